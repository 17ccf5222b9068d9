// Every address of the service, once. Pages point at each other through here, so they never import one another.
import type { At } from '../record/known.ts'

/** By name, each address; `:conference` and such are ids and never names. */
export const paths = {
  // the door
  signIn: '/', signOut: '/sign-out', exampleSignIn: '/example', letter: '/letter', link: '/link/:token',
  nameSignIn: '/sign-in/name', councilSignIn: '/sign-in/council', councilBack: '/sign-in/council/back', prove: '/sign-in/again', yourSignIn: '/your-sign-in', joinCouncil: '/your-sign-in/council', partCouncil: '/your-sign-in/council/end', signOutEverywhere: '/your-sign-in/sign-out-everywhere',
  // work
  work: '/work', find: '/find', openNumber: '/open-with-a-reason', rules: '/rules', rule: '/rules/:rule', compareRules: '/rules/compare/:council/:other', outbox: '/to-send', conferences: '/conferences', help: '/help', accessibility: '/accessibility', privacy: '/privacy',
  // a child's record
  addChild: '/children/add', child: '/children/:child', nameChild: '/children/:child/name', birth: '/children/:child/birth', addSibling: '/children/:child/brother-or-sister', team: '/children/:child/team', socialWorker: '/children/:child/social-worker', addPerson: '/children/:child/people/add',
  discussion: '/children/:child/discussion', concludeEnquiry: '/children/:child/enquiry', request: '/children/:child/conference',
  why: '/children/:child/why/:rule/:event', correct: '/children/:child/correct/:event', correctTimes: '/children/:child/correct/:event/times', coreGroup: '/children/:child/core-group', whoLooked: '/children/:child/who-opened-it',
  openChild: '/children/:child/open-with-a-reason', endOpening: '/children/:child/opened/:opening/end', reviewOpening: '/children/:child/opened/:opening', need: '/children/:child/people/:person/need', changePerson: '/children/:child/people/:person/change',
  // a conference
  conference: '/conferences/:conference', openConferenceRecord: '/conferences/:conference/open-with-a-reason', people: '/conferences/:conference/people', propose: '/conferences/:conference/people/add', invited: '/conferences/:conference/people/:person',
  removeInvited: '/conferences/:conference/people/:person/remove', invitationLetter: '/conferences/:conference/people/:person/letter',
  workingBack: '/conferences/:conference/working-back', whyBack: '/conferences/:conference/working-back/:rule',
  book: '/conferences/:conference/book', invite: '/conferences/:conference/invite', answer: '/conferences/:conference/answer', answerFor: '/conferences/:conference/answer/:person',
  papers: '/conferences/:conference/papers',
  report: '/conferences/:conference/report', reportOn: '/conferences/:conference/report/:child', readReport: '/conferences/:conference/papers/:report',
  reportFor: '/conferences/:conference/papers/:report/for/:person', reportForFile: '/conferences/:conference/papers/:report/for/:person/pdf',
  planFor: '/conferences/:conference/plan/for/:person', planForFile: '/conferences/:conference/plan/for/:person/pdf',
  authorise: '/conferences/:conference/authorise/:report', shown: '/conferences/:conference/shown/:report', lateDate: '/conferences/:conference/late', familyView: '/conferences/:conference/view-before',
  openConference: '/conferences/:conference/open', attendance: '/conferences/:conference/attendance', addWhoCame: '/conferences/:conference/attendance/add', goOn: '/conferences/:conference/go-on', room: '/conferences/:conference/room',
  live: '/conferences/:conference/live', agendaStep: '/conferences/:conference/room/agenda',
  mapEntry: '/conferences/:conference/room/line', changeEntry: '/conferences/:conference/room/line/:entry', removeEntry: '/conferences/:conference/room/line/:entry/remove',
  danger: '/conferences/:conference/danger', changeDanger: '/conferences/:conference/danger/:entry', goal: '/conferences/:conference/goal', changeGoal: '/conferences/:conference/goal/:entry',
  score: '/conferences/:conference/score', scoreDanger: '/conferences/:conference/score/:entry', showScores: '/conferences/:conference/score-show', showDangerScores: '/conferences/:conference/score/:entry/show',
  action: '/conferences/:conference/action', changeAction: '/conferences/:conference/action/:entry', contingency: '/conferences/:conference/contingency', changeContingency: '/conferences/:conference/contingency/:entry', removeFromPlan: '/conferences/:conference/plan/:entry/remove',
  views: '/conferences/:conference/views', decide: '/conferences/:conference/decide/:child', followUp: '/conferences/:conference/dates', closeConference: '/conferences/:conference/close', plan: '/conferences/:conference/plan',
  minutes: '/conferences/:conference/minutes', minutesSection: '/conferences/:conference/minutes/:section', minutesToChair: '/conferences/:conference/minutes-to-chair', signMinutes: '/conferences/:conference/minutes-sign',
  minutesWrong: '/conferences/:conference/minutes-wrong', copyWrong: '/conferences/:conference/copy/:copy/wrong', amendments: '/conferences/:conference/amendments',
  acceptAmendment: '/conferences/:conference/amendments/:amendment/accept/:section', refuseAmendment: '/conferences/:conference/amendments/:amendment/stands',
  copies: '/conferences/:conference/copies', release: '/conferences/:conference/copies/:paper/:person', copyPreview: '/conferences/:conference/copies/:paper/:person/:format',
  copy: '/conferences/:conference/copy/:copy', handOver: '/conferences/:conference/copy/:copy/handed-over', copyFile: '/conferences/:conference/copy/:copy/:format', history: '/conferences/:conference/history',
  challenges: '/conferences/:conference/challenges', raiseChallenge: '/conferences/:conference/challenges/raise', challengeReceived: '/conferences/:conference/challenges/:challenge/received',
  answerChallenge: '/conferences/:conference/challenges/:challenge/answer', settleChallenge: '/conferences/:conference/challenges/:challenge/settle', oversight: '/conferences/:conference/oversight/:child',
  safety: '/conferences/:conference/safety',
  // families
  yourPage: '/your-page', yourAnswer: '/your-page/:conference/answer', yourView: '/your-page/:conference/view', yourReport: '/your-page/:conference/report/:report', yourCopy: '/your-page/:conference/copy/:copy', yourWrong: '/your-page/:conference/copy/:copy/wrong',
  // administration
  importCensus: '/administration/census', staff: '/administration/people', addStaff: '/administration/people/add', letterFor: '/administration/people/:person/letter',
  shutOut: '/administration/people/:person/shut-out', giveRole: '/administration/people/:person/role', endRole: '/administration/people/:person/role/:involvement/end', addTeam: '/administration/teams/add', addRoom: '/administration/rooms/add',
  closedDays: '/administration/working-days', addClosedDay: '/administration/working-days/add', takeAwayClosedDay: '/administration/working-days/:onDay/take-away',
} as const
export type PathName = keyof typeof paths

/** An address with its ids filled in. Throws where one is missing, which is a fault of ours. */
export const to = (path: string, at: At = {}): string => path.replace(/:(\w+)/g, (_, name: string) => {
  const value = at[name]
  if (value === undefined) throw new Error(`The address ${path} needs "${name}".`)
  return encodeURIComponent(value)
})
