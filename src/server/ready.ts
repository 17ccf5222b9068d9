// The program made ready to act: its council, holidays, look and example people; for the service, commands and tests alike.
import { englandAndWales } from '../calendar/holidays.ts'
import { deriveUnder } from '../procedures/derive.ts'
import { withExampleContact } from '../procedures/example-contact.ts'
import { councilFor, noSuchCouncil } from './council-pack.ts'
import { exampleCouncil } from './example/council.ts'
import { setHouse } from './house.ts'
import { environment } from './layout.ts'
import { makeLook } from './look.ts'
import { underThisCouncil, type Told } from './made-under.ts'
import { publicAddress, SettingsError, type Settings } from './settings.ts'

export interface HowReady {
  /** Told where what is derived was made under other procedures and is made anew. */
  readonly told?: Told
  /** Leave what is derived as it is stored, whatever it was made under: for a command that changes nothing. */
  readonly asItIs?: boolean
}

/**
 * Make ready to act on the database that is open: what is derived there is then of this council, made anew where it was not.
 * Throws SettingsError where there is no such council.
 */
export async function makeReady(settings: Settings, { told, asItIs = false }: HowReady = {}): Promise<void> {
  const found = councilFor(settings.council)
  if (!found) throw new SettingsError([`COUNCIL is "${settings.council}". ${noSuchCouncil(settings.council)}`])
  const council = settings.example ? withExampleContact(found) : found
  const look = makeLook()
  setHouse({
    council, holidays: englandAndWales, derive: deriveUnder(council, englandAndWales), look, views: environment(look, words => council.say(words)), example: settings.example, ...settings.directory && { directory: settings.directory },
    publicUrl: publicAddress(settings, settings.port),
  })
  if (!asItIs) await underThisCouncil(told)
  if (settings.example) await exampleCouncil()
}
