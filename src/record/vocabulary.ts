// Every kind of thing that can happen to a record: what each event's facts are. A contract for ever: only add.
import { z } from 'zod'
import { agencies, needs, relations, roles } from './people.ts'
import { aDay, aMoment, aTime, choice, code, count, digest, id, many, maybe, yesNo } from './kinds.ts'

const child = id('child')
const conference = id('conference')
const person = id('person')
const passage = id('passage')
const entry = id('entry')
const report = id('report')

export const conferenceKinds = ['initial', 'first-review', 'review', 'transfer-in'] as const
export type ConferenceKind = (typeof conferenceKinds)[number]
export const harms = ['neglect', 'physical abuse', 'sexual abuse', 'emotional abuse'] as const
export type Harm = (typeof harms)[number]
export const columns = ['worry', 'complicating factor', 'grey area', 'strength', 'safety', 'need'] as const
export type Column = (typeof columns)[number]
export const papers = ['decision letter', 'outline plan', 'minutes'] as const
export type PaperKind = (typeof papers)[number]
export const answersToInvitation = ['in the room', 'on video', 'sending a deputy', 'sending a report', 'not coming'] as const
export const reasonsToOpen = ['child at risk now', 'out of hours duty', 'asked by police', 'another reason'] as const
export type ReasonToOpen = (typeof reasonsToOpen)[number]
export const kindsOfStatement = ['fact', 'observation', 'hearsay', 'allegation', 'opinion'] as const

/** By name, the facts of each event. The first `…On` or `…At` named in `dayOf` is the day the event is about. */
export const vocabulary = {
  // who there is
  ChildRecorded: z.object({ child, bornOn: maybe(aDay), expectedOn: maybe(aDay), recordedOn: aDay, gender: choice('female', 'male', 'another way', 'not known'), number: maybe(code) }),
  ChildNamed: z.object({ child, name: passage, namedOn: aDay }),
  ChildJoinedTeam: z.object({ child, team: id('team'), joinedOn: aDay }),
  FamilyRecorded: z.object({ children: many(child), recordedOn: aDay }),
  PersonRecorded: z.object({ person, agency: choice(...agencies), recordedOn: aDay }),
  PersonNamed: z.object({ person, name: passage, namedOn: aDay }),
  TeamRecorded: z.object({ team: id('team'), name: passage, recordedOn: aDay }),
  RoomRecorded: z.object({ room: id('room'), name: passage, recordedOn: aDay }),
  RelationRecorded: z.object({ person, child, relation: choice(...relations), parentalResponsibility: yesNo, household: yesNo, recordedOn: aDay }),
  AddressRecorded: z.object({ person: maybe(person), child: maybe(child), address: passage, confidential: yesNo, recordedOn: aDay }),
  TelephoneRecorded: z.object({ person, number: passage, recordedOn: aDay }),
  NeedRecorded: z.object({ person, need: choice(...needs), detail: maybe(passage), recordedOn: aDay }),
  SafeContactRecorded: z.object({ person, says: choice('open', 'plain', 'none'), recordedOn: aDay }),
  InvolvementBegan: z.object({
    involvement: id('involvement'), person, role: choice(...roles), child: maybe(child), team: maybe(id('team')),
    over: choice('child', 'team', 'unit', 'council', 'service'), conference: maybe(conference), beganOn: aDay, untilOn: maybe(aDay),
    because: choice('allocated', 'invited', 'family', 'own record', 'chairs', 'takes minutes', 'appointed', 'example', 'advocate'),
  }),
  InvolvementEnded: z.object({ involvement: id('involvement'), endedOn: aDay, because: choice('left', 'moved', 'no longer needed', 'mistake') }),
  PersonBarred: z.object({ involvement: id('involvement'), barredOn: aDay, reason: passage, reviewOn: aDay }),

  // enquiry
  StrategyDiscussionHeld: z.object({ enquiry: id('enquiry'), heldOn: aDay, heldAt: maybe(aTime), outcome: choice('enquiry begins', 'no enquiry'), reason: maybe(passage) }),
  EnquiryConcluded: z.object({ enquiry: id('enquiry'), concludedOn: aDay, outcome: choice('conference needed', 'no conference needed'), reason: maybe(passage) }),
  TransferNotified: z.object({ notifiedOn: aDay, permanent: yesNo }),

  // convene
  ConferenceRequested: z.object({ conference, kind: choice(...conferenceKinds), requestedOn: aDay, subjects: many(child), number: code, reason: maybe(passage) }),
  NotASubject: z.object({ conference, child, reason: passage, decidedOn: aDay, enquiry: maybe(id('enquiry')) }),
  InvitationProposed: z.object({ conference, person, standing: choice('must', 'should', 'may'), contactWith: many(child), proposedOn: aDay, reason: maybe(passage) }),
  InvitationRemoved: z.object({ conference, person, removedOn: aDay, reason: passage }),
  ConferenceBooked: z.object({ conference, kind: choice(...conferenceKinds), onDay: aDay, from: aTime, until: aTime, room: id('room'), chair: person, minuteTaker: maybe(person), bookedOn: aDay }),
  /** `senior`: a senior manager who was consulted beside, by name and post. `breach`: nobody agreed, since in this council nobody may. */
  LateDateExplained: z.object({
    conference, rule: code, reason: passage, interimSafety: maybe(passage), consulted: maybe(person), explainedOn: aDay,
    senior: maybe(passage), decidedBy: maybe(person), breach: maybe(yesNo),
  }),
  /** `again`: why somebody is asked who was asked before. */
  InvitationSent: z.object({ conference, person, sentOn: aDay, how: choice('outbox', 'in person', 'by letter'), again: maybe(choice('has not answered', 'the first one did not arrive', 'something has changed', 'another reason')) }),
  InvitationAnswered: z.object({ conference, person, answer: choice(...answersToInvitation), answeredOn: aDay, why: maybe(passage) }),

  // papers before
  ReportSectionKept: z.object({ report, conference, from: person, section: code, text: passage, keptOn: aDay }),
  ReportSent: z.object({ report, conference, from: person, kind: choice('social worker', 'partner'), children: many(child), sentOn: aDay, nothingToAdd: many(code) }),
  ReportAuthorised: z.object({ report, conference, authorisedOn: aDay, comment: maybe(passage) }),
  ReportReturned: z.object({ report, conference, returnedOn: aDay, comment: passage }),
  ReportShownToFamily: z.object({ report, conference, person, shownOn: aDay, understood: choice('yes', 'partly', 'no', 'not asked'), agrees: choice('yes', 'partly', 'no', 'not asked'), comment: maybe(passage) }),
  FamilyViewGiven: z.object({ conference, person, view: passage, givenOn: aDay }),

  // confer
  ConferenceOpened: z.object({ conference, openedOn: aDay, openedAt: aMoment, checked: maybe(many(code)) }),
  AgendaStepBegun: z.object({ conference, step: code, begunOn: aDay }),
  /** `apart`: one of the family, there in a part of their own. `takesPart`: no where somebody only watches. `agreedBy`: who agreed that somebody not asked could stay. */
  AttendanceRecorded: z.object({
    conference, person, entry, here: choice('in the room', 'on video', 'apologies', 'did not come'), recordedOn: aDay,
    apart: maybe(yesNo), takesPart: maybe(yesNo), agreedBy: maybe(person),
  }),
  WentOnWithoutQuorum: z.object({ conference, child, reason: passage, decidedOn: aDay }),
  MapEntryKept: z.object({ conference, entry, column: choice(...columns), text: passage, saidBy: maybe(person), kind: choice(...kindsOfStatement), keptOn: aDay }),
  MapEntryRemoved: z.object({ conference, entry, removedOn: aDay, because: choice('said twice', 'mistake', 'moved to the plan') }),
  DangerStatementKept: z.object({ conference, entry, text: passage, keptOn: aDay }),
  SafetyGoalKept: z.object({ conference, entry, danger: entry, text: passage, keptOn: aDay }),
  ScoreGiven: z.object({ conference, entry, danger: maybe(entry), person, score: count(0, 10), reason: maybe(passage), oneHigher: maybe(passage), givenOn: aDay }),
  ScoresShown: z.object({ conference, danger: maybe(entry), shownOn: aDay }),
  ActionKept: z.object({ conference, entry, goal: maybe(entry), what: passage, who: person, byOn: aDay, measure: passage, keptOn: aDay }),
  ContingencyKept: z.object({ conference, entry, text: passage, keptOn: aDay }),
  ViewGiven: z.object({ conference, entry, person, child, view: choice('plan needed', 'plan not needed', 'not able to say'), reason: maybe(passage), givenOn: aDay }),
  DecisionMade: z.object({
    conference, child, decidedOn: aDay, outcome: choice('plan begins', 'plan goes on', 'plan ends', 'no plan'),
    test: choice('has suffered significant harm', 'is likely to suffer significant harm', 'both', 'neither'),
    harm: maybe(choice(...harms)), reasons: passage, how: choice('all agreed', 'most agreed', 'chair decided'), entry,
    /** What is offered in place of a plan. */
    instead: maybe(choice('child in need plan', 'early help', 'nothing further')),
    /** Why it could not wait for what the council asks for first. */
    whyNow: maybe(passage),
  }),
  ChairDecidedOtherwise: z.object({ conference, child, decidedOn: aDay, decidedAt: maybe(aMoment), reason: passage }),
  FollowUpFixed: z.object({ conference, coreGroupOn: maybe(aDay), reviewOn: maybe(aDay), leadWorker: maybe(person), fixedOn: aDay }),
  ConferenceAdjourned: z.object({ conference, adjournedOn: aDay, undecided: many(child), reason: passage, safePlan: passage, resumesOn: aDay, beganAt: maybe(aTime), endedAt: maybe(aTime), afterMidnight: maybe(yesNo) }),
  /** `afterMidnight`: it ended on the day after. `from`: a conference that only a census tells of; nothing that follows a conference of ours was ever due from it but the next review. */
  ConferenceHeld: z.object({ conference, kind: choice(...conferenceKinds), heldOn: aDay, beganAt: maybe(aTime), endedAt: maybe(aTime), afterMidnight: maybe(yesNo), from: maybe(choice('census')) }),

  // plan and after
  PlanBegan: z.object({ child, conference: maybe(conference), beganOn: aDay, harm: choice(...harms, 'more than one kind') }),
  PlanEnded: z.object({ child, endedOn: aDay }),
  CoreGroupHeld: z.object({ heldOn: aDay, child }),
  PlanSent: z.object({ conference, sentOn: aDay }),
  MinutesSectionKept: z.object({ conference, entry, section: code, text: passage, keptOn: aDay }),
  MinutesSentToChair: z.object({ conference, sentOn: aDay }),
  /** `missing`: parts the council requires that were not in them when they were signed, and why. */
  MinutesSigned: z.object({ conference, signedOn: aDay, missing: maybe(many(code)), unfinished: maybe(passage) }),
  MinutesSent: z.object({ conference, sentOn: aDay }),
  /** Signed minutes are never changed but by these two. `person`: who says that something is wrong. `part`: where, as far as they know. `late`: after the council's time for it. */
  MinutesAmendmentAsked: z.object({ amendment: id('amendment'), conference, person, copy: maybe(id('copy')), part: maybe(code), wrong: passage, right: passage, askedOn: aDay, late: yesNo }),
  /** `part`: the part that reads otherwise now: a section in a version of its own, or `note` under a part that was kept in the room. `reason`: why it stands as it is. */
  MinutesAmendmentAnswered: z.object({ amendment: id('amendment'), conference, person, answeredOn: aDay, outcome: choice('amended', 'stands as it is'), part: maybe(code), note: maybe(passage), reason: maybe(passage) }),
  CopyReleased: z.object({ copy: id('copy'), conference, paper: choice(...papers), reader: person, digest, withheld: count(0, 10_000), releasedOn: aDay, how: choice('outbox', 'by letter', 'in person') }),
  CopySent: z.object({ copy: id('copy'), conference, reader: person, sentOn: aDay }),

  // challenges, oversight and births: clocks of their own
  ChallengeRaised: z.object({ challenge: id('challenge'), conference: maybe(conference), ground: maybe(code), raisedOn: aDay, detail: maybe(passage), stage: maybe(count(1, 9)), to: maybe(person) }),
  ChallengeReceived: z.object({ challenge: id('challenge'), conference: maybe(conference), receivedOn: aDay }),
  ChallengeAnswered: z.object({ challenge: id('challenge'), conference: maybe(conference), answeredOn: aDay, answer: maybe(passage) }),
  ChallengeSettled: z.object({ challenge: id('challenge'), conference: maybe(conference), settledOn: aDay, how: choice('settled', 'went higher', 'given up') }),
  OversightGiven: z.object({ conference, child, givenOn: aDay, view: choice('agrees', 'asks the chair to look again'), comment: maybe(passage), partnershipTold: maybe(yesNo) }),
  ChildBorn: z.object({ child, birthOn: aDay, onPlan: yesNo }),

  // a record opened by somebody who holds nothing in it
  RecordOpenedWithReason: z.object({ opening: id('opening'), children: many(child), person, reasonCode: choice(...reasonsToOpen), reason: passage, openedOn: aDay, openedAt: aMoment, untilAt: aMoment }),
  OpeningEnded: z.object({ opening: id('opening'), endedOn: aDay, endedAt: aMoment }),
  OpeningReviewed: z.object({ opening: id('opening'), reviewedOn: aDay, right: yesNo, comment: passage }),

  // days on which nobody works here, beside the published bank holidays
  NonWorkingDayAdded: z.object({ onDay: aDay, kind: choice('bank holiday', 'closure day'), name: passage, addedOn: aDay }),
  NonWorkingDayTakenAway: z.object({ onDay: aDay, takenOn: aDay }),

  // from elsewhere, and putting right
  CensusChildLoaded: z.object({ child, number: code, year: count(2009, 2100), loadedOn: aDay }),
  /** The right day (the same one where only times were wrong), and the right times of a conference. */
  Corrected: z.object({ event: id('event'), to: aDay, correctedOn: aDay, beganAt: maybe(aTime), endedAt: maybe(aTime), afterMidnight: maybe(yesNo) }),
  Withdrawn: z.object({ event: id('event'), because: choice('wrong child', 'did not happen', 'recorded twice', 'mistake'), withdrawnOn: aDay }),
} as const

export type EventType = keyof typeof vocabulary
/** The facts of one kind of event, days as Day. */
export type FactsOf<T extends EventType> = z.output<(typeof vocabulary)[T]>
