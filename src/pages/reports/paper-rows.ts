// The reports of a conference as rows: whose, when due, how far along the road from its writer to the pack, and what to do next.
import { shortDay } from '../../calendar/day.ts'
import { workingDaysBetween } from '../../calendar/working-days.ts'
import { conferenceAt } from '../../record/known.ts'
import { expectedReports, missingFrom, parentsToShow, type Expected } from '../../procedures/reports/expected.ts'
import { sectionsFor } from '../../procedures/reports/sections.ts'
import { agencyWords } from './agency-words.ts'
import { dueOf, type Due } from './due.ts'
import { paths, to } from '../paths.ts'
import { firstName } from './together.ts'
import type { Viewing } from '../page.ts'

export type Stop = 'done' | 'here' | 'late' | 'ahead'
export interface PaperRow {
  readonly words: string, readonly who: string, readonly due?: Due, readonly stops: readonly Stop[]
  readonly now: { readonly state: 'done' | 'waiting' | 'risk' | 'late', readonly words: string }
  readonly href?: string
  readonly todo?: { readonly words: string, readonly href: string }
}

/** In, authorised, shown, in the pack. */
export const roadWords = ['In', 'Authorised', 'Shown', 'Pack'] as const

/** The reports this viewer may know of, in the order they are asked for. */
export function paperRows(viewing: Viewing): PaperRow[] {
  const { seen, facts } = viewing
  const c = conferenceAt({ at: viewing.at, conferences: seen.conferences })
  const children = c.subjects.filter((child) => seen.nameOf(child) !== undefined)
  return expectedReports(c, seen, facts.today, children).map((e) => rowOf(viewing, e))
}

function rowOf(viewing: Viewing, e: Expected): PaperRow {
  const { seen, at } = viewing
  const own = e.kind === 'social worker'
  const road = roadOf(viewing, e)
  const due = dueOf(viewing, dueRules(e, road), whose(viewing, e))
  const at2 = road.indexOf(false)
  const late = at2 >= 0 && due !== undefined && due.on < viewing.facts.today
  const name = e.from && seen.nameOf(e.from)
  return {
    words: own ? `Social worker, ${firstName(seen.nameOf(e.child) ?? 'a child')}` : e.agency === 'police' ? 'Police, part A' : agencyWords(e.agency),
    who: name ?? '', due, stops: road.map((done, i) => done ? 'done' : i === at2 ? (late ? 'late' : 'here') : 'ahead'),
    now: nowOf(viewing, e, { road, due, late }), href: e.report?.sentOn === undefined ? undefined : to(paths.readReport, { ...at, report: e.report.id }), todo: todoOf(viewing, e, road),
  }
}

const whose = (viewing: Viewing, e: Expected) => {
  const c = conferenceAt({ at: viewing.at, conferences: viewing.seen.conferences })
  return e.child ? [e.child] : e.report?.children.length ? e.report.children : (e.from && c.invited.get(e.from)?.askedAbout) ?? c.subjects
}

const dueRules = (e: Expected, [isIn, authorised]: readonly boolean[]): string[] =>
  e.kind === 'social worker' ? [authorised ? 'social-worker-report-to-family' : 'social-worker-report-to-unit'] : [isIn ? 'partner-report-to-family' : 'partner-report']

/** Which of the four stops are behind it. A partner's report needs nobody's word; one with nothing for the family is shown to nobody. */
function roadOf(viewing: Viewing, e: Expected): readonly [boolean, boolean, boolean, boolean] {
  const sent = e.report?.sentOn !== undefined
  const authorised = sent && (e.kind === 'partner' || e.report!.authorisedOn !== undefined)
  const shown = authorised && (!forFamily(viewing, e) || notShown(viewing, e).length === 0 && (e.report!.shown.length > 0 || toShow(viewing, e).length === 0 && e.kind === 'partner'))
  return [sent, authorised, shown, shown]
}

const forFamily = ({ facts }: Viewing, e: Expected): boolean => [...e.report?.sections.values() ?? []].some((s) => facts.markingOf(s.text).label === 'family may read')
const toShow = ({ seen, facts, at }: Viewing, e: Expected) => parentsToShow(conferenceAt({ at, conferences: seen.conferences }), seen, e.report?.children ?? [], facts.today)
const notShown = (viewing: Viewing, e: Expected) => toShow(viewing, e).filter((person) => !e.report!.shown.some((s) => s.person === person))

function nowOf(viewing: Viewing, e: Expected, { road, due, late }: { road: readonly boolean[], due: Due | undefined, late: boolean }): PaperRow['now'] {
  const { seen, facts } = viewing
  if (road.every(Boolean)) {
    const missing = missingFrom(e.report, e.kind, e.agency).length
    return missing > 0 ? { state: 'risk', words: `${sectionsFor(e.kind, e.agency).length - missing} of ${sectionsFor(e.kind, e.agency).length} sections` } : { state: 'done', words: 'Ready' }
  }
  if (late) {
    const days = workingDaysBetween(due!.on, facts.today, facts.holidays)
    return { state: 'late', words: `${lateWords(e, road)} due ${shortDay(due!.on, facts.today)}: ${days === 0 ? 'late' : `${days} working ${days === 1 ? 'day' : 'days'} late`}` }
  }
  const name = e.from && seen.nameOf(e.from)
  if (e.report?.returned) return { state: 'risk', words: `Sent back ${shortDay(e.report.returned.on, facts.today)}` }
  if (!road[0]) return { state: 'waiting', words: name ? `With ${name}` : 'Not sent yet' }
  if (!road[1]) return { state: 'waiting', words: waitsForWhom(viewing, e) }
  const names = notShown(viewing, e).map((person) => firstName(seen.nameOf(person) ?? 'a parent'))
  return { state: 'waiting', words: names.length > 0 ? `To show: ${names.join(', ')}` : 'To show the family' }
}

/** What is past its day: the report itself, or the next thing done with it. */
const lateWords = (e: Expected, [isIn, authorised]: readonly boolean[]): string =>
  !isIn ? e.report?.returned ? 'Sent back, and was' : 'Not sent. Was' : authorised ? 'Not shown. Was' : 'Not authorised. Was'

/** The managers of the child's team, by name where the viewer may read it. */
function waitsForWhom({ seen, facts }: Viewing, e: Expected): string {
  const team = e.child && facts.children.get(e.child)?.team
  const manager = [...seen.involvements.values()].find((i) => i.role === 'team manager' && i.team === team && i.untilOn === undefined)
  return manager ? `With ${seen.nameOf(manager.person) ?? 'the manager'}` : 'To be authorised'
}

function todoOf({ may, facts, at }: Viewing, e: Expected, road: readonly boolean[]): PaperRow['todo'] {
  const report = e.report?.id
  if (may.has('authorise a report') && road[0] && !road[1]) return { words: 'Read and authorise', href: to(paths.authorise, { ...at, report }) }
  if (may.has('write a report') && facts.as === 'social worker' && e.child && !road[1]) return { words: road[0] ? 'Change it' : 'Write it', href: to(paths.reportOn, { ...at, child: e.child }) }
  if (may.has('show a report to the family') && report && road[1] && !road[2]) return { words: 'Say who saw it', href: to(paths.shown, { ...at, report }) }
  return undefined
}
