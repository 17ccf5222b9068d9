// The key that opens the data key: given, or for the embedded database made once and kept beside it.
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SettingsError, type Settings } from './settings.ts'

const length = 32

/**
 * The master key. Makes `master.key` (readable by its owner alone) in the data folder of an embedded database that has none yet.
 * Throws where the database exists and the key is gone: a new one would open nothing.
 */
export function masterKey(settings: Pick<Settings, 'masterKey' | 'databaseUrl' | 'dataDir'>): Buffer {
  if (settings.masterKey) return settings.masterKey
  if (settings.databaseUrl) throw new SettingsError(['MASTER_KEY is missing, and DATABASE_URL needs one.'])
  const file = join(settings.dataDir, 'master.key')
  if (!existsSync(file)) makeKey(file, settings.dataDir)
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64')
  if (key.length === length) return key
  throw new SettingsError([`The file ${file} does not hold a key of 32 bytes in base64. Put the right one back from your copy, or give it as MASTER_KEY; without it the words in this database cannot be read.`])
}

function makeKey(file: string, dataDir: string): void {
  if (existsSync(join(dataDir, 'database', 'PG_VERSION'))) {
    throw new SettingsError([`The file ${file} is gone, and the words in this database cannot be read without it. Put it back from your copy, or give it as MASTER_KEY. For an example database, start with an empty DATA_DIR.`])
  }
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  try { writeFileSync(file, `${randomBytes(length).toString('base64')}\n`, { flag: 'wx', mode: 0o600 }) } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  chmodSync(file, 0o600)
}
