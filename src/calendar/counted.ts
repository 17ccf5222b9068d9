// A count carried out with its reasons: each day counted, each day skipped and why, and whether it may still move.
import { dueAtOf, dueOn, firmTo, type Count } from './count.ts'
import { weekday, weekdayName, type Day } from './day.ts'
import type { Holidays } from './holidays.ts'
import type { LocalDateTime } from './hours.ts'

export type Skipped = { readonly day: Day; readonly why: string }

export type Counted = {
  readonly due: Day
  /** London's date and time, where hours or minutes were counted from a time. */
  readonly dueAt: LocalDateTime | undefined
  /** The days that count, in the order they were counted; undefined for minutes, hours and months, which are not counted by day. */
  readonly counted: readonly Day[] | undefined
  /** Days passed over, in the same order, with the reason in words. */
  readonly skipped: readonly Skipped[]
  /** False when the count leaves the days for which bank holidays are published. */
  readonly firm: boolean
}

/** Why a day does not count as a working day, or undefined when it does. */
export const whyNotWorking = (d: Day, holidays: Holidays): string | undefined =>
  holidays.nameOf(d) ?? (weekday(d) > 5 ? weekdayName(d) : undefined)

const between = (from: Day, due: Day): Day[] => {
  const step = due < from ? -1 : 1
  return Array.from({ length: Math.abs(due - from) }, (_, i) => (from + step * (i + 1)) as Day)
}

/** Count, and keep the reasons. `dueOn` gives the same day without them. */
export const counted = (count: Count, holidays: Holidays): Counted => {
  const due = dueOn(count, holidays)
  const dueAt = dueAtOf(count)
  const firm = firmTo(count, due, holidays)
  if (count.unit === 'minutes' || count.unit === 'hours' || count.unit === 'months') return { due, dueAt, counted: undefined, skipped: [], firm }
  const passed = between(count.from, due)
  if (count.unit !== 'working days') return { due, dueAt, counted: passed, skipped: [], firm }
  const skipped = passed.flatMap(d => {
    const why = whyNotWorking(d, holidays)
    return why === undefined ? [] : [{ day: d, why }]
  })
  return { due, dueAt, counted: passed.filter(d => whyNotWorking(d, holidays) === undefined), skipped, firm }
}
