// Who may do what: one table, loaded into the database, which is the judge.
import type { EventType } from '../record/vocabulary.ts'
import type { Role } from '../record/people.ts'

/** Everything somebody can be allowed, in the words of a sentence: "may …". */
export const actions = [
  'see own work', 'see own page', 'find a record', 'see a record', 'see conference', 'see invitations', 'see papers', 'see deadlines', 'see the room', 'see copies', 'see rules',
  'add a record', 'change a record', 'record a discussion', 'conclude an enquiry', 'ask for a conference', 'propose who comes', 'book a conference', 'send invitations',
  'answer an invitation', 'answer for somebody', 'write a report', 'authorise a report', 'show a report to the family', 'give a family view', 'explain a late date',
  'open the conference', 'record attendance', 'keep the map', 'keep the plan', 'record a score', 'record a view', 'record a decision', 'close the conference',
  'draft minutes', 'sign minutes', 'release copies', 'read own copies', 'deliver copies', 'hold core group',
  'import census', 'manage people', 'see the outbox', 'correct an event', 'change working days',
  'raise a challenge', 'answer a challenge', 'give oversight', 'see who looked', 'open with a reason', 'review an opening',
] as const
export type Action = (typeof actions)[number]

const staffSees = ['see own work', 'find a record', 'see a record', 'see conference', 'see invitations', 'see papers', 'see deadlines', 'see rules'] as const

/** Who may do what. The database is loaded from this table and is the judge. */
export const grants = {
  'unit administrator': [...staffSees, 'see the room', 'see copies', 'add a record', 'change a record', 'record a discussion', 'conclude an enquiry', 'ask for a conference', 'propose who comes',
    'book a conference', 'send invitations', 'answer for somebody', 'explain a late date', 'release copies', 'read own copies', 'see the outbox', 'import census', 'draft minutes',
    'keep the map', 'keep the plan', 'record attendance', 'record a score', 'record a view', 'correct an event'],
  'minute-taker': [...staffSees, 'see the room', 'see copies', 'record attendance', 'keep the map', 'keep the plan', 'record a score', 'record a view', 'draft minutes', 'read own copies', 'release copies', 'see the outbox'],
  'unit manager': [...staffSees, 'see the room', 'see copies', 'book a conference', 'send invitations', 'explain a late date', 'release copies', 'read own copies', 'see the outbox', 'import census',
    'correct an event', 'change working days', 'answer a challenge', 'give oversight', 'see who looked', 'review an opening'],
  'conference chair': [...staffSees, 'see the room', 'see copies', 'explain a late date', 'open the conference', 'record attendance', 'keep the map', 'keep the plan', 'record a score', 'record a view',
    'record a decision', 'close the conference', 'draft minutes', 'sign minutes', 'release copies', 'read own copies', 'raise a challenge', 'open with a reason'],
  'social worker': [...staffSees, 'see the room', 'see copies', 'add a record', 'change a record', 'record a discussion', 'conclude an enquiry', 'ask for a conference', 'propose who comes', 'answer an invitation', 'answer for somebody',
    'write a report', 'show a report to the family', 'keep the map', 'record a score', 'record a view', 'hold core group', 'read own copies', 'correct an event', 'open with a reason'],
  'team manager': [...staffSees, 'record a discussion', 'conclude an enquiry', 'explain a late date', 'authorise a report', 'read own copies', 'answer a challenge', 'see who looked', 'open with a reason'],
  'partner professional': ['see own work', 'see conference', 'see the room', 'see rules', 'answer an invitation', 'write a report', 'record a score', 'record a view', 'read own copies'],
  'parent': ['see own work', 'see own page', 'answer an invitation', 'give a family view', 'read own copies'],
  'child': ['see own work', 'see own page'],
  'advocate': ['see own work', 'see own page', 'read own copies'],
  'council administrator': ['see own work', 'see rules', 'manage people', 'import census', 'change working days'],
  // somebody of the council who opened a record with a reason, for an hour at most: they read, and do nothing
  'reader with a reason': ['see a record', 'see conference', 'see invitations', 'see papers'],
  // what its commands do, and looking whether a paper gives a hidden address away
  'command line': ['see conference', 'manage people', 'import census'],
  'post room': ['deliver copies'],
  // makes invented people and what has happened to them, in an empty database and in no other: src/store/loader.ts
  'loader': ['add a record', 'change a record', 'manage people', 'record a discussion', 'conclude an enquiry', 'ask for a conference', 'propose who comes',
    'book a conference', 'send invitations', 'answer for somebody', 'write a report', 'authorise a report', 'show a report to the family', 'open the conference', 'record attendance', 'keep the map', 'keep the plan',
    'record a score', 'record a view', 'record a decision', 'close the conference', 'draft minutes', 'sign minutes', 'hold core group', 'deliver copies'],
} as const satisfies Record<Role, readonly Action[]>

/** Which actions an event may come of; a person may cause it who may do one of them to every child it concerns. */
export const causes = {
  ChildRecorded: ['add a record', 'import census'],
  ChildNamed: ['add a record', 'change a record'],
  ChildJoinedTeam: ['add a record', 'change a record'],
  FamilyRecorded: ['add a record', 'change a record'],
  PersonRecorded: ['manage people', 'change a record', 'add a record', 'propose who comes', 'record attendance'],
  PersonNamed: ['manage people', 'change a record', 'add a record', 'propose who comes', 'record attendance'],
  TeamRecorded: ['manage people'],
  RoomRecorded: ['manage people', 'book a conference'],
  RelationRecorded: ['change a record', 'add a record'],
  AddressRecorded: ['change a record', 'add a record'],
  TelephoneRecorded: ['manage people', 'change a record'],
  NeedRecorded: ['change a record', 'add a record', 'answer an invitation'],
  SafeContactRecorded: ['change a record', 'add a record'],
  InvolvementBegan: ['manage people', 'add a record', 'propose who comes', 'book a conference'],
  InvolvementEnded: ['manage people', 'add a record', 'propose who comes', 'book a conference'],
  PersonBarred: ['change a record'],
  StrategyDiscussionHeld: ['record a discussion', 'import census'],
  EnquiryConcluded: ['conclude an enquiry', 'import census'],
  TransferNotified: ['record a discussion', 'ask for a conference'],
  ConferenceRequested: ['ask for a conference'],
  NotASubject: ['ask for a conference'],
  InvitationProposed: ['propose who comes'],
  InvitationRemoved: ['propose who comes'],
  ConferenceBooked: ['book a conference'],
  LateDateExplained: ['explain a late date'],
  InvitationSent: ['send invitations'],
  InvitationAnswered: ['answer an invitation', 'answer for somebody'],
  ReportSectionKept: ['write a report'],
  ReportSent: ['write a report'],
  ReportAuthorised: ['authorise a report'],
  ReportReturned: ['authorise a report'],
  ReportShownToFamily: ['show a report to the family'],
  FamilyViewGiven: ['give a family view', 'show a report to the family'],
  ConferenceOpened: ['open the conference'],
  AgendaStepBegun: ['keep the plan'],
  AttendanceRecorded: ['record attendance'],
  WentOnWithoutQuorum: ['open the conference', 'record a decision'],
  MapEntryKept: ['keep the map'],
  MapEntryRemoved: ['keep the map'],
  DangerStatementKept: ['keep the plan'],
  SafetyGoalKept: ['keep the plan'],
  ScoreGiven: ['record a score'],
  ScoresShown: ['record a decision'],
  ActionKept: ['keep the plan'],
  ContingencyKept: ['keep the plan'],
  ViewGiven: ['record a view'],
  DecisionMade: ['record a decision'],
  ChairDecidedOtherwise: ['record a decision'],
  FollowUpFixed: ['record a decision', 'close the conference'],
  ConferenceAdjourned: ['close the conference'],
  ConferenceHeld: ['close the conference', 'import census'],
  PlanBegan: ['record a decision', 'import census'],
  PlanEnded: ['record a decision', 'import census'],
  CoreGroupHeld: ['hold core group'],
  PlanSent: ['release copies', 'deliver copies'],
  MinutesSectionKept: ['draft minutes'],
  MinutesSentToChair: ['draft minutes'],
  MinutesSigned: ['sign minutes'],
  MinutesSent: ['release copies', 'deliver copies'],
  MinutesAmendmentAsked: ['read own copies'],
  MinutesAmendmentAnswered: ['sign minutes'],
  CopyReleased: ['release copies'],
  CopySent: ['deliver copies', 'release copies'],
  ChallengeRaised: ['raise a challenge'],
  ChallengeReceived: ['answer a challenge', 'raise a challenge'],
  ChallengeAnswered: ['answer a challenge'],
  ChallengeSettled: ['raise a challenge'],
  OversightGiven: ['give oversight'],
  ChildBorn: ['change a record'],
  NonWorkingDayAdded: ['change working days'],
  NonWorkingDayTakenAway: ['change working days'],
  CensusChildLoaded: ['import census'],
  Corrected: ['correct an event'],
  Withdrawn: ['correct an event', 'record a decision'],
  RecordOpenedWithReason: ['open with a reason'],
  OpeningEnded: ['open with a reason'],
  OpeningReviewed: ['review an opening'],
} as const satisfies Record<EventType, readonly Action[]>

/** Which roles an action may give somebody in a child's record; over a team, the unit or the council only "manage people" gives any. */
export const gives = {
  'add a record': ['social worker', 'team manager', 'parent', 'child'],
  'change a record': ['parent', 'advocate', 'child'],
  'propose who comes': ['partner professional', 'parent', 'advocate'],
  'book a conference': ['conference chair', 'minute-taker'],
  'manage people': ['unit administrator', 'minute-taker', 'unit manager', 'conference chair', 'social worker', 'team manager', 'partner professional', 'parent', 'child', 'advocate', 'council administrator'],
} as const satisfies Partial<Record<Action, readonly Role[]>>

/** Over what each role can be held: a parent's or a social worker's over a child's record and never over every child's; a reader's with a reason by opening alone; our own programs' by nobody else. */
export const reaches = {
  'unit administrator': ['unit'], 'minute-taker': ['unit', 'child'], 'unit manager': ['unit'], 'conference chair': ['child', 'service'], 'social worker': ['child', 'service'], 'team manager': ['team', 'child'],
  'partner professional': ['child', 'service'], 'parent': ['child'], 'child': ['child'], 'advocate': ['child', 'service'], 'council administrator': ['council'], 'reader with a reason': [], 'command line': [], 'post room': [], 'loader': [],
} as const satisfies Record<Role, readonly ('child' | 'team' | 'unit' | 'council' | 'service')[]>
