// What both databases must do alike: powerless connections, values as text, transactions that cannot wait for themselves.
import { sql, type Kysely } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../src/store/database.ts'
import { OuterHandleError } from '../../src/store/engine/guard.ts'
import { cleanError } from '../../src/store/errors.ts'
import { testDatabase, whichDatabase } from './database.ts'

let database: Database
let db: Kysely<any>
beforeAll(async () => { database = await testDatabase(); db = database.db })

const asApp = (tx: Kysely<any>) => sql`select set_config('role', 'quorate_app', true)`.execute(tx)

describe(`on the ${whichDatabase}`, () => {
  test('a connection begins as the role that may do nothing', async () => {
    const { rows } = await sql<{ name: string }>`select current_user as name`.execute(db)
    expect(rows).toEqual([{ name: 'quorate_nobody' }])
    await expect(sql`select * from applied`.execute(db)).rejects.toMatchObject({ code: '42501' })
    await expect(sql`create table anything (id int)`.execute(db)).rejects.toMatchObject({ code: '42501' })
  })

  test('the role taken in a transaction is gone after it, kept or undone', async () => {
    const role = async (at: Kysely<any>) => (await sql<{ name: string }>`select current_user as name`.execute(at)).rows[0]?.name
    await db.transaction().execute(async (tx) => {
      await asApp(tx)
      expect(await role(tx)).toBe('quorate_app')
      await sql`select set_config('role', 'quorate_keeper', true)`.execute(tx)
      expect(await role(tx)).toBe('quorate_keeper')
    })
    await expect(db.transaction().execute(async (tx) => { await asApp(tx); throw new Error('undone') })).rejects.toThrow('undone')
    for (let turn = 0; turn < 6; turn += 1) expect(await role(db)).toBe('quorate_nobody')
  })

  test('days, moments, large numbers and bytes come out alike', async () => {
    const { rows } = await sql`select date '2026-03-02' as day, array[date '2026-03-02', null] as days,
      timestamptz '2026-07-02 10:11:12.123456+01' as moment, array[timestamptz '2026-01-02 10:11:12Z'] as moments, timestamp '2026-03-02 10:11' as wall,
      9007199254740991::int8 as safe, 9007199254740993::int8 as beyond, array[7::int8] as numbers, count(*) as counted,
      1.50::numeric as exact, true as yes, '{"a":[1]}'::jsonb as json, '\\x00ff'::bytea as bytes, null::date as none`.execute(db)
    expect(rows).toEqual([{
      day: '2026-03-02', days: ['2026-03-02', null],
      moment: '2026-07-02T09:11:12.123456Z', moments: ['2026-01-02T10:11:12Z'], wall: '2026-03-02 10:11:00',
      safe: 9007199254740991, beyond: '9007199254740993', numbers: [7], counted: 1,
      exact: '1.50', yes: true, json: { a: [1] }, bytes: Buffer.from([0, 255]), none: null,
    }])
  })

  test('values go in alike', async () => {
    const given = { day: '2026-03-02', moment: '2026-03-02T10:00:00Z', list: ['a"b', 'c,d'], json: JSON.stringify({ a: '{}' }), bytes: Buffer.from([1, 2, 255]) }
    const { rows } = await sql`select ${given.day}::date as day, ${given.moment}::timestamptz as moment, ${given.list}::text[] as list,
      ${given.json}::jsonb as json, ${given.bytes}::bytea as bytes, ${7}::int8 as number, ${true}::boolean as yes, ${null}::text as none`.execute(db)
    expect(rows).toEqual([{ ...given, json: { a: '{}' }, number: 7, yes: true, none: null }])
  })

  test('the outer handle inside a transaction throws at once', async () => {
    await expect(db.transaction().execute(() => sql`select 1`.execute(db))).rejects.toThrow(OuterHandleError)
    await expect(db.transaction().execute(() => db.transaction().execute(async () => 1))).rejects.toThrow(OuterHandleError)
    await expect(db.transaction().setIsolationLevel('serializable').execute(() => sql`select 1`.execute(db))).rejects.toThrow(OuterHandleError)
    await expect(db.connection().execute(() => sql`select 1`.execute(db))).rejects.toThrow(OuterHandleError)
    expect(() => db.startTransaction()).toThrow('callback')
    expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }])
  })

  test('what a transaction leaves running may use the outer handle once it is over', async () => {
    let later: Promise<unknown> = Promise.resolve()
    await db.transaction().execute(async () => { later = new Promise((resume) => setTimeout(resume, 20)).then(() => sql`select 1`.execute(db)) })
    await expect(later).resolves.toBeDefined()
  })

  test('transactions at once each keep their own settings, and a savepoint undoes its part alone', async () => {
    const names = Array.from({ length: 12 }, (_, at) => `person ${at}`)
    const seen = await Promise.all(names.map((name) => db.transaction().execute(async (tx) => {
      await sql`select set_config('quorate.person', ${name}, true)`.execute(tx)
      await new Promise((resume) => setTimeout(resume, 3))
      await sql`savepoint half`.execute(tx)
      await expect(sql`select 1 / 0`.execute(tx)).rejects.toMatchObject({ code: '22012' })
      await sql`rollback to savepoint half`.execute(tx)
      return (await sql<{ name: string }>`select current_setting('quorate.person') as name`.execute(tx)).rows[0]?.name
    })))
    expect(seen).toEqual(names)
  })

  test('a failed statement in a transaction leaves the connection usable', async () => {
    await expect(db.transaction().execute((tx) => sql`select no_such_column`.execute(tx))).rejects.toMatchObject({ code: '42703' })
    expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }])
  })

  test('what is announced is heard after the commit and not without one', async () => {
    const heard: string[] = []
    const stop = await database.listen('quorate_test', (payload) => heard.push(payload))
    await expect(db.transaction().execute(async (tx) => { await sql`select pg_notify('quorate_test', 'undone')`.execute(tx); throw new Error('no') })).rejects.toThrow('no')
    await sql`select pg_notify('quorate_test', 'done')`.execute(db)
    await expect.poll(() => heard).toEqual(['done'])
    await stop()
    await sql`select pg_notify('quorate_test', 'deaf')`.execute(db)
    await new Promise((resume) => setTimeout(resume, 50))
    expect(heard).toEqual(['done'])
  })

  test('an error is stripped of every value before it is logged', async () => {
    const secret = 'Wilhelmina Nonesuch'
    const failures = [
      sql`select ${secret}::uuid`, sql`select ${secret}::text::date`, sql`select ${secret}::text || no_such_column`, sql.raw(`select '${secret}'::int`), sql.raw(`select "${secret}"`),
    ]
    for (const failure of failures) {
      const error: unknown = await failure.execute(db).then(() => null, (thrown: unknown) => thrown)
      const clean = cleanError(error)
      expect(clean.code).toMatch(/^[0-9A-Z]{5}$/)
      expect(JSON.stringify(clean)).not.toContain('Wilhelmina')
      expect(clean.at?.length).toBeGreaterThan(0)
    }
  })

  test('exclusion over an id and a range works', async () => {
    const { rows } = await sql<{ found: number }>`select count(*) as found from pg_extension where extname = 'btree_gist'`.execute(db)
    expect(rows[0]?.found).toBe(1)
  })
})
