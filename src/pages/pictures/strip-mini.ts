// Draws the small clock strip: cells of 8 by 14, today underlined, a diamond for the conference, a wall at the limit. No words.
import { weekday } from '../../calendar/day.ts'
import type { Cell, Cells, Clock } from './cells.ts'
import { at, colour, diamond, path, rect, svg } from './drawing.ts'

const size = { w: 8, h: 14, gap: 1.5, week: 3.5, top: 8 } as const

const fillOf = (clock: Clock, cell: Cell): string =>
  cell.past ? (cell.late && (cell.elapsed || clock.heldOn !== undefined) ? colour.late : colour.white) : cell.elapsed ? colour.past : colour.white

const underline = (x: number) => path(at`M${x - 1} ${size.top + size.h + 3.5}h${size.w + 2}`, { stroke: colour.ink, 'stroke-width': 2.6 })

const conference = (x: number, past: boolean) =>
  diamond(x, size.top + size.h / 2, 6.6, 9.5, { fill: past ? colour.late : colour.brand, stroke: colour.white, 'stroke-width': 1.4 })

export const drawMini = (clock: Clock, { unit, cells }: Cells, finding: string): string => {
  const under: string[] = []
  const over: string[] = []
  let x = 3
  for (const cell of cells) {
    if (cell.kind === 'counted') {
      if (unit === 'day' && under.length && weekday(cell.from) === 1) x += size.week
      under.push(rect(x, size.top, size.w, size.h, { fill: fillOf(clock, cell), stroke: cell.past ? colour.late : colour.past, 'stroke-width': 1.2 }))
      if (cell.today) over.push(underline(x))
      if (cell.conference) over.push(conference(x + size.w / 2, cell.past))
      x += size.w + size.gap
    } else {
      if (cell.kind === 'holiday' && under.length) x += size.week
      if (cell.today) over.push(underline(x - size.w / 2))
      if (cell.conference) over.push(conference(x, cell.past))
    }
    if (cell.limit) {
      over.push(path(at`M${x + 1.2} ${size.top - 4.5}v23`, { stroke: colour.ink, 'stroke-width': 2.6 }))
      x += 5
    }
  }
  const width = Math.ceil(x + 4)
  return svg(width, 30, finding, under.join('') + over.join(''), { class: 'q-mini', width, height: 30 })
}
