// What follows from a record's facts and is kept beside the journal for lists: rows that can be made anew at any time.
import type { Day } from '../calendar/day.ts'
import type { ChildId, ConferenceId, CopyId, EventId, Id, InvolvementId, OpeningId, PersonId, Role, RoomId, TeamId } from './people.ts'
import type { Involvement } from './person-state.ts'
import type { ConferenceKind, PaperKind } from './vocabulary.ts'

export interface ChildRow { of: ChildId, bornOn?: Day, expectedOn?: Day, number?: string, team?: TeamId, planSince?: Day, harm?: string }
export interface ConferenceRow {
  of: ConferenceId, kind: ConferenceKind, number: string, children: readonly ChildId[], requestedOn?: Day, onDay?: Day, startsAt?: string, endsAt?: string,
  room?: RoomId, chair?: PersonId, minuteTaker?: PersonId, stage: 'asked for' | 'booked' | 'open' | 'held' | 'signed', heldOn?: Day,
}
export interface InvolvementRow extends Omit<Involvement, 'id'> { id: InvolvementId, of: Id }
export interface DeadlineRow {
  of: Id, child: ChildId, conference?: ConferenceId, rule: string, name: string, because: EventId, since: Day, due: Day, dueAt?: string, firm: boolean, metOn?: Day, metBy?: EventId, endedOn?: Day,
}
/** What somebody is waited for to do. */
export const waitingKinds = [
  'enquiry to conclude', 'conference to ask for', 'conference to book', 'invitation to send', 'answer to come', 'report to write', 'report to authorise',
  'report to show the family', 'conference to open', 'decision to make', 'plan to send', 'minutes to draft', 'minutes to sign', 'minutes to send', 'amendment to answer', 'amended minutes to send', 'copy to deliver', 'oversight to give', 'challenge to answer',
  'opening to know of', 'opening to review',
] as const
export interface WaitingRow {
  of: Id, child: ChildId, conference?: ConferenceId, kind: (typeof waitingKinds)[number], subject: Id, person?: PersonId, role?: Role, since: Day, due?: Day,
}
export interface CopyRow {
  of: ConferenceId, copy: CopyId, child: ChildId, paper: PaperKind, reader: PersonId, digest: string, withheld: number, how: string, releasedOn: Day, sentOn?: Day,
}

/** A record opened with a reason, once for each child: who may read it, from when until when. */
export interface OpeningRow { of: ChildId, opening: OpeningId, person: PersonId, openedAt: string, untilAt: string }

/** All derived rows of the records touched. */
export interface Derived {
  readonly child: readonly ChildRow[]
  readonly conference: readonly ConferenceRow[]
  readonly involvement: readonly InvolvementRow[]
  readonly deadline: readonly DeadlineRow[]
  readonly waiting: readonly WaitingRow[]
  readonly copy: readonly CopyRow[]
  readonly opening: readonly OpeningRow[]
}
/** The records whose rows are to be made: children, their conferences, and people whose roles reach over more than one child. */
export interface Touched {
  readonly children: readonly ChildId[]
  readonly conferences: readonly ConferenceId[]
  readonly people: readonly PersonId[]
}
