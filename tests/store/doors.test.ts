// Drafts, sessions and links: each its owner's alone, ended when it should end, and a link that lets in only whom its maker may let in.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { draftOf, endDraft, saveDraft } from '../../src/store/drafts.ts'
import { setClock } from '../../src/store/clock.ts'
import { beginSession, endSession, linkAsks, makeLink, openLink, sessionOf as standing } from '../../src/store/sessions.ts'
import { as, commandLine, knock, postRoom } from '../../src/store/transaction.ts'
import { whichDatabase } from './database.ts'
import { asSuperuser, codeOf, fresh, refusedByRights, stored } from './stored.ts'
import { give, household, staff, type Household } from './households.ts'
import type { Database } from '../../src/store/database.ts'
import type { PersonId } from '../../src/record/people.ts'

let database: Database
let h: Household
const sessionOf = async (secret: string) => (await standing(secret))?.person
const began = new Date()
const minutes = (n: number) => setClock(() => new Date(began.getTime() + n * 60_000))
beforeAll(async () => { database = await stored(); h = await household() })
afterAll(() => setClock(undefined))
const link = (by: PersonId, to: PersonId, word: string | undefined = 'three plain words', hours = 24) => as(by, (tx) => makeLink(tx, to, word, 'invitation', hours))

describe(`on the ${whichDatabase}`, () => {
  test('a draft is seen, changed and ended by its author alone, and never by way of somebody else\'s record', async () => {
    const place = `/conferences/${h.conference}/report`
    await as(h.worker, (tx) => saveDraft(tx, place, { text: 'Not yet said', list: ['a', 'b'] }))
    await as(h.admin, (tx) => saveDraft(tx, place, { text: 'Another\'s' }))
    for (const person of [h.chair, h.council, h.teamManager, commandLine]) {
      expect(await as(person, (tx) => draftOf(tx, place))).toBeUndefined()
      expect(await as(person, (tx) => tx.rows(sql`select 1 from draft where person <> me()`))).toEqual([])
      expect(await codeOf(as(person, (tx) => tx.rows(sql`insert into draft values (${h.worker}::uuid, ${place}, '\\x00', now()) on conflict (person, place) do update set fields = excluded.fields`)))).toBe(refusedByRights)
      await as(person, (tx) => tx.rows(sql`delete from draft where place = ${place}`))
    }
    await as(h.worker, (tx) => saveDraft(tx, place, { text: 'Said better' }))
    expect(await as(h.worker, (tx) => draftOf(tx, place))).toMatchObject({ fields: { text: 'Said better' } })
    await as(h.worker, (tx) => endDraft(tx, place))
    expect(await as(h.worker, (tx) => draftOf(tx, place))).toBeUndefined()
    expect(await as(h.admin, (tx) => draftOf(tx, place))).toMatchObject({ fields: { text: 'Another\'s' } })
  })

  test('a code is the same however it is typed, and no two are', async () => {
    const [one, other] = [await link(h.admin, h.partner), await link(h.admin, h.partner)]
    expect(one).toMatch(/^([A-Z0-9]{4}-){4}[A-Z0-9]{4}$/)
    expect(one).not.toBe(other)
    expect(await linkAsks(`  ${one.toLowerCase().replaceAll('-', ' ')} `)).toBe('word')
    expect(await linkAsks(one.slice(0, -1))).toBe('used')
    expect(await openLink(one.replaceAll('-', ''), 'three plain words')).toEqual({ person: h.partner })
  })

  test('a session ends after 30 minutes of nothing, after 12 hours whatever happens, and at once when it is ended', async () => {
    minutes(0)
    const secret = await beginSession(h.worker)
    for (let n = 0; n <= 24; n++) { minutes(n * 29.5); expect([n, await sessionOf(secret)]).toEqual([n, h.worker]) }
    minutes(12 * 60 + 1)
    expect(await sessionOf(secret)).toBeUndefined()
    minutes(12 * 60 - 5)
    expect(await sessionOf(secret)).toBe(h.worker)

    minutes(0)
    const idle = await beginSession(h.worker)
    minutes(29.9)
    expect(await sessionOf(idle)).toBe(h.worker)
    minutes(29.9 + 30.1)
    expect(await sessionOf(idle)).toBeUndefined()

    minutes(0)
    const [ended, other] = [await beginSession(h.worker), await beginSession(h.worker)]
    await endSession(ended, h.worker)
    expect([await sessionOf(ended), await sessionOf(other)]).toEqual([undefined, h.worker])
    setClock(undefined)
  })

  test('a session is known by its secret alone, is another\'s to nobody, and once ended stays so', async () => {
    const secret = await beginSession(h.worker)
    expect(await sessionOf(`${secret.slice(0, -1)}x`)).toBeUndefined()
    expect(await sessionOf('')).toBeUndefined()
    expect(await asSuperuser(database, (run) => run(sql`select 1 from session t where position(${secret} in t::text) > 0`))).toEqual([])
    expect(Buffer.from(secret, 'base64url').length * 8).toBeGreaterThanOrEqual(128)
    await endSession(secret, h.admin)
    expect(await sessionOf(secret)).toBe(h.worker)
    expect(await as(h.admin, (tx) => tx.rows(sql`select 1 from session where person = ${h.worker}::uuid`))).toEqual([])
    expect(await codeOf(as(h.admin, (tx) => tx.rows(sql`insert into session (token, person, made_at, seen_at, form_secret) values ('\\x01', ${h.worker}::uuid, now(), now(), 'x')`)))).toBe(refusedByRights)
    await endSession(secret, h.worker)
    await as(h.worker, (tx) => tx.rows(sql`update session set ended_at = null where person = me()`))
    expect(await sessionOf(secret)).toBeUndefined()
    expect(await codeOf(as(h.worker, (tx) => tx.rows(sql`update session set made_at = now() where person = me()`)))).toBe(refusedByRights)
  })

  test('a link opens once, with its word, in its time, after five tries at most, and says nothing of which half was wrong', async () => {
    const secret = await link(h.admin, h.mother)
    expect([await linkAsks(secret), await linkAsks('no such link')]).toEqual(['word', 'used'])
    expect(await openLink('no such link', 'three plain words')).toBe('unknown')
    expect(await openLink(secret, 'other words')).toEqual({ left: 4 })
    expect(await openLink(secret, '  Three  PLAIN words ')).toEqual({ person: h.mother })
    expect(await openLink(secret, 'three plain words')).toBe('used')
    for (const typed of ['Three, plain, words.', 'three-plain-words', '“THREE plain words”']) expect([typed, await openLink(await link(h.admin, h.mother), typed)]).toEqual([typed, { person: h.mother }])
    const pasted = await link(h.admin, h.mother)
    for (const whole of [`https://quorate.example/link/${pasted}`, ` quorate.example/link/${pasted.toLowerCase()}/?from=post `]) expect(await linkAsks(whole)).toBe('word')
    expect(await openLink(`https://quorate.example/link/${pasted}`, 'three plain words')).toEqual({ person: h.mother })
    await knock(createHash('sha256').update(secret).digest(), (tx) => tx.rows(sql`update link set used_at = null where token = knock()`))
    expect(await linkAsks(secret)).toBe('used')

    const tried = await link(h.admin, h.mother)
    for (let n = 0; n < 5; n++) expect(await openLink(tried, 'guess')).toEqual({ left: 4 - n })
    expect(await openLink(tried, 'three plain words')).toBe('used')

    minutes(0)
    const late = await link(h.admin, h.mother, 'three plain words', 2)
    minutes(121)
    expect([await linkAsks(late), await openLink(late, 'three plain words')]).toEqual(['used', 'used'])
    setClock(undefined)

    const raced = await link(h.admin, h.father)
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => openLink(raced, 'three plain words')))
    expect(outcomes.filter((one) => typeof one === 'object' && 'person' in one)).toEqual([{ person: h.father }])
  })

  test('a link lets in nobody whom its maker could not ask: no colleague, no chair, no program, not oneself', async () => {
    const letIn = (by: PersonId, to: PersonId) => codeOf(link(by, to))
    const alsoStaff = await staff('social worker')
    await give(alsoStaff, 'parent', h.child)
    for (const to of [h.mother, h.father, h.partner]) expect(await letIn(h.admin, to)).toBe('none')
    for (const to of [h.chair, h.worker, h.council, h.manager, h.minuteTaker, h.admin, commandLine, postRoom, alsoStaff, fresh<'person'>()]) expect(await letIn(h.admin, to)).toBe(refusedByRights)
    for (const by of [h.worker, h.chair, h.partner, h.mother, h.teamManager, h.minuteTaker, h.idle]) expect(await letIn(by, h.mother)).toBe(refusedByRights)
    for (const to of [h.chair, h.admin, h.idle, h.mother]) expect(await letIn(h.council, to)).toBe('none')
    for (const to of [commandLine, postRoom, h.council]) expect(await letIn(h.council, to)).toBe(refusedByRights)
    expect(await asSuperuser(database, (run) => run(sql`select what, for_person, action from audit where by_person = ${h.council}::uuid and for_person = ${h.chair}::uuid`))).toEqual([{ what: 'link made', for_person: h.chair, action: 'invitation' }])
  })

  test('a job is done by our own programs alone; a notice is its receiver\'s, and the unit\'s that sends it', async () => {
    const [job, notice] = [fresh(), fresh()]
    await asSuperuser(database, async (run) => {
      await run(sql`insert into job (id, kind, run_at) values (${job}::uuid, 'deliver copy', now() + interval '10 years')`)
      await run(sql`insert into notice (id, person, says, conference, made_at) values (${notice}::uuid, ${h.mother}::uuid, 'something is waiting for you', ${h.conference}::uuid, now())`)
    })
    const sees = (person: PersonId) => as(person, async (tx) => [(await tx.rows(sql`select 1 from job where id = ${job}::uuid`)).length, (await tx.rows(sql`select 1 from notice where id = ${notice}::uuid`)).length])
    expect(await sees(postRoom)).toEqual([1, 1])
    expect(await sees(commandLine)).toEqual([0, 0])
    for (const person of [h.admin, h.manager, h.minuteTaker, h.mother]) expect(await sees(person)).toEqual([0, 1])
    for (const person of [h.worker, h.chair, h.partner, h.father, h.council, h.teamManager, h.idle]) expect(await sees(person)).toEqual([0, 0])
    await as(h.admin, (tx) => tx.rows(sql`update notice set sent_at = now() where id = ${notice}::uuid`))
    expect(await codeOf(as(h.admin, (tx) => tx.rows(sql`update notice set person = me() where id = ${notice}::uuid`)))).toBe(refusedByRights)
    expect(await as(h.mother, (tx) => tx.rows(sql`select sent_at from notice where id = ${notice}::uuid`))).toEqual([{ sent_at: null }])
  })

  test('whoever knocks sees the one row that their secret opens, and can change nothing else of it', async () => {
    const secret = await link(h.admin, h.mother)
    const digest = createHash('sha256').update(secret).digest()
    await knock(digest, async (tx) => {
      expect(await tx.rows(sql`select person from link`)).toEqual([{ person: h.mother }])
      expect(await tx.rows(sql`select 1 from session`)).toEqual([])
    })
    expect(await codeOf(knock(digest, (tx) => tx.rows(sql`update link set person = ${h.admin}::uuid where token = knock()`)))).toBe(refusedByRights)
    expect(await codeOf(knock(digest, (tx) => tx.rows(sql`update link set expires_at = now() + interval '1 year' where token = knock()`)))).toBe(refusedByRights)
    expect(await asSuperuser(database, (run) => run(sql`select 1 from link t where position(${secret} in t::text) > 0 or position('plain' in t::text) > 0`))).toEqual([])
  })
})
