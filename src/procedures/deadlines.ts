// What is due by when: three pure steps from events to deadlines, and for each the event that met or ended it.
import { dueAtOf, dueOn, firmTo, type Count } from '../calendar/count.ts'
import type { Day } from '../calendar/day.ts'
import type { Holidays } from '../calendar/holidays.ts'
import type { LocalDateTime } from '../calendar/hours.ts'
import { asCorrected } from '../record/corrections.ts'
import type { Event } from '../record/events.ts'
import type { ChildId, EventId } from '../record/people.ts'
import type { Council } from './council.ts'
import { rules } from './england/rules.ts'
import { follow } from './clocks/follow.ts'
import { inForce, type Rule } from './rule.ts'
import { startsOf } from './clocks/starts.ts'

export type Deadline = {
  /** The rule's id, `initial-conference`. */
  readonly rule: string
  /** One deadline has one id for as long as its rule and its event stand. */
  readonly id: string
  /** The event it is counted from. */
  readonly because: EventId
  readonly due: Day
  readonly dueAt?: LocalDateTime
  /** False where it runs past the published bank holidays. */
  readonly firm: boolean
  /** The children for whom it still runs; once it is met or ended, all whom it concerned. */
  readonly children: readonly ChildId[]
  readonly metBy?: EventId
  readonly metOn?: Day
  /** The day it fell away without being met: the plan ended, the conference was held. */
  readonly endedOn?: Day
}

/** Rules in force on a day. */
export const rulesOn = (on: Day, all: readonly Rule[] = rules): readonly Rule[] => all.filter(r => inForce(r, on))

export type DueBy = { readonly count: Count; readonly due: Day; readonly national?: { readonly count: Count; readonly due: Day } }

/**
 * How long one event gives under one rule: the council's own count where it is the tighter, the national one beside it.
 * Undefined where the length is the council's to set and its pack is silent.
 */
export const dueBy = (r: Rule, event: Event, council: Council, holidays: Holidays): DueBy | undefined => {
  const ours = council.ours(event.on)
  const count = r.due(event.facts, ours)
  if (!count) return undefined
  const due = dueOn(count, holidays)
  const own = r.tightened?.(event.facts, ours)
  if (!own) return { count, due }
  const ownDue = dueOn(own, holidays)
  return ownDue < due ? { count: own, due: ownDue, national: { count, due } } : { count, due }
}

const deadlineOf = (r: Rule, start: Event, events: readonly Event[], council: Council, holidays: Holidays): Deadline | undefined => {
  const by = dueBy(r, start, council, holidays)
  if (!by) return undefined
  const dueAt = dueAtOf(by.count)
  return {
    rule: r.id,
    id: `${r.id}:${start.id}`,
    because: start.id,
    due: by.due,
    ...(dueAt === undefined ? {} : { dueAt }),
    firm: firmTo(by.count, by.due, holidays),
    ...follow(r, start, events),
  }
}

/** Every deadline that follows from the events of a record, met and unmet, the earliest first. */
export const deadlines = (events: readonly Event[], council: Council, holidays: Holidays, all: readonly Rule[] = rules): Deadline[] => {
  const standing = asCorrected(events).sort((a, b) => a.on - b.on || a.no - b.no)
  return all
    .flatMap(r => startsOf(r, standing).filter(start => inForce(r, start.on)).map(start => deadlineOf(r, start, standing, council, holidays)))
    .filter(d => d !== undefined)
    .sort((a, b) => a.due - b.due)
}
