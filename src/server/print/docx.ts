// A paper as a Word file: real headings, lists and table headers, its reader and pages in the foot, and no properties but the title.
import {
  AlignmentType, BorderStyle, Document, Footer, Header, HeadingLevel, LevelFormat, Packer, PageNumber, Paragraph, ShadingType, Table, TableCell, TableRow,
  Tab, TabStopType, TextRun, WidthType, type IParagraphOptions,
} from 'docx'
import { repacked } from './zip.ts'
import { shareOf, standing } from './standing.ts'
import type { Block, Printable } from '../../papers/printable.ts'

const font = 'Atkinson Hyperlegible Next'
const [brand, quiet, line, soft] = ['0B4B50', '484949', 'B9C8C7', 'F2F6F5']
const tones = { worried: '7A3C1C', well: '0F7A52', needs: '0F385C', plain: '5F8B8E' } as const
/** Twentieths of a point between the margins of A4 at 22 mm. */
const width = 9410

/** The Word file; the same paper gives the same bytes. */
export async function docxOf(paper: Printable): Promise<Uint8Array> {
  const made = new Document({
    title: paper.title, styles: styles(paper.language),
    numbering: { config: [{ reference: 'dots', levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.START, style: { paragraph: { indent: { left: 360, hanging: 240 } } } }] }] },
    sections: [{
      properties: { titlePage: true, page: { size: { width: 11906, height: 16838 }, margin: { top: 1361, bottom: 1417, left: 1247, right: 1247 } } },
      headers: { first: header(paper), default: new Header({ children: [new Paragraph({})] }) },
      footers: { first: footer(paper), default: footer(paper) },
      children: paper.blocks.flatMap(block),
    }],
  })
  const bytes = await Packer.toBuffer(made)
  return repacked(bytes, { 'docProps/core.xml': properties(paper.title), 'docProps/app.xml': nothing })
}

const styles = (language: string) => ({
  default: {
    document: { run: { font, size: 23, language: { value: language } }, paragraph: { spacing: { after: 160, line: 290 } } },
    heading1: { run: { size: 46, bold: true, color: brand }, paragraph: { spacing: { before: 120, after: 240 }, keepNext: true } },
    heading2: { run: { size: 30, bold: true, color: '0B0C0C' }, paragraph: { spacing: { before: 420, after: 140 }, keepNext: true } },
    heading3: { run: { size: 24, bold: true, color: '0B0C0C' }, paragraph: { spacing: { before: 260, after: 120 }, keepNext: true } },
  },
  paragraphStyles: [
    { id: 'Cell', name: 'Cell', run: { size: 21 }, paragraph: { spacing: { after: 0, line: 264 } } },
    { id: 'CellHead', name: 'Cell heading', basedOn: 'Cell', run: { bold: true } },
    { id: 'AboveTable', name: 'Above a table', run: { size: 20, color: quiet }, paragraph: { spacing: { before: 80, after: 80 }, keepNext: true } },
    { id: 'Fact', name: 'Fact', paragraph: { spacing: { after: 80 }, indent: { left: 2720, hanging: 2720 } } },
    { id: 'Closing', name: 'Closing', run: { color: quiet }, paragraph: { spacing: { before: 480 } } },
    { id: 'Foot', name: 'Foot', run: { size: 18, color: quiet }, paragraph: { spacing: { after: 0 } } },
  ],
})

function block(it: Block): (Paragraph | Table)[] {
  switch (it.kind) {
    case 'title': return [new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(it.text) })]
    case 'heading': return [new Paragraph({ heading: it.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3, children: runs(it.text) })]
    case 'paragraph': return paragraphs(it.text)
    case 'statement': return statement(it)
    case 'list': return it.items.map((item) => new Paragraph({ numbering: { reference: 'dots', level: 0 }, spacing: { after: 80 }, children: runs(item) }))
    case 'facts': return it.rows.map(([name, text]) => new Paragraph({ style: 'Fact', tabStops: [{ type: TabStopType.LEFT, position: 2720 }],
      children: [new TextRun({ text: name, bold: true }), new TextRun({ children: [new Tab()] }), ...runs(text)] }))
    case 'table': return table(it)
    case 'closing': return [new Paragraph({ style: 'Closing', border: { top: { style: BorderStyle.SINGLE, size: 4, color: line, space: 6 } }, children: runs(it.text) })]
  }
}

function statement(it: Extract<Block, { kind: 'statement' }>): Paragraph[] {
  const edge: IParagraphOptions = { indent: { left: 240 }, border: { left: { style: BorderStyle.SINGLE, size: 18, color: tones[it.tone], space: 8 } } }
  return [
    new Paragraph({ ...edge, keepNext: true, spacing: { before: 160, after: 0 }, children: runs(it.name, { bold: true, size: 20, color: it.tone === 'plain' ? quiet : tones[it.tone] }) }),
    ...paragraphs(it.text, edge),
  ]
}

function table({ caption, columns, rows }: Extract<Block, { kind: 'table' }>): (Paragraph | Table)[] {
  const edge = { style: BorderStyle.SINGLE, size: 4, color: line }
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const shares = columns.reduce((sum, name) => sum + shareOf(name), 0)
  const cell = (text: string) => new TableCell({ children: [new Paragraph({ style: 'Cell', children: runs(text) })] })
  const head = (text: string) => new TableCell({ shading: { type: ShadingType.CLEAR, fill: soft, color: 'auto' }, children: [new Paragraph({ style: 'CellHead', children: runs(text) })] })
  return [
    ...(caption ? [new Paragraph({ style: 'AboveTable', children: runs(caption) })] : []),
    new Table({
      width: { size: width, type: WidthType.DXA }, columnWidths: columns.map((name) => Math.floor(width * shareOf(name) / shares)),
      margins: { top: 80, bottom: 80, left: 110, right: 110 },
      borders: { top: none, left: none, right: none, insideVertical: none, bottom: edge, insideHorizontal: edge },
      rows: [
        new TableRow({ tableHeader: true, cantSplit: true, children: columns.map(head) }),
        ...rows.map((row) => new TableRow({ children: row.map(cell) })),
      ],
    }),
    new Paragraph({ spacing: { after: 80 } }),
  ]
}

const header = (paper: Printable) => new Header({ children: [new Paragraph({
  tabStops: [{ type: TabStopType.RIGHT, position: width }],
  children: [new TextRun({ text: paper.council, bold: true, size: 20, color: brand }), new TextRun({ children: [new Tab(), standing(paper).private], size: 20, color: quiet })],
})] })

const footer = (paper: Printable) => {
  const { copyFor, printed, page, of } = standing(paper)
  const run = (children: readonly (string | Tab | (typeof PageNumber)[keyof typeof PageNumber])[]) => new TextRun({ children })
  return new Footer({ children: [
    new Paragraph({ style: 'Foot', tabStops: [{ type: TabStopType.RIGHT, position: width }], border: { top: { style: BorderStyle.SINGLE, size: 4, color: line, space: 4 } },
      children: [run([copyFor, new Tab(), `${page} `, PageNumber.CURRENT, ` ${of} `, PageNumber.TOTAL_PAGES])] }),
    new Paragraph({ style: 'Foot', children: [run([printed])] }),
  ] })
}

const paragraphs = (text: string, how: IParagraphOptions = {}): Paragraph[] => text.split(/\n\s*\n/).map((each) => new Paragraph({ ...how, children: runs(each) }))
const runs = (text: string, how: { bold?: boolean, size?: number, color?: string } = {}): TextRun[] =>
  text.split('\n').map((each, i) => new TextRun({ ...how, text: each, ...(i > 0 ? { break: 1 } : {}) }))

const properties = (title: string) => '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
  + `<dc:title>${title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</dc:title></cp:coreProperties>`
const nothing = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>'
