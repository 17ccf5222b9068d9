// A record opened with a reason: read for an hour by the clock handed in, by nobody who is barred, never written to, told, waiting to be looked at.
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openNow, numbered } from '../../src/store/openings.ts'
import { doStep } from '../../src/server/act.ts'
import { endOpening, openWithReason, reviewOpening } from '../../src/procedures/steps/opening.ts'
import { recordDiscussion } from '../../src/procedures/steps/enquiry.ts'
import { openingsIn } from '../../src/record/openings.ts'
import { setClock } from '../../src/store/clock.ts'
import { judge, judgeList, NotAllowed } from '../../src/store/judge.ts'
import { waitingIn, mine } from '../../src/store/lists.ts'
import { seenOf } from '../../src/store/seen.ts'
import { as, asKeeper, commandLine } from '../../src/store/transaction.ts'
import { whichDatabase } from './database.ts'
import { asSuperuser, fresh, ownStored, stored } from './stored.ts'
import { bar, give, household, staff, type Household } from './households.ts'
import type { Database } from '../../src/store/database.ts'
import type { At } from '../../src/record/known.ts'
import type { ChildId, Id, PersonId } from '../../src/record/people.ts'

const nine = Date.parse('2026-03-02T09:00:00.000Z')
const at = (minutes: number) => setClock(() => new Date(nine + minutes * 60_000))
const why = { reasonCode: 'child at risk now', reason: 'The police rang: the child was found alone' } as const

let database: Database
let h: Household
let duty: PersonId
beforeAll(async () => { database = await ownStored(); at(-60); h = await household() })
beforeEach(async () => { at(-1); duty = await staff('social worker') })
afterAll(async () => { setClock(undefined); await database.close(); await stored() })

const opens = async (person: PersonId, where: At = { child: h.child }): Promise<Id<'opening'>> => {
  const [event] = await doStep(person, 'open with a reason', where, fresh(), (facts) => openWithReason(facts, why))
  return (event!.facts as { opening: Id<'opening'> }).opening
}
/** How many events of the record somebody reads; or that they may not. */
const reads = (person: PersonId, where: At = { child: h.child }, action: Parameters<typeof judge>[1] = 'see a record') => as(person, async (tx) => {
  const role = await judge(tx, action, where)
  const seen = await seenOf(tx)
  return { role, name: seen.nameOf(h.child), events: seen.events.filter((e) => e.children.includes(h.child) && e.by !== person).length }
}).catch((error: unknown) => { if (error instanceof NotAllowed) return 'may not' as const; throw error })
const refused = (doing: Promise<unknown>) => doing.then(() => 'done', (error: unknown) => error instanceof NotAllowed ? 'may not' : String((error as Error).message))
const noticesSince = (person: PersonId, moment: number) => asSuperuser(database, (run) => run(sql<{ says: string, conference: string | null, made_at: string }>`
  select says, conference, made_at from notice where person = ${person}::uuid and made_at >= ${new Date(moment).toISOString()}::timestamptz`))
const waits = (person: PersonId, opening: Id) => as(person, async (tx) => (await waitingIn(tx, await mine(tx))).filter((w) => w.subject === opening).map((w) => ({ kind: w.kind, mine: w.mine })))

describe(`on the ${whichDatabase}`, () => {
  test('nothing before, everything professionals read for 59 minutes, nothing after 60, with nothing that had to run', async () => {
    expect(await reads(duty)).toBe('may not')
    at(0); await opens(duty)
    const seen = await reads(duty)
    expect(seen).toMatchObject({ role: 'reader with a reason', name: 'Wren Thimblewick' })
    expect((seen as { events: number }).events).toBeGreaterThan(5)
    expect(await reads(duty, { conference: h.conference }, 'see conference')).toMatchObject({ role: 'reader with a reason' })
    expect(await as(duty, openNow)).toMatchObject({ child: h.child, untilAt: '2026-03-02T10:00:00Z' })
    at(59); expect(await reads(duty)).toEqual(seen)
    at(60); expect(await reads(duty)).toBe('may not')
    at(61); expect([await reads(duty), await reads(duty, { conference: h.conference }, 'see conference'), await as(duty, openNow)]).toEqual(['may not', 'may not', undefined])
    at(24 * 60); expect(await reads(duty)).toBe('may not')
  })

  test('only what was opened: no brother or sister, and no hidden address and nothing told in confidence', async () => {
    at(0); await opens(duty)
    expect(await reads(duty, { child: h.sibling })).toBe('may not')
    const labels = await as(duty, async (tx) => {
      await judge(tx, 'see a record', { child: h.child })
      return (await tx.rows(sql<{ label: string }>`select distinct l.label from label_role l where l.role in (select role from held() where child = ${h.child}::uuid)`)).map((row) => row.label).toSorted()
    })
    expect(labels).toEqual(['arrangements', 'directory', 'family may read', 'professionals only', 'the child may read'])
  })

  test('a conference opens with all its children', async () => {
    at(0); await opens(duty, { conference: h.conference })
    expect([await reads(duty), await reads(duty, { child: h.sibling }), await reads(duty, { child: h.stranger })]).toEqual([expect.anything(), expect.anything(), 'may not'])
  })

  test('a reader writes nothing and releases nothing', async () => {
    at(0); await opens(duty)
    for (const action of ['record a discussion', 'change a record', 'keep the map', 'release copies', 'see copies', 'see the room', 'read own copies', 'see who looked', 'correct an event'] as const) {
      expect([action, await refused(as(duty, (tx) => judge(tx, action, { child: h.child })))]).toEqual([action, 'may not'])
    }
    // a page with a fault: judged for reading, it would write
    await expect(doStep(duty, 'see a record', { child: h.child }, fresh(), (facts) => recordDiscussion(facts, { heldOn: facts.today, outcome: 'enquiry begins', children: [h.child] }))).rejects.toThrow(/row-level security/)
  })

  test('whoever is barred, whoever is family and whoever is no staff opens nothing, and is not told that a number exists', async () => {
    const barred = await staff('social worker'), kin = await staff('social worker')
    await bar(h.admin, await give(barred, 'partner professional', h.child), h.child)
    await give(kin, 'parent', h.child)
    at(0)
    for (const person of [barred, kin, h.partner, h.mother, h.council, h.idle]) expect(await refused(opens(person))).toBe('may not')
    // of a conference with such a child, the other child alone
    await opens(barred, { conference: h.conference })
    expect([await reads(barred), await reads(barred, { child: h.sibling })]).toEqual(['may not', expect.anything()])
    const number = 'T-1'
    expect(await as(duty, (tx) => numbered(tx, number.toLowerCase()))).toBeDefined()
    expect(await as(duty, (tx) => numbered(tx, 'T-999'))).toBeUndefined()
    expect(await as(h.partner, (tx) => numbered(tx, number))).toBeUndefined()
  })

  test('barred in the middle of it, they read nothing more', async () => {
    at(0); await opens(duty)
    at(5); await bar(h.admin, await give(duty, 'partner professional', h.child), h.child)
    expect(await reads(duty)).toBe('may not')
  })

  test('chair and manager are told in the same transaction, of no child; the manager looks at it, once, and never the opener', async () => {
    at(300); const opening = await opens(duty)
    for (const person of [h.chair, h.manager]) expect(await noticesSince(person, nine + 300 * 60_000)).toEqual([{ says: 'a record was opened with a reason', conference: null, made_at: '2026-03-02T14:00:00Z' }])
    expect(await waits(h.manager, opening)).toContainEqual({ kind: 'opening to review', mine: true })
    expect(await waits(h.chair, opening)).toContainEqual({ kind: 'opening to know of', mine: true })
    const review = (person: PersonId) => refused(doStep(person, 'review an opening', { child: h.child, opening }, fresh(), (facts) => reviewOpening(facts, { right: 'no', comment: 'The duty team could have been asked' })))
    expect(await review(h.chair)).toBe('may not')
    at(370); expect(await review(h.manager)).toBe('done')
    expect(await review(h.manager)).toMatch(/Somebody has looked at this already/)
    expect(await waits(h.manager, opening)).toEqual([])
    const words = (person: PersonId) => as(person, async (tx) => {
      await judge(tx, 'see a record', { child: h.child })
      const seen = await seenOf(tx), one = openingsIn(seen.events).get(opening)!
      return [seen.words(one.reason), seen.words(one.reviewed?.comment)]
    })
    expect(await words(h.manager)).toEqual([why.reason, 'The duty team could have been asked'])
    expect(await words(h.worker)).toEqual([undefined, undefined])
  })

  test('ended early, it is over at that moment; nobody else ends it, and nobody ends it twice', async () => {
    at(0); const opening = await opens(duty)
    const ends = (person: PersonId) => refused(doStep(person, 'open with a reason', { child: h.child, opening }, fresh(), endOpening))
    at(10); expect(await ends(h.otherWorker)).toMatch(/not opened by you/)
    expect(await ends(duty)).toBe('done')
    expect(await reads(duty)).toBe('may not')
    expect(await ends(duty)).toMatch(/over already/)
    at(20); await opens(duty)
    expect(await reads(duty)).not.toBe('may not')
  })

  test('it stands on who opened the record, with the role they read it in, and shows in no list of theirs', async () => {
    at(0); await opens(duty)
    await reads(duty)
    const [last] = await asSuperuser(database, (run) => run(sql`select what, action, as_role, children from audit where by_person = ${duty}::uuid order by id desc limit 1`))
    expect(last).toEqual({ what: 'opened', action: 'see a record', as_role: 'reader with a reason', children: [h.child] })
    expect(await as(duty, (tx) => judgeList(tx, 'find a record', [h.child] as ChildId[]))).toEqual([])
    expect((await as(duty, (tx) => mine(tx))).children).toEqual([])
  })

  test('what is derived is what the journal gives', async () => {
    const rows = () => as(commandLine, (tx) => asKeeper(tx, () => tx.rows(sql`select of, person, opened_at, until_at from opening order by 1, 2, 3`)))
    const { drift } = await import('../../src/store/rebuild.ts'), { house } = await import('../../src/server/house.ts')
    expect((await rows()).length).toBeGreaterThan(3)
    expect(await drift(house().derive)).toEqual([])
  })
})
