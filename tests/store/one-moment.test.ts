// A page is read as of one moment: what somebody keeps meanwhile is either all there or not at all.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { as, commandLine, seeing, type Tx } from '../../src/store/transaction.ts'
import { onServer } from './database.ts'
import { staff } from './households.ts'
import { ownStored, stored } from './stored.ts'
import type { Database } from '../../src/store/database.ts'

let database: Database
beforeAll(async () => { database = await ownStored() })
afterAll(async () => { await database.close(); await stored() })

const names = async (tx: Tx) => (await tx.rows(sql<{ n: number }>`select count(*)::int as n from event`))[0]!.n

// the embedded database has one connection, and one transaction at a time
test.runIf(onServer)('read twice, with somebody keeping something in between', async () => {
  for (const [reading, sees] of [[seeing, 'the same'], [as, 'more']] as const) {
    let read = (): void => undefined, go = (): void => undefined
    const first = new Promise<void>((resolve) => { read = resolve }), kept = new Promise<void>((resolve) => { go = resolve })
    const page = reading(commandLine, async (tx) => {
      const before = await names(tx)
      read()
      await kept
      return (await names(tx)) - before
    })
    await first
    await staff('unit administrator')
    go()
    expect([sees, await page > 0]).toEqual([sees, sees === 'more'])
  }
})
