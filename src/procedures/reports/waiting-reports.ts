// What waits of a conference's reports: to be written, to be authorised, to be shown to the family.
import type { ConferenceState } from '../../record/conference-state.ts'
import type { WaitingRow } from '../../record/derived.ts'
import type { Record } from '../../record/known.ts'
import type { ChildId, Id } from '../../record/people.ts'
import type { Day } from '../../calendar/day.ts'
import { expectedReports, shownToAll, type Expected } from './expected.ts'

/** The rows of a booked conference's reports. `dueOf` gives the day of a rule for a child, while it is not met. */
export function reportsWaiting(c: ConferenceState, record: Record, dueOf: (rule: string, child: ChildId) => Day | undefined): WaitingRow[] {
  const { bookedOn, onDay } = c.booking!
  return expectedReports(c, record, onDay).flatMap((e): WaitingRow[] => {
    const child = e.child ?? e.report?.children[0] ?? (e.from && c.invited.get(e.from)?.askedAbout[0]) ?? c.subjects[0]!
    const row = (kind: WaitingRow['kind'], since: Day, subject: Id, rule: string, withWhom: Partial<WaitingRow>): WaitingRow =>
      ({ of: c.conference, child, conference: c.conference, kind, subject, since, due: dueOf(rule, child), ...withWhom })
    const own = e.kind === 'social worker'
    const worker = own ? { role: 'social worker' as const } : { person: e.from! }
    if (e.report?.sentOn === undefined) {
      return toldOf(c, e) ? [row('report to write', e.report?.returned?.on ?? bookedOn, (e.child ?? e.from) as Id, own ? 'social-worker-report-to-unit' : 'partner-report', worker)] : []
    }
    if (own && e.report.authorisedOn === undefined) return [row('report to authorise', e.report.sentOn, e.report.id, 'social-worker-report-to-unit', { role: 'team manager' })]
    return own && !shownToAll(c, record, e.report, onDay) ? [row('report to show the family', e.report.authorisedOn!, e.report.id, 'social-worker-report-to-family', worker)] : []
  })
}

/** A partner's report waits for them once they have been asked to come. */
const toldOf = (c: ConferenceState, e: Expected): boolean => e.kind === 'social worker' || (e.from !== undefined && c.invited.get(e.from)?.sentOn !== undefined)
