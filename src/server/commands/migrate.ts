// quorate migrate: brings the database up to date and says what that took.
import { openFor } from '../open.ts'
import { readSettings } from '../settings.ts'
import type { Run } from './commands.ts'

export const migrateNow: Run = async (args) => {
  if (args.length > 0) {
    console.error(`"quorate migrate" takes no options, and was given ${args.length}.`)
    return 2
  }
  const database = await openFor(readSettings(process.env))
  await database.close()
  const { applied, copied } = database.migrated
  console.log(applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'The database was up to date.')
  if (copied.length > 0) console.log(`Loaded ${copied.join(', ')} from this edition of the program.`)
  return 0
}
