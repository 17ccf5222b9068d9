// A child's record in seven rows of time, and the same as a table, newest first, with who says so.
import { dayText, longDay, shortDay, type Day } from '../../calendar/day.ts'
import { colour, many, svg, type Picture } from './drawing.ts'
import { axisFrom, months, rowLines } from './timeline-axis.ts'
import type { Timeline } from './timeline-marks.ts'
import { conferences, coreGroups, events, key, keyUnder, plans, scales, todayLine, visits, workers } from './timeline-rows.ts'

export type { Timeline } from './timeline-marks.ts'

type Entry = { on: Day; what: string; by: string }

const entries = (rows: Timeline): Entry[] => [
  ...rows.plans.flatMap(p => [{ on: p.from, what: `${p.words} begins`, by: p.by }, ...(p.to === undefined ? [] : [{ on: p.to, what: `${p.words} ends`, by: p.by }])]),
  ...rows.conferences.map(c => ({ on: c.on, what: `Conference: ${c.words}`, by: c.by })),
  ...rows.limits.map(l => ({ on: l.on, what: l.words, by: l.by })),
  ...rows.coreGroups.map(g => ({ on: g.on, what: `Core group ${g.held ? 'held' : 'did not happen'}${g.words ? `, ${g.words}` : ''}`, by: g.by })),
  ...rows.visits.map(v => ({ on: v.on, what: v.as === 'did not happen' ? 'Visit did not happen' : `Visit, ${v.as}`, by: v.by })),
  ...rows.scores.map(s => ({ on: s.on, what: `Scale ${s.score}`, by: s.by })),
  ...rows.workers.flatMap(w => [{ on: w.from, what: `Social worker: ${w.who}`, by: w.by }, ...(w.to === undefined ? [] : [{ on: w.to, what: `${w.who} hands over`, by: w.by }])]),
  ...rows.events.map(e => ({ on: e.on, what: e.words, by: e.by })),
].filter(entry => entry.on >= rows.from && entry.on <= rows.to).sort((a, b) => b.on - a.on)

/** The year is said where it changes. */
const whenOf = (list: Entry[], i: number): string => {
  const [entry, before] = [list[i], list[i - 1]]
  if (!entry) return ''
  return before && dayText(before.on).slice(0, 4) === dayText(entry.on).slice(0, 4) ? shortDay(entry.on) : `${shortDay(entry.on)} ${dayText(entry.on).slice(0, 4)}`
}

const findingOf = (rows: Timeline): string => {
  const held = rows.conferences.filter(c => c.on >= rows.from && c.on <= rows.to).length
  const missed = rows.visits.filter(v => v.as === 'did not happen').length + rows.coreGroups.filter(g => !g.held).length
  return `${rows.of} from ${longDay(rows.from)} to ${longDay(rows.to)}: ${many(held, 'conference')}, ${missed} that did not happen`
}

/** The record in time. The table holds every mark of the picture. */
export const timeline = (rows: Timeline): Picture => {
  const axis = axisFrom(rows.from, rows.to)
  const inside = [
    months(axis), rowLines(), ...[plans, conferences, coreGroups, visits, scales, workers, events].map(draw => draw(rows, axis)), todayLine(rows, axis), key(rows, axis),
  ]
  const list = entries(rows)
  return {
    svg: svg(1128, keyUnder(rows, axis) ? 502 : 474, findingOf(rows), inside.join(''), { fill: colour.ink }),
    table: { caption: findingOf(rows), head: ['When', 'What', 'Who says so'], rows: list.map((entry, i) => [whenOf(list, i), entry.what, entry.by]) },
  }
}
