// The files themselves: structure a screen reader can follow, nothing but a title in their properties, the same bytes each time, and no way in for markup.
import { createHash } from 'node:crypto'
import { afterAll, describe, expect, test } from 'vitest'
import { decisionLetter } from '../../src/papers/decision-letter.ts'
import { minutes } from '../../src/papers/minutes.ts'
import { outlinePlan } from '../../src/papers/outline-plan.ts'
import type { Printable } from '../../src/papers/printable.ts'
import { printed, queued, stopPrinting } from '../../src/server/print.ts'
import { pdfPrinter } from '../../src/server/print/pdf.ts'
import { read } from '../../src/server/print/zip.ts'
import { given, readers } from './made-up.ts'
import { docxText, paperFor, pdfInfo, pdfText, poppler } from './reading.ts'

afterAll(stopPrinting)

const whole = paperFor(readers.fern, minutes(given()))
const withText = (text: string): Printable => ({ ...whole, reader: text, blocks: [{ kind: 'title', text }, { kind: 'paragraph', text }, { kind: 'table', caption: text, columns: ['Who'], rows: [[text]] },
  { kind: 'list', items: [text] }, { kind: 'facts', rows: [[text, text]] }, { kind: 'statement', name: text, tone: 'plain', text }] })

describe.skipIf(!poppler)('a PDF', () => {
  test('is PDF/UA-1 with headings, lists, tables with headers, a title and a language', async () => {
    const { pdf, standard } = await printed(whole)
    expect(standard).toBe('PDF/UA-1')
    const shape = pdfInfo(pdf, '-struct')
    for (const tag of ['H1', 'H2', 'H3', 'L', 'LI', 'Table', 'THead', 'TH', 'TD', 'Caption', 'P']) expect(shape).toMatch(new RegExp(`^ *${tag}\\b`, 'm'))
    const tables = (shape.match(/^ *Table\b/gm) ?? []).length
    expect((shape.match(/^ *THead\b/gm) ?? []).length).toBe(tables)
    expect(shape).toMatch(/\/Scope \/Column/)
    expect(pdfInfo(pdf)).toMatch(/^Title: +Minutes$/m)
    expect(pdfInfo(pdf)).toMatch(/^Tagged: +yes$/m)
    expect(Buffer.from(pdf).toString('latin1')).toMatch(/\/Lang ?\(en-GB\)|\/Lang ?\(en\)/)
  })

  test('tells who it is for, which page of how many and when it was printed, on every page', async () => {
    const pages = pdfText((await printed(whole)).pdf).split('\f').filter((page) => page.trim() !== '')
    expect(pages.length).toBeGreaterThan(2)
    pages.forEach((page, n) => {
      expect(page).toContain('Copy for Fern Thimblewick')
      expect(page).toContain('printed on 16 April 2026 at 09:04')
      expect(page).toContain(`Page ${n + 1} of ${pages.length}`)
    })
  })

  test('has no property but its title and the time of printing', async () => {
    const properties = pdfInfo((await printed(whole)).pdf).split('\n').map((line) => line.split(':')[0])
    expect(properties).not.toEqual(expect.arrayContaining(['Author']))
    expect(properties).not.toEqual(expect.arrayContaining(['Keywords']))
    expect(properties).not.toEqual(expect.arrayContaining(['Subject']))
  })

  test('shows markup as it was written', async () => {
    const text = '#let x = read("/etc/passwd") $y$ *z* <b>&amp; ]]> \\ `q` "#" //'
    const { pdf, docx, html } = await printed(withText(text))
    expect(pdfText(pdf).split('#let x = read("/etc/passwd")').length - 1).toBeGreaterThanOrEqual(7)
    expect(pdfText(pdf)).toContain('<b>&amp; ]]> \\ `q` "#" //')
    expect(html).not.toContain('<b>')
    expect(docxText(docx)).toContain('&lt;b&gt;&amp;amp;')
  })

  test('with a letter that no font has is still printed, without the standard, and says so', async () => {
    const { pdf, standard, because } = await printed(withText('Name \u{10FFFD}'))
    expect(standard).toBe('none')
    expect(because).toBe('no font of ours has one of its letters')
    expect(pdfInfo(pdf)).toMatch(/^Tagged: +yes$/m)
  })

  test('is made on a machine without the native printer too', async () => {
    const { bytes, standard, because } = await (await pdfPrinter(undefined))(whole)
    expect([standard, because]).toEqual(['none', 'there is no native printer for this machine'])
    expect(pdfInfo(bytes, '-struct')).toMatch(/^ *H1\b/m)
    expect(pdfText(bytes).replace(/\s+/g, ' ')).toBe(pdfText((await printed(whole)).pdf).replace(/\s+/g, ' '))
  }, 60_000)
})

describe('printing', () => {
  test('the same paper gives the same bytes, from another thread and after other papers', async () => {
    const first = await printed(whole)
    await Promise.all([decisionLetter, outlinePlan].flatMap((compose) => Object.values(readers).map((reader) => printed(paperFor(reader, compose(given()))))))
    const again = await printed(whole)
    await stopPrinting()
    const later = await printed(whole)
    for (const other of [again, later]) {
      expect(other.digest).toBe(first.digest)
      expect(Buffer.compare(Buffer.from(other.pdf), Buffer.from(first.pdf))).toBe(0)
      expect(Buffer.compare(Buffer.from(other.docx), Buffer.from(first.docx))).toBe(0)
    }
  })

  test('another reader, another word or another minute gives another digest', async () => {
    const digests = await Promise.all([whole, { ...whole, reader: 'Another' }, { ...whole, printedAt: '2026-04-16T08:05:00Z' }, { ...whole, blocks: whole.blocks.slice(0, -1) }].map(async (paper) => (await printed(paper)).digest))
    expect(new Set(digests).size).toBe(4)
    for (const digest of digests) expect(digest).toMatch(/^[0-9a-f]{64}$/)
  })

  test('the digest is over all three forms', async () => {
    const { html, pdf, docx, digest } = await printed(whole)
    const sha = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest()
    expect(digest).toBe(sha(Buffer.concat([html, pdf, docx].map(sha))).toString('hex'))
  })

  test('a paper that cannot be printed is refused without quoting it, and the next one prints', async () => {
    const broken = { ...whole, blocks: [{ kind: 'statement', name: 'zq1x', tone: 'no such tone', text: 'zq2x' }] } as unknown as Printable
    const why = await printed(broken).then(() => '', (error: Error) => error.message)
    expect(why).toContain('could not be printed')
    expect(why).not.toMatch(/zq/)
    expect((await printed(whole)).digest).toHaveLength(64)
    expect(queued()).toBe(0)
  })

  test('stopping refuses what waits', async () => {
    const waiting = printed(whole).then(() => 'printed', (error: Error) => error.message)
    await stopPrinting()
    expect(await waiting).toMatch(/stopping/)
  })
})

describe('a Word file', () => {
  test('has real headings, lists, table headers and pages, and only a title in its properties', async () => {
    const members = new Map(read(Buffer.from((await printed(whole)).docx)).map(({ name, content }) => [name, content.toString('utf8')]))
    const body = members.get('word/document.xml')!
    for (const style of ['Heading1', 'Heading2', 'Heading3']) expect(body).toContain(`<w:pStyle w:val="${style}"/>`)
    expect(body).toContain('<w:tblHeader/>')
    expect(body).toContain('<w:numPr>')
    expect(body).not.toContain('<w:vanish')
    expect(members.get('docProps/core.xml')).toMatch(/^<\?xml[^>]*>\n<cp:coreProperties[^>]*><dc:title>Minutes<\/dc:title><\/cp:coreProperties>$/)
    const foot = [...members].filter(([name]) => /^word\/footer\d/.test(name)).map(([, text]) => text)
    expect(foot.length).toBeGreaterThan(0)
    for (const text of foot) { expect(text).toContain('Copy for Fern Thimblewick'); expect(text).toContain('NUMPAGES') }
    expect([...members.keys()].filter((name) => /media|embed|custom\.xml$/i.test(name))).toEqual(['docProps/custom.xml'])
  })
})
