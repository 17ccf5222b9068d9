// Every rule, in the order of the life of a record: deadlines, and the times people come on the day. A new rule is added here.
import { minutesAmendments, minutesSent, overrideOversight, planSent } from './after-conference.ts'
import { chairReady, familyArrival, professionalsPreparing, socialWorkerArrival } from './arrival-times.ts'
import {
  exclusionRequest, invitationList, observerRequest, partnerReport, partnerReportsCirculated, partnerReportToFamily, reportToFamily, reportToUnit,
} from './before-conference.ts'
import { challengeAnswer, challengeResolve } from './challenges.ts'
import { firstReview, initialConference, nextReview, transferInConference } from './conference-dates.ts'
import { firstCoreGroup, nextCoreGroup } from './core-groups.ts'
import { localFirstReview, localNextReview, preBirthConference, reviewAfterBirth } from './reviews.ts'
import type { Rule } from '../rule.ts'

/** What is kept as a deadline of a record. */
export const rules: readonly Rule[] = [
  initialConference,
  transferInConference,
  preBirthConference,
  invitationList,
  exclusionRequest,
  observerRequest,
  reportToFamily,
  reportToUnit,
  partnerReport,
  partnerReportToFamily,
  partnerReportsCirculated,
  overrideOversight,
  planSent,
  firstCoreGroup,
  nextCoreGroup,
  minutesSent,
  minutesAmendments,
  firstReview,
  nextReview,
  localFirstReview,
  localNextReview,
  reviewAfterBirth,
  challengeResolve,
  challengeAnswer,
]

/** When people come on the day: answered and shown, and never late. */
export const arrivals: readonly Rule[] = [chairReady, socialWorkerArrival, professionalsPreparing, familyArrival]

export const everyRule: readonly Rule[] = [...rules, ...arrivals]
