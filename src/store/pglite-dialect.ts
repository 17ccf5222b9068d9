// Kysely on the embedded database: one connection passed from hand to hand, and the event loop let in between queries.
import type { PGlite } from '@electric-sql/pglite'
import {
  CompiledQuery, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler,
  type DatabaseConnection, type Dialect, type Driver, type Kysely, type QueryCompiler, type QueryResult, type TransactionSettings,
} from 'kysely'
import { guardDriver } from './engine/guard.ts'

/** PGlite answers on microtasks alone, so without a pause nothing else is served; a pause at every query would halve the rate. */
const longestWithoutPause = 5

/** A queue of one: `take` waits its turn, `give` lets the next one in. */
function turnstile() {
  let taken = false
  const waiting: (() => void)[] = []
  return {
    take: () => new Promise<void>((enter) => {
      if (taken) return void waiting.push(enter)
      taken = true
      enter()
    }),
    give: () => {
      const next = waiting.shift()
      if (next) next()
      else taken = false
    },
  }
}

/** The embedded database's single connection, to be held between `take` and `give`. */
export interface OneConnection { take(): Promise<void>, give(): void, pglite: PGlite }

export const oneConnection = (pglite: PGlite): OneConnection => ({ ...turnstile(), pglite })

/** A connection that pauses for the event loop whenever it has kept it busy for more than 5 ms. */
function connectionOn(pglite: PGlite): DatabaseConnection {
  let pausedAt = performance.now()
  const letOthersIn = async () => {
    if (performance.now() - pausedAt <= longestWithoutPause) return
    await new Promise((resume) => setImmediate(resume))
    pausedAt = performance.now()
  }
  return {
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      const result = await pglite.query<R>(query.sql, [...query.parameters])
      await letOthersIn()
      return { rows: result.rows, numAffectedRows: result.affectedRows === undefined ? undefined : BigInt(result.affectedRows) }
    },
    // eslint-disable-next-line require-yield
    async *streamQuery() { throw new Error('The embedded database does not stream: read in pages.') },
  }
}

const say = (connection: DatabaseConnection, sql: string) => connection.executeQuery(CompiledQuery.raw(sql)).then(() => undefined)

type Compile = QueryCompiler['compileQuery']
const savepointSaid = (words: string) => (connection: DatabaseConnection, name: string, _compile: Compile) =>
  say(connection, `${words} "${name.replaceAll('"', '""')}"`)

function startOf({ isolationLevel, accessMode }: TransactionSettings): string {
  return ['begin', isolationLevel && `isolation level ${isolationLevel}`, accessMode].filter(Boolean).join(' ')
}

function driverFor(one: OneConnection): Driver {
  const connection = connectionOn(one.pglite)
  return {
    init: async () => undefined,
    acquireConnection: async () => { await one.take(); return connection },
    releaseConnection: async () => one.give(),
    beginTransaction: (at, settings) => say(at, startOf(settings)),
    commitTransaction: (at) => say(at, 'commit'),
    rollbackTransaction: (at) => say(at, 'rollback'),
    savepoint: savepointSaid('savepoint'),
    rollbackToSavepoint: savepointSaid('rollback to savepoint'),
    releaseSavepoint: savepointSaid('release savepoint'),
    destroy: async () => undefined,
  }
}

/** The dialect. Closing Kysely leaves the database open: `close` in database.ts ends both in order. */
export const pgliteDialect = (one: OneConnection): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => guardDriver(driverFor(one)),
  createIntrospector: (db: Kysely<unknown>) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
})

