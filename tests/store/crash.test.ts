// Killed at any moment, the program loses nothing it said was kept, keeps nothing twice, and its audit, chain and lists are whole.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { house } from '../../src/server/house.ts'
import { openDatabase } from '../../src/store/database.ts'
import { idFrom } from '../../src/store/keep.ts'
import { drift } from '../../src/store/rebuild.ts'
import { brokenSeals, sealWaiting } from '../../src/store/seal.ts'
import { as, commandLine } from '../../src/store/transaction.ts'
import { counts, seed, times } from '../counts.ts'
import { onServer } from './database.ts'
import { program, type Program } from './programs.ts'
import { asSuperuser, ready, stored } from './stored.ts'
import { chance } from './walk.ts'
import type { Sent } from './crash-writer.ts'

// The figures that must be reached are 1,000 writes and 20 kills: three times as many in full, a tenth of that in CI, a taste in npm test.
const kills = times(60, 3), writes = times(3_000, 100)
let folder = ''
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'quorate-crash-')) })
afterAll(async () => { rmSync(folder, { recursive: true, force: true }); await stored() })

const sent = new Map<string, Sent>()
const kept = new Map<string, number>()
let readAgain = 0

/** Start it, sending again what had no answer; resolves once `until` more acts were acknowledged. */
async function run(until: number): Promise<Program> {
  const unanswered = [...sent.values()].filter((one) => !kept.has(one.act))
  const one = program('tests/store/crash-writer.ts', [folder, JSON.stringify(unanswered)], { DATABASE_URL: '' })
  const before = kept.size
  let rest = ''
  await new Promise<void>((enough, refuse) => {
    one.child.stdout!.on('data', (part) => {
      const lines = `${rest}${String(part)}`.split('\n')
      rest = lines.pop()!
      for (const line of lines) {
        if (line.startsWith('send ')) { const form = JSON.parse(line.slice(5)) as Sent; sent.set(form.act, form) }
        const [word, act, how] = line.split(' ')
        if (word === 'kept') { kept.set(act!, (kept.get(act!) ?? 0) + 1); readAgain += Number(how === 'again') }
      }
      if (kept.size >= before + until) enough()
    })
    void one.ends.then((end) => refuse(new Error(`ended by itself (${end.code ?? end.signal}): ${end.errors}`)))
  })
  return one
}

test.skipIf(onServer)(`of ${writes} acknowledged acts, with the program killed ${kills} times while it writes, none is lost and none doubled`, async () => {
  const c = chance(seed)
  for (let n = 0; n < kills; n++) {
    const one = await run(Math.max(3, Math.ceil((writes - kept.size) / (kills - n)) + c.below(5) - 2))
    await new Promise((resume) => setTimeout(resume, c.below(20)))
    one.child.kill('SIGKILL')
    expect((await one.ends).signal).toBe('SIGKILL')
  }
  // the last time it is told to stop: it ends in order, with what it has in hand kept and said
  const last = await run(5)
  last.child.kill('SIGTERM')
  const end = await last.ends
  expect([end.code, end.signal]).toEqual([0, null])
  expect([...sent.keys()].filter((act) => !kept.has(act))).toEqual([])

  const database = await ready(await openDatabase({ folder }))
  try {
    const found = await asSuperuser(database, async (run) => ({
      events: await run(sql<{ id: string }>`select id from event where type in ('ChildRecorded', 'StrategyDiscussionHeld')`),
      audit: await run(sql<{ act: string, n: number }>`select act, count(*)::int as n from audit where what = 'kept' and action in ('add a record', 'record a discussion') group by act`),
      words: await run(sql<{ n: number }>`select count(*)::int as n from passage p join event e on e.id = p.event where e.type = 'StrategyDiscussionHeld'`),
    }))
    expect(kept.size).toBeGreaterThanOrEqual(writes)
    expect(found.events.map((e) => e.id).toSorted()).toEqual([...kept.keys()].map((act) => idFrom(act, 'event', 0)).toSorted())
    expect(found.audit.map((row) => row.act).toSorted()).toEqual([...kept.keys()].toSorted())
    expect(found.audit.every((row) => row.n === 1)).toBe(true)
    expect(found.words[0]!.n).toBe([...sent.values()].filter((one) => one.child).length)
    while (await as(commandLine, (tx) => sealWaiting(tx)) > 0) { /* until nothing waits */ }
    expect(await as(commandLine, (tx) => brokenSeals(tx))).toEqual([])
    expect(await drift(house().derive)).toEqual([])
    if (counts !== 'test') console.log(`crash: ${kept.size} acts acknowledged, ${kills} kills, ${readAgain} sent again that had been kept`)
  } finally { await database.close() }
}, 3_600_000)
