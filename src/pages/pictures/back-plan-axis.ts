// The days along the top of the picture of working back: a column each, narrow where nobody works, and how far it reaches.
import { addDays, weekday, type Day } from '../../calendar/day.ts'
import type { HolidayNames } from './drawing.ts'

/** The days that the picture must reach, as far as they are near the conference. */
type Reaches = { today: Day; conferenceOn: Day; startedOn?: Day; limit: Day | undefined; duties: readonly { opensOn: Day; dueOn: Day }[]; holidays: HolidayNames }
type Column = { x: number; w: number }
export type Axis = { days: Day[]; of: (d: Day) => Column; has: (d: Day) => boolean; end: number }

export const left = 262
export const right = 1142
export const top = 56
export const row = 31

/** At most so many days before the conference and after it: a review is asked for months ahead, and its limit may be months away. */
const most = { before: 40, after: 14 } as const

export const axisOf = (rows: Reaches): Axis => {
  const all = [rows.today, rows.conferenceOn, ...(rows.startedOn === undefined ? [] : [rows.startedOn]), ...(rows.limit === undefined ? [] : [rows.limit]), ...rows.duties.flatMap(d => [d.opensOn, d.dueOn])]
    .filter(d => d >= rows.conferenceOn - most.before && d <= rows.conferenceOn + most.after)
  const from = Math.min(...all) as Day
  const to = addDays(Math.max(...all) as Day, 1)
  const days = Array.from({ length: to - from + 1 }, (_, i) => addDays(from, i))
  const share = (d: Day) => weekday(d) > 5 ? 0.28 : rows.holidays.nameOf(d) === undefined ? 1 : 0.5
  const unit = (right - left) / days.reduce((sum, d) => sum + share(d), 0)
  const columns: Column[] = []
  let x = left
  for (const d of days) {
    columns.push({ x, w: share(d) * unit })
    x += share(d) * unit
  }
  // what lies outside is drawn at the edge it lies beyond
  return { days, of: d => columns[d - from] ?? { x: d < from ? left : right, w: 0 }, has: d => columns[d - from] !== undefined, end: right }
}
