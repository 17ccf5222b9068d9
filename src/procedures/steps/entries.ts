// What steps in the room share: entries with their versions, who may read one, whose records somebody acts in, and on whose authority a refusal stands.
import { notEnded } from '../../record/person-state.ts'
import type { Citation } from '../sources.ts'
import { about, telling, type Marking } from '../../record/marking.ts'
import { conferenceAt } from '../../record/known.ts'
import type { ConferenceState } from '../../record/conference-state.ts'
import type { Outcome } from '../../record/happening.ts'
import type { ChildId, EntryId, PersonId } from '../../record/people.ts'
import type { Day } from '../../calendar/day.ts'
import type { Facts } from '../facts.ts'
import type { ValueName } from '../councils/values.ts'

export type Refusal = Extract<Outcome, { refused: string }>
type Cites = NonNullable<Refusal['cites']>

/** A citation as a refusal shows it. */
export const cited = ({ document, edition, section }: Citation): Cites => ({ document: edition ? `${document}, ${/^\d/.test(edition) ? 'edition ' : ''}${edition}` : document, section })
/** Where the council says so; nothing where it is silent. */
export const citedFrom = (facts: Pick<Facts, 'council'>, name: ValueName, on: Day): Cites | undefined => {
  const value = facts.council.valueOf(name, on)
  return value && cited(value.cites)
}

/** The day this sitting of the conference is held: the day it opened, or, once adjourned, the day it goes on. */
export function sittingOn(c: ConferenceState, facts: Pick<Facts, 'today'>): Day {
  const booked = c.booking?.onDay
  const goesOn = c.adjourned && (booked !== undefined && booked > c.adjourned.adjournedOn ? booked : c.adjourned.resumesOn)
  return goesOn !== undefined && goesOn <= facts.today ? goesOn : c.opened?.openedOn ?? booked ?? facts.today
}

/** The children of this conference in whose records somebody acts: all of them for whoever works for the whole unit. */
export function actsFor(facts: Pick<Facts, 'at' | 'conferences' | 'involvements' | 'today'>, person: PersonId): readonly ChildId[] {
  const { subjects } = conferenceAt(facts)
  const held = [...facts.involvements.values()]
    .filter((i) => i.person === person && i.over === 'child' && !i.barred && notEnded(i, facts.today)).map((i) => i.child)
  const own = subjects.filter((child) => held.includes(child))
  return own.length > 0 ? own : subjects
}

/** What something is about: one child, or all of the conference in whose records the actor acts. */
export const childrenFor = (facts: Facts, about: ChildId | 'all'): readonly ChildId[] => about === 'all' ? actsFor(facts, facts.by) : [about]

/** The family may read it, but for this person. */
export type ButFor = `not ${PersonId}`
export const butFor = (person: PersonId): ButFor => `not ${person}`
/** The one whom an answer keeps it from. */
export const keptFromIn = (readers: string | undefined): PersonId[] => readers?.startsWith('not ') ? [readers.slice(4) as PersonId] : []

/** Only professionals, whoever else an answer names. */
export const closed = 'closed'
/** Who may read what is kept in the room, by what was ticked: what concerns them all stands in each record; a part of them is told only to those who hold that part. */
export function markedFor(facts: Facts, children: readonly ChildId[], readers: readonly string[]): Marking {
  const [label, keptFrom] = readers.includes(closed) ? ['professionals only' as const, []] : ['family may read' as const, readers.flatMap(keptFromIn)]
  return children.length === conferenceAt(facts).subjects.length ? about(children, label, keptFrom) : telling(children, label, keptFrom)
}
/** The same marking as what is ticked. */
export const tickedFor = ({ label, keptFrom }: Marking): string[] => label === 'professionals only' ? [closed] : keptFrom.map(butFor)

/** The last version kept of an entry, 0 where there is none: also of one that was taken away. */
export const versionNow = (facts: Pick<Facts, 'events'>, entry: EntryId): number =>
  facts.events.reduce((last, e) => e.entry === entry ? Math.max(last, e.version ?? 1) : last, 0)

/** An entry on its way: the one there is, in place of the version its writer was shown, or a new one. */
export const entryAt = (facts: Facts, existing: EntryId | undefined): { entry: EntryId, version: number } => {
  const entry = existing ?? facts.newId('entry')
  return { entry, version: facts.shown(entry) + 1 }
}

/** Entries as a form lists them, so that a second writer sees both texts. */
export const shownOf = (facts: Pick<Facts, 'events'>, entries: Iterable<EntryId>): { entry: EntryId, version: number }[] =>
  [...entries].map((entry) => ({ entry, version: versionNow(facts, entry) }))

/** Why nothing is kept in the room now, if that is so: not open yet, or its minutes are signed. */
export function closedRoom(facts: Pick<Facts, 'council'>, c: ConferenceState): Refusal | undefined {
  if (!c.opened) return { refused: 'The conference is not open yet. Open it first, so that what is said has its day and time.', instead: facts.council.say('The chair opens it from the conference page. If the chair cannot, ask the {safeguarding unit}.') }
  if (c.minutesSignedOn !== undefined) return { refused: 'The minutes of this conference are signed, so its words stand as they are.', instead: 'Send what is wrong as an amendment to the minutes.' }
  return undefined
}
