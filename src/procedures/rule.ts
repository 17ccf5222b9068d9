// The shape of a rule: what it says, who says so, which event starts it, how it is counted, and what meets or ends it.
import type { Count } from '../calendar/count.ts'
import type { Day } from '../calendar/day.ts'
import type { Event, EventType, FactsOf } from '../record/events.ts'
import type { ChildId, Role } from '../record/people.ts'
import type { Ours } from './council.ts'
import type { Citation } from './sources.ts'

/** Which events start a clock: the first of a matter, every one, or the latest (a date that may be moved). */
export type Starts<T extends EventType = EventType> = {
  readonly how: 'first' | 'each' | 'latest'
  readonly type: T
  readonly when: (facts: FactsOf<T>) => boolean
}

/** Where no single event is enough: what must be true for a child by all that these kinds of event tell, and which kinds are read. */
export type Enough = {
  readonly reads: readonly EventType[]
  readonly isTrue: (child: ChildId, start: Event, told: readonly Event[]) => boolean
}

/** An event that meets or ends a deadline, and what it must have in common with the event that started it. */
export type Mark<T extends EventType = EventType> = {
  readonly same: 'enquiry' | 'conference' | 'child' | 'challenge'
  readonly type: T
  readonly when: (facts: FactsOf<T>) => boolean
  readonly enough?: Enough
}

type When<T extends EventType> = (facts: FactsOf<T>) => boolean
const always = () => true

const startsOn = (how: Starts['how']) => <T extends EventType>(type: T, when: When<T> = always): Starts<T> => ({ how, type, when })
/** The first in an enquiry or conference, or the first since the last such clock stopped. */
export const first = startsOn('first')
export const each = startsOn('each')
/** The latest in a conference: a date fixed anew takes the place of the one before. */
export const latest = startsOn('latest')

const sharing = (same: Mark['same']) => <T extends EventType>(type: T, when: When<T> = always, enough?: Enough): Mark => ({ same, type, when, enough } as unknown as Mark)
export const sameEnquiry = sharing('enquiry')
export const sameConference = sharing('conference')
export const sameChild = sharing('child')
export const sameChallenge = sharing('challenge')

export type Example<T extends EventType = EventType> = {
  readonly given: Partial<FactsOf<T>>
  /** The council's length that the example supposes, as a pack writes it, where the rule asks for one. */
  readonly ours?: string
  readonly due: Day
  /** London's date and time, where hours are counted. */
  readonly dueAt?: string
}

export type Written<T extends EventType> = {
  readonly name: string
  /** Our sentence, read on screen. `{length}` is the length counted, with its unit; the council's words go in their places. */
  readonly says: string
  readonly cites: Citation
  readonly since: Day
  readonly until?: Day
  /** Earlier documents that said the same, the latest first, each from its own day. */
  readonly earlier?: readonly { readonly cites: Citation; readonly since: Day }[]
  readonly starts: Starts<T>
  readonly due: (facts: FactsOf<T>, ours: Ours) => Count | undefined
  /** For a national limit: the council's own length, which counts only when it is tighter. */
  readonly tightened?: (facts: FactsOf<T>, ours: Ours) => Count | undefined
  readonly metBy?: Mark
  /** What makes the deadline fall away without being met. */
  readonly endedBy?: readonly Mark[]
  /** It may be asked for until its day and need not be: when the day has passed it is over, and nothing was missed. */
  readonly endsItself?: true
  /** Whose duty it is. */
  readonly who: Role
  readonly ifLate?: { readonly ask: string; readonly tell: readonly Role[] }
  /** Where a source can be read in two ways: which way we read it, and who agreed. */
  readonly reading?: string
  readonly agreedBy?: string
  readonly examples: readonly [Example<T>, Example<T>, ...Example<T>[]]
}

/** A rule of any event, as the functions that read rules see it. */
export type Rule = Omit<Written<EventType>, 'starts' | 'due' | 'tightened' | 'examples'> & {
  /** Its name in addresses and on the command line: `initial-conference`. */
  readonly id: string
  readonly starts: Starts
  readonly due: (facts: FactsOf<EventType>, ours: Ours) => Count | undefined
  readonly tightened?: (facts: FactsOf<EventType>, ours: Ours) => Count | undefined
  readonly examples: readonly Example[]
}

/** Declares a rule. The event named in `starts` fixes the facts that `due` may count from. */
export const rule = <T extends EventType>(written: Written<T>): Rule =>
  ({ ...written, id: written.name.replaceAll(' ', '-') }) as unknown as Rule

/** The day from which a rule holds, under the present document or an earlier one that said the same. */
export const sinceOf = (r: Rule): Day => r.earlier?.at(-1)?.since ?? r.since

export const inForce = (r: Rule, on: Day): boolean => sinceOf(r) <= on && (r.until === undefined || on <= r.until)

/** The document that said so on a day. */
export const citationOn = (r: Rule, on: Day): Citation =>
  on >= r.since ? r.cites : r.earlier?.find(one => one.since <= on)?.cites ?? r.cites
