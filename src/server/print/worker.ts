// The printer's own thread: takes a paper, makes HTML, PDF and Word of it, names them by what they hold. The web's thread never waits for a page to be set.
import { createHash } from 'node:crypto'
import { parentPort } from 'node:worker_threads'
import { docxOf } from './docx.ts'
import { htmlOf } from './html.ts'
import { nativeTypst, pdfPrinter } from './pdf.ts'
import type { Printable } from '../../papers/printable.ts'

export interface Printed {
  readonly html: string
  readonly pdf: Uint8Array
  readonly docx: Uint8Array
  /** The copy's name: 64 hexadecimal digits over all three, so that what was seen in any form is what is sent. */
  readonly digest: string
  readonly standard: 'PDF/UA-1' | 'none'
  readonly because?: string
}
export interface Asked { readonly no: number, readonly paper: Printable }
export type Answer = { readonly no: number, readonly printed: Printed } | { readonly no: number, readonly failed: string }

const digestOf = (...parts: (string | Uint8Array)[]): string => {
  const sha = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest()
  return sha(Buffer.concat(parts.map(sha))).toString('hex')
}

/** Print one paper in this thread. */
export async function print(paper: Printable, printer: Awaited<ReturnType<typeof pdfPrinter>>): Promise<Printed> {
  const html = htmlOf(paper)
  const { bytes: pdf, standard, because } = await printer(paper)
  const docx = await docxOf(paper)
  return { html, pdf, docx, digest: digestOf(html, pdf, docx), standard, because }
}

const port = parentPort
if (port) {
  const printer = pdfPrinter(nativeTypst())
  let before = Promise.resolve()
  port.on('message', ({ no, paper }: Asked) => { before = before.then(() => answer(no, paper)) })
  const answer = async (no: number, paper: Printable) => {
    try {
      const printed = await print(paper, await printer)
      port.postMessage({ no, printed } satisfies Answer)
    } catch {
      // the compiler's message may hold words of the paper, so it goes nowhere
      port.postMessage({ no, failed: 'The paper could not be printed. Nothing was sent. Tell whoever looks after the service which conference it was.' } satisfies Answer)
    }
  }
}
