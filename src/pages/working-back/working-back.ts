// Working back from the day of a conference: everything that must happen first, by when, and what another day inside the limit would change.
import { longDay, parseDay, shortDay, type Day } from '../../calendar/day.ts'
import { workingDaysBetween } from '../../calendar/working-days.ts'
import { clocksOf } from '../../procedures/clock.ts'
import { closest, daysInside, offered, tilesAround, type Choice, type OfferedDay } from '../../procedures/back-plan/days.ts'
import { planFor, type Planning } from '../../procedures/back-plan/plan.ts'
import { preparing } from '../../procedures/lists/before/preparing.ts'
import { itemsFor } from '../../procedures/lists/item.ts'
import { conferenceAt, type At } from '../../record/known.ts'
import { takenBetween, type TakenTime } from '../../store/diary.ts'
import { askedLine } from '../asked-lines.ts'
import { together } from '../reports/together.ts'
import { page, type Viewing } from '../page.ts'
import { paths, to } from '../paths.ts'
import { backPlan } from '../pictures/back-plan.ts'
import { arrivalRows, dutyRows, pictureDuty, tableRows } from './duty-rows.ts'
import { bookAddress, dayAddress, tileOf } from './tiles.ts'
import { cannotBeMet } from './ways-through.ts'
import type { Facts } from '../../procedures/facts.ts'
import type { PersonId } from '../../record/people.ts'

export const workingBackPage = page({
  path: paths.workingBack,
  title: 'Working back',
  may: 'see deadlines',
  directory: true,
  reads: ['day'],
  load: (tx, at, facts): Promise<TakenTime[]> => {
    const days = daysInside(facts, limitOf(facts))
    const [first, last] = [days[0], days.at(-1)]
    return first === undefined || last === undefined ? Promise.resolve([]) : takenBetween(tx, first, last, at.conference!)
  },
  view: { template: 'working-back/working-back.njk', shows: (viewing, taken) => shows(viewing, taken) },
  back: paths.conference,
})

/** The last day allowed: that of the child whose limit comes first, whoever looks. */
const limitOf = (facts: Facts): Day | undefined => clocksOf(facts, conferenceAt(facts))[0]?.limit

/** The record as whoever looks may see it, and what does not depend on them. */
export const planningOf = ({ seen, facts }: Viewing): Planning => ({ ...seen, council: facts.council, holidays: facts.holidays, today: facts.today })

/** The conference as whoever looks may see it, with those of its children whose names they may read. */
export function conferenceSeen(viewing: Viewing) {
  const c = conferenceAt({ at: viewing.at, conferences: viewing.seen.conferences })
  return { ...c, subjects: c.subjects.filter((child) => viewing.seen.nameOf(child) !== undefined) }
}

function shows(viewing: Viewing, taken: readonly TakenTime[]) {
  const { facts, seen, at } = viewing
  const c = conferenceSeen(viewing)
  const limit = limitOf(facts)
  const known = planningOf(viewing)
  const times = c.booking ?? { from: '10:00', until: '12:00' }
  const days = offered(known, c, daysInside(facts, limit), limit, { ...choiceOf(facts), taken, from: times.from, until: times.until })
  const shown = shownDay(at, days, c.held?.heldOn ?? c.booking?.onDay) ?? facts.today
  const plan = planFor(known, c, shown, times.from)
  const rows = dutyRows(viewing, plan)
  const numbered = numbering(viewing, limit)
  const booked = c.booking?.onDay === shown
  const bookable = c.held === undefined && c.opened === undefined && !booked && days.some((d) => d.onDay === shown)
  return {
    heading: `Working back from ${longDay(shown).replace(/ \d{4}$/, '')}`, today: longDay(facts.today).replace(/ \d{4}$/, ''), of: together(c.subjects.flatMap((child) => seen.nameOf(child) ?? [])),
    asked: askedWords(at, days, limit, facts.today), address: to(paths.workingBack, at), tiles: tilesAround(days, shown).map((one) => tileOf(viewing, one, { shown, day: numbered(one.onDay), limit })), none: nothingFits(days, limit, facts.today),
    book: bookable && viewing.may.has('book a conference') ? { words: `${c.booking ? 'Move it to' : 'Book'} ${shortDay(shown, facts.today)}`, href: bookAddress(at, shown) } : null,
    earlier: moreDays(at, days, shown, -1), later: moreDays(at, days, shown, 1), pastLimit: limit !== undefined && shown > limit ? shortDay(limit, facts.today) : '',
    picture: backPlan({
      duties: rows.map(pictureDuty), startedOn: clocksOf(facts, c)[0]?.because.on, conferenceOn: shown, conference: `${booked ? 'Conference' : 'If held'}, ${plan.from}`, limit,
      limitWords: limit === undefined ? '' : `Limit ${shortDay(limit, facts.today)}${numbered(limit) ? `, ${numbered(limit)}` : ''}`,
      today: facts.today, holidays: facts.holidays,
    }),
    preparing: c.held ? [] : itemsFor(preparing, facts.council).map(askedLine),
    table: tableRows(rows), arrivals: arrivalRows(viewing, plan), ...cannotBeMet(viewing, { plan, rows, days, shown, limit }),
  }
}

/** Those who chair and the rooms there are. Who may not chair this one is told at the booking. */
const choiceOf = (facts: Facts): Pick<Choice, 'chairs' | 'rooms'> => ({
  chairs: [...facts.people.values()].filter((p) => [...p.involvements.values()].some((i) => i.over !== 'child' && i.role === 'conference chair' && i.untilOn === undefined)).map((p): PersonId => p.person),
  rooms: [...facts.rooms.keys()],
})

const askedDay = (at: At): Day | undefined => parseDay((at['day'] ?? '').trim())

/** The day that was asked for where it is inside the limit, otherwise the booked one, otherwise the one that breaks the least. */
function shownDay(at: At, days: readonly OfferedDay[], booked: Day | undefined): Day | undefined {
  const asked = askedDay(at)
  return days.find((d) => d.onDay === asked)?.onDay ?? booked ?? closest(days)?.onDay
}

/** Why the day that was asked for is not shown. */
function askedWords(at: At, days: readonly OfferedDay[], limit: Day | undefined, today: Day): string {
  const asked = askedDay(at)
  if (asked === undefined || days.some((d) => d.onDay === asked)) return ''
  return limit !== undefined && asked > limit ? `${shortDay(asked, today)} is past the limit of ${shortDay(limit, today)}, so it is not offered here.` : `${shortDay(asked, today)} is not a working day from today on, so it is not offered.`
}

/** "day 13" of the clock that counts. */
const numbering = ({ facts }: Viewing, limit: Day | undefined) => (d: Day): string => {
  const [clock] = clocksOf(facts, conferenceAt(facts))
  return clock === undefined || limit === undefined || limit - clock.because.on > 60 ? '' : `day ${workingDaysBetween(clock.because.on, d, clock.holidays)}`
}

/** Said where no day inside the limit breaks nothing. */
function nothingFits(days: readonly OfferedDay[], limit: Day | undefined, today: Day): string {
  if (days.length === 0) return limit !== undefined && limit < today ? `The last day allowed was ${shortDay(limit, today)}. No day inside the limit is left.` : ''
  const best = closest(days)!
  const without = best.breaks.filter((b) => b.what !== 'no day in hand')
  return without.length === 0 ? '' : `No day inside the limit has a chair, a room and time for every duty. Closest: ${shortDay(best.onDay, today)}.`
}

function moreDays(at: At, days: readonly OfferedDay[], shown: Day, way: 1 | -1): { words: string, href: string } | null {
  const tiles = tilesAround(days, shown)
  const edge = way === 1 ? tiles.at(-1) : tiles[0]
  const beyond = edge && (way === 1 ? days.find((d) => d.onDay > edge.onDay) : days.findLast((d) => d.onDay < edge.onDay))
  return beyond ? { words: way === 1 ? 'Later days' : 'Earlier days', href: dayAddress(at, beyond.onDay) } : null
}

