// Reading: nothing unaudited, nothing of a child one is barred from, each their own words; and a step decides on what its actor may not see.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { quorum } from '../../src/procedures/quorum.ts'
import { about, telling, type Marking } from '../../src/record/marking.ts'
import { act, doStep } from '../../src/server/act.ts'
import { factsFor } from '../../src/server/facts.ts'
import { house } from '../../src/server/house.ts'
import { show } from '../../src/server/show.ts'
import { childPage } from '../../src/pages/child/child.ts'
import { concludeEnquiryPage } from '../../src/pages/child/enquiry.ts'
import { factsOf } from '../../src/store/journal.ts'
import { judge, judgeAgain, judgeList, NotAllowed } from '../../src/store/judge.ts'
import { namesSeen, seenOf, wordsById } from '../../src/store/seen.ts'
import { as, type Tx } from '../../src/store/transaction.ts'
import { recordOf } from '../../src/record/known.ts'
import { whichDatabase } from './database.ts'
import { asSuperuser, fresh, ownStored, stored } from './stored.ts'
import { bar, end, give, household, staff, thisDay, type Household, type involvementOf } from './households.ts'
import type { Database } from '../../src/store/database.ts'
import type { Happening } from '../../src/record/happening.ts'
import type { ChildId, PassageId, PersonId } from '../../src/record/people.ts'

let database: Database
let h: Household
beforeAll(async () => { database = await stored(); h = await household() })

/** Keep a line of the map under this marking, as the chair; gives the passage. */
async function said(text: string, marking: Marking): Promise<PassageId> {
  const id = fresh<'passage'>(), entry = fresh<'entry'>()
  await doStep(h.chair, 'keep the map', { conference: h.conference }, fresh(), (facts) => ({ events: [{ type: 'MapEntryKept', conference: h.conference, children: marking.within, marking, words: [{ id, text, marking }], entry, version: 1,
    facts: { conference: h.conference, entry, column: 'worry', text: id, kind: 'fact', keptOn: facts.today } }] }))
  return id
}
const sees = (person: PersonId, may: Parameters<typeof judge>[1] = 'see own work') => as(person, async (tx) => { await judge(tx, may, { conference: h.conference }); return seenOf(tx) })
const audited = (person: PersonId) => asSuperuser(database, (run) => run(sql<{ what: string, action: string, children: ChildId[] }>`select what, action, children from audit where by_person = ${person}::uuid order by id`))

describe(`on the ${whichDatabase}`, () => {
  test('two fathers of siblings each read what is told of their own child and what concerns them all, and neither the other\'s', async () => {
    const [ofChild, ofSibling, ofBoth] = [await said('Told of the first', telling([h.child], 'family may read')), await said('Told of the second', telling([h.sibling], 'family may read')), await said('Of the household', about([h.child, h.sibling], 'family may read'))]
    const closed = await said('For professionals', about([h.child, h.sibling], 'professionals only')), kept = await said('Kept from one', about([h.child, h.sibling], 'family may read', [h.father]))
    const together = await said('Told of both', telling([h.child, h.sibling], 'family may read'))
    const reads = async (person: PersonId) => { const seen = await sees(person); return [ofChild, ofSibling, ofBoth, closed, kept, together].map((id) => seen.words(id)) }
    expect(await reads(h.father)).toEqual(['Told of the first', undefined, 'Of the household', undefined, undefined, undefined])
    expect(await reads(h.siblingsFather)).toEqual([undefined, 'Told of the second', 'Of the household', undefined, 'Kept from one', undefined])
    expect(await reads(h.mother)).toEqual(['Told of the first', 'Told of the second', 'Of the household', undefined, 'Kept from one', 'Told of both'])
    expect(await reads(h.partner)).toEqual(['Told of the first', undefined, 'Of the household', 'For professionals', 'Kept from one', undefined])
    // asked for by its id, the answer is the same
    expect(await as(h.father, async (tx) => { await judge(tx, 'see own work', { conference: h.conference }); return [...await wordsById(tx, [ofChild, ofSibling, ofBoth, closed, kept, together])].length })).toBe(2)
  })

  test('without judge no word is read, and of no record but those it opened', async () => {
    const id = await said('Only where it is open', about([h.child], 'family may read'))
    expect((await as(h.worker, (tx) => wordsById(tx, [id]))).size).toBe(0)
    expect((await as(h.worker, async (tx) => { await judge(tx, 'see a record', { child: h.child }); return wordsById(tx, [id]) })).size).toBe(1)
    const apart = await staff('social worker')
    await give(apart, 'social worker', h.stranger)
    expect((await as(h.admin, async (tx) => { await judge(tx, 'see a record', { child: h.stranger }); return wordsById(tx, [id]) })).size).toBe(0)
    expect((await as(h.worker, async (tx) => { await judgeList(tx, 'see own work', [h.stranger]); return wordsById(tx, [id]) })).size).toBe(0)
  })

  test('one\'s own words are read again where their record is open, and not by somebody who left or is barred', async () => {
    const writer = await staff('conference chair'), marking = about([h.child], 'chair only'), id = fresh<'passage'>(), entry = fresh<'entry'>()
    const part = await give(writer, 'social worker', h.child)
    await give(writer, 'social worker', h.stranger)
    await doStep(writer, 'keep the map', { conference: h.conference }, fresh(), (facts) => ({ events: [{ type: 'MapEntryKept', conference: h.conference, children: [h.child], marking, words: [{ id, text: 'Mine', marking }], entry, version: 1,
      facts: { conference: h.conference, entry, column: 'worry', text: id, kind: 'fact', keptOn: facts.today } }] }))
    const read = (child: ChildId) => as(writer, async (tx) => { await judge(tx, 'see a record', { child }); return (await wordsById(tx, [id])).get(id) })
    expect(await read(h.child)).toBe('Mine')
    expect(await read(h.stranger)).toBeUndefined()
    await end(part, h.child)
    await expect(read(h.child)).rejects.toThrow(NotAllowed)
    expect(await read(h.stranger)).toBeUndefined()
  })

  test('who is barred sees nothing anywhere: no page, list, row, name, word, notice, copy or file, whatever they hold besides', async () => {
    const barred = await household()
    const father = barred.father
    for (const role of ['partner professional', 'social worker'] as const) await give(father, role, barred.child)
    await doStep(barred.admin, 'release copies', { conference: barred.conference }, fresh(), (facts) => ({
      notices: [{ to: father, says: 'something is waiting to be read', conference: barred.conference }],
      events: [{ type: 'CopyReleased', conference: barred.conference, children: [barred.child, barred.sibling], marking: about([barred.child, barred.sibling], 'family may read'),
        facts: { copy: fresh(), conference: barred.conference, paper: 'minutes', reader: father, digest: 'cd'.repeat(32), withheld: 0, releasedOn: facts.today, how: 'outbox' } }] }))
    const rows = (tx: Tx) => tx.rows(sql<{ n: number }>`select (select count(*) from child where of = ${barred.child}::uuid)::int + (select count(*) from conference where of = ${barred.conference}::uuid)::int
      + (select count(*) from conference_child where child = ${barred.child}::uuid)::int + (select count(*) from involvement where child = ${barred.child}::uuid)::int + (select count(*) from deadline where child = ${barred.child}::uuid)::int
      + (select count(*) from waiting where child = ${barred.child}::uuid)::int + (select count(*) from copy where reader = me())::int + (select count(*) from notice where person = me())::int
      + (select count(*) from event where ${barred.child}::uuid = any (children))::int + (select count(*) from passage)::int as n`)
    expect((await as(father, rows))[0]!.n).toBeGreaterThan(3)
    await bar(barred.admin, await involvementOfParent(father, barred.child), barred.child)
    for (const may of ['see a record', 'see own work', 'see conference', 'answer an invitation', 'give a family view', 'read own copies', 'see the room'] as const) {
      for (const at of [{ child: barred.child }, { conference: barred.conference }, { conference: barred.conference, child: barred.child }]) await expect(as(father, (tx) => judge(tx, may, at))).rejects.toThrow(NotAllowed)
    }
    expect(await as(father, rows)).toEqual([{ n: 0 }])
    const seen = await as(father, async (tx) => { expect(await judgeList(tx, 'see own work', [barred.child, barred.sibling])).toEqual([]); return { all: await seenOf(tx), names: await namesSeen(tx) } })
    expect([seen.all.nameOf(barred.child), seen.names.nameOf(barred.child), seen.all.events.filter((e) => e.children.length > 0)]).toEqual([undefined, undefined, []])
    await expect(doStep(father, 'answer an invitation', { conference: barred.conference }, fresh(), () => ({ events: [] }))).rejects.toThrow(NotAllowed)
  })

  test('a step decides on all facts: a partner\'s answer completes a quorum that counts somebody they may not see', async () => {
    const school = await staff('partner professional', undefined, 'school'), nurse = await staff('partner professional', undefined, 'health visiting')
    for (const person of [school, nurse]) await give(person, 'partner professional', h.child)
    const hidden = about([h.child], 'family may read', [h.partner])
    const asked = (person: PersonId, marking: Marking): Happening => ({ type: 'InvitationProposed', conference: h.conference, children: [h.child], about: person, marking, facts: { conference: h.conference, person, standing: 'must', contactWith: [h.child], proposedOn: thisDay() } })
    const says = (person: PersonId, marking: Marking): Happening => ({ type: 'InvitationAnswered', conference: h.conference, children: [h.child], about: person, marking, facts: { conference: h.conference, person, answer: 'in the room', answeredOn: thisDay() } })
    await doStep(h.worker, 'propose who comes', { conference: h.conference }, fresh(), () => ({ events: [asked(school, hidden), asked(h.partner, about([h.child], 'family may read'))] }))
    await doStep(school, 'answer an invitation', { conference: h.conference }, fresh(), () => ({ events: [says(school, hidden)] }))
    let forecast: boolean | undefined
    await doStep(h.partner, 'answer an invitation', { conference: h.conference }, fresh(), (facts) => {
      const after = recordOf([...facts.events, { ...says(h.partner, about([h.child], 'family may read')), id: fresh(), no: Infinity, by: h.partner, as: 'partner professional', keptAt: facts.now, on: facts.today, marking: fresh() } as never])
      const before = facts.conferences.get(h.conference)!
      expect(quorum(before, facts.people, h.child, house().council, 'forecast').quorate).toBe(false)
      forecast = quorum(after.conferences.get(h.conference)!, after.people, h.child, house().council, 'forecast').quorate
      return { events: [says(h.partner, about([h.child], 'family may read'))] }
    })
    expect(forecast).toBe(true)
    // the partner themselves sees neither that somebody else was asked nor that they come
    const seen = await sees(h.partner, 'see conference')
    expect(seen.conferences.get(h.conference)?.invited.has(school)).toBe(false)
    expect(quorum(seen.conferences.get(h.conference)!, seen.people, h.child, house().council, 'forecast').quorate).toBe(false)
    const facts = await as(h.partner, async (tx) => { await judge(tx, 'see conference', { conference: h.conference }); return factsFor(tx, await factsOf(tx, { conference: h.conference }, { lock: false }), { conference: h.conference }, fresh()) })
    expect(facts.conferences.get(h.conference)?.invited.has(school)).toBe(true)
    // and what they are given as facts holds no word
    expect(JSON.stringify([...facts.events])).not.toMatch(/Thimblewick|Told of/)
  })

  test('every showing of a child\'s page is in the audit before its first byte: who, in what capacity, what for, and whose record', async () => {
    const before = (await audited(h.worker)).length
    const opening = { page: childPage, person: h.worker, at: { child: h.child }, csrf: '', nonce: '' }
    for (let n = 0; n < 3; n++) expect(await show(opening, fresh())).toContain('Wren')
    const rows = (await audited(h.worker)).slice(before)
    expect(rows.map((row) => [row.what, row.action, row.children.toSorted()])).toEqual(Array.from({ length: 3 }, () => ['opened', 'see a record', [h.child, h.sibling].toSorted()]))
    await expect(show({ ...opening, person: h.idle }, fresh())).rejects.toThrow(NotAllowed)
    // a page that pushes is noted when it opens, and again only where a record became its watcher's since
    const watcher = await staff('social worker')
    await give(watcher, 'social worker', h.child)
    const watch = () => as(watcher, (tx) => judgeAgain(tx, 'see the room', { conference: h.conference }))
    for (let n = 0; n < 3; n++) await watch()
    expect((await audited(watcher)).map((row) => row.children)).toEqual([[h.child]])
    await give(watcher, 'social worker', h.sibling)
    for (let n = 0; n < 3; n++) await watch()
    expect((await audited(watcher)).map((row) => row.children.toSorted())).toEqual([[h.child], [h.child, h.sibling].toSorted()])
    await expect(as(h.idle, (tx) => judgeAgain(tx, 'see the room', { conference: h.conference }))).rejects.toThrow(NotAllowed)
    expect((await as(h.worker, (tx) => judgeList(tx, 'see own work', [h.child, h.stranger])))).toEqual([h.child])
    expect((await audited(h.worker)).at(-1)).toEqual({ what: 'listed', action: 'see own work', children: [h.child] })
  })
})

const involvementOfParent = async (person: PersonId, child: ChildId) => as(person, async (tx) =>
  (await tx.rows(sql<{ id: Awaited<ReturnType<typeof involvementOf>> }>`select id from involvement where person = ${person}::uuid and child = ${child}::uuid and role = 'parent'`))[0]!.id)

describe('where the policies are switched off', () => {
  let open: Database
  beforeAll(async () => { open = await ownStored(); h = await household() })
  afterAll(async () => { await open.close(); await stored() })

  test('judge and the program\'s own questions alone show a stranger nothing, and two fathers each their own', async () => {
    const lines = [await said('Told of the first', telling([h.child], 'family may read')), await said('Told of the second', telling([h.sibling], 'family may read')), await said('For professionals', about([h.child, h.sibling], 'professionals only')),
      await said('Kept from one', about([h.child, h.sibling], 'family may read', [h.father])), await said('Chair only', about([h.child], 'chair only'))]
    await asSuperuser(open, async (run) => {
      for (const { name } of await run(sql<{ name: string }>`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity`)) await run(sql.raw(`alter table ${name} disable row level security`))
    })
    expect((await as(h.idle, (tx) => tx.rows(sql`select 1 from passage`))).length).toBeGreaterThan(10)
    for (const person of [h.idle, h.otherWorker, h.otherTeamManager]) {
      await expect(as(person, (tx) => judge(tx, 'see a record', { child: h.child }))).rejects.toThrow(NotAllowed)
      expect((await as(person, (tx) => wordsById(tx, lines))).size).toBe(0)
      const seen = await as(person, (tx) => seenOf(tx))
      expect([seen.nameOf(h.child), ...lines.map((id) => seen.words(id))].filter(Boolean)).toEqual([])
    }
    const reads = async (person: PersonId) => { const seen = await sees(person); return lines.map((id) => seen.words(id)) }
    expect(await reads(h.father)).toEqual(['Told of the first', undefined, undefined, undefined, undefined])
    expect(await reads(h.siblingsFather)).toEqual([undefined, 'Told of the second', undefined, 'Kept from one', undefined])
    expect(await reads(h.partner)).toEqual(['Told of the first', undefined, 'For professionals', 'Kept from one', undefined])
    expect(await reads(h.chair)).toEqual(['Told of the first', 'Told of the second', 'For professionals', 'Kept from one', 'Chair only'])
  })
})

describe('where the audit cannot be written', () => {
  let broken: Database
  beforeAll(async () => { broken = await ownStored(); h = await household() })
  afterAll(async () => { await broken.close(); await stored() })

  test('no page is shown, no list is read, nothing is kept and nobody is signed in', async () => {
    const opening = { page: childPage, person: h.worker, at: { child: h.child }, csrf: '', nonce: '' }
    expect(await show(opening, fresh())).toContain('Wren')
    const kept = () => asSuperuser(broken, (run) => run(sql`select count(*)::int as n from event`))
    const before = await kept()
    await asSuperuser(broken, (run) => run(sql.raw(`create function full_disk() returns trigger language plpgsql as $$ begin raise exception 'no space left' using errcode = '53100'; end $$`)))
    await asSuperuser(broken, (run) => run(sql.raw('create trigger full_disk before insert on audit for each row execute function full_disk()')))
    await expect(show(opening, fresh())).rejects.toMatchObject({ code: '53100' })
    await expect(as(h.worker, (tx) => judgeList(tx, 'see own work', [h.child]))).rejects.toMatchObject({ code: '53100' })
    await expect(act(concludeEnquiryPage, h.worker, { child: h.child }, {}, fresh())).rejects.toMatchObject({ code: '53100' })
    const { beginSession } = await import('../../src/store/sessions.ts')
    await expect(beginSession(h.worker)).rejects.toMatchObject({ code: '53100' })
    expect(await kept()).toEqual(before)
    await asSuperuser(broken, (run) => run(sql.raw('drop trigger full_disk on audit')))
    await asSuperuser(broken, (run) => run(sql.raw('revoke insert on audit from quorate_app')))
    await expect(show(opening, fresh())).rejects.toMatchObject({ code: '42501' })
    expect(await asSuperuser(broken, (run) => run(sql`select 1 from session where person = ${h.worker}::uuid`))).toEqual([])
  })
})
