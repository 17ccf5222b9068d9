// Steps in the room: open the conference, say who is here, go on without a quorum, and move through the agenda.
import { longDay } from '../../calendar/day.ts'
import { momentOf } from '../../calendar/hours.ts'
import { ofTheFamily } from '../../record/person-state.ts'
import { about, telling } from '../../record/marking.ts'
import { conferenceAt } from '../../record/known.ts'
import type { ConferenceState } from '../../record/conference-state.ts'
import type { FactsOf } from '../../record/events.ts'
import type { Happening, Outcome } from '../../record/happening.ts'
import type { ChildId, PersonId } from '../../record/people.ts'
import type { Facts } from '../facts.ts'
import { isAgendaStep } from '../agenda.ts'
import { openingChecks } from '../opening.ts'
import { quorum, socialWorkerOf } from '../quorum.ts'
import { citedFrom, closedRoom, entryAt, sittingOn } from './entries.ts'
import { worded } from './words.ts'

export interface Opening { checked: readonly string[], when?: 'today' | 'the day it was booked for' }

/** Open the conference. What was not seen to beforehand is no reason to wait: what was is written down. Opening twice changes nothing. */
export function openConference(facts: Facts, a: Opening): Outcome {
  const c = conferenceAt(facts)
  if (c.opened) return openedBefore(c.opened, a)
  if (!c.booking) return { refused: 'No day, chair and room are booked for this conference yet.', instead: facts.council.say('Ask the {safeguarding unit} to book it. To keep a child safe now, act first and write it down afterwards.') }
  const { onDay, from } = c.booking
  if (onDay !== facts.today && !a.when) return { refused: `This conference is booked for ${longDay(onDay)}, and that is not today.`, field: 'when', instead: 'Say which day it is held, and it opens.' }
  if (onDay > facts.today && a.when === 'the day it was booked for') return { refused: `${longDay(onDay)} has not come yet. A conference is opened on the day it is held.`, field: 'when', instead: 'If it is held today, say so.' }
  const then = onDay !== facts.today && a.when === 'the day it was booked for'
  const openedOn = then ? onDay : facts.today
  const known = openingChecks(facts.council, openedOn).map((check) => check.code)
  return { events: [{
    type: 'ConferenceOpened', conference: c.conference, children: c.subjects, marking: about(c.subjects, 'family may read'),
    facts: { conference: c.conference, openedOn, openedAt: then ? momentOf(onDay, from) : facts.now, checked: a.checked.filter((code) => known.includes(code)) },
  }] }
}

/** Opened by somebody else meanwhile: what they ticked stands, and whoever ticked more is told that theirs was not kept. */
const openedBefore = (opened: NonNullable<ConferenceState['opened']>, a: Opening): Outcome => a.checked.every((code) => opened.checked?.includes(code)) ? { events: [] } : {
  refused: 'This conference is open already: somebody opened it before you pressed. What you ticked was not kept.', instead: 'Go on to the room. What was seen to beforehand and is not in the record can be said in the minutes.',
}

export type Here = FactsOf<'AttendanceRecorded'>['here']
/** `apart` holds `yes` where one of the family is here in a part of their own. */
export interface Attendance { here: Readonly<{ [person: string]: { how?: Here, apart?: readonly string[] } }> }

/** Everybody whose attendance is recorded: those invited, the children's social workers, the chair and the minute-taker. */
export const expected = (facts: Pick<Facts, 'people'>, c: ConferenceState): PersonId[] =>
  [...new Set([...c.invited.keys(), ...socialWorkers(facts, c), ...c.booking ? [c.booking.chair] : [], ...c.booking?.minuteTaker ? [c.booking.minuteTaker] : [], ...c.attendance.keys()])]

/** The social workers of the children of a conference. */
export const socialWorkers = (facts: Pick<Facts, 'people'>, c: ConferenceState): PersonId[] =>
  [...facts.people.values()].filter((p) => c.subjects.some((child) => socialWorkerOf(p, child))).map((p) => p.person)

/** Say who is here and how. Only what has changed is kept, one entry a person. */
export function recordAttendance(facts: Facts, a: Attendance): Outcome {
  const c = conferenceAt(facts)
  if (c.booking && c.booking.onDay > facts.today && !c.opened) return { refused: `This conference is on ${longDay(c.booking.onDay)}. Who is here is written down on the day.`, instead: 'What people say beforehand belongs to their answers. If it is held today, open it first.' }
  const isApart = (person: PersonId) => ofTheFamily(facts.people.get(person)) && a.here[person]?.apart?.includes('yes') ? true : undefined
  const changed = expected(facts, c).filter((person) => {
    const [how, kept] = [a.here[person]?.how, c.attendance.get(person)?.facts]
    return how !== undefined && (how !== kept?.here || isApart(person) !== kept.apart)
  })
  return { events: changed.map((person): Happening => {
    const asked = c.invited.get(person)?.askedAbout.filter((child) => c.subjects.includes(child)) ?? []
    const children = asked.length > 0 ? asked : c.subjects
    const kept = entryAt(facts, c.attendance.get(person)?.entry)
    return {
      type: 'AttendanceRecorded', conference: c.conference, children, about: person, ...kept,
      marking: about(children, facts.people.get(person)?.agency === 'family' ? 'professionals only' : 'family may read'),
      facts: { ...c.attendance.get(person)?.facts, conference: c.conference, person, entry: kept.entry, here: a.here[person]!.how!, recordedOn: facts.today, apart: isApart(person) },
    }
  }) }
}

export interface GoOn { why: Readonly<{ [child: string]: { reason?: string } }> }

/** Children for whom too few are here and the chair has not said why it is safe to go on. */
export const notQuorate = (facts: Facts): ChildId[] => {
  const c = conferenceAt(facts)
  return c.subjects.filter((child) => !c.wentOn.some((one) => one.child === child) && !quorum(c, facts.people, child, facts.council, 'on the day').quorate)
}

/** Go on without a quorum for one or more children: the chair's decision, child by child, with the reason. */
export function goOnWithoutQuorum(facts: Facts, a: GoOn): Outcome {
  const c = conferenceAt(facts)
  const room = closedRoom(facts, c)
  if (room) return room
  const given = notQuorate(facts).flatMap((child) => { const reason = a.why[child]?.reason; return reason ? [{ child, reason }] : [] })
  if (given.length === 0) {
    const [first] = notQuorate(facts)
    return first === undefined ? { events: [] } : {
      refused: 'Say for at least one child why it is safe to go on, or wait for those who are missing.', field: `why.${first}.reason`,
      cites: citedFrom(facts, 'quorum, other agencies', sittingOn(c, facts)), instead: 'If you do not go on, adjourn with a safe plan, or book another day. A child who is not safe now comes first: act, and write it down afterwards.',
    }
  }
  return { events: given.map(({ child, reason }): Happening => {
    const marking = telling([child], 'family may read')
    const words = worded(facts, reason, marking)
    return { type: 'WentOnWithoutQuorum', conference: c.conference, children: [child], marking, words: [words], facts: { conference: c.conference, child, reason: words.id, decidedOn: facts.today } }
  }) }
}

/** Move to a step of the agenda. */
export function beginAgendaStep(facts: Facts, a: { step: string }): Outcome {
  const c = conferenceAt(facts)
  const room = closedRoom(facts, c)
  if (room) return room
  if (!isAgendaStep(a.step) || c.agenda.at(-1)?.step === a.step) return { events: [] }
  return { events: [{
    type: 'AgendaStepBegun', conference: c.conference, children: c.subjects, marking: about(c.subjects, 'family may read'),
    facts: { conference: c.conference, step: a.step, begunOn: facts.today },
  }] }
}
