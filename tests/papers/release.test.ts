// From what was kept to what is read, in a real database through the real pages: each reader's copy holds their words and no others, and what was seen is what is sent, once.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { about } from '../../src/record/marking.ts'
import { day } from '../../src/calendar/day.ts'
import { paths, to } from '../../src/pages/paths.ts'
import { copyAt } from '../../src/server/copies/make-copy.ts'
import { deliverNext } from '../../src/server/copies/deliver.ts'
import { stopPrinting } from '../../src/server/print.ts'
import { read } from '../../src/server/print/zip.ts'
import { unbound } from '../../src/store/copy-file.ts'
import { fileBytes, fileDigest } from '../../src/store/files.ts'
import { nextJob } from '../../src/store/jobs.ts'
import { judge } from '../../src/store/judge.ts'
import { copiesFor } from '../../src/store/lists-copies.ts'
import { as, postRoom } from '../../src/store/transaction.ts'
import { asSuperuser, type Run } from '../store/stored.ts'
import type { PersonId } from '../../src/record/people.ts'
import { canariesIn, canary, copiesOf, heldFamily, really, serve, type Family, type Got, type Served } from './held.ts'
import { docxText, pdfInfo, pdfText, poppler } from './reading.ts'

let site: Served
beforeAll(async () => { site = await serve() })
afterAll(async () => { await stopPrinting(); await site.close() })

type Name = keyof Family['people']
type Paper = 'minutes' | 'outline-plan' | 'decision-letter'
const log = { error: () => undefined }
const address = (f: Family, paper: Paper, reader: Name) => to(paths.release, { conference: f.conference, paper, person: f.people[reader] })
const at = (f: Family, paper: Paper, reader: Name) => ({ conference: f.conference, paper, person: f.people[reader] })
const field = (page: Got, name: string) => page.document.querySelector(`input[name=${name}]`)?.getAttribute('value') ?? ''
const fields = (page: Got, more: { [name: string]: string } = {}) => ({ _act: field(page, '_act'), digest: field(page, 'digest'), printedAt: field(page, 'printedAt'), how: 'outbox', read: 'yes', ...more })
const look = (f: Family, paper: Paper, reader: Name, sender: Name = 'pru') => site.get(f.people[sender], address(f, paper, reader))
const press = (f: Family, paper: Paper, reader: Name, seen: Got, more = {}, sender: Name = 'pru') => site.post(f.people[sender], address(f, paper, reader), fields(seen, more))
const release = async (f: Family, paper: Paper, reader: Name, more = {}) => { const seen = await look(f, paper, reader); expect((await press(f, paper, reader, seen, more)).status).toBe(303); return seen }
const deliverAll = async () => { while (await deliverNext(log)) { /* until none is left */ } }
const tamper = (work: (run: Run) => Promise<unknown>) => asSuperuser(site.database, work)
const only = async (f: Family, reader: Name) => (await copiesOf(f.conference)).find((copy) => copy.reader === f.people[reader])!

/** Who reads which passage of the plan and the minutes: written from who the people are, and not from the program. */
const ofAll = ['for all', 'section reason', 'section discussion', 'action for all', 'measure of action for all']
const reads: Readonly<Record<string, readonly string[]>> = {
  fern: [...ofAll, 'of wren', 'of sorrel', 'not flint', 'view of fern', 'action not flint', 'measure of action not flint', 'action for wren', 'measure of action for wren', 'why wren', 'why sorrel'],
  flint: [...ofAll, 'of wren', 'action for wren', 'measure of action for wren', 'why wren'],
  bracken: [...ofAll, 'of sorrel', 'not flint', 'action not flint', 'measure of action not flint', 'why sorrel'],
  vale: [...ofAll, 'of wren', 'of sorrel', 'not flint', 'professionals', 'section confidential', 'view of fern', 'action not flint', 'measure of action not flint', 'action for wren', 'measure of action for wren', 'why wren', 'why sorrel'],
  perry: [...ofAll, 'of wren', 'not flint', 'professionals', 'section confidential', 'view of fern', 'action not flint', 'measure of action not flint', 'action for wren', 'measure of action for wren', 'why wren'],
}
const everything = new Set(Object.values(reads).flat())

describe('a copy', () => {
  test('holds every word its reader may read and no other, in all three forms', async () => {
    const f = await heldFamily()
    for (const [name, mine] of Object.entries(reads)) {
      const { composed } = await copyAt(f.people.pru, at(f, 'minutes', name as Name))
      if (composed.kind !== 'made') throw new Error(composed.kind)
      const file = unbound(Buffer.from(composed.bytes))
      const found = canariesIn(file.html)
      for (const word of everything) expect([name, word, found.has(canary(word))]).toEqual([name, word, mine.includes(word)])
      expect([name, found.has(canary('the address'))]).toEqual([name, false])
      expect(canariesIn(docxText(file.docx))).toEqual(found)
      if (poppler) expect(canariesIn(pdfText(file.pdf))).toEqual(found)
    }
  }, 60_000)

  test('two fathers of sisters get two copies, and no trace of each other', async () => {
    const f = await heldFamily()
    const [flint, bracken] = await Promise.all((['flint', 'bracken'] as const).map(async (name) => { const { composed } = await copyAt(f.people.pru, at(f, 'minutes', name)); return composed.kind === 'made' ? unbound(Buffer.from(composed.bytes)).html : '' }))
    expect(flint).toContain('Flint')
    expect(bracken).toContain('Bracken')
    expect(flint).not.toMatch(/Bracken|Sorrel|Fern/)
    expect(bracken).not.toMatch(/Flint|Wren|Fern/)
  })

  test('the mother does not learn from hers who else of the family was asked or came, and finds herself', async () => {
    const f = await heldFamily()
    const { composed } = await copyAt(f.people.pru, at(f, 'minutes', 'fern'))
    const html = composed.kind === 'made' ? unbound(Buffer.from(composed.bytes)).html : ''
    expect(html).toContain('Fern Thimblewick')
    expect(html).not.toMatch(/Flint|Bracken/)
  })

  test('closing one more passage to somebody takes its words away and adds no byte of content', async () => {
    const f = await heldFamily()
    const textOf = async () => { const { composed } = await copyAt(f.people.pru, at(f, 'minutes', 'flint')); return composed.kind === 'made' ? unbound(Buffer.from(composed.bytes)).html : '' }
    await f.keep(f.line('one more'))
    const before = await textOf()
    expect(canariesIn(before)).toContain(canary('one more'))
    const closed = f.line('one more', { text: 'closed', marking: about([f.wren, f.sorrel], 'family may read', [f.people.flint]) })
    const words = { ...closed.words![0]!, id: crypto.randomUUID() as never }
    await f.keep({ ...closed, version: 2, words: [words], facts: { ...closed.facts, text: words.id } } as never)
    const after = await textOf()
    expect(canariesIn(after)).not.toContain(canary('one more'))
    expect(after.length).toBeLessThan(before.length)
  })
})

describe('releasing', () => {
  test('what was seen is what is kept and what is read: one hash from the page to the reader', async () => {
    const f = await heldFamily()
    const seen = await look(f, 'minutes', 'flint')
    expect(seen.status).toBe(200)
    const shown = field(seen, 'digest')
    const preview = await site.get(f.people.pru, seen.document.querySelector('.q-desk__under a')!.getAttribute('href')!)
    expect((await press(f, 'minutes', 'flint', seen)).status).toBe(303)
    const copy = await only(f, 'flint')
    expect(copy.digest).toBe(shown)
    await deliverAll()
    const kept = await as(f.people.flint, async (tx) => { await judge(tx, 'read own copies', { conference: f.conference }); return (await fileBytes(tx, shown))! })
    expect(fileDigest(kept)).toBe(shown)
    const pdf = await site.get(f.people.flint, to(paths.copyFile, { conference: f.conference, copy: copy.copy, format: 'pdf' }))
    expect(Buffer.compare(pdf.bytes, preview.bytes)).toBe(0)
    expect(Buffer.compare(pdf.bytes, Buffer.from(unbound(kept).pdf))).toBe(0)
    // the page the sender saw is the very HTML, with flags laid beside it
    const page = await site.get(f.people.flint, to(paths.yourCopy, { conference: f.conference, copy: copy.copy }))
    expect(page.text).toContain(unbound(kept).html)
    for (const cut of seen.document.querySelectorAll('.q-cut')) cut.remove()
    expect(seen.document.querySelector('article.q-copy')!.textContent!.replace(/\s+/g, ' ')).toBe(page.document.querySelector('article.q-copy')!.textContent!.replace(/\s+/g, ' '))
  }, 60_000)

  test('a record that changed since is refused, nothing is kept, and the page shows how it reads now', async () => {
    const f = await heldFamily()
    const seen = await look(f, 'minutes', 'flint')
    await f.keep(f.line('said since'))
    const again = await press(f, 'minutes', 'flint', seen)
    expect(again.status).toBe(422)
    expect(again.document.querySelector('.govuk-error-summary')!.textContent).toContain('changed since you looked')
    expect(canariesIn(again.text)).toContain(canary('said since'))
    expect(field(again, 'digest')).not.toBe(field(seen, 'digest'))
    expect(await copiesOf(f.conference)).toEqual([])
    expect((await press(f, 'minutes', 'flint', again)).status).toBe(303)
  })

  test('a change that does not touch this reader’s copy still stops the press that was made before it', async () => {
    const f = await heldFamily()
    const seen = await look(f, 'minutes', 'flint')
    await f.keep(f.line('not for him', { marking: about([f.wren, f.sorrel], 'family may read', [f.people.flint]) }))
    const again = await press(f, 'minutes', 'flint', seen)
    // same bytes as were seen: released, and the count of what was left out is the new one
    expect(again.status).toBe(303)
    const { composed } = await copyAt(f.people.pru, at(f, 'minutes', 'flint'))
    expect((await only(f, 'flint')).withheld).toBe((composed as { withheld: number }).withheld)
  })

  test('a digest nobody was shown, or none, is refused', async () => {
    const f = await heldFamily()
    const seen = await look(f, 'minutes', 'flint')
    for (const digest of ['0'.repeat(64), '']) expect((await press(f, 'minutes', 'flint', seen, { digest })).status).toBe(422)
    expect((await press(f, 'minutes', 'flint', await look(f, 'minutes', 'fern'))).status).toBe(422)
    expect(await copiesOf(f.conference)).toEqual([])
  })

  test('not without having read it to the end', async () => {
    const f = await heldFamily()
    const seen = await look(f, 'minutes', 'flint')
    const { read: _, ...unread } = fields(seen)
    const again = await site.post(f.people.pru, address(f, 'minutes', 'flint'), unread)
    expect(again.status).toBe(422)
    expect(again.document.querySelector('.govuk-error-summary__list a')!.getAttribute('href')).toBe('#read')
  })

  test('counts what was left out, and says where and why to the sender alone', async () => {
    const f = await heldFamily()
    const seen = await look(f, 'outline-plan', 'flint')
    const reasons = [...seen.document.querySelectorAll('.q-safe .q-lines small')].map((one) => one.textContent)
    // the other child's name, her decision, and the action kept from him
    expect(reasons).toEqual(['About a child they hold no part in', 'About a child they hold no part in', 'Kept from this person by name'])
    await press(f, 'outline-plan', 'flint', seen)
    expect((await only(f, 'flint')).withheld).toBe(3)
    const mine = await look(f, 'outline-plan', 'fern')
    expect(mine.document.querySelector('main')!.textContent).toContain('Nothing is left out')
    await press(f, 'outline-plan', 'fern', mine)
    expect((await only(f, 'fern')).withheld).toBe(0)
  })

  test('an address typed into free text stops the copies of those who may not know it, and says where without saying it', async () => {
    const f = await heldFamily()
    await f.keep(f.line('typed', { text: 'She has moved to Foxglove Steps now.' }))
    const seen = await look(f, 'minutes', 'flint')
    const again = await press(f, 'minutes', 'flint', seen)
    expect(again.status).toBe(422)
    const says = again.document.querySelector('.govuk-error-summary')!.textContent!
    expect(says).toMatch(/must be kept safe: under "What we are worried about", row 3/)
    expect(says).not.toContain('Foxglove')
    const list = await site.get(f.people.pru, `${to(paths.copies, { conference: f.conference })}?paper=minutes`)
    const stopped = [...list.document.querySelectorAll('nav[aria-label=People] h2')].find((h) => h.textContent === 'Stopped')!.nextElementSibling!.textContent!
    expect(stopped).toContain('Flint')
    expect(stopped).not.toContain('Hazel')
    await release(f, 'minutes', 'hazel')
    expect((await press(f, 'minutes', 'fern', await look(f, 'minutes', 'fern'))).status).toBe(422)
  })

  test('nobody releases words they may not read: the copy waits, its pages are not shown, and it says for whom', async () => {
    const f = await heldFamily()
    await f.keep({ ...f.line('third', { marking: about([f.wren, f.sorrel], 'third party') }) })
    const seen = await look(f, 'minutes', 'hazel')
    expect(seen.document.querySelector('main')!.textContent).toContain('Who may read and release it: conference chair')
    expect(canariesIn(seen.text)).not.toContain(canary('third'))
    expect(seen.document.querySelector('article.q-copy')).toBeNull()
    expect((await press(f, 'minutes', 'hazel', seen)).status).toBe(422)
    const chairs = await look(f, 'minutes', 'hazel', 'marlow')
    expect(canariesIn(chairs.text)).toContain(canary('third'))
    expect((await press(f, 'minutes', 'hazel', chairs, {}, 'marlow')).status).toBe(303)
    expect((await copiesOf(f.conference)).length).toBe(1)
  })

  test('whoever may not release copies does not open the page', async () => {
    const f = await heldFamily()
    for (const name of ['hazel', 'vale', 'fern', 'flint'] as const) expect((await look(f, 'minutes', 'flint', name)).status).toBe(403)
    for (const name of ['vale', 'fern', 'flint'] as const) expect((await site.get(f.people[name], to(paths.copies, { conference: f.conference }))).status).toBe(403)
  })

  test('who is barred has no row, and no copy can be made for them', async () => {
    const f = await heldFamily()
    await bar(f, 'flint')
    const list = await site.get(f.people.pru, `${to(paths.copies, { conference: f.conference })}?paper=minutes`)
    expect(list.document.querySelector('main')!.textContent).not.toContain('Flint')
    const seen = await look(f, 'minutes', 'flint')
    expect(seen.document.querySelector('article.q-copy')).toBeNull()
    expect((await press(f, 'minutes', 'flint', seen)).status).toBe(422)
    expect(await copiesOf(f.conference)).toEqual([])
  })

  test('the database refusing a word that the copy allows stops it, and so does refusing the reader the record', async () => {
    const f = await heldFamily()
    await tamper((run) => run(sql`delete from marking_within where marking = (select p.marking from passage p join event e on e.id = p.event where e.conference = ${f.conference}::uuid and e.type = 'MapEntryKept' order by e.no limit 1) and child = ${f.wren}::uuid`))
    const { composed } = await copyAt(f.people.pru, at(f, 'minutes', 'flint'))
    expect(composed).toMatchObject({ kind: 'stopped', why: expect.stringContaining('disagree') })
    const other = await heldFamily()
    await tamper((run) => run(sql`delete from involvement where person = ${other.people.perry}::uuid`))
    expect((await copyAt(other.people.pru, at(other, 'minutes', 'perry'))).composed).toMatchObject({ kind: 'stopped', why: expect.stringContaining('may not open') })
    expect((await press(other, 'minutes', 'perry', await look(other, 'minutes', 'perry'))).status).toBe(422)
  })
})

const bar = async (f: Family, name: Name) => {
  const marking = about([f.wren], 'professionals only')
  const reason = { id: crypto.randomUUID() as never, text: 'A court order.', marking }
  await f.keep({ type: 'PersonBarred', children: [f.wren], about: f.people[name], marking, words: [reason], facts: { involvement: f.partOf(f.people[name], f.wren), barredOn: day('2026-04-14'), reason: reason.id, reviewOn: day('2026-06-01') } })
}

describe('files', () => {
  test('nothing is stored while somebody only looks, or is refused', async () => {
    const f = await heldFamily()
    const count = async () => (await really(sql<{ n: number }>`select count(*)::int as n from copy where of = ${f.conference}::uuid`))[0]!.n
    const files = () => as(f.people.pru, async (tx) => (await tx.rows(sql<{ n: number }>`select count(*)::int as n from file_part where made_by = ${f.people.pru}::uuid`))[0]!.n)
    const seen = await look(f, 'minutes', 'flint')
    await press(f, 'minutes', 'flint', seen, { digest: '1'.repeat(64) })
    expect([await count(), await files()]).toEqual([0, 0])
    await press(f, 'minutes', 'flint', seen)
    expect([await count(), await files() > 0]).toEqual([1, true])
  })

  test('a released copy is opened by its reader and by those who release copies and may read every word in it, and by nobody else', async () => {
    const f = await heldFamily()
    await release(f, 'minutes', 'flint')
    await release(f, 'minutes', 'fern')
    await deliverAll()
    const opens = async (who: Name, whose: Name) => {
      const { copy } = await only(f, whose)
      const statuses = await Promise.all([site.get(f.people[who], to(paths.copyFile, { conference: f.conference, copy, format: 'docx' })), site.get(f.people[who], to(paths.yourCopy, { conference: f.conference, copy })), site.get(f.people[who], to(paths.copy, { conference: f.conference, copy }))])
      return statuses.map((one) => one.status)
    }
    for (const who of ['flint', 'pru', 'marlow'] as const) expect([who, await opens(who, 'flint')]).toEqual([who, [200, 200, 200]])
    for (const who of ['fern', 'bracken', 'hazel', 'vale', 'perry'] as const) expect([who, await opens(who, 'flint')]).toEqual([who, [403, 403, 403]])
    for (const who of ['flint', 'bracken', 'vale'] as const) expect([who, await opens(who, 'fern')]).toEqual([who, [403, 403, 403]])
    // the database alone says so too
    const { digest } = await only(f, 'flint')
    for (const who of ['fern', 'bracken', 'hazel', 'vale', 'perry', 'jory'] as const) {
      const bytes = await as(f.people[who], async (tx) => { await judge(tx, 'read own copies', { conference: f.conference }); return fileBytes(tx, digest) })
      expect([who, bytes]).toEqual([who, undefined])
    }
  })

  test('somebody who sees copies and may not read all of this one does not open it', async () => {
    const f = await heldFamily()
    await f.keep(f.line('third', { marking: about([f.wren, f.sorrel], 'third party') }))
    const seen = await look(f, 'minutes', 'hazel', 'marlow')
    await press(f, 'minutes', 'hazel', seen, {}, 'marlow')
    await deliverAll()
    const { copy } = await only(f, 'hazel')
    const file = to(paths.copyFile, { conference: f.conference, copy, format: 'pdf' })
    expect((await site.get(f.people.hazel, file)).status).toBe(200)
    expect((await site.get(f.people.pru, file)).status).toBe(403)
  })

  test('the reader has it once it is sent, not where it goes on paper, and not once they are barred', async () => {
    const f = await heldFamily()
    await release(f, 'minutes', 'flint')
    const { copy } = await only(f, 'flint')
    const page = to(paths.yourCopy, { conference: f.conference, copy })
    expect((await site.get(f.people.flint, page)).status).toBe(403)
    await deliverAll()
    expect((await site.get(f.people.flint, page)).status).toBe(200)
    expect((await as(f.people.flint, copiesFor)).map((one) => one.copy)).toEqual([copy])
    await release(f, 'minutes', 'bracken', { how: 'in person' })
    await deliverAll()
    const papers = (await only(f, 'bracken')).copy
    expect((await site.get(f.people.bracken, to(paths.yourCopy, { conference: f.conference, copy: papers }))).status).toBe(403)
    expect(await as(f.people.bracken, copiesFor)).toEqual([])
    await bar(f, 'flint')
    expect((await site.get(f.people.flint, page)).status).toBe(403)
  })

  test('opening one is written down, and so is trying to', async () => {
    const f = await heldFamily()
    await release(f, 'minutes', 'flint')
    await deliverAll()
    const page = to(paths.yourCopy, { conference: f.conference, copy: (await only(f, 'flint')).copy })
    await site.get(f.people.flint, page)
    await site.get(f.people.fern, page)
    const rows = await really(sql<{ what: string, by_person: PersonId, action: string }>`select what, by_person, action from audit where conference = ${f.conference}::uuid and by_person in (${f.people.flint}::uuid, ${f.people.fern}::uuid) order by id desc limit 2`)
    expect(rows).toEqual([{ what: 'refused', by_person: f.people.fern, action: 'read own copies' }, { what: 'opened', by_person: f.people.flint, action: 'read own copies' }])
  })

  test('go out with a name that says nothing and nothing about anybody inside but the pages', async () => {
    const f = await heldFamily()
    await release(f, 'minutes', 'flint')
    await deliverAll()
    const { copy } = await only(f, 'flint')
    const [pdf, docx] = await Promise.all(['pdf', 'docx'].map((format) => site.get(f.people.flint, to(paths.copyFile, { conference: f.conference, copy, format }))))
    expect([pdf!.headers['content-disposition'], docx!.headers['content-disposition']]).toEqual(['attachment; filename="copy.pdf"', 'attachment; filename="copy.docx"'])
    expect(pdf!.headers['cache-control']).toBe('no-store')
    const inside = read(docx!.bytes).filter(({ name }) => name.startsWith('docProps')).map(({ content }) => content.toString('utf8')).join()
    expect(inside).toContain('<dc:title>Minutes</dc:title>')
    expect(inside).not.toMatch(/Flint|Pru|Ledgerly|creator|lastModifiedBy/i)
    if (poppler) expect(pdfInfo(pdf!.bytes)).not.toMatch(/Flint|Ledgerly|Author|Keywords|Subject/)
    expect(JSON.stringify(pdf!.headers)).not.toMatch(/Flint|Thimblewick/)
    expect((await site.get(f.people.flint, to(paths.copyFile, { conference: f.conference, copy, format: 'exe' }))).status).toBe(404)
  })
})

describe('delivery', () => {
  const sentEvents = (f: Family) => really(sql<{ n: number }>`select count(*)::int as n from event where conference = ${f.conference}::uuid and type = 'CopySent'`).then((rows) => rows[0]!.n)
  const notices = (f: Family) => really(sql<{ person: PersonId, says: string }>`select person, says from notice where conference = ${f.conference}::uuid and says = 'something is waiting to be read'`)

  test('pressed twice, killed in between and done by two at once, a copy is sent once and its reader told once', async () => {
    const f = await heldFamily()
    const seen = await look(f, 'minutes', 'flint')
    const twice = await Promise.all([press(f, 'minutes', 'flint', seen), press(f, 'minutes', 'flint', seen)])
    expect(twice.map((one) => one.status)).toEqual([303, 303])
    expect((await copiesOf(f.conference)).length).toBe(1)
    // a worker that dies before its transaction ends leaves the job as it was
    await as(postRoom, async (tx) => { expect((await nextJob(tx))?.attempts).toBe(0); throw new Error('killed') }).catch(() => undefined)
    expect([await sentEvents(f), (await notices(f)).length]).toEqual([0, 0])
    await Promise.all([deliverNext(log), deliverNext(log)])
    await deliverAll()
    expect([await sentEvents(f), await notices(f)]).toEqual([1, [{ person: f.people.flint, says: 'something is waiting to be read' }]])
    // a worker that dies after its transaction ended, and one that is given the job again
    await tamper((run) => run(sql`update job set done_at = null, run_at = '2026-01-01' where subject in (select copy from copy where of = ${f.conference}::uuid)`))
    await deliverAll()
    expect([await sentEvents(f), (await notices(f)).length]).toEqual([1, 1])
  })

  test('a copy whose bytes are not those that were released is not sent, and is tried again', async () => {
    const f = await heldFamily()
    await release(f, 'minutes', 'flint')
    const { digest, copy } = await only(f, 'flint')
    await tamper((run) => run(sql`update file_part set bytes = set_byte(bytes, 40, (get_byte(bytes, 40) + 1) % 256) where digest = ${digest}`))
    await deliverAll()
    expect(await sentEvents(f)).toBe(0)
    const [job] = await really(sql<{ attempts: number, fault: string, done_at: string | null }>`select attempts, fault, done_at from job where subject = ${copy}::uuid`)
    expect(job).toMatchObject({ attempts: 1, done_at: null, fault: 'It could not be delivered.' })
  })

  test('not to somebody barred between release and delivery', async () => {
    const f = await heldFamily()
    await release(f, 'minutes', 'flint')
    await bar(f, 'flint')
    await deliverAll()
    expect([await sentEvents(f), await notices(f)]).toEqual([0, []])
  })

  test('the plan counts as sent with the last professional’s copy', async () => {
    const f = await heldFamily()
    const planSent = () => really(sql<{ n: number }>`select count(*)::int as n from event where conference = ${f.conference}::uuid and type = 'PlanSent'`).then((rows) => rows[0]!.n)
    for (const name of ['hazel', 'vale', 'jory'] as const) await release(f, 'outline-plan', name)
    await deliverAll()
    expect(await planSent()).toBe(0)
    await release(f, 'outline-plan', 'perry')
    await deliverAll()
    expect(await planSent()).toBe(1)
    const [deadline] = await really(sql<{ met_on: string }>`select met_on from deadline where conference = ${f.conference}::uuid and rule = 'plan-sent' limit 1`)
    expect(deadline?.met_on).toBe('2026-04-14')
  })
})
