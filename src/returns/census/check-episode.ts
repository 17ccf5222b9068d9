// What contradicts itself inside one episode of a child: dates out of order, in the future, or outside the year the census is for.
import { weekday, type Day } from '../../calendar/day.ts'
import { doubtful, wrong, type Fault } from './finding.ts'
import type { At, CensusYear, FoundEnquiry, FoundEpisode, FoundPlan } from './child.ts'

type MaybeDay = At<Day> | undefined

/** One check: what it found (the value at fault, or nothing), the element, the sentence, the Department's code. */
export type Check = readonly [at: { readonly line: number } | undefined | false, element: string, says: string, code?: string]

export const wrongs = (...checks: readonly Check[]): Fault[] => checks.flatMap(([at, ...rest]) => (at ? [wrong(at.line, ...rest)] : []))
export const doubts = (...checks: readonly Check[]): Fault[] => checks.flatMap(([at, ...rest]) => (at ? [doubtful(at.line, ...rest)] : []))

/** The day, when it is after the other (or the limit). */
export const after = (at: MaybeDay, limit: MaybeDay | Day): MaybeDay => {
  const day = typeof limit === 'object' ? limit.value : limit
  return at && day !== undefined && at.value > day ? at : undefined
}
/** The day, when it is before the other (or the limit). */
export const before = (at: MaybeDay, limit: MaybeDay | Day): MaybeDay => {
  const day = typeof limit === 'object' ? limit.value : limit
  return at && day !== undefined && at.value < day ? at : undefined
}
const atWeekend = (at: MaybeDay): MaybeDay => (at && weekday(at.value) > 5 ? at : undefined)

const future = 'is after the last day of the census.'
const outside = 'is before the year of the census, so it does not belong in this file.'

/** The faults of one episode. A contradiction between facts that we use is wrong; one with a fact that we do not use is doubtful. */
export const checkEpisode = (episode: FoundEpisode, year: CensusYear): Fault[] => [
  ...wrongs(
    [after(episode.referredOn, year.endedOn), 'CINreferralDate', `CINreferralDate ${future}`, '8600'],
    [before(episode.closedOn, episode.referredOn), 'CINclosureDate', 'CINclosureDate is before CINreferralDate.', '8630'],
    [after(episode.closedOn, year.endedOn), 'CINclosureDate', `CINclosureDate ${future}`, '8620'],
  ),
  ...doubts(
    [before(episode.closedOn, year.beganOn), 'CINclosureDate', `CINclosureDate ${outside}`, '8620'],
    [!episode.reasonForClosure && episode.closedOn, 'CINclosureDate', 'CINclosureDate stands without a ReasonForClosure.', '8805'],
    [!episode.closedOn && episode.reasonForClosure, 'ReasonForClosure', 'ReasonForClosure stands without a CINclosureDate.', '8810'],
  ),
  ...checkAgainstOutcome(episode),
  ...checkConference(episode.conferenceOn, episode, year, 'without an enquiry'),
  ...episode.enquiries.flatMap((enquiry) => checkEnquiry(enquiry, episode, year)),
  ...checkEnquiriesTogether(episode.enquiries),
  ...episode.plans.flatMap((plan) => checkPlan(plan, episode, year)),
]

/** An episode that came to nothing has no enquiry, conference or plan. */
const checkAgainstOutcome = ({ enquiries, plans, conferenceOn, reasonForClosure, nothingMore }: FoundEpisode): Fault[] => {
  const activity = enquiries.length > 0 || plans.length > 0 || conferenceOn !== undefined
  const closedEarly = reasonForClosure && ['RC8', 'RC9'].includes(reasonForClosure.value) ? reasonForClosure : undefined
  return doubts(
    [activity && closedEarly, 'ReasonForClosure', 'ReasonForClosure says that it ended after the assessment, but there is an enquiry, a conference or a plan.', '2990'],
    [activity && nothingMore?.value === '1' && nothingMore, 'ReferralNFA', 'ReferralNFA says that nothing more was done, but there is an enquiry, a conference or a plan.', '8831'],
  )
}

const checkConference = (on: MaybeDay, episode: FoundEpisode, year: CensusYear, how: 'after an enquiry' | 'without an enquiry'): Fault[] => [
  ...wrongs(
    [before(on, episode.referredOn), 'DateOfInitialCPC', 'DateOfInitialCPC is before CINreferralDate.', how === 'after an enquiry' ? '1104' : undefined],
    [after(on, year.endedOn), 'DateOfInitialCPC', `DateOfInitialCPC ${future}`, '8715'],
    [after(on, episode.closedOn), 'DateOfInitialCPC', 'DateOfInitialCPC is after CINclosureDate.', '8565'],
  ),
  ...doubts(
    [before(on, year.beganOn), 'DateOfInitialCPC', `DateOfInitialCPC ${outside}`, '8715'],
    [atWeekend(on), 'DateOfInitialCPC', 'DateOfInitialCPC is a Saturday or a Sunday.', '8875'],
  ),
]

const waiting = (enquiry: FoundEnquiry): boolean => !enquiry.conferenceOn && enquiry.conferenceNotNeeded?.value === false

const checkEnquiry = (enquiry: FoundEnquiry, episode: FoundEpisode, year: CensusYear): Fault[] => {
  const { beganOn, conferenceOn, conferenceNotNeeded } = enquiry
  const twice = conferenceOn && episode.conferenceOn?.value === conferenceOn.value && conferenceOn
  return [
    ...wrongs(
      [before(beganOn, episode.referredOn), 'S47ActualStartDate', 'S47ActualStartDate is before CINreferralDate.', '2889'],
      [after(beganOn, year.endedOn), 'S47ActualStartDate', `S47ActualStartDate ${future}`],
      [after(beganOn, episode.closedOn), 'S47ActualStartDate', 'S47ActualStartDate is after CINclosureDate.', '8565'],
      [before(conferenceOn, beganOn), 'DateOfInitialCPC', 'DateOfInitialCPC is before S47ActualStartDate.', '8615'],
      [conferenceOn && conferenceNotNeeded?.value && conferenceNotNeeded, 'ICPCnotRequired', 'ICPCnotRequired says that no conference was needed, but there is a DateOfInitialCPC.', episode.closedOn && '8868'],
      [episode.closedOn && waiting(enquiry) && enquiry, 'Section47', 'The episode is closed, but this enquiry has neither a DateOfInitialCPC nor ICPCnotRequired.', '8868'],
    ),
    ...doubts(
      [waiting(enquiry) && before(beganOn, year.beganOn), 'S47ActualStartDate', `S47ActualStartDate has no conference yet and ${outside}`, '8740'],
      [twice, 'DateOfInitialCPC', 'The same DateOfInitialCPC stands in CINdetails and in Section47.', '2884'],
    ),
    ...checkConference(conferenceOn, episode, year, 'after an enquiry'),
  ]
}

/** One enquiry at a time: the next may begin when the one before has come to its conference, or needs none. */
const checkEnquiriesTogether = (enquiries: readonly FoundEnquiry[]): Fault[] => {
  const open = enquiries.filter(waiting)
  const during = enquiries.filter((one) => enquiries.some((other) => other !== one && after(one.beganOn, other.beganOn) && before(one.beganOn, other.conferenceOn)))
  return [
    ...open.slice(1).map((enquiry) => wrong(enquiry.line, 'Section47', 'This episode has more than one enquiry that is still open.', '8839')),
    ...during.map((enquiry) => wrong(enquiry.line, 'Section47', 'This enquiry begins while another of the same episode is going on.', '8890')),
  ]
}

const checkPlan = (plan: FoundPlan, episode: FoundEpisode, year: CensusYear): Fault[] => {
  const { beganOn, endedOn, reviewsOn } = plan
  const conferences = [episode.conferenceOn, ...episode.enquiries.map((enquiry) => enquiry.conferenceOn)]
  const unexplained = beganOn && beganOn.value >= year.beganOn && beganOn.value <= year.endedOn && !conferences.some((on) => on?.value === beganOn.value) && beganOn
  return [
    ...wrongs(
      [before(beganOn, episode.referredOn), 'CPPstartDate', 'CPPstartDate is before CINreferralDate.', '1105'],
      [after(beganOn, year.endedOn), 'CPPstartDate', `CPPstartDate ${future}`, '8720'],
      [after(beganOn, episode.closedOn), 'CPPstartDate', 'CPPstartDate is after CINclosureDate.'],
      [unexplained, 'CPPstartDate', 'CPPstartDate is not the day of an initial conference in this episode.', '2885'],
      [before(endedOn, beganOn), 'CPPendDate', 'CPPendDate is before CPPstartDate.', '8925'],
      [endedOn?.value === beganOn?.value && endedOn, 'CPPendDate', 'CPPendDate is the same day as CPPstartDate.', '8840'],
      [after(endedOn, year.endedOn), 'CPPendDate', `CPPendDate ${future}`, '8930'],
      [after(endedOn, episode.closedOn), 'CPPendDate', 'CPPendDate is after CINclosureDate.', '8565'],
      [episode.closedOn && !endedOn && plan, 'ChildProtectionPlans', 'The episode is closed, but this plan has no CPPendDate.'],
    ),
    ...doubts([before(endedOn, year.beganOn), 'CPPendDate', `CPPendDate ${outside}`, '8930']),
    ...reviewsOn.flatMap((review, index) => checkReview(review, plan, year, reviewsOn.slice(0, index))),
  ]
}

const checkReview = (review: At<Day>, plan: FoundPlan, year: CensusYear, earlier: readonly At<Day>[]): Fault[] => [
  ...wrongs(
    [plan.beganOn && review.value <= plan.beganOn.value && review, 'CPPreviewDate', 'CPPreviewDate is not after CPPstartDate.', '8841'],
    [after(review, plan.endedOn), 'CPPreviewDate', 'CPPreviewDate is after CPPendDate.'],
    [after(review, year.endedOn), 'CPPreviewDate', `CPPreviewDate ${future}`],
  ),
  ...doubts([earlier.some((other) => other.value === review.value) && review, 'CPPreviewDate', 'The same CPPreviewDate stands here twice. It is read once.']),
]
