// The clocks of one conference: for each child what started it and the last day allowed; the earliest is the one that counts.
import type { Day } from '../calendar/day.ts'
import type { Holidays } from '../calendar/holidays.ts'
import type { ConferenceState } from '../record/conference-state.ts'
import type { Event } from '../record/events.ts'
import type { Record } from '../record/known.ts'
import type { ChildId } from '../record/people.ts'
import type { ConferenceKind } from '../record/vocabulary.ts'
import { deadlines, dueBy } from './deadlines.ts'
import { rules } from './england/rules.ts'
import { explained } from './explanation.ts'
import { inForce } from './rule.ts'
import type { Facts } from './facts.ts'
import type { Citation } from './sources.ts'

export interface Clock {
  readonly child: ChildId
  readonly rule: string
  /** The event that started it. */
  readonly because: Event
  readonly limit: Day
  /** The working days it is counted by. */
  readonly holidays: Holidays
  /** False where it runs past the published bank holidays. */
  readonly firm: boolean
}

/** The rule that gives the last day of each kind of conference. */
export const limitRule: { readonly [K in ConferenceKind]: string } = { 'initial': 'initial-conference', 'transfer-in': 'transfer-in-conference', 'first-review': 'first-review', 'review': 'next-review' }

type Known = Pick<Record, 'events'> & Pick<Facts, 'council' | 'holidays'>

/** One clock for each child of a conference that has one, the earliest limit first: those that still run, and those that this conference met. */
export function clocksOf(facts: Known, c: Pick<ConferenceState, 'conference' | 'kind' | 'subjects'>): Clock[] {
  const byId = new Map(facts.events.map((e) => [e.id, e]))
  const own = deadlines(facts.events, facts.council, facts.holidays)
    .filter((d) => d.rule === limitRule[c.kind] && d.endedOn === undefined && (d.metBy === undefined || byId.get(d.metBy)?.conference === c.conference))
  return c.subjects.flatMap((child) => {
    const found = own.find((d) => d.children.includes(child))
    const because = found && byId.get(found.because)
    return because ? [{ child, rule: found.rule, because, limit: found.due, holidays: countedBy(facts, found.rule, because), firm: found.firm }] : []
  }).sort((a, b) => a.limit - b.limit)
}

/** A national limit passes over a closure day of the council, a count of the council's own skips it. */
function countedBy(facts: Known, id: string, because: Event): Holidays {
  const rule = rules.find((r) => r.id === id && inForce(r, because.on))
  return (rule && dueBy(rule, because, facts.council, facts.holidays)?.holidays) ?? facts.holidays
}

/** Who says that this is the last day. */
export function sourceOf(facts: Known, clock: Clock): { says: string, cites: Citation } | undefined {
  const rule = rules.find((r) => r.id === clock.rule && inForce(r, clock.because.on))
  const why = rule && explained(rule, clock.because, facts.council, facts.holidays)
  return why && { says: why.rule.says, cites: why.source }
}
