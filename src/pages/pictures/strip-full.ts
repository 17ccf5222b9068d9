// Draws the full clock strip: numbered cells, labels above, dates below, a wall at the limit.
import { partsOf, shortDay, weekdayName, type Day } from '../../calendar/day.ts'
import type { Cell, Cells, Clock } from './cells.ts'
import { at, colour, diamond, element, hatched, path, rect, svg, text, widthOf } from './drawing.ts'
import { drawLabels, type Label } from './labels.ts'

const width = 1128
const height = 36
const share = { counted: 1, holiday: 0.62, weekend: 0.2 } as const
const startShare = 1.05

type Placed = Cell & { x: number; w: number }

const place = ({ cells }: Cells): { unit: number; placed: Placed[]; beyond: number } => {
  const open = cells.some(cell => cell.past) ? 0 : 1
  const unit = (width - 6) / (startShare + cells.reduce((sum, cell) => sum + share[cell.kind], 0) + open)
  let x = 3 + startShare * unit
  const placed = cells.map(cell => {
    const w = share[cell.kind] * unit
    x += w
    return { ...cell, x: x - w, w }
  })
  return { unit, placed, beyond: open * unit }
}

const box = (clock: Clock, cell: Placed, top: number): string => {
  const [x, w] = [cell.x + 1, cell.w - 2]
  if (cell.kind === 'weekend') return element('circle', { cx: cell.x + cell.w / 2, cy: top + height / 2, r: 1.6, fill: '#8a9999' })
  if (cell.kind === 'holiday') return hatched(x, top, w, height, colour.hatch, '#99aaaa')
  const frame = { stroke: cell.today ? colour.ink : cell.past ? colour.late : cell.conference ? colour.brand : colour.past, 'stroke-width': cell.today ? 3 : 1.3 }
  if (cell.conference) return rect(x, top, w, height, { fill: cell.past ? colour.late : colour.brand, ...frame })
  if (cell.late && (cell.elapsed || clock.heldOn !== undefined)) return rect(x, top, w, height, { fill: colour.late, ...frame })
  if (cell.past) return hatched(x, top, w, height, colour.lateHatch, colour.late) + (cell.today ? rect(x, top, w, height, { fill: 'none', ...frame }) : '')
  return rect(x, top, w, height, { fill: cell.elapsed ? colour.tint : colour.white, ...frame })
}

const number = (clock: Clock, cell: Placed, top: number): string => {
  if (!cell.number || cell.w < widthOf(cell.number, 14) + 4) return ''
  const onDark = cell.conference || (cell.late && (cell.elapsed || clock.heldOn !== undefined))
  const paper = cell.past && !onDark ? rect(cell.x + cell.w / 2 - 13, top + 9, 26, 19, { fill: colour.white }) : ''
  return paper + text(cell.x + cell.w / 2, top + 24, cell.number, { size: cell.w < 34 ? 14 : 16, anchor: 'middle', bold: cell.conference || cell.today, fill: onDark ? colour.white : colour.ink })
}

/** The date under a cell, as short as the cell is narrow; in weeks, only where it fits. */
const dated = (cell: Placed, unit: Cells['unit'], step: number, i: number): string => {
  if (cell.kind === 'weekend' || i % step) return ''
  const number = String(partsOf(cell.from).dayOfMonth)
  const words = cell.kind === 'holiday' ? 'hol.' : unit === 'week' ? shortDay(cell.from).slice(4) : cell.w < 36 ? number : `${weekdayName(cell.from).slice(0, 1)} ${number}`
  return text(cell.x + cell.w / 2, 0, words, { size: 12.5, anchor: 'middle', fill: colour.quiet })
}

const labels = (clock: Clock, placed: Placed[], unit: number): Label[] => {
  const over = (d: Day, bold: string): Label[] => {
    const cell = placed.find(c => c.from <= d && d <= c.to)
    return cell ? [{ left: cell.x, right: cell.x + cell.w, bold, under: shortDay(d) }] : []
  }
  const shown = clock.heldOn ?? clock.bookedOn
  const booked = `${clock.what}${clock.heldOn === undefined && shown === clock.today ? ', today' : ''}${shown === clock.limit ? ', on the limit' : ''}`
  return [
    { left: 3, right: 3 + unit, bold: clock.startsWith, under: shortDay(clock.startsOn) },
    ...(clock.heldOn === undefined && clock.today !== shown && clock.today > clock.startsOn ? over(clock.today, 'Today') : []),
    ...(shown === undefined ? [] : over(shown, booked)),
    ...(shown === clock.limit ? [] : over(clock.limit, 'Limit')),
  ].sort((a, b) => a.left - b.left)
}

/** The wall after the limit, and beyond it one hatched cell where nothing lies there yet. */
const wall = (placed: Placed[], top: number, beyond: number): string => {
  const cell = placed.find(c => c.limit)
  if (!cell) return ''
  const x = cell.x + cell.w
  return (beyond ? hatched(x + 3, top, beyond - 5, height, colour.lateHatch, colour.late) : '') + path(at`M${x} ${top - 5}v${height + 10}`, { stroke: colour.ink, 'stroke-width': 4 })
}

/** What falls on a day that has no cell of its own: a weekend or a bank holiday. */
const between = (cell: Placed, top: number): string => {
  if (cell.kind === 'counted') return ''
  const x = cell.x + cell.w / 2
  const today = cell.today ? path(at`M${x} ${top - 4}v${height + 8}`, { stroke: colour.ink, 'stroke-width': 2.4, 'stroke-dasharray': '5 4' }) : ''
  return today + (cell.conference ? diamond(x, top + height / 2, 9, 13, { fill: cell.past ? colour.late : colour.brand, stroke: colour.white }) : '')
}

export const drawFull = (clock: Clock, cells: Cells, finding: string): string => {
  const { unit, placed, beyond } = place(cells)
  const above = drawLabels(labels(clock, placed, unit), width)
  const top = above.height
  const step = cells.unit === 'week' ? Math.max(1, Math.ceil(54 / unit)) : 1
  const startX = 3 + (startShare * unit) / 2 - 3
  const inside = [
    element('circle', { cx: startX, cy: top + height / 2, r: 11, fill: colour.ink }),
    path(at`M${startX + 11} ${top + height / 2}H${3 + startShare * unit}`, { stroke: colour.ink, 'stroke-width': 2 }),
    ...placed.map(cell => box(clock, cell, top) + number(clock, cell, top) + between(cell, top)),
    element('g', { transform: at`translate(0 ${top + height + 17})` }, placed.map((cell, i) => dated(cell, cells.unit, step, i)).join('')),
    wall(placed, top, beyond),
    above.draw(top),
  ]
  return svg(width, top + height + 24, finding, inside.join(''))
}
