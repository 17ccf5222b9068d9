// The lines of a genogram that hold a family together: couples, children, homes and the network.
import { at, colour, path, rect, text } from './drawing.ts'
import { half, rowHeight, type Couple, type Place } from './family-tree.ts'

export type Home = { people: string[]; words: string }
export type Network = { name: string; words: string }
type Places = Map<string, Place>
type Point = [number, number]

const ink = { fill: 'none', stroke: colour.ink, 'stroke-width': 2.2 }

export const coupleLines = (couples: Couple[], places: Places, unknown: (id: string) => boolean): string => couples.map((couple, i) => {
  const a = places.get(couple.a)
  const b = couple.b === undefined ? undefined : places.get(couple.b)
  if (!a) return ''
  const dash = unknown(couple.a) || (couple.b !== undefined && unknown(couple.b)) ? '5 5' : undefined
  const [left, right] = b === undefined || a.x < b.x ? [a, b] : [b, a]
  const end = right ? right.x - half : left.x + half + 26
  const middle = right ? (left.x + right.x) / 2 : end
  const line = path(at`M${left.x + half} ${left.y}H${end}`, { ...ink, 'stroke-dasharray': dash })
  const parted = couple.parted && right ? path(at`M${end - 34} ${a.y + 10}l7 -20m3 20l7 -20`, ink) : ''
  return line + parted + childLines(couple.children.flatMap(id => places.get(id) ?? []), middle, a.y, 84 + (i % 4) * 9)
}).join('')

const childLines = (children: Place[], x: number, y: number, drop: number): string => {
  if (children.length === 0) return ''
  const bus = y + drop
  const ends = [x, ...children.map(child => child.x)]
  return path(at`M${x} ${y}V${bus}M${Math.min(...ends)} ${bus}H${Math.max(...ends)}` + children.map(child => at`M${child.x} ${bus}V${child.y - half}`).join(''), ink)
}

/** A rounded outline round corners given in order. */
const rounded = (points: Point[], r: number): string => points.map((point, i) => {
  const before = points.at(i - 1) ?? point
  const after = points[(i + 1) % points.length] ?? point
  const towards = (other: Point): Point => {
    const far = Math.hypot(other[0] - point[0], other[1] - point[1]) || 1
    const reach = Math.min(r, far / 2)
    return [point[0] + ((other[0] - point[0]) / far) * reach, point[1] + ((other[1] - point[1]) / far) * reach]
  }
  const [start, end] = [towards(before), towards(after)]
  return (i ? 'L' : 'M') + at`${start[0]} ${start[1]}Q${point[0]} ${point[1]} ${end[0]} ${end[1]}`
}).join('') + 'z'

/** One home: the people of a row who stand together, joined to the rows below where they overlap. Never an address. */
export const homes = (list: Home[], places: Places): { areas: string; words: string; right: number } => {
  const drawn = list.map(home => {
    const spots = home.people.flatMap(id => places.get(id) ?? [])
    const rows = [...new Set(spots.map(spot => spot.row))].toSorted((a, b) => a - b)
    const bands = rows.map(row => {
      const xs = spots.filter(spot => spot.row === row).map(spot => spot.x)
      const y = spots.find(spot => spot.row === row)?.y ?? 0
      return { left: Math.min(...xs) - 46, right: Math.max(...xs) + 46, top: y - 46, bottom: y + 66 }
    })
    for (const [i, band] of bands.entries()) {
      const next = bands[i + 1]
      if (next && next.top - band.top === rowHeight) next.top = band.bottom
    }
    const first = bands[0]
    const joined = bands.every((band, i) => i === 0 || (bands[i - 1]?.bottom === band.top && band.left < (bands[i - 1]?.right ?? 0) && band.right > (bands[i - 1]?.left ?? 0)))
    const groups = joined ? [bands] : bands.map(band => [band])
    const look = { fill: '#eef5f4', stroke: colour.brand, 'stroke-width': 2.2, 'stroke-dasharray': '8 6' }
    const areas = groups.map(group => path(rounded([
      ...group.flatMap((b): Point[] => [[b.right, b.top], [b.right, b.bottom]]), ...group.toReversed().flatMap((b): Point[] => [[b.left, b.bottom], [b.left, b.top]]),
    ], 16), look)).join('')
    const last = bands.at(-1)
    return { areas, right: Math.max(0, ...bands.map(b => b.right)), words: last && first ? text((last.left + last.right) / 2, last.bottom + 20, home.words, { size: 15, anchor: 'middle', bold: true, fill: colour.brand }) : '' }
  })
  return { areas: drawn.map(d => d.areas).join(''), words: drawn.map(d => d.words).join(''), right: Math.max(0, ...drawn.map(d => d.right)) }
}

/** People and places outside the family, as tags down the right, joined to the home. */
export const networkTags = (list: Network[], x: number, bottom: number, reach: number): string => list.map((tag, i) => {
  const y = bottom - (list.length - i) * 56 + 5
  const join = reach ? path(at`M${reach} ${y + 21}H${x}M${reach} ${y + 25}H${x}`, { stroke: colour.done, 'stroke-width': 1.8 }) : ''
  return join + rect(x, y, 150, 46, { rx: 9, fill: colour.white, stroke: colour.done, 'stroke-width': 1.8 }) +
    text(x + 12, y + 19, tag.name, { size: 14.5, bold: true }) + text(x + 12, y + 37, tag.words, { fill: colour.quiet })
}).join('')
