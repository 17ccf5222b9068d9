// Every page of the service, once: the server, the docs and the generated tests read this list.
import { accessibilityPage, helpPage, privacyPage } from './about/help.ts'
import { rulesPage } from './about/rules.ts'
import { addChildPage, addSiblingPage } from './child/add-child.ts'
import { childPage } from './child/child.ts'
import { coreGroupPage } from './child/core-group.ts'
import { correctPage } from './child/correct.ts'
import { discussionPage } from './child/discussion.ts'
import { concludeEnquiryPage } from './child/enquiry.ts'
import { nameChildPage } from './child/name.ts'
import { addPersonPage, needPage } from './child/people.ts'
import { socialWorkerPage, teamPage } from './child/who-works.ts'
import { whyPage } from './child/why.ts'
import { answerPage } from './convene/answer.ts'
import { bookPage } from './convene/book.ts'
import { answerForPage, invitedPage } from './convene/invited.ts'
import { invitePage } from './convene/invite.ts'
import { lateDatePage } from './convene/late-date.ts'
import { invitationLetterPage } from './convene/letter.ts'
import { outboxPage } from './convene/outbox.ts'
import { proposePage } from './convene/propose.ts'
import { removeInvitedPage } from './convene/remove-invited.ts'
import { requestPage } from './convene/request.ts'
import { conferencePage } from './conference/glance.ts'
import { historyPage } from './conference/history.ts'
import { conferencesPage } from './conference/list.ts'
import { peoplePage } from './conference/people.ts'
import { safetyPage } from './conference/safety.ts'
import { yourPage } from './family/your-page.ts'
import { authorisePage } from './reports/authorise.ts'
import { familyViewPage } from './reports/family-view.ts'
import { papersPage } from './reports/papers.ts'
import { readReportPage } from './reports/read-report.ts'
import { reportOnPage } from './reports/report-on.ts'
import { reportPage } from './reports/report.ts'
import { shownPage } from './reports/shown.ts'
import { copiesPage } from './copies/copies.ts'
import { copyPage, yourCopyPage } from './copies/copy.ts'
import { handOverPage } from './copies/hand-over.ts'
import { releasePage } from './copies/release.ts'
import { closeConferencePage } from './decision/close-conference.ts'
import { decidePage } from './decision/decide.ts'
import { followUpPage } from './decision/follow-up.ts'
import { viewsPage } from './decision/views.ts'
import { actionPage, changeActionPage } from './plan/action.ts'
import { planPage } from './plan/plan.ts'
import { changeContingencyPage, changeDangerPage, changeGoalPage, contingencyPage, dangerPage, goalPage, removeFromPlanPage } from './plan/statements.ts'
import { agendaStepPage } from './room/agenda-step.ts'
import { attendancePage } from './room/attendance.ts'
import { goOnPage } from './room/go-on.ts'
import { changeEntryPage, mapEntryPage, removeEntryPage } from './room/line.ts'
import { openConferencePage } from './room/open-conference.ts'
import { roomPage } from './room/room.ts'
import { scoreDangerPage, scorePage, showDangerScoresPage, showScoresPage } from './room/score.ts'
import { addRoomPage, addStaffPage, addTeamPage, endRolePage, giveRolePage } from './administration/add-staff.ts'
import { letterForPage } from './administration/letter.ts'
import { staffPage } from './administration/staff.ts'
import { findPage } from './worklists/find.ts'
import { workPage } from './worklists/work.ts'
import type { AnyPage } from './page.ts'

export const pages: readonly AnyPage[] = [
  staffPage, addStaffPage, giveRolePage, endRolePage, addTeamPage, addRoomPage, letterForPage,
  workPage, findPage, rulesPage, helpPage, accessibilityPage, privacyPage,
  addChildPage, addSiblingPage, childPage, discussionPage, concludeEnquiryPage, nameChildPage, addPersonPage, needPage, teamPage, socialWorkerPage, coreGroupPage, correctPage, whyPage,
  conferencePage, peoplePage, safetyPage, historyPage, requestPage, proposePage, invitedPage, removeInvitedPage, bookPage, invitePage, answerPage, answerForPage, lateDatePage, conferencesPage, outboxPage, invitationLetterPage,
  papersPage, reportPage, reportOnPage, readReportPage, authorisePage, shownPage, familyViewPage,
  yourPage,
  openConferencePage, attendancePage, goOnPage, roomPage, agendaStepPage, mapEntryPage, changeEntryPage, removeEntryPage,
  dangerPage, changeDangerPage, goalPage, changeGoalPage, contingencyPage, changeContingencyPage, actionPage, changeActionPage, removeFromPlanPage, planPage,
  scorePage, scoreDangerPage, showScoresPage, showDangerScoresPage, viewsPage, decidePage, followUpPage, closeConferencePage,
  copiesPage, releasePage, handOverPage, copyPage, yourCopyPage,
]
