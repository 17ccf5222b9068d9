// The loader of invented people: let into an empty database, out again when it is filled, and let into no other; the command line decides nothing.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleCouncil } from '../../src/server/example/council.ts'
import { judge } from '../../src/store/judge.ts'
import { letLoaderIn, putLoaderOut, withLoader } from '../../src/store/loader.ts'
import { as, asKeeper, commandLine, loader, useDatabase } from '../../src/store/transaction.ts'
import { freshDatabase, whichDatabase } from './database.ts'
import { staff } from './households.ts'
import { codeOf, ownStored, refusedByRights, stored } from './stored.ts'
import type { Database } from '../../src/store/database.ts'

let database: Database
beforeAll(async () => { database = await ownStored(); await putLoaderOut() })
afterAll(async () => { await database.close(); await stored() })

const decides = (person: typeof loader) => as(person, (tx) => judge(tx, 'record a decision', {}))
const parts = () => as(commandLine, (tx) => asKeeper(tx, () => tx.rows(sql<{ n: number }>`select count(*)::int as n from involvement where role = 'loader'`)))

describe(`on the ${whichDatabase}`, () => {
  test('in an empty database it may do what it loads, for as long as that takes', async () => {
    await expect(decides(loader)).rejects.toThrow('You may not')
    await withLoader(async () => { expect(await decides(loader)).toBe('loader') })
    await expect(decides(loader)).rejects.toThrow('You may not')
    await expect(withLoader(() => Promise.reject(new Error('cut off')))).rejects.toThrow('cut off')
    await expect(decides(loader)).rejects.toThrow('You may not')
  })

  test('once something is kept it is let in no more, and the database itself refuses it', async () => {
    await staff('unit administrator')
    expect(await letLoaderIn()).toBe(false)
    await expect(decides(loader)).rejects.toThrow('You may not')
    const forced = as(commandLine, (tx) => asKeeper(tx, () => tx.rows(sql`insert into involvement (id, person, role, over, began_on, because, barred)
      values (gen_random_uuid(), ${loader}::uuid, 'loader', 'council', '2000-01-01', 'example', false)`)))
    expect(await codeOf(forced)).toBe(refusedByRights)
    const turned = as(commandLine, (tx) => asKeeper(tx, () => tx.rows(sql`update involvement set role = 'loader' where person = ${commandLine}::uuid`)))
    expect(await codeOf(turned)).toBe(refusedByRights)
    expect(await parts()).toEqual([{ n: 0 }])
  })

  test('the command line decides nothing, with records or without', async () => {
    for (const action of ['record a decision', 'sign minutes', 'conclude an enquiry', 'close the conference', 'authorise a report', 'record a discussion', 'add a record', 'deliver copies'] as const) {
      await expect(as(commandLine, (tx) => judge(tx, action, {}))).rejects.toThrow('You may not')
    }
  })

  test('the example council leaves nobody behind who may load', async () => {
    const example = await freshDatabase()
    try {
      useDatabase(example.db)
      await exampleCouncil(true)
      expect(await parts()).toEqual([{ n: 0 }])
      await expect(decides(loader)).rejects.toThrow('You may not')
    } finally {
      useDatabase(database.db)
      await example.close()
    }
  }, 120_000)
})
