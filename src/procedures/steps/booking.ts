// Booking a conference: a day inside the limit, a room, somebody to chair it and somebody to take the minutes; and why it is late.
import { notEnded } from '../../record/person-state.ts'
import { longDay, shortDay, type Day } from '../../calendar/day.ts'
import { whyNotWorking } from '../../calendar/counted.ts'
import { londonTime } from '../../calendar/hours.ts'
import { conferenceAt } from '../../record/known.ts'
import type { ConferenceState } from '../../record/conference-state.ts'
import type { Happening, Outcome } from '../../record/happening.ts'
import { about, inDirectory } from '../../record/marking.ts'
import type { ChildId, PersonId, RoomId } from '../../record/people.ts'
import { clocksOf } from '../clock.ts'
import type { Facts } from '../facts.ts'
import { workingTogether } from '../sources.ts'
import { notFor } from './days.ts'
import { cited, type Refusal } from './entries.ts'
import { replacing } from './one-entry.ts'
import { lateDate, unexplained, type Late } from './late.ts'
import { worded } from './words.ts'

export interface Booking extends Late {
  readonly onDay: Day
  /** Times on a London clock, `10:00`. */
  readonly from: string
  readonly until: string
  readonly room?: RoomId
  /** A place that is not on the list yet. */
  readonly otherPlace?: string
  readonly chair: PersonId
  readonly minuteTaker?: PersonId
}

/** Book a day, or another day. Past the limit it needs the reason, how the children are kept safe until then and who was consulted. */
export function bookConference(facts: Facts, a: Booking): Outcome {
  const c = conferenceAt(facts)
  if (c.held) return { refused: 'This conference has been held, so its day stands.', instead: 'If the day is written down wrong, correct it in the history.' }
  if (c.opened && !c.adjourned) return { refused: 'This conference is open now, so its day stands.', instead: 'If it cannot go on today, the chair adjourns it.' }
  const wrong = wrongDay(facts, a) ?? wrongPlace(a) ?? wrongChair(facts, c, a.chair)
  if (wrong) return wrong
  const [first] = clocksOf(facts, c)
  const isLate = first !== undefined && a.onDay > first.limit
  const refusal = isLate ? unexplained(facts, first, a, 'onDay-day') : undefined
  if (refusal) return refusal
  return {
    events: [...booked(facts, c, a), ...isLate ? [lateDate(facts, c, first, a)] : []],
    notices: [a.chair, ...a.minuteTaker ? [a.minuteTaker] : []].map((to) => ({ to, says: 'something is waiting for you', conference: c.conference })),
  }
}

function wrongDay(facts: Facts, a: Booking): Refusal | undefined {
  if (a.onDay < facts.today) return { refused: `${longDay(a.onDay)} has passed: today is ${longDay(facts.today)}. Choose a day from today on.`, field: 'onDay-day' }
  const why = whyNotWorking(a.onDay, facts.holidays)
  if (why) return { refused: `${shortDay(a.onDay, facts.today)} is not a working day: ${why}. Agencies are not expected to come.`, field: 'onDay-day', instead: 'Choose a working day. If a child is not safe until then, hold a strategy discussion now.' }
  if (a.until <= a.from) return { refused: `The conference would end at ${a.until}, and begin at ${a.from}. Check both times.`, field: 'until' }
  return begunBefore(facts, a) ?? notFor(facts, a.onDay, { field: 'onDay', of: 'The conference' })
}

/** A time that is past already today; one that was booked before may stand while its room or its people change. */
function begunBefore(facts: Facts, { onDay, from }: Booking): Refusal | undefined {
  const before = conferenceAt(facts).booking
  const { on, at } = londonTime(facts.now)
  return onDay !== on || from >= at || (before?.onDay === onDay && before.from === from) ? undefined
    : { refused: `It is ${at} now, so no conference can begin at ${from} today. Choose a later time, or another day.`, field: 'from', instead: 'If it is being held at this moment, book it from now. Whoever ends it gives the time it really began.' }
}

const wrongPlace = (a: Booking): Refusal | undefined =>
  (a.room === undefined) === (a.otherPlace === undefined) ? { refused: 'Choose a room, or give the name of another place. One of the two.', field: 'room' } : undefined

/** Whoever chairs holds no responsibility for the work with these children. */
function wrongChair(facts: Facts, c: ConferenceState, chair: PersonId): Refusal | undefined {
  const held = [...facts.people.get(chair)?.involvements.values() ?? []].filter((i) => notEnded(i, facts.today))
  const teams = c.subjects.map((child) => facts.children.get(child)?.team).filter((team) => team !== undefined)
  const own = held.some((i) => (i.role === 'social worker' || i.role === 'team manager') && ((i.child && c.subjects.includes(i.child)) || (i.team && teams.includes(i.team))))
  return own ? {
    refused: 'Whoever chairs must be independent of the work with these children. This person is their social worker, or manages that work.', field: 'chair',
    cites: cited(workingTogether.at('Initial child protection conferences, tasks')), instead: facts.council.say('Choose another chair. If there is none free, the {unit manager} names one.'),
  } : undefined
}

function booked(facts: Facts, c: ConferenceState, a: Booking): Happening[] {
  const { onDay, from, until, chair, minuteTaker } = a
  const place = a.room === undefined ? otherPlace(facts, a.otherPlace!) : undefined
  const room = a.room ?? place!.facts.room
  return [
    ...place ? [place] : [],
    { type: 'ConferenceBooked', conference: c.conference, children: c.subjects, marking: about(c.subjects, 'family may read'), ...replacing(facts, 'booking', c.conference), facts: { conference: c.conference, kind: c.kind, bookedOn: facts.today, onDay, from, until, room, chair, minuteTaker } },
    ...handOver(facts, c, 'conference chair', a.chair), ...handOver(facts, c, 'minute-taker', a.minuteTaker),
  ]
}

function otherPlace(facts: Facts, words: string): Happening<'RoomRecorded'> {
  const name = worded(facts, words, inDirectory())
  return { type: 'RoomRecorded', children: [], marking: inDirectory(), words: [name], facts: { room: facts.newId('room'), name: name.id, recordedOn: facts.today } }
}

/** Who chairs or takes the minutes holds the records of its children for that; whoever did before does so no longer. */
function handOver(facts: Facts, c: ConferenceState, role: 'conference chair' | 'minute-taker', to: PersonId | undefined): Happening[] {
  const standing = [...facts.involvements.values()].filter((i) => i.role === role && i.conference === c.conference && i.untilOn === undefined)
  const own = (child: ChildId) => ({ children: [child], marking: about([child], 'professionals only') })
  return [
    ...standing.filter((i) => i.person !== to).map((i): Happening => ({ type: 'InvolvementEnded', conference: c.conference, ...own(i.child!), about: i.person, facts: { involvement: i.id, endedOn: facts.today, because: 'no longer needed' } })),
    ...c.subjects.filter((child) => to && !standing.some((i) => i.person === to && i.child === child)).map((child): Happening => ({
      type: 'InvolvementBegan', conference: c.conference, ...own(child), about: to!,
      facts: { involvement: facts.newId('involvement'), person: to!, role, over: 'child', child, conference: c.conference, beganOn: facts.today, because: role === 'minute-taker' ? 'takes minutes' : 'chairs' },
    })),
  ]
}
