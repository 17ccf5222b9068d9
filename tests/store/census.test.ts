// Loading a census: all or nothing, nothing twice, next year only what is new; and the rules that a census never meets do not start.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadCensus, type Sound } from '../../src/server/census/load.ts'
import { readApart } from '../../src/server/census/reading.ts'
import { readCensus } from '../../src/server/census.ts'
import { house } from '../../src/server/house.ts'
import { NotAllowed } from '../../src/store/judge.ts'
import { drift } from '../../src/store/rebuild.ts'
import { brokenSeals, sealWaiting } from '../../src/store/seal.ts'
import { as, commandLine } from '../../src/store/transaction.ts'
import { sound } from '../returns/files.ts'
import { times } from '../counts.ts'
import { whichDatabase } from './database.ts'
import { staff } from './households.ts'
import { asSuperuser, ownStored, stored } from './stored.ts'
import type { Database } from '../../src/store/database.ts'

let database: Database
beforeAll(async () => { database = await ownStored() })
afterAll(async () => { await database.close(); await stored() })

const [start, end] = [sound.indexOf('<Children>') + '<Children>'.length, sound.indexOf('</Children>')]
/** The four sound children this many times over, each under a number of its own. */
const many = (copies: number, name: string): Sound => readCensus(Buffer.from(sound.slice(0, start)
  + Array.from({ length: copies }, (_, n) => sound.slice(start, end).replaceAll('QX000000', `QX${String(n).padStart(4, '0')}${name}`)).join('\n') + sound.slice(end))) as Sound
const count = async (query: ReturnType<typeof sql<{ n: number }>>) => (await asSuperuser(database, (run) => run(query)))[0]!.n
const events = () => count(sql<{ n: number }>`select count(*)::int as n from event`)

describe(`on the ${whichDatabase}`, () => {
  test('whoever may not is turned away, and nothing is kept', async () => {
    const before = await events()
    await expect(loadCensus(await staff('social worker'), many(1, 'a'))).rejects.toBeInstanceOf(NotAllowed)
    expect(await events()).toBe(before + 3)                    // the social worker's own three
  })

  test('every sound child is loaded with what follows from it, and the same file again changes nothing', async () => {
    const admin = await staff('unit administrator')
    const file = many(3, 'b')
    const loaded = await loadCensus(admin, file)
    expect(loaded.children).toBe(12)
    const before = await events()
    expect(await loadCensus(admin, file)).toEqual({ children: 0, events: 0 })
    expect(await events()).toBe(before)
    expect(await count(sql<{ n: number }>`select count(*)::int as n from child where number like 'QX%b%'`)).toBe(12)
    expect(await count(sql<{ n: number }>`select count(*)::int as n from audit where by_person = ${admin}::uuid and what = 'kept' and action = 'import census' and cardinality(children) = 12`)).toBe(1)
  })

  test('what follows a conference of ours does not follow from one that only a census tells of: reviews do, and an enquiry that still runs', async () => {
    const rules = await asSuperuser(database, (run) => run(sql<{ rule: string }>`select distinct d.rule from deadline d join child c on c.of = d.child where c.number like 'QX%b%' order by 1`))
    expect(rules.map(({ rule }) => rule).filter((rule) => !rule.includes('review') && rule !== 'initial-conference' && rule !== 'transfer-in-conference')).toEqual([])
    expect(rules.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['first-review', 'next-review']))
    const waiting = await asSuperuser(database, (run) => run(sql<{ kind: string }>`select distinct w.kind from waiting w join child c on c.of = w.child where c.number like 'QX%b%'`))
    expect(waiting.map(({ kind }) => kind)).toEqual(['enquiry to conclude'])
  })

  test('it is sealed and derived like anything else', async () => {
    while (await as(commandLine, (tx) => sealWaiting(tx)) > 0);
    expect(await as(commandLine, (tx) => brokenSeals(tx))).toEqual([])
    expect(await drift(house().derive)).toEqual([])
  })

  test('a fault on the way leaves nothing of the whole file', async () => {
    const before = await events()
    const file = many(15, 'c')                                 // two batches
    const broken: Sound = { ...file, children: [...file.children.slice(0, -1), { ...file.children.at(-1)!, number: 'not a number of a child' }] }
    await expect(loadCensus(commandLine, broken)).rejects.toThrow()
    expect(await events()).toBe(before)
  })

  test('thousands go in one transaction without a lock for each', async () => {
    const children = times(10_000, 400)
    const file = many(children / 4, 'd')
    const began = performance.now()
    expect((await loadCensus(commandLine, file)).children).toBe(children)
    console.log(`${children} children loaded in ${Math.round(performance.now() - began)} ms on the ${whichDatabase}`)
  }, 600_000)
})

test('a census is read in a thread of its own, alike', async () => {
  const bytes = Buffer.from(sound)
  expect(await readApart(bytes)).toEqual(readCensus(bytes))
  expect(await readApart(Buffer.from('<Message>'))).toEqual(readCensus(Buffer.from('<Message>')))
})
