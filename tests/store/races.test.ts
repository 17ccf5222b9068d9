// Eight people on the same twenty entries, each write sent twice by chance: none lost, none doubled, none over another unseen.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import { house } from '../../src/server/house.ts'
import { drift } from '../../src/store/rebuild.ts'
import { brokenSeals, sealWaiting } from '../../src/store/seal.ts'
import { as, commandLine } from '../../src/store/transaction.ts'
import { seed, times } from '../counts.ts'
import { onServer, whichDatabase } from './database.ts'
import { program } from './programs.ts'
import { asSuperuser, fresh, ownStored, stored } from './stored.ts'
import { give, household, staff, type Household } from './households.ts'
import { edits, type Edited } from './race-editor.ts'
import type { Database } from '../../src/store/database.ts'
import type { EntryId, PersonId } from '../../src/record/people.ts'

let database: Database
let h: Household
let people: PersonId[]
const entries: EntryId[] = Array.from({ length: 20 }, () => fresh<'entry'>())

beforeAll(async () => {
  database = await ownStored()
  h = await household()
  people = [h.chair, h.worker, h.admin, h.minuteTaker]
  for (let n = 0; n < 4; n++) { const one = await staff('social worker'); for (const child of [h.child, h.sibling]) await give(one, 'social worker', child); people.push(one) }
})
afterAll(async () => { await database.close(); await stored() })

/** Every version of every entry that is kept, with its words' number, oldest first. */
const versions = () => asSuperuser(database, (run) => run(sql<{ entry: EntryId, version: number, id: string, by: PersonId }>`select entry, version, id, by_person as by from event where entry = any (${`{${entries.join(',')}}`}::uuid[]) order by entry, version`))

async function whole(done: readonly Edited[]): Promise<void> {
  const rows = await versions()
  const kept = done.filter((one) => one.outcome === 'kept')
  // none lost: what was said to be kept is there, under its own author; none doubled: and nothing else is
  expect(rows.map((row) => row.id).toSorted()).toEqual([...new Set(kept.map((one) => one.event))].toSorted())
  expect(new Set(kept.map((one) => one.act)).size).toBe(rows.length)
  // each version once, without a gap, and each written by somebody who had been shown the one before
  for (const entry of entries) expect(rows.filter((row) => row.entry === entry).map((row) => row.version)).toEqual(rows.filter((row) => row.entry === entry).map((_, i) => i + 1))
  for (const one of kept) expect(rows.find((row) => row.id === one.event)).toMatchObject({ entry: one.entry, version: one.version, by: one.by })
  // who came second was told of what stood there by then
  for (const one of done.filter((each) => each.outcome === 'stale')) expect(rows.find((row) => row.entry === one.entry && row.version === one.stands)?.id).toBe(one.event)
  expect(await drift(house().derive)).toEqual([])
  while (await as(commandLine, (tx) => sealWaiting(tx)) > 0) { /* until nothing waits */ }
  expect(await as(commandLine, (tx) => brokenSeals(tx))).toEqual([])
  const [audit] = await asSuperuser(database, (run) => run(sql<{ acts: number, rows: number }>`select count(distinct act)::int as acts, count(*)::int as rows from audit where what = 'kept' and action = 'keep the map'`))
  expect(audit).toEqual({ acts: rows.length, rows: rows.length })
}

const all: Edited[] = []

describe(`on the ${whichDatabase}`, () => {
  test('eight at once in one program', async () => {
    const each = Math.ceil(times(5_000, 160) / people.length)
    all.push(...(await Promise.all(people.map((by, n) => edits({ by, conference: h.conference, children: [h.child, h.sibling], entries, many: each, seed: seed + n })))).flat())
    expect(all.filter((one) => one.outcome === 'stale').length).toBeGreaterThan(0)
    expect(all.some((one) => one.twice)).toBe(true)
    await whole(all)
  }, 1_800_000)

  test.runIf(onServer)('500 edits by two programs on one database at once', async () => {
    const { rows: [here] } = await sql<{ name: string }>`select current_database() as name`.execute(database.db)
    const each = Math.max(63, times(5_000) / people.length)
    const two = [0, 1].map((half) => program('tests/store/race-editor.ts', [here!.name, JSON.stringify({ conference: h.conference, children: [h.child, h.sibling], entries, many: each, people: people.slice(half * 4, half * 4 + 4), seed: seed + 100 * half })]))
    const said = (await Promise.all(two.map((one) => one.ends))).map((end) => { expect([end.code, end.errors]).toEqual([0, '']); return JSON.parse(end.out.slice(end.out.indexOf('done ') + 5)) as Edited[] })
    all.push(...said.flat())
    expect(said.flat().length).toBeGreaterThanOrEqual(500)
    expect(said.flat().filter((one) => one.outcome === 'stale').length).toBeGreaterThan(0)
    await whole(all)
  }, 1_800_000)
})
