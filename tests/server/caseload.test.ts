// An invented caseload in a database: kept through the journal, clean to verify, with deadlines; and never beside anything else.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day } from '../../src/calendar/day.ts'
import { about } from '../../src/record/marking.ts'
import type { ChildId } from '../../src/record/people.ts'
import { eventsKept, fill, type Filled } from '../../src/server/example/caseload/fill.ts'
import { caseloadSignIns } from '../../src/server/example/caseload/sign-ins.ts'
import { house } from '../../src/server/house.ts'
import { makeReady } from '../../src/server/ready.ts'
import { readSettings } from '../../src/server/settings.ts'
import type { Database } from '../../src/store/database.ts'
import { judge } from '../../src/store/judge.ts'
import { keepMany } from '../../src/store/keep-many.ts'
import { openDataKeys } from '../../src/store/keys.ts'
import { drift } from '../../src/store/rebuild.ts'
import { brokenSeals } from '../../src/store/seal.ts'
import { as, asKeeper, commandLine, useDatabase } from '../../src/store/transaction.ts'
import { freshDatabase, whichDatabase } from '../store/database.ts'

let database: Database
let filled: Filled
const rows = <R>(query: ReturnType<typeof sql<R>>): Promise<R[]> => as(commandLine, (tx) => asKeeper(tx, () => tx.rows(query)))
const number = async (query: ReturnType<typeof sql<{ n: number }>>): Promise<number> => (await rows(query))[0]!.n

beforeAll(async () => {
  database = await freshDatabase()
  useDatabase(database.db)
  await openDataKeys(Buffer.alloc(32, 5))
  await makeReady({ ...readSettings({}), example: false })
  expect(await eventsKept()).toBe(0)
  filled = await fill({ children: 60, seed: '3', on: day('2026-11-24') })
}, 120_000)
afterAll(async () => { useDatabase(undefined); await database.close() })

describe(`on the ${whichDatabase}`, () => {
  test('every child asked for is there, and everything is sealed, unbroken and what follows from the journal', async () => {
    expect(filled.children).toBe(60)
    expect(await number(sql`select count(*)::int as n from child`)).toBe(60)
    expect(await number(sql`select count(*)::int as n from event`)).toBe(filled.events)
    expect(await as(commandLine, (tx) => brokenSeals(tx))).toEqual([])
    expect(await drift(house().derive)).toEqual([])
  }, 120_000)

  test('deadlines, involvements, conferences and name tokens follow, and each batch is audited as the loader', async () => {
    expect(await number(sql`select count(*)::int as n from deadline`)).toBeGreaterThan(100)
    expect(await number(sql`select count(*)::int as n from conference where stage = 'signed'`)).toBeGreaterThan(10)
    expect(await number(sql`select count(*)::int as n from involvement where over = 'child'`)).toBeGreaterThan(100)
    // nothing of long ago still waits, or every worklist would begin with it
    expect(await number(sql`select count(*)::int as n from waiting where since < '2026-08-01'`)).toBe(0)
    expect(await number(sql`select count(*)::int as n from deadline where met_on is null and ended_on is null and due < '2026-06-01'`)).toBe(0)
    const audited = await rows(sql<{ by: string, events: number }>`select distinct as_role as by, sum(events)::int as events from audit where what = 'kept' group by as_role order by 1`)
    expect(audited.map((row) => row.by)).toEqual(['loader', 'unit manager'])
    expect(audited.reduce((sum, row) => sum + row.events, 0)).toBe(filled.events)
  })

  test('words are kept encrypted, under markings of their own', async () => {
    const some = await as(commandLine, (tx) => tx.rows(sql<{ words: Uint8Array }>`select words from passage limit 50`))
    expect(some.length).toBeGreaterThan(10)
    for (const { words } of some) expect(Buffer.from(words).toString('latin1')).not.toMatch(/team|Room|[A-Z][a-z]{5,}/)
    expect(await number(sql`select count(distinct label)::int as n from marking`)).toBeGreaterThan(4)
  })

  test('a few of its people stand at the door', async () => {
    expect((await caseloadSignIns()).map((one) => one.role)).toEqual(expect.arrayContaining(['unit administrator', 'conference chair', 'social worker', 'police']))
  })

  test('records kept many at a time must be whole, and no two parts share one', async () => {
    const [{ child } = { child: '' as ChildId }] = await rows(sql<{ child: ChildId }>`select of as child from child order by of limit 1`)
    const events = [{ type: 'CoreGroupHeld' as const, children: [child], marking: about([child], 'family may read'), facts: { heldOn: day('2026-11-20'), child } }]
    const keep = (parts: Parameters<typeof keepMany>[1]['parts'], n: number) => as(commandLine, async (tx) => {
      await judge(tx, 'import census', {})
      return keepMany(tx, { act: `00000000-0000-4000-8000-00000000010${n}`, action: 'import census', parts }, house().derive)
    })
    await expect(keep([{ before: [], beside: [], events }], 1)).rejects.toThrow('must be whole')
    const fresh = '00000000-0000-4000-8000-0000000000aa' as ChildId
    const part = { before: [], beside: [], events: [{ type: 'ChildRecorded' as const, children: [fresh], marking: about([fresh], 'the child may read'), facts: { child: fresh, bornOn: day('2020-01-01'), recordedOn: day('2026-11-20'), gender: 'female' as const } }] }
    await expect(keep([part, part], 2)).rejects.toThrow('no two parts')
  })
})

test('the command fills an empty folder, and refuses one that is not empty with the reason; wrong use is 2', () => {
  const folder = mkdtempSync(join(tmpdir(), 'quorate-caseload-'))
  const door = fileURLToPath(new URL('../../bin/quorate.js', import.meta.url))
  const run = (...line: string[]) => {
    const { PATH = '' } = process.env
    const { status, stdout, stderr } = spawnSync(process.execPath, [door, 'example', ...line], { cwd: folder, env: { PATH, DATA_DIR: join(folder, 'data') }, encoding: 'utf8' })
    return { code: status, out: stdout, errors: stderr }
  }
  try {
    expect(run()).toMatchObject({ code: 2, errors: expect.stringContaining('how many children') })
    expect(run('--children', '3', '--on', '2026-02-30')).toMatchObject({ code: 2, errors: expect.stringContaining('YYYY-MM-DD') })
    expect(run('--children', '3')).toMatchObject({ code: 0, out: expect.stringContaining('Made 3 invented children') })
    expect(run('--children', '3')).toMatchObject({ code: 1, out: '', errors: expect.stringContaining('not empty') })
  } finally { rmSync(folder, { recursive: true, force: true }) }
}, 120_000)
