// A sound file: its children as values, the events they give, and the same events however often it is read.
import { expect, test } from 'vitest'
import { day } from '../../src/calendar/day.ts'
import { eventsFrom } from '../../src/returns/census/events.ts'
import { factsAsRead, factsToKeep } from '../../src/record/events.ts'
import { isId } from '../../src/record/people.ts'
import { idFromParts } from '../../src/server/census.ts'
import { accepted, changed, short, sound } from './files.ts'
import type { CensusYear } from '../../src/returns/census/child.ts'

const year: CensusYear = { year: 2026, beganOn: day('2025-04-01'), endedOn: day('2026-03-31') }
const eventsOf = (file: string) => accepted(file).children.flatMap((child) => eventsFrom(child, accepted(file).report.year, idFromParts))
const told = (number: string, file = sound) => accepted(file).children.filter((child) => child.number === number)
  .flatMap((child) => eventsFrom(child, year, idFromParts))
  .map((event) => `${event.type} ${Object.values(factsToKeep(event.type, event.facts as never)).filter((fact) => !isId(fact)).join(' ')}`)

test('nothing is found in it, and every child can be loaded', () => {
  const { report, children } = accepted(sound)
  expect(short(report)).toEqual([])
  expect(report).toMatchObject({ year, council: '999', inFile: 4, leftOut: [] })
  expect(children.map((child) => child.number)).toEqual(['QX0000001', 'QX0000002', 'QX0000003', 'QX0000004'])
})

test('a child comes out whole: birth, enquiry, conference, plan and reviews as days', () => {
  expect(accepted(sound).children[0]).toEqual({
    number: 'QX0000001', line: 19, bornOn: day('2016-02-29'), sex: 'female',
    episodes: [{
      referredOn: day('2025-05-08'), source: 'school',
      enquiries: [{ beganOn: day('2025-05-12'), conferenceOn: day('2025-06-03'), conferenceNotNeeded: false }],
      plans: [{
        beganOn: day('2025-06-03'), initialCategory: 'neglect', latestCategory: 'emotional abuse', previousPlans: 1,
        reviewsOn: [day('2025-08-26'), day('2026-02-17')],
      }],
    }],
  })
})

test('the events are told in order of day, reviews kept so that the next can be counted', () => {
  expect(told('QX0000001')).toEqual([
    'ChildRecorded 2016-02-29 2026-03-31 female QX0000001',
    'CensusChildLoaded QX0000001 2026 2026-03-31',
    'StrategyDiscussionHeld 2025-05-12 enquiry begins',
    'ConferenceHeld initial 2025-06-03 census',
    'PlanBegan 2025-06-03 neglect',
    'ConferenceHeld first-review 2025-08-26 census',
    'ConferenceHeld review 2026-02-17 census',
  ])
})

test('a plan of an earlier year keeps its first day as its conference, and a transfer in is told apart', () => {
  expect(told('QX0000003').slice(2)).toEqual([
    'ConferenceHeld initial 2024-10-15 census',
    'PlanBegan 2024-10-15 physical abuse',
    'ConferenceHeld review 2025-07-02 census',
    'PlanEnded 2025-07-02',
    'ConferenceHeld transfer-in 2025-11-24 census',
    'PlanBegan 2025-11-24 sexual abuse',
    'ConferenceHeld first-review 2026-02-20 census',
  ])
})

test('an enquiry that needed no conference is concluded, one still going on is not', () => {
  expect(told('QX0000004').slice(2)).toEqual([
    'StrategyDiscussionHeld 2025-09-18 enquiry begins',
    'StrategyDiscussionHeld 2026-03-24 enquiry begins',
    'EnquiryConcluded 2026-03-31 no conference needed',
  ])
})

test('every event can be kept, concerns its one child, and has an id of its own', () => {
  const events = eventsOf(sound)
  for (const { type, facts, children, id } of events) {
    expect(factsAsRead(type, factsToKeep(type, facts as never))).toEqual(JSON.parse(JSON.stringify(facts)))
    expect([children.length, isId(children[0]), isId(id)]).toEqual([1, true, true])
  }
  expect(new Set(events.map((event) => event.id)).size).toBe(events.length)
})

test('read twice, or with other white space or line ends, it gives equal events', () => {
  const once = eventsOf(sound)
  expect(eventsOf(sound)).toEqual(once)
  expect(eventsOf(sound.replaceAll('\n', '\r\n'))).toEqual(once)
  expect(eventsOf(sound.replaceAll(/\n\s*/g, '\n'))).toEqual(once)
})

test('a later file adds what is new and repeats what is not: a review more is one event more', () => {
  const review = '<CPPreviewDate>2026-03-12</CPPreviewDate></Reviews>'
  const before = new Set(eventsOf(sound).map((event) => event.id))
  const fresh = eventsOf(changed(sound, [/<\/Reviews>/, review])).filter((event) => !before.has(event.id))
  expect(fresh.map((event) => event.type)).toEqual(['ConferenceHeld'])
})
