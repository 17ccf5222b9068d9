// Before and after a whole run: names it, so that the databases its workers make on a server can be dropped at the end.
import { Client } from 'pg'
import { runName } from './run.ts'

export default function setup(): () => Promise<void> {
  process.env['QUORATE_TEST_RUN'] = `${process.pid}`
  return dropDatabases
}

/** Drops every database of this run. The two logins stay: another run may be using them. */
async function dropDatabases(): Promise<void> {
  const url = process.env['DATABASE_URL']
  if (!url) return
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>('select datname as name from pg_database where starts_with(datname, $1)', [`${runName()}_`])
    for (const { name } of rows) await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`)
  } finally {
    await client.end()
  }
}
