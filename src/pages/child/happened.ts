// What happened, in a line: each kind of event as people say it, without anybody's name or words.
import { shortDay } from '../../calendar/day.ts'
import { sentence } from '../fields.ts'
import { isTerm, placeOf, type Called } from '../../procedures/words.ts'
import type { Facts } from '../../procedures/facts.ts'
import type { Event, EventType } from '../../record/events.ts'
import type { Record } from '../../record/known.ts'
import type { PersonId } from '../../record/people.ts'

const conferenceCalled = { 'initial': 'Initial conference', 'first-review': 'First review', 'review': 'Review', 'transfer-in': 'Conference for a child who moved in' } as const

type Call = (called: Called) => string
type Lines = { readonly [T in EventType]?: string | ((facts: Event<T>['facts'], call: Call) => string) }
const lines: Lines = {
  ChildRecorded: 'Record begun', ChildNamed: 'Name kept', ChildJoinedTeam: 'Record went to a team', FamilyRecorded: 'Brothers and sisters noted',
  PersonRecorded: 'Somebody added', PersonNamed: 'Somebody’s name kept', RelationRecorded: (f) => `${sentence(f.relation)} added`, AddressRecorded: 'Address kept', TelephoneRecorded: 'Telephone number kept',
  NeedRecorded: (f) => `Need noted: ${f.need}`, SafeContactRecorded: 'How somebody may be written to was noted',
  InvolvementBegan: (f, call) => `${call(f.role)} of this record from now on`, InvolvementEnded: 'Somebody’s part in this record ended', PersonBarred: 'Somebody was kept from this record',
  ChildBorn: 'Born', ChallengeRaised: (f) => `Challenge raised by the chair, stage ${f.stage ?? 1}`, ChallengeReceived: 'Challenge received', ChallengeAnswered: 'Challenge answered', ChallengeSettled: (f) => `Challenge: ${f.how}`,
  OversightGiven: (f) => `A manager looked at the chair’s decision: ${f.view}`, StrategyDiscussionHeld: (f, call) => `${call('strategy discussion')}: ${f.outcome}`, EnquiryConcluded: (f) => `Enquiry ended: ${f.outcome}`,
  TransferNotified: (f) => f.permanent ? 'Told that the child has moved here for good' : 'Told that the child is here for a time',
  ConferenceRequested: (f) => `${conferenceCalled[f.kind]} asked for`, NotASubject: 'Not a subject of the conference', ConferenceBooked: (f) => `${conferenceCalled[f.kind]} booked`,
  InvitationProposed: 'Somebody proposed for the conference', InvitationRemoved: 'Somebody taken off the list of the conference', InvitationSent: 'Invitation sent', InvitationAnswered: (f) => `Invitation answered: ${f.answer}`,
  LateDateExplained: (f) => f.breach ? 'A breach of the limit, to which nobody agreed' : 'A late date was explained', ReportSectionKept: 'Part of a report kept', ReportSent: (f) => `${f.kind === 'partner' ? 'Partner’s' : 'Social worker’s'} report sent`,
  ReportAuthorised: 'Report authorised', ReportReturned: 'Report returned for changes', ReportShownToFamily: 'Report shown to the family', FamilyViewGiven: 'The family’s view given',
  ConferenceOpened: 'Conference opened', AttendanceRecorded: (f) => `Attendance: ${f.here}`, WentOnWithoutQuorum: 'Conference went on without a quorum',
  MapEntryKept: (f) => `Map, ${f.column}`, MapEntryRemoved: 'Taken off the map', DangerStatementKept: (_, call) => call('danger statement'), SafetyGoalKept: (_, call) => call('safety goal'), ScoreGiven: (f) => `Score given: ${f.score}`,
  ActionKept: 'Action in the plan', ContingencyKept: 'What happens if the plan fails', ViewGiven: (f) => `View of an agency: ${f.view}`, DecisionMade: (f) => `Decision: ${f.outcome}`,
  ChairDecidedOtherwise: 'The chair decided otherwise than most', FollowUpFixed: 'Next dates fixed', ConferenceHeld: (f) => `${conferenceCalled[f.kind]} held`,
  PlanBegan: (f) => `Plan began: ${f.harm}`, PlanEnded: 'Plan ended', CoreGroupHeld: (_, call) => `${call('core group')} held`, PlanSent: 'Plan sent', MinutesSectionKept: 'Part of the minutes kept', MinutesSentToChair: 'Minutes sent to the chair',
  MinutesAmendmentAsked: 'Asked for an amendment of the minutes', MinutesAmendmentAnswered: (f) => f.outcome === 'amended' ? 'Minutes amended' : 'Minutes stand as they are',
  MinutesSigned: 'Minutes signed', MinutesSent: 'Minutes sent', CopyReleased: (f) => `A copy released: ${f.paper}`, CopySent: 'A copy sent', CensusChildLoaded: (f) => `Loaded from the census of ${f.year}`,
  RecordOpenedWithReason: (f) => `Opened with a reason: ${f.reasonCode}`, OpeningEnded: 'The opening with a reason was ended', OpeningReviewed: (f) => `A manager looked at the opening: it was ${f.right ? 'right' : 'not right'}`,
  NonWorkingDayAdded: (f) => `${sentence(f.kind)} added: ${shortDay(f.onDay)}`, NonWorkingDayTakenAway: (f) => `${shortDay(f.onDay)} is a working day again`,
  Corrected: (f) => f.endedAt === undefined ? 'A day was put right' : 'The times of a conference were put right', Withdrawn: (f) => `Taken back: ${f.because}`,
}

/** One event as a short line of our own words and the council's. */
export function happenedLine(event: Event, { council, conferences }: Pick<Facts, 'council' | 'conferences'>): string {
  const line = lines[event.type] as string | ((facts: object, call: Call) => string) | undefined
  if (line === undefined) return sentence(event.type.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase())
  const place = placeOf(event.conference && conferences.get(event.conference)?.kind)
  return typeof line === 'string' ? line : line(event.facts, (called) => sentence(isTerm(called) ? council.word(called, place) : council.roleTitle(called)))
}

/** A score stays with whoever gave it until the conference is over, so that nobody scores after another. */
export const tellable = (e: Event, { conferences }: Pick<Record, 'conferences'>, viewer: PersonId): boolean =>
  e.type !== 'ScoreGiven' || (e.facts as { person?: PersonId }).person === viewer || (e.conference !== undefined && conferences.get(e.conference)?.held !== undefined)
