// One database per test worker: embedded, loaded from a dump made once; or, with DATABASE_URL set, a fresh one on that server.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { copied } from '../../src/store/copied.ts'
import { openDatabase, type Database } from '../../src/store/database.ts'
import { FolderTakenError, lockFolder, type FolderLock } from '../../src/store/folder-lock.ts'
import { migrationsIn } from '../../src/store/migrate.ts'
import { freshServerDatabase } from './server.ts'

/** Where these tests run, for a test's name. */
export const onServer = Boolean(process.env['DATABASE_URL'])
export const whichDatabase = onServer ? 'PostgreSQL server' : 'embedded database'

const kept = fileURLToPath(new URL('../../.tmp/dumps/', import.meta.url))

/** Of everything a dump depends on: another migration, another grant, or another PGlite makes another dump. */
function digest(): string {
  const hash = createHash('sha256').update(JSON.stringify([...migrationsIn()])).update(JSON.stringify(copied()))
  const pglite = new URL('../../node_modules/@electric-sql/pglite/package.json', import.meta.url)
  return hash.update(readFileSync(pglite)).digest('hex').slice(0, 16)
}

async function waitForLock(): Promise<FolderLock> {
  for (;;) {
    try { return await lockFolder(kept) } catch (error) {
      if (!(error instanceof FolderTakenError)) throw error
      await new Promise((resume) => setTimeout(resume, 100))
    }
  }
}

async function makeDump(file: string): Promise<void> {
  const database = await openDatabase({ memory: null })
  const dump = await database.dump?.()
  await database.close()
  if (!dump) throw new Error('The embedded database gave no dump.')
  const yesterday = Date.now() - 86_400_000
  for (const old of readdirSync(kept)) if (statSync(join(kept, old)).mtimeMs < yesterday) rmSync(join(kept, old), { force: true })
  writeFileSync(`${file}.part`, Buffer.from(await dump.arrayBuffer()))
  renameSync(`${file}.part`, file)
}

/** The migrated embedded database as an archive; made by whichever worker comes first, kept for later runs. */
async function dump(): Promise<Blob> {
  const file = join(kept, `${digest()}.tar`)
  mkdirSync(kept, { recursive: true })
  if (!existsSync(file)) {
    const lock = await waitForLock()
    try { if (!existsSync(file)) await makeDump(file) } finally { await lock.free() }
  }
  return new Blob([readFileSync(file)])
}

/** A migrated database that this test alone uses; it must close it. */
export async function freshDatabase(): Promise<Database> {
  const url = process.env['DATABASE_URL']
  if (!url) return openDatabase({ memory: await dump() })
  return openDatabase(await freshServerDatabase(url), { poolSize: 5 })
}

// On the global object, because workers that are not isolated share it while each test file may load this module anew.
const shelf = globalThis as { quorateTestDatabase?: Promise<Database> }

/** This worker's database. Tests make what they need under fresh ids and never count on an empty table; nobody closes it. */
export const testDatabase = (): Promise<Database> => shelf.quorateTestDatabase ??= freshDatabase()
