// quorate councils: the packs there are, and side by side what they say differently. Opens no database.
import { parseArgs } from 'node:util'
import { dayText } from '../../calendar/day.ts'
import { differences, saidBy, type Difference, type Said } from '../../procedures/councils/compare.ts'
import { today } from '../../store/clock.ts'
import type { Council } from '../../procedures/council.ts'
import { councilNames } from '../../procedures/councils.ts'
import { PackRefused } from '../../procedures/councils/read-pack.ts'
import { citationText } from '../../procedures/sources.ts'
import { councilFor, noSuchCouncil } from '../council-pack.ts'
import { answered, refusedWith, say, wrongUse, type Answer } from './answer.ts'

const help = `quorate councils [NAME or PATH ...] [--compare] [--json]

Prints the packs, each with its sources and values; without names, those that are shipped and the one in COUNCIL.

  --compare  side by side, only what they do not say alike
  --json     for programs
`

const options = { compare: { type: 'boolean' }, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const

/** Runs the command. Gives the exit code: 0 done, 1 a pack was refused, 2 wrong use. */
export const councils = async (args: string[]): Promise<number> => say(answerCouncils(args))

/** What the command answers, without saying it. */
export const answerCouncils = (args: string[]): Answer => {
  const given = read(args)
  if (given instanceof Error) return wrongUse(`${given.message}\nSee quorate councils --help.`)
  if (given.values.help) return answered(help)
  const asked = given.positionals.length > 0 ? given.positionals : [...new Set([...councilNames, process.env['COUNCIL'] || 'rotherham'])]
  try {
    const found = asked.map(name => councilFor(name) ?? name)
    const missing = found.find(one => typeof one === 'string')
    if (missing !== undefined) return wrongUse(`${noSuchCouncil(missing)}\nSee quorate councils --help.`)
    return answered(shown(found.filter(one => typeof one !== 'string'), given.values.compare ?? false, given.values.json ?? false))
  } catch (error) {
    if (error instanceof PackRefused) return refusedWith(error.message)
    throw error
  }
}

const read = (args: string[]) => {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

const shown = (all: readonly Council[], compare: boolean, json: boolean): string => {
  if (compare) {
    const rows = differences(all, today())
    return json ? JSON.stringify(rows.map(rowJson), null, 2) : compared(rows, all)
  }
  return json ? JSON.stringify(all.map(packJson), null, 2) : all.map(packText).join('\n\n')
}

const saidJson = (said: Said | undefined) => (said === undefined ? null : {
  is: said.is,
  ...(said.source ? { source: { document: said.source.document, section: said.source.section } } : {}),
  ...(said.reading ? { reading: said.reading } : {}),
})

const rowJson = (row: Difference) => ({
  name: row.name, means: row.means, councils: Object.fromEntries(Object.entries(row.councils).map(([key, said]) => [key, saidJson(said)])),
})

const packJson = (council: Council) => ({
  id: council.key,
  name: council.name,
  over: council.pack.over ?? null,
  sources: Object.values(council.pack.sources),
  values: Object.fromEntries(Object.entries(saidBy(council, today())).map(([name, said]) => [name, saidJson(said)])),
  words: council.pack.words ?? {},
  roles: council.pack.roles ?? {},
})

const packText = (council: Council): string => {
  const said = Object.entries(saidBy(council, today()))
  return [
    `${council.name} (${council.key}${council.pack.over ? `, over ${council.pack.over}` : ''})`,
    ...(council.pack.about ? [`  ${council.pack.about}`] : []),
    ...Object.values(council.pack.sources).map(s => `  Source: ${s.title}${s.edition ? ` (${s.edition})` : ''}, read ${s.read}`),
    ...said.map(([name, one]) => `  ${name.padEnd(46)} ${one.is}${one.source ? `   [${one.source.section}]` : ''}`),
    ...(said.length === 0 ? ['  No values of its own: the national limits alone.'] : []),
  ].join('\n')
}

const compared = (rows: readonly Difference[], all: readonly Council[]): string => {
  const width = Math.max(...all.map(council => council.key.length)) + 2
  const line = (council: Council, said: Said | undefined) =>
    `  ${council.key.padEnd(width)}${said ? `${said.is}${said.source ? `   [${citationText(said.source)}]` : ''}` : '-'}`
  return [
    `What ${all.map(council => council.name).join(', ')} do not say alike on ${dayText(today())}. A dash: the pack is silent, and the national limits hold all the same.`,
    ...rows.map(row => [row.name, ...all.map(council => line(council, row.councils[council.key]))].join('\n')),
  ].join('\n\n')
}
