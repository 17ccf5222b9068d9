// What this program was started with: its council, holidays, look and settings; set once at start, read everywhere in server/.
import type { Environment } from 'nunjucks'
import type { Holidays } from '../calendar/holidays.ts'
import type { Council } from '../procedures/council.ts'
import type { Derive } from '../store/keep.ts'
import type { Look } from './look.ts'
import type { Directory } from './settings.ts'

export interface House {
  readonly council: Council
  /** The published bank holidays. With the days added here they are in `Facts.holidays`, read in each transaction, so that every process counts alike. */
  readonly holidays: Holidays
  readonly derive: Derive
  readonly look: Look
  readonly views: Environment
  readonly example: boolean
  /** The council's own directory of accounts, where it has one. */
  readonly directory?: Directory
  /** What links and cookies are built from, without a slash at its end. */
  readonly publicUrl: string
}

let standing: House | undefined
export const setHouse = (house: House): void => { standing = house }
/** What the program was started with. Throws before start. */
export const house = (): House => {
  if (!standing) throw new Error('The program has not been started: setHouse first.')
  return standing
}
