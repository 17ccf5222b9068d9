// What was released, afterwards: stored once, opened by whoever may and by nobody else, and sent once whatever dies when.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { about } from '../../src/record/marking.ts'
import { paths, to } from '../../src/pages/paths.ts'
import { deliverNext } from '../../src/server/copies/deliver.ts'
import { stopPrinting } from '../../src/server/print.ts'
import { read } from '../../src/server/print/zip.ts'
import { fileBytes } from '../../src/store/files.ts'
import { nextJob } from '../../src/store/jobs.ts'
import { judge } from '../../src/store/judge.ts'
import { copiesFor } from '../../src/store/lists-copies.ts'
import { as, postRoom } from '../../src/store/transaction.ts'
import { copiesOf, heldFamily, really, serve, type Served } from './held.ts'
import { pdfInfo, poppler } from './reading.ts'
import { bar, deliverAll, jobOf, log, notices, only, planSent, releasing, sentEvents, type Name } from './releasing.ts'

let site: Served
beforeAll(async () => { site = await serve() })
afterAll(async () => { await stopPrinting(); await site.close() })
const { look, press, release, tamper } = releasing(() => site)

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
    expect(await opens('flint', 'flint')).toEqual([200, 200, 200])
    // the family's own page is the family's: those who release copies have theirs
    for (const who of ['pru', 'marlow'] as const) expect([who, await opens(who, 'flint')]).toEqual([who, [200, 403, 200]])
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
    const noted = (who: Name) => really(sql<{ what: string, action: string, children: string[] }>`select what, action, children::text[] as children from audit where conference = ${f.conference}::uuid and by_person = ${f.people[who]}::uuid order by id`)
    const before = { flint: (await noted('flint')).length, fern: (await noted('fern')).length }
    await site.get(f.people.flint, page)
    await site.get(f.people.fern, page)
    // as the reading of that copy, once, whatever else of the page is noted beside it
    const opened = (await noted('flint')).slice(before.flint)
    expect(opened.filter((row) => row.action === 'read own copies')).toEqual([{ what: 'opened', action: 'read own copies', children: expect.arrayContaining([f.wren]) }])
    expect(opened.every((row) => row.what === 'opened')).toBe(true)
    expect((await noted('fern')).slice(before.fern)).toEqual([{ what: 'refused', action: 'read own copies', children: [] }])
  })

  test('go out with a name that says what it is and names nobody, and nothing about anybody inside but the pages', async () => {
    const f = await heldFamily()
    await release(f, 'minutes', 'flint')
    await deliverAll()
    const { copy } = await only(f, 'flint')
    const [pdf, docx] = await Promise.all(['pdf', 'docx'].map((format) => site.get(f.people.flint, to(paths.copyFile, { conference: f.conference, copy, format }))))
    expect([pdf!.headers['content-disposition'], docx!.headers['content-disposition']]).toEqual(['attachment; filename="minutes-copy-14-april-2026.pdf"', 'attachment; filename="minutes-copy-14-april-2026.docx"'])
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
    expect(await jobOf(copy)).toMatchObject({ attempts: 1, done_at: null, fault: 'It could not be delivered.' })
  })

  test('not to somebody barred between release and delivery', async () => {
    const f = await heldFamily()
    await release(f, 'minutes', 'flint')
    await bar(f, 'flint')
    await deliverAll()
    expect([await sentEvents(f), await notices(f)]).toEqual([0, []])
    expect(await jobOf((await only(f, 'flint')).copy)).toMatchObject({ done_at: expect.any(String), fault: 'This person may not have this copy any more.' })
  })

  test('the plan counts as sent with the last professional’s copy', async () => {
    const f = await heldFamily()
    for (const name of ['hazel', 'vale', 'jory'] as const) await release(f, 'outline-plan', name)
    await deliverAll()
    expect(await planSent(f)).toBe(0)
    await release(f, 'outline-plan', 'perry')
    await deliverAll()
    expect(await planSent(f)).toBe(1)
    const [deadline] = await really(sql<{ met_on: string }>`select met_on from deadline where conference = ${f.conference}::uuid and rule = 'plan-sent' limit 1`)
    expect(deadline?.met_on).toBe('2026-04-14')
  })
})
