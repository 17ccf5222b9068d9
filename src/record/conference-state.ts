// What is true of one conference now: who is asked, papers, the room, decisions, minutes and copies, folded from events.
import type { Day } from '../calendar/day.ts'
import type { Event, FactsOf } from './events.ts'
import { applyAmendments, type Amendment } from './conference-amendments.ts'
import { applyChallenges, type Challenge } from './conference-challenges.ts'
import { applyPapers } from './conference-papers.ts'
import { applyRoom } from './conference-room.ts'
import type { ChildId, ConferenceId, CopyId, EntryId, PassageId, PersonId, ReportId } from './people.ts'
import type { ConferenceKind } from './vocabulary.ts'

export interface Invited {
  readonly person: PersonId
  readonly standing: FactsOf<'InvitationProposed'>['standing']
  /** The children with whom this person has direct contact. */
  readonly contactWith: readonly ChildId[]
  /** The children they are asked about. */
  readonly askedAbout: readonly ChildId[]
  readonly reason?: PassageId
  sentOn?: Day
  answer?: FactsOf<'InvitationAnswered'>['answer']
  answeredOn?: Day
  why?: PassageId
}
export interface Report {
  readonly id: ReportId
  readonly from: PersonId
  kind?: 'social worker' | 'partner'
  children: readonly ChildId[]
  readonly sections: Map<string, { text: PassageId, entry?: EntryId, version: number }>
  nothingToAdd: readonly string[]
  sentOn?: Day
  authorisedOn?: Day
  returned?: { on: Day, comment: PassageId }
  readonly shown: FactsOf<'ReportShownToFamily'>[]
}
/** One line of the map, or a statement, goal, action: versioned, so that two people never overwrite each other. */
export interface Entry<F> { readonly entry: EntryId, readonly version: number, readonly by: PersonId, readonly keptAt: string, readonly children: readonly ChildId[], readonly facts: F }

export type Sitting = Pick<FactsOf<'ConferenceHeld'>, 'beganAt' | 'endedAt' | 'afterMidnight'>

export interface ConferenceState {
  readonly conference: ConferenceId
  kind: ConferenceKind
  number: string
  subjects: readonly ChildId[]
  requestedOn?: Day
  readonly notSubjects: Map<ChildId, PassageId>
  booking?: FactsOf<'ConferenceBooked'>
  readonly invited: Map<PersonId, Invited>
  readonly removed: Map<PersonId, PassageId>
  readonly late: FactsOf<'LateDateExplained'>[]
  readonly reports: Map<ReportId, Report>
  readonly familyViews: FactsOf<'FamilyViewGiven'>[]
  opened?: FactsOf<'ConferenceOpened'>
  /** Steps of the agenda as they began, with the moment of each. */
  readonly agenda: { step: string, at: string }[]
  readonly attendance: Map<PersonId, Entry<FactsOf<'AttendanceRecorded'>>>
  readonly wentOn: FactsOf<'WentOnWithoutQuorum'>[]
  readonly map: Map<EntryId, Entry<FactsOf<'MapEntryKept'>>>
  readonly dangers: Map<EntryId, Entry<FactsOf<'DangerStatementKept'>>>
  readonly goals: Map<EntryId, Entry<FactsOf<'SafetyGoalKept'>>>
  readonly scores: Map<EntryId, Entry<FactsOf<'ScoreGiven'>>>
  /** The statements (or `all`) whose scores the chair has shown to everybody. */
  readonly scoresShown: Map<EntryId | 'all', { by: PersonId, at: string }>
  readonly actions: Map<EntryId, Entry<FactsOf<'ActionKept'>>>
  readonly contingency: Map<EntryId, Entry<FactsOf<'ContingencyKept'>>>
  readonly views: Map<EntryId, Entry<FactsOf<'ViewGiven'>>>
  readonly decisions: Map<ChildId, Entry<FactsOf<'DecisionMade'>>>
  readonly otherwise: FactsOf<'ChairDecidedOtherwise'>[]
  /** What a manager said of each decision that the chair made against the majority. */
  readonly oversight: FactsOf<'OversightGiven'>[]
  readonly challenges: Map<string, Challenge>
  followUp?: FactsOf<'FollowUpFixed'>
  adjourned?: FactsOf<'ConferenceAdjourned'>
  held?: FactsOf<'ConferenceHeld'>
  /** The days on which it sat, with the times that were given when each ended. */
  readonly sittings: Map<Day, Sitting>
  readonly minutes: Map<string, Entry<FactsOf<'MinutesSectionKept'>>>
  minutesSentToChairOn?: Day
  minutesSignedOn?: Day
  minutesSignedBy?: PersonId
  /** Parts the council requires that were not in them when they were signed. */
  minutesMissing?: readonly string[]
  /** What readers of the minutes said is wrong in them, in order, and what the chair answered. */
  readonly amendments: Map<string, Amendment>
  /** `amendedSince`: what it is a copy of was amended after it was released. */
  readonly copies: Map<CopyId, FactsOf<'CopyReleased'> & { sentOn?: Day, amendedSince?: Day }>
  planSentOn?: Day
  minutesSentOn?: Day
}

/** Fold the events that concern one conference into what is true of it; undefined while nobody has asked for it. */
export function conferenceState(events: readonly Event[], conference: ConferenceId): ConferenceState | undefined {
  const own = events.filter((e) => e.conference === conference)
  if (own.length === 0) return undefined
  const state: ConferenceState = {
    conference, kind: 'initial', number: '', subjects: [], notSubjects: new Map(), invited: new Map(), removed: new Map(), late: [], reports: new Map(),
    familyViews: [], attendance: new Map(), wentOn: [], agenda: [], map: new Map(), dangers: new Map(), goals: new Map(), scores: new Map(), scoresShown: new Map(), actions: new Map(),
    contingency: new Map(), views: new Map(), decisions: new Map(), otherwise: [], oversight: [], challenges: new Map(), minutes: new Map(), amendments: new Map(), copies: new Map(), sittings: new Map(),
  }
  for (const event of own) { applyConvene(state, event); applyPapers(state, event); applyRoom(state, event); applyChallenges(state, event); applyAmendments(state, event) }
  return state
}

function applyConvene(state: ConferenceState, event: Event): void {
  switch (event.type) {
    case 'ConferenceRequested':
      Object.assign(state, { kind: event.facts.kind, number: event.facts.number, subjects: event.facts.subjects, requestedOn: event.facts.requestedOn })
      break
    case 'NotASubject': state.notSubjects.set(event.facts.child, event.facts.reason); break
    case 'ConferenceBooked':
      if (state.booking && (state.booking.onDay !== event.facts.onDay || state.booking.from !== event.facts.from)) askAgain(state)
      state.booking = event.facts
      state.kind = event.facts.kind
      break
    case 'InvitationProposed':
      state.removed.delete(event.facts.person)
      state.invited.set(event.facts.person, { ...state.invited.get(event.facts.person), person: event.facts.person, standing: event.facts.standing, contactWith: event.facts.contactWith, askedAbout: event.children, reason: event.facts.reason })
      break
    case 'InvitationRemoved': state.invited.delete(event.facts.person); state.removed.set(event.facts.person, event.facts.reason); break
    case 'InvitationSent': { const one = state.invited.get(event.facts.person); if (one) one.sentOn = event.facts.sentOn; break }
    case 'InvitationAnswered': {
      const one = state.invited.get(event.facts.person)
      if (one) Object.assign(one, { answer: event.facts.answer, answeredOn: event.facts.answeredOn, why: event.facts.why })
      break
    }
    case 'LateDateExplained': state.late.push(event.facts); break
  }
}

/** An answer was about a day: on another one everybody is asked anew. */
const askAgain = (state: ConferenceState): void => {
  for (const one of state.invited.values()) Object.assign(one, { sentOn: undefined, answer: undefined, answeredOn: undefined, why: undefined })
}
