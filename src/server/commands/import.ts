// quorate import census: reads a Children in Need census, reports on it, and loads its sound children.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { refusalLine, reportLines } from '../../returns/census/print.ts'
import { commandLine } from '../../store/transaction.ts'
import { readCensus } from '../census.ts'
import { loadCensus } from '../census/load.ts'
import { misused, withDatabase } from './with-database.ts'
import type { Run } from './commands.ts'

const usage = 'See quorate import --help.'

export const importNow: Run = async (args) => {
  const given = read(args)
  if (given instanceof Error) return misused(`${given.message}\n${usage}`)
  const [what, file, ...more] = given.positionals
  if (what !== 'census') return misused(`"${what ?? ''}" is not something that can be imported. Give census.\n${usage}`)
  if (!file || more.length > 0) return misused(`Give one file.\n${usage}`)
  let bytes: Buffer
  try { bytes = readFileSync(file) } catch { return refuse(`The file "${file}" cannot be read. Check its name, and whether you may read it.`) }
  const found = readCensus(bytes)
  if ('refused' in found) return refuse(refusalLine(found.refused))
  console.log(reportLines(found.report).join('\n'))
  if (found.report.inFile > 0 && found.children.length === 0) return refuse(`Every child in the file is left out, so nothing ${given.values.check ? 'could be' : 'was'} loaded. The reasons stand above.`)
  if (given.values.check) return 0
  return withDatabase(async () => {
    const loaded = await loadCensus(commandLine, found)
    console.log(loaded.events === 0 ? 'Nothing in it is new. Nothing was loaded.' : `Loaded ${loaded.children.toLocaleString('en-GB')} ${loaded.children === 1 ? 'child' : 'children'}, ${loaded.events.toLocaleString('en-GB')} events.`)
    return 0
  })
}

const read = (args: string[]) => {
  try { return parseArgs({ args, options: { check: { type: 'boolean' } }, allowPositionals: true }) } catch (error) { return error instanceof Error ? error : new Error(String(error)) }
}

function refuse(words: string): 1 {
  console.error(words)
  return 1
}
