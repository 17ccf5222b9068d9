// What is said of a question that nobody answered, made from the question itself: a noun is asked for, a question is named.

/** How the answer is given. */
export type Given = 'typed' | 'chosen' | 'ticked' | 'day' | 'time' | 'file'

/** The sentence for a question that has no answer. `label` is undefined where it holds a name, which no sentence repeats. */
export function missingWords(given: Given, label: string | undefined): string {
  if (label === undefined) return alone[given]
  const asked = label.replace(/[:.]$/, '')
  if (asked.endsWith('?')) return `${ofQuestion[given]} “${asked}”`
  if (/^(?:what|why|who|whom|how|where|when|which)\b/i.test(asked)) return given === 'typed' ? `Say ${lower(asked)}` : `Choose ${lower(asked)}`
  return `${of[given]} ${/^(?:the|an?|your|their|our|any)\b/i.test(asked) ? '' : 'the '}${lower(asked)}`
}

const alone: Readonly<Record<Given, string>> = { typed: 'Enter an answer', chosen: 'Choose an answer', ticked: 'Choose at least one', day: 'Enter a date', time: 'Enter a time', file: 'Choose a file' }
const ofQuestion: Readonly<Record<Given, string>> = { typed: 'Answer', chosen: 'Choose an answer to', ticked: 'Choose at least one for', day: 'Enter a date for', time: 'Enter a time for', file: 'Choose a file for' }
const of: Readonly<Record<Given, string>> = { typed: 'Enter', chosen: 'Choose', ticked: 'Choose', day: 'Enter', time: 'Enter', file: 'Choose' }

/** A sentence's first letter small again, but for letters that stand for words, such as GP. */
const lower = (text: string): string => /^[A-Z](?![A-Z])/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
