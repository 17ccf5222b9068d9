// What became of a deadline: for each child, the first later event that met it or made it fall away.
import type { Day } from '../../calendar/day.ts'
import type { Event, EventType, FactsOf } from '../../record/events.ts'
import type { ChildId, EventId } from '../../record/people.ts'
import { childrenOf, share } from './matters.ts'
import type { Mark, Rule } from '../rule.ts'

export type Followed = { readonly children: readonly ChildId[]; readonly metBy?: EventId; readonly metOn?: Day; readonly endedOn?: Day }

const marks = (mark: Mark | undefined, start: Event, event: Event): boolean =>
  mark !== undefined && event.type === mark.type && mayFollow(mark, start, event) && share(mark.same, start, event) &&
  mark.when(event.facts as FactsOf<EventType>)

/**
 * What belongs to the same conference counts whenever it was kept: decisions are kept before a conference is closed,
 * and a report may be ready before its date is moved. Anything else must come later.
 */
const mayFollow = (mark: Mark, start: Event, event: Event): boolean =>
  event.id !== start.id && (mark.same === 'conference' || event.on > start.on || (event.on === start.on && event.no > start.no))

/** Whether all that is asked has come for a child with this event: everything else is read as it stands, however late it was kept. */
const enough = (mark: Mark, child: ChildId, start: Event, events: readonly Event[], at: number): boolean =>
  mark.enough!.isTrue(child, start, events.filter((event, i) => i <= at || event.type !== mark.type))

const without = (waiting: readonly string[], told: readonly string[]): readonly string[] =>
  told.length === 0 ? [] : waiting.filter(child => !told.includes(child))

/** The children still waiting, and once there are none, the event that met it last or the day it ended. */
export const follow = (r: Rule, start: Event, events: readonly Event[]): Followed => {
  const children = childrenOf(start) as readonly ChildId[]
  let waiting: readonly string[] = children
  let met: Event | undefined
  for (const [at, event] of events.entries()) {
    const meets = marks(r.metBy, start, event)
    if (!meets && !r.endedBy?.some(mark => marks(mark, start, event))) continue
    const left = meets && r.metBy?.enough ? waiting.filter(child => !enough(r.metBy!, child as ChildId, start, events, at)) : without(waiting, childrenOf(event))
    if (meets && left.length < waiting.length) met = event
    waiting = left
    if (waiting.length === 0) return met ? { children, metBy: met.id, metOn: met.on } : { children, endedOn: event.on }
  }
  return { children: waiting as readonly ChildId[] }
}
