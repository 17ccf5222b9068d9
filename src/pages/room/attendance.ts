// Who is here: one row for each person expected, and how they are here.
import { expected, recordAttendance } from '../../procedures/steps/room.ts'
import { shownOf } from '../../procedures/steps/entries.ts'
import { conferenceAt } from '../../record/known.ts'
import { choice, forEach, nameOf, several, type Said } from '../fields.ts'
import { page } from '../page.ts'
import { paths } from '../paths.ts'
import { ofTheFamily } from '../../record/person-state.ts'
import { whatIs } from './people-here.ts'
import type { Facts } from '../../procedures/facts.ts'

export const waysToBeHere = ['in the room', 'on video', 'apologies', 'did not come'] as const

export const attendancePage = page({
  path: paths.attendance,
  title: 'Who is here?',
  may: 'record attendance',
  asks: (facts: Facts) => {
    const c = conferenceAt(facts)
    const said = (answer: string | undefined): Said => answer ? `Said beforehand: ${answer}` : 'Has not answered'
    return {
      here: forEach(expected(facts, c), (person) => ({ how: choice(nameOf(person, 'Somebody you may not name'), waysToBeHere, { optional: true, hint: said(c.invited.get(person)?.answer) }),
        apart: several('Apart', [{ value: 'yes', words: 'In a part of their own' }], { optional: true }),
      })),
    }
  },
  view: {
    template: 'room/attendance.njk',
    shows: ({ facts, seen }) => {
      const c = conferenceAt(facts)
      return {
        ways: waysToBeHere,
        rows: expected(facts, c).map((person) => ({
          person, name: seen.nameOf(person) ?? 'Somebody you may not name', what: whatIs(facts, c, person), answer: c.invited.get(person)?.answer ?? '',
          kept: c.attendance.get(person)?.facts.here ?? '', family: ofTheFamily(facts.people.get(person)), watches: c.attendance.get(person)?.facts.takesPart === false,
        })),
      }
    },
  },
  filled: ({ facts }) => Object.fromEntries([...conferenceAt(facts).attendance.values()].flatMap(({ facts: one }) => [[`here.${one.person}.how`, one.here], ...one.apart ? [[`here.${one.person}.apart`, ['yes']]] : []])),
  changes: (facts) => shownOf(facts, [...conferenceAt(facts).attendance.values()].map((one) => one.entry)),
  act: recordAttendance,
  button: 'Keep who is here',
  next: paths.room,
  back: paths.room,
})
