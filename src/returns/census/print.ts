// The report on a census as lines to read, in a terminal or on a page.
import { longDay } from '../../calendar/day.ts'
import type { CensusReport } from './report.ts'
import type { Finding } from './finding.ts'
import type { Refusal } from '../tree.ts'

/** More findings than this are counted by their sentence rather than listed. */
const mostListed = 200

const many = (count: number, one: string, more: string) => `${count.toLocaleString('en-GB')} ${count === 1 ? one : more}`

/** The report in lines: what the file is, what was found by line, and what comes of it. Names no one: children go by their number. */
export const reportLines = (report: CensusReport, most = mostListed): string[] => [
  `Children in Need census for the year to ${longDay(report.year.endedOn)}${report.council ? `, council ${report.council}` : ''}.`,
  ...report.findings.slice(0, most).map(findingLine),
  ...theRest(report.findings.slice(most)),
  ...summary(report),
]

/** A refusal as a line. */
export const refusalLine = ({ line, says }: Refusal): string => (line ? `Line ${line}: ${says}` : says)

const findingLine = ({ line, child, says, code, leavesOut }: Finding): string =>
  `Line ${line}${child ? `, child ${child}` : ''}: ${says}${code ? ` (${code})` : ''} ${leavesOut ? 'The child is left out.' : 'Warning only.'}`

const theRest = (rest: readonly Finding[]): string[] => {
  if (rest.length === 0) return []
  const times = new Map<string, number>()
  for (const { says } of rest) times.set(says, (times.get(says) ?? 0) + 1)
  const often = [...times].sort(([, a], [, b]) => b - a)
  return [`${many(rest.length, 'finding is', 'findings are')} not listed one by one:`, ...often.map(([says, count]) => `  ${many(count, 'time', 'times')}: ${says}`)]
}

const summary = (report: CensusReport): string[] => {
  const out = report.leftOut.length
  const warnings = report.findings.filter((finding) => !finding.leavesOut).length
  return [
    `${many(report.inFile, 'child', 'children')} in the file: ${(report.inFile - out).toLocaleString('en-GB')} can be loaded, ${out.toLocaleString('en-GB')} left out. ${many(warnings, 'warning', 'warnings')}.`,
    ...(out > 0 ? ['A child is left out whole when a fact that we use cannot be read or contradicts another. Put it right where the file comes from, and read the file again.'] : []),
  ]
}
