// Another council's procedures on the same database: said once, recorded, and every limit worked out again before anything is served.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleCouncil } from '../../src/server/example/council.ts'
import { house } from '../../src/server/house.ts'
import { underOf, underThisCouncil } from '../../src/server/made-under.ts'
import { makeReady } from '../../src/server/ready.ts'
import { readSettings } from '../../src/server/settings.ts'
import { councilNamed } from '../../src/procedures/councils.ts'
import { setClock } from '../../src/store/clock.ts'
import { openDataKeys } from '../../src/store/keys.ts'
import { finish, takeTurn } from '../../src/store/made-under.ts'
import { drift } from '../../src/store/rebuild.ts'
import { as, asKeeper, commandLine, useDatabase } from '../../src/store/transaction.ts'
import { freshDatabase, whichDatabase } from '../store/database.ts'
import { program } from '../store/programs.ts'
import type { Database } from '../../src/store/database.ts'

let database: Database
beforeAll(async () => {
  database = await freshDatabase()
  useDatabase(database.db)
  await openDataKeys(Buffer.alloc(32, 5))
}, 240_000)
afterAll(async () => { setClock(undefined); useDatabase(undefined); await database.close() })

/** Starts under a council as the service does. Gives what was said. */
async function startUnder(council: string): Promise<string[]> {
  const said: string[] = []
  await makeReady({ ...readSettings({}), example: false, council }, { told: (sentence) => said.push(sentence) })
  return said
}
const keeping = <R>(query: ReturnType<typeof sql<R>>) => as(commandLine, (tx) => asKeeper(tx, () => tx.rows(query)))
const deadlines = async () => (await keeping(sql<{ row: string }>`select child::text || rule || due::text as row from deadline order by 1`)).map(({ row }) => row)

describe(`on the ${whichDatabase}`, () => {
  test('an empty database is of the council it is first started under, and nothing is said', async () => {
    expect(await startUnder('rotherham')).toEqual([])
    await exampleCouncil(true)
    expect(await startUnder('rotherham')).toEqual([])
  }, 240_000)

  test('under another it is said once, recorded with who and when, and what is derived is then of that council', async () => {
    const before = await deadlines()
    setClock(() => new Date('2026-05-01T08:00:00Z'))
    expect(await startUnder('southwark')).toEqual(['The council was rotherham and is southwark now. Limits are being worked out again.'])
    expect(await deadlines()).not.toEqual(before)
    expect(await drift(house().derive)).toEqual([])
    expect(await startUnder('southwark')).toEqual([])

    expect(await keeping(sql`select council, by_person::text as who, at = '2026-05-01T08:00:00Z' as then, done_at is not null as done from made_under order by no desc limit 1`))
      .toEqual([{ council: 'southwark', who: commandLine, then: true, done: true }])
    expect(await keeping(sql`select by_person::text as who from audit where what = 'kept' and action = 'make anew under southwark'`)).toEqual([{ who: commandLine }])
    expect((await startUnder('rotherham'))[0]).toContain('The council was southwark and is rotherham now.')
    expect(await deadlines()).toEqual(before)
  }, 240_000)

  test('of two at once one makes it anew; one that died is followed by another, which begins it again', async () => {
    const is = underOf(councilNamed('lincolnshire')!)
    const first = await as(commandLine, (tx) => takeTurn(tx, is))
    expect(first).toMatchObject({ was: { council: 'rotherham' } })
    expect(await as(commandLine, (tx) => takeTurn(tx, is))).toBe('theirs')
    setClock(() => new Date('2026-05-01T08:01:00Z'))
    const second = await as(commandLine, (tx) => takeTurn(tx, is))
    expect(second).toEqual(first)
    await as(commandLine, (tx) => asKeeper(tx, () => finish(tx, (second as { no: string }).no)))
    expect(await as(commandLine, (tx) => takeTurn(tx, is))).toBe('made')
  })

  test('a pack whose content changed, under the name it had, is another', async () => {
    const council = councilNamed('rotherham')!
    expect(underOf({ ...council, pack: { ...council.pack, values: {} } }).digest).not.toBe(underOf(council).digest)
    expect(underOf(council)).toEqual(underOf(councilNamed('rotherham')!))
    expect(await underThisCouncil()).toBe(true)
  }, 240_000)
})

test('the program itself says so before it serves, and verify is clean afterwards, and not before', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'quorate-under-'))
  const environment = (council: string) => ({ PORT: '0', EXAMPLE: 'yes', DATABASE_URL: '', DATA_DIR: folder, COUNCIL: council })
  const serve = async (council: string) => {
    const one = program('src/server/main.ts', [], environment(council))
    await one.says('The embedded database survives')
    one.child.kill('SIGTERM')
    return (await one.ends).out
  }
  const verify = (council: string) => program('bin/quorate.js', ['verify'], environment(council)).ends
  const words = 'The council was rotherham and is southwark now. Limits are being worked out again.'
  try {
    expect(await serve('rotherham')).not.toContain('worked out again')
    expect(await verify('southwark')).toMatchObject({ code: 1, errors: expect.stringContaining('Give COUNCIL=rotherham') })
    const out = await serve('southwark')
    expect(out).toMatch(new RegExp(`^${words}$[^]*^Quorate is at`, 'm'))
    expect(await serve('southwark')).not.toContain('worked out again')
    expect(await verify('southwark')).toMatchObject({ code: 0, errors: '' })
  } finally { rmSync(folder, { recursive: true, force: true }) }
}, 600_000)
