// When a conference began and ended: what is filled in, what cannot be, and how wrong times are put right, also once the minutes are signed.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conference, inTheRoom, sorrel, wren } from '../../../tests/in-the-room.ts'
import { times } from '../../../tests/counts.ts'
import { told } from '../../../tests/facts.ts'
import { addDays, day } from '../../calendar/day.ts'
import { momentOf } from '../../calendar/hours.ts'
import { about } from '../../record/marking.ts'
import { closeConference, type Closing } from './close.ts'
import { decide } from './decide.ts'
import { correctTimes, timesKnown, wrongTimes } from './sitting-times.ts'

const on = day('2026-04-14')
const chair = (time: string, more: object = {}) => ['marlow', 'conference chair', { time, ...more }] as const
/** Opened at eleven by London's clock, and decided for both. */
const decided = () => {
  const story = inTheRoom()
  for (const child of [wren, sorrel]) story.does(story.by(), (f) => decide(f, child, { test: 'both', outcome: 'a child protection plan', harm: 'neglect', reasons: 'Because.', how: 'all agreed', whyNow: 'Now.' }))
  const ends = (a: Closing, time = '14:00', more: object = {}) => story.tries(story.by(...chair(time, more)), (f) => closeConference(f, a))
  return { ...story, ends }
}

describe('ending it', () => {
  test('the times are filled in: when it was opened, and now; on a later day, when it was booked to end', () => {
    const { factsFor, by } = decided()
    expect(timesKnown(factsFor(by(...chair('11:40'))))).toEqual({ beganAt: '11:00', endedAt: '12:40' })
    expect(timesKnown(factsFor(by(...chair('09:00', { on: '2026-04-15' }))))).toEqual({ beganAt: '11:00', endedAt: '12:30' })
  })
  test('keeps when it really began and ended', () => {
    expect(decided().ends({ beganAt: '10:10', endedAt: '12:40' })).toMatchObject({ events: [{ type: 'ConferenceHeld', facts: { heldOn: on, beganAt: '10:10', endedAt: '12:40' } }] })
    expect(decided().ends({ endedAt: '12:40' })).toMatchObject({ events: [{ facts: { beganAt: '11:00', endedAt: '12:40' } }] })
  })
  test.each<[string, Closing, string]>([
    ['before it began', { beganAt: '14:00', endedAt: '09:00' }, 'cannot have ended at 09:00 when it began at 14:00'], ['as it began', { beganAt: '11:00', endedAt: '11:00' }, 'Check both times'],
    ['before it was opened, where nothing else is said', { endedAt: '09:00' }, 'when it began at 11:00'], ['later than now', { beganAt: '10:00', endedAt: '15:01' }, 'would end at 15:01, and it is 15:00 now'],
    ['after midnight, on a night to come', { beganAt: '14:00', endedAt: '00:30', after: ['midnight'] }, 'would end at 00:30 on Wednesday 15 April 2026, and it is 15:00 on Tuesday 14 April 2026 now'],
    ['after midnight and later than it began', { beganAt: '10:00', endedAt: '12:00', after: ['midnight'] }, 'more than a day'],
  ])('an end %s is refused', (_, a, says) => { expect(decided().ends(a)).toMatchObject({ refused: expect.stringContaining(says), field: 'endedAt' }) })
  test('after midnight it is kept when that is said, on the next day', () => {
    expect(decided().ends({ beganAt: '20:00', endedAt: '00:30', after: ['midnight'] }, '08:00', { on: '2026-04-15' })).toMatchObject({ events: [{ facts: { heldOn: on, beganAt: '20:00', endedAt: '00:30', afterMidnight: true } }] })
  })
  test('more than eight hours are asked about', () => {
    const { tries, by } = decided()
    const whole = (sure: boolean) => tries(by(...chair('18:00')), (f) => closeConference({ ...f, sure }, { beganAt: '02:30', endedAt: '14:30' }))
    expect(whole(false)).toMatchObject({ refused: 'From 02:30 to 14:30 is 12 hours.', unlikely: true, field: 'endedAt' })
    expect(told(whole(true))).toEqual(['ConferenceHeld'])
  })
  test('an adjournment keeps its times too', () => {
    const story = inTheRoom()
    const whole = { endedAt: '12:40', why: 'A report is missing.', safePlan: 'Gran stays.', resumesOn: addDays(on, 2) }
    expect(story.tries(story.by(...chair('14:00')), (f) => closeConference(f, whole))).toMatchObject({ events: [{ type: 'ConferenceAdjourned', facts: { beganAt: '11:00', endedAt: '12:40' } }] })
    expect(story.tries(story.by(...chair('14:00')), (f) => closeConference(f, { ...whole, resumesOn: on }))).toMatchObject({ refused: expect.stringContaining('Tuesday 14 April 2026'), field: 'resumesOn-day' })
    expect(story.tries(story.by(...chair('14:00')), (f) => closeConference(f, { ...whole, resumesOn: day('2026-08-01') }))).toMatchObject({ unlikely: true })
  })
})

describe('putting it right', () => {
  const held = () => {
    const story = decided()
    story.does(story.by(...chair('14:00')), (f) => closeConference(f, { beganAt: '11:00', endedAt: '12:40' }))
    story.keep(story.by('marlow', 'conference chair', { on: '2026-04-20' }), [{ type: 'MinutesSigned', conference, children: [wren, sorrel], marking: about([wren, sorrel], 'family may read'), facts: { conference, signedOn: day('2026-04-20') } }])
    const event = story.events.find((e) => e.type === 'ConferenceHeld')!.id
    const doing = () => story.by('pru', 'unit administrator', { on: '2026-04-22', at: { child: wren, event } as never })
    return { ...story, doing, sat: () => story.factsFor(doing()).conferences.get(conference)!.sittings }
  }
  test('is possible once the minutes are signed: the right times hold, and the wrong ones stay in the journal', () => {
    const { does, doing, sat, events } = held()
    expect(does(doing(), (f) => correctTimes(f, { beganAt: '10:05', endedAt: '12:20' })).events).toMatchObject([{ type: 'Corrected', children: [wren, sorrel], version: 1, facts: { to: on, beganAt: '10:05', endedAt: '12:20', afterMidnight: false } }])
    expect([...sat()]).toMatchObject([[on, { beganAt: '10:05', endedAt: '12:20' }]])
    expect(events.find((e) => e.type === 'ConferenceHeld')!.facts).toMatchObject({ beganAt: '11:00', endedAt: '12:40' })
    does(doing(), (f) => correctTimes(f, { beganAt: '10:05', endedAt: '12:25' }))
    expect([...sat().values()]).toMatchObject([{ endedAt: '12:25' }])
  })
  test('keeps the times when the day is put right after them', () => {
    const { does, doing, keep, sat, events } = held()
    does(doing(), (f) => correctTimes(f, { beganAt: '10:05', endedAt: '12:20' }))
    const event = events.find((e) => e.type === 'ConferenceHeld')!.id
    keep(doing(), [{ type: 'Corrected', conference, children: [wren, sorrel], marking: about([wren, sorrel], 'professionals only'), facts: { event, to: day('2026-04-13'), correctedOn: day('2026-04-22') } }])
    expect([...sat()]).toMatchObject([[day('2026-04-13'), { beganAt: '10:05', endedAt: '12:20' }]])
  })
  test.each<[string, { beganAt: string, endedAt: string }, string]>([
    ['the same times', { beganAt: '11:00', endedAt: '12:40' }, 'the times it has already'], ['an end before the beginning', { beganAt: '14:00', endedAt: '09:00' }, 'when it began at 14:00'],
  ])('%s are refused', (_, a, says) => { const { tries, doing } = held(); expect(tries(doing(), (f) => correctTimes(f, a))).toMatchObject({ refused: expect.stringContaining(says) }) })
  test('something that is no conference is not put right here', () => {
    const { tries, by } = held()
    expect(tries(by('pru', 'unit administrator', { at: { child: wren } as never }), (f) => correctTimes(f, { beganAt: '10:00', endedAt: '11:00' }))).toMatchObject({ refused: expect.stringContaining('not a conference') })
  })
})

test('whatever is let stand ends after it began, and not after now', () => {
  const facts = inTheRoom().factsFor(inTheRoom().by())
  const clock = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`)
  fc.assert(fc.property(clock, clock, clock, fc.boolean(), fc.integer({ min: -1, max: 2 }), (from, to, now, next, later) => {
    const a = { beganAt: from, endedAt: to, after: next ? ['midnight'] : [] }
    const [began, ended, at] = [momentOf(on, from), momentOf(next ? addDays(on, 1) : on, to), momentOf(addDays(on, later), now)].map((moment) => Date.parse(moment)) as [number, number, number]
    expect(wrongTimes({ ...facts, now: new Date(at).toISOString(), sure: true }, on, a) === undefined).toBe(ended > began && ended <= at && ended - began < 86_400_000)
  }), { numRuns: times(50_000) })
})
