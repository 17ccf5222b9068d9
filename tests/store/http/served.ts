// The real program as people start it, on a database of its own with the example council; killed, started again, and looked into from outside.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { Client } from 'pg'
import { openDatabase } from '../../../src/store/database.ts'
import { program, type Program } from '../programs.ts'
import { freshServerDatabase } from '../server.ts'
import { asSuperuser } from '../stored.ts'

/** A database and the settings that open it. */
export interface Premises {
  readonly settings: Readonly<Record<string, string>>
  /** Rows as somebody who holds the machine reads them. With the embedded database no program may have it open. */
  rows<R>(query: string): Promise<R[]>
  free(): Promise<void>
}

const key = Buffer.alloc(32, 9).toString('base64')

/** An empty database: on the server that DATABASE_URL names, else a folder for the embedded one. */
export async function premises(): Promise<Premises> {
  const server = process.env['DATABASE_URL']
  if (!server) {
    const folder = mkdtempSync(join(tmpdir(), 'quorate-served-'))
    const rows = async <R>(query: string): Promise<R[]> => {
      const database = await openDatabase({ folder })
      try { return await asSuperuser(database, (run) => run(sql<R>`${sql.raw(query)}`)) } finally { await database.close() }
    }
    return { settings: { DATABASE_URL: '', DATABASE_OWNER_URL: '', DATA_DIR: folder, MASTER_KEY: key }, rows, free: async () => { rmSync(folder, { recursive: true, force: true }) } }
  }
  const made = await freshServerDatabase(server)
  const at = new URL(server)
  at.pathname = new URL(made.url).pathname
  const rows = async <R>(query: string): Promise<R[]> => {
    const link = new Client({ connectionString: at.href })
    await link.connect()
    try { return (await link.query(query)).rows as R[] } finally { await link.end() }
  }
  return { settings: { DATABASE_URL: made.url, DATABASE_OWNER_URL: made.ownerUrl, MASTER_KEY: key }, rows, free: made.drop }
}

/** One start of the program: where it is, how long it took until it said so, and what its log has said was wrong. */
export interface Started { readonly one: Program, readonly url: string, readonly ms: number, readonly faults: readonly string[] }

const run = { PORT: '0', HOST: '127.0.0.1', EXAMPLE: 'yes', PUBLIC_URL: '', TRUST_PROXY: '', COUNCIL: '' }

export async function started(at: Premises): Promise<Started> {
  const began = performance.now()
  const one = program('src/server/main.ts', [], { ...run, ...at.settings })
  const faults: string[] = []
  one.child.stdout?.on('data', (part) => { faults.push(...String(part).split('\n').filter((line) => /"level":"(error|fatal)"/.test(line))) })
  const url = (await one.says('Quorate is at ')).slice('Quorate is at '.length)
  return { one, url, ms: Math.round(performance.now() - began), faults }
}

/** Told to stop, it ends in order. */
export async function stopped({ one }: Started): Promise<void> {
  one.child.kill('SIGTERM')
  const end = await one.ends
  if (end.code !== 0) throw new Error(`It ended with ${end.code ?? end.signal}: ${end.errors}`)
}

/** What `quorate verify` says of it: the journal as it was sealed, and everything derived as it follows. */
export async function verified(at: Premises): Promise<{ readonly code: number | null, readonly errors: string }> {
  const end = await program('bin/quorate.js', ['verify'], { ...run, EXAMPLE: 'no', ...at.settings }).ends
  return { code: end.code, errors: end.errors }
}

/** Every act the audit has as kept, with the events it says came of it; `asked` where a form asked for it. */
export const actsKept = (at: Premises) => at.rows<{ act: string, events: number, asked: boolean }>(`select act::text, events, asked is not null as asked from audit where what = 'kept'`)
export const eventIds = async (at: Premises) => (await at.rows<{ id: string }>('select id::text from event')).map((row) => row.id)
