// A working day taken out of the count by an administrator: open dates move in a job, whoever writes meanwhile counts alike, and what is derived stays what the journal gives.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day, dayText } from '../../src/calendar/day.ts'
import { momentOf } from '../../src/calendar/hours.ts'
import { addClosedDay, takeAwayClosedDay } from '../../src/procedures/steps/closed-days.ts'
import { recordDiscussion } from '../../src/procedures/steps/enquiry.ts'
import { doStep } from '../../src/server/act.ts'
import { countAnewIfAsked } from '../../src/server/count-anew.ts'
import { house } from '../../src/server/house.ts'
import { setClock } from '../../src/store/clock.ts'
import { aroundDay } from '../../src/store/diary.ts'
import { countsAnewWaiting, holdCountAnew, takeCountAnew } from '../../src/store/jobs.ts'
import { NotAllowed } from '../../src/store/judge.ts'
import { drift } from '../../src/store/rebuild.ts'
import { as, asKeeper, commandLine, postRoom } from '../../src/store/transaction.ts'
import { whichDatabase } from './database.ts'
import { childrenOf, staff } from './households.ts'
import { codeOf, fresh, ownStored, refusedByRights, stored } from './stored.ts'
import type { Database } from '../../src/store/database.ts'
import type { ChildId, PersonId } from '../../src/record/people.ts'

let database: Database
let [admin, manager, council, worker] = [] as unknown as [PersonId, PersonId, PersonId, PersonId]
let children: ChildId[]
beforeAll(async () => {
  setClock(() => new Date(momentOf(day('2026-04-08'), '09:00')))
  database = await ownStored()
  ;[admin, manager, council, worker] = [await staff('unit administrator'), await staff('unit manager'), await staff('council administrator'), await staff('social worker')]
  children = await childrenOf(admin, ['Wicket', 'Tansy'])
  await discussed('2026-03-24')
})
afterAll(async () => { await database.close(); setClock(undefined); await stored() })

const discussed = (on: string) => doStep(admin, 'record a discussion', { child: children[0]! }, fresh(), (facts) => recordDiscussion(facts, { heldOn: day(on), outcome: 'enquiry begins', children }))
const added = (on: string, by: PersonId, kind: 'bank holiday' | 'closure day' = 'bank holiday') => doStep(by, 'change working days', {}, fresh(), (facts) => addClosedDay(facts, { onDay: day(on), kind, name: 'Offices closed' }))
const taken = (on: string, by: PersonId) => doStep(by, 'change working days', {}, fresh(), (facts) => takeAwayClosedDay(facts, day(on)))
const limits = () => as(commandLine, (tx) => asKeeper(tx, async () => (await tx.rows(sql<{ due: string }>`select due::text as due from deadline where rule = 'initial-conference' order by due`)).map((row) => row.due)))
const quiet = { info: () => undefined, error: (what: unknown) => { throw new Error(JSON.stringify(what)) } } as never

describe(`on the ${whichDatabase}`, () => {
  test('is for those who answer for limits, and for nobody else', async () => {
    await expect(added('2026-04-10', worker)).rejects.toThrow(NotAllowed)
    await expect(added('2026-04-10', admin)).rejects.toThrow(NotAllowed)
    // whatever the program thinks, the database lets nobody else write it
    expect(await codeOf(doStep(admin, 'book a conference', {}, fresh(), (facts) => addClosedDay(facts, { onDay: day('2026-04-10'), kind: 'closure day', name: 'Mine' })))).toBe(refusedByRights)
  })

  test('how many open dates it passes can be told without holding any record', async () => {
    const { open, booked } = await as(council, (tx) => aroundDay(tx, day('2026-04-10')))
    expect([open.map((one) => one.rule), booked]).toEqual([['initial-conference', 'initial-conference'], 0])
    expect((await as(council, (tx) => aroundDay(tx, day('2026-09-20')))).open).toEqual([])
  })

  test('moves what is open, once it has been counted anew, and nothing is left apart from the journal', async () => {
    expect(await limits()).toEqual(['2026-04-16', '2026-04-16'])
    await added('2026-04-10', manager)
    expect(await as(postRoom, countsAnewWaiting)).toBe(1)
    expect((await drift(house().derive)).length).toBeGreaterThan(0)       // until it has been counted
    await countAnewIfAsked(quiet)
    expect(await limits()).toEqual(['2026-04-17', '2026-04-17'])
    expect(await drift(house().derive)).toEqual([])
    expect(await as(postRoom, countsAnewWaiting)).toBe(0)
  })

  test('a day on which only this council is closed moves no national limit', async () => {
    await added('2026-04-14', manager, 'closure day')
    await countAnewIfAsked(quiet)
    expect(await limits()).toEqual(['2026-04-17', '2026-04-17'])
    expect(await drift(house().derive)).toEqual([])
    await taken('2026-04-14', manager)
    await countAnewIfAsked(quiet)
  })

  test('opens no record whose dates do not pass the day', async () => {
    await childrenOf(admin, ['Sedge'])                                    // nothing is counted for this one
    const counted: number[] = []
    for (const on of ['2026-04-15', '2026-08-03']) {
      await added(on, manager)
      await countAnewIfAsked({ info: ({ records }: { records: number }) => counted.push(records) } as never)
      await taken(on, manager)
      await countAnewIfAsked({ info: ({ records }: { records: number }) => counted.push(records) } as never)
    }
    expect(counted).toEqual([1, 1, 0, 0])
    expect(await limits()).toEqual(['2026-04-17', '2026-04-17'])
    expect(await drift(house().derive)).toEqual([])
  })

  test('whoever writes before it was counted anew counts with it already', async () => {
    await added('2026-04-13', council)
    children = await childrenOf(admin, ['Burdock'])
    await discussed('2026-04-07')
    // day nought is the 7th: the 10th and the 13th do not count, nor does Early May
    expect((await limits()).at(-1)).toBe('2026-04-30')
    await countAnewIfAsked(quiet)
    expect(await limits()).toEqual(['2026-04-20', '2026-04-20', '2026-04-30'])
    expect(await drift(house().derive)).toEqual([])
  })

  test('one process counts at a time; what is stopped or dies is begun again', async () => {
    await taken('2026-04-13', manager)
    const first = await as(postRoom, takeCountAnew)
    expect(first).toBeDefined()
    expect(await as(postRoom, takeCountAnew)).toBeUndefined()
    setClock(() => new Date(momentOf(day('2026-04-08'), '09:01')))
    await as(postRoom, (tx) => holdCountAnew(tx, first!))
    setClock(() => new Date(momentOf(day('2026-04-08'), '09:02')))
    expect(await as(postRoom, takeCountAnew)).toBeUndefined()
    setClock(() => new Date(momentOf(day('2026-04-08'), '09:04')))
    await countAnewIfAsked(quiet, () => true)                             // stopped at once: nothing is counted, and it still waits
    expect(await limits()).toEqual(['2026-04-20', '2026-04-20', '2026-04-30'])
    setClock(() => new Date(momentOf(day('2026-04-08'), '09:07')))
    await countAnewIfAsked(quiet)
    expect(await limits()).toEqual(['2026-04-17', '2026-04-17', '2026-04-29'])
    expect(await drift(house().derive)).toEqual([])
  })

  test('a day that is taken away and one that is added at once leave dates where the journal says', async () => {
    await Promise.all([taken('2026-04-10', manager), added('2026-04-14', council), discussed('2026-04-08')])
    await countAnewIfAsked(quiet)
    expect(await drift(house().derive)).toEqual([])
    expect((await limits()).map((due) => dayText(day(due)))).toEqual(expect.arrayContaining(['2026-04-17']))
  })
})
