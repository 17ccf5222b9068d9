// The packs we ship, and how any pack becomes a council: read, laid over another, and refused where it loosens a national limit.
import { englandAndWales, type Holidays } from '../calendar/holidays.ts'
import bestPractice from './councils/best-practice.json' with { type: 'json' }
import england from './councils/england.json' with { type: 'json' }
import lincolnshire from './councils/lincolnshire.json' with { type: 'json' }
import rotherham from './councils/rotherham.json' with { type: 'json' }
import southwark from './councils/southwark.json' with { type: 'json' }
import { councilOf, type Council } from './council.ts'
import { loosenings } from './councils/loosening.ts'
import type { Pack } from './councils/pack.ts'
import { PackRefused, readPack } from './councils/read-pack.ts'

const shipped: Readonly<Record<string, unknown>> = { england, southwark, 'best-practice': bestPractice, rotherham, lincolnshire }

/** The names of the packs we ship, as they are asked for. */
export const councilNames: readonly string[] = Object.keys(shipped)

/** A council from a pack as written in its file. Throws PackRefused, naming each value, its source and its fault. */
export const councilFrom = (key: string, written: unknown, holidays: Holidays = englandAndWales): Council => {
  const council = councilOf(key, [readPack(written, key), ...packsUnder(written, key, [key])])
  const faults = loosenings(council, holidays)
  if (faults.length > 0) throw new PackRefused(key, faults)
  return council
}

const packsUnder = (written: unknown, called: string, above: readonly string[]): Pack[] => {
  const { over } = readPack(written, called)
  if (over === undefined) return []
  if (!Object.hasOwn(shipped, over)) throw new PackRefused(called, [`It lies over "${over}", which is not a pack we ship (${councilNames.join(', ')}).`])
  if (above.includes(over)) throw new PackRefused(called, [`It lies over "${over}", which lies over it again.`])
  return [readPack(shipped[over], over), ...packsUnder(shipped[over], over, [...above, over])]
}

const read = new Map<string, Council>()

/** A council we ship, by name, or undefined when there is none of that name. */
export const councilNamed = (name: string): Council | undefined => {
  if (!Object.hasOwn(shipped, name)) return undefined
  const known = read.get(name) ?? councilFrom(name, shipped[name])
  read.set(name, known)
  return known
}
