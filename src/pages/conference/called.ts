// Words that the pages of a conference share: a child with an age, and small numbers as people say them.
import { firstName } from '../reports/together.ts'
import { ageOn } from '../worklists/called.ts'
import { longDay } from '../../calendar/day.ts'
import type { ChildState } from '../../record/child-state.ts'
import type { Day } from '../../calendar/day.ts'

/** "Wren, 8"; a child not yet born has no age. */
export function withAge(name: string, child: ChildState | undefined, on: Day): string {
  const age = ageOn(child?.bornOn, on)
  return age === undefined ? `${firstName(name)}, not born yet` : `${firstName(name)}, ${age}`
}

/** "Not born yet. The birth is expected Saturday 30 May 2026", or nothing. */
export const unbornWords = (child: ChildState | undefined): string =>
  child?.bornOn === undefined && child?.expectedOn !== undefined ? `Not born yet. The birth is expected ${longDay(child.expectedOn)}.` : ''

/** "1 person", "2 people". */
export const many = (n: number, one: string, more = `${one}s`): string => `${n} ${n === 1 ? one : more}`
const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
/** Small numbers as words: "two". */
export const inWords = (n: number): string => words[n] ?? String(n)
