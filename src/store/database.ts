// Opens the database, embedded or on a server, brought up to date and with every connection powerless until somebody is named.
import { chmodSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { Kysely, sql } from 'kysely'
import { checkVersion, earOn, ownerHandle, servingPool, type Heard } from './engine/postgres.ts'
import { guardHandle } from './engine/guard.ts'
import { grantRoles, nobody, tooMuch } from './engine/roles.ts'
import { parsers, serializers, sessionSettings } from './engine/values.ts'
import { lockFolder } from './folder-lock.ts'
import { copied as ours } from './copied.ts'
import { migrate, type Copied, type Migrated } from './migrate.ts'
import { oneConnection, pgliteDialect, type OneConnection } from './pglite-dialect.ts'

/** A folder for the embedded database; a server, with a second login for migrations; or memory, loaded from a dump (tests). */
export type Where = { folder: string } | { url: string, ownerUrl?: string | undefined } | { memory: Blob | null }

export interface Opening {
  /** Tables declared by the program; those of copied.ts unless a test gives others. */
  copied?: Copied
  /** Where the numbered files are, if not ours. */
  migrations?: string
  /** Connections of this process on a server. */
  poolSize?: number
  /** Told what an operator should know, without personal data. */
  say?: (message: string) => void
}

export interface Database {
  db: Kysely<any>
  embedded: boolean
  migrated: Migrated
  /** Calls `fn` with each payload announced on a channel (an empty one: something may have been missed). Gives back how to stop. */
  listen(channel: string, fn: Heard): Promise<() => Promise<void>>
  close(): Promise<void>
  /** The embedded database as an uncompressed archive; absent on a server. */
  dump?: () => Promise<Blob>
}

const major = '18'

function checkEdition(folder: string): void {
  const file = join(folder, 'PG_VERSION')
  if (!existsSync(file)) return
  const found = readFileSync(file, 'utf8').trim()
  if (found === major) return
  throw new Error(`The folder ${folder} holds an embedded PostgreSQL ${found}, and this Quorate brings ${major}, which cannot open it. `
    + 'Move it with "quorate backup" of the edition that made it and "quorate restore" of this one.')
}

/** Runs a migration file on the one connection we already hold. */
const scriptOn = (one: OneConnection) => async (_db: unknown, script: string) => { await one.pglite.exec(script) }

async function openPglite(pglite: PGlite, opening: Opening, free: () => Promise<void>): Promise<Database> {
  const one = oneConnection(pglite)
  const db = new Kysely<any>({ dialect: pgliteDialect(one) })
  await pglite.exec(`reset role; ${sessionSettings}`)
  const migrated = await migrate(db, opening.copied ?? ours, { runScript: scriptOn(one), folder: opening.migrations })
  await pglite.exec(`set role ${nobody}`)
  const alone = async <T>(act: () => Promise<T>): Promise<T> => {
    await one.take()
    try { return await act() } finally { one.give() }
  }
  return {
    db: guardHandle(db), embedded: true, migrated,
    // LISTEN said inside somebody's transaction would be undone with it, so it waits its turn like any other.
    listen: async (channel, fn) => {
      const stop = await alone(() => pglite.listen(channel, fn))
      return () => alone(() => stop())
    },
    dump: () => alone(() => pglite.dumpDataDir('none')),
    close: async () => {
      await alone(async () => { await db.destroy(); await pglite.close() })
      await free()
    },
  }
}

const pgliteSettings = { parsers, serializers, extensions: { btree_gist } }

async function openFolder(folder: string, opening: Opening): Promise<Database> {
  const lock = await lockFolder(folder)
  try {
    // PGlite makes its files readable by all whatever the umask, so the folder above them must not let anybody in.
    chmodSync(folder, 0o700)
    const inner = join(folder, 'database')
    checkEdition(inner)
    const pglite = await PGlite.create(inner, pgliteSettings)
    // left open, a database that was refused would keep the program from ending
    return await openPglite(pglite, opening, () => lock.free()).catch(async (error: unknown) => { await pglite.close().catch(() => undefined); throw error })
  } catch (error) {
    await lock.free()
    throw error
  }
}

async function openMemory(dump: Blob | null, opening: Opening): Promise<Database> {
  return openPglite(await PGlite.create({ ...pgliteSettings, ...(dump ? { loadDataDir: dump } : {}) }), opening, async () => undefined)
}

/** As the owner: version, migrations, and the roles given to the login that serves. */
async function migrateServer(url: string, ownerUrl: string | undefined, opening: Opening): Promise<Migrated> {
  const owner = ownerHandle(ownerUrl ?? url)
  try {
    const { rows } = await sql<{ number: string }>`select current_setting('server_version_num') as number`.execute(owner)
    checkVersion(Number(rows[0]?.number))
    const migrated = await migrate(owner, opening.copied ?? ours, { folder: opening.migrations })
    await grantRoles(owner, await loginOf(url))
    return migrated
  } finally {
    await owner.destroy()
  }
}

/** The login that a connection string ends up as. */
async function loginOf(url: string): Promise<string> {
  const serving = ownerHandle(url)
  try {
    const { rows } = await sql<{ login: string }>`select session_user as login`.execute(serving)
    return rows[0]?.login ?? ''
  } finally {
    await serving.destroy()
  }
}

async function openServer(url: string, ownerUrl: string | undefined, opening: Opening): Promise<Database> {
  const say = opening.say ?? (() => undefined)
  const migrated = await migrateServer(url, ownerUrl, opening)
  const { db } = servingPool(url, opening.poolSize ?? 10, say)
  const warning = await tooMuch(db)
  if (warning) say(warning)
  const ear = earOn(url)
  return {
    db: guardHandle(db), embedded: false, migrated,
    listen: ear.on,
    close: async () => { await ear.close(); await db.destroy() },
  }
}

/** Opens a database, migrates it, and leaves every connection as `quorate_nobody`: a query outside `as(…)` fails. */
export async function openDatabase(where: Where, opening: Opening = {}): Promise<Database> {
  if ('url' in where) return openServer(where.url, where.ownerUrl, opening)
  return 'folder' in where ? openFolder(where.folder, opening) : openMemory(where.memory, opening)
}
