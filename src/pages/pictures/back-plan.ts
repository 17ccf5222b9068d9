// Working back from the day: every duty as a bar from its first sensible day to its last allowed one.
import { partsOf, shortDay, weekday, type Day } from '../../calendar/day.ts'
import { axisOf, left, right, row, top, type Axis } from './back-plan-axis.ts'
import { at, colour, element, hatched, many, path, rect, svg, text, widthOf, type HolidayNames, type Picture } from './drawing.ts'

export type Duty = {
  what: string
  who: string
  /** The first day on which it makes sense, and the last allowed. */
  opensOn: Day
  dueOn: Day
  as: 'done' | 'begun' | 'at risk' | 'cannot be met' | 'not begun'
  /** "3 of 5 in", "With Rowan Clockhouse". */
  now: string
}

export type BackPlan = {
  duties: Duty[]
  /** The day the clock began, drawn where it is near enough, so that words beside a bar have room. */
  startedOn?: Day
  conferenceOn: Day
  /** "Conference, 10:00". */
  conference: string
  /** The last day allowed; undefined where none is known. */
  limit: Day | undefined
  /** "Limit, day 15". */
  limitWords: string
  today: Day
  holidays: HolidayNames
  schoolHolidays?: { from: Day; to: Day }[]
}

const looks = {
  done: { fill: colour.doneFill, edge: colour.done, end: colour.done, words: colour.ink, icon: path('M0 5.5 3.2 9 10 1', { fill: 'none', stroke: colour.done, 'stroke-width': 2.2 }) },
  begun: { fill: colour.tint, edge: colour.past, end: colour.brand, words: colour.ink, icon: element('circle', { cx: 5, cy: 5, r: 4.2, fill: 'none', stroke: colour.quiet, 'stroke-width': 1.6 }) + path('M5 .8a4.2 4.2 0 0 1 0 8.4z', { fill: colour.quiet }) },
  'at risk': { fill: colour.riskFill, edge: colour.risk, end: colour.risk, words: colour.riskText, icon: path('M5.5 0 11 10H0z', { fill: colour.risk }) },
  'cannot be met': { fill: '', edge: colour.late, end: colour.late, words: colour.late, icon: path('M1 1l8 8M9 1l-8 8', { stroke: colour.late, 'stroke-width': 2.4 }) },
  'not begun': { fill: colour.white, edge: colour.past, end: colour.brand, words: colour.ink, icon: element('circle', { cx: 5, cy: 5, r: 4.2, fill: 'none', stroke: colour.quiet, 'stroke-width': 1.6 }) },
} as const

const heads = (rows: BackPlan, axis: Axis, bottom: number): string => {
  let lastMonday = -200
  return axis.days.map((d, i) => {
    const { x, w } = axis.of(d)
    const holiday = rows.holidays.nameOf(d) !== undefined
    const ground = weekday(d) > 5 ? rect(x, top - 12, w, bottom - top + 18, { fill: '#f3f5f5' }) : holiday ? hatched(x, top - 12, w, bottom - top + 18, '#d5dcdc', 'none') : ''
    const number = weekday(d) < 6 && !holiday && w > 18 ? text(x + w / 2, top - 18, String(partsOf(d).dayOfMonth), { size: 12.5, anchor: 'middle', bold: d === rows.today, fill: d === rows.today ? colour.ink : colour.quiet }) : ''
    const named = (weekday(d) === 1 || i === 0) && x - lastMonday > 80
    if (named) lastMonday = x
    return ground + number + (named ? text(x + 2, top - 36, shortDay(d), { size: 13, fill: colour.quiet }) : '')
  }).join('')
}

const schoolBar = (rows: BackPlan, axis: Axis): string => (rows.schoolHolidays ?? []).map(({ from, to }) => {
  const days = axis.days.filter(d => d >= from && d <= to)
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return ''
  const x = axis.of(first).x
  return rect(x, top - 12, axis.of(last).x + axis.of(last).w - x, 7, { fill: '#ffee80', stroke: '#b08b00', 'stroke-width': 0.8 })
}).join('')

/** A bar, and its words to the right, or to the left when the conference is near. */
const duty = (d: Duty, i: number, axis: Axis, conferenceX: number): string => {
  const y = top + i * row
  const x0 = axis.of(d.opensOn).x + 1
  const x1 = Math.max(x0 + 4, axis.of(d.dueOn).x + axis.of(d.dueOn).w - 2)
  const look = looks[d.as]
  const wide = widthOf(d.now, 13.5, d.as === 'cannot be met') + 22
  const fitsRight = x1 + 9 + wide < conferenceX - 2
  const wordsX = fitsRight ? x1 + 9 : Math.max(left, x0 - wide - 6)
  const line = i ? path(at`M0 ${y}H${right}`, { stroke: '#e6ebeb' }) : ''
  const bar = look.fill === '' ? hatched(x0, y + 7, x1 - x0, row - 14, colour.lateHatch, colour.late, 6) : rect(x0, y + 7, x1 - x0, row - 14, { fill: look.fill, stroke: look.edge, 'stroke-width': 1.3 })
  return line + text(0, y + 20, d.what, { size: 15.5 }) + bar + path(at`M${x1} ${y + 3}v${row - 6}`, { stroke: look.end, 'stroke-width': 3.4 }) +
    rect(wordsX - 3, y + 6, wide, row - 12, { fill: colour.white, 'fill-opacity': 0.9 }) +
    element('g', { transform: at`translate(${wordsX} ${y + 10.5})` }, look.icon) +
    text(wordsX + 16, y + 20.5, d.now, { bold: d.as === 'cannot be met', fill: look.words })
}

const today = (axis: Axis, d: Day, bottom: number): string => {
  if (!axis.has(d)) return ''
  const x = axis.of(d).x + axis.of(d).w / 2
  return path(at`M${x} ${top - 12}V${bottom + 8}`, { stroke: colour.ink, 'stroke-width': 2, 'stroke-dasharray': '5 4' }) + text(x, bottom + 24, 'Today', { anchor: 'middle', bold: true })
}

const ends = (rows: BackPlan, axis: Axis, bottom: number): string => {
  const c = axis.of(rows.conferenceOn)
  const wide = Math.max(c.w - 2, 20)
  const middle = (top + bottom) / 2
  return rect(c.x + 1, top - 12, wide, bottom - top + 20, { fill: colour.brand }) +
    text(0, 0, bottom - top > widthOf(rows.conference, 16, true) ? rows.conference : '', { size: 16, bold: true, anchor: 'middle', fill: colour.white, transform: at`translate(${c.x + wide / 2 + 6.5} ${middle}) rotate(-90)` }) +
    limit(rows, axis, bottom)
}

/** A wall after the last day allowed; where that is further away than the picture reaches, only its words. */
const limit = (rows: BackPlan, axis: Axis, bottom: number): string => {
  if (rows.limit === undefined) return ''
  if (!axis.has(rows.limit)) return text(right, bottom + 24, rows.limitWords, { anchor: 'end', bold: true })
  const l = axis.of(rows.limit)
  // beside "Today", which stands on the same line
  const crowded = axis.has(rows.today) && Math.abs(l.x + l.w - axis.of(rows.today).x) < widthOf(rows.limitWords, 13.5, true) + 30
  return path(at`M${l.x + l.w} ${top - 14}V${bottom + 8}`, { stroke: colour.ink, 'stroke-width': 4 }) +
    text(l.x + l.w, bottom + (crowded ? 46 : 24), rows.limitWords, { anchor: 'end', bold: true })
}

const key = (rows: BackPlan, y: number): string => [
  rows.schoolHolidays?.length ? rect(0, y, 18, 9, { fill: '#ffee80', stroke: '#b08b00', 'stroke-width': 0.8 }) + text(25, y + 9.5, 'School holiday', { size: 13, fill: colour.quiet }) : '',
  hatched(136, y, 18, 9, '#bcc8c8', '#9aabab', 5) + text(161, y + 9.5, 'Not a working day', { size: 13, fill: colour.quiet }),
  rect(290, y, 18, 9, { fill: '#eef1f1', stroke: '#cfd8d8', 'stroke-width': 0.8 }) + text(315, y + 9.5, 'Weekend', { size: 13, fill: colour.quiet }),
].join('')

/** Everything that must happen before the conference, by when, and how it stands. */
export const backPlan = (rows: BackPlan): Picture => {
  const axis = axisOf(rows)
  const bottom = top + rows.duties.length * row
  const cannot = rows.duties.filter(d => d.as === 'cannot be met').length
  const finding = `${many(rows.duties.length, 'duty', 'duties')} before the conference on ${shortDay(rows.conferenceOn)}: ${rows.duties.filter(d => d.as === 'done').length} done, ${cannot} cannot be met`
  const inside = heads(rows, axis, bottom) + schoolBar(rows, axis) +
    text(0, top - 18, 'Must be done by the end of its bar', { size: 12.5, fill: colour.quiet }) +
    today(axis, rows.today, bottom) + rows.duties.map((d, i) => duty(d, i, axis, axis.of(rows.conferenceOn).x)).join('') + ends(rows, axis, bottom) + key(rows, bottom + 38)
  return {
    svg: svg(1146, bottom + 54, finding, inside),
    table: { caption: finding, head: ['What', 'Who', 'By', 'Now'], rows: rows.duties.map(d => [d.what, d.who, shortDay(d.dueOn), `${d.now} (${d.as})`]) },
  }
}
