// What is derived, kept step by step, is what the journal gives when all of it is made anew; and where somebody changed it, it is found and mended.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleCouncil } from '../../src/server/example/council.ts'
import { house } from '../../src/server/house.ts'
import { setClock } from '../../src/store/clock.ts'
import { drift, rebuild } from '../../src/store/rebuild.ts'
import { brokenSeals, sealWaiting } from '../../src/store/seal.ts'
import { as, commandLine } from '../../src/store/transaction.ts'
import { seed, times } from '../counts.ts'
import { whichDatabase } from './database.ts'
import { asSuperuser, ownStored, stored } from './stored.ts'
import { household } from './households.ts'
import { chance, oneMove } from './walk.ts'
import type { Database } from '../../src/store/database.ts'

let database: Database
beforeAll(async () => { database = await ownStored() })
afterAll(async () => { await database.close(); setClock(undefined); await stored() })

const tables = ['child', 'conference', 'conference_child', 'involvement', 'deadline', 'waiting', 'copy', 'opening']
const derivedNow = () => asSuperuser(database, async (run) => Object.fromEntries(await Promise.all(tables.map(async (table) =>
  [table, (await run(sql<{ all: string }>`select coalesce(string_agg(t::text, E'\n' order by t::text), '') as all from ${sql.table(table)} t`))[0]!.all]))))
const change = (statement: string) => asSuperuser(database, (run) => run(sql.raw(statement)))

describe(`on the ${whichDatabase}`, () => {
  test('after random sequences of steps, every derived row is what the journal gives', async () => {
    const c = chance(seed)
    let [happened, tried] = [0, 0]
    for (let walk = 0; walk < times(100, 2); walk++) {
      const h = await household()
      for (let n = 0; n < 60; n++) { tried += 1; if (await oneMove(h, c)) happened += 1 }
    }
    expect(happened / tried).toBeGreaterThan(0.2)
    const before = await derivedNow()
    expect(await drift(house().derive)).toEqual([])
    expect(await rebuild(house().derive)).toBeGreaterThan(2)
    expect(await derivedNow()).toEqual(before)
  }, 1_800_000)

  test.each([
    ['a child put in another team', 'update child set team = gen_random_uuid() where of = (select of from child order by of limit 1)'],
    ['a deadline gone', 'delete from deadline where ctid = (select ctid from deadline limit 1)'],
    ['a deadline moved', 'update deadline set due = due + 1 where ctid = (select ctid from deadline limit 1)'],
    ['a role made wider', "update involvement set role = 'conference chair' where ctid = (select ctid from involvement where over = 'child' and role = 'parent' limit 1)"],
    ['a bar taken away', 'update involvement set barred = false where ctid = (select ctid from involvement where barred limit 1)'],
    ['a role over the unit put in', "insert into involvement (id, of, person, role, over, began_on, because, barred) select gen_random_uuid(), person, person, 'unit administrator', 'unit', current_date, 'appointed', false from involvement where over = 'unit' limit 1"],
    ['a role of nobody the journal knows', "insert into involvement (id, of, person, role, over, began_on, because, barred) select gen_random_uuid(), p, p, 'unit administrator', 'unit', current_date, 'appointed', false from (select gen_random_uuid() as p) x"],
    ['a conference with another child', 'insert into conference_child (of, child) select c.of, k.of from conference c, child k where not k.of = any (c.children) limit 1'],
    ['a child that is in no journal', 'insert into child (of) values (gen_random_uuid())'],
  ])('%s is found, and a rebuild mends it', async (_what, statement) => {
    const before = await derivedNow()
    await change(statement)
    expect(await derivedNow()).not.toEqual(before)
    expect((await drift(house().derive)).length).toBeGreaterThan(0)
    await rebuild(house().derive)
    expect(await derivedNow()).toEqual(before)
    expect(await drift(house().derive)).toEqual([])
  })
})

describe('the example council', () => {
  let example: Database
  beforeAll(async () => { example = await ownStored(); await exampleCouncil(true) })
  afterAll(async () => { await example.close() })

  test('is sealed and derived as its journal says, from the first day to the last', async () => {
    while (await as(commandLine, (tx) => sealWaiting(tx)) > 0) { /* until nothing waits */ }
    expect(await as(commandLine, (tx) => brokenSeals(tx))).toEqual([])
    expect(await drift(house().derive)).toEqual([])
  })
})
