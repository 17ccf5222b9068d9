// Each report that is asked for, as a line: when it is due, which of the four stops it has reached, and with whom it is now.
import { workingDaysBetween } from '../../calendar/working-days.ts'
import { expectedReports, parentsToShow, type Expected } from '../../procedures/reports/expected.ts'
import { conferenceAt } from '../../record/known.ts'
import { sentence } from '../fields.ts'
import { dueOf, type Due } from '../reports/due.ts'
import { firstName, many } from './called.ts'
import type { ConferenceState } from '../../record/conference-state.ts'
import type { Viewing } from '../page.ts'

export type Stop = 'done' | 'here' | 'late' | 'ahead'
export interface PaperRow { readonly name: string, readonly due: Due | undefined, readonly stops: readonly [Stop, Stop, Stop, Stop], readonly state: 'done' | 'waiting' | 'risk' | 'late', readonly words: string }

/** The reports of a conference as this viewer may know of them, the social worker's first. */
export function paperRows(viewing: Viewing): PaperRow[] {
  const { facts, seen } = viewing
  const c = conferenceAt({ at: viewing.at, conferences: seen.conferences })
  return expectedReports(c, facts, c.booking?.onDay ?? facts.today)
    .filter((e) => e.child ? seen.nameOf(e.child) : e.from && seen.nameOf(e.from)).map((e) => rowOf(viewing, c, e))
}

function rowOf(viewing: Viewing, c: ConferenceState, e: Expected): PaperRow {
  const own = e.kind === 'social worker'
  const children = e.child ? [e.child] : c.invited.get(e.from!)?.askedAbout ?? c.subjects
  const due = dueOf(viewing, [own ? 'social-worker-report-to-unit' : 'partner-report'], children)
  const name = own ? `Social worker, ${firstName(viewing.seen.nameOf(e.child) ?? 'a child')}` : sentence(e.agency ?? 'other')
  return { name, due, ...standing(viewing, c, e, due) }
}

function standing(viewing: Viewing, c: ConferenceState, e: Expected, due: Due | undefined): Pick<PaperRow, 'stops' | 'state' | 'words'> {
  const { seen, facts } = viewing
  const { report } = e
  if (report?.sentOn === undefined) return notIn(viewing, e, due)
  if (e.kind === 'partner') return { stops: ['done', 'done', 'done', 'done'], state: 'done', words: 'Ready' }
  if (report.authorisedOn === undefined) return { stops: ['done', 'here', 'ahead', 'ahead'], state: 'waiting', words: 'With the team manager' }
  const left = parentsToShow(c, facts, report.children, facts.today).filter((person) => !report.shown.some((s) => s.person === person))
  if (left.length > 0) return { stops: ['done', 'done', 'here', 'ahead'], state: 'waiting', words: `To show ${seen.nameOf(left[0]) ? firstName(seen.nameOf(left[0])!) : 'the family'}` }
  return { stops: ['done', 'done', 'done', 'done'], state: 'done', words: 'Ready' }
}

function notIn({ seen, facts }: Viewing, e: Expected, due: Due | undefined): Pick<PaperRow, 'stops' | 'state' | 'words'> {
  const who = e.from && seen.nameOf(e.from)
  if (due && due.on < facts.today) return { stops: ['late', 'ahead', 'ahead', 'ahead'], state: 'late', words: `${many(Math.max(1, workingDaysBetween(due.on, facts.today, facts.holidays)), 'working day')} past` }
  const near = due !== undefined && workingDaysBetween(facts.today, due.on, facts.holidays) <= 1
  return { stops: ['here', 'ahead', 'ahead', 'ahead'], state: near ? 'risk' : 'waiting', words: e.report?.returned ? 'Sent back' : near ? 'Not in yet' : who ? `With ${who}` : 'Not in yet' }
}

/** How many reports need somebody now. */
export const papersToDealWith = (viewing: Viewing): number => {
  const c = conferenceAt(viewing.facts)
  return !c.booking || c.opened ? 0 : paperRows(viewing).filter((row) => row.state === 'risk' || row.state === 'late').length
}
