// When the reports of a conference are all there, for one child: sent by every agency that was asked, and seen by every parent.
import type { Event, EventType } from '../../record/events.ts'
import { conferenceState } from '../../record/conference-state.ts'
import type { ChildId } from '../../record/people.ts'
import { peopleState } from '../../record/person-state.ts'
import { conferenceOf } from '../clocks/matters.ts'
import type { Enough } from '../rule.ts'
import { expectedReports, shownToAll, type Expected } from './expected.ts'

/** What tells who was asked and who are the parents, and what became of the reports. */
const reads: readonly EventType[] = [
  'ConferenceRequested', 'ConferenceBooked', 'InvitationProposed', 'InvitationRemoved', 'PersonRecorded', 'InvolvementBegan', 'InvolvementEnded', 'PersonBarred',
  'ReportSent', 'ReportAuthorised', 'ReportReturned', 'ReportShownToFamily',
]

type Test = (expected: Expected, seenByAll: (e: Expected) => boolean) => boolean

/** Every report of a kind that concerns the child passes a test, as the record stands. The worklist and working back from the day ask the same. */
const all = (kind: Expected['kind'], passes: Test): Enough => ({
  reads,
  isTrue: (child, start, told) => {
    // clocks are followed by the day of an event, a record is folded in the order it was kept
    const kept = [...told].sort((a, b) => a.no - b.no)
    const c = conferenceState(kept, conferenceOf(start) as NonNullable<Event['conference']>)
    const onDay = c?.booking?.onDay
    if (!c || onDay === undefined) return false
    const known = peopleState(kept)
    const concerns = (e: Expected): boolean => e.child === child || aboutPartner(e).includes(child)
    const aboutPartner = (e: Expected): readonly ChildId[] => e.child !== undefined ? [] : [...e.report?.children ?? [], ...(e.report?.sentOn === undefined && e.from && c.invited.get(e.from)?.askedAbout) || []]
    return expectedReports(c, known, onDay).filter((e) => e.kind === kind && concerns(e)).every((e) => passes(e, ({ report }) => report !== undefined && shownToAll(c, known, report, onDay)))
  },
})

const isSent = (e: Expected): boolean => e.report?.sentOn !== undefined
export const partnersSent = all('partner', isSent)
export const partnersShown = all('partner', (e, seenByAll) => isSent(e) && seenByAll(e))
export const ownShown = all('social worker', (e, seenByAll) => isSent(e) && seenByAll(e))
