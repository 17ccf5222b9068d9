// All that follows from a record's facts: rows for lists and deadlines, made anew at any time. Nothing here depends on what day it is.
import type { Holidays } from '../calendar/holidays.ts'
import { planNow } from '../record/child-state.ts'
import { closedNow } from '../record/closed-days.ts'
import type { ConferenceState } from '../record/conference-state.ts'
import type { ChildRow, ConferenceRow, CopyRow, DeadlineRow, Derived, InvolvementRow, OpeningRow, Touched } from '../record/derived.ts'
import type { Record } from '../record/known.ts'
import { openingsIn } from '../record/openings.ts'
import type { ChildId, ConferenceId, Id } from '../record/people.ts'
import { withClosed } from './closed-days.ts'
import type { Council } from './council.ts'
import { deadlines, type Deadline } from './deadlines.ts'
import { rules } from './england/rules.ts'
import { waitingFor } from './waiting.ts'

/** The derived rows of the records touched, under one council's procedures and its working days: the published bank holidays and the days it has added. */
export const deriveUnder = (council: Council, published: Holidays) => (record: Record, touched: Touched): Derived => {
  const holidays = withClosed(published, closedNow(record.closedDays))
  const due = deadlines(record.events, council, holidays)
  const conferences = touched.conferences.flatMap((id) => record.conferences.get(id) ?? [])
  const deadline = touched.children.flatMap((child) => due.filter((d) => d.children.includes(child)).map((d) => deadlineRow(record, child, d)))
  return {
    child: touched.children.flatMap((child) => childRow(record, child)),
    conference: conferences.map(conferenceRow),
    involvement: involvementRows(record, touched),
    deadline,
    waiting: waitingFor(record, touched, due),
    copy: conferences.flatMap(copyRows),
    opening: openingRows(record, touched),
  }
}

function childRow(record: Record, id: ChildId): ChildRow[] {
  const child = record.children.get(id)
  if (!child) return []
  const plan = planNow(child)
  return [{ of: id, bornOn: child.bornOn, expectedOn: child.expectedOn, number: child.number, team: child.team, planSince: plan?.beganOn, harm: plan?.harm }]
}

const conferenceRow = (c: ConferenceState): ConferenceRow => ({
  of: c.conference, kind: c.kind, number: c.number, children: c.subjects, requestedOn: c.requestedOn, onDay: c.booking?.onDay ?? c.held?.heldOn,
  startsAt: c.booking?.from, endsAt: c.booking?.until, room: c.booking?.room, chair: c.booking?.chair, minuteTaker: c.booking?.minuteTaker,
  stage: c.minutesSignedOn !== undefined ? 'signed' : c.held ? 'held' : c.opened ? 'open' : c.booking ? 'booked' : 'asked for', heldOn: c.held?.heldOn,
})

const involvementRows = (record: Record, touched: Touched): InvolvementRow[] => [...record.involvements.values()]
  .map((i): InvolvementRow => ({ ...i, of: (i.child ?? i.person) as Id }))
  .filter((i) => i.child ? touched.children.includes(i.child) : touched.people.includes(i.person))

const openingRows = (record: Record, touched: Touched): OpeningRow[] => [...openingsIn(record.events).values()]
  .flatMap(({ children, opening, person, openedAt, untilAt }) => children.filter((child) => touched.children.includes(child)).map((of) => ({ of, opening, person, openedAt, untilAt })))

/** Two rules may share an id, one the successor of the other; their name is the same. */
const nameOfRule = new Map(rules.map((r) => [r.id, r.name]))

function deadlineRow(record: Record, child: ChildId, d: Deadline): DeadlineRow {
  const because = record.events.find((e) => e.id === d.because)
  return {
    of: child, child, conference: because?.conference as ConferenceId | undefined, rule: d.rule, name: nameOfRule.get(d.rule) ?? d.rule, because: d.because,
    since: because?.on ?? d.due, due: d.due, dueAt: d.dueAt, firm: d.firm, metOn: d.metOn, metBy: d.metBy, endedOn: d.endedOn,
  }
}

const copyRows = (c: ConferenceState): CopyRow[] => [...c.copies.values()].map((copy) => ({
  of: c.conference, copy: copy.copy, child: c.subjects[0]!, paper: copy.paper, reader: copy.reader, digest: copy.digest, withheld: copy.withheld, how: copy.how, releasedOn: copy.releasedOn, sentOn: copy.sentOn,
}))
