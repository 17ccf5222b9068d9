// The published bank holidays: complete, dated on weekdays, and right on the years that were unlike the others.
import { describe, expect, test } from 'vitest'
import { day, partsOf, weekday } from './day.ts'
import { englandAndWales, holidaySource, holidaysFrom, withExtra } from './holidays.ts'

const isHoliday = (text: string) => englandAndWales.nameOf(day(text)) !== undefined

describe('bank holidays of England and Wales', () => {
  test('run from 2015 to 2028, each on a weekday, each once', () => {
    expect(englandAndWales.list).toHaveLength(115)
    expect(new Set(englandAndWales.list.map(h => h.on)).size).toBe(115)
    expect(englandAndWales.list.every(h => weekday(h.on) <= 5)).toBe(true)
    expect(englandAndWales.lastKnown).toBe(day('2028-12-26'))
    const inYear = (year: number) => englandAndWales.list.filter(h => partsOf(h.on).year === year).length
    const years = Array.from({ length: 14 }, (_, i) => 2015 + i)
    expect(years.filter(year => inYear(year) !== 8).map(year => [year, inYear(year)])).toEqual([[2022, 10], [2023, 9]])
  })

  test.each(['2020-05-08', '2022-06-02', '2022-06-03', '2022-09-19', '2023-05-08', '2021-12-27', '2021-12-28', '2026-12-28', '2027-12-27', '2027-12-28'])(
    '%s is one', text => expect(isHoliday(text)).toBe(true))

  test.each(['2020-05-04', '2022-05-30', '2026-12-26', '2021-12-25'])('%s is none', text => expect(isHoliday(text)).toBe(false))

  test('say where they came from', () => {
    expect(holidaySource.publisher).toBe('GOV.UK')
    expect(holidaySource.read).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })

  test('can be added to, and the list is left as it was', () => {
    const more = withExtra(englandAndWales, [{ on: day('2026-07-15'), name: 'A one-off holiday' }])
    expect(more.nameOf(day('2026-07-15'))).toBe('A one-off holiday')
    expect(englandAndWales.nameOf(day('2026-07-15'))).toBeUndefined()
    expect(withExtra(englandAndWales, [])).toBe(englandAndWales)
  })

  test('a list may say how far it reaches', () => {
    const list = holidaysFrom([{ on: day('2030-01-01'), name: 'New Year' }], { to: day('2030-12-31') })
    expect(list.lastKnown).toBe(day('2030-12-31'))
    expect(list.firstKnown).toBe(day('2030-01-01'))
  })
})
