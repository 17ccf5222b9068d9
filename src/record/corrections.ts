// Putting right: what was withdrawn is left out, what was corrected carries its right day and times; nothing is erased.
import { allOf, dayFieldOf, type Event } from './events.ts'
import type { EventId } from './people.ts'
import type { Day } from '../calendar/day.ts'

/** The events as they stand now: without the withdrawn, with corrected days and times. The corrections themselves stay, for the timeline. */
export function asCorrected(events: readonly Event[]): Event[] {
  const withdrawn = new Set<EventId>(allOf(events, 'Withdrawn').map((e) => e.facts.event))
  const moved = new Map<EventId, Right>()
  for (const { facts } of allOf(events, 'Corrected').filter((e) => !withdrawn.has(e.id))) {
    const { beganAt, endedAt, afterMidnight } = facts
    moved.set(facts.event, { ...moved.get(facts.event), to: facts.to, ...endedAt === undefined ? {} : { times: { beganAt, endedAt, afterMidnight } } })
  }
  if (withdrawn.size === 0 && moved.size === 0) return [...events]
  return events.filter((e) => !withdrawn.has(e.id)).map((e) => onDay(e, moved.get(e.id)))
}

/** What is right of an event: its day, and where it has them its times. */
interface Right { readonly to: Day, readonly times?: object }

const onDay = (event: Event, right: Right | undefined): Event =>
  right === undefined ? event : { ...event, on: right.to, facts: { ...event.facts, [dayFieldOf(event.type)]: right.to, ...right.times } } as Event
