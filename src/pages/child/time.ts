// A child's record in time: the marks of the picture, made from the events this viewer may see and from nothing else.
import { addDays, addMonths, type Day } from '../../calendar/day.ts'
import { planNow, type ChildState } from '../../record/child-state.ts'
import type { Event } from '../../record/events.ts'
import type { ChildId, PersonId } from '../../record/people.ts'
import type { Record } from '../../record/known.ts'
import type { Timeline } from '../pictures/timeline-marks.ts'

export const zooms = ['three-months', 'began', 'all'] as const
export type Zoom = (typeof zooms)[number]
export interface Limit { readonly on: Day, readonly words: string }

export interface InTime {
  readonly child: ChildId
  readonly seen: Pick<Record, 'events' | 'children' | 'involvements'>
  readonly nameOf: (person: PersonId) => string | undefined
  readonly of: string
  readonly limits: readonly Limit[]
  /** What the council calls a plan, as the beginning of a line. */
  readonly plan: string
  readonly today: Day
  readonly zoom: Zoom
}

const kinds = { 'initial': 'Initial', 'first-review': 'First review', 'review': 'Review', 'transfer-in': 'Moved in' } as const

/** The marks between two days that the zoom gives. */
export function timelineOf(t: InTime): Timeline {
  const child = t.seen.children.get(t.child)!
  const events = t.seen.events.filter((e) => e.children.includes(t.child))
  const who = (e: Event | undefined): string => (e && t.nameOf(e.by)) ?? 'Somebody'
  const of = (type: Event['type'], when: (e: Event) => boolean = () => true) => events.find((e) => e.type === type && when(e))
  const conferences = events.filter((e) => e.type === 'ConferenceHeld')
  const ahead = [...child.conferences.values()].filter((c) => c.heldOn === undefined && c.onDay !== undefined)
  return {
    of: t.of, today: t.today, ...rangeOf(t, child, events),
    plans: [
      ...[...child.enquiries.values()].flatMap((q) => q.beganOn === undefined ? [] : [{ from: q.beganOn, to: endOf(q, child, t.today), words: 'enquiry', as: 'enquiry' as const, by: who(of('StrategyDiscussionHeld')) }]),
      ...child.plans.map((p) => ({ from: p.beganOn, to: p.endedOn, words: `${t.plan}, ${p.harm}`, as: 'plan' as const, by: who(of('PlanBegan', (e) => e.id === p.event)) })),
    ],
    conferences: [
      ...conferences.map((e) => ({ on: e.on, words: kinds[(e.facts as { kind: keyof typeof kinds }).kind], by: who(e) })),
      ...ahead.map((c) => ({ on: c.onDay!, words: `${kinds[c.kind]}, booked`, by: who(of('ConferenceBooked')) })),
    ],
    limits: t.limits.map((l) => ({ ...l, by: 'Counted' })),
    coreGroups: events.filter((e) => e.type === 'CoreGroupHeld').map((e) => ({ on: e.on, held: true, by: who(e) })),
    visits: [], scores: scoresOf(t, child, events),
    workers: [...t.seen.involvements.values()].filter((i) => i.child === t.child && i.role === 'social worker').map((i) => ({ from: i.beganOn, to: i.untilOn, who: t.nameOf(i.person) ?? 'somebody', by: who(of('InvolvementBegan', (e) => (e.facts as { involvement?: string }).involvement === i.id)) })),
    events: events.filter((e) => e.type === 'TransferNotified' || e.type === 'ChildRecorded').map((e) => ({ on: e.on, words: e.type === 'ChildRecorded' ? 'Record begun' : 'Moved here', by: who(e) })),
  }
}

/** How safe the child's own social worker found it at each conference that was held, the last word of each: no two people's scores are drawn as one line. */
function scoresOf(t: InTime, child: ChildState, events: readonly Event[]): Timeline['scores'] {
  const workers = new Set([...t.seen.involvements.values()].filter((i) => i.child === t.child && i.role === 'social worker').map((i) => i.person))
  const given = events.flatMap((e) => e.type === 'ScoreGiven' && e.facts.danger === undefined && workers.has(e.facts.person) && e.conference ? [{ conference: e.conference, person: e.facts.person, score: e.facts.score }] : [])
  return [...child.conferences].flatMap(([id, c]) => {
    const last = given.findLast((one) => one.conference === id)
    return last && c.heldOn !== undefined ? [{ on: c.heldOn, score: last.score, by: t.nameOf(last.person) ?? 'Somebody' }] : []
  })
}

/** An enquiry ends as somebody said, or with the conference that followed, or goes on. */
const endOf = (q: { beganOn?: Day, concludedOn?: Day }, child: ChildState, today: Day): Day =>
  q.concludedOn ?? [...child.conferences.values()].flatMap((c) => c.heldOn !== undefined && c.heldOn >= q.beganOn! ? c.heldOn : []).sort((a, b) => a - b)[0] ?? today

function rangeOf({ zoom, today, limits }: InTime, child: ChildState, events: readonly Event[]): { from: Day, to: Day } {
  const ahead = [...limits.map((l) => l.on), ...[...child.conferences.values()].flatMap((c) => c.onDay ?? [])].filter((d) => d >= today && d <= addMonths(today, 7))
  const to = addDays(ahead.reduce<Day>((last, d) => d > last ? d : last, addDays(today, 14)), 10)
  const first = events.reduce<Day>((least, e) => e.on < least ? e.on : least, today)
  const began = beganOn(child) ?? first
  const from = zoom === 'three-months' ? addMonths(today, -3) : zoom === 'all' ? first : began
  return { from: addDays(from < today ? from : today, -10), to }
}

/** The day what runs now began: the enquiry that led to the plan, or the open enquiry. */
function beganOn(child: ChildState): Day | undefined {
  const plan = planNow(child)
  const began = [...child.enquiries.values()].flatMap((q) => q.beganOn !== undefined && (q.outcome !== 'no conference needed') && (plan === undefined || q.beganOn <= plan.beganOn) ? q.beganOn : []).sort((a, b) => b - a)[0]
  return plan === undefined ? began : began !== undefined && began > addMonths(plan.beganOn, -4) ? began : plan.beganOn
}
