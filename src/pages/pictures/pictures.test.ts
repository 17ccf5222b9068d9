// The other pictures: what each shows is what its table says, with nothing unescaped.
import { describe, expect, test } from 'vitest'
import { day } from '../../calendar/day.ts'
import { englandAndWales as holidays } from '../../calendar/holidays.ts'
import { backPlan, type BackPlan, type Duty } from './back-plan.ts'
import { clockLine } from './clock-line.ts'
import { colour } from './drawing.ts'
import { monthGrid } from './month-grid.ts'
import { numbersOfTable, textsOf } from './reading.ts'
import { scaleLine, spread, type Score } from './spread.ts'
import { timeline } from './timeline.ts'
import type { Timeline } from './timeline-marks.ts'

const by = 'Hazel Inkwell'

describe('spread of scores', () => {
  const scores: Score[] = [
    { who: 'Perry', score: 6, as: 'professional' }, { who: 'Vale', score: 2, as: 'professional' }, { who: 'Jory', score: 2, as: 'professional' },
    { who: 'Wren', score: 7, as: 'child' }, { who: 'Fern', score: 5, as: 'family' },
  ]
  const drawn = spread({ scores, low: 'not safe', high: 'safe' })

  test('holds each score beside its name, as the table does', () => {
    const words = textsOf(drawn.svg)
    const people = words.flatMap((word, i) => scores.some(s => s.who === word) ? [[word, words[i - 1]]] : [])
    expect(people.toSorted()).toEqual(drawn.table.rows.map(row => row.slice(0, 2)).toSorted())
    expect(drawn.svg).toContain('<title>Scores from 2 to 7</title>')
  })
  test('gives each group its own shape and no average', () => {
    expect(drawn.svg.match(/<circle/g)).toHaveLength(4)
    expect(drawn.svg.match(/<polygon/g)).toHaveLength(2)
    expect(drawn.svg).not.toContain('4.4')
  })
  test('one score, or none, has a table and no picture', () => {
    expect(spread({ scores: scores.slice(0, 1), low: '', high: '' })).toMatchObject({ svg: '', table: { rows: [['Perry', '6', 'professional']] } })
    expect(spread({ scores: [], low: '', high: '' }).table.caption).toBe('Nobody has scored yet')
  })
  test('earlier spreads stand in both', () => {
    const later = spread({ scores, low: 'a', high: 'b', earlier: [{ words: 'Initial', lowest: 1, highest: 3 }] })
    expect(textsOf(later.svg)).toContain('Initial: 1 to 3')
    expect(later.table.rows.at(-1)).toEqual(['Initial', '1 to 3', 'professionals, earlier'])
  })
  test('the empty scale says so', () => expect(textsOf(scaleLine('a', 'b'))).toEqual(['0', '5', '10', 'Not scored yet', 'a', 'b']))
})

describe('working back', () => {
  const duty = (as: Duty['as'], now: string): Duty => ({ what: `Duty <${as}>`, who: 'Pru', opensOn: day('2026-03-30'), dueOn: day('2026-04-10'), as, now })
  const rows: BackPlan = {
    duties: [duty('done', 'Thu 26 Mar'), duty('begun', '3 of 5 in'), duty('at risk', '3 sections to go'), duty('cannot be met', 'Shut'), duty('not begun', 'Visit')],
    conferenceOn: day('2026-04-14'), conference: 'Conference', limit: day('2026-04-16'), limitWords: 'Limit, day 15', today: day('2026-04-09'), holidays,
  }
  const drawn = backPlan(rows)

  test('every duty of the table is in the picture with its words', () => {
    const words = textsOf(drawn.svg)
    for (const d of rows.duties) {
      expect(words).toContain(`Duty &lt;${d.as}&gt;`)
      expect(words).toContain(d.now)
    }
    expect(drawn.table.rows.map(row => row[2])).toEqual(Array(5).fill('Fri 10 Apr'))
    expect(drawn.table.caption).toContain('1 done, 1 cannot be met')
  })
  test('what cannot be met is hatched and crossed, not only red', () => {
    expect(drawn.svg).toContain(colour.lateHatch)
    expect(backPlan({ ...rows, duties: rows.duties.filter(d => d.as !== 'cannot be met') }).svg).not.toContain(colour.lateHatch)
  })
  test('works with no duties and with the conference past its limit', () => {
    expect(backPlan({ ...rows, duties: [] }).svg).not.toMatch(/NaN|undefined/)
    expect(backPlan({ ...rows, conferenceOn: day('2026-04-20') }).svg).not.toMatch(/NaN|undefined/)
  })
})

describe('month grid', () => {
  const rows = { startsOn: day('2026-03-24'), startsWith: 'strategy disc.', limit: day('2026-04-16'), today: day('2026-04-09'), bookedOn: day('2026-04-14'), holidays }
  const big = (svg: string) => [...svg.matchAll(/font-size="28"[^>]*>(\d+)</g)].map(found => found[1])

  test('numbers each counted day as the table does', () => {
    const { svg, table } = monthGrid({ ...rows, counts: 'working days' })
    expect(big(svg)).toEqual(Array.from({ length: 15 }, (_, i) => String(i + 1)))
    expect(big(svg)).toEqual(numbersOfTable(table.rows).filter(n => n !== '0'))
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['Good Friday', 'Easter Monday', 'Day nought', 'limit', 'booked', 'today']))
    expect(table.rows.at(-1)).toEqual(['15', 'Thu 16 Apr', 'limit'])
  })
  test('calendar days count weekends and holidays', () => {
    const { svg, table } = monthGrid({ ...rows, counts: 'calendar days' })
    expect(big(svg)).toHaveLength(23)
    expect(table.caption).toBe('23 calendar days from Tue 24 Mar end on Thu 16 Apr')
  })
  test('counts back from day nought, over a holiday, to the day something is due', () => {
    const { svg, table } = monthGrid({ ...rows, startsOn: day('2026-04-08'), startsWith: 'conference', limit: day('2026-03-31'), bookedOn: undefined, counts: 'working days', back: true })
    expect(big(svg)).toEqual(['4', '3', '2', '1'])
    expect(table.caption).toBe('4 working days back from Wed 8 Apr end on Tue 31 Mar')
    expect(table.rows.map((row) => row[0])).toEqual(['4', '3', '2', 'not counted', 'not counted', 'not counted', 'not counted', '1', '0'])
    expect(table.rows[0]).toEqual(['4', 'Tue 31 Mar', 'due'])
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['Good Friday', 'due', 'Day nought']))
  })
})

describe('clock line', () => {
  test('shows both ends, each midnight and the night the clocks went forward, as its table does', () => {
    const { svg, table } = clockLine({ from: '2026-03-30T10:00', to: '2026-03-28T09:00', hours: 48, startsWith: 'conference', endsWith: 'due' })
    expect(table.caption).toBe('48 hours back from Mon 30 Mar, 10:00 end at Sat 28 Mar, 09:00; the clocks went forward on Sun 29 Mar')
    expect(table.rows).toEqual([['Mon 30 Mar, 10:00', 'conference'], ['Sun 29 Mar, 00:00', 'midnight'], ['Mon 30 Mar, 00:00', 'midnight'], ['Sun 29 Mar', 'clocks went forward by 1 hour'], ['Sat 28 Mar, 09:00', 'due']])
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['Sun 29 Mar', 'Mon 30 Mar', 'clocks forward', 'Sat 28 Mar, 09:00', 'Mon 30 Mar, 10:00']))
  })
  test('says nothing of the clocks where they did not change', () => {
    const { svg, table } = clockLine({ from: '2026-04-14T15:30', to: '2026-04-15T15:30', hours: 24, startsWith: 'conference', endsWith: 'due' })
    expect(table.caption).not.toContain('clocks')
    expect(svg).not.toMatch(/clocks|NaN|undefined/)
  })
})

describe('timeline', () => {
  const rows: Timeline = {
    of: "Pip's record", from: day('2025-08-11'), to: day('2026-06-15'), today: day('2026-04-14'),
    plans: [{ from: day('2025-09-05'), words: 'Plan, neglect', as: 'plan', by }],
    conferences: [{ on: day('2025-09-05'), words: 'Initial', by }], limits: [{ on: day('2026-06-02'), words: 'limit 2 Jun', by }],
    coreGroups: [{ on: day('2025-09-18'), held: true, by }, { on: day('2026-01-20'), held: false, by }],
    visits: [{ on: day('2025-10-01'), as: 'seen alone', by }, { on: day('2025-11-01'), as: 'seen with others', by }, { on: day('2025-12-01'), as: 'did not happen', by }],
    scores: [{ on: day('2025-09-05'), score: 3, by }, { on: day('2026-03-03'), score: 4, by }],
    workers: [{ from: day('2025-08-18'), to: day('2026-01-12'), who: 'Rue', by }, { from: day('2026-01-26'), who: 'Hazel', by }],
    events: [{ on: day('2026-03-09'), words: 'Joined <swimming>', by: 'Pip' }, { on: day('2020-01-01'), words: 'Long ago', by }],
  }
  const drawn = timeline(rows)

  test('the table is newest first and holds every mark inside the days shown, and none outside', () => {
    expect(drawn.table.rows).toHaveLength(14)
    expect(drawn.table.rows[0]).toEqual(['Tue 2 Jun 2026', 'limit 2 Jun', by])
    expect(drawn.table.rows.at(-1)?.[0]).toBe('Mon 18 Aug')
    expect(JSON.stringify(drawn)).not.toContain('Long ago')
  })
  test('scores in the picture are the table\'s; the scale goes in steps', () => {
    const scores = [...drawn.svg.matchAll(/font-size="14" font-weight="700"[^>]*>(\d+)</g)].map(found => found[1])
    expect(scores).toEqual(drawn.table.rows.flatMap(row => /^Scale (\d+)$/.exec(row[1] ?? '')?.[1] ?? []).toReversed())
    expect(drawn.svg).toMatch(/d="M[\d.]+ [\d.]+H[\d.]+V[\d.]+"[^>]*stroke-width="3"/)
  })
  test('what did not happen is a cross, and a gap between workers is hatched and said', () => {
    expect(drawn.svg.split('l9 9m0 -9l-9 9').length - 1).toBe(3)
    expect(textsOf(drawn.svg)).toContain('14 days with nobody')
    expect(drawn.svg).toContain('Joined &lt;swimming&gt;')
  })
  test('an empty record draws', () => {
    const none = timeline({ ...rows, plans: [], conferences: [], limits: [], coreGroups: [], visits: [], scores: [], workers: [], events: [] })
    expect(none.svg).not.toMatch(/NaN|undefined/)
    expect(none.table.rows).toEqual([])
  })
})
