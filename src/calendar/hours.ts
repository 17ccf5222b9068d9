// Hours that pass in London, where a day has 23 or 25 of them when the clocks change.
import { Temporal } from 'temporal-polyfill'
import { dayOf, partsOf, type Day } from './day.ts'

/** A time of day as people write it, 24-hour clock: `14:30`. */
export type ClockTime = string
/** A date and time as London's clock shows it, without an offset: `2026-03-29T15:30`. */
export type LocalDateTime = string

const zone = 'Europe/London'

/** Hour and minute of a time written HH:MM, or undefined when it is not one. */
export const parseClock = (text: string): { hour: number; minute: number } | undefined => {
  const found = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text)
  return found ? { hour: Number(found[1]), minute: Number(found[2]) } : undefined
}

const zoned = (d: Day, at: ClockTime): Temporal.ZonedDateTime => {
  const clock = parseClock(at)
  if (!clock) throw new RangeError(`"${at}" is not a time. Write hours and minutes on the 24-hour clock, for example 14:30.`)
  const { year, month, dayOfMonth } = partsOf(d)
  return Temporal.ZonedDateTime.from({ year, month, day: dayOfMonth, ...clock, timeZone: zone }, { disambiguation: 'compatible' })
}

/**
 * The moment so many elapsed hours (or parts of one, to the minute) after a day and time in London (before, when negative).
 * A time that is skipped when the clocks go forward is read an hour on; one that comes twice is read as the first.
 */
export const hoursFrom = (d: Day, at: ClockTime, n: number): { on: Day; text: LocalDateTime } => {
  const then = zoned(d, at).add({ minutes: Math.round(n * 60) })
  const local = then.toPlainDateTime()
  return { on: dayOf(local.year, local.month, local.day), text: local.toString({ smallestUnit: 'minute' }) }
}

/** The change of clocks inside a span, if there is one: how many hours the clocks went forward (negative: back). */
export const clocksWentForward = (from: Day, fromAt: ClockTime, to: Day, toAt: ClockTime): number => {
  const [a, b] = [zoned(from, fromAt), zoned(to, toAt)]
  return (b.offsetNanoseconds - a.offsetNanoseconds) / 3_600_000_000_000
}

/** The day and time London's clock showed at a moment (an ISO instant). */
export const londonTime = (moment: string): { on: Day; at: ClockTime } => {
  const local = Temporal.Instant.from(moment).toZonedDateTimeISO(zone)
  return { on: dayOf(local.year, local.month, local.day), at: local.toPlainTime().toString({ smallestUnit: 'minute' }) }
}

/** The moment (an ISO instant) of a day and time in London. */
export const momentOf = (d: Day, at: ClockTime): string => zoned(d, at).toInstant().toString()

/** The moment (an ISO instant, to the thousandth of a second) so many minutes after another. */
export const minutesAfter = (moment: string, n: number): string => Temporal.Instant.from(moment).add({ minutes: n }).toString({ fractionalSecondDigits: 3 })
