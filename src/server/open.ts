// Opens what the settings name: the database, brought up to date, and the keys to its words.
import { openDatabase, type Database } from '../store/database.ts'
import { openDataKeys } from '../store/keys.ts'
import { putLoaderOut } from '../store/loader.ts'
import { useDatabase } from '../store/transaction.ts'
import { masterKey } from './master-key.ts'
import type { Settings } from './settings.ts'

/**
 * For the service and for every command that needs the database. Throws SettingsError, FolderTakenError
 * (the service has the folder) or the database's own error; explainStart puts them into words.
 */
export async function openFor(settings: Settings, say?: (message: string) => void): Promise<Database> {
  const key = masterKey(settings)
  const { databaseUrl: url, databaseOwnerUrl, dataDir: folder } = settings
  const database = await openDatabase(url ? { url, ownerUrl: databaseOwnerUrl ?? undefined } : { folder }, { say })
  try {
    useDatabase(database.db)
    await openDataKeys(key)
    await putLoaderOut()                          // of an example whose making was cut off
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}
