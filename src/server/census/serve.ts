// The address that takes a census: an upload becomes a report, and a report that is confirmed becomes records.
import type { FastifyInstance, FastifyReply } from 'fastify'
import { refusalLine, reportLines } from '../../returns/census/print.ts'
import { paths } from '../../pages/paths.ts'
import { judge } from '../../store/judge.ts'
import { dropFile, fileBytes, keepFile } from '../../store/files.ts'
import { as, type Tx } from '../../store/transaction.ts'
import { fileFormOf } from '../raw.ts'
import { checkForm } from '../reply.ts'
import { loadCensus } from './load.ts'
import { readApart } from './reading.ts'
import type { CensusFound } from '../../pages/administration/import-census.ts'
import type { FileAnswer } from '../../pages/fields.ts'
import type { PersonId } from '../../record/people.ts'
import type { SignedIn } from '../copies/serve.ts'

/** Takes what the page of this address sends; the page itself is one of the list. */
export function addCensus(app: FastifyInstance, signedIn: SignedIn): void {
  app.post(paths.importCensus, { config: { takesFile: true } }, (request, reply) => signedIn(request, reply, async (person) => {
    await as(person, (tx) => judge(tx, 'import census', {}))        // before a byte of the file is read
    const raw = await fileFormOf(request, (fields) => checkForm(request, reply, fields['_csrf']))
    const { report, file, back } = raw
    if (typeof report !== 'string') return uploaded(person, file as FileAnswer | undefined, reply)
    return back === 'yes' ? takenBack(person, report, reply) : confirmed(person, report, reply)
  }))
}

const goTo = (reply: FastifyReply, query: string) => reply.redirect(`${paths.importCensus}?${query}`, 303)

/** Read apart from the web's thread, then kept with its report until it is confirmed. */
async function uploaded(person: PersonId, file: FileAnswer | undefined, reply: FastifyReply): Promise<FastifyReply> {
  if (!file || !(file.bytes instanceof Uint8Array) || file.bytes.length === 0) return goTo(reply, 'fault=none')
  const read = await readApart(file.bytes)
  const report = await as(person, async (tx) => {
    if ('refused' in read) return keepReport(tx, { refused: refusalLine(read.refused), lines: [], sound: 0, leftOut: 0 })
    return keepReport(tx, { file: await keepFile(tx, file.bytes), lines: reportLines(read.report), sound: read.children.length, leftOut: read.report.leftOut.length })
  })
  return goTo(reply, `report=${report}`)
}

/** Loads the very file that was reported on, and takes it back afterwards. */
async function confirmed(person: PersonId, digest: string, reply: FastifyReply): Promise<FastifyReply> {
  const found = await as(person, async (tx) => {
    const told = await reportIn(tx, digest)
    const bytes = told?.file ? await fileBytes(tx, told.file) : undefined
    return told && bytes && { told, bytes }
  })
  if (!found) return goTo(reply, 'fault=gone')
  const read = await readApart(found.bytes)
  if ('refused' in read) return goTo(reply, 'fault=gone')
  const loaded = await loadCensus(person, read)
  const after = await as(person, async (tx) => {
    await dropFile(tx, found.told.file!)
    await dropFile(tx, digest)
    return keepReport(tx, { lines: [], sound: 0, leftOut: found.told.leftOut, loaded })
  })
  return goTo(reply, `report=${after}`)
}

/** The report and the file it is on are gone; nothing is loaded. */
async function takenBack(person: PersonId, digest: string, reply: FastifyReply): Promise<FastifyReply> {
  const there = await as(person, async (tx) => {
    const told = await reportIn(tx, digest)
    if (told?.file) await dropFile(tx, told.file)
    if (told) await dropFile(tx, digest)
    return told !== undefined
  })
  return goTo(reply, there ? 'done=back' : 'fault=gone')
}

async function reportIn(tx: Tx, digest: string): Promise<CensusFound | undefined> {
  const report = /^[0-9a-f]{64}$/.test(digest) ? await fileBytes(tx, digest) : undefined
  return report && JSON.parse(report.toString('utf8')) as CensusFound
}

const keepReport = (tx: Tx, found: CensusFound): Promise<string> => keepFile(tx, Buffer.from(JSON.stringify(found)))
