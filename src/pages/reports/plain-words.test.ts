// How plain a text is: hard and easy are told apart, and only what is worth changing is named.
import { expect, test } from 'vitest'
import { plainHint, plainWords } from './plain-words.ts'

const easy = 'Wren goes to school each day. She likes to read. On Monday she said that she was afraid to go home. Her mother came to talk to us. We think that she can help.'
const hard = `Multi-agency professionals have articulated considerable apprehension concerning parental capability, notwithstanding demonstrable improvements in
  engagement, presentation, accommodation and reciprocal communication between statutory organisations, which necessitates comprehensive reconsideration of every multidisciplinary intervention previously commissioned.`.replace(/\s+/g, ' ')

test('an easy text reads at an early age and a hard one does not', () => {
  expect(plainWords(easy).age).toBeLessThanOrEqual(9)
  expect(plainWords(hard).age).toBeGreaterThan(16)
  expect(plainWords(hard).long).toBe(1)
  expect(plainHint(plainWords(hard)).join(' ')).toMatch(/Families read with ease up to 11/)
})

test('a few words have no reading age', () => {
  expect(plainWords('Seen alone.').age).toBeUndefined()
  expect(plainHint(plainWords(''))).toHaveLength(1)
})

test('abbreviations are named once, and GP may stand', () => {
  expect(plainWords('The GP and the CAMHS nurse. CAMHS again, and two IDVAs.').unexplained).toEqual(['CAMHS', 'IDVAs'])
})
