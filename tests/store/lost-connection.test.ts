// A server that drops connections: the program stays up, the next statement works, and listeners are told that they may have missed something.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Client } from 'pg'
import { openDatabase, type Database } from '../../src/store/database.ts'
import { onServer } from './database.ts'
import { freshServerDatabase, type ServerDatabase } from './server.ts'

let where: ServerDatabase
let database: Database
const said: string[] = []

beforeAll(async () => {
  if (!onServer) return
  where = await freshServerDatabase(process.env['DATABASE_URL'] ?? '')
  database = await openDatabase(where, { poolSize: 3, say: (message) => said.push(message) })
})
afterAll(async () => { await database?.close() })

/** Ends every connection of the serving login, as a server that restarts would, and waits until the server holds none of them any more. */
async function dropAll(): Promise<void> {
  const administrator = new Client({ connectionString: process.env['DATABASE_URL'] })
  await administrator.connect()
  const { rows } = await administrator.query<{ pid: number }>(`select pid, pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and usename = 'quorate_test_serving'`, [new URL(where.url).pathname.slice(1)])
  for (let left = rows.length; left > 0;) left = (await administrator.query('select 1 from pg_stat_activity where pid = any ($1::int[])', [rows.map((row) => row.pid)])).rowCount ?? 0
  await administrator.end()
}

/** Waits until the server is in the middle of a query like this. */
async function inTheMiddleOf(query: string): Promise<void> {
  const administrator = new Client({ connectionString: process.env['DATABASE_URL'] })
  await administrator.connect()
  const running = async () => (await administrator.query(`select 1 from pg_stat_activity where datname = $1 and state = 'active' and query like $2 and pid <> pg_backend_pid()`, [new URL(where.url).pathname.slice(1), query])).rowCount
  await expect.poll(running, { timeout: 30_000 }).toBe(1)
  await administrator.end()
}

/** A dead connection may be handed out until its end is heard of: asked again, as the service's next request would. */
const again = (query: () => Promise<unknown>) => expect.poll(() => query().then(() => 'done', () => 'not yet'), { timeout: 30_000 }).toBe('done')

const role = async () => (await sql<{ name: string }>`select current_user as name`.execute(database.db)).rows[0]?.name

test.runIf(onServer)('idle, in a transaction or in a query: the next one opens another connection, powerless like the first', async () => {
  expect(await role()).toBe('quorate_nobody')
  await dropAll()
  await expect.poll(async () => role().catch(() => 'not yet')).toBe('quorate_nobody')

  const inTransaction = database.db.transaction().execute(async (tx) => {
    await sql`select 1`.execute(tx)
    await dropAll()
    return sql`select 1`.execute(tx)
  })
  await expect(inTransaction).rejects.toThrow()

  const inQuery = expect(sql`select pg_sleep(60)`.execute(database.db)).rejects.toThrow()
  await inTheMiddleOf('%pg_sleep(60)%')
  await dropAll()
  await inQuery
  await again(role)
  for (let turn = 0; turn < 6; turn += 1) expect(await role()).toBe('quorate_nobody')
})

test.runIf(onServer)('a listener is told with nothing that it may have missed something, and hears again', async () => {
  const heard: string[] = []
  await database.listen('quorate_test', (payload) => heard.push(payload))
  await again(() => sql`select pg_notify('quorate_test', 'before')`.execute(database.db))
  await expect.poll(() => heard, { timeout: 30_000 }).toEqual(['before'])
  await dropAll()
  await expect.poll(() => heard, { timeout: 30_000 }).toEqual(['before', ''])
  await expect.poll(async () => { await sql`select pg_notify('quorate_test', 'after')`.execute(database.db).catch(() => undefined); return heard.at(-1) }, { timeout: 30_000 }).toBe('after')
})

test.runIf(onServer)('a login that could pass by the policies is spoken of, one that cannot is not', async () => {
  expect(said.filter((message) => message.includes('DATABASE_URL'))).toEqual([])
  const warned: string[] = []
  const asOwner = await openDatabase({ url: where.ownerUrl }, { poolSize: 1, say: (message) => warned.push(message) })
  await asOwner.close()
  expect(warned).toEqual([expect.stringContaining('NOINHERIT')])
})
