// The report on a census: every finding in order of line, and the children who are sound.
import { factNamed } from './facts.ts'
import { checkChild } from './check-child.ts'
import { soundChild, type CensusChild, type CensusYear, type FoundChild } from './child.ts'
import { doubtful, shownNumber, wrong, type Fault, type Finding } from './finding.ts'
import { readChild } from './read.ts'
import { readHeader } from './header.ts'
import type { Complaint } from '../complaint.ts'
import type { Refusal, Tree } from '../tree.ts'

export interface CensusReport {
  readonly year: CensusYear
  /** The council's three digits, where the file gives them. */
  readonly council?: string
  /** How many children the file holds, sound or not. */
  readonly inFile: number
  /** In order of line. */
  readonly findings: readonly Finding[]
  /** Those left out: the line each starts on, and its number where it can be shown. */
  readonly leftOut: readonly { readonly line: number, readonly child?: string }[]
}

export type CensusRead = { readonly report: CensusReport, readonly children: readonly CensusChild[] } | { readonly refused: Refusal }

interface Entry { readonly found: FoundChild, readonly faults: Fault[] }

/** What a parsed census comes to. Our own reading says which facts can be used; the schema's complaints say what else departs. */
export const censusFrom = (tree: Tree, complaints: readonly Complaint[]): CensusRead => {
  const header = readHeader(tree)
  if ('refused' in header) return header
  const entries: Entry[] = header.children.map((child) => {
    const { found, faults } = readChild(child)
    return { found, faults: [...faults, ...checkChild(found, header.year)] }
  })
  noteSameNumbers(entries)
  const ofFile = [...header.faults]
  for (const complaint of complaints) {
    const faults = childOf(complaint, entries)?.faults ?? ofFile
    if (!alreadySaid(complaint, faults)) faults.push(doubtful(complaint.line, complaint.element, complaint.says, complaint.kind === 'value' ? factNamed(complaint.element)?.code : undefined))
  }
  ofFile.push(...plansWithoutConferences(entries, header.year, tree.line))
  return result(header.year, header.council, entries, ofFile)
}

const result = (year: CensusYear, council: string | undefined, entries: readonly Entry[], ofFile: readonly Fault[]): CensusRead => {
  const judged = entries.map(({ found, faults }) => ({ found, faults, child: faults.some((fault) => fault.leavesOut) ? undefined : soundChild(found) }))
  const named = ({ found, faults }: Entry): Finding[] => faults.map((fault) => ({ ...fault, child: shownNumber(found.number?.value) }))
  return {
    children: judged.flatMap(({ child }) => child ?? []),
    report: {
      year,
      council,
      inFile: entries.length,
      findings: [...ofFile, ...entries.flatMap(named)].sort((a, b) => a.line - b.line),
      leftOut: judged.filter(({ child }) => !child).map(({ found }) => ({ line: found.line, child: shownNumber(found.number?.value) })),
    },
  }
}

/** Two children under one number cannot be told apart, so neither is loaded. */
const noteSameNumbers = (entries: readonly Entry[]): void => {
  const times = new Map<string, number>()
  for (const { found } of entries) if (found.number) times.set(found.number.value, (times.get(found.number.value) ?? 0) + 1)
  for (const { found, faults } of entries) {
    const same = found.number ? times.get(found.number.value) ?? 0 : 0
    if (found.number && same > 1) faults.push(wrong(found.number.line, 'LAchildID', `LAchildID is the same for ${same} children in this file.`, '8510'))
  }
}

const childOf = (complaint: Complaint, entries: readonly Entry[]): Entry | undefined => {
  const place = /^\/Message\/Children\/Child(?:\[(\d+)\])?(?:\/|$)/.exec(complaint.path)
  return place ? entries[Number(place[1] ?? 1) - 1] : undefined
}

/** The values of facts that we use are judged by our own reading, and a gap or a doubled element is said once. */
const alreadySaid = (complaint: Complaint, faults: readonly Fault[]): boolean =>
  (complaint.kind === 'value' && factNamed(complaint.element)?.used === true) ||
  faults.some((fault) => fault.line === complaint.line &&
    (fault.element === complaint.element || (complaint.kind === 'missing' && complaint.wants.includes(fault.element))))

/** Across the council: no more plans begin in the year than initial conferences are held in it. */
const plansWithoutConferences = (entries: readonly Entry[], year: CensusYear, line: number): Fault[] => {
  const within = (at: { value: number } | undefined) => (at && at.value >= year.beganOn && at.value <= year.endedOn ? 1 : 0)
  let [plans, conferences] = [0, 0]
  for (const episode of entries.flatMap(({ found }) => found.episodes)) {
    conferences += within(episode.conferenceOn)
    for (const enquiry of episode.enquiries) conferences += within(enquiry.conferenceOn)
    for (const plan of episode.plans) plans += within(plan.beganOn)
  }
  return plans > conferences ? [doubtful(line, 'Children', `More plans began in the year (${plans}) than initial conferences were held (${conferences}).`, '2883')] : []
}
