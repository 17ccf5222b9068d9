// A copy made readable: one reader's paper as plain blocks of text, with the words read as that reader. What every format is made from.
import { longDay } from '../calendar/day.ts'
import { placesIn, type Part, type Passage, type Tone } from './passage.ts'
import type { Copy } from '../access/redact.ts'
import type { PassageId } from '../record/people.ts'

export type Block =
  | { readonly kind: 'title' | 'paragraph' | 'closing', readonly text: string }
  | { readonly kind: 'heading', readonly level: 2 | 3, readonly text: string }
  | { readonly kind: 'statement', readonly name: string, readonly tone: Tone, readonly text: string }
  | { readonly kind: 'list', readonly items: readonly string[] }
  | { readonly kind: 'facts', readonly rows: readonly (readonly [name: string, text: string])[] }
  | { readonly kind: 'table', readonly caption: string, readonly columns: readonly string[], readonly rows: readonly (readonly string[])[] }

/** What stands around one reader's copy. */
export interface Frame {
  /** Stands in the file's properties, so it never names anybody. */
  readonly title: string
  /** As in HTML: `en-GB`. */
  readonly language: string
  readonly council: string
  readonly reader: string
  /** The moment of printing, an ISO instant. */
  readonly printedAt: string
  readonly version: number
}

declare const onlyHere: unique symbol
/** One reader's paper, ready to print. Made only from a Copy, by `filled`. */
export interface Printable extends Frame { readonly [onlyHere]: true, readonly blocks: readonly Block[] }

/** The words that must be read, as the reader, before a copy can be filled. */
export const wordsOf = (copy: Copy<Passage>): PassageId[] => [...new Set(copy.kept.flatMap(placesIn))]

/**
 * Fill a copy with the words its reader may read. Throws where one is missing:
 * then the database refused what the copy allows, and no copy may be made.
 */
export function filled(copy: Copy<Passage>, read: ReadonlyMap<PassageId, string>, frame: Frame): Printable {
  const words = (id: PassageId): string => {
    const found = read.get(id)
    if (found === undefined) throw new Error('The database and the copy disagree about what this reader may read. No copy was made. Tell whoever looks after the service.')
    return found
  }
  const { title, language, council, reader, printedAt, version } = frame
  const plain = { title, language, council, reader, printedAt, version }
  const clean = Object.fromEntries(Object.entries(plain).map(([name, value]) => [name, typeof value === 'string' ? printing(value) : value]))
  return { ...clean, blocks: blocksOf(withoutEmpty(copy.kept), words) } as unknown as Printable
}

/** Without headings and tables of which nothing is left, so that they do not tell that something was there. */
function withoutEmpty(kept: readonly Passage[]): Passage[] {
  const left: Passage[] = []
  let below: 'row' | 'content' | 2 | 3 | undefined
  for (const passage of [...kept].reverse()) {
    if (passage.kind === 'table' && below !== 'row') continue
    if (passage.kind === 'heading' && (below === undefined || (typeof below === 'number' && below <= passage.level))) continue
    if (passage.kind === 'closing') { left.unshift(passage); continue }
    below = passage.kind === 'heading' ? passage.level : passage.kind === 'row' ? 'row' : 'content'
    left.unshift(passage)
  }
  return left
}

function blocksOf(kept: readonly Passage[], words: (id: PassageId) => string): Block[] {
  const text = (parts: readonly Part[]) => printing(parts.map((p) => textOf(p, words)).join(''))
  const blocks: Block[] = []
  for (const passage of kept) {
    switch (passage.kind) {
      case 'item': openList(blocks).push(text(passage.parts)); break
      case 'fact': addFact(openFacts(blocks), passage.name, text(passage.parts)); break
      case 'row': addRow(blocks, passage.cells.map(text)); break
      case 'table': blocks.push({ kind: 'table', caption: passage.caption, columns: passage.columns, rows: [] }); break
      case 'heading': blocks.push({ kind: 'heading', level: passage.level, text: text(passage.parts) }); break
      case 'statement': blocks.push({ kind: 'statement', name: passage.name, tone: passage.tone, text: text(passage.parts) }); break
      default: blocks.push({ kind: passage.kind, text: text(passage.parts) })
    }
  }
  return blocks
}

const openList = (blocks: Block[]): string[] => {
  const last = blocks.at(-1)
  if (last?.kind === 'list') return last.items as string[]
  const items: string[] = []
  blocks.push({ kind: 'list', items })
  return items
}

const openFacts = (blocks: Block[]): [string, string][] => {
  const last = blocks.at(-1)
  if (last?.kind === 'facts') return last.rows as [string, string][]
  const rows: [string, string][] = []
  blocks.push({ kind: 'facts', rows })
  return rows
}

/** A row whose table is not in this copy still holds words its reader may have: it becomes a paragraph. */
const addRow = (blocks: Block[], cells: string[]): void => {
  const last = blocks.at(-1)
  if (last?.kind === 'table') (last.rows as string[][]).push(cells)
  else blocks.push({ kind: 'paragraph', text: cells.filter((cell) => cell !== '').join('\n') })
}

/** Facts of one name that follow each other stand as lines of one. */
const addFact = (rows: [string, string][], name: string, text: string): void => {
  const last = rows.at(-1)
  if (last?.[0] === name) last[1] += `\n${text}`
  else rows.push([name, text])
}

const textOf = (part: Part, words: (id: PassageId) => string): string =>
  typeof part === 'string' ? part : 'day' in part ? longDay(part.day) : 'says' in part ? part.says : words(part.words)

/** Text as paper can hold it: one kind of line end, and nothing that a printer or a word processor cannot show. */
const printing = (text: string): string => text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
  .replace(/[\t\u00a0]/g, ' ').replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g, '').replace(/\p{Surrogate}/gu, '\ufffd').trim()
