// Finding a council by the name of a pack we ship, or by the path of a pack a council brings.
import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Council } from '../procedures/council.ts'
import { councilFrom, councilNamed, councilNames } from '../procedures/councils.ts'
import { PackRefused } from '../procedures/councils/read-pack.ts'

/**
 * The council of a name or path, or undefined where there is neither a pack of that name nor a file.
 * Throws PackRefused, with every fault, where there is a file and it cannot be used.
 */
export const councilFor = (nameOrPath: string): Council | undefined => {
  const shipped = councilNamed(nameOrPath)
  if (shipped || !existsSync(nameOrPath)) return shipped
  return councilFrom(basename(nameOrPath, '.json'), readJson(nameOrPath))
}

const readJson = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown
  } catch (error) {
    throw new PackRefused(path, [`The file could not be read as JSON: ${error instanceof Error ? error.message : String(error)}`])
  }
}

/** What to say when `councilFor` finds nothing. */
export const noSuchCouncil = (nameOrPath: string): string =>
  `There is no council "${nameOrPath}". Give one of ${councilNames.join(', ')}, or the path of a pack: a JSON file.`
