// How these tests read: a copy as text, as a PDF reader and as Word's text would have it.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { copyFor } from '../../src/access/redact.ts'
import { filled, wordsOf, type Block, type Printable } from '../../src/papers/printable.ts'
import { read } from '../../src/server/print/zip.ts'
import type { Reader } from '../../src/access/marking.ts'
import type { Passage } from '../../src/papers/passage.ts'
import { nameOf, words } from './made-up.ts'

export const paperFor = (reader: Reader, passages: readonly Passage[], title = 'Minutes', said = words): Printable => {
  const copy = copyFor(reader, passages)
  const asked = new Map(wordsOf(copy).map((passage) => [passage, said.get(passage)!]))
  return filled(copy, asked, { title, language: 'en-GB', council: 'Thistledown', reader: nameOf(reader.person), printedAt: '2026-04-16T08:04:00Z', version: 1 })
}

/** Every line a reader sees, in order. */
export const linesOf = (paper: Printable): string[] => paper.blocks.flatMap(lineOf).flatMap((line) => line.split('\n'))
const lineOf = (it: Block): string[] => {
  switch (it.kind) {
    case 'list': return it.items.map((item) => `- ${item}`)
    case 'facts': return it.rows.map(([name, text]) => `${name}: ${text.replaceAll('\n', '; ')}`)
    case 'table': return [...(it.caption ? [`[${it.caption}]`] : []), it.columns.join(' | '), ...it.rows.map((row) => row.map((cell) => cell.replaceAll('\n', ', ')).join(' | '))]
    case 'statement': return [`> ${it.name}: ${it.text}`]
    case 'heading': return ['', `${'#'.repeat(it.level)} ${it.text}`]
    case 'title': return [`# ${it.text}`]
    default: return [it.text]
  }
}

export const poppler = (() => { try { execFileSync('pdfinfo', ['-v'], { stdio: 'ignore' }); return true } catch { return false } })()

const withFile = <T>(bytes: Uint8Array, use: (file: string) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'quorate-paper-'))
  try {
    writeFileSync(join(folder, 'a.pdf'), bytes)
    return use(join(folder, 'a.pdf'))
  } finally { rmSync(folder, { recursive: true }) }
}
const run = (command: string, args: string[]) => execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1e8 })
export const pdfText = (bytes: Uint8Array): string => withFile(bytes, (file) => run('pdftotext', ['-layout', file, '-']))
export const pdfInfo = (bytes: Uint8Array, ...more: string[]): string => withFile(bytes, (file) => run('pdfinfo', [...more, file]))

/** Everything in a Word file, unpacked. */
export const docxText = (bytes: Uint8Array): string => read(Buffer.from(bytes)).map(({ name, content }) => `${name}\n${content.toString('utf8')}`).join('\n')
