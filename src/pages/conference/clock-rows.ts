// The clock of a conference as pictures: one strip for each start, the earliest first, with a sentence and a link to its reason.
import { shortDay } from '../../calendar/day.ts'
import { workingDaysBetween } from '../../calendar/working-days.ts'
import { clocksOf, type Clock } from '../../procedures/clock.ts'
import { conferenceAt } from '../../record/known.ts'
import { paths, to } from '../paths.ts'
import { findingOf, miniStrip, strip, type Clock as StripClock } from '../pictures/strip.ts'
import { inWords, many } from './called.ts'
import { firstName, listed } from '../reports/together.ts'
import type { EventType } from '../../record/events.ts'
import type { Picture } from '../pictures/drawing.ts'
import type { Viewing } from '../page.ts'

export interface ClockRow { readonly children: string, readonly counts: boolean, readonly sentence: string, readonly full: Picture, readonly mini: Picture, readonly why: string | undefined, readonly firm: boolean, readonly late: number }

const starts: Partial<Record<EventType, string>> = { StrategyDiscussionHeld: 'Strategy discussion', TransferNotified: 'Told of the move', ConferenceHeld: 'Conference before' }

/** One clock for each start, with the children it counts for; the first is the one that counts. */
export function clockRows(viewing: Viewing): ClockRow[] {
  const { at, seen, facts } = viewing
  const c = conferenceAt({ at, conferences: seen.conferences })
  const clocks = clocksOf({ ...facts, events: seen.events }, c).filter(({ child }) => seen.nameOf(child))
  const groups = [...new Map(clocks.map((clock) => [clock.because.id, clocks.filter((other) => other.because.id === clock.because.id)])).values()]
  return groups.map((group, i) => {
    const first = group[0]!
    const drawn: StripClock = {
      startsOn: first.because.on, startsWith: starts[first.because.type] ?? 'Start', limit: first.limit, today: facts.today, bookedOn: c.booking?.onDay, heldOn: c.held?.heldOn, what: 'Conference', holidays: first.holidays,
    }
    return {
      children: groups.length > 1 ? listed(group.map(({ child }) => firstName(seen.nameOf(child) ?? 'A child'))) : '', counts: groups.length > 1 && i === 0,
      sentence: sentenceOf(drawn, first, viewing), full: strip(drawn), mini: miniStrip(drawn), firm: first.firm, late: lateBy(drawn, first.holidays),
      why: viewing.may.has('see deadlines') ? to(paths.why, { child: first.child, rule: first.rule, event: first.because.id }) : undefined,
    }
  })
}

/** "Day 10 of 15. Booked on day 13, two working days inside the limit." */
function sentenceOf(drawn: StripClock, clock: Clock, { facts }: Viewing): string {
  const { heldOn, bookedOn, limit, startsOn } = drawn
  const { holidays } = clock
  if (heldOn !== undefined || bookedOn === undefined) return `${findingOf(drawn)}. The limit is ${shortDay(limit, facts.today)}.`
  const day = (d: number) => workingDaysBetween(startsOn, d as typeof limit, holidays)
  const inside = workingDaysBetween(bookedOn, limit, holidays)
  const place = bookedOn > limit ? `${many(workingDaysBetween(limit, bookedOn, holidays), 'working day')} past the limit` : inside === 0 ? 'on its last day' : `${inWords(inside)} working ${inside === 1 ? 'day' : 'days'} inside the limit`
  const today = facts.today <= clock.limit ? `Day ${day(facts.today)} of ${day(limit)}` : `The limit was ${shortDay(limit, facts.today)}`
  return `${today}. Booked on day ${day(bookedOn)}, ${place}.`
}

/** Working days past the limit: of the day it was held or is booked for, or of today while nothing is booked in time. */
function lateBy({ heldOn, bookedOn, limit, today }: StripClock, holidays: Clock['holidays']): number {
  const by = heldOn ?? Math.max(bookedOn ?? today, today)
  return by > limit ? Math.max(1, workingDaysBetween(limit, by as typeof limit, holidays)) : 0
}
