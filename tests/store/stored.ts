// A database made ready to act on: keys open, a council set, and ways to look at it with nobody's rights and with everybody's.
import { randomUUID } from 'node:crypto'
import { sql, type RawBuilder } from 'kysely'
import { Client } from 'pg'
import { englandAndWales } from '../../src/calendar/holidays.ts'
import { councilNamed } from '../../src/procedures/councils.ts'
import { deriveUnder } from '../../src/procedures/derive.ts'
import { setHouse } from '../../src/server/house.ts'
import { environment } from '../../src/server/layout.ts'
import { makeLook } from '../../src/server/look.ts'
import { pgValues, sessionSettings } from '../../src/store/engine/values.ts'
import { openDataKeys } from '../../src/store/keys.ts'
import { letLoaderIn } from '../../src/store/loader.ts'
import { useDatabase } from '../../src/store/transaction.ts'
import { freshDatabase, onServer, testDatabase } from './database.ts'
import type { Database } from '../../src/store/database.ts'
import type { Id } from '../../src/record/people.ts'

export const masterKey = Buffer.alloc(32, 7)
/** An id that nobody has used. */
export const fresh = <K extends string>(): Id<K> => randomUUID() as Id<K>

/** Act on this database from now on, in this worker. */
export async function ready(database: Database): Promise<Database> {
  useDatabase(database.db)
  await openDataKeys(masterKey)
  await letLoaderIn()
  const council = councilNamed('rotherham')!
  const look = makeLook()
  setHouse({ council, holidays: englandAndWales, derive: deriveUnder(council, englandAndWales), look, views: environment(look, (words) => council.say(words)), example: false, publicUrl: 'http://localhost:3000' })
  return database
}

/** This worker's database, ready. Others use it too: make everything under fresh ids. */
export const stored = async (): Promise<Database> => ready(await testDatabase())
/** A database that this test alone has, ready; it must close it, and make the worker's ready again. */
export const ownStored = async (): Promise<Database> => ready(await freshDatabase())

export type Run = <R>(query: RawBuilder<R>) => Promise<R[]>

/** As somebody who holds the machine: no policy binds them. For tampering, and for looking at what is there. Kept unless `work` throws. */
export async function asSuperuser<R>(database: Database, work: (run: Run) => Promise<R>): Promise<R> {
  if (!onServer) {
    return database.db.transaction().execute(async (tx) => {
      await sql`select set_config('role', 'none', true)`.execute(tx)
      return work(async (query) => (await query.execute(tx)).rows as never)
    })
  }
  const [here] = (await sql<{ name: string }>`select current_database() as name`.execute(database.db)).rows
  const url = new URL(process.env['DATABASE_URL']!)
  url.pathname = `/${here!.name}`
  const link = new Client({ connectionString: url.href, types: pgValues })
  await link.connect()
  try {
    await link.query(`${sessionSettings}; begin`)
    const done = await work(async (query) => { const { sql: text, parameters } = query.compile(database.db); return (await link.query(text, [...parameters])).rows as never })
    await link.query('commit')
    return done
  } finally { await link.end() }
}

/** The code of PostgreSQL that something is refused with; "none" where it is done. */
export const codeOf = (doing: Promise<unknown>): Promise<string> =>
  doing.then(() => 'none', (error: unknown) => String((error as { code?: string }).code ?? (error as Error).name))
/** A policy or a missing right. */
export const refusedByRights = '42501'
