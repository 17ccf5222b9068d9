// Which events of a record start a rule's clock.
import type { Day } from '../../calendar/day.ts'
import type { Event, EventType, FactsOf } from '../../record/events.ts'
import { follow } from './follow.ts'
import { conferenceOf, enquiryOf, share } from './matters.ts'
import type { Rule } from '../rule.ts'

/** The events, in order, that start a clock under a rule. */
export const startsOf = (r: Rule, events: readonly Event[]): readonly Event[] => {
  const fitting = events.filter(e => e.type === r.starts.type && r.starts.when(e.facts as FactsOf<EventType>))
  if (r.starts.how === 'each') return fitting
  if (r.starts.how === 'latest') return latestOf(r, events, fitting)
  return fitting.filter((event, i) => !fitting.slice(0, i).some(before => sameClock(r, before, event, events)))
}

/** A date that was fixed anew for the same conference takes the place of the one before, even under another kind. */
const latestOf = (r: Rule, events: readonly Event[], fitting: readonly Event[]): readonly Event[] =>
  fitting.filter(event => !events.some(later =>
    later.type === r.starts.type && share('conference', event, later) && later.id !== event.id && events.indexOf(later) > events.indexOf(event)))

/** Whether an earlier event already runs the clock that a later one would start: the same enquiry or conference, or not yet stopped. */
const sameClock = (r: Rule, before: Event, event: Event, events: readonly Event[]): boolean => {
  if (enquiryOf(event) !== undefined) return share('enquiry', before, event)
  if (conferenceOf(event) !== undefined) return share('conference', before, event)
  if (!share('child', before, event)) return false
  const stopped: Day | undefined = stoppedOn(r, before, events)
  return stopped === undefined || event.on <= stopped
}

const stoppedOn = (r: Rule, start: Event, events: readonly Event[]): Day | undefined => {
  const { metOn, endedOn } = follow(r, start, events)
  return metOn ?? endedOn
}
