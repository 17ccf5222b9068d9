// The marks of the timeline: made from what the viewer sees, with the right ends, and every one of them among the events of the table.
import { expect, test } from 'vitest'
import { day, dayText } from '../../calendar/day.ts'
import { child, person, sisters } from '../../../tests/convened.ts'
import { recordOf } from '../../record/known.ts'
import type { Event } from '../../record/events.ts'
import { timeline } from '../pictures/timeline.ts'
import { councilNamed } from '../../procedures/councils.ts'
import { happenedLine } from './happened.ts'
import { timelineOf, type InTime } from './time.ts'

const s = sisters()
s.concluded(); s.requested(); s.booked()
const marksOf = (events: readonly Event[], more: Partial<InTime> = {}) => timelineOf({
  child: child('wren'), seen: recordOf(events), nameOf: (id) => id === person('hazel') ? 'Hazel' : undefined, of: 'The record', plan: 'Child protection plan', limits: [{ on: day('2026-04-16'), words: 'limit 16 Apr' }], today: day('2026-04-09'), zoom: 'began', ...more,
})

test('an enquiry runs to the day it ended, and the conference booked stands ahead of its limit', () => {
  const marks = marksOf(s.events)
  expect(marks.plans.map((p) => [p.as, dayText(p.from), dayText(p.to!)])).toEqual([['enquiry', '2026-03-24', '2026-03-30']])
  expect(marks.conferences.map((c) => [dayText(c.on), c.words])).toEqual([['2026-04-14', 'Initial, booked']])
  expect(marks.limits.map((l) => dayText(l.on))).toEqual(['2026-04-16'])
  expect(marks.workers.map((w) => w.who)).toEqual(['Hazel'])
  expect([dayText(marks.from), dayText(marks.to)]).toEqual(['2026-03-14', '2026-05-03'])
})

test('an enquiry that nobody ended goes on to today, and ends with the conference where a census tells of one', () => {
  const open = s.events.filter((e) => e.type !== 'EnquiryConcluded')
  expect(dayText(marksOf(open).plans[0]!.to!)).toBe('2026-04-09')
  const held = { ...open.find((e) => e.type === 'ConferenceBooked')!, id: 'held', type: 'ConferenceHeld', on: day('2026-04-02'), facts: { conference: 'c', kind: 'initial', heldOn: day('2026-04-02'), from: 'census' } } as unknown as Event
  expect(dayText(marksOf([...open, held]).plans[0]!.to!)).toBe('2026-04-02')
})

test('what the viewer may not see leaves no mark', () => {
  const marks = marksOf(s.events.filter((e) => e.type === 'ChildRecorded'), { limits: [] })
  expect([marks.plans, marks.conferences, marks.workers, marks.limits]).toEqual([[], [], [], []])
})

test('the scale shows the social worker’s own score once the conference is over, and nobody else’s', () => {
  const c = s.events.find((e) => e.type === 'ConferenceBooked')!.conference
  const like = (type: Event['type'], facts: object) => ({ ...s.events.find((e) => e.type === 'ConferenceBooked')!, id: `${type} ${JSON.stringify(facts)}`, type, on: day('2026-04-14'), facts: { conference: c, ...facts } }) as unknown as Event
  const scores = [like('ScoreGiven', { entry: 'a', person: person('vale'), score: 9 }), like('ScoreGiven', { entry: 'b', person: person('hazel'), score: 3 })]
  expect(marksOf([...s.events, ...scores]).scores).toEqual([])
  const over = [...s.events, ...scores, like('ConferenceHeld', { kind: 'initial', heldOn: day('2026-04-14') })]
  expect(marksOf(over).scores).toEqual([{ on: day('2026-04-14'), score: 3, by: 'Hazel' }])
})

test('the zooms begin three months back, where what runs now began, and with the first event', () => {
  expect(dayText(marksOf(s.events, { zoom: 'three-months' }).from)).toBe('2025-12-30')
  expect(dayText(marksOf(s.events, { zoom: 'all' }).from)).toBe('2026-03-13')
  expect(timeline(marksOf(s.events)).table.rows.length).toBeGreaterThan(2)
})

test('every event has a line of its own words, and none of them is left in the language of the program', () => {
  for (const event of s.events) expect(happenedLine(event, { council: councilNamed('rotherham')!, conferences: new Map() })).toMatch(/^[A-Z][a-z’-]+( |$|,|:)/)
})
