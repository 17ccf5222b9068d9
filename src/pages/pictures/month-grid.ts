// A month grid in which each counted day carries its number: why a date is the date it is.
import { addDays, partsOf, shortDay, weekday, type Day } from '../../calendar/day.ts'
import { colour, diamond, element, hatched, rect, svg, text, widthOf, type HolidayNames, type Picture } from './drawing.ts'

export type Counting = {
  startsOn: Day
  /** What happened on day nought, short: "strategy discussion". */
  startsWith: string
  limit: Day
  today: Day
  bookedOn?: Day
  counts: 'working days' | 'calendar days'
  /** Counted back from day nought, which is then the last day shown. */
  back?: boolean
  holidays: HolidayNames
}

type Square = { day: Day; x: number; y: number; w: number; n: number; holiday: string | undefined; inside: boolean; weekend: boolean }

const height = 66
const columns = [108, 108, 108, 108, 108, 50, 50] as const
const left = 4
const heads = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Sat', 'Sun'] as const
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** Whole weeks from that of day nought to that of the limit. `n` is 0 for a day that does not count. */
const squaresOf = (rows: Counting): Square[] => {
  const [from, to] = rows.back ? [rows.limit, rows.startsOn] : [rows.startsOn, rows.limit]
  const first = addDays(from, 1 - weekday(from))
  const last = addDays(to, 7 - weekday(to))
  const wide = rows.counts === 'calendar days'
  const counts = (d: Day) => d >= from && d <= to && d !== rows.startsOn && (wide || (weekday(d) < 6 && rows.holidays.nameOf(d) === undefined))
  const all = Array.from({ length: to - from + 1 }, (_, i) => addDays(from, i)).filter(counts).length
  let counted = 0
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const day = addDays(first, i)
    const column = weekday(day) - 1
    const holiday = wide ? undefined : rows.holidays.nameOf(day)
    const weekend = column > 4 && !wide
    const inside = day >= from && day <= to
    if (counts(day)) counted += 1
    const n = !counts(day) ? 0 : rows.back ? all + 1 - counted : counted
    const x = wide ? left + column * 91 : left + columns.slice(0, column).reduce((a, b) => a + b, 0)
    return { day, x, y: 26 + Math.floor(i / 7) * (height + 4), w: wide ? 87 : (columns[column] ?? 50) - 4, n, holiday, inside, weekend }
  })
}

const dateOf = (rows: Counting, { day }: Square): string => {
  const { dayOfMonth, month } = partsOf(day)
  return dayOfMonth === 1 || day === rows.startsOn ? `${dayOfMonth} ${months[month - 1] ?? ''}` : String(dayOfMonth)
}

const ground = (rows: Counting, s: Square): string => {
  if (s.inside && s.holiday !== undefined && !s.weekend) return hatched(s.x, s.y, s.w, height, '#c3cccc', '#9aabab') + rect(s.x + 3, s.y + 4, widthOf(dateOf(rows, s), 13) + 9, 19, { fill: colour.white })
  const fill = s.day === rows.startsOn ? colour.ink : s.day === rows.limit ? colour.brand : !s.inside ? colour.white : s.weekend ? '#eef1f1' : colour.tint
  return rect(s.x, s.y, s.w, height, { fill, stroke: s.inside ? 'none' : '#e3e8e8' })
}

const marks = (rows: Counting, s: Square): string => [
  s.day === rows.bookedOn ? diamond(s.x + s.w - 16, s.y + (rows.counts === 'calendar days' ? 46 : 17), 8, 11, { fill: s.day === rows.limit ? colour.white : colour.brand }) : '',
  s.day === rows.today ? element('rect', { x: s.x + 1.5, y: s.y + 1.5, width: s.w - 3, height: height - 3, fill: 'none', stroke: s.day === rows.limit ? colour.white : colour.ink, 'stroke-width': 3 }) : '',
].join('')

/** What the last allowed day is called: a limit, or the day something is due. */
const lastWord = (rows: Counting): string => rows.back ? 'due' : 'limit'

const tagOf = (rows: Counting, s: Square): string =>
  [s.day === rows.limit ? lastWord(rows) : '', s.day === rows.bookedOn ? 'booked' : '', s.day === rows.today ? 'today' : ''].filter(Boolean)[0] ?? ''

const words = (rows: Counting, s: Square): string => {
  const light = s.day === rows.startsOn || s.day === rows.limit
  const fill = light ? colour.white : colour.ink
  const date = text(s.x + 7, s.y + 18, dateOf(rows, s), { size: 13, fill: light ? colour.white : colour.quiet })
  if (!s.inside) return date
  if (s.day === rows.startsOn) {
    const fits = widthOf(rows.startsWith, 12.5) < s.w ? rows.startsWith : 'starts here'
    return date + text(s.x + 7, s.y + 40, 'Day nought', { size: 14, bold: true, fill }) + text(s.x + 7, s.y + 57, fits, { size: 12.5, fill })
  }
  if (s.holiday !== undefined && !s.weekend) {
    const name = widthOf(s.holiday, 13, true) > s.w - 4 ? 'Bank holiday' : s.holiday
    return date + rect(s.x + 4, s.y + 25, s.w - 8, 36, { fill: colour.white }) + text(s.x + 6, s.y + 40, name, { size: 13, bold: true }) + text(s.x + 6, s.y + 56, 'not counted', { size: 12.5, fill: colour.quiet })
  }
  const number = s.n ? text(s.x + 7, s.y + 52, String(s.n), { size: 28, bold: true, fill }) : ''
  const tag = s.weekend ? '' : text(s.x + s.w - 8, s.y + (rows.counts === 'calendar days' ? 18 : 51), tagOf(rows, s), { size: s.day === rows.limit ? 14 : 13.5, anchor: 'end', bold: s.day === rows.limit, fill })
  return date + number + (tagOf(rows, s) ? tag : '')
}

const rowOf = (rows: Counting, s: Square): string[] => [
  s.day === rows.startsOn ? '0' : s.n ? String(s.n) : 'not counted',
  shortDay(s.day),
  [s.day === rows.startsOn ? rows.startsWith : '', s.weekend ? 'weekend' : s.holiday ?? '', s.day === rows.bookedOn ? 'booked' : '', s.day === rows.today ? 'today' : '', s.day === rows.limit ? lastWord(rows) : ''].filter(Boolean).join(', '),
]

/** Each day counted, from day nought to the limit. Meant for counts of up to about forty days. */
export const monthGrid = (rows: Counting): Picture => {
  const squares = squaresOf(rows)
  const total = Math.max(...squares.map(s => s.n))
  const finding = `${total} ${total === 1 ? rows.counts.replace('days', 'day') : rows.counts} ${rows.back ? 'back from' : 'from'} ${shortDay(rows.startsOn)} end on ${shortDay(rows.limit)}`
  const wide = rows.counts === 'calendar days'
  const named = squares.slice(0, 7).map((s, i) => text(s.x + 4, 16, wide ? (heads[i] ?? '').slice(0, 3) : heads[i] ?? '', { fill: colour.quiet }))
  const bottom = (squares.at(-1)?.y ?? 26) + height + 4
  return {
    svg: svg(648, bottom, finding, named.join('') + squares.map(s => element('g', {}, ground(rows, s) + words(rows, s) + marks(rows, s))).join(''), { class: 'q-months' }),
    table: { caption: finding, head: ['Counted', 'Day', 'What'], rows: squares.filter(s => s.inside).map(s => rowOf(rows, s)) },
  }
}
