// Days: reading and writing dates, weekdays and months, checked against an independent calendar over a century.
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { seed, times } from '../../tests/counts.ts'
import { addDays, addMonths, day, dayOf, daysInMonth, dayText, longDay, parseDay, partsOf, shortDay, weekday, type Day } from './day.ts'

describe('a day', () => {
  test('is the number of days since 1 January 1970', () => {
    expect(day('1970-01-01')).toBe(0)
    expect(day('1969-12-31')).toBe(-1)
    expect(day('2026-03-02')).toBe(20514)
  })

  test.each(['2026-02-29', '2025-13-01', '2025-00-10', '2025-04-31', '2025-4-1', '', 'tomorrow', '2025-04-01T00:00', ' 2025-04-01', '0000-01-01'])(
    'refuses %j, and quotes it', text => {
      expect(parseDay(text)).toBeUndefined()
      expect(() => day(text)).toThrow(`"${text}" is not a date`)
    },
  )

  test('refuses parts that make no date', () => {
    expect(() => dayOf(2026, 2, 29)).toThrow('no date 2026-2-29')
    expect(() => dayOf(2026.5, 1, 1)).toThrow(RangeError)
    expect(dayOf(2024, 2, 29)).toBe(day('2024-02-29'))
  })

  test('agrees with an independent calendar on every day from 1900 to 2199', () => {
    let date = Temporal.PlainDate.from('1900-01-01')
    const end = Temporal.PlainDate.from('2200-01-01')
    for (let d = day('1900-01-01'); Temporal.PlainDate.compare(date, end) < 0; d = addDays(d, 1), date = date.add({ days: 1 })) {
      if (dayText(d) !== date.toString() || weekday(d) !== date.dayOfWeek || parseDay(date.toString()) !== d) {
        expect([dayText(d), weekday(d)]).toEqual([date.toString(), date.dayOfWeek])
      }
    }
  })

  test('adds months as the independent calendar does, keeping to the last day of a short month', () => {
    fc.assert(fc.property(fc.integer({ min: -20_000, max: 60_000 }), fc.integer({ min: -200, max: 200 }), (n, months) => {
      const { year, month, dayOfMonth } = partsOf(n as Day)
      const theirs = Temporal.PlainDate.from({ year, month, day: dayOfMonth }).add({ months })
      expect(dayText(addMonths(n as Day, months))).toBe(theirs.toString())
    }), { seed, numRuns: times(100_000) })
  })

  test('knows leap years', () => {
    expect([1900, 2000, 2023, 2024, 2100].map(y => daysInMonth(y, 2))).toEqual([28, 29, 28, 29, 28])
  })

  test('is written for reading', () => {
    expect(longDay(day('2026-04-16'))).toBe('Thursday 16 April 2026')
    expect(shortDay(day('2026-04-16'))).toBe('Thu 16 Apr')
    expect(shortDay(day('2026-04-16'), day('2026-01-01'))).toBe('Thu 16 Apr')
    expect(shortDay(day('2027-01-01'), day('2026-12-31'))).toBe('Fri 1 Jan 2027')
    expect(shortDay(day('2025-12-31'), day('2026-01-01'))).toBe('Wed 31 Dec 2025')
    expect(longDay(day('2023-01-01'))).toBe('Sunday 1 January 2023')
  })
})
