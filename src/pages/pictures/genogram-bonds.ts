// The lines of a genogram between two people: harm with its direction, closeness, no contact; and their words where they cover nothing.
import { at, colour, path, rect, text, widthOf } from './drawing.ts'
import { half, type Place } from './family-tree.ts'

export type Bond = { from: string; to: string; as: 'harm' | 'close' | 'no contact'; words: string }
type Places = Map<string, Place>
type Point = [number, number]
type Box = { left: number; right: number; top: number; bottom: number }

const boxOf = (x: number, y: number, words: string): Box => {
  const wide = widthOf(words, 14.5) + 6
  return { left: x - wide / 2, right: x + wide / 2, top: y - 14, bottom: y + 5 }
}
const around = (place: Place, under: number): Box => ({ left: place.x - 34, right: place.x + 34, top: place.y - 32, bottom: place.y + under })
const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** The words of a line, on white, so that lines may cross lines but never words. */
const said = (x: number, y: number, words: string, fill: string): string => {
  const box = boxOf(x, y, words)
  return rect(box.left, box.top, box.right - box.left, 19, { rx: 4, fill: colour.white, 'fill-opacity': 0.92 }) + text(x, y, words, { size: 14.5, anchor: 'middle', fill })
}

/** Points along a bent line from edge to edge of two shapes. */
const bend = (from: Place, to: Place, lift: number): Point[] => {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const far = Math.hypot(dx, dy) || 1
  const side = dx < 0 || (dx === 0 && dy < 0) ? -1 : 1
  const [nx, ny] = [(dy / far) * side, (-dx / far) * side]
  const shift = from.row === to.row ? 14 : 0
  return Array.from({ length: 41 }, (_, i) => {
    const t = (half + 5) / far + (i / 40) * (1 - (2 * (half + 5)) / far)
    const out = shift + lift * 4 * t * (1 - t)
    return [from.x + dx * t + nx * out, from.y + dy * t + ny * out]
  })
}

/** The least bent line that passes no other person. */
const route = (from: Place, to: Place, others: Place[]): Point[] => {
  const lifts = from.row === to.row && Math.abs(from.x - to.x) < 180 ? [8] : [34, -34, 80, -80, 130, -130]
  const hits = (points: Point[]) => points.filter(([x, y]) => others.some(other => meet(around(other, 50), { left: x, right: x + 1, top: y, bottom: y + 1 }))).length
  const tried = lifts.map(lift => bend(from, to, lift)).map((points, i) => ({ points, cost: hits(points) * 10 + i }))
  return tried.toSorted((a, b) => a.cost - b.cost)[0]?.points ?? []
}

const through = (points: Point[]): string => points.map(([x, y], i) => i ? at`L${x} ${y}` : at`M${x} ${y}`).join('')

/** A tooth every nine px or so, straight again before the arrow. */
const jagged = (all: Point[]): Point[] => {
  const [first, second] = all
  const apart = first && second ? Math.hypot(second[0] - first[0], second[1] - first[1]) : 9
  const each = Math.max(1, Math.round(9 / Math.max(apart, 0.1)))
  return teeth([...all.slice(0, -5).filter((_, i) => i % each === 0), ...all.slice(-5)])
}

const teeth = (points: Point[]): Point[] => points.map(([x, y], i) => {
  const before: Point = points[Math.max(0, i - 1)] ?? [x, y]
  const after: Point = points[Math.min(points.length - 1, i + 1)] ?? [x, y]
  const far = Math.hypot(after[0] - before[0], after[1] - before[1]) || 1
  const out = i === 0 || i > points.length - 6 ? 0 : i % 2 ? 6 : -6
  return [x + ((after[1] - before[1]) / far) * out, y - ((after[0] - before[0]) / far) * out]
})

const arrow = (points: Point[]): string => {
  const [tip, back] = [points.at(-1), points.at(-5)]
  if (!tip || !back) return ''
  const far = Math.hypot(tip[0] - back[0], tip[1] - back[1]) || 1
  const [ux, uy] = [(tip[0] - back[0]) / far, (tip[1] - back[1]) / far]
  return path(at`M${tip[0]} ${tip[1]}L${tip[0] - ux * 15 - uy * 8} ${tip[1] - uy * 15 + ux * 8}L${tip[0] - ux * 15 + uy * 8} ${tip[1] - uy * 15 - ux * 8}z`, { fill: colour.late })
}

const lineOf = (as: Bond['as'], points: Point[]): string => {
  if (as === 'harm') return path(through(jagged(points)), { fill: 'none', stroke: colour.late, 'stroke-width': 2.2 }) + arrow(points)
  if (as === 'no contact') return path(through(points), { fill: 'none', stroke: colour.quiet, 'stroke-width': 2, 'stroke-dasharray': '6 6' })
  return path(through(points), { fill: 'none', stroke: colour.done, 'stroke-width': 7 }) + path(through(points), { fill: 'none', stroke: colour.white, 'stroke-width': 3 })
}
const wordColour = { harm: colour.late, close: colour.doneText, 'no contact': colour.quiet } as const

/** Lines between two people, and their words where no shape, name or other word stands. */
export const bonds = (list: Bond[], places: Places): { lines: string; words: string } => {
  const everyone = [...places.values()]
  const taken = everyone.map(place => around(place, 66))
  const drawn = list.flatMap(bond => {
    const [from, to] = [places.get(bond.from), places.get(bond.to)]
    if (!from || !to) return []
    const points = route(from, to, everyone.filter(place => place !== from && place !== to))
    const spots = [20, 14, 26, 10, 30, 6, 34].flatMap(i => { const point = points[i]; return point ? [[point[0], point[1] - 17], [point[0], point[1] + 26]] as Point[] : [] })
    const free = spots.find(([x, y]) => taken.every(box => !meet(box, boxOf(x, y, bond.words)))) ?? spots[0] ?? [0, 0]
    taken.push(boxOf(free[0], free[1], bond.words))
    return [{ line: lineOf(bond.as, points), word: said(free[0], free[1], bond.words, wordColour[bond.as]) }]
  })
  return { lines: drawn.map(d => d.line).join(''), words: drawn.map(d => d.word).join('') }
}
