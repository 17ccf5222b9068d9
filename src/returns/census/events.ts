// The events that a sound child of a census gives: the same ids from the same facts, so that loading a file twice changes nothing.
import { addMonths, type Day } from '../../calendar/day.ts'
import { factsToKeep, type EventType, type FactsOf } from '../../record/events.ts'
import { about } from '../../record/marking.ts'
import type { Happening } from '../../record/happening.ts'
import type { ChildId, ConferenceId, EnquiryId, EventId } from '../../record/people.ts'
import type { ConferenceKind } from '../../record/vocabulary.ts'
import type { CensusChild, CensusEpisode, CensusPlan, CensusYear } from './child.ts'
import type { UsedFact } from './facts.ts'

/** Makes a UUID that the same parts always give. Handed in, since hashing is not for a pure room. */
export type IdFrom = (...parts: readonly string[]) => string

/** A happening whose id is settled by what it says. */
export type LoadedEvent = Happening & { readonly id: EventId }

/** What we read and check but no event can hold yet. Until one can, a census that we write cannot give these back. */
export const heldByNoEvent = [
  'PersonDeathDate', 'CINreferralDate', 'ReferralSource', 'CINclosureDate', 'LatestCategoryOfAbuse', 'NumberOfPreviousCPP',
] as const satisfies readonly UsedFact[]

/** A first review comes within three months; one later than this is taken for a later review, when earlier ones may not be listed. */
const monthsToFirstReview = 4

interface Dated { readonly on: Day, readonly rank: number, readonly event: LoadedEvent }

/** The id that a census number always gives. */
export const childIdFrom = (number: string, idFrom: IdFrom): ChildId => idFrom('child', number) as ChildId

/**
 * Everything that a sound child tells, in order of day. No name is among it: a census has none, and the child goes by its number.
 * The days of recording and loading are the census's last day, not today's, so that a second load gives the same events.
 */
export const eventsFrom = (child: CensusChild, year: CensusYear, idFrom: IdFrom): LoadedEvent[] => {
  const id = childIdFrom(child.number, idFrom)
  const tell = telling(child.number, id, idFrom)
  const born = { ...(child.bornOn === undefined ? {} : { bornOn: child.bornOn }), ...(child.expectedOn === undefined ? {} : { expectedOn: child.expectedOn }) }
  const first = [
    tell('ChildRecorded', { child: id, ...born, recordedOn: year.endedOn, gender: child.sex, number: child.number }),
    tell('CensusChildLoaded', { child: id, number: child.number, year: year.year, loadedOn: year.endedOn }),
  ]
  const dated = child.episodes.flatMap((episode) => [
    ...enquiriesOf(episode, year, tell, idFrom, child.number),
    ...conferencesOf(episode, year, tell, idFrom, child.number),
    ...episode.plans.flatMap((plan) => planOf(plan, id, tell, idFrom, child.number)),
  ])
  const sorted = dated.sort((a, b) => a.on - b.on || a.rank - b.rank).map(({ event }) => event)
  const seen = new Set<EventId>()
  return [...first, ...sorted].filter((event) => !seen.has(event.id) && seen.add(event.id))
}

type Tell = <T extends EventType>(type: T, facts: FactsOf<T>, conference?: ConferenceId) => LoadedEvent

const telling = (number: string, child: ChildId, idFrom: IdFrom): Tell => {
  const marking = about([child], 'professionals only')
  return (type, facts, conference) => {
    const id = idFrom('event', type, number, JSON.stringify(factsToKeep(type, facts))) as EventId
    return { id, type, facts, children: [child], marking, ...(conference ? { conference } : {}) } as LoadedEvent
  }
}

/** One conference of a child on one day. Brothers and sisters cannot be told from a census, so each child has its own. */
const conferenceIdFrom = (number: string, on: Day, idFrom: IdFrom): ConferenceId => idFrom('conference', number, String(on)) as ConferenceId

/**
 * A section 47 enquiry begins with the strategy discussion. When none came of it, a census does not say on which day that was settled:
 * the day the episode closed, or else the census's last day, is the first on which it is known.
 */
const enquiriesOf = (episode: CensusEpisode, year: CensusYear, tell: Tell, idFrom: IdFrom, number: string): Dated[] =>
  episode.enquiries.flatMap(({ beganOn, conferenceNotNeeded }) => {
    const enquiry = idFrom('enquiry', number, String(beganOn)) as EnquiryId
    const concludedOn = episode.closedOn ?? year.endedOn
    return [
      { on: beganOn, rank: 0, event: tell('StrategyDiscussionHeld', { enquiry, heldOn: beganOn, outcome: 'enquiry begins' }) },
      ...(conferenceNotNeeded ? [{ on: concludedOn, rank: 1, event: tell('EnquiryConcluded', { enquiry, concludedOn, outcome: 'no conference needed' }) }] : []),
    ]
  })

/**
 * Every conference of the episode, once a day. One after an enquiry is initial; one without is a transfer in. A plan begins at a conference:
 * where the file no longer lists it, being of an earlier year, the plan's first day stands for it, or no review would ever fall due.
 */
const conferencesOf = (episode: CensusEpisode, year: CensusYear, tell: Tell, idFrom: IdFrom, number: string): Dated[] => {
  const kinds = new Map<Day, ConferenceKind>()
  const add = (on: Day | undefined, kind: ConferenceKind) => { if (on !== undefined && !kinds.has(on)) kinds.set(on, kind) }
  for (const enquiry of episode.enquiries) add(enquiry.conferenceOn, 'initial')
  add(episode.conferenceOn, 'transfer-in')
  for (const plan of episode.plans) {
    add(plan.beganOn, 'initial')
    plan.reviewsOn.forEach((on, index) => add(on, index === 0 && firstIsFirst(plan, year) ? 'first-review' : 'review'))
  }
  return [...kinds].map(([on, kind]) => {
    const conference = conferenceIdFrom(number, on, idFrom)
    return { on, rank: 2, event: tell('ConferenceHeld', { conference, kind, heldOn: on, from: 'census' }, conference) }
  })
}

/** Whether the first review listed is the plan's first: not so when the plan is older than the year and only this year's are listed. */
const firstIsFirst = (plan: CensusPlan, year: CensusYear): boolean => {
  const [listed] = plan.reviewsOn
  if (listed === undefined) return false
  return plan.beganOn >= year.beganOn || listed < year.beganOn || listed <= addMonths(plan.beganOn, monthsToFirstReview)
}

const planOf = (plan: CensusPlan, child: ChildId, tell: Tell, idFrom: IdFrom, number: string): Dated[] => {
  const { beganOn, endedOn } = plan
  const conference = conferenceIdFrom(number, beganOn, idFrom)
  return [
    { on: beganOn, rank: 4, event: tell('PlanBegan', { child, conference, beganOn, harm: plan.initialCategory }, conference) },
    ...(endedOn === undefined ? [] : [{ on: endedOn, rank: 3, event: tell('PlanEnded', { child, endedOn }) }]),
  ]
}
