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

/** Ends every connection of the serving login, as a server that restarts would. */
async function dropAll(): Promise<void> {
  const administrator = new Client({ connectionString: process.env['DATABASE_URL'] })
  await administrator.connect()
  await administrator.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and usename = 'quorate_test_serving'`, [new URL(where.url).pathname.slice(1)])
  await administrator.end()
}

const role = async () => (await sql<{ name: string }>`select current_user as name`.execute(database.db)).rows[0]?.name

test.runIf(onServer)('idle, in a transaction or in a query: the next one opens another connection, powerless like the first', async () => {
  expect(await role()).toBe('quorate_nobody')
  await dropAll()
  await expect.poll(async () => role().catch(() => 'not yet')).toBe('quorate_nobody')

  const inTransaction = database.db.transaction().execute(async (tx) => {
    await sql`select 1`.execute(tx)
    await dropAll()
    await new Promise((resume) => setTimeout(resume, 100))
    return sql`select 1`.execute(tx)
  })
  await expect(inTransaction).rejects.toThrow()

  const inQuery = expect(sql`select pg_sleep(5)`.execute(database.db)).rejects.toThrow()
  await new Promise((resume) => setTimeout(resume, 100))
  await dropAll()
  await inQuery
  for (let turn = 0; turn < 6; turn += 1) expect(await role()).toBe('quorate_nobody')
})

test.runIf(onServer)('a listener is told with nothing that it may have missed something, and hears again', async () => {
  const heard: string[] = []
  await database.listen('quorate_test', (payload) => heard.push(payload))
  await sql`select pg_notify('quorate_test', 'before')`.execute(database.db)
  await expect.poll(() => heard).toEqual(['before'])
  await dropAll()
  await expect.poll(() => heard, { timeout: 5_000 }).toEqual(['before', ''])
  await expect.poll(async () => { await sql`select pg_notify('quorate_test', 'after')`.execute(database.db).catch(() => undefined); return heard.at(-1) }).toBe('after')
})

test.runIf(onServer)('a login that could pass by the policies is spoken of, one that cannot is not', async () => {
  expect(said.filter((message) => message.includes('DATABASE_URL'))).toEqual([])
  const warned: string[] = []
  const asOwner = await openDatabase({ url: where.ownerUrl }, { poolSize: 1, say: (message) => warned.push(message) })
  await asOwner.close()
  expect(warned).toEqual([expect.stringContaining('NOINHERIT')])
})
