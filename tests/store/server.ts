// Databases on the server that DATABASE_URL names: owned by one login, served by another that owns nothing and inherits nothing.
import { createHash } from 'node:crypto'
import { Client } from 'pg'
import { runName } from './run.ts'

const owner = 'quorate_test_owner'
const serving = 'quorate_test_serving'

/** The same for every run on one server, and known to nobody who does not hold its administrator's address. */
const passwordFor = (url: string, login: string) => createHash('sha256').update(`${login} ${url}`).digest('hex').slice(0, 32)

async function asAdministrator<T>(url: string, act: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try { return await act(client) } finally { await client.end() }
}

/** Makes the two logins under a lock that every run on this server shares. */
async function makeLogins(client: Client, url: string): Promise<void> {
  await client.query('select pg_advisory_lock(202603020)')
  for (const [login, may] of [[owner, 'createrole'], [serving, 'noinherit']] as const) {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [login])
    if (!rowCount) await client.query(`create role ${login} login ${may}`)
    await client.query(`alter role ${login} password '${passwordFor(url, login)}'`)
  }
  await client.query('select pg_advisory_unlock(202603020)')
}

function urlAs(url: string, login: string, database: string): string {
  const at = new URL(url)
  at.username = login
  at.password = passwordFor(url, login)
  at.pathname = `/${database}`
  return at.href
}

/** A database that a test made, by its name: for a second program on it. */
export const serverDatabaseNamed = (url: string, name: string) => ({ url: urlAs(url, serving, name), ownerUrl: urlAs(url, owner, name) })

export interface ServerDatabase { url: string, ownerUrl: string, drop(): Promise<void> }

let made = 0

/** A fresh database of its own, empty. DATABASE_URL must name a login that may make roles and databases. */
export async function freshServerDatabase(url: string): Promise<ServerDatabase> {
  made += 1
  const name = `${runName()}_${Math.random().toString(36).slice(2, 8)}_${made}`
  await asAdministrator(url, async (client) => {
    await makeLogins(client, url)
    await client.query(`create database ${name} owner ${owner}`)
    await client.query(`revoke all on database ${name} from public`)
    await client.query(`grant connect on database ${name} to ${serving}`)
  })
  return {
    url: urlAs(url, serving, name),
    ownerUrl: urlAs(url, owner, name),
    drop: () => asAdministrator(url, async (client) => { await client.query(`drop database if exists ${name} with (force)`) }),
  }
}
