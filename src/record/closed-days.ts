// Days on which nobody works here, beside the published bank holidays: who added each, when and why, and whether it was taken away again.
import type { Day } from '../calendar/day.ts'
import type { Event } from './events.ts'
import type { PassageId, PersonId } from './people.ts'
import type { FactsOf } from './vocabulary.ts'

/** Somebody's word on a day, with its place in the journal. */
export interface Change { readonly by: PersonId, readonly on: Day, readonly keptAt: string, readonly no: number }

export interface ClosedDay {
  readonly onDay: Day
  readonly kind: FactsOf<'NonWorkingDayAdded'>['kind']
  /** What the day is called, for those who may read the directory. */
  readonly name: PassageId
  readonly added: Change
  readonly takenAway?: Change
}

/** Every day that was ever added, in the order of the journal. */
export function closedDaysIn(events: readonly Event[]): ClosedDay[] {
  const days: ClosedDay[] = []
  for (const e of events) {
    // two who add the same day at once add it once
    if (e.type === 'NonWorkingDayAdded' && !closedNow(days).some((d) => d.onDay === e.facts.onDay)) days.push({ onDay: e.facts.onDay, kind: e.facts.kind, name: e.facts.name, added: { by: e.by, on: e.facts.addedOn, keptAt: e.keptAt, no: e.no } })
    if (e.type !== 'NonWorkingDayTakenAway') continue
    const at = days.findLastIndex((d) => d.onDay === e.facts.onDay && d.takenAway === undefined)
    if (at >= 0) days[at] = { ...days[at]!, takenAway: { by: e.by, on: e.facts.takenOn, keptAt: e.keptAt, no: e.no } }
  }
  return days
}

/** Those that stand now. */
export const closedNow = (days: readonly ClosedDay[]): ClosedDay[] => days.filter((d) => d.takenAway === undefined)
