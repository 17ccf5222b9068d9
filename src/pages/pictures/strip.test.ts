// The clock strip: right shapes for late, at risk, holiday and long clocks, and a table that says the same.
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../../calendar/day.ts'
import { englandAndWales as holidays } from '../../calendar/holidays.ts'
import { colour } from './drawing.ts'
import { numbersOfTable, textsOf } from './reading.ts'
import { findingOf, miniStrip, strip, type Clock } from './strip.ts'

const clock: Clock = {
  startsOn: day('2026-03-24'), startsWith: 'Strategy discussion', limit: day('2026-04-16'), today: day('2026-04-09'),
  bookedOn: day('2026-04-14'), what: 'Conference', holidays,
}
const late: Clock = { ...clock, startsOn: day('2026-03-13'), limit: day('2026-04-07'), bookedOn: day('2026-04-13') }

const counted = (svg: string) => textsOf(svg).filter(words => /^\+?\d+$/.test(words))
const count = (svg: string, piece: string) => svg.split(piece).length - 1

describe('what the strip says', () => {
  test.each([
    ['booked inside', clock, 'Booked on day 13 of 15'],
    ['not booked', { ...clock, bookedOn: undefined }, 'Day 10 of 15, not booked'],
    ['late and booked', late, '2 working days past the limit of Tue 7 Apr, booked for Mon 13 Apr'],
    ['late and not booked', { ...late, bookedOn: undefined }, '2 working days past the limit of Tue 7 Apr, not booked'],
    ['held in time', { ...clock, heldOn: day('2026-04-14'), today: day('2026-06-01') }, 'Held on day 13 of 15'],
    ['held late', { ...late, heldOn: day('2026-04-13') }, 'Held 4 working days past the limit'],
    ['one day late', { ...late, today: day('2026-04-08'), bookedOn: undefined }, '1 working day past the limit of Tue 7 Apr, not booked'],
  ])('%s', (_, rows, finding) => {
    expect(findingOf(rows)).toBe(finding)
    for (const picture of [strip(rows), miniStrip(rows)]) {
      expect(picture.svg).toContain(`<title>${finding}</title>`)
      expect(picture.svg).toContain('role="img"')
      expect(picture.table.caption).toBe(finding)
    }
  })
})

describe('what the strip draws', () => {
  test.each([['inside', clock], ['late', late], ['held late', { ...late, heldOn: day('2026-04-13') }]])('its numbers are the table\'s: %s', (_, rows) => {
    const { svg, table } = strip(rows)
    expect(counted(svg)).toEqual(numbersOfTable(table.rows).filter(n => n !== '0'))
  })

  test('two bank holidays are hatched, dated "hol." and not counted', () => {
    const { svg, table } = strip(clock)
    expect(textsOf(svg).filter(words => words === 'hol.')).toHaveLength(2)
    expect(table.rows.filter(row => row[0] === 'none').map(row => row[2])).toEqual(['Good Friday, not counted', 'Easter Monday, not counted'])
    expect(counted(svg)).toHaveLength(15)
  })

  test('each day past the limit is red, and there is none before it has passed', () => {
    expect(count(strip(late).svg, `fill="${colour.late}"`)).toBe(2)
    expect(count(strip({ ...late, heldOn: day('2026-04-13') }).svg, `fill="${colour.late}"`)).toBe(4)
    expect(strip(clock).svg).not.toContain(`fill="${colour.late}"`)
    expect(miniStrip(clock).svg).not.toContain(colour.late)
    expect(counted(strip(late).svg).slice(-4)).toEqual(['+1', '+2', '+3', '+4'])
  })

  test('over thirty working days a cell is a week, and the wall stands at the limit', () => {
    const review: Clock = { ...clock, startsOn: day('2026-01-12'), startsWith: 'Initial conference', limit: day('2026-04-12'), what: 'First review' }
    const { table } = strip(review)
    expect(table.head[0]).toBe('Week')
    expect(table.rows.filter(row => row[2]?.includes('Limit'))).toHaveLength(1)
    expect(strip({ ...clock, limit: day('2026-05-07') }).table.head[0]).toBe('Working day')
  })

  test('the mini strip has no words, a cell a working day and one diamond', () => {
    const { svg } = miniStrip(clock)
    expect(textsOf(svg)).toEqual([])
    expect(count(svg, '<rect')).toBe(15)
    expect(count(svg, 'stroke="#ffffff"')).toBe(1)
    expect(miniStrip({ ...clock, bookedOn: undefined }).svg).not.toContain('stroke="#ffffff"')
  })

  test('words are escaped and no text is under 12.5 px', () => {
    const { svg } = strip({ ...clock, startsWith: '<b>"Fern" & co', what: '</svg><script>' })
    expect(svg).not.toMatch(/<b>|<script/)
    expect(svg).toContain('&lt;b&gt;&quot;Fern&quot; &amp; co')
    for (const [, size] of svg.matchAll(/font-size="([\d.]+)"/g)) expect(Number(size)).toBeGreaterThanOrEqual(12.5)
    expect(svg).not.toMatch(/ style=| id=/)
  })

  test('every clock of a year of starts draws with its numbers in order and inside its width', () => {
    for (let i = 0; i < 365; i += 3) {
      const startsOn = addDays(day('2025-11-01'), i)
      const rows: Clock = { ...clock, startsOn, limit: addDays(startsOn, 5 + (i % 50)), today: addDays(startsOn, i % 70), bookedOn: i % 2 ? addDays(startsOn, 4 + (i % 60)) : undefined }
      const { svg } = strip(rows)
      expect(svg).not.toMatch(/NaN|undefined|Infinity/)
      for (const [, x] of svg.matchAll(/<text x="([-\d.]+)"/g)) expect(Number(x)).toBeLessThanOrEqual(1128)
    }
  })
})
