// What waits for whom: for each child and conference the next things to do, with whoever they wait for; never decided by the day it is.
import { sentAgain } from '../record/conference-amendments.ts'
import type { ConferenceState } from '../record/conference-state.ts'
import type { Touched, WaitingRow } from '../record/derived.ts'
import type { Record } from '../record/known.ts'
import type { ChildId, Id } from '../record/people.ts'
import { addDays, type Day } from '../calendar/day.ts'
import { limitRule } from './clock.ts'
import type { Deadline } from './deadlines.ts'
import { openingsIn } from '../record/openings.ts'
import { chairOf } from './steps/opening.ts'
import { reportsWaiting } from './reports/waiting-reports.ts'

/** Rows of everything that waits, for the children and conferences touched. */
export const waitingFor = (record: Record, touched: Touched, due: readonly Deadline[]): WaitingRow[] => [
  ...touched.children.flatMap((child) => [...waitingForChild(record, child, due), ...openingsWaiting(record, child)]),
  ...touched.conferences.flatMap((id) => { const c = record.conferences.get(id); return c && c.subjects.length > 0 && c.held?.from === undefined ? waitingForConference(c, record, due) : [] }),
]

function waitingForChild(record: Record, id: ChildId, due: readonly Deadline[]): WaitingRow[] {
  const child = record.children.get(id)
  if (!child) return []
  return [...child.enquiries.values()].flatMap((enquiry): WaitingRow[] => {
    if (enquiry.beganOn === undefined) return []
    const { beganOn } = enquiry
    // a census tells of the conference, and not of the day the enquiry before it ended
    if (enquiry.outcome === undefined && [...child.conferences.values()].some((c) => c.heldOn !== undefined && c.heldOn >= beganOn)) return []
    const limit = dueOf(due, 'initial-conference', id)
    const row = { of: id as Id, child: id, subject: enquiry.id as Id, role: 'social worker' as const, since: enquiry.beganOn, due: limit }
    if (enquiry.outcome === undefined) return [{ ...row, kind: 'enquiry to conclude' }]
    const asked = [...child.conferences.values()].some((c) => c.kind === 'initial' || c.kind === 'transfer-in') || [...record.conferences.values()].some((c) => c.notSubjects.has(id))
    return enquiry.outcome === 'conference needed' && !asked ? [{ ...row, kind: 'conference to ask for', since: enquiry.concludedOn! }] : []
  })
}

/** Openings with a reason that no manager has looked at yet, under the first child they were of: for the unit's manager to review, and for the chair to know of meanwhile. */
const openingsWaiting = (record: Record, child: ChildId): WaitingRow[] => [...openingsIn(record.events).values()].filter((o) => o.children[0] === child && !o.reviewed).flatMap((o): WaitingRow[] => {
  const row = { of: child as Id, child, subject: o.opening as Id, since: o.openedOn, due: addDays(o.openedOn, 1) }
  const chairs = [...new Set(o.children.flatMap((one) => chairOf(record, one) ?? []))].filter((chair) => chair !== o.person)
  return [{ ...row, kind: 'opening to review', role: 'unit manager' }, ...chairs.slice(0, 1).map((person): WaitingRow => ({ ...row, kind: 'opening to know of', person }))]
})

/** What a conference waits for now; each row stands for its first child, whom all its people hold. */
function waitingForConference(c: ConferenceState, record: Record, due: readonly Deadline[]): WaitingRow[] {
  const child = c.subjects[0]!
  const row = (kind: WaitingRow['kind'], since: Day, rest: Partial<WaitingRow>): WaitingRow => ({ of: c.conference, child, conference: c.conference, kind, subject: c.conference, since, ...rest })
  const limits = c.subjects.flatMap((one) => dueOf(due, limitRule[c.kind], one) ?? [])
  const limit = limits.length > 0 ? Math.min(...limits) as Day : undefined
  const rows: WaitingRow[] = []
  if (!c.booking) return [row('conference to book', c.requestedOn!, { role: 'unit administrator', due: limit })]
  if (!c.held) rows.push(...beforeTheDay(c, record, row), ...reportsWaiting(c, record, (rule, of) => dueOf(due, rule, of)))
  else rows.push(...afterTheDay(c, due, row))
  rows.push(...toLookAt(c, due, row))
  return rows
}

type Make = (kind: WaitingRow['kind'], since: Day, rest: Partial<WaitingRow>) => WaitingRow

/** What waits before the day. The social worker leads the enquiry and is expected, so no answer of theirs is waited for. */
function beforeTheDay(c: ConferenceState, record: Record, row: Make): WaitingRow[] {
  const workers = new Set([...record.involvements.values()].filter((i) => i.role === 'social worker' && i.child && c.subjects.includes(i.child) && i.untilOn === undefined).map((i) => i.person))
  const booking = c.booking!
  const rows: WaitingRow[] = []
  for (const i of c.invited.values()) {
    if (i.sentOn === undefined) rows.push(row('invitation to send', booking.bookedOn, { subject: i.person, role: 'unit administrator', due: booking.onDay }))
    else if (i.answer === undefined && !workers.has(i.person)) rows.push(row('answer to come', i.sentOn, { subject: i.person, person: i.person, due: booking.onDay }))
  }
  if (c.opened === undefined) rows.push(row('conference to open', booking.bookedOn, { person: booking.chair, due: booking.onDay }))
  else rows.push(...toDecide(c, row))
  return rows
}

/** Children whose decision waits for the chair; after an adjournment, until the day it goes on. */
const toDecide = (c: ConferenceState, row: Make): WaitingRow[] => c.subjects.filter((child) => !c.decisions.has(child)).map((child) =>
  row('decision to make', c.adjourned?.adjournedOn ?? c.opened?.openedOn ?? c.booking!.onDay, { subject: child as Id, child, person: c.booking?.chair, due: c.adjourned?.resumesOn ?? c.booking?.onDay }))

function afterTheDay(c: ConferenceState, due: readonly Deadline[], row: Make): WaitingRow[] {
  const held = c.held!.heldOn
  const rows: WaitingRow[] = toDecide(c, row)
  const child = c.subjects[0]!
  const minuteTaker = c.booking?.minuteTaker
  if (c.planSentOn === undefined && [...c.decisions.values()].some((d) => d.facts.outcome === 'plan begins')) rows.push(row('plan to send', held, { role: 'unit administrator', due: dueOf(due, 'plan-sent', child) }))
  const minutes = { due: dueOf(due, 'minutes-sent', child) }
  if (c.minutesSentToChairOn === undefined) rows.push(row('minutes to draft', held, { ...minutes, ...(minuteTaker ? { person: minuteTaker } : { role: 'minute-taker' as const }) }))
  else if (c.minutesSignedOn === undefined) rows.push(row('minutes to sign', c.minutesSentToChairOn, { ...minutes, person: c.booking?.chair }))
  else if (c.minutesSentOn === undefined) rows.push(row('minutes to send', c.minutesSignedOn, { ...minutes, role: 'unit administrator' }))
  return [...rows, ...toAmend(c, row)]
}

/** What readers of the minutes said is wrong, for the chair; once the minutes are amended, the copies that are to go again. */
const toAmend = (c: ConferenceState, row: Make): WaitingRow[] => [
  ...[...c.amendments.values()].filter((one) => !one.answered && one.askedOn !== undefined).map((one) => row('amendment to answer', one.askedOn!, { subject: one.id as Id, person: c.booking?.chair })),
  ...sentAgain(c).slice(0, 1).map(({ amendedSince }) => row('amended minutes to send', amendedSince!, { role: 'unit administrator' })),
]

/** Decisions against the majority that no manager has looked at, and challenges nobody has answered. */
const toLookAt = (c: ConferenceState, due: readonly Deadline[], row: Make): WaitingRow[] => [
  ...c.otherwise.filter((one) => !c.oversight.some((o) => o.child === one.child && o.givenOn >= one.decidedOn))
    .map((one) => row('oversight to give', one.decidedOn, { subject: one.child as Id, child: one.child, role: 'unit manager', due: dueOf(due, 'override-oversight', one.child) })),
  ...[...c.challenges.values()].filter((one) => !one.answered && !one.settled)
    .map((one) => row('challenge to answer', one.raisedOn, { subject: one.id as Id, ...one.to ? { person: one.to } : { role: 'team manager' as const }, due: dueOf(due, 'challenge-answer', c.subjects[0]!) })),
]

/** The day one rule gives for one child, while it is not met. */
const dueOf = (due: readonly Deadline[], rule: string, child: ChildId): Day | undefined =>
  due.find((d) => d.rule === rule && d.children.includes(child) && d.metOn === undefined && d.endedOn === undefined)?.due
