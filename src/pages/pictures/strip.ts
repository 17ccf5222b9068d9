// The clock strip: where a limit stands, what is booked, and how many days past it we are. Full, mini, and the same as a table.
import { shortDay, type Day } from '../../calendar/day.ts'
import { cellsOf, workingDaysTo, type Cell, type Cells, type Clock } from './cells.ts'
import { many, type Picture, type Table } from './drawing.ts'
import { drawFull } from './strip-full.ts'
import { drawMini } from './strip-mini.ts'

export type { Clock } from './cells.ts'

const dayNumber = (clock: Clock, d: Day) => workingDaysTo(clock.startsOn, d, clock.holidays)

/** What the strip shows, in one sentence: "Booked on day 13 of 15". */
export const findingOf = (clock: Clock): string => {
  const limit = dayNumber(clock, clock.limit)
  const place = (d: Day) => d <= clock.limit
    ? `on day ${dayNumber(clock, d)} of ${limit}`
    : `${many(workingDaysTo(clock.limit, d, clock.holidays), 'working day')} past the limit`
  if (clock.heldOn !== undefined) return `Held ${place(clock.heldOn)}`
  const late = workingDaysTo(clock.limit, clock.today, clock.holidays)
  const now = clock.today > clock.limit ? `${many(late, 'working day')} past the limit of ${shortDay(clock.limit)}` : `Day ${dayNumber(clock, clock.today)} of ${limit}`
  if (clock.bookedOn === undefined) return `${now}, not booked`
  return clock.today > clock.limit ? `${now}, booked for ${shortDay(clock.bookedOn)}` : `Booked ${place(clock.bookedOn)}`
}

const happens = (clock: Clock, cell: Cell): string => [
  cell.conference ? `${clock.what} ${clock.heldOn === undefined ? 'booked' : 'held'}` : '',
  cell.limit ? `Limit, ${shortDay(clock.limit)}` : '',
  cell.today ? 'Today' : '',
  cell.kind === 'holiday' ? `${cell.name}, not counted` : '',
  cell.late && !cell.conference ? 'Past the limit' : '',
].filter(Boolean).join('. ')

const tableOf = (clock: Clock, { unit, cells }: Cells): Table => ({
  caption: findingOf(clock),
  head: [unit === 'day' ? 'Working day' : 'Week', unit === 'day' ? 'Date' : 'From', 'What'],
  rows: [
    ['0', shortDay(clock.startsOn), clock.startsWith],
    ...cells.filter(cell => cell.kind !== 'weekend' || cell.conference || cell.today || cell.limit)
      .map(cell => [cell.number || 'none', shortDay(cell.from), happens(clock, cell)]),
  ],
})

/** The full strip, with words: for a conference's own page. */
export const strip = (clock: Clock): Picture => {
  const cells = cellsOf(clock)
  return { svg: drawFull(clock, cells, findingOf(clock)), table: tableOf(clock, cells) }
}

/** The small strip, without words: always beside a sentence, on worklists and phones. */
export const miniStrip = (clock: Clock): Picture => {
  const cells = cellsOf(clock)
  return { svg: drawMini(clock, cells, findingOf(clock)), table: tableOf(clock, cells) }
}
