// Working back from a day: everything that must happen before a conference held then, in the order it is due, and who comes when on the day.
import type { Day } from '../../calendar/day.ts'
import { workingDayBefore } from '../../calendar/working-days.ts'
import type { ConferenceState } from '../../record/conference-state.ts'
import { lastOf, type Event } from '../../record/events.ts'
import type { Record } from '../../record/known.ts'
import { supposed } from '../clocks/supposed.ts'
import { arrivals, rules } from '../england/rules.ts'
import { explained, type Explanation } from '../explanation.ts'
import { inForce, type Rule } from '../rule.ts'
import type { Facts } from '../facts.ts'
import { expectedReports, shownToAll, type Expected } from '../reports/expected.ts'
import { stateOf, type Duty } from './duty.ts'

/** The record as somebody may see it, with the council, its working days and today. */
export type Planning = Record & Pick<Facts, 'council' | 'holidays' | 'today'>

export interface Plan {
  readonly onDay: Day
  readonly from: string
  /** The booking itself where this is the day that is booked; otherwise one that is supposed. */
  readonly because: Event
  readonly duties: readonly Duty[]
  readonly arrivals: readonly { readonly rule: Rule, readonly why: Explanation }[]
}

/** The booking of a day: the one that was kept where it is for that day, otherwise one supposed today. */
export function bookingFor(known: Planning, c: ConferenceState, onDay: Day, from: string): Event {
  const kept = lastOf(known.events.filter((e) => e.conference === c.conference), 'ConferenceBooked')
  if (kept && kept.facts.onDay === onDay && kept.facts.from === from) return kept
  return supposed('ConferenceBooked', { conference: c.conference, kind: c.kind, onDay, from, bookedOn: known.today })
}

/** Why a day before the conference is the last one, under a rule that counts back from the booking; undefined where this council sets none. */
export const whyBefore = (rule: string, because: Event, { council, holidays }: Pick<Planning, 'council' | 'holidays'>): Explanation | undefined => {
  const found = [...rules, ...arrivals].find((r) => r.id === rule && r.starts.type === 'ConferenceBooked' && inForce(r, because.on))
  return found && explained(found, because, council, holidays)
}

/** Every duty before a conference on a day, the earliest due first. `known` and `c` are what whoever looks may see. */
export function planFor(known: Planning, c: ConferenceState, onDay: Day, from: string): Plan {
  const because = bookingFor(known, c, onDay, from)
  const make = maker(known, because, onDay)
  const reports = expectedReports(c, known, onDay)
  const duties = [...toAsk(known, c, make, reports), ...requests(known, c, make), ...own(known, c, make, reports), ...partners(known, c, make, reports)]
  return {
    onDay, from, because, duties: duties.toSorted((a, b) => a.dueOn - b.dueOn || a.opensOn - b.opensOn),
    arrivals: arrivals.filter((r) => inForce(r, because.on)).flatMap((rule) => { const why = explained(rule, because, known.council, known.holidays); return why ? [{ rule, why }] : [] })
      .toSorted((a, b) => (a.why.dueAt ?? '') < (b.why.dueAt ?? '') ? -1 : 1),
  }
}

type Told = Pick<Duty, 'kind' | 'role'> & Partial<Duty> & { readonly rule?: string, readonly steps: number, readonly begun?: boolean, readonly opens: Day, readonly last?: Day }
type Make = ((told: Told) => Duty) & { readonly due: (rule: string) => Day | undefined, readonly before: (d: Day, n?: number) => Day }

/** Makes a duty from what is told of it: its last day from its rule, or where none sets one, the last that makes sense. */
function maker(known: Planning, because: Event, onDay: Day): Make {
  const before = (d: Day, n = 1): Day => workingDayBefore(d, n, known.holidays)
  const make = ({ rule, steps, begun, opens, last, ...told }: Told): Duty => {
    const why = rule === undefined ? undefined : whyBefore(rule, because, known)
    const dueOn = why?.due ?? last ?? before(onDay)
    return { ...told, because, why, dueOn, opensOn: Math.min(opens, dueOn) as Day, as: stateOf({ steps, begun: begun ?? false, dueOn, byRule: why !== undefined && !told.optional, today: known.today, holidays: known.holidays }) }
  }
  return Object.assign(make, { due: (rule: string) => whyBefore(rule, because, known)?.due, before })
}

const earliest = (days: readonly (Day | undefined)[]): Day | undefined => { const known = days.filter((d) => d !== undefined); return known.length > 0 ? Math.min(...known) as Day : undefined }
const latest = (days: readonly (Day | undefined)[]): Day | undefined => { const known = days.filter((d) => d !== undefined); return known.length > 0 ? Math.max(...known) as Day : undefined }
const asked = (known: Planning, c: ConferenceState): Day => c.requestedOn ?? known.today

/** The list of people and their invitations. Where no rule sets a day, an invitation must be there before the first paper is due. */
function toAsk(known: Planning, c: ConferenceState, make: Make, reports: readonly Expected[]): Duty[] {
  const invited = [...c.invited.values()].filter((i) => !reports.some((e) => e.kind === 'social worker' && e.from === i.person))
  const sent = invited.filter((i) => i.sentOn !== undefined)
  const all = invited.length > 0 && sent.length === invited.length
  const papers = earliest([make.due('partner-report'), make.due('social-worker-report-to-unit'), make.due('social-worker-report-to-family')])
  const out = papers === undefined ? undefined : make.before(papers)
  const opens = asked(known, c)
  return [
    make({ kind: 'invitation list', role: 'social worker', rule: 'invitation-list', opens, last: out === undefined ? undefined : make.before(out), steps: sent.length > 0 ? 0 : 1, begun: invited.length > 0, doneOn: earliest(sent.map((i) => i.sentOn)) }),
    make({ kind: 'invitations out', role: 'unit administrator', opens, last: out, steps: all ? 0 : 1, begun: sent.length > 0, parts: { done: sent.length, of: invited.length }, doneOn: all ? latest(sent.map((i) => i.sentOn)) : undefined }),
  ]
}

/** What people need, and what may be asked of the chair: asked for or not, nothing here shows that it was settled. */
function requests(known: Planning, c: ConferenceState, make: Make): Duty[] {
  const needs = [...known.people.values()].filter((p) => c.invited.has(p.person) || c.subjects.some((child) => p.relations.has(child))).reduce((n, p) => n + p.needs.length, 0)
  const opens = asked(known, c)
  return [
    make({ kind: 'needs seen to', role: 'unit administrator', opens, steps: 1, begun: needs > 0, parts: { done: 0, of: needs } }),
    make({ kind: 'exclusion request', role: 'social worker', rule: 'exclusion-request', opens, steps: 1, optional: true }),
    ...make.due('observer-request') === undefined ? [] : [make({ kind: 'observer request', role: 'partner professional', rule: 'observer-request', opens, steps: 1, optional: true })],
  ]
}

/** The social worker's reports: each authorised for the chair, and all of them gone through with the family. */
function own(known: Planning, c: ConferenceState, make: Make, reports: readonly Expected[]): Duty[] {
  const mine = reports.filter((e) => e.kind === 'social worker')
  const opens = asked(known, c)
  const each = mine.map(({ child, from, report }): Duty => {
    const authorised = report?.authorisedOn
    const sent = report?.sentOn !== undefined
    const stage = authorised !== undefined ? undefined : sent ? 'to authorise' : report?.returned ? 'sent back' : 'not sent'
    const whose = sent ? { role: 'team manager' as const } : { person: from, role: 'social worker' as const }
    return make({ kind: 'report on a child', child, ...whose, rule: 'social-worker-report-to-unit', opens, steps: authorised !== undefined ? 0 : sent ? 1 : 2, begun: sent || (report?.sections.size ?? 0) > 0, stage, doneOn: authorised })
  })
  const shown = mine.map(({ report }) => report && shownOn(known, c, report))
  const done = shown.filter((d) => d !== undefined).length
  const left = mine.some(({ report }) => report?.sentOn === undefined) ? 3 : mine.some(({ report }) => report?.authorisedOn === undefined) ? 2 : 1
  const family = make({
    kind: 'reports shown to the family', person: mine[0]?.from, role: 'social worker', rule: 'social-worker-report-to-family', opens: latest(mine.map(({ report }) => report?.authorisedOn)) ?? known.today,
    steps: done === mine.length ? 0 : left, begun: done > 0, parts: { done, of: mine.length }, doneOn: done === mine.length ? latest(shown) : undefined,
  })
  return mine.length > 0 ? [...each, family] : []
}

/** The day the last parent to be shown a report had seen it; undefined while one has not, or nobody has. */
function shownOn(known: Planning, c: ConferenceState, report: NonNullable<Expected['report']>): Day | undefined {
  return shownToAll(c, known, report, known.today) ? latest(report.shown.map((s) => s.shownOn)) : undefined
}

/** Partners' reports one by one; and what is done with them, where the council asks for it. */
function partners(known: Planning, c: ConferenceState, make: Make, reports: readonly Expected[]): Duty[] {
  const theirs = reports.filter((e) => e.kind === 'partner')
  if (theirs.length === 0) return []
  const sent = theirs.flatMap(({ report }) => report?.sentOn ?? [])
  const parts = (done: number) => ({ parts: { done, of: theirs.length }, begun: done > 0, steps: done === theirs.length ? 0 : sent.length === theirs.length ? 1 : 2, opens: earliest(sent) ?? make.due('partner-report') ?? known.today })
  const shown = theirs.filter(({ report }) => report && shownOn(known, c, report) !== undefined).length
  return [
    ...theirs.map(({ from, agency, report }): Duty => make({
      kind: 'partner report', agency, person: from, role: 'partner professional', rule: 'partner-report', opens: (from && c.invited.get(from)?.sentOn) ?? c.booking?.bookedOn ?? known.today, steps: report?.sentOn === undefined ? 1 : 0,
      begun: (report?.sections.size ?? 0) > 0, stage: report?.sentOn === undefined ? 'not sent' : undefined, doneOn: report?.sentOn,
    })),
    ...make.due('partner-report-to-family') === undefined ? [] : [make({ kind: 'partner reports shown to the family', role: 'partner professional', rule: 'partner-report-to-family', ...parts(shown) })],
    ...make.due('partner-reports-circulated') === undefined ? [] : [make({ kind: 'partner reports circulated', role: 'unit administrator', rule: 'partner-reports-circulated', ...parts(0), ...sent.length === theirs.length ? { steps: 0, doneOn: latest(sent) } : {} })],
  ]
}
