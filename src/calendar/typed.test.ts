// What people type for times and days: a table of cases, and that whatever is written one way is read as itself.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { times } from '../../tests/counts.ts'
import { dayText, longDay, partsOf, shortDay, type Day } from './day.ts'
import { typedDay, typedMonth, typedTime } from './typed.ts'

const read: readonly [string, string][] = [
  ['14:30', '14:30'], ['14.30', '14:30'], ['14 30', '14:30'], ['14,30', '14:30'], ['14h30', '14:30'], ['1430', '14:30'], ['0930', '09:30'], ['930', '09:30'], ['1430hrs', '14:30'], ['14:30 hours', '14:30'],
  ['2:30pm', '14:30'], ['2.30pm', '14:30'], ['2.30 PM', '14:30'], ['2.30 p.m.', '14:30'], ['2:30 p.m', '14:30'], ['230pm', '14:30'], ['02:30pm', '14:30'], ['14:30pm', '14:30'],
  ['9am', '09:00'], ['9 AM', '09:00'], ['9 a.m.', '09:00'], ['9:00am', '09:00'], ['12pm', '12:00'], ['12am', '00:00'], ['12.15am', '00:15'], ['12.15pm', '12:15'], ['11:59pm', '23:59'],
  ['9:30', '09:30'], ['09:30', '09:30'], ['9.05', '09:05'], ['02:30', '02:30'], ['10:00', '10:00'], ['12:45', '12:45'], ['00:05', '00:05'], ['0:05', '00:05'], ['14', '14:00'], ['09', '09:00'], ['23', '23:00'],
  ['midday', '12:00'], ['Noon', '12:00'], ['12 noon', '12:00'], ['midnight', '00:00'], ['  14:30 ', '14:30'],
  ['half past 2pm', '14:30'], ['half past two pm', '14:30'], ['half 9 am', '09:30'], ['quarter past 10am', '10:15'], ['a quarter to 3 pm', '14:45'], ['quarter to 1pm', '12:45'], ['quarter to 12pm', '11:45'],
  ['half past 12pm', '12:30'], ['nine am', '09:00'], ['nine o’clock am', '09:00'], ['9 o\'clock am', '09:00'],
]
const unsure: readonly [string, string][] = [
  ['9', 'Is that 9am or 9pm?'], ['10', 'Is that 10am or 10pm?'], ['12', 'Is that midday or midnight?'], ['2:30', 'Is that 2:30am or 2:30pm?'], ['1.15', 'Is that 1:15am or 1:15pm?'], ['230', 'Is that 2:30am or 2:30pm?'],
  ['half past 2', 'Is that 2:30am or 2:30pm?'], ['half nine', 'Is that 9:30am or 9:30pm?'], ['quarter to 1', 'Is that 12:45am or 12:45pm?'], ['nine o’clock', 'Is that 9am or 9pm?'], ['twelve', 'Is that midday or midnight?'],
]
const neither = ['', 'x', 'half', 'half past', 'soon', '25', '24:00', '14:60', '14:3', '13am', '14:30am', '0', '-9', '9:', ':30', '2pm3', '123456', '9am pm', 'half past 14', 'half past thirteen', '١٤:٣٠', '2:30:00', '__proto__']

describe('a time', () => {
  test.each(read)('%j is %s', (text, at) => { expect(typedTime(text)).toEqual({ at }) })
  test.each(unsure)('%j is asked about: %s', (text, ask) => { expect(typedTime(text)).toEqual({ unsure: ask }) })
  test.each(neither.map((text) => [text]))('%j is none', (text) => { expect(typedTime(text)).toBeUndefined() })

  const anyTime = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  const two = (n: number) => String(n).padStart(2, '0')
  test('every minute of a day is read as itself, on either clock', () => {
    fc.assert(fc.property(anyTime, ([h, m]) => {
      const at = `${two(h)}:${two(m)}`
      const twelve = `${h % 12 || 12}.${two(m)}${h < 12 ? 'am' : 'pm'}`
      for (const text of [at, at.replace(':', '.'), at.replace(':', ''), twelve, twelve.replace('.', ':')]) expect(typedTime(text), text).toEqual({ at })
    }), { numRuns: times(100_000) })
  })
  test('whatever is typed gives a real time, a question, or nothing', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ maxLength: 12 }), fc.stringMatching(/^[0-9:. apmhlfquartenidysgo]{1,14}$/)), (text) => {
      const told = typedTime(text)
      if (told && 'at' in told) expect(told.at).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/)
      else if (told) expect(told.unsure).toMatch(/^Is that (\d{1,2}(:[0-5]\d)?am or \d{1,2}(:[0-5]\d)?pm|midday or midnight)\?$/)
    }), { numRuns: times(200_000) })
  })
})

describe('a month', () => {
  test.each([
    ['11', 11], ['1', 1], ['01', 1], ['Nov', 11], ['nov.', 11], ['NOVEMBER', 11], ['sept', 9], ['Sep', 9], ['Septem', 9], ['may', 5], ['jun', 6], ['jul', 7], [' mar ', 3],
    ['0', undefined], ['13', undefined], ['no', undefined], ['m', undefined], ['ju', undefined], ['novembre', undefined], ['', undefined], ['1.5', undefined],
  ])('%j is %s', (text, month) => { expect(typedMonth(text)).toBe(month) })
})

describe('a day', () => {
  const text = (...boxes: [string, string, string]) => { const told = typedDay(...boxes); return typeof told === 'number' ? dayText(told) : told }
  test.each<[[string, string, string], string]>([
    [['3', '11', '2026'], '2026-11-03'], [['03', '11', '2026'], '2026-11-03'], [['3', 'Nov', '2026'], '2026-11-03'], [['3', 'november', '2026'], '2026-11-03'], [['3rd', 'Nov.', ' 2026 '], '2026-11-03'], [['29', 'Feb', '2028'], '2028-02-29'],
    [['3/11/2026', '', ''], '2026-11-03'], [['3 November 2026', '', ''], '2026-11-03'], [['3rd Nov 2026', '', ''], '2026-11-03'], [['03.11.2026', '', ''], '2026-11-03'], [['3-Nov-2026', '', ''], '2026-11-03'],
  ])('%j is %s', (boxes, day) => { expect(text(...boxes)).toBe(day) })
  test.each<[[string, string, string], string]>([
    [['', '11', '2026'], 'include a day'], [['3', '', '2026'], 'include a month'], [['3', '11', ''], 'include a year'], [['3', '', ''], 'include a month and a year'],
    [['3', 'Nob', '2026'], 'like 11 or November'], [['3', '13', '2026'], 'like 11 or November'], [['3', '11', '26'], '4 numbers'], [['3', '11', '20266'], '4 numbers'],
    [['31', '11', '2026'], 'a real date'], [['29', 'feb', '2026'], 'a real date'], [['third', '11', '2026'], 'a real date'], [['3', '11', '0000'], 'a real date'],
  ])('%j says %s', (boxes, says) => { expect(text(...boxes)).toEqual({ wrong: expect.stringContaining(says) }) })
  test('nothing typed is nothing', () => { expect(typedDay(' ', '', '')).toBeUndefined() })

  test('every day is read as itself, by number, by name and as this program writes it', () => {
    fc.assert(fc.property(fc.integer({ min: -40_000, max: 60_000 }), (n) => {
      const { year, month, dayOfMonth } = partsOf(n as Day)
      const [, , name] = longDay(n as Day).split(' ') as [string, string, string]
      for (const m of [String(month), name, name.slice(0, 3), shortDay(n as Day).split(' ')[2]!]) expect(typedDay(String(dayOfMonth), m, String(year))).toBe(n)
      expect(typedDay(longDay(n as Day).replace(/^\w+ /, ''), '', '')).toBe(n)
    }), { numRuns: times(100_000) })
  })
})
