// How many open dates a day would move that is added to the working days or taken away: counted from open deadlines, without opening a record.
import type { Day } from '../calendar/day.ts'
import type { Holidays } from '../calendar/holidays.ts'
import { dayFieldOf, type Event } from '../record/events.ts'
import type { ChildId } from '../record/people.ts'
import type { Council } from './council.ts'
import { dueBy } from './deadlines.ts'
import { rules } from './england/rules.ts'
import { inForce } from './rule.ts'

/** A deadline that is not met, with the event it counts from; `since` is that event's day as it stands now. */
export interface OpenDate { readonly child: ChildId, readonly rule: string, readonly since: Day, readonly event: Event }

export interface DayMoves { readonly later: number, readonly earlier: number, readonly children: number }

/** How many of these dates fall on another day under other working days. */
export function dayMoves(open: readonly OpenDate[], council: Council, now: Holidays, then: Holidays): DayMoves {
  const moved = open.flatMap((one) => {
    const event = { ...one.event, on: one.since, facts: { ...one.event.facts, [dayFieldOf(one.event.type)]: one.since } } as Event
    const rule = rules.find((r) => r.id === one.rule && inForce(r, event.on))
    const [before, after] = [now, then].map((holidays) => rule && dueBy(rule, event, council, holidays)?.due)
    return before === undefined || after === undefined || before === after ? [] : [{ child: one.child, later: after > before }]
  })
  return { later: moved.filter((m) => m.later).length, earlier: moved.filter((m) => !m.later).length, children: new Set(moved.map((m) => m.child)).size }
}
