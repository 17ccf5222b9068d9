// A PostgreSQL server: the pool whose every connection begins powerless, its version, and what it announces.
import { Kysely, PostgresDialect, type Driver } from 'kysely'
import { Client, Pool, type ClientConfig } from 'pg'
import { guardDriver } from './guard.ts'
import { nobody } from './roles.ts'
import { pgValues, sessionSettings } from './values.ts'

const oldest = 15

/** Settings that every connection shares. TCP keep-alive finds a server that went away without a word. */
const settings = (url: string): ClientConfig => ({
  connectionString: url, types: pgValues, application_name: 'quorate', keepAlive: true, connectionTimeoutMillis: 10_000,
})

/** Nobody waits for a lock or a lost process for ever: longer than anything here takes, shorter than a working day. */
const patience = `set statement_timeout = '120s'; set idle_in_transaction_session_timeout = '120s'`

class GuardedDialect extends PostgresDialect {
  override createDriver(): Driver { return guardDriver(super.createDriver()) }
}

/** A pool for serving. A connection that cannot become powerless is closed, not used. */
export function servingPool(url: string, size: number, say: (message: string) => void): { pool: Pool, db: Kysely<any> } {
  const pool = new Pool({
    ...settings(url), max: size,
    onConnect: async (client) => {
      // A connection lost while somebody holds it says so twice: to their query, and as an event that would end the program.
      client.on('error', () => undefined)
      await client.query(`${sessionSettings}; ${patience}; set role ${nobody}`)
    },
  })
  pool.on('error', () => say('A database connection was lost while nothing used it; the next request opens another.'))
  return { pool, db: new Kysely<any>({ dialect: new GuardedDialect({ pool }) }) }
}

/** One connection as the owner, for migrations; ended by destroying the handle. */
export function ownerHandle(url: string): Kysely<any> {
  const pool = new Pool({ ...settings(url), max: 1, onConnect: async (client) => { await client.query(sessionSettings) } })
  pool.on('error', () => undefined)
  return new Kysely<any>({ dialect: new PostgresDialect({ pool }) })
}

/** Refuses a server too old for us, with what to do. */
export function checkVersion(number: number): void {
  const major = Math.floor(number / 10_000)
  if (major >= oldest) return
  throw new Error(`The server that DATABASE_URL names is PostgreSQL ${major}. Quorate needs ${oldest} or later: upgrade the server, or name another one.`)
}

export type Heard = (payload: string) => void
export interface Ear { on(channel: string, fn: Heard): Promise<() => Promise<void>>, close(): Promise<void> }

/**
 * One connection per process that listens. When it is lost it is opened again, and every listener is told with an empty payload
 * that something may have been missed.
 */
export function earOn(url: string): Ear {
  const channels = new Map<string, Set<Heard>>()
  let client: Promise<Client> | null = null
  let closed = false

  const listenOn = (to: Client, channel: string) => to.query(`listen ${to.escapeIdentifier(channel)}`)
  const open = async (): Promise<Client> => {
    const fresh = new Client(settings(url))
    let [ready, ended] = [false, false]
    fresh.on('error', () => undefined)
    // lost before it listens, it is the opening that failed and is tried again: not both, or every listener would be told twice
    fresh.on('end', () => { ended = true; if (ready && !closed) void reopen() })
    fresh.on('notification', ({ channel, payload }) => { for (const fn of channels.get(channel) ?? []) fn(payload ?? '') })
    await fresh.connect()
    await fresh.query(`set role ${nobody}`)
    for (const channel of channels.keys()) await listenOn(fresh, channel)
    if (ended) throw new Error('The connection that listens was lost while it was opened.')
    ready = true
    return fresh
  }
  const reopen = async (wait = 200): Promise<void> => {
    client = null
    await new Promise((resume) => setTimeout(resume, wait).unref())
    if (closed) return
    try {
      client = Promise.resolve(await open())
      for (const listeners of channels.values()) for (const fn of listeners) fn('')
    } catch { void reopen(Math.min(wait * 2, 10_000)) }
  }

  return {
    async on(channel, fn) {
      const listeners = channels.get(channel) ?? new Set()
      const first = !channels.has(channel)
      channels.set(channel, listeners.add(fn))
      // the first to fail leaves the way free for the next one
      if (!client) await (client = open()).catch((error: unknown) => { client = null; channels.delete(channel); throw error })
      else if (first) await listenOn(await client, channel)
      return async () => { listeners.delete(fn) }
    },
    async close() {
      closed = true
      await client?.then((open) => open.end(), () => undefined)
    },
  }
}
