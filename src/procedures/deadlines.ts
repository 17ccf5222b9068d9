// What is due by when: three pure steps from events to deadlines, and for each the event that met or ended it.
import { dueAtOf, dueOn, firmTo, type Count } from '../calendar/count.ts'
import { addDays, type Day } from '../calendar/day.ts'
import { bankHolidaysAlone, type Holidays } from '../calendar/holidays.ts'
import type { LocalDateTime } from '../calendar/hours.ts'
import { asCorrected } from '../record/corrections.ts'
import type { Event, EventType } from '../record/events.ts'
import type { ChildId, EventId } from '../record/people.ts'
import type { Council, Ours } from './council.ts'
import { rules } from './england/rules.ts'
import { follow, type Followed } from './clocks/follow.ts'
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
  /** The day it fell away without being met: the plan ended, the conference was held. May lie ahead where it ends by itself, on the day after its last. */
  readonly endedOn?: Day
}

/** Rules in force on a day. */
export const rulesOn = (on: Day, all: readonly Rule[] = rules): readonly Rule[] => all.filter(r => inForce(r, on))

export type DueBy = {
  readonly count: Count
  readonly due: Day
  /** The working days it was counted by: a national limit knows no closure day of a council. */
  readonly holidays: Holidays
  readonly national?: { readonly count: Count; readonly due: Day }
  /** Where this council's closure days would have carried the date past the national limit: to which day. */
  readonly carriedTo?: Day
}

const nobodys = (() => ({ after: () => undefined, before: () => undefined })) as unknown as Ours

/** Whether the length is national law or guidance: there whatever a council's pack says. */
export const isNational = (r: Rule, event: Event): boolean => r.tightened !== undefined || r.due(event.facts, nobodys) !== undefined

/**
 * How long one event gives under one rule: the council's own count where it is the tighter, the national one beside it.
 * Days on which only this council is closed move what the council sets itself; a national limit does not wait for them.
 * Undefined where the length is the council's to set and its pack is silent.
 */
export const dueBy = (r: Rule, event: Event, council: Council, holidays: Holidays): DueBy | undefined => {
  const ours = council.ours(event.on)
  const count = r.due(event.facts, ours)
  if (!count) return undefined
  const own = r.tightened?.(event.facts, ours)
  const by = holidays.bankHolidaysAlone !== undefined && isNational(r, event) ? bankHolidaysAlone(holidays) : holidays
  const due = dueOn(count, by)
  if (!own && by === holidays) return { count, due, holidays }
  const local = dueOn(own ?? count, holidays)
  if (local < due) return { count: own ?? count, due: local, holidays, national: { count, due } }
  return { count, due, holidays: by, ...local > due && by !== holidays ? { carriedTo: local } : {} }
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
    ...ended(r, by.due, follow(r, start, events)),
  }
}

const ended = (r: Rule, due: Day, followed: Followed): Followed => {
  const over = addDays(due, 1)
  return r.endsItself && followed.metOn === undefined && (followed.endedOn ?? over) >= over ? { ...followed, endedOn: over } : followed
}

/** The kinds of event that start, meet or end a clock of these rules; most of a record is none of them. */
const typesOf = new WeakMap<readonly Rule[], ReadonlySet<EventType>>()
const typesFor = (all: readonly Rule[]): ReadonlySet<EventType> => {
  const known = typesOf.get(all) ?? new Set(all.flatMap(r => [r.starts.type, ...[r.metBy, ...r.endedBy ?? []].flatMap(mark => mark ? [mark.type, ...mark.enough?.reads ?? []] : [])]))
  typesOf.set(all, known)
  return known
}

/** Every deadline that follows from the events of a record, met and unmet, the earliest first. */
export const deadlines = (events: readonly Event[], council: Council, holidays: Holidays, all: readonly Rule[] = rules): Deadline[] => {
  const types = typesFor(all)
  const standing = asCorrected(events).filter(e => types.has(e.type)).sort((a, b) => a.on - b.on || a.no - b.no)
  return all
    .flatMap(r => startsOf(r, standing).filter(start => inForce(r, start.on)).map(start => deadlineOf(r, start, standing, council, holidays)))
    .filter(d => d !== undefined)
    .sort((a, b) => a.due - b.due)
}
