// The cells of a clock strip: one a working day, or one a week where that would be more than thirty.
import { addDays, weekday, type Day } from '../../calendar/day.ts'
import type { HolidayNames } from './drawing.ts'

/** One clock of one conference: what started it, its limit, and what is booked or was held. */
export type Clock = {
  startsOn: Day
  /** "Strategy discussion". */
  startsWith: string
  /** The last day allowed. */
  limit: Day
  today: Day
  bookedOn?: Day
  heldOn?: Day
  /** What is booked or was held: "Conference". */
  what: string
  holidays: HolidayNames
}

export type Cell = {
  kind: 'counted' | 'holiday' | 'weekend'
  from: Day
  to: Day
  /** "3" for the third day or week, "+2" for the second past the limit, "" when not counted. */
  number: string
  /** The bank holiday's name. */
  name: string
  elapsed: boolean
  today: boolean
  conference: boolean
  /** The wall stands after this cell. */
  limit: boolean
  past: boolean
  /** Past the limit and nothing held by then. */
  late: boolean
}

export type Cells = { unit: 'day' | 'week'; cells: Cell[]; limitNumber: number }

const counts = (d: Day, holidays: HolidayNames) => weekday(d) <= 5 && holidays.nameOf(d) === undefined

/** Working days after `from`, up to and with `to`. */
export const workingDaysTo = (from: Day, to: Day, holidays: HolidayNames): number => {
  let n = 0
  for (let d = addDays(from, 1); d <= to; d = addDays(d, 1)) if (counts(d, holidays)) n++
  return n
}

/** The day the strip runs to: the limit, or what lies beyond it. */
const lastDay = ({ limit, today, bookedOn, heldOn }: Clock): Day =>
  [heldOn ?? bookedOn, heldOn === undefined ? today : undefined].reduce<Day>((last, d) => (d !== undefined && d > last ? d : last), limit)

const cellOf = (clock: Clock, kind: Cell['kind'], from: Day, to: Day): Cell => {
  const held = clock.heldOn
  const shown = held ?? clock.bookedOn
  const until = held ?? clock.today
  return {
    kind, from, to, number: '', name: kind === 'holiday' ? clock.holidays.nameOf(from) ?? '' : '',
    elapsed: to < clock.today,
    today: held === undefined && from <= clock.today && clock.today <= to,
    conference: shown !== undefined && from <= shown && shown <= to,
    limit: from <= clock.limit && clock.limit <= to,
    past: from > clock.limit,
    late: from > clock.limit && from <= until,
  }
}

const byDay = (clock: Clock, end: Day): Cell[] => {
  const cells: Cell[] = []
  for (let d = addDays(clock.startsOn, 1); d <= end; d = addDays(d, 1)) {
    const kind = weekday(d) > 5 ? 'weekend' : clock.holidays.nameOf(d) === undefined ? 'counted' : 'holiday'
    cells.push(cellOf(clock, kind, d, d))
  }
  return cells
}

/** Weeks run Monday to Sunday; the one that holds the limit is cut in two, so that the wall stands where it belongs. */
const byWeek = (clock: Clock, end: Day): Cell[] => {
  const cells: Cell[] = []
  for (let from = addDays(clock.startsOn, 1); from <= end;) {
    const sunday = addDays(from, 7 - weekday(from))
    const to = from <= clock.limit && clock.limit < sunday ? clock.limit : sunday
    cells.push(cellOf(clock, 'counted', from, to))
    from = addDays(to, 1)
  }
  return cells
}

const numbered = (cells: Cell[]): Cell[] => {
  let inside = 0
  let past = 0
  return cells.map(cell => cell.kind !== 'counted' ? cell : { ...cell, number: cell.past ? `+${++past}` : String(++inside) })
}

/** The cells of a clock, in order, from the day after it started. */
export const cellsOf = (clock: Clock): Cells => {
  const end = lastDay(clock)
  const unit = workingDaysTo(clock.startsOn, end, clock.holidays) > 30 ? 'week' : 'day'
  const cells = numbered(unit === 'week' ? byWeek(clock, end) : byDay(clock, end))
  return { unit, cells, limitNumber: cells.filter(cell => cell.number && !cell.past).length }
}
