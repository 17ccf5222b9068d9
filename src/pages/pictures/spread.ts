// Scores from 0 to 10 on a line, each with its own shape: where people stand apart, never an average.
import { at, colour, diamond, element, path, rect, svg, text, widthOf, type Picture } from './drawing.ts'

export type Score = { who: string; score: number; as: 'professional' | 'family' | 'child' }
export type Spread = {
  scores: Score[]
  /** What 0 and 10 mean here, in the council's words. */
  low: string
  high: string
  /** Spreads of professionals at earlier conferences, oldest first. */
  earlier?: { words: string; lowest: number; highest: number }[]
}

const width = 1080
const x = (score: number) => 40 + score * 100
const step = 36
const star = (cx: number, cy: number, r: number, fill: string) => {
  const points = Array.from({ length: 10 }, (_, i) => {
    const [angle, far] = [(Math.PI * i) / 5 - Math.PI / 2, i % 2 ? r * 0.5 : r]
    return at`${cx + far * Math.cos(angle)},${cy + far * Math.sin(angle)}`
  })
  return element('polygon', { points: points.join(' '), fill })
}

const shape = (as: Score['as'], cx: number, cy: number, r: number) =>
  as === 'professional' ? element('circle', { cx, cy, r, fill: colour.brand })
  : as === 'family' ? diamond(cx, cy, r * 1.2, r * 1.2, { fill: colour.kin })
  : star(cx, cy, r * 1.42, colour.kin)

const firstName = (who: string) => who.length > 9 ? `${who.slice(0, 8)}…` : who

const person = ({ who, score, as }: Score, cy: number) =>
  shape(as, x(score), cy, 14) + text(x(score), cy + 5.5, String(score), { size: 15, anchor: 'middle', bold: true, fill: colour.white }) +
  text(x(score) + 23, cy + 5.5, firstName(who), { size: who.length > 7 ? 14 : 16 })

/** Same scores stack away from the line: up for professionals, down for family and child. */
const stacks = (scores: Score[], line: number, way: 1 | -1): string => {
  const high = new Map<number, number>()
  return scores.map(score => {
    const k = high.get(score.score) ?? 0
    high.set(score.score, k + 1)
    return person(score, line + way * (30 + k * step))
  }).join('')
}

const tallest = (scores: Score[]) => Math.max(0, ...scores.map(a => scores.filter(b => b.score === a.score).length))

const rangeOf = (scores: Score[]) => ({ lowest: Math.min(...scores.map(s => s.score)), highest: Math.max(...scores.map(s => s.score)) })

const band = (scores: Score[], line: number, top: number): string => {
  if (scores.length < 2) return ''
  const { lowest, highest } = rangeOf(scores)
  const words = `professionals, ${lowest} to ${highest}`
  return rect(x(lowest), line - 7, x(highest) - x(lowest), 14, { fill: '#c5d9d8' }) +
    path(at`M${x(lowest)} ${top + 22}v-8H${x(highest)}v8`, { fill: 'none', stroke: colour.past, 'stroke-width': 1.6 }) +
    text((x(lowest) + x(highest)) / 2, top + 6, words, { size: 15, anchor: 'middle', fill: colour.quiet })
}

const ruler = (line: number, numbers: number) => path(at`M${x(0)} ${line}H${x(10)}`, { stroke: colour.ink, 'stroke-width': 2.5 }) +
  Array.from({ length: 11 }, (_, n) => path(at`M${x(n)} ${line - 8}v16`, { stroke: colour.ink, 'stroke-width': 2 }) +
    text(x(n), numbers, String(n), { size: 20, anchor: 'middle', bold: true })).join('')

const key = (scores: Score[]): string => {
  const used = (['professional', 'family', 'child'] as const).filter(as => scores.some(score => score.as === as))
  let right = width
  return used.toReversed().map(as => {
    right -= widthOf(as, 15) + 8
    const drawn = text(right, 17, as, { size: 15, fill: colour.quiet })
    right -= 18
    const mark = shape(as, right, 12, 8.5)
    right -= 30
    return mark + drawn
  }).join('')
}

const earlierLines = (earlier: NonNullable<Spread['earlier']>, top: number) => earlier.map(({ words, lowest, highest }, i) => {
  const y = top + i * 26
  return path(at`M${x(lowest)} ${y - 5}v10m0 -5H${x(highest)}m0 -5v10`, { fill: 'none', stroke: colour.past, 'stroke-width': 2 }) +
    text(x(highest) + 12, y + 5, `${words}: ${lowest} to ${highest}`, { size: 14, fill: colour.quiet })
}).join('')

const draw = ({ scores, low, high, earlier = [] }: Spread, finding: string): string => {
  const professionals = scores.filter(score => score.as === 'professional')
  const others = scores.filter(score => score.as !== 'professional')
  const bandTop = 46
  const line = bandTop + 34 + 20 + Math.max(1, tallest(professionals)) * step
  const numbers = line + 44 + Math.max(1, tallest(others)) * step
  const inside = [
    key(scores), band(professionals, line, bandTop), ruler(line, numbers), stacks(professionals, line, -1), stacks(others, line, 1),
    text(x(0) - 8, numbers + 26, low, { size: 15, fill: colour.quiet }),
    text(x(10) + 8, numbers + 26, high, { size: 15, anchor: 'end', fill: colour.quiet }),
    earlierLines(earlier, numbers + 58),
  ]
  return svg(width, numbers + 38 + earlier.length * 26 + (earlier.length ? 14 : 0), finding, inside.join(''))
}

/** Who stands where. One score only gives no picture, only the table. */
export const spread = (rows: Spread): Picture => {
  const order = { professional: 0, family: 1, child: 2 }
  const scores = rows.scores.toSorted((a, b) => order[a.as] - order[b.as] || a.score - b.score)
  const { lowest, highest } = rangeOf(scores)
  const finding = scores.length === 0 ? 'Nobody has scored yet' : lowest === highest ? `Everyone scores ${lowest}` : `Scores from ${lowest} to ${highest}`
  return {
    svg: scores.length > 1 ? draw({ ...rows, scores }, finding) : '',
    table: {
      caption: finding,
      head: ['Who', 'Score', 'As'],
      rows: [...scores.map(({ who, score, as }) => [who, String(score), as]), ...(rows.earlier ?? []).map(e => [e.words, `${e.lowest} to ${e.highest}`, 'professionals, earlier'])],
    },
  }
}

/** The empty line for the wall, before the chair shows the scores. */
export const scaleLine = (low: string, high: string): string => {
  const at10 = (n: number) => 22 + n * 37.6
  const ticks = Array.from({ length: 11 }, (_, n) => path(at`M${at10(n)} 38v16`, { stroke: colour.ink, 'stroke-width': n % 5 ? 2 : 3 }))
  const numbers = [0, 5, 10].map(n => text(at10(n), 82, String(n), { size: 24, anchor: 'middle', bold: true }))
  return svg(420, 116, 'Scale from 0 to 10, not scored yet', [
    path('M22 46H398', { stroke: colour.ink, 'stroke-width': 3 }), ...ticks, ...numbers,
    text(210, 20, 'Not scored yet', { size: 20, anchor: 'middle', fill: colour.quiet }),
    text(8, 108, low, { size: 19, fill: colour.quiet }), text(412, 108, high, { size: 19, anchor: 'end', fill: colour.quiet }),
  ].join(''))
}
