// Brings a database up to date: numbered SQL files in order, forward only, then the tables that the program itself declares.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { CompiledQuery, Migrator, sql, type Kysely, type Migration } from 'kysely'
import { grantRoles, makeRoles } from './engine/roles.ts'

/** A table whose content the program declares (who may do what, which label is read by whom); columns are plain values. */
export interface CopiedTable { table: string, rows: readonly Record<string, string | number | boolean | null>[] }
export type Copied = () => readonly CopiedTable[]

const here = fileURLToPath(new URL('./migrations/', import.meta.url))
const nameShape = /^\d{3}-[a-z0-9-]+\.sql$/
const digestOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** The numbered files of a folder by name, in order; a file that is not `NNN-name.sql`, or a number used twice, is refused. */
export function migrationsIn(folder: string = here): Map<string, string> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.sql')).sort()
  const wrong = files.find((name) => !nameShape.test(name))
  if (wrong) throw new Error(`${wrong} is not named like a migration: three digits, a hyphen, a name, .sql (001-journal.sql).`)
  const twice = files.find((name, at) => files[at + 1]?.slice(0, 3) === name.slice(0, 3))
  if (twice) throw new Error(`Two migrations have the number ${twice.slice(0, 3)}. Give the later one the next number.`)
  return new Map(files.map((name) => [name.slice(0, -4), readFileSync(`${folder}/${name}`, 'utf8')]))
}

/** Runs a file of many statements: the embedded database takes one at a time through its usual door, so it has a door of its own. */
export type RunScript = (db: Kysely<any>, script: string) => Promise<void>

const newer = /previously executed migration (\S+) is missing/

function explain(error: unknown): never {
  const missing = newer.exec(error instanceof Error ? error.message : '')
  if (missing) {
    throw new Error(`This database was brought up to date by another edition of Quorate (it has the migration ${missing[1]}, which this one lacks). `
      + 'Start that edition, or one later than it.')
  }
  throw error
}

/** A file may make a function the keeper's; on a server that takes a right to make things, which the keeper has for that transaction alone. */
const keeperMayOwn = (script: string) =>
  `grant create on schema public to quorate_keeper;\n${script}\n;revoke create on schema public from quorate_keeper;`

/** Applies what is missing under Kysely's lock, so that of several processes exactly one does; gives the names applied. */
async function applyFiles(db: Kysely<any>, files: Map<string, string>, runScript: RunScript): Promise<string[]> {
  const migrations: Record<string, Migration> = {}
  for (const [name, script] of files) {
    migrations[name] = {
      up: async (tx) => {
        await runScript(tx, keeperMayOwn(script))
        await tx.insertInto('applied').values({ name: `migration ${name}`, digest: digestOf(script) }).execute()
      },
    }
  }
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error, results } = await migrator.migrateToLatest()
  if (error) explain(error)
  return (results ?? []).filter((one) => one.status === 'Success').map((one) => one.migrationName)
}

/** Refuses a database whose migrations were other texts than ours. */
async function checkFiles(db: Kysely<any>, files: Map<string, string>): Promise<void> {
  const { rows } = await sql<{ name: string, digest: string }>`select name, digest from applied where name like 'migration %'`.execute(db)
  const changed = rows.filter(({ name, digest }) => digestOf(files.get(name.slice('migration '.length)) ?? '') !== digest)
  if (changed.length === 0) return
  throw new Error(`This database was made by another text of ${changed.map(({ name }) => name).join(', ')}. `
    + 'A migration is never changed once released. For an example database, start with an empty DATA_DIR.')
}

/** Replaces a copied table's rows if its digest is another. Its policies are forced on the owner too, so they are lifted for that moment. */
async function copyTable(tx: Kysely<any>, { table, rows }: CopiedTable): Promise<boolean> {
  const digest = digestOf(JSON.stringify(rows))
  const known = await tx.selectFrom('applied').select('digest').where('name', '=', `table ${table}`).executeTakeFirst()
  if (known?.digest === digest) return false
  const forced = await sql<{ forced: boolean }>`select relforcerowsecurity as forced from pg_class where oid = to_regclass(${table})`.execute(tx)
  const force = async (words: string) => { if (forced.rows[0]?.forced) await sql`alter table ${sql.table(table)} ${sql.raw(words)}`.execute(tx) }
  await force('no force row level security')
  await tx.deleteFrom(table).execute()
  for (let at = 0; at < rows.length; at += 500) await tx.insertInto(table).values(rows.slice(at, at + 500)).execute()
  await force('force row level security')
  await tx.insertInto('applied').values({ name: `table ${table}`, digest })
    .onConflict((already) => already.column('name').doUpdateSet({ digest })).execute()
  return true
}

const copyLock = 2_026_030_201

async function copyTables(db: Kysely<any>, tables: readonly CopiedTable[]): Promise<string[]> {
  const copied: string[] = []
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${copyLock}::bigint)`.execute(tx)
    for (const one of tables) if (await copyTable(tx, one)) copied.push(one.table)
  })
  return copied
}

export interface Migrated { applied: string[], copied: string[] }

/** On a server a file goes as one simple query; PostgreSQL runs its statements in the transaction it is in. */
const runOnServer: RunScript = async (db, script) => { await db.executeQuery(CompiledQuery.raw(script)) }

/**
 * Roles, numbered files, declared tables. `db` is the owner's handle, one connection without a role set.
 * Throws with what to do when the database is newer than this program or was made by other files.
 */
export async function migrate(db: Kysely<any>, copied: Copied, how: { runScript?: RunScript, folder?: string } = {}): Promise<Migrated> {
  const files = migrationsIn(how.folder)
  await makeRoles(db)
  await grantRoles(db)
  const applied = await applyFiles(db, files, how.runScript ?? runOnServer)
  await checkFiles(db, files)
  return { applied, copied: await copyTables(db, copied()) }
}
