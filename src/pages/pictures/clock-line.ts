// A count of hours as a line: from the moment it began to the moment it ends, with each midnight and a change of the clocks between.
import { addDays, parseDay, shortDay, type Day } from '../../calendar/day.ts'
import { clocksWentForward } from '../../calendar/hours.ts'
import { at, colour, element, many, path, svg, text, type Picture } from './drawing.ts'

export type HoursCounted = {
  /** The moment it is counted from and the moment it gives, as London's clock shows them: `2026-03-28T15:30`. */
  from: string
  to: string
  hours: number
  /** What happened at the first, short: "conference ended". */
  startsWith: string
  /** What the other end is: "due". */
  endsWith: string
}

const [left, right, y] = [20, 640, 62]

const parts = (moment: string): { on: Day; time: string } => ({ on: parseDay(moment.slice(0, 10)) as Day, time: moment.slice(11) })
/** Hours since the first midnight as the clock shows them; a line a little off at a change of clocks is marked there. */
const shownHours = (moment: string, first: Day): number => { const { on, time } = parts(moment); return (on - first) * 24 + Number(time.slice(0, 2)) + Number(time.slice(3)) / 60 }

/** The line, earlier moment left. */
export const clockLine = (rows: HoursCounted): Picture => {
  const [early, late] = rows.from <= rows.to ? [rows.from, rows.to] : [rows.to, rows.from]
  const first = parts(early).on
  const [a, b] = [shownHours(early, first), shownHours(late, first)]
  const x = (h: number) => left + ((h - a) / Math.max(1, b - a)) * (right - left)
  const midnights = Array.from({ length: parts(late).on - first }, (_, i) => addDays(first, i + 1))
  const changed = changeOn(early, late)
  const finding = `${many(rows.hours, 'hour')} ${rows.from <= rows.to ? 'from' : 'back from'} ${momentText(rows.from)} end at ${momentText(rows.to)}${changed ? `; the clocks went ${changed.by > 0 ? 'forward' : 'back'} on ${shortDay(changed.on)}` : ''}`
  const marks = midnights.map((d) => path(at`M${x((d - first) * 24)} ${y - 9}v18`, { stroke: colour.past, 'stroke-width': 1.6 }) + text(x((d - first) * 24), y + 26, shortDay(d), { size: 13, anchor: 'middle', fill: colour.quiet })).join('')
  const change = changed ? text(Math.min(right - 60, Math.max(left + 60, x((changed.on - first) * 24 + 1))), y + 46, `clocks ${changed.by > 0 ? 'forward' : 'back'}`, { size: 13, bold: true, anchor: 'middle', fill: colour.riskText }) +
    path(at`M${x((changed.on - first) * 24 + 1)} ${y - 9}v18`, { stroke: colour.risk, 'stroke-width': 2.6, 'stroke-dasharray': '3 2' }) : ''
  const end = (moment: string, isStart: boolean, anchor: 'start' | 'end') => {
    const px = anchor === 'start' ? left : right
    const mark = isStart ? element('circle', { cx: px, cy: y, r: 8, fill: colour.ink }) : path(at`M${px} ${y - 15}v30`, { stroke: colour.brand, 'stroke-width': 6 })
    return mark + text(px, y - 38, `${shortDay(parts(moment).on)}, ${parts(moment).time}`, { size: 15, bold: true, anchor }) + text(px, y - 21, isStart ? rows.startsWith : rows.endsWith, { size: 13, anchor, fill: colour.quiet })
  }
  const inside = path(at`M${left} ${y}H${right}`, { stroke: colour.tint, 'stroke-width': 8 }) + marks + change + end(early, early === rows.from, 'start') + end(late, late === rows.from, 'end')
  const table = [[momentText(rows.from), rows.startsWith], ...midnights.map((d) => [`${shortDay(d)}, 00:00`, 'midnight']), ...changed ? [[shortDay(changed.on), `clocks went ${changed.by > 0 ? 'forward' : 'back'} by ${many(Math.abs(changed.by), 'hour')}`]] : [], [momentText(rows.to), rows.endsWith]]
  return { svg: svg(660, y + 56, finding, inside, { class: 'q-months' }), table: { caption: finding, head: ['When', 'What'], rows: table } }
}

const momentText = (moment: string): string => `${shortDay(parts(moment).on)}, ${parts(moment).time}`

/** The day within a span on which the clocks changed, found day by day. */
function changeOn(early: string, late: string): { on: Day; by: number } | undefined {
  const [a, b] = [parts(early), parts(late)]
  if (clocksWentForward(a.on, a.time, b.on, b.time) === 0) return undefined
  for (let on = a.on; on <= b.on; on = addDays(on, 1)) {
    const by = clocksWentForward(on, on === a.on ? a.time : '00:00', on === b.on ? b.on : addDays(on, 1), on === b.on ? b.time : '00:00')
    if (by !== 0) return { on, by }
  }
  return undefined
}
