// Putting right: what was withdrawn is left out, what was corrected carries its right day; nothing is erased.
import { allOf, dayFieldOf, type Event } from './events.ts'
import type { EventId } from './people.ts'
import type { Day } from '../calendar/day.ts'

/** The events as they stand now: without the withdrawn, with corrected days. The corrections themselves stay, for the timeline. */
export function asCorrected(events: readonly Event[]): Event[] {
  const withdrawn = new Set<EventId>(allOf(events, 'Withdrawn').map((e) => e.facts.event))
  const moved = new Map<EventId, Day>(allOf(events, 'Corrected').filter((e) => !withdrawn.has(e.id)).map((e) => [e.facts.event, e.facts.to]))
  if (withdrawn.size === 0 && moved.size === 0) return [...events]
  return events.filter((e) => !withdrawn.has(e.id)).map((e) => onDay(e, moved.get(e.id)))
}

const onDay = (event: Event, to: Day | undefined): Event =>
  to === undefined ? event : { ...event, on: to, facts: { ...event.facts, [dayFieldOf(event.type)]: to } } as Event
