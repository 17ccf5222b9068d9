// How a length of time is written down, such as 15 working days after a day, and counted later against the holidays handed in.
import { addDays, addMonths, type Day } from './day.ts'
import { hoursFrom, type ClockTime, type LocalDateTime } from './hours.ts'
import type { Holidays } from './holidays.ts'
import { workingDayAfter, workingDayBefore } from './working-days.ts'

export type Unit = 'minutes' | 'hours' | 'working days' | 'calendar days' | 'weeks' | 'months'
export type Way = 'after' | 'before'

/** A description of a count, as plain data: nothing is counted until `dueOn` or `counted`. */
export type Count = {
  readonly n: number
  readonly unit: Unit
  readonly way: Way
  readonly from: Day
  /** The time of day it runs from, London, `14:30`; only hours and minutes look at it. */
  readonly at: ClockTime | undefined
}

/** A length that does not yet know which day it is counted from. */
export type Length = {
  readonly n: number
  readonly unit: Unit
  readonly after: (from: Day, at?: ClockTime) => Count
  readonly before: (from: Day, at?: ClockTime) => Count
}

const made: Record<Unit, Length[]> = { minutes: [], hours: [], 'working days': [], 'calendar days': [], weeks: [], months: [] }

/** Any length; the same one is made once, since rules ask for the same few millions of times. */
export const lengthOf = (n: number, unit: Unit): Length => made[unit][n] ?? makeLength(n, unit)

const makeLength = (n: number, unit: Unit): Length => {
  if (!Number.isInteger(n) || n < 0 || n > 10_000) throw new RangeError(`A count needs a whole number of ${unit} from 0 to 10,000, not ${n}.`)
  const length: Length = {
    n,
    unit,
    after: (from, at) => ({ n, unit, way: 'after', from, at }),
    before: (from, at) => ({ n, unit, way: 'before', from, at }),
  }
  made[unit][n] = length
  return length
}

/** Mondays to Fridays that are not bank holidays. The day of the event is day nought. */
export const workingDays = (n: number): Length => lengthOf(n, 'working days')
export const calendarDays = (n: number): Length => lengthOf(n, 'calendar days')
export const weeks = (n: number): Length => lengthOf(n, 'weeks')
/** The same day of a later month. The second argument says, where it is written, what happens when that month is shorter. */
export const months = (n: number, _rounding: 'or the last day of the month'): Length => lengthOf(n, 'months')
/** Minutes before or after a time of day; from a day alone, that day. */
export const minutes = (n: number): Length => lengthOf(n, 'minutes')
/** Elapsed hours, across clock changes, from a day and a time; from a day alone every begun 24 hours count as one day. */
export const hours = (n: number): Length => lengthOf(n, 'hours')

/** The day a count falls on: the quick way, without the reasons. */
export const dueOn = (count: Count, holidays: Holidays): Day => {
  const n = count.way === 'after' ? count.n : -count.n
  switch (count.unit) {
    case 'working days':
      return count.way === 'after' ? workingDayAfter(count.from, count.n, holidays) : workingDayBefore(count.from, count.n, holidays)
    case 'calendar days':
      return addDays(count.from, n)
    case 'weeks':
      return addDays(count.from, n * 7)
    case 'months':
      return addMonths(count.from, n)
    case 'minutes':
      return count.at === undefined ? count.from : hoursFrom(count.from, count.at, n / 60).on
    case 'hours':
      return count.at === undefined ? daysForHours(count) : hoursFrom(count.from, count.at, n).on
  }
}

const daysForHours = (count: Count): Day => {
  const days = Math.ceil(count.n / 24)
  return addDays(count.from, count.way === 'after' ? days : -days)
}

/** The moment a count of hours or minutes ends, as London's clock shows it; undefined for any other count and where no time was given. */
export const dueAtOf = (count: Count): LocalDateTime | undefined => {
  if ((count.unit !== 'hours' && count.unit !== 'minutes') || count.at === undefined) return undefined
  const hours = count.unit === 'hours' ? count.n : count.n / 60
  return hoursFrom(count.from, count.at, count.way === 'after' ? hours : -hours).text
}

/** False when bank holidays matter to a count and the published list does not cover it: the day may still move. */
export const firmTo = (count: Count, due: Day, holidays: Holidays): boolean =>
  count.unit !== 'working days' ||
  (Math.max(due, count.from) <= holidays.lastKnown && Math.min(due, count.from) >= holidays.firstKnown)

const one: Record<Unit, string> = {
  minutes: 'minute', hours: 'hour', 'working days': 'working day', 'calendar days': 'calendar day', weeks: 'week', months: 'month',
}

/** In words: "15 working days", "1 working day", "24 hours". */
export const lengthText = ({ n, unit }: Pick<Count, 'n' | 'unit'>): string => `${n} ${n === 1 ? one[unit] : unit}`
