// The example council comes about whatever the day it is first started on: across Christmas, Easter and the year's end.
import { expect, test } from 'vitest'
import { sql } from 'kysely'
import { exampleCouncil } from '../../src/server/example/council.ts'
import { exampleSignIns } from '../../src/server/example/sign-ins.ts'
import { makeReady } from '../../src/server/ready.ts'
import { readSettings } from '../../src/server/settings.ts'
import { setClock } from '../../src/store/clock.ts'
import { openDataKeys } from '../../src/store/keys.ts'
import { as, asKeeper, commandLine, useDatabase } from '../../src/store/transaction.ts'
import { freshDatabase } from '../store/database.ts'

test.each(['2026-12-29', '2027-01-04', '2027-03-30', '2028-05-03'])('started on %s', async (on) => {
  const database = await freshDatabase()
  try {
    useDatabase(database.db)
    await openDataKeys(Buffer.alloc(32, 5))
    await makeReady({ ...readSettings({}), example: false })
    setClock(() => new Date(`${on}T09:00:00Z`))
    await exampleCouncil()
    const [{ late, events } = { late: 0, events: 0 }] = await as(commandLine, (tx) => asKeeper(tx, () => tx.rows(sql<{ late: number, events: number }>`
      select count(*) filter (where on_day > ${on}::date and type not in ('ConferenceBooked'))::int as late, count(*)::int as events from event`)))
    expect(events).toBeGreaterThan(200)
    expect(late, 'something happened after today').toBe(0)
    expect(exampleSignIns().length).toBeGreaterThan(20)
  } finally {
    setClock(undefined)
    useDatabase(undefined)
    await database.close()
  }
}, 120_000)
