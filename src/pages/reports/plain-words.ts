// How plain a text is: the age at which it reads with ease, and what would make it plainer. A hint, and never a judgement.

export interface Plain { readonly age?: number, readonly long: number, readonly unexplained: readonly string[] }

/** Vowel groups, without a silent e: good to a tenth of a grade over a page. */
const syllables = (word: string): number => Math.max(1, (word.toLowerCase().replace(/e$/, '').match(/[aeiouy]+/g) ?? []).length)

/** Fewer words than this say nothing of how hard the whole will be. */
const enough = 30
const longSentence = 25

/** The reading age of a text (Flesch-Kincaid grade and five years; undefined while it is short), sentences of more than 25 words, and abbreviations a family may not know. */
export function plainWords(text: string): Plain {
  const words = text.match(/[\p{L}'’-]+/gu) ?? []
  const sentences = text.split(/[.!?]+\s|\n+/).map((s) => s.match(/[\p{L}'’-]+/gu) ?? []).filter((s) => s.length > 0)
  const unexplained = [...new Set(text.match(/\b[A-Z]{2,}s?\b/g) ?? [])].filter((word) => word !== 'GP' && word !== 'GPs')
  const long = sentences.filter((s) => s.length > longSentence).length
  if (words.length < enough) return { long, unexplained }
  const grade = 0.39 * (words.length / sentences.length) + 11.8 * (words.reduce((sum, word) => sum + syllables(word), 0) / words.length) - 15.59
  return { age: Math.max(5, Math.round(grade + 5)), long, unexplained }
}

/** The hint in sentences. */
export function plainHint({ age, long, unexplained }: Plain): string[] {
  return [
    age === undefined ? 'When there is more to read, this says how easy it is.' : age <= 11 ? `Reads at age ${age}.` : `Reads at age ${age}. Families read with ease up to 11: shorter sentences help most.`,
    ...(long > 0 ? [long === 1 ? 'One sentence is longer than 25 words.' : `${long} sentences are longer than 25 words.`] : []),
    ...(unexplained.length > 0 ? [`Say in full: ${unexplained.slice(0, 6).join(', ')}.`] : []),
  ]
}
