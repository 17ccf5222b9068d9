// The frame of the timeline: where a day lies, the months, the rows and their names.
import { addMonths, dayOf, partsOf, type Day } from '../../calendar/day.ts'
import { at, colour, path, text, widthOf } from './drawing.ts'

export const edges = { left: 136, right: 1118, top: 30, bottom: 446 } as const
export const lanes = { plan: 66, conferences: 112, coreGroups: 156, visits: 196, scale: 240, workers: 364, events: 410 } as const

export type Axis = { from: Day; to: Day; x: (d: Day) => number; inside: (d: Day) => boolean }

export const axisFrom = (from: Day, to: Day): Axis => {
  const days = Math.max(1, to - from)
  return { from, to, x: d => edges.left + ((edges.right - edges.left) * (Math.min(Math.max(d, from), to) - from)) / days, inside: d => d >= from && d <= to }
}

const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** Firsts of months, thinned so that their names have room; the year stands with the first and with January. */
export const months = ({ from, to, x }: Axis): string => {
  const start = partsOf(from)
  const count = (partsOf(to).year - start.year) * 12 + partsOf(to).month - start.month
  const each = [1, 2, 3, 6, 12].find(n => (count / n) * 74 < edges.right - edges.left) ?? 12
  const drawn: string[] = []
  let named = false
  for (let i = 1; i <= count; i++) {
    const first = addMonths(dayOf(start.year, start.month, 1), i)
    const { month, year } = partsOf(first)
    if ((month - 1) % each) continue
    drawn.push(path(at`M${x(first)} ${edges.top}V${edges.bottom}`, { stroke: '#e6ebeb' }))
    const words = named && month !== 1 ? names[month - 1] ?? '' : `${names[month - 1] ?? ''} ${year}`
    // a name that would be cut off at the edge is left out
    if (x(first) + 5 + widthOf(words, 14) <= edges.right) drawn.push(text(x(first) + 5, 24, words, { size: 14, fill: colour.quiet }))
    named = true
  }
  return drawn.join('')
}

export const rowLines = (): string => {
  const titles: [number, string][] = [
    [lanes.plan, 'Plan'], [lanes.conferences, 'Conferences'], [lanes.coreGroups, 'Core groups'], [lanes.visits, 'Visits'],
    [lanes.scale + 46, 'Scale 0 to 10'], [lanes.workers, 'Social worker'], [lanes.events, 'Events'],
  ]
  return titles.map(([y, title]) => text(0, y + 5, title, { size: 15, bold: true })).join('') +
    [89, 134, 176, 216, 338, 386].map(y => path(at`M0 ${y}H${edges.right}`, { stroke: colour.line })).join('')
}

/** Words beside marks on one row: to the right, else to the left, else not at all, since the table has them. */
export const beside = (y: number, size = 13.5) => {
  const taken: [number, number][] = []
  const free = (a: number, b: number) => a >= edges.left - 40 && b <= edges.right && taken.every(([c, d]) => b < c || a > d)
  return {
    mark: (x: number, half: number) => { taken.push([x - half, x + half]) },
    words: (x: number, half: number, words: string, fill: string = colour.ink): string => {
      const width = widthOf(words, size)
      const start = [x + half + 5, x - half - 5 - width].find(s => free(s, s + width))
      if (start === undefined) return ''
      taken.push([start, start + width])
      return text(start, y, words, { size, fill })
    },
  }
}
