// What every picture is made of: a picture with its table, the colours, and safe SVG text. No ids, so that a page may hold many.
import type { Holidays } from '../../calendar/holidays.ts'

/** The same rows, for reading. The first cell of a row is its heading. */
export type Table = { caption: string; head: string[]; rows: string[][] }

/** Never one without the other. `svg` is safe to put in a page as it is; it is empty when there is nothing to see. */
export type Picture = { svg: string; table: Table }

/** All that a picture needs to know about bank holidays. */
export type HolidayNames = Pick<Holidays, 'nameOf'>

export const colour = {
  ink: '#0b0c0c', quiet: '#484949', line: '#e0e6e6', edge: '#8ea6a6', soft: '#f2f6f5', white: '#ffffff',
  brand: '#0b4b50', past: '#5f8b8e', tint: '#d9e6e5',
  late: '#b3231f', lateHatch: '#e3aaa8', risk: '#9a5b00', riskText: '#6e3f00', riskFill: '#f3d9a6',
  done: '#0f7a52', doneText: '#0b5a3c', doneFill: '#8db9a6', kin: '#54319f', hatch: '#b9c4c4',
} as const

/** Text made safe for SVG and for attributes in double quotes. */
export const esc = (words: string): string =>
  words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

type Attributes = Record<string, string | number | undefined>

const round = (n: number): string => String(Math.round(n * 10) / 10)

/** One element; attributes left undefined are left out, numbers are rounded to a tenth. */
export const element = (name: string, attributes: Attributes, inside = ''): string => {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : esc(String(value))}"`)
    .join('')
  return inside ? `<${name}${written}>${inside}</${name}>` : `<${name}${written}/>`
}

/** Coordinates of a path, rounded: at`M${x} ${y}h${w}`. */
export const at = (parts: TemplateStringsArray, ...numbers: number[]): string =>
  parts.map((part, i) => part + (i < numbers.length ? round(numbers[i] ?? 0) : '')).join('')

type TextLook = { size?: number; bold?: boolean; fill?: string; anchor?: 'start' | 'middle' | 'end'; transform?: string }

/** Words at a point; never smaller than 12.5 px at full width. */
export const text = (x: number, y: number, words: string, look: TextLook = {}): string =>
  element('text', {
    x, y, 'text-anchor': look.anchor === 'start' ? undefined : look.anchor, 'font-size': Math.max(12.5, look.size ?? 13.5),
    'font-weight': look.bold ? 700 : undefined, fill: look.fill ?? colour.ink, transform: look.transform,
  }, esc(words))

/** Roughly how wide words are, in px: a little more than the typeface needs, so that labels do not touch. */
export const widthOf = (words: string, size = 13.5, bold = false): number => words.length * size * (bold ? 0.58 : 0.54)

export const rect = (x: number, y: number, width: number, height: number, attributes: Attributes): string =>
  element('rect', { x, y, width, height, ...attributes })

export const path = (d: string, attributes: Attributes): string => element('path', { d, ...attributes })

/** A box filled with slanting lines, for what does not count: seen in grey print, and needs no pattern with an id. */
export const hatched = (x: number, y: number, width: number, height: number, lines: string, edge: string, gap = 7): string => {
  const strokes: string[] = []
  for (let c = gap / 2; c < width + height; c += gap) {
    const [x0, y0] = c <= height ? [0, c] : [c - height, height]
    const [x1, y1] = c <= width ? [c, 0] : [width, c - width]
    strokes.push(at`M${x + x0} ${y + y0}L${x + x1} ${y + y1}`)
  }
  return rect(x, y, width, height, { fill: colour.white }) + path(strokes.join(''), { stroke: lines, 'stroke-width': 1.8 }) +
    rect(x, y, width, height, { fill: 'none', stroke: edge, 'stroke-width': 1.3 })
}

export const diamond = (x: number, y: number, across: number, down: number, attributes: Attributes): string =>
  path(at`M${x} ${y - down}L${x + across} ${y}L${x} ${y + down}L${x - across} ${y}z`, attributes)

/** The whole picture. `finding` is what it shows in one sentence: the name that is read out. */
export const svg = (width: number, height: number, finding: string, inside: string, attributes: Attributes = {}): string =>
  element('svg', { role: 'img', viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`, ...attributes }, `<title>${esc(finding)}</title>${inside}`)

/** "1 working day", "2 working days". */
export const many = (n: number, one: string, more = `${one}s`): string => `${n} ${n === 1 ? one : more}`
