// When a sitting of a conference began and ended: what is known of it beforehand, what cannot be, and how wrong times are put right afterwards.
import { addDays, type Day } from '../../calendar/day.ts'
import { londonTime } from '../../calendar/hours.ts'
import { about } from '../../record/marking.ts'
import { conferenceAt } from '../../record/known.ts'
import type { ConferenceState } from '../../record/conference-state.ts'
import type { Event } from '../../record/events.ts'
import type { Outcome } from '../../record/happening.ts'
import type { Facts } from '../facts.ts'
import { notYet, unlikely } from './days.ts'
import { sittingOn, type Refusal } from './entries.ts'
import { replacing } from './one-entry.ts'

/** Times on a London clock; `after` holds `midnight` where it ended on the day after it began. */
export interface Times { readonly beganAt?: string, readonly endedAt: string, readonly after?: readonly string[] }

/** When this sitting began, as far as it is known: when it was opened, or for when it was booked. */
export function beganAt({ opened, booking }: ConferenceState, on: Day): string | undefined {
  const then = opened && londonTime(opened.openedAt)
  return then?.on === on ? then.at : booking?.onDay === on ? booking.from : undefined
}

/** The times to fill in: the end is now while the day lasts, and otherwise for when it was booked. */
export function timesKnown(facts: Facts): { beganAt: string, endedAt: string } {
  const c = conferenceAt(facts)
  const on = sittingOn(c, facts)
  const clock = londonTime(facts.now)
  return { beganAt: beganAt(c, on) ?? '', endedAt: clock.on === on ? clock.at : c.booking?.onDay === on ? c.booking.until : '' }
}

/** Hours after which it is asked whether the times are right. */
const long = 8

/** Why these times of a sitting cannot stand; undefined where they can. */
export function wrongTimes(facts: Facts, on: Day, { beganAt: from, endedAt: to, after = [] }: Times): Refusal | undefined {
  const next = after.includes('midnight')
  if (from !== undefined && !next && to <= from) return { refused: `It cannot have ended at ${to} when it began at ${from}. Check both times.`, field: 'endedAt', instead: 'If it ended after midnight, say so below the times.' }
  if (from !== undefined && next && to >= from) return { refused: `From ${from} to ${to} on the day after is more than a day. Check both times, and whether it ended after midnight.`, field: 'endedAt' }
  const early = notYet(facts, next ? addDays(on, 1) : on, to, 'endedAt', 'The conference would end')
  if (early || from === undefined) return early
  const minutes = minutesOf(to) - minutesOf(from) + (next ? 1440 : 0)
  return unlikely(facts, minutes > long * 60 ? `From ${from} to ${to} is ${Math.floor(minutes / 60)} hours.` : undefined, 'endedAt')
}

const minutesOf = (at: string): number => Number(at.slice(0, 2)) * 60 + Number(at.slice(3))

/** Times as an event keeps them. */
export const timesKept = (c: ConferenceState, on: Day, a: Times) => ({ beganAt: a.beganAt ?? beganAt(c, on), endedAt: a.endedAt, ...a.after?.includes('midnight') ? { afterMidnight: true } : {} })

/** Those whose times somebody gave. */
export const hasTimes = (event: Pick<Event, 'type'>): boolean => event.type === 'ConferenceHeld' || event.type === 'ConferenceAdjourned'

/** The sitting of the address whose times are to be put right. */
export function sittingAt(facts: Pick<Facts, 'events' | 'at'>): Event<'ConferenceHeld'> | Event<'ConferenceAdjourned'> | undefined {
  const found = facts.events.find((e) => e.id === facts.at['event'])
  return found && hasTimes(found) ? found as Event<'ConferenceHeld'> | Event<'ConferenceAdjourned'> : undefined
}

/** Put the times of a sitting right, also once the minutes are signed: both stand in the record, and papers made from now on carry the right ones. */
export function correctTimes(facts: Facts, a: Times & { readonly beganAt: string }): Outcome {
  const event = sittingAt(facts)
  if (!event) return { refused: 'That is not a conference whose times can be put right here. Go back to the record and choose it there.' }
  const next = a.after?.includes('midnight') ?? false
  const { beganAt: from, endedAt: to, afterMidnight = false } = event.facts
  if (from === a.beganAt && to === a.endedAt && afterMidnight === next) return { refused: 'These are the times it has already. Give the right ones, or go back.', field: 'beganAt' }
  const wrong = wrongTimes(facts, event.on, a)
  if (wrong) return wrong
  return { events: [{
    type: 'Corrected', children: event.children, conference: event.conference, marking: about(event.children, 'professionals only'), ...replacing(facts, 'right day', event.id),
    facts: { event: event.id, to: event.on, correctedOn: facts.today, beganAt: a.beganAt, endedAt: a.endedAt, afterMidnight: next },
  }] }
}
