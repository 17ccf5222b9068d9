// The embedded database lets the event loop in: while many lists are read, timers still fire.
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { onServer, testDatabase } from './database.ts'

/** A list of about a screenful, with work in it: a few milliseconds. */
const list = sql`select g, md5(g::text) as a, (select count(*) from generate_series(1, 2000) h where h % (g + 1) = 0) as b from generate_series(1, 25) g`

test.skipIf(onServer)('300 lists asked for by 10 at once leave no long gap in which nothing else is served', async () => {
  const { db } = await testDatabase()
  await list.execute(db)
  let ticks = 0
  let longest = 0
  let last = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    ticks += 1
  }, 1)
  const began = performance.now()
  await Promise.all(Array.from({ length: 10 }, async () => { for (let turn = 0; turn < 30; turn += 1) await list.execute(db) }))
  const took = performance.now() - began
  longest = Math.max(longest, performance.now() - last)
  clearInterval(timer)
  expect(took).toBeGreaterThan(200)
  // Without the pause this is the whole run in one gap and no tick at all.
  expect(ticks).toBeGreaterThan(10)
  expect(longest).toBeLessThan(Math.max(150, took / 3))
})
