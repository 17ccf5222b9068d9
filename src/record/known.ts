// All that is known when somebody acts: every fact of the records in hand and no words; what a step decides on.
import { asCorrected } from './corrections.ts'
import { childState, type ChildState } from './child-state.ts'
import { conferenceState, type ConferenceState } from './conference-state.ts'
import { closedDaysIn, type ClosedDay } from './closed-days.ts'
import { peopleState, type PeopleState } from './person-state.ts'
import type { Day } from '../calendar/day.ts'
import type { Event } from './events.ts'
import type { Marking } from './marking.ts'
import type { ChildId, ConferenceId, CopyId, EntryId, Id, PassageId, PersonId, ReportId, Role } from './people.ts'

/** Where in the service somebody is: the ids in the address. */
export interface At {
  readonly conference?: ConferenceId
  readonly child?: ChildId
  readonly person?: PersonId
  readonly report?: ReportId
  readonly entry?: EntryId
  readonly copy?: CopyId
  readonly [more: string]: string | undefined
}

/** The facts of the records in hand, folded. */
export interface Record extends PeopleState {
  readonly events: readonly Event[]
  readonly children: ReadonlyMap<ChildId, ChildState>
  readonly conferences: ReadonlyMap<ConferenceId, ConferenceState>
  /** Days an administrator has added to the bank holidays, those taken away again among them, in the order they were added. */
  readonly closedDays: readonly ClosedDay[]
}

/** What a step is given beside the answers. */
export interface Known extends Record {
  readonly at: At
  readonly by: PersonId
  /** The capacity in which the actor was judged to be allowed. */
  readonly as: Role
  readonly today: Day
  /** This moment, an ISO instant. */
  readonly now: string
  /** What is unlikely was asked about, and the same was sent again; also whoever acts without a form is sure. */
  readonly sure?: boolean
  readonly markingOf: (passage: PassageId) => Marking
  /** The version of an entry that the actor was shown (0 where it was none): what is kept is the next one. */
  readonly shown: (entry: EntryId) => number
  /** A new id; the same act asked twice gives the same ids in the same order. */
  readonly newId: <K extends string>(kind: K) => Id<K>
}

/** Fold events, in the order of the journal, into everything that is true of the children and conferences they speak of. */
export function recordOf(journal: readonly Event[]): Record {
  const events = asCorrected(journal)
  const children = new Set(events.flatMap((e) => e.children))
  const conferences = new Set(events.flatMap((e) => e.conference ?? []))
  return {
    events,
    children: new Map([...children].map((c) => [c, childState(events, c)])),
    conferences: new Map([...conferences].flatMap((c) => { const state = conferenceState(events, c); return state ? [[c, state]] : [] })),
    closedDays: closedDaysIn(events),
    ...peopleState(events),
  }
}

/** The conference of the address; throws where the page has none, which is a fault of ours. */
export const conferenceAt = (known: Pick<Known, 'at' | 'conferences'>): ConferenceState => {
  const state = known.at.conference && known.conferences.get(known.at.conference)
  if (!state) throw new Error('This page has no conference in its address, or the conference was not loaded.')
  return state
}

/** The child of the address; throws where the page has none. */
export const childAt = (known: Pick<Known, 'at' | 'children'>): ChildState => {
  const state = known.at.child && known.children.get(known.at.child)
  if (!state) throw new Error('This page has no child in its address, or the record was not loaded.')
  return state
}
