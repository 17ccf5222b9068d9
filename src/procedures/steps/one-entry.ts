// What there is one of, and is replaced: its entry is the same for everybody who changes it, so that two who do so at once see each other's.
import type { EntryId, Id } from '../../record/people.ts'
import type { Facts } from '../facts.ts'
import { versionNow } from './entries.ts'

/** Each by what it hangs on. Only add at the end: the place in this list is a part of the entry's id. */
const things = ['booking', 'follow-up', 'adjournment', 'place on the list', 'answer', 'report', 'word on a report', 'name', 'team', 'social worker', 'right day', 'address', 'telephone', 'safe contact', 'relation'] as const
export type Thing = (typeof things)[number]

/** The entry of a thing: the id it hangs on (a second one folded into its last part), with the place of the thing as the last two digits. */
export function oneEntry(thing: Thing, of: Id, and?: Id): EntryId {
  const last = (id: Id): number => Number.parseInt(id.slice(-12, -2), 16)
  const folded = and === undefined ? of.slice(-12, -2) : (BigInt(last(of)) ^ BigInt(last(and))).toString(16).padStart(10, '0')
  return `${of.slice(0, -12)}${folded}${(0x40 + things.indexOf(thing)).toString(16)}` as EntryId
}

/** On its way to being kept, in place of the version its writer was shown. */
export function replacing(facts: Pick<Facts, 'shown'>, thing: Thing, of: Id, and?: Id): { entry: EntryId, version: number } {
  const entry = oneEntry(thing, of, and)
  return { entry, version: facts.shown(entry) + 1 }
}

/** As a form lists it, so that a second writer sees both. */
export function shownOne(facts: Pick<Facts, 'events'>, thing: Thing, of: Id | undefined, and?: Id): { entry: EntryId, version: number }[] {
  if (of === undefined) return []
  const entry = oneEntry(thing, of, and)
  return [{ entry, version: versionNow(facts, entry) }]
}

/** Whether somebody has replaced a thing since the form that is acted on was drawn. */
export function changedSince(facts: Pick<Facts, 'events' | 'shown'>, thing: Thing, of: Id, and?: Id): boolean {
  const entry = oneEntry(thing, of, and)
  return facts.shown(entry) !== versionNow(facts, entry)
}
