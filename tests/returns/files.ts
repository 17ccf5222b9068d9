// The census files that the tests read, and small ways to change them.
import { readFileSync } from 'node:fs'
import { readCensus } from '../../src/server/census.ts'
import type { CensusReport } from '../../src/returns/census/report.ts'
import type { CensusChild } from '../../src/returns/census/child.ts'

const bytesOf = (name: string) => readFileSync(new URL(name, import.meta.url))

/** The public sample, with its seven departures and its nonsense dates. */
export const sample = bytesOf('sample-2026.xml').toString()
/** Four invented children, all sound. */
export const sound = bytesOf('sound-2026.xml').toString()

/** The text with `from` replaced, once; it must be there, or the test would change nothing. */
export const changed = (text: string, ...pairs: readonly (readonly [from: string | RegExp, to: string])[]): string =>
  pairs.reduce((before, [from, to]) => {
    const after = before.replace(from, to)
    if (after === before) throw new Error(`Nothing in the file fits ${String(from)}.`)
    return after
  }, text)

export const read = (file: string | Uint8Array) => readCensus(typeof file === 'string' ? Buffer.from(file) : file)

/** The report and children of a file that must not be turned away. */
export const accepted = (file: string | Uint8Array): { report: CensusReport, children: readonly CensusChild[] } => {
  const outcome = read(file)
  if ('refused' in outcome) throw new Error(`Turned away: ${outcome.refused.says}`)
  return outcome
}

/** The reason for which a file is turned away. */
export const refused = (file: string | Uint8Array) => {
  const outcome = read(file)
  if (!('refused' in outcome)) throw new Error('The file was not turned away.')
  return outcome.refused
}

/** A finding in short: line, code, whether it leaves the child out, sentence. */
export const short = (report: CensusReport): string[] =>
  report.findings.map(({ line, code, leavesOut, says }) => `${line} ${code ?? '-'} ${leavesOut ? 'out' : 'warning'} ${says}`)
