// Finds in a file's sentences the words that councils have words of their own for.

const named = /(?<![{\p{L}])(danger statements?|safety goals?|outline plan|child protection plan|lead practitioner|lead social worker|safeguarding unit|safeguarding partnership|conference chair|unit manager|team manager|unit administrator|the unit)(?![}\p{L}])/iu
/** A code is what stands alone between quotes, and an object's own name. */
const codes = ['danger statement', 'safety goal', 'outline plan', 'a child protection plan', 'lead practitioner', 'safeguarding unit', 'safeguarding partnership', 'conference chair', 'unit manager', 'team manager', 'unit administrator', 'lead social worker, as soon as possible']

/** The faults of one file, each with the sentence it is in. */
export function inWrong(text: string, path: string): string[] {
  const sentences = path.endsWith('.njk')
    ? text.replace(/\{#[^]*?#\}/g, '').match(/[^<>]+/g) ?? []
    : text.replace(/\/\*[^]*?\*\//g, '').replace(/(^|\s)\/\/[^\n]*/g, '').match(/'(?:[^'\\\n]|\\.)*'|`[^`]*`/g) ?? []
  return sentences.filter((sentence) => !codes.includes(sentence.slice(1, -1)) && named.test(sentence.replace(/(word|wordFor|role|roleTitle|working|readOf)\(([^()]*)\)/g, ''))).map((sentence) => `${path}: ${sentence.trim()}`)
}
