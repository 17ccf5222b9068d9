// Counting: dated cases someone can check with a wall calendar, and what must hold whatever the dates.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seed, times } from '../../tests/counts.ts'
import { calendarDays, dueAtOf, dueOn, hours, lengthText, minutes, months, weeks, workingDays, type Count } from './count.ts'
import { counted } from './counted.ts'
import { addDays, day, dayText, type Day } from './day.ts'
import { englandAndWales, holidaysFrom, withExtra } from './holidays.ts'
import { clocksWentForward } from './hours.ts'
import { isWorkingDay, workingDaysBetween } from './working-days.ts'

const due = (count: Count) => dayText(dueOn(count, englandAndWales))

describe('working days', () => {
  test.each([
    ['an ordinary three weeks', '2026-03-02', 15, '2026-03-23'],
    ['across Christmas with a substitute day', '2026-12-18', 15, '2027-01-13'],
    ['across Christmas', '2025-12-19', 15, '2026-01-14'],
    ['across Easter', '2024-03-20', 15, '2024-04-12'],
    ['Good Friday and Easter Monday', '2026-04-02', 1, '2026-04-07'],
    ['the early May day moved for VE Day', '2020-05-07', 1, '2020-05-11'],
    ['the Monday it was moved from', '2020-05-01', 1, '2020-05-04'],
    ['the Platinum Jubilee', '2022-06-01', 1, '2022-06-06'],
    ['the spring holiday moved for it', '2022-05-27', 1, '2022-05-30'],
    ['the State Funeral', '2022-09-16', 1, '2022-09-20'],
    ['the coronation', '2023-05-05', 1, '2023-05-09'],
    ['a leap day', '2024-02-28', 1, '2024-02-29'],
    ['from a Saturday', '2026-03-07', 1, '2026-03-09'],
    ['from a Sunday', '2026-03-08', 1, '2026-03-09'],
    ['from a bank holiday', '2025-12-25', 1, '2025-12-29'],
    ['none', '2026-03-07', 0, '2026-03-07'],
  ])('after: %s', (_, from, n, expected) => {
    expect(due(workingDays(n).after(day(from)))).toBe(expected)
  })

  test.each([
    ['an ordinary week', '2026-03-12', 2, '2026-03-10'],
    ['from a Monday', '2026-03-09', 2, '2026-03-05'],
    ['back across Easter', '2026-04-08', 2, '2026-04-02'],
    ['back across Christmas', '2025-12-30', 2, '2025-12-24'],
    ['from a Sunday', '2026-03-08', 1, '2026-03-06'],
  ])('before: %s', (_, from, n, expected) => {
    expect(due(workingDays(n).before(day(from)))).toBe(expected)
  })

  test('say which days were skipped and why', () => {
    const c = counted(workingDays(2).after(day('2025-12-24')), englandAndWales)
    expect(c.skipped.map(s => [dayText(s.day), s.why])).toEqual([
      ['2025-12-25', 'Christmas Day'], ['2025-12-26', 'Boxing Day'], ['2025-12-27', 'Saturday'], ['2025-12-28', 'Sunday'],
    ])
    expect(c.counted?.map(dayText)).toEqual(['2025-12-29', '2025-12-30'])
    expect(dayText(c.due)).toBe('2025-12-30')
    const back = counted(workingDays(2).before(day('2026-04-08')), englandAndWales)
    expect(back.counted?.map(dayText)).toEqual(['2026-04-07', '2026-04-02'])
    expect(back.skipped.map(s => s.why)).toEqual(['Easter Monday', 'Sunday', 'Saturday', 'Good Friday'])
  })

  test('are firm only where bank holidays are known', () => {
    const firm = (from: string, n: number) => counted(workingDays(n).after(day(from)), englandAndWales).firm
    expect(firm('2028-12-22', 1)).toBe(false)
    expect(firm('2028-12-20', 2)).toBe(true)
    expect(firm('2031-01-06', 3)).toBe(false)
    expect(firm('2014-12-30', 3)).toBe(false)
    expect(counted(workingDays(1).before(day('2028-12-27')), englandAndWales).firm).toBe(false)
    expect(counted(months(3, 'or the last day of the month').after(day('2031-01-06')), englandAndWales).firm).toBe(true)
  })

  test('between two days, either way round', () => {
    const between = (a: string, b: string) => workingDaysBetween(day(a), day(b), englandAndWales)
    expect(between('2026-03-02', '2026-03-23')).toBe(15)
    expect(between('2026-03-23', '2026-03-02')).toBe(-15)
    expect(between('2026-03-07', '2026-03-08')).toBe(0)
    expect(Object.is(between('2026-03-08', '2026-03-07'), 0)).toBe(true)
  })
})

describe('other lengths', () => {
  test.each([
    ['calendar days do not stop for Christmas', calendarDays(3).after(day('2025-12-24')), '2025-12-27'],
    ['calendar days back', calendarDays(90).before(day('2026-03-31')), '2025-12-31'],
    ['weeks', weeks(1).after(day('2026-02-26')), '2026-03-05'],
    ['weeks back', weeks(2).before(day('2024-03-07')), '2024-02-22'],
    ['31 August and 3 months', months(3, 'or the last day of the month').after(day('2026-08-31')), '2026-11-30'],
    ['30 November and 3 months in a leap year', months(3, 'or the last day of the month').after(day('2023-11-30')), '2024-02-29'],
    ['30 November and 3 months', months(3, 'or the last day of the month').after(day('2025-11-30')), '2026-02-28'],
    ['months over the year', months(6, 'or the last day of the month').after(day('2026-10-15')), '2027-04-15'],
    ['months back', months(1, 'or the last day of the month').before(day('2026-03-31')), '2026-02-28'],
    ['24 hours without a time are a day', hours(24).after(day('2026-03-06')), '2026-03-07'],
    ['48 hours without a time are two', hours(48).before(day('2026-03-06')), '2026-03-04'],
    ['a begun day counts whole', hours(25).after(day('2026-03-06')), '2026-03-08'],
  ])('%s', (_, count, expected) => {
    expect(due(count)).toBe(expected)
    expect(dayText(counted(count, englandAndWales).due)).toBe(expected)
  })

  test.each([
    ['an ordinary day', hours(24).after(day('2026-03-06'), '14:30'), '2026-03-07T14:30'],
    ['the clocks go forward', hours(24).after(day('2026-03-28'), '14:30'), '2026-03-29T15:30'],
    ['the clocks go back', hours(24).after(day('2026-10-24'), '14:30'), '2026-10-25T13:30'],
    ['back over the spring change', hours(48).before(day('2026-03-30'), '10:00'), '2026-03-28T09:00'],
    ['a time that does not exist is read an hour on', hours(24).after(day('2026-03-29'), '01:30'), '2026-03-30T02:30'],
    ['a time that comes twice is read as the first', hours(24).after(day('2026-10-25'), '01:30'), '2026-10-26T00:30'],
    ['past midnight into another day', hours(24).after(day('2026-10-24'), '00:15'), '2026-10-25T00:15'],
  ])('hours pass: %s', (_, count, expected) => {
    const c = counted(count, englandAndWales)
    expect(c.dueAt).toBe(expected)
    expect(dayText(c.due)).toBe(expected.slice(0, 10))
    expect(dueAtOf(count)).toBe(expected)
    expect(c.firm).toBe(true)
  })

  test('a time that is none is refused', () => {
    expect(() => dueOn(hours(24).after(day('2026-03-06'), '25:00'), englandAndWales)).toThrow('"25:00" is not a time')
  })

  test('the change of clocks can be told', () => {
    expect(clocksWentForward(day('2026-03-28'), '14:30', day('2026-03-29'), '15:30')).toBe(1)
    expect(clocksWentForward(day('2026-10-24'), '14:30', day('2026-10-25'), '13:30')).toBe(-1)
    expect(clocksWentForward(day('2026-03-06'), '14:30', day('2026-03-07'), '14:30')).toBe(0)
  })

  test('a time does not matter to days, and no time is given for them', () => {
    expect(counted(calendarDays(1).after(day('2026-03-06'), '14:30'), englandAndWales).dueAt).toBeUndefined()
  })

  test('are written in words', () => {
    expect([workingDays(1), workingDays(15), hours(24), weeks(1)].map(lengthText)).toEqual(['1 working day', '15 working days', '24 hours', '1 week'])
  })

  test('a length must be a whole number', () => {
    expect(() => workingDays(1.5)).toThrow('whole number')
    expect(() => weeks(-1)).toThrow('whole number')
  })
})

const anyDay = fc.integer({ min: day('2015-01-01'), max: day('2040-12-31') }).map(n => n as Day)
const anyLength = fc.integer({ min: 1, max: 120 })
const runs = { seed, numRuns: times(100_000) }

describe('whatever the dates', () => {
  test('n working days and then m more are n + m', () => {
    fc.assert(fc.property(anyDay, anyLength, anyLength, (d, n, m) => {
      const stepped = dueOn(workingDays(m).after(dueOn(workingDays(n).after(d), englandAndWales)), englandAndWales)
      expect(stepped).toBe(dueOn(workingDays(n + m).after(d), englandAndWales))
    }), runs)
  })

  test('a holiday added later never makes a forward date earlier, nor a backward date later', () => {
    const fewer = { ...runs, numRuns: times(2_000) }
    fc.assert(fc.property(anyDay, anyLength, fc.integer({ min: -200, max: 200 }), (d, n, shift) => {
      const more = withExtra(englandAndWales, [{ on: addDays(d, shift), name: 'A day added later' }])
      expect(dueOn(workingDays(n).after(d), more)).toBeGreaterThanOrEqual(dueOn(workingDays(n).after(d), englandAndWales))
      expect(dueOn(workingDays(n).before(d), more)).toBeLessThanOrEqual(dueOn(workingDays(n).before(d), englandAndWales))
      expect(more.lastKnown).toBe(englandAndWales.lastKnown)
    }), fewer)
  })

  test('from a working day, before undoes after; and between says how many', () => {
    fc.assert(fc.property(anyDay, anyLength, (d, n) => {
      const there = dueOn(workingDays(n).after(d), englandAndWales)
      expect(workingDaysBetween(d, there, englandAndWales)).toBe(n)
      if (isWorkingDay(d, englandAndWales)) expect(dueOn(workingDays(n).before(there), englandAndWales)).toBe(d)
    }), runs)
  })

  test('the week before a holiday shifts nothing: one added after the last day counted, or up to the first, leaves the day where it was', () => {
    fc.assert(fc.property(anyDay, anyLength, fc.integer({ min: 1, max: 7 }), (d, n, beyond) => {
      const due = dueOn(workingDays(n).after(d), englandAndWales)
      const later = withExtra(englandAndWales, [{ on: addDays(due, beyond), name: 'A day added later' }])
      const earlier = withExtra(englandAndWales, [{ on: addDays(d, 1 - beyond), name: 'A day added earlier' }])
      expect([dueOn(workingDays(n).after(d), later), dueOn(workingDays(n).after(d), earlier)]).toEqual([due, due])
    }), runs)
  })

  test('without holidays, a start one week later ends one week later', () => {
    const none = holidaysFrom([])
    fc.assert(fc.property(anyDay, anyLength, (d, n) => {
      expect(dueOn(workingDays(n).after(addDays(d, 7)), none)).toBe(addDays(dueOn(workingDays(n).after(d), none), 7))
    }), runs)
  })

  test('what was counted and what was skipped are together every day of the span', () => {
    fc.assert(fc.property(anyDay, anyLength, fc.boolean(), (d, n, forward) => {
      const c = counted(forward ? workingDays(n).after(d) : workingDays(n).before(d), englandAndWales)
      expect(c.counted).toHaveLength(n)
      expect(c.counted?.at(-1)).toBe(c.due)
      expect(n + c.skipped.length).toBe(Math.abs(c.due - d))
    }), { ...runs, numRuns: times(20_000) })
  })
})

describe('minutes', () => {
  test('are counted back from a time of day, over midnight and over a change of the clocks', () => {
    expect(dueAtOf(minutes(45).before(day('2026-03-23'), '10:00'))).toBe('2026-03-23T09:15')
    expect(dueAtOf(minutes(30).before(day('2026-03-23'), '00:10'))).toBe('2026-03-22T23:40')
    expect(dueOn(minutes(30).before(day('2026-03-23'), '00:10'), englandAndWales)).toBe(day('2026-03-22'))
    expect(dueAtOf(minutes(45).before(day('2026-03-29'), '02:30'))).toBe('2026-03-29T00:45')
  })
  test('from a day alone are that day', () => {
    expect(dueOn(minutes(45).before(day('2026-03-23')), englandAndWales)).toBe(day('2026-03-23'))
    expect(dueAtOf(minutes(45).before(day('2026-03-23')))).toBeUndefined()
  })
})
