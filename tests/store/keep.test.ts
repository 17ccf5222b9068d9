// Keeping: once for the same act, refused for another content, whole or not at all, and each entry's versions never over one another.
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { doStep } from '../../src/server/act.ts'
import { house } from '../../src/server/house.ts'
import { factsOf } from '../../src/store/journal.ts'
import { judge } from '../../src/store/judge.ts'
import { idFrom, keep, keptAlready, OtherContent } from '../../src/store/keep.ts'
import { as, commandLine, loader } from '../../src/store/transaction.ts'
import { recordDiscussion } from '../../src/procedures/steps/enquiry.ts'
import { addChild } from '../../src/procedures/steps/record.ts'
import { about } from '../../src/record/marking.ts'
import { whichDatabase } from './database.ts'
import { asSuperuser, codeOf, fresh, stored } from './stored.ts'
import { book, childrenOf, conferenceOn, give, household, staff, thisDay, type Household } from './households.ts'
import type { Database } from '../../src/store/database.ts'
import type { Happening } from '../../src/record/happening.ts'
import type { ChildId, EntryId, PassageId, PersonId } from '../../src/record/people.ts'

let database: Database
let h: Household
beforeAll(async () => { database = await stored(); h = await household() })

const discuss = (act: string, reason: string, by: PersonId = h.worker, children: readonly ChildId[] = [h.child]) =>
  doStep(by, 'record a discussion', { child: h.child }, act, (facts) => recordDiscussion(facts, { heldOn: facts.today, outcome: 'no enquiry', children, reason }))

/** How many rows there are of everything that keeping writes. */
const counts = () => asSuperuser(database, async (run) => (await run(sql<{ [table: string]: number }>`select
  (select count(*)::int from event) as event, (select count(*)::int from passage) as passage, (select count(*)::int from event_child) as event_child, (select count(*)::int from marking) as marking,
  (select count(*)::int from audit where what = 'kept') as kept, (select count(*)::int from notice) as notice, (select count(*)::int from job) as job,
  (select md5(string_agg(t::text, ',' order by t::text)) from conference t) as conferences, (select md5(string_agg(t::text, ',' order by t::text)) from involvement t) as parts`))[0]!)
const keptRows = (act: string) => asSuperuser(database, (run) => run(sql`select 1 from audit where act = ${act}::uuid`)).then((rows) => rows.length)

const line = (text: string, entry: EntryId, version: number, by = h.worker, act: string = fresh(), notices: readonly { to: PersonId }[] = []) => as(by, async (tx) => {
  await judge(tx, 'keep the map', { conference: h.conference })
  const marking = about([h.child, h.sibling], 'family may read')
  const words = { id: idFrom(act, 'passage', 0) as PassageId, text, marking }
  return keep(tx, await factsOf(tx, { conference: h.conference }), { act, action: 'keep the map', notices: notices.map((n) => ({ ...n, says: 'something is waiting for you' as const })), events: [{
    type: 'MapEntryKept', conference: h.conference, children: [h.child, h.sibling], marking, words: [words], entry, version,
    facts: { conference: h.conference, entry, column: 'worry', text: words.id, kind: 'fact', keptOn: thisDay() } }] }, house().derive)
})

describe(`on the ${whichDatabase}`, () => {
  test('the same act twice keeps once, and says it again', async () => {
    const act = fresh()
    const first = await discuss(act, 'A noise was heard')
    const between = await counts()
    expect((await discuss(act, 'A noise was heard')).map((e) => [e.id, e.no])).toEqual(first.map((e) => [e.id, e.no]))
    expect(await counts()).toEqual(between)
    expect(await keptRows(act)).toBe(1)
  })

  test('the same act with other words, other facts or another author is refused, and nothing of it is kept', async () => {
    const act = fresh()
    await discuss(act, 'Said first')
    const between = await counts()
    await expect(discuss(act, 'Said otherwise')).rejects.toThrow(OtherContent)
    await expect(discuss(act, 'Said first', h.admin)).rejects.toThrow(OtherContent)
    await expect(discuss(act, 'Said first', h.worker, [h.child, h.sibling])).rejects.toThrow(OtherContent)
    expect(await counts()).toEqual(between)
  })

  test('the same act twice at once keeps once, also where no record is locked', async () => {
    const act = fresh()
    const once = () => doStep(h.worker, 'add a record', {}, act, (facts) => addChild(facts, { name: 'Tansy Twiceover', born: facts.today, gender: 'female' }))
    const both = await Promise.all([once(), once(), once()])
    expect(new Set(both.map((events) => events.map((e) => e.no).join())).size).toBe(1)
    expect(await keptRows(act)).toBe(1)
  })

  test('a form sent again is known by what it asked, before its step decides anew', async () => {
    const act = fresh(), asked = 'all that the form said'
    await as(h.worker, async (tx) => {
      await judge(tx, 'record a discussion', { child: h.child })
      expect(await keptAlready(tx, act, asked)).toBeUndefined()
      const event: Happening = { type: 'StrategyDiscussionHeld', children: [h.child], marking: about([h.child], 'professionals only'), facts: { enquiry: fresh(), heldOn: thisDay(), outcome: 'no enquiry' } }
      await keep(tx, await factsOf(tx, { child: h.child }), { act, asked, action: 'record a discussion', events: [event] }, house().derive)
    })
    const again = (by: PersonId, words: string) => as(by, (tx) => keptAlready(tx, act, words))
    expect((await again(h.worker, asked))?.map((e) => e.id)).toEqual([idFrom(act, 'event', 0)])
    await expect(again(h.worker, 'something else')).rejects.toThrow(OtherContent)
    await expect(again(h.admin, asked)).rejects.toThrow(OtherContent)
  })

  test('an act that keeps nothing leaves nothing, not even in the audit', async () => {
    const between = await counts()
    expect(await doStep(h.worker, 'record a discussion', { child: h.child }, fresh(), () => ({ events: [] }))).toEqual([])
    expect(await counts()).toEqual(between)
  })

  test('a second writer of the same version is told what the first wrote, and loses nothing', async () => {
    const entry = fresh<'entry'>()
    await line('As it was', entry, 1)
    const first = await line('By the first', entry, 2)
    const between = await counts()
    const second = await line('By the second', entry, 2, h.chair)
    expect(second).toEqual({ stale: [{ entry, version: 2, event: 'kept' in first ? first.kept[0]!.id : '' }] })
    expect(await counts()).toEqual(between)
    expect(await line('By the second, who has seen the first', entry, 3, h.chair)).toMatchObject({ again: false })
    expect(await line('A version nobody was shown', entry, 9)).toMatchObject({ stale: [{ version: 3 }] })
    await expect(line('A second first', entry, 1)).resolves.toMatchObject({ stale: [{ version: 3 }] })
  })

  test('the same act again is again the same although the entry has moved on since', async () => {
    const entry = fresh<'entry'>(), act = fresh()
    await line('Mine', entry, 1, h.worker, act)
    await line('Theirs', entry, 2, h.chair)
    expect(await line('Mine', entry, 1, h.worker, act)).toMatchObject({ again: true })
  })

  test('whatever stops an act, nothing of it stays: events, words, what follows, audit and notices', async () => {
    const between = await counts()
    const once = (marking: Happening['marking'], by = h.worker, derive = house().derive) => as(by, async (tx) => {
      await judge(tx, 'record a discussion', { child: h.child })
      const act = fresh(), words = { id: fresh<'passage'>(), text: 'Never to be found', marking: about([h.child], 'professionals only') }
      const event: Happening = { type: 'StrategyDiscussionHeld', children: [h.child], marking, words: [words], facts: { enquiry: fresh(), heldOn: thisDay(), outcome: 'no enquiry', reason: words.id } }
      return keep(tx, await factsOf(tx, { child: h.child }), { act, action: 'record a discussion', notices: [{ to: h.admin, says: 'something is waiting for you' }], events: [event, event] }, derive)
    })
    // the words' id comes twice: refused at the second event, when the first with its words is written
    await expect(once(about([h.child], 'professionals only'))).rejects.toMatchObject({ code: '23505' })
    await expect(once(about([h.stranger], 'professionals only'))).rejects.toMatchObject({ code: '42501' })
    await expect(once(about([h.child], 'professionals only'), h.worker, () => { throw new Error('deriving fails') })).rejects.toThrow()
    expect(await counts()).toEqual(between)
  })

  test('nothing is kept by somebody of whom judge has not said in what capacity', async () => {
    const event: Happening = { type: 'StrategyDiscussionHeld', children: [h.child], marking: about([h.child], 'professionals only'), facts: { enquiry: fresh(), heldOn: thisDay(), outcome: 'no enquiry' } }
    await expect(as(h.worker, async (tx) => keep(tx, await factsOf(tx, { child: h.child }), { act: fresh(), action: 'record a discussion', events: [event] }, house().derive))).rejects.toThrow('judge')
  })

  test('facts that are not facts are refused: free text, a day that is none, a count beyond its end', async () => {
    const kept = (facts: object) => doStep(h.worker, 'record a discussion', { child: h.child }, fresh(), () => ({ events: [
      { type: 'StrategyDiscussionHeld', children: [h.child], marking: about([h.child], 'professionals only'), facts: { enquiry: fresh(), heldOn: thisDay(), outcome: 'no enquiry', ...facts } as never }] }))
    await expect(kept({ outcome: 'She was seen with a bruise' })).rejects.toThrow()
    await expect(kept({ enquiry: 'Wren Thimblewick' })).rejects.toThrow()
    await expect(kept({ heldOn: 'yesterday' })).rejects.toThrow()
    await expect(kept({ reason: 'Not a passage but words' })).rejects.toThrow()
    const [event] = await kept({ more: 'What no fact says' })
    expect(JSON.stringify(await asSuperuser(database, (run) => run(sql`select facts from event where id = ${event!.id}::uuid`)))).not.toContain('What no fact says')
  })

  test('a chair in two places and a room for two are refused, each half an hour that touches is not', async () => {
    const room = fresh<'room'>(), chair = await staff('conference chair')
    const one = () => childrenOf(h.admin, ['Sedge Roomtwice']).then(([child]) => child!)
    await conferenceOn([await one()], chair, { room, from: '10:00', until: '12:00' })
    const between = await counts()
    const later = await one(), conference = fresh<'conference'>()
    expect(await codeOf(conferenceOn([later], chair, { from: '11:00', until: '13:00' }))).toBe('23P01')
    expect(await codeOf(conferenceOn([later], await staff('conference chair'), { room, from: '09:00', until: '10:01' }))).toBe('23P01')
    expect((await counts()).job).toBe(between.job)
    await expect(conferenceOn([later], chair, { room, from: '12:00', until: '13:00' })).resolves.toBeDefined()
    expect(conference).toBeDefined()
  })

  test('of 20 who book one room for one hour at once, one gets it', async () => {
    const room = fresh<'room'>()
    const asked = await Promise.all(Array.from({ length: 20 }, async () => {
      const [child] = await childrenOf(h.admin, ['Reed Manyatonce']), chair = await staff('conference chair')
      const conference = fresh<'conference'>()
      await doStep(loader, 'ask for a conference', { child: child! }, fresh(), (facts) => ({ events: [{ type: 'ConferenceRequested', conference, children: [child!], marking: about([child!], 'family may read'),
        facts: { conference, kind: 'initial', requestedOn: facts.today, subjects: [child!], number: 'T-9' } }] }))
      return { child: child!, chair, conference }
    }))
    const codes = await Promise.all(asked.map((one) => codeOf(book(h.admin, one.conference, [one.child], one.chair, { room }))))
    expect(codes.toSorted()).toEqual([...Array.from({ length: 19 }, () => '23P01'), 'none'].toSorted())
  })

  test('what follows for a record that was not at hand is made from all of it', async () => {
    const [one, other] = await childrenOf(h.admin, ['Fen Unlinked']).then(async ([a]) => [a!, (await childrenOf(h.admin, ['Dale Unlinked']))[0]!] as const)
    const worker = await staff('social worker')
    await give(worker, 'social worker', other)
    await doStep(h.admin, 'change a record', { child: one }, fresh(), (facts) => ({ events: [
      { type: 'FamilyRecorded', facts: { children: [one, other], recordedOn: facts.today }, children: [one, other], marking: about([one, other], 'professionals only') }] }))
    await expect(as(worker, (tx) => judge(tx, 'see a record', { child: other }))).resolves.toBe('social worker')
    const person = await staff('unit administrator')
    await doStep(commandLine, 'manage people', {}, fresh(), (facts) => ({ events: [{ type: 'InvolvementBegan', children: [], about: person, marking: { label: 'directory', within: [], tells: [], keptFrom: [] },
      facts: { involvement: fresh(), person, role: 'minute-taker', over: 'unit', beganOn: facts.today, because: 'appointed' } }] }))
    await expect(as(person, (tx) => judge(tx, 'import census', {}))).resolves.toBe('unit administrator')
  })
})
