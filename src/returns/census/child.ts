// A child as a census tells of one: as it was found, with lines and gaps, and as it is when everything we use is sound.
import type { Day } from '../../calendar/day.ts'
import type { Category, ReferralSource, Sex } from './codes.ts'

/** A value and the line it stands on. */
export interface At<T> { readonly value: T, readonly line: number }

/** What the header settles: the year the census is for and its last day. */
export interface CensusYear {
  /** The year of the last day: 2026 for April 2025 to March 2026. */
  readonly year: number
  readonly beganOn: Day
  readonly endedOn: Day
}

export interface FoundPlan {
  readonly line: number
  readonly beganOn?: At<Day>
  readonly endedOn?: At<Day>
  readonly initialCategory?: At<Category>
  readonly latestCategory?: At<Category>
  readonly previousPlans?: At<number>
  readonly reviewsOn: readonly At<Day>[]
}

export interface FoundEnquiry {
  readonly line: number
  readonly beganOn?: At<Day>
  readonly conferenceOn?: At<Day>
  readonly conferenceNotNeeded?: At<boolean>
}

export interface FoundEpisode {
  readonly line: number
  readonly referredOn?: At<Day>
  readonly source?: At<ReferralSource>
  readonly closedOn?: At<Day>
  /** Codes we compare with but do not keep. */
  readonly reasonForClosure?: At<string>
  readonly nothingMore?: At<string>
  /** A conference that followed no enquiry of ours, as when a child moves in. */
  readonly conferenceOn?: At<Day>
  readonly enquiries: readonly FoundEnquiry[]
  readonly plans: readonly FoundPlan[]
}

export interface FoundChild {
  readonly line: number
  readonly number?: At<string>
  readonly bornOn?: At<Day>
  readonly expectedOn?: At<Day>
  readonly sex?: At<Sex>
  readonly diedOn?: At<Day>
  readonly episodes: readonly FoundEpisode[]
}

export interface CensusPlan {
  readonly beganOn: Day
  readonly endedOn?: Day
  readonly initialCategory: Category
  readonly latestCategory: Category
  readonly previousPlans: number
  /** In order of day, each day once. */
  readonly reviewsOn: readonly Day[]
}

export interface CensusEnquiry {
  readonly beganOn: Day
  readonly conferenceOn?: Day
  readonly conferenceNotNeeded: boolean
}

export interface CensusEpisode {
  readonly referredOn: Day
  readonly source: ReferralSource
  readonly closedOn?: Day
  readonly conferenceOn?: Day
  readonly enquiries: readonly CensusEnquiry[]
  readonly plans: readonly CensusPlan[]
}

/** A child whose every fact that we use is there and agrees with the others. */
export interface CensusChild {
  readonly number: string
  readonly line: number
  readonly bornOn?: Day
  readonly expectedOn?: Day
  readonly sex: Sex
  readonly diedOn?: Day
  readonly episodes: readonly CensusEpisode[]
}

const soundPlan = (plan: FoundPlan): CensusPlan | undefined =>
  plan.beganOn && plan.initialCategory && plan.latestCategory && plan.previousPlans && {
    beganOn: plan.beganOn.value,
    endedOn: plan.endedOn?.value,
    initialCategory: plan.initialCategory.value,
    latestCategory: plan.latestCategory.value,
    previousPlans: plan.previousPlans.value,
    reviewsOn: [...new Set(plan.reviewsOn.map((review) => review.value))].sort((a, b) => a - b),
  }

const soundEnquiry = (enquiry: FoundEnquiry): CensusEnquiry | undefined =>
  enquiry.beganOn && enquiry.conferenceNotNeeded && {
    beganOn: enquiry.beganOn.value,
    conferenceOn: enquiry.conferenceOn?.value,
    conferenceNotNeeded: enquiry.conferenceNotNeeded.value,
  }

/** Every one of them made sound, or undefined when one cannot be. */
const every = <A, B>(found: readonly A[], make: (a: A) => B | undefined): B[] | undefined => {
  const made = found.map(make)
  return made.some((one) => one === undefined) ? undefined : (made as B[])
}

const soundEpisode = (episode: FoundEpisode): CensusEpisode | undefined => {
  const enquiries = every(episode.enquiries, soundEnquiry)
  const plans = every(episode.plans, soundPlan)
  return episode.referredOn && episode.source && enquiries && plans && {
    referredOn: episode.referredOn.value,
    source: episode.source.value,
    closedOn: episode.closedOn?.value,
    conferenceOn: episode.conferenceOn?.value,
    enquiries,
    plans,
  }
}

/** The child without lines and gaps, or undefined when a fact that we use is missing. */
export const soundChild = (found: FoundChild): CensusChild | undefined => {
  const episodes = every(found.episodes, soundEpisode)
  return found.number && found.sex && episodes && {
    number: found.number.value,
    line: found.line,
    bornOn: found.bornOn?.value,
    expectedOn: found.expectedOn?.value,
    sex: found.sex.value,
    diedOn: found.diedOn?.value,
    episodes,
  }
}
