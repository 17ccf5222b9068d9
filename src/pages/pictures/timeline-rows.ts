// The seven rows of the timeline, each drawn from its own list; shapes differ, so that colour is never the only sign.
import type { Day } from '../../calendar/day.ts'
import { at, colour, diamond, element, hatched, many, path, rect, text, widthOf } from './drawing.ts'
import { beside, edges, lanes, type Axis } from './timeline-axis.ts'
import type { Timeline } from './timeline-marks.ts'

const cross = (x: number, y: number) => path(at`M${x - 4.5} ${y - 4.5}l9 9m0 -9l-9 9`, { stroke: colour.late, 'stroke-width': 2 })
const spans = (from: Day, to: Day, axis: Axis) => from <= axis.to && to >= axis.from

export const plans = (rows: Timeline, axis: Axis): string => rows.plans.filter(p => spans(p.from, p.to ?? rows.today, axis)).map(p => {
  const [x0, x1] = [axis.x(p.from), axis.x(p.to ?? rows.today)]
  const y = lanes.plan - 12
  if (p.as === 'enquiry') return hatched(x0, y, Math.max(3, x1 - x0), 24, '#b9c8c7', colour.past) + text(x0 - 4, lanes.plan - 17, p.words, { size: 12.5, fill: colour.quiet })
  const fits = widthOf(p.words, 14.5, true) + 20 < x1 - x0
  return rect(x0, y, Math.max(3, x1 - x0), 24, { fill: colour.brand }) + (fits ? text(x0 + 12, lanes.plan + 5, p.words, { size: 14.5, bold: true, fill: colour.white }) : '')
}).join('')

export const conferences = (rows: Timeline, axis: Axis): string => {
  const y = lanes.conferences
  const row = beside(y + 5)
  const held = rows.conferences.filter(c => axis.inside(c.on))
  const walls = rows.limits.filter(l => axis.inside(l.on))
  for (const c of held) row.mark(axis.x(c.on), 10)
  for (const l of walls) row.mark(axis.x(l.on), 3)
  return held.map(c => diamond(axis.x(c.on), y, 9.5, 11, { fill: c.on > rows.today ? colour.white : colour.brand, stroke: colour.brand, 'stroke-width': 2 }) + row.words(axis.x(c.on), 10, c.words)).join('') +
    walls.map(l => path(at`M${axis.x(l.on)} ${y - 14}v28`, { stroke: colour.ink, 'stroke-width': 4 }) + row.words(axis.x(l.on), 4, l.words)).join('')
}

export const coreGroups = (rows: Timeline, axis: Axis): string => {
  const y = lanes.coreGroups
  const row = beside(y + 5)
  const seen = rows.coreGroups.filter(g => axis.inside(g.on))
  for (const g of seen) row.mark(axis.x(g.on), 8)
  return seen.map(g => rect(axis.x(g.on) - 8, y - 8, 16, 16, { fill: g.held ? colour.past : colour.white, stroke: g.held ? colour.past : colour.late, 'stroke-width': 2 }) +
    (g.held ? '' : cross(axis.x(g.on), y) + row.words(axis.x(g.on), 8, 'did not happen', colour.late))).join('')
}

export const visits = (rows: Timeline, axis: Axis): string => rows.visits.filter(v => axis.inside(v.on)).map(v => {
  const [cx, cy] = [axis.x(v.on), lanes.visits]
  if (v.as === 'did not happen') return cross(cx, cy)
  return element('circle', { cx, cy, r: 5.6, fill: v.as === 'seen alone' ? colour.past : colour.white, stroke: colour.past, 'stroke-width': 2 })
}).join('')

/** Steps, never a slope: nothing is known between two scores. */
export const scales = (rows: Timeline, axis: Axis): string => {
  const y = (score: number) => lanes.scale + 84 - score * 8.4
  const lines = [0, 5, 10].map(n => path(at`M${edges.left} ${y(n)}H${edges.right}`, { stroke: n ? '#dde4e4' : '#9fb1b0' }) + text(edges.left - 8, y(n) + 4, String(n), { size: 12.5, anchor: 'end', fill: colour.quiet }))
  const scores = rows.scores.filter(s => axis.inside(s.on)).toSorted((a, b) => a.on - b.on)
  const [first, ...rest] = scores
  if (!first) return lines.join('')
  const steps = rest.map(s => at`H${axis.x(s.on)}V${y(s.score)}`).join('')
  let last = -100
  const dots = scores.map((s, i) => {
    const cx = axis.x(s.on)
    const shown = cx - last > 14 || s.score !== scores[i - 1]?.score
    if (shown) last = cx
    const edge = Math.abs(cx - axis.x(rows.today)) < 10 || cx > edges.right - 8 ? -12 : 0
    return element('circle', { cx, cy: y(s.score), r: 5, fill: colour.white, stroke: colour.brand, 'stroke-width': 2.5 }) + (shown ? text(cx + edge, y(s.score) - 11, String(s.score), { size: 14, anchor: 'middle', bold: true }) : '')
  })
  return lines.join('') + path(at`M${axis.x(first.on)} ${y(first.score)}` + steps, { fill: 'none', stroke: colour.brand, 'stroke-width': 3 }) + dots.join('')
}

export const workers = (rows: Timeline, axis: Axis): string => {
  const y = lanes.workers
  const list = rows.workers.toSorted((a, b) => a.from - b.from)
  return list.filter(w => spans(w.from, w.to ?? rows.today, axis)).map(w => {
    const before = list.filter(o => o.from < w.from).at(-1)
    const [x0, x1] = [axis.x(w.from), axis.x(w.to ?? rows.today)]
    const days = before?.to === undefined ? 0 : w.from - before.to
    const gap = days > 1 && before?.to !== undefined
      ? hatched(axis.x(before.to), y - 12, Math.max(4, x0 - axis.x(before.to) - 2), 24, '#e6c994', colour.risk) + text(axis.x(before.to), y - 17, `${many(days, 'day')} with nobody`, { size: 12.5, fill: colour.riskText })
      : ''
    const fits = widthOf(w.who, 14) + 18 < x1 - x0
    return gap + rect(x0, y - 12, Math.max(3, x1 - x0 - 3), 24, { fill: colour.tint }) + (fits ? text(x0 + 9, y + 5, w.who, { size: 14 }) : '')
  }).join('')
}

export const events = (rows: Timeline, axis: Axis): string => {
  const y = lanes.events
  const row = beside(y + 6)
  const seen = rows.events.filter(e => axis.inside(e.on)).toSorted((a, b) => a.on - b.on)
  for (const e of seen) row.mark(axis.x(e.on) + 6, 8)
  return seen.map(e => path(at`M${axis.x(e.on)} ${y - 10}v20m0 -20h12l-3.5 5 3.5 5h-12`, { fill: colour.ink, stroke: colour.ink, 'stroke-width': 1.6 }) + row.words(axis.x(e.on) + 6, 8, e.words)).join('')
}

export const todayLine = (rows: Timeline, axis: Axis): string => {
  if (!axis.inside(rows.today)) return ''
  const x = axis.x(rows.today)
  const beyond = rect(x, edges.top, edges.right - x, edges.bottom - edges.top, { fill: '#8a9999', 'fill-opacity': 0.08 })
  return beyond + path(at`M${x} ${edges.top}V${edges.bottom}`, { stroke: colour.ink, 'stroke-width': 2, 'stroke-dasharray': '5 4' }) +
    text(Math.min(x, edges.right - 18), edges.bottom + 22, 'Today', { size: 14, anchor: 'middle', bold: true })
}

/** The key stands beside the word "Today", or under it where that would be written over it. */
export const keyUnder = (rows: Timeline, axis: Axis): boolean => axis.inside(rows.today) && axis.x(rows.today) < 830

export const key = (rows: Timeline, axis: Axis): string => {
  const y = edges.bottom + (keyUnder(rows, axis) ? 45 : 17)
  const words = (x: number, said: string) => text(x, y + 5, said, { size: 13, fill: colour.quiet })
  return diamond(edges.left + 6, y, 7, 8, { fill: colour.brand }) + words(edges.left + 19, 'conference') +
    rect(248, y - 6, 12, 12, { fill: colour.past }) + words(267, 'core group') +
    element('circle', { cx: 362, cy: y, r: 5.6, fill: colour.past }) + words(374, 'seen alone') +
    element('circle', { cx: 468, cy: y, r: 5, fill: colour.white, stroke: colour.past, 'stroke-width': 2 }) + words(480, 'seen with others') +
    cross(614, y) + words(626, 'did not happen') + path(at`M740 ${y - 10}v20`, { stroke: colour.ink, 'stroke-width': 4 }) + words(749, 'limit')
}
