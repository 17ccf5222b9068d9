// quorate example: fills an empty database with an invented caseload that follows the national figures.
import { parseArgs } from 'node:util'
import { dayText, parseDay } from '../../calendar/day.ts'
import { today } from '../../store/clock.ts'
import { eventsKept, fill, type Caseload } from '../example/caseload/fill.ts'
import { misused, withDatabase } from './with-database.ts'
import type { Run } from './commands.ts'

const most = 100_000

export const exampleNow: Run = async (args) => {
  const given = read(args)
  if (typeof given === 'string') return misused(`${given}\nSee quorate example --help.`)
  return withDatabase(async () => {
    const before = await eventsKept()
    if (before > 0) {
      console.error(`This database is not empty: it holds ${before === 1000 ? 'a thousand or more' : before} events. Invented people must never stand among real ones, so nothing was done.\n`
        + 'Give an empty database (DATABASE_URL) or an empty folder (DATA_DIR).')
      return 1
    }
    const began = performance.now()
    let said = 0
    const filled = await fill(given, (children) => { if (children >= said + given.children / 10) { said = children; console.error(`${number(children)} children`) } })
    const seconds = Math.round((performance.now() - began) / 1000)
    console.log(`Made ${number(filled.children)} invented children in ${number(filled.families)} families, known up to ${dayText(given.on)}: ${number(filled.events)} events, kept and sealed in ${number(seconds)} seconds.`)
    console.log('Every name in it is invented. The same seed and day give the same records again.')
    return 0
  })
}

const number = (n: number): string => n.toLocaleString('en-GB')

/** What was asked for, or what is wrong with it. */
function read(args: string[]): Caseload | string {
  try {
    const { children, seed, on } = parseArgs({ args, options: { children: { type: 'string' }, seed: { type: 'string', default: '1' }, on: { type: 'string' } }, allowPositionals: false }).values
    if (children === undefined || !/^\d{1,6}$/.test(children) || Number(children) < 1 || Number(children) > most) return `Give how many children, from 1 to ${number(most)}: --children 300`
    if (!/^[A-Za-z0-9-]{1,40}$/.test(seed)) return 'A seed is a word of letters, digits and hyphens: --seed 1'
    const until = on === undefined ? today() : parseDay(on)
    return until === undefined ? 'Give the day as YYYY-MM-DD: --on 2026-03-02' : { children: Number(children), seed, on: until }
  } catch (error) { return error instanceof Error ? error.message : String(error) }
}
