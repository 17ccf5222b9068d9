// What contradicts itself across a child's identity, life and plans.
import { addDays, addMonths } from '../../calendar/day.ts'
import { after, before, checkEpisode, doubts, wrongs } from './check-episode.ts'
import { wrong, type Fault } from './finding.ts'
import type { CensusYear, FoundChild, FoundPlan } from './child.ts'

/** The longest a referral can come before a birth. */
const daysOfPregnancy = 40 * 7
/** Services for children reach to 25 at most; an older "child" is a mistyped year. */
const oldestYears = 26
const longestNumber = 20

/** Every contradiction in one child that can be seen within the child. */
export const checkChild = (child: FoundChild, year: CensusYear): Fault[] => [
  ...checkNumber(child),
  ...checkLife(child, year),
  ...wrongs([child.episodes.length === 0 && child, 'CINdetails', 'The child has no episode (CINdetails).', '8590']),
  ...child.episodes.flatMap((episode) => checkEpisode(episode, year)),
  ...checkPlansTogether(child),
]

const checkNumber = ({ number }: FoundChild): Fault[] => wrongs(
  [number && number.value.length > longestNumber && number, 'LAchildID', `LAchildID is longer than ${longestNumber} characters.`, '1570'],
  [number && !/^[A-Za-z0-9]+$/.test(number.value) && number, 'LAchildID', 'LAchildID may hold letters and digits only.', '1580'],
)

const checkLife = (child: FoundChild, year: CensusYear): Fault[] => {
  const { bornOn, expectedOn, diedOn } = child
  const earliestReferral = (bornOn ?? expectedOn) && addDays((bornOn ?? expectedOn)!.value, -daysOfPregnancy)
  return [
    ...wrongs(
      [!bornOn && !expectedOn && child, 'PersonBirthDate', 'Neither PersonBirthDate nor ExpectedPersonBirthDate can be read.', '8525'],
      [bornOn && expectedOn, 'ExpectedPersonBirthDate', 'The child has both a PersonBirthDate and an ExpectedPersonBirthDate.', '8525'],
      [after(bornOn, year.endedOn), 'PersonBirthDate', 'PersonBirthDate is after the last day of the census.', '8520'],
      [before(bornOn, addMonths(year.endedOn, -12 * oldestYears)), 'PersonBirthDate', `PersonBirthDate would make the child ${oldestYears} or older.`],
      [before(diedOn, bornOn), 'PersonDeathDate', 'PersonDeathDate is before PersonBirthDate.', '8535Q'],
      [after(diedOn, year.endedOn), 'PersonDeathDate', 'PersonDeathDate is after the last day of the census.'],
      ...child.episodes.map((episode) =>
        [before(episode.referredOn, earliestReferral), 'CINreferralDate', 'CINreferralDate is more than 40 weeks before the child was or will be born.', '8606'] as const),
    ),
    ...doubts(
      [before(expectedOn, addDays(year.endedOn, -29)) ?? after(expectedOn, addDays(addMonths(year.endedOn, 9), -1)), 'ExpectedPersonBirthDate',
        'ExpectedPersonBirthDate is not between 30 days before the last day of the census and 9 months after it.', '8530Q'],
    ),
  ]
}

/** A child has one plan at a time, and none after death. */
const checkPlansTogether = (child: FoundChild): Fault[] => {
  const plans = child.episodes.flatMap((episode) => episode.plans).filter((plan) => plan.beganOn)
    .sort((a, b) => (a.beganOn?.value ?? 0) - (b.beganOn?.value ?? 0))
  const open = plans.filter((plan) => !plan.endedOn)
  return [
    ...open.slice(1).map((plan) => wrong(plan.line, 'ChildProtectionPlans', 'The child has more than one plan that has not ended.', '8935')),
    ...plans.flatMap((plan, index) => [...checkFollowsOn(plan, plans.slice(0, index)), ...wrongs(
      [after(plan.beganOn, child.diedOn), 'CPPstartDate', 'CPPstartDate is after PersonDeathDate.', '8915'],
      [after(plan.endedOn, child.diedOn), 'CPPendDate', 'CPPendDate is after PersonDeathDate.', '8920'],
      [child.diedOn && !plan.endedOn && plan, 'ChildProtectionPlans', 'The child has died, but this plan has no CPPendDate.'],
    )]),
  ]
}

const checkFollowsOn = (plan: FoundPlan, earlier: readonly FoundPlan[]): Fault[] => wrongs(
  [earlier.some((other) => after(other.endedOn, plan.beganOn)) && plan, 'ChildProtectionPlans', 'This plan begins before an earlier one ends.', '8940'],
  [plan.previousPlans && plan.previousPlans.value < earlier.length && plan.previousPlans, 'NumberOfPreviousCPP',
    'NumberOfPreviousCPP is less than the number of earlier plans in this file.'],
)
