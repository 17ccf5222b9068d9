// Every rule that is a deadline, in the order of the life of a record. A new rule is added here.
import { minutesAmendments, minutesSent, overrideOversight, planSent } from './after-conference.ts'
import {
  exclusionRequest, invitationList, observerRequest, partnerReport, partnerReportToFamily, reportToFamily, reportToUnit,
} from './before-conference.ts'
import { firstReview, initialConference, nextReview, transferInConference } from './conference-dates.ts'
import { firstCoreGroup, nextCoreGroup } from './core-groups.ts'
import type { Rule } from '../rule.ts'

export const rules: readonly Rule[] = [
  initialConference,
  transferInConference,
  invitationList,
  exclusionRequest,
  observerRequest,
  reportToFamily,
  reportToUnit,
  partnerReport,
  partnerReportToFamily,
  overrideOversight,
  planSent,
  firstCoreGroup,
  nextCoreGroup,
  minutesSent,
  minutesAmendments,
  firstReview,
  nextReview,
]
