// What children are called on the pages of a conference: together in a heading, alone by first name.
import { ageOn } from '../worklists/called.ts'
import { longDay } from '../../calendar/day.ts'
import type { ChildState } from '../../record/child-state.ts'
import type { Day } from '../../calendar/day.ts'

/** A first name; a child known by number alone keeps it. */
export const firstName = (name: string): string => name.startsWith('Child ') ? name : name.split(/\s+/)[0] ?? name

/** "Wren and Sorrel Thimblewick" where all share the last name, otherwise every name whole. */
export function together(names: readonly string[]): string {
  const words = names.map((name) => name.split(/\s+/))
  const last = words[0]?.at(-1)
  const one = names.length > 1 && words.every((parts) => parts.length > 1 && parts.at(-1) === last && parts[0] !== 'Child')
  return one ? `${listed(words.map((parts) => parts.slice(0, -1).join(' ')))} ${last}` : listed(names)
}

/** "Wren", "Wren and Sorrel", "Wren, Sorrel and Pip". */
export const listed = (parts: readonly string[]): string => parts.length <= 1 ? parts[0] ?? '' : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

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
