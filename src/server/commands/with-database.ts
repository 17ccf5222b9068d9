// What every command that needs the database does first and last: opens it, makes the program ready without the example council, and closes it.
import { openFor } from '../open.ts'
import { makeReady } from '../ready.ts'
import { readSettings, type Settings } from '../settings.ts'

/** Does its work with the database open; closes it whatever happens. `asItIs` where nothing is to be made anew. Gives the work's exit code. */
export async function withDatabase(work: (settings: Settings) => Promise<number>, { asItIs = false } = {}): Promise<number> {
  const settings = readSettings(process.env)
  const database = await openFor(settings, (message) => console.error(message))
  try {
    await makeReady({ ...settings, example: false }, { asItIs, told: (sentence) => console.error(sentence) })
    return await work(settings)
  } finally {
    await database.close()
  }
}

/** Says what was wrong in the way it was used. Gives 2. */
export function misused(words: string): 2 {
  console.error(words)
  return 2
}
