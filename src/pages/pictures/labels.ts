// Puts labels over a strip so that none covers another: beside its place where it fits, else a line higher.
import { colour, path, at, text, widthOf } from './drawing.ts'

/** Two lines over the span of a cell, in px. */
export type Label = { left: number; right: number; bold: string; under: string }
type Placed = Label & { x: number; width: number; tier: number }

const boldSize = 14.5
const underSize = 13.5
export const tierHeight = 38

const overlaps = (a: Placed, b: Placed) => a.tier === b.tier && a.x < b.x + b.width + 10 && b.x < a.x + a.width + 10

/** The places a label may take, the best first: over its cell, ending with it, starting with it. */
const places = (label: Label, full: number, tier: number): Placed[] => {
  const width = Math.max(widthOf(label.bold, boldSize, true), widthOf(label.under, underSize))
  const inside = (x: number) => Math.min(Math.max(0, x), full - width)
  return [(label.left + label.right - width) / 2, label.right - width, label.left].map(x => ({ ...label, width, tier, x: inside(x) }))
}

const placeFrom = (labels: Label[], full: number, tiers: number, done: Placed[]): Placed[] | undefined => {
  const [label, ...rest] = labels
  if (!label) return done
  for (let tier = 0; tier < tiers; tier++) {
    for (const place of places(label, full, tier)) {
      if (done.some(other => overlaps(other, place))) continue
      const found = placeFrom(rest, full, tiers, [...done, place])
      if (found) return found
    }
  }
  return undefined
}

/** The labels drawn, and how much room they take above the strip that starts at 0. Five labels at most are expected. */
export const drawLabels = (labels: Label[], full: number): { height: number; draw: (top: number) => string } => {
  const placed = placeFrom(labels, full, 1, []) ?? placeFrom(labels, full, 2, []) ?? placeFrom(labels, full, labels.length, []) ?? []
  const tiers = Math.max(1, ...placed.map(place => place.tier + 1))
  const draw = (bottom: number) => placed.map(place => {
    const y = bottom - tierHeight * place.tier
    const middle = (place.left + place.right) / 2
    const leader = place.tier ? path(at`M${middle} ${y - 3}V${bottom - 4}`, { stroke: colour.edge, 'stroke-width': 1 }) : ''
    return leader + text(place.x, y - 27, place.bold, { size: boldSize, bold: true }) + text(place.x, y - 10, place.under, { size: underSize, fill: colour.quiet })
  }).join('')
  return { height: tiers * tierHeight + 4, draw }
}
