// Parents read these papers: our own sentences stay at a reading age of 11 or below, and no abbreviation but GP stands in them.
import { expect, test } from 'vitest'
import { decisionLetter } from '../../src/papers/decision-letter.ts'
import { minutes } from '../../src/papers/minutes.ts'
import { outlinePlan } from '../../src/papers/outline-plan.ts'
import type { Part, Passage } from '../../src/papers/passage.ts'
import { given } from './made-up.ts'

/** Our sentences, with the shortest of words in the places. */
const sentences = (passages: readonly Passage[]): string[] => passages.flatMap((passage) =>
  passage.kind === 'paragraph' || passage.kind === 'closing' || passage.kind === 'item' ? [passage.parts.map(plainly).join('')] : []).filter((text) => /[a-z] [a-z]/.test(text))
const plainly = (part: Part): string => typeof part === 'string' ? part : 'day' in part ? 'May' : 'Wren'

/** Vowel groups, without a silent e: good to a tenth of a grade over a page. */
const syllables = (word: string): number => Math.max(1, (word.toLowerCase().replace(/e$/, '').match(/[aeiouy]+/g) ?? []).length)

/** Flesch-Kincaid grade plus five: the age at which a text is read with ease. */
function readingAge(text: string): number {
  const words = text.match(/[A-Za-z'’-]+/g) ?? []
  const ends = text.match(/[.!?]+/g) ?? ['.']
  return 0.39 * (words.length / ends.length) + 11.8 * (words.reduce((sum, word) => sum + syllables(word), 0) / words.length) - 15.59 + 5
}

test.each(Object.entries({ decisionLetter, outlinePlan, minutes }))('%s reads at 11 or below', (_, compose) => {
  expect(readingAge(sentences(compose(given())).join('\n'))).toBeLessThanOrEqual(11)
})

test('no sentence of ours is long, and none holds an abbreviation', () => {
  for (const text of [decisionLetter, outlinePlan, minutes].flatMap((compose) => sentences(compose(given()))).flatMap((all) => all.split(/(?<=[.!?])\s/))) {
    expect(text.split(/\s+/).length, text).toBeLessThanOrEqual(25)
    expect(text.replaceAll('GP', ''), text).not.toMatch(/\b[A-Z]{2,}\b/)
  }
})

test('a measure that is worth something tells a hard text from an easy one', () => {
  expect(readingAge('The practitioners’ multi-agency determination necessitates consideration of the aforementioned circumstances.')).toBeGreaterThan(16)
  expect(readingAge('We met on Monday. You can ask us to look again.')).toBeLessThan(9)
})

// @ts-expect-error: a passage without a marking is not a passage
export const unmarked: Passage = { kind: 'paragraph', parts: ['Nobody said who may read this.'] }
