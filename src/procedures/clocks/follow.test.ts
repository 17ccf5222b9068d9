// Clocks that start from a challenge, an override, a birth or a list of people: what meets them, what ends them, and what leaves them running.
import { expect, test } from 'vitest'
import { day, dayText } from '../../calendar/day.ts'
import { englandAndWales } from '../../calendar/holidays.ts'
import { dayFieldOf, type Event, type EventType, type FactsOf } from '../../record/events.ts'
import type { Council } from '../council.ts'
import { councilNamed } from '../councils.ts'
import { deadlines } from '../deadlines.ts'
import { arrivals } from '../england/rules.ts'

const named = (key: string) => councilNamed(key) as Council

type Told = readonly [type: EventType, facts: Record<string, unknown>, on?: string, children?: readonly string[]]

const happened = (told: readonly Told[]): Event[] => told.map(([type, facts, on, children = ['anna']], i) =>
  ({ id: `event-${i + 1}`, no: i + 1, on: on ? day(on) : facts[dayFieldOf(type)], children, type, facts }) as unknown as Event)

const due = (rule: string, council: string, told: readonly Told[]) =>
  deadlines(happened(told), named(council), englandAndWales).filter(d => d.rule === rule)
    .map(d => [dayText(d.due), d.metOn === undefined ? d.endedOn === undefined ? 'runs' : 'ended' : 'met'])

const raised = (challenge: string, on: string): Told => ['ChallengeRaised', { challenge, raisedOn: day(on) }]
const settled = (challenge: string, on: string, how: FactsOf<'ChallengeSettled'>['how']): Told => ['ChallengeSettled', { challenge, settledOn: day(on), how }]

test('a challenge is met by its own settlement or by going higher, and ended when given up', () => {
  expect(due('challenge-resolve', 'southwark', [raised('a', '2026-03-20'), raised('b', '2026-03-20'), settled('a', '2026-03-23', 'settled')]))
    .toEqual([['2026-03-25', 'met'], ['2026-03-25', 'runs']])
  expect(due('challenge-resolve', 'southwark', [raised('a', '2026-03-20'), settled('a', '2026-03-25', 'went higher')])).toEqual([['2026-03-25', 'met']])
  expect(due('challenge-resolve', 'southwark', [raised('a', '2026-03-20'), settled('a', '2026-03-25', 'given up')])).toEqual([['2026-03-25', 'ended']])
  expect(due('challenge-resolve', 'rotherham', [raised('a', '2026-03-20')])).toEqual([])
})

test('an answer is due from the day a manager received it, to its own challenge', () => {
  const received: Told = ['ChallengeReceived', { challenge: 'a', receivedOn: day('2026-03-24') }]
  const answered = (challenge: string): Told => ['ChallengeAnswered', { challenge, answeredOn: day('2026-03-26') }]
  expect(due('challenge-answer', 'southwark', [received])).toEqual([['2026-03-27', 'runs']])
  expect(due('challenge-answer', 'southwark', [received, answered('a')])).toEqual([['2026-03-27', 'met']])
  expect(due('challenge-answer', 'southwark', [received, answered('b')])).toEqual([['2026-03-27', 'runs']])
})

test('an override is met by oversight of it, child by child', () => {
  const decided = (child: string): Told => ['ChairDecidedOtherwise', { conference: 'c', child, decidedOn: day('2026-03-20') }, undefined, [child]]
  const seen = (child: string): Told => ['OversightGiven', { conference: 'c', child, givenOn: day('2026-03-21'), view: 'agrees' }, undefined, [child]]
  expect(due('override-oversight', 'rotherham', [decided('anna'), decided('ben'), seen('anna')])).toEqual([['2026-03-21', 'met'], ['2026-03-21', 'runs']])
})

test('a birth starts the review of a child who had a plan before it, and of no other', () => {
  const born = (onPlan: boolean): Told => ['ChildBorn', { child: 'anna', birthOn: day('2026-01-31'), onPlan }, '2026-01-31']
  const reviewed: Told = ['ConferenceHeld', { conference: 'c2', kind: 'first-review', heldOn: day('2026-02-20') }]
  expect(due('review-after-birth', 'rotherham', [born(true)])).toEqual([['2026-02-28', 'runs']])
  expect(due('review-after-birth', 'rotherham', [born(true), reviewed])).toEqual([['2026-02-28', 'met']])
  expect(due('review-after-birth', 'rotherham', [born(false)])).toEqual([])
})

test('a council’s own count of the first review stands beside the national one', () => {
  const held: Told = ['ConferenceHeld', { conference: 'c', kind: 'initial', heldOn: day('2026-02-02') }]
  expect([due('local-first-review', 'southwark', [held]), due('first-review', 'southwark', [held])]).toEqual([[['2026-05-03', 'runs']], [['2026-05-02', 'runs']]])
  expect(due('local-first-review', 'rotherham', [held])).toEqual([])
})

test('the list of people has come when the first invitation is sent', () => {
  const booked: Told = ['ConferenceBooked', { conference: 'c', kind: 'initial', onDay: day('2026-04-08'), from: '10:00', bookedOn: day('2026-03-02') }]
  const invited: Told = ['InvitationSent', { conference: 'c', person: 'p', sentOn: day('2026-03-11'), how: 'outbox' }]
  expect(due('invitation-list', 'southwark', [booked])).toEqual([['2026-03-23', 'runs']])
  expect(due('invitation-list', 'southwark', [booked, invited])).toEqual([['2026-03-23', 'met']])
})

test('48 hours are counted from the time the conference begins', () => {
  const booked: Told = ['ConferenceBooked', { conference: 'c', kind: 'initial', onDay: day('2026-03-30'), from: '10:00', bookedOn: day('2026-03-02') }]
  expect(deadlines(happened([booked]), named('lincolnshire'), englandAndWales).find(d => d.rule === 'partner-report')).toMatchObject({ due: day('2026-03-28'), dueAt: '2026-03-28T09:00' })
})

test('the times people come are shown and are no deadlines of a record', () => {
  const booked: Told = ['ConferenceBooked', { conference: 'c', kind: 'initial', onDay: day('2026-03-30'), from: '10:00', bookedOn: day('2026-03-02') }]
  const kept = deadlines(happened([booked]), named('southwark'), englandAndWales).map(d => d.rule)
  expect(arrivals.filter(r => kept.includes(r.id))).toEqual([])
})
