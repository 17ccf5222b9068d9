// The program made ready to act: its council, holidays, look and example people; for the service, commands and tests alike.
import { englandAndWales } from '../calendar/holidays.ts'
import { deriveUnder } from '../procedures/derive.ts'
import { councilFor, noSuchCouncil } from './council-pack.ts'
import { exampleCouncil } from './example/council.ts'
import { setHouse } from './house.ts'
import { environment } from './layout.ts'
import { makeLook } from './look.ts'
import { SettingsError, type Settings } from './settings.ts'

/** Make ready to act on the database that is open. Throws SettingsError where there is no such council. */
export async function makeReady(settings: Settings, publicUrl?: string): Promise<void> {
  const council = councilFor(settings.council)
  if (!council) throw new SettingsError([`COUNCIL is "${settings.council}". ${noSuchCouncil(settings.council)}`])
  const look = makeLook()
  setHouse({
    council, holidays: englandAndWales, derive: deriveUnder(council, englandAndWales), look, views: environment(look), example: settings.example,
    publicUrl: publicUrl ?? settings.publicUrl ?? `http://localhost:${settings.port}`,
  })
  if (settings.example) await exampleCouncil()
}
