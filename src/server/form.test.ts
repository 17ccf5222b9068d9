// A question as it is drawn: where there is nothing to choose and nothing has to be chosen, it is not asked.
import { expect, test } from 'vitest'
import { oneOf, several } from '../pages/fields.ts'
import { drawnFields } from './form.ts'

const filling = { raw: {}, problems: [], said: (words: unknown) => String(words) }
const option = { value: 'a', words: 'A' }

test.each([
  ['a choice that may be left', oneOf('Which goal?', [], { optional: true }), 0], ['the same with something to choose', oneOf('Which goal?', [option], { optional: true }), 1],
  ['a choice that must be made', oneOf('Which goal?', []), 1], ['boxes that may be left', several('Who?', [], { optional: true }), 0], ['boxes of which one must be ticked', several('Who?', []), 1],
])('%s', (_what, field, drawn) => {
  const all = drawnFields({ field }, filling)
  expect(all).toHaveLength(1)
  expect(all.filter((one) => one.component !== 'nothing')).toHaveLength(drawn)
})
