// Which reports a conference is asked for, which are in, what is missing from each, and who in the family is to be shown them.
import { notEnded, stands } from '../../record/person-state.ts'
import type { Day } from '../../calendar/day.ts'
import type { ConferenceState, Report } from '../../record/conference-state.ts'
import type { Record } from '../../record/known.ts'
import type { Agency, ChildId, PersonId } from '../../record/people.ts'
import { sectionsFor, type ReportKind, type Section } from './sections.ts'

/** One report that is asked for, sent or not. */
export interface Expected {
  readonly kind: ReportKind
  /** The child it is on; the social worker writes one for each. */
  readonly child?: ChildId
  /** Whose it is to write, where that is one person. */
  readonly from?: PersonId
  readonly agency?: Agency
  readonly report?: Report
}

type Known = Pick<Record, 'people' | 'involvements'>

/** The reports of a conference: one on each child from its social worker, one from each agency that is asked to come, and any other that was sent. */
export function expectedReports(c: ConferenceState, known: Known, on: Day, children: readonly ChildId[] = c.subjects): Expected[] {
  const own = children.map((child): Expected => ({ kind: 'social worker', child, from: workerOf(known, child, on), report: reportOn(c, child) }))
  const asked = [...c.invited.values()].filter((i) => asksForReport(c, known, i.person)).map((i): Expected => partnerRow(c, known, i.person))
  const others = [...c.reports.values()].filter((r) => r.kind === 'partner' && !asked.some((e) => e.from === r.from)).map((r) => partnerRow(c, known, r.from))
  return [...own, ...asked, ...others]
}

const partnerRow = (c: ConferenceState, known: Known, from: PersonId): Expected =>
  ({ kind: 'partner', from, agency: known.people.get(from)?.agency, report: reportFrom(c, from) })

/** Those who bring no report of an agency: the family and who stands with it, the council's own staff, the chair and who writes. */
const withoutReport: readonly (Agency | undefined)[] = ['family', 'advocacy', "children's social care", undefined]
const asksForReport = (c: ConferenceState, known: Known, person: PersonId): boolean =>
  person !== c.booking?.chair && person !== c.booking?.minuteTaker && !withoutReport.includes(known.people.get(person)?.agency)

/** The social worker's report on one child. */
export const reportOn = (c: ConferenceState, child: ChildId): Report | undefined => [...c.reports.values()].find((r) => r.kind === 'social worker' && r.children.includes(child))
/** A partner's own report. */
export const reportFrom = (c: ConferenceState, person: PersonId): Report | undefined => [...c.reports.values()].find((r) => r.kind === 'partner' && r.from === person)

/** Who is the child's social worker on a day; the latest where there are two. */
export const workerOf = ({ involvements }: Known, child: ChildId, on: Day): PersonId | undefined =>
  [...involvements.values()].findLast((i) => i.role === 'social worker' && i.child === child && stands(i, on))?.person

/** The children of this conference in whose record somebody holds a role. */
export const heldIn = ({ involvements }: Known, c: ConferenceState, person: PersonId, on: Day): ChildId[] =>
  c.subjects.filter((child) => [...involvements.values()].some((i) => i.person === person && i.child === child && stands(i, on)))

export type SectionState = 'written' | 'nothing to add' | 'missing'

/** How one section of a report stands. What is for few is never missing. */
export const sectionState = (report: Report | undefined, section: Section): SectionState | undefined =>
  report?.nothingToAdd.includes(section.code) ? 'nothing to add' : report?.sections.has(section.code) ? 'written' : section.only ? undefined : 'missing'

/** What a report does not say yet. */
export const missingFrom = (report: Report | undefined, kind: ReportKind, agency?: Agency): readonly Section[] =>
  sectionsFor(kind, agency).filter((section) => sectionState(report, section) === 'missing')

/** The parents of these children. */
export const parentsOf = ({ involvements, today }: Pick<Known, 'involvements'> & { today: Day }, children: readonly ChildId[]): PersonId[] =>
  [...new Set([...involvements.values()].filter((i) => i.role === 'parent' && !i.barred && i.child && children.includes(i.child) && notEnded(i, today)).map((i) => i.person))]

/** Those parents who have been asked to come: each is to be shown the report. */
export const parentsToShow = (c: ConferenceState, { involvements }: Known, children: readonly ChildId[], on: Day): PersonId[] =>
  parentsOf({ involvements, today: on }, children).filter((person) => c.invited.has(person))

/** Whether everybody who is to be shown a report has seen it as it now stands; where no parent is asked to come, whether anybody has. */
export const shownToAll = (c: ConferenceState, known: Known, report: Report, on: Day): boolean =>
  report.shown.length > 0 && parentsToShow(c, known, report.children, on).every((person) => report.shown.some((s) => s.person === person))
