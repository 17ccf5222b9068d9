// Measures printing: six-page minutes as PDF beside Chromium printing the same, and how long the web's thread waits while fifteen copies print.
import { existsSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { minutes } from '../../src/papers/minutes.ts'
import type { Printable } from '../../src/papers/printable.ts'
import { htmlOf } from '../../src/server/print/html.ts'
import { nativeTypst, pdfPrinter } from '../../src/server/print/pdf.ts'
import { printed, stopPrinting } from '../../src/server/print.ts'
import { given, readers } from '../../tests/papers/made-up.ts'
import { paperFor } from '../../tests/papers/reading.ts'

export interface MinutesMeasured {
  readonly pages: number
  /** PDFs in a second, each of another reader, one thread. */
  readonly perSecond: number
  /** How many times as many as Chromium prints in the same run; undefined where there is no Chromium. */
  readonly timesChromium?: number
  readonly standard: string
  /** Seconds for fifteen readers' copies, each as HTML, PDF and Word, with the printer already running. */
  readonly fifteenCopies: number
  /** Milliseconds for which the main thread was held at the longest meanwhile. */
  readonly longestPause: number
}

const copies = 40

/** Print real minutes, measure, and end the printer. About ten seconds. */
export async function benchMinutes(): Promise<MinutesMeasured> {
  const all = Array.from({ length: copies }, (_, n) => sixPages(n))
  const printer = await pdfPrinter(nativeTypst())
  const warm = await printer(all[0]!)
  const perSecond = await rate(all.slice(1), async (paper) => { await printer(paper) })
  const chromium = await chromiumRate(all.slice(0, 10))
  const { seconds, pause } = await fifteen(all.slice(0, 15))
  await stopPrinting()
  return {
    pages: (Buffer.from(warm.bytes).toString('latin1').match(/\/Type ?\/Page\b/g) ?? []).length, perSecond, standard: warm.standard,
    timesChromium: chromium && perSecond / chromium, fifteenCopies: seconds, longestPause: pause,
  }
}

/** The made-up conference with a fuller discussion; each copy's words differ, so that nothing is set once for all. */
function sixPages(n: number): Printable {
  const paper = paperFor(readers.fern, minutes(given()))
  const more = Array.from({ length: 14 }, (_, i) => [`Copy ${n}, line ${i}: what was said here is as long as such lines often are, and goes on to a second line.`, 'Hazel Inkwell', 'Fact'])
  let filled = false
  const blocks = paper.blocks.map((it) => {
    if (filled || it.kind !== 'table' || it.columns[0] !== 'What was said') return it
    filled = true
    return { ...it, rows: [...it.rows, ...more] }
  })
  return { ...paper, reader: `Reader ${n}`, blocks }
}

async function rate(papers: readonly Printable[], print: (paper: Printable) => Promise<void>): Promise<number> {
  const began = performance.now()
  for (const paper of papers) await print(paper)
  return papers.length / ((performance.now() - began) / 1000)
}

async function chromiumRate(papers: readonly Printable[]): Promise<number | undefined> {
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
  if (!existsSync(executablePath)) return undefined
  const { chromium } = await import('playwright-core')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    const style = '<style>body{font:11.5pt/1.4 sans-serif}table{width:100%;border-collapse:collapse}td,th{padding:2mm;border-bottom:1px solid #b9c8c7;text-align:start;vertical-align:top}</style>'
    const print = async (paper: Printable) => {
      await page.setContent(`<!doctype html><html lang="en-GB"><title>Minutes</title>${style}<h1>Minutes</h1>${htmlOf(paper)}`)
      await page.pdf({ format: 'A4', tagged: true, outline: true, displayHeaderFooter: true, footerTemplate: '<span class="pageNumber"></span> of <span class="totalPages"></span>', margin: { top: '24mm', bottom: '25mm', left: '22mm', right: '22mm' } })
    }
    await print(papers[0]!)
    return await rate(papers.slice(1), print)
  } finally { await browser.close() }
}

async function fifteen(papers: readonly Printable[]): Promise<{ seconds: number, pause: number }> {
  await printed(papers[0]!)
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const began = performance.now()
  await Promise.all(papers.map((paper) => printed({ ...paper, version: 2 })))
  const seconds = (performance.now() - began) / 1000
  delay.disable()
  return { seconds, pause: delay.max / 1e6 }
}
