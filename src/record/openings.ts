// Records opened with a reason: who, why and until when, and what a manager said of it, folded from events.
import type { Day } from '../calendar/day.ts'
import type { Event } from './events.ts'
import type { ChildId, OpeningId, PassageId, PersonId } from './people.ts'
import type { ReasonToOpen } from './vocabulary.ts'

export interface Opening {
  readonly opening: OpeningId
  readonly children: readonly ChildId[]
  readonly person: PersonId
  readonly reasonCode: ReasonToOpen
  readonly reason: PassageId
  readonly openedOn: Day
  /** Instants, UTC. It ends at the second, which comes forward where it was ended early. */
  readonly openedAt: string
  untilAt: string
  reviewed?: { readonly on: Day, readonly by: PersonId, readonly right: boolean, readonly comment: PassageId }
}

/** Every opening in these events, by its id. */
export function openingsIn(events: readonly Event[]): Map<OpeningId, Opening> {
  const all = new Map<OpeningId, Opening>()
  for (const event of events) {
    if (event.type === 'RecordOpenedWithReason') all.set(event.facts.opening, { ...event.facts })
    const one = event.type === 'OpeningEnded' || event.type === 'OpeningReviewed' ? all.get(event.facts.opening) : undefined
    if (one && event.type === 'OpeningEnded' && event.facts.endedAt < one.untilAt) one.untilAt = event.facts.endedAt
    if (one && event.type === 'OpeningReviewed') one.reviewed = { on: event.facts.reviewedOn, by: event.by, right: event.facts.right, comment: event.facts.comment }
  }
  return all
}
