// One reader's copy as one file: its three forms and the passages in them, so that one digest names exactly what was seen and sent.
import type { PassageId } from '../record/people.ts'

export interface CopyFile {
  readonly html: string
  readonly pdf: Uint8Array
  readonly docx: Uint8Array
  /** Every passage whose words stand in it: who may read all of these may read it. */
  readonly passages: readonly PassageId[]
}

/** The file: a line that says how long each part is, then the parts. The same copy is the same bytes. */
export function bound({ html, pdf, docx, passages }: CopyFile): Buffer {
  const text = Buffer.from(html)
  const head = JSON.stringify({ html: text.length, pdf: pdf.length, docx: docx.length, passages: [...passages].sort() })
  return Buffer.concat([Buffer.from(`${head}\n`), text, pdf, docx])
}

/** The parts of such a file. Throws where it is not one. */
export function unbound(bytes: Buffer): CopyFile {
  const end = bytes.indexOf(10)
  const head = JSON.parse(bytes.subarray(0, end).toString('utf8')) as { html: number, pdf: number, docx: number, passages: PassageId[] }
  let at = end + 1
  const take = (length: number) => bytes.subarray(at, at += length)
  const copy = { html: take(head.html).toString('utf8'), pdf: take(head.pdf), docx: take(head.docx), passages: head.passages }
  if (at !== bytes.length) throw new Error('A stored copy is not whole. Nothing was sent. Restore it from a backup.')
  return copy
}
