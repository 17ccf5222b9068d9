// Book a day, a room, a chair and a minute-taker, with the clock of the conference in sight.
import { parseDay, partsOf, type Day } from '../../calendar/day.ts'
import { bookConference } from '../../procedures/steps/booking.ts'
import { conferenceAt } from '../../record/known.ts'
import { aDay, aTime, longText, nameOf, oneOf, shortText } from '../fields.ts'
import { page } from '../page.ts'
import { paths, to } from '../paths.ts'
import { clockRows } from '../conference/clock-rows.ts'
import { headOf } from '../conference/head.ts'
import { breachAsk, consultedAsks } from './late-date.ts'
import type { Facts } from '../../procedures/facts.ts'
import { shownOne } from '../../procedures/steps/one-entry.ts'
import type { PersonId, Role } from '../../record/people.ts'

/** Those who work in a role, as choices. */
const working = (facts: Facts, ...roles: Role[]) => [...facts.people.values()]
  .filter((p) => [...p.involvements.values()].some((i) => i.over !== 'child' && roles.includes(i.role) && i.untilOn === undefined)).map(({ person }): { value: PersonId, words: ReturnType<typeof nameOf> } => ({ value: person, words: nameOf(person, 'somebody') }))

export const bookPage = page({
  path: paths.book,
  title: 'Book a day',
  may: 'book a conference',
  directory: true,
  reads: ['day'],
  asks: (facts: Facts) => ({
    onDay: aDay('Day'),
    from: aTime('From', { missing: 'Enter the time it begins' }),
    until: aTime('Until', { missing: 'Enter the time it ends', hint: 'Allow longer where somebody interprets, or where people come at different times' }),
    room: oneOf('Room', [...facts.rooms.keys()].map((value) => ({ value, words: nameOf(value, 'a room') })), { optional: true, hangs: true, as: 'select' }),
    otherPlace: shortText('Or another place', { optional: true, hangs: true, max: 120 }),
    chair: oneOf('Chair', working(facts, 'conference chair'), { as: 'select', hint: 'Not the children’s social worker, and not who manages that work', missing: 'Choose a chair' }),
    minuteTaker: oneOf('Minute-taker', working(facts, 'minute-taker', 'unit administrator'), { optional: true, as: 'select' }),
    ...breachAsk(facts),
    reason: longText('Why is it late?', { optional: true, hangs: true, rows: 2 }),
    interimSafety: longText('How are the children kept safe until then?', { optional: true, hangs: true, rows: 2 }),
    ...consultedAsks(facts),
  }),
  filled: ({ facts, at }) => {
    const { booking } = conferenceAt(facts)
    const day = dayFields(parseDay(at['day'] ?? '') ?? booking?.onDay)
    if (!booking) return { ...day, from: '10:00', until: '12:00' }
    return { ...day, from: booking.from, until: booking.until, room: booking.room, chair: booking.chair, minuteTaker: booking.minuteTaker }
  },
  view: {
    template: 'convene/book.njk',
    shows: (viewing) => {
      const booked = conferenceAt(viewing.facts).booking !== undefined
      return { head: headOf(viewing, 'At a glance', booked ? 'Change the day, the room or the chair' : 'Book a day'), clocks: clockRows(viewing), again: booked, workingBack: viewing.may.has('see deadlines') ? to(paths.workingBack, viewing.at) : '' }
    },
  },
  changes: (facts) => shownOne(facts, 'booking', facts.at.conference),
  act: (facts, a) => bookConference(facts, { ...a, breach: a.breach !== undefined }),
  button: 'Book it',
  next: paths.conference,
  back: paths.conference,
})

/** A day as a browser would send it. */
function dayFields(d: Day | undefined): { [field: string]: string } {
  if (d === undefined) return {}
  const { year, month, dayOfMonth } = partsOf(d)
  return { 'onDay-day': String(dayOfMonth), 'onDay-month': String(month), 'onDay-year': String(year) }
}
