// A million random counts against a slow, independent counter that walks one day at a time on another library's calendar.
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { seed, times } from '../../tests/counts.ts'
import { calendarDays, dueOn, hours, months, weeks, workingDays, type Count, type Length } from './count.ts'
import { dayText, day, type Day } from './day.ts'
import published from './holidays.json' with { type: 'json' }
import { englandAndWales, holidaysFrom, tableEnd, tableStart } from './holidays.ts'

const holidays = new Set(published.holidays.map(h => h.on))

const slow = (count: Count): string => {
  let date = Temporal.PlainDate.from(dayText(count.from))
  const sign = count.way === 'after' ? 1 : -1
  if (count.unit === 'months') return date.add({ months: sign * count.n }).toString()
  if (count.unit === 'weeks') return date.add({ weeks: sign * count.n }).toString()
  if (count.unit === 'calendar days') return date.add({ days: sign * count.n }).toString()
  if (count.unit === 'hours') {
    const [hour, minute] = (count.at ?? '').split(':').map(Number)
    const start = date.toZonedDateTime({ timeZone: 'Europe/London', plainTime: Temporal.PlainTime.from({ hour, minute }) })
    return Temporal.Instant.fromEpochMilliseconds(start.epochMilliseconds + sign * count.n * 3_600_000)
      .toZonedDateTimeISO('Europe/London').toPlainDate().toString()
  }
  for (let left = count.n; left > 0;) {
    date = date.add({ days: sign })
    if (date.dayOfWeek <= 5 && !holidays.has(date.toString())) left--
  }
  return date.toString()
}

/** A small generator of repeatable numbers (mulberry32), below `limit`. */
const randomFrom = (state: number) => (limit: number): number => {
  state = (state + 0x6d2b79f5) | 0
  let t = Math.imul(state ^ (state >>> 15), 1 | state)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * limit)
}

test('random counts from 2015 to 2040 equal the slow counter', { timeout: 1_800_000 }, () => {
  const random = randomFrom(seed)
  const first = day('2015-01-01')
  const span = day('2040-12-31') - first + 1
  const kinds: readonly ((n: number) => Length)[] = [
    workingDays, workingDays, workingDays, workingDays, calendarDays, weeks, n => months(n % 30, 'or the last day of the month'), hours,
  ]
  for (let i = 0; i < times(1_000_000); i++) {
    const length = (kinds[random(kinds.length)] as (n: number) => Length)(random(45))
    const from = (first + random(span)) as Day
    const at = `${String(random(24)).padStart(2, '0')}:${String(random(60)).padStart(2, '0')}`
    const count = random(3) === 0 ? length.before(from, at) : length.after(from, at)
    const ours = dayText(dueOn(count, englandAndWales))
    const theirs = slow(count)
    if (ours !== theirs) expect({ ...count, from: dayText(from), due: ours }).toEqual({ ...count, from: dayText(from), due: theirs })
  }
})

test('counts that leave the table of numbered days still leave out weekends', () => {
  const none = holidaysFrom([])
  for (const edge of [tableStart, tableEnd]) {
    for (let d = edge - 40; d <= edge + 40; d++) {
      for (const n of [1, 2, 5, 13]) {
        for (const count of [workingDays(n).after(d as Day), workingDays(n).before(d as Day)]) expect(dayText(dueOn(count, none))).toBe(slow(count))
      }
    }
  }
})
