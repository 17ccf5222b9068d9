// Prints one table of how quick Quorate is, as ratios within this one run, since the machine is never quiet.
import { benchCouncil, benchRebuild } from './bench/council.ts'
import { benchDeadlines } from './bench/deadlines.ts'
import { benchMinutes } from './bench/minutes.ts'
import { benchPages } from './bench/pages.ts'

interface Row { what: string, figure: string, beside: string }
const n = (value: number | undefined, digits = 1): string => value === undefined ? 'not measured' : value.toLocaleString('en-GB', { maximumFractionDigits: digits })

const deadlines = benchDeadlines()
const whole = benchCouncil()
const rebuilt = await benchRebuild()
const pages = await benchPages()
const minutes = await benchMinutes()

const rows: Row[] = [
  { what: 'Deadlines in a second', figure: `${n(deadlines.perSecond / 1e6)} million`, beside: `${n(deadlines.timesDateFns)} times date-fns, ${n(deadlines.timesMoment, 0)} times moment-business-days` },
  { what: `A whole council, ${n(whole.children, 0)} children`, figure: `${n(whole.seconds, 2)} s of CPU`, beside: `${n(whole.forChildren, 0)} deadlines of children (${n(whole.deadlines, 0)} counts) from ${n(whole.events, 0)} events in memory` },
  { what: `A rebuild of ${n(rebuilt.children, 0)} children, embedded`, figure: `${n(rebuilt.seconds / rebuilt.children * 1000)} ms a child`, beside: `of CPU, with its reading and writing; the counting alone is ${n(whole.seconds / whole.children * 1000, 3)} ms` },
  { what: 'Worklist page, CPU', figure: `${n(pages.worklist)} ms`, beside: `${n(pages.worklistTimesSql, 2)} times its SQL alone (${n(pages.worklistSql)} ms), ${n(pages.worklistTimesReads, 2)} times all it reads, ${n(pages.worklistTimesBare, 0)} times a bare reply (${n(pages.bare, 2)} ms)` },
  { what: 'Form page, CPU', figure: `${n(pages.form)} ms`, beside: `${n(pages.form / pages.formReads, 2)} times what it reads alone (${n(pages.formReads)} ms), ${n(pages.formTimesBare, 0)} times a bare reply` },
  { what: `Minutes of ${minutes.pages} pages as ${minutes.standard}`, figure: `${n(minutes.perSecond)} a second`, beside: `${n(minutes.timesChromium)} times Chromium printing` },
  { what: 'Fifteen readers’ copies in three forms', figure: `${n(minutes.fifteenCopies, 2)} s`, beside: `longest pause of the web ${n(minutes.longestPause)} ms` },
]
const width = Math.max(...rows.map((row) => row.what.length))
for (const row of rows) console.log(`${row.what.padEnd(width)}  ${row.figure.padEnd(16)}  ${row.beside}`)
process.exit(0)
