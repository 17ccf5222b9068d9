// What a correction would move: every date that counts from an event, before and after, without keeping anything.
import type { Day } from '../calendar/day.ts'
import type { EventId } from '../record/people.ts'
import { deadlines, type Deadline } from './deadlines.ts'
import { rules } from './england/rules.ts'
import { supposed } from './clocks/supposed.ts'
import type { Facts } from './facts.ts'

export interface Move { readonly rule: string, readonly name: string, readonly from: Day | undefined, readonly to: Day | undefined, readonly met: boolean }

const nameOf = new Map(rules.map((r) => [r.id, r.name]))

/** Every deadline that another day of this event would move, make or end, the earliest first. */
export function movesOf(facts: Pick<Facts, 'events' | 'council' | 'holidays' | 'today'>, event: EventId, to: Day): Move[] {
  const correction = supposed('Corrected', { event, to, correctedOn: facts.today })
  const byId = (list: readonly Deadline[]) => new Map(list.map((d) => [d.id, d]))
  const before = byId(deadlines(facts.events, facts.council, facts.holidays))
  const after = byId(deadlines([...facts.events, correction], facts.council, facts.holidays))
  const met = (d: Deadline | undefined): boolean => over(d, facts.today)
  const moved = [...new Set([...before.keys(), ...after.keys()])].map((id) => ({ before: before.get(id), after: after.get(id) }))
    .filter(({ before: b, after: a }) => b?.due !== a?.due || met(b) !== met(a))
  return moved.map(({ before: b, after: a }) => ({ rule: (a ?? b)!.rule, name: nameOf.get((a ?? b)!.rule) ?? (a ?? b)!.rule, from: b?.due, to: a?.due, met: met(a) }))
    .sort((x, y) => (x.to ?? x.from ?? 0) - (y.to ?? y.from ?? 0))
}

const over = (d: Deadline | undefined, today: Day): boolean => d !== undefined && (d.metOn !== undefined || (d.endedOn !== undefined && d.endedOn <= today))
