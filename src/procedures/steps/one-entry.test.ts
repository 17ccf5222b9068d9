// The entry of a thing there is one of: the same for everybody, and another for every other thing.
import { expect, test } from 'vitest'
import { isId, type Id } from '../../record/people.ts'
import { oneEntry, type Thing } from './one-entry.ts'
import { idOf } from '../../../tests/facts.ts'

const things: Thing[] = ['booking', 'follow-up', 'adjournment', 'place on the list', 'answer', 'report', 'word on a report', 'name', 'team', 'social worker', 'right day']

test('each thing of each id, and of each pair of ids, has an entry of its own, which is an id', () => {
  const ids = Array.from({ length: 40 }, (_, n) => idOf<Id>(`thing ${n}`))
  const all = ids.flatMap((of) => things.flatMap((thing) => [oneEntry(thing, of), ...ids.map((and) => oneEntry(thing, of, and))]))
  expect(new Set(all).size).toBe(all.length)
  expect(all.every(isId)).toBe(true)
  expect(oneEntry('answer', ids[0]!, ids[1])).toBe(oneEntry('answer', ids[0]!, ids[1]))
})
