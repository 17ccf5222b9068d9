// Copies as files: a PDF or a Word file whose name says what it is and names nobody, for its reader, for whoever may read all of it, or for whoever is about to release it.
import { day, longDay, type Day } from '../../calendar/day.ts'
import { londonTime } from '../../calendar/hours.ts'
import { now } from '../../store/clock.ts'
import { pdfForParent } from './for-parent.ts'
import { openCopy } from '../../store/copies.ts'
import { unbound, type CopyFile } from '../../store/copy-file.ts'
import { judge, NotAllowed } from '../../store/judge.ts'
import { as } from '../../store/transaction.ts'
import { paths, to } from '../../pages/paths.ts'
import { copyAt } from './make-copy.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { At } from '../../record/known.ts'
import type { PersonId } from '../../record/people.ts'
import type { PaperKind } from '../../record/vocabulary.ts'

export type SignedIn = (request: FastifyRequest, reply: FastifyReply, work: (person: PersonId, at: At) => Promise<FastifyReply>) => Promise<FastifyReply>

/** The two addresses of files; both judge, audit and read as whoever asks. */
export function addCopies(app: FastifyInstance, signedIn: SignedIn): void {
  app.get(paths.copyFile, (request, reply) => signedIn(request, reply, async (person, at) => {
    const opened = await as(person, async (tx) => { await judge(tx, 'read own copies', { conference: at.conference }); return openCopy(tx, at.copy!) })
    if (!opened) throw new NotAllowed('read own copies', { conference: at.conference })
    return attached(reply, opened.file, at['format'], fileName(opened.row.paper, day(opened.row.released_on)))
  }))
  for (const [path, name] of [[paths.reportForFile, 'report-copy'], [paths.planForFile, 'plan-copy']] as const) {
    app.get(path, (request, reply) => signedIn(request, reply, async (person, at) => {
      const pdf = await pdfForParent(person, at)
      return pdf ? download(reply, pdf, `${dated(name, dayIn(now()))}.pdf`, kinds['pdf']!) : reply.redirect(to(path.replace(/\/pdf$/, ''), at), 303)
    }))
  }
  app.get(paths.copyPreview, (request, reply) => signedIn(request, reply, async (person, at) => {
    const { printedAt, digest } = request.query as { printedAt?: string, digest?: string }
    const { composed } = await copyAt(person, at, { printedAt: String(printedAt), digest: String(digest) })
    const { format: _, ...page } = at
    if (composed.kind !== 'made' || composed.digest !== composed.seen) return reply.redirect(to(paths.release, page), 303)    // it has changed: look again
    return attached(reply, unbound(Buffer.from(composed.bytes)), at['format'], fileName(composed.paper, dayIn(String(printedAt))))
  }))
}

const kinds: { readonly [format: string]: string } = {
  pdf: 'application/pdf', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', html: 'text/html; charset=utf-8',
}

/** `minutes-copy-4-april-2026`: what it is and of which day. The house's rule: a file's name holds no name of a person. */
export const fileName = (paper: PaperKind, on: Day): string => dated(fileNames[paper], on)
const dated = (name: string, on: Day): string => `${name}-${longDay(on).replace(/^\w+ /, '').replaceAll(' ', '-').toLowerCase()}`
const fileNames: Readonly<Record<PaperKind, string>> = { 'decision letter': 'decision-letter', 'outline plan': 'plan-copy', 'minutes': 'minutes-copy' }
const dayIn = (moment: string): Day => londonTime(moment).on

function attached(reply: FastifyReply, file: CopyFile, format: string | undefined, name: string): FastifyReply {
  const kind = format !== undefined && Object.hasOwn(kinds, format) ? kinds[format] : undefined
  if (!kind) return reply.code(404).callNotFound() as unknown as FastifyReply
  const bytes = format === 'pdf' ? file.pdf : format === 'docx' ? file.docx : Buffer.from(`<!doctype html><meta charset="utf-8"><title>Copy</title>\n${file.html}`)
  return download(reply, bytes, `${name}.${format}`, kind)
}

const download = (reply: FastifyReply, bytes: Uint8Array, name: string, kind: string): FastifyReply =>
  reply.header('content-disposition', `attachment; filename="${name}"`).header('content-security-policy', "default-src 'none'; sandbox").type(kind).send(Buffer.from(bytes))
