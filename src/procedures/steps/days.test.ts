// Days and times that cannot be, for every step that is given one: refused with both days, or asked about once and kept when it is sent again.
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { child, conference, person, sisters } from '../../../tests/convened.ts'
import { times } from '../../../tests/counts.ts'
import { eventsOf, idOf, told, type Doing } from '../../../tests/facts.ts'
import { inTheRoom } from '../../../tests/in-the-room.ts'
import { addDays, addMonths, day, longDay, type Day } from '../../calendar/day.ts'
import { about } from '../../record/marking.ts'
import type { Facts } from '../facts.ts'
import type { Outcome } from '../../record/happening.ts'
import { bookConference } from './booking.ts'
import { closeConference, fixFollowUp } from './close.ts'
import { addClosedDay } from './closed-days.ts'
import { holdCoreGroup } from './core-group.ts'
import { notFor, notThen } from './days.ts'
import { concludeEnquiry, correctDay, recordDiscussion } from './enquiry.ts'
import { keepAction } from './plan.ts'
import { addChild, recordBirth } from './record.ts'
import { showToFamily } from './report-checked.ts'

const wren = child('wren')
const hazel: Doing = { act: 'd', on: '2026-04-01', by: 'staff hazel/person/0', as: 'social worker', at: { child: wren } }
const discussion = (heldOn: Day, more: object = {}) => (f: Facts) => recordDiscussion(f, { heldOn, outcome: 'no enquiry', children: [wren], ...more })
const sure = (step: (f: Facts) => Outcome) => (f: Facts) => step({ ...f, sure: true })

describe('a discussion', () => {
  const s = sisters()
  test('long before the birth is refused with both days', () => {
    expect(s.tries(hazel, discussion(day('1926-03-03')))).toEqual({ refused: 'The discussion is dated Wednesday 3 March 1926, and a child it is about was born on Sunday 11 February 2018. Check the day and the year.', field: 'heldOn-day' })
    expect(told(s.tries(hazel, sure(discussion(day('1926-03-03')))))).toContain('1926')
  })
  test('in the months before the birth may have been about a child not yet born: asked about, and kept', () => {
    expect(s.tries(hazel, discussion(day('2018-02-01')))).toMatchObject({ refused: expect.stringContaining('a child not yet born?'), unlikely: true, instead: expect.stringContaining('press the button again') })
    expect(told(s.tries(hazel, sure(discussion(day('2018-02-01')))))).toEqual(['StrategyDiscussionHeld'])
  })
  test('more than a year ago is asked about, and kept when it is sent again', () => {
    expect(s.tries(hazel, discussion(day('2025-03-31')))).toMatchObject({ refused: 'The discussion is dated Monday 31 March 2025, more than a year ago.', unlikely: true, field: 'heldOn-day' })
    expect(told(s.tries(hazel, sure(discussion(day('2025-03-31')))))).toEqual(['StrategyDiscussionHeld'])
    expect(told(s.tries(hazel, discussion(day('2025-04-01'))))).toEqual(['StrategyDiscussionHeld'])
  })
  test('to come, by its day or by its time today, is refused', () => {
    expect(told(s.tries(hazel, sure(discussion(day('2026-04-02')))))).toContain('dated Thursday 2 April 2026, and today is Wednesday 1 April 2026')
    expect(s.tries(hazel, discussion(day('2026-04-01'), { heldAt: '14:30' }))).toMatchObject({ refused: 'The discussion would begin at 14:30, and it is 11:00 now.', field: 'heldAt' })
    expect(told(s.tries(hazel, discussion(day('2026-04-01'), { heldAt: '11:00' })))).toEqual(['StrategyDiscussionHeld'])
  })
  test('about a child not yet born may be held before the birth, and not before the pregnancy', () => {
    const unborn = sisters()
    unborn.does({ ...hazel, act: 'unborn' }, (f) => addChild(f, { name: 'Linnet', expected: day('2026-06-01'), gender: 'not known' }))
    const about = (on: string) => unborn.tries(hazel, (f) => recordDiscussion(f, { heldOn: day(on), outcome: 'no enquiry', children: [idOf('unborn/child/0')] }))
    expect(told(about('2026-03-20'))).toEqual(['StrategyDiscussionHeld'])
    expect(about('2025-05-01')).toMatchObject({ refused: expect.stringContaining('is expected on Monday 1 June 2026'), field: 'heldOn-day' })
    expect(about('2025-05-01')).not.toHaveProperty('unlikely')
  })
  test('a day of birth is told to nobody who does not hold that child’s record', () => {
    const stranger = s.tries({ ...hazel, by: 'staff vale/person/0' }, discussion(day('1926-03-03')))
    expect(stranger).toMatchObject({ refused: expect.stringContaining('was born later') })
    expect(JSON.stringify(stranger)).not.toContain('2018')
  })
})

describe('a record', () => {
  const s = sisters()
  const adds = (more: object) => s.tries(hazel, (f) => addChild(f, { name: 'Linnet', gender: 'not known', ...more }))
  test.each([
    [{ born: day('2026-04-02') }, 'Thursday 2 April 2026', 'born-day'], [{ born: day('2008-04-01') }, '18 or older', 'born-day'], [{ born: day('1926-04-01') }, '18 or older', 'born-day'],
    [{ expected: day('2027-04-01') }, 'longer than a pregnancy', 'expected-day'], [{ expected: day('2026-02-20') }, 'By now the child is born', 'expected-day'],
  ])('%o is refused', (more, says, field) => { expect(adds(more)).toMatchObject({ refused: expect.stringContaining(says), field }) })
  test.each([[{ born: day('2008-04-02') }], [{ born: day('2026-04-01') }], [{ expected: day('2026-12-20') }], [{ expected: day('2026-03-10') }]])('%o is kept', (more) => { expect(told(adds(more))).toContain('ChildRecorded') })
})

describe('a booking', () => {
  const s = sisters()
  s.concluded()
  s.requested()
  const books = (onDay: string, from = '12:00', until = '14:00') => s.tries(s.inConference('b', '2026-04-01'), (f) => bookConference(f, { onDay: day(onDay), from, until, room: idOf('room/room/0'), chair: person('marlow') }))
  test('for a day or a time that is past is refused, and the last minute of now is not', () => {
    expect(books('2026-03-31')).toMatchObject({ refused: 'Tuesday 31 March 2026 has passed: today is Wednesday 1 April 2026. Choose a day from today on.', field: 'onDay-day' })
    expect(books('2026-04-01', '10:59')).toMatchObject({ refused: expect.stringContaining('It is 11:00 now, so no conference can begin at 10:59 today'), field: 'from', instead: expect.stringContaining('book it from now') })
    expect(told(books('2026-04-01', '11:00'))).toContain('ConferenceBooked')
    expect(told(books('2026-04-02', '09:00'))).toContain('ConferenceBooked')
  })
  test('that ends before it begins says both times', () => { expect(books('2026-04-02', '14:00', '09:00')).toMatchObject({ refused: expect.stringMatching(/09:00.*14:00/), field: 'until' }) })
  test('whose hour has come may still have another room or chair', () => {
    const today = sisters()
    today.concluded()
    today.requested()
    today.booked({ onDay: day('2026-04-01'), from: '09:30' }, '2026-03-31')
    const changes = (from: string) => today.tries(today.inConference('b', '2026-04-01'), (f) => bookConference(f, { onDay: day('2026-04-01'), from, until: '14:00', otherPlace: 'The Old Dairy', chair: person('ines') }))
    expect(told(changes('09:30'))).toContain('ConferenceBooked')
    expect(changes('09:45')).toMatchObject({ field: 'from' })
  })
})

// every page that asks for a day: a day that cannot be is not kept, whoever insists, and one that can is
const [longAgo, farOff] = [day('1926-03-03'), day('2126-03-04')]
const [s, asking] = [sisters(), sisters()]
asking.concluded()
asking.requested()
s.keep({ act: 'plan', on: '2026-03-30' }, [{ type: 'PlanBegan', children: [wren], marking: about([wren], 'professionals only'), facts: { child: wren, beganOn: day('2026-03-30'), harm: 'neglect' } }])
const sent = { ...hazel, at: { conference, report: idOf<never>('report') } }
asking.keep({ act: 'report', on: '2026-03-31' }, [{ type: 'ReportSent', conference, children: [wren], marking: about([wren], 'family may read'), 
  facts: { report: idOf('report'), conference, from: person('hazel'), kind: 'social worker', children: [wren], sentOn: day('2026-03-31'), nothingToAdd: [] } }])
const began = s.events.find((e) => e.type === 'StrategyDiscussionHeld')!.id
const unborn = sisters()
unborn.does({ ...hazel, act: 'bud' }, (f) => addChild(f, { name: 'Bud', expected: day('2026-04-10'), gender: 'not known' }))
const bud = idOf<never>('bud/child/0')
const room = inTheRoom()
const inRoom = (step: (f: Facts) => Outcome) => room.tries(room.by(), sure(step))
const of = (step: (f: Facts) => Outcome, doing = hazel, story = s) => story.tries(doing, sure(step))

const asked: { readonly [file: string]: { readonly [field: string]: readonly [(on: Day) => Outcome, right: string, wrong?: readonly Day[]] } } = {
  'administration/add-closed-day.ts': { onDay: [(onDay) => of((f) => addClosedDay(f, { onDay, kind: 'closure day', name: 'Moving' })), '2026-04-09'] },
  'convene/book.ts': { onDay: [(onDay) => of((f) => bookConference(f, { onDay, from: '10:00', until: '12:00', otherPlace: 'The Old Dairy', chair: person('marlow'), reason: 'x', interimSafety: 'x', consulted: person('orla') }), s.inConference('b', '2026-04-01'), asking), '2026-04-14', [longAgo]] },
  'plan/action.ts': { byOn: [(byOn) => inRoom((f) => keepAction(f, undefined, { what: 'x', who: person('hazel'), byOn, measure: 'x', about: 'all', readers: [] })), '2026-04-30', [longAgo]] },
  'decision/follow-up.ts': { coreGroupOn: [(coreGroupOn) => inRoom((f) => fixFollowUp(f, { coreGroupOn, why: 'x' })), '2026-04-20', [longAgo]], reviewOn: [(reviewOn) => inRoom((f) => fixFollowUp(f, { reviewOn, why: 'x' })), '2026-07-01', [longAgo]] },
  'decision/close-conference.ts': { resumesOn: [(resumesOn) => inRoom((f) => closeConference(f, { endedAt: '11:00', beganAt: '10:00', why: 'x', safePlan: 'x', resumesOn })), '2026-04-20', [longAgo]] },
  'reports/shown.ts': { shownOn: [(shownOn) => of((f) => showToFamily(f, { person: person('fern'), shownOn, understood: 'yes', agrees: 'yes' }), sent, asking), '2026-03-31'] },
  'child/enquiry.ts': { concludedOn: [(concludedOn) => of((f) => concludeEnquiry(f, wren, { concludedOn, outcome: 'no conference needed' })), '2026-03-31'] },
  'child/core-group.ts': { heldOn: [(heldOn) => of((f) => holdCoreGroup(f, { heldOn, children: [wren] })), '2026-03-31'] },
  'child/discussion.ts': { heldOn: [(heldOn) => of(discussion(heldOn)), '2026-03-31'] },
  'child/add-child.ts': { born: [(born) => of((f) => addChild(f, { name: 'Linnet', gender: 'male', born })), '2020-01-01'], expected: [(expected) => of((f) => addChild(f, { name: 'Linnet', gender: 'male', expected })), '2026-06-01'] },
  'child/birth.ts': { bornOn: [(bornOn) => unborn.tries(hazel, sure((f) => recordBirth(f, bud, { bornOn }))), '2026-03-30'] },
  'child/correct.ts': { to: [(to) => of((f) => correctDay(f, { to }), { ...hazel, at: { child: wren, event: began } as never }), '2026-03-23'] },
}
/** Whose own steps are tried beside them. */
const elsewhere = ['challenge/answer.ts receivedOn']
const rows = Object.entries(asked).flatMap(([file, fields]) => Object.entries(fields).map(([field, [gives, right, wrong = [longAgo, farOff]]]) => ({ file, field, gives, right, wrong })))

describe('every page that asks for a day', () => {
  test.each(rows)('$file, $field', ({ field, gives, right, wrong }) => {
    expect(told(gives(day(right)))).toBeInstanceOf(Array)
    for (const on of wrong) expect(gives(on), longDay(on)).toMatchObject({ refused: expect.any(String), field: `${field}-day` })
  })
  test('stands in this table', () => {
    const root = new URL('../../pages/', import.meta.url)
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'fields.ts')
    const fields = files.flatMap((file) => [...readFileSync(new URL(file, root), 'utf8').matchAll(/(\w+): aDay\(/g)].map((found) => `${file} ${found[1]}`))
    expect(fields.filter((one) => !elsewhere.includes(one)).sort()).toEqual(rows.map(({ file, field }) => `${file} ${field}`).sort())
  })
  test('a day planned far ahead is asked about', () => {
    const twice = (step: (f: Facts) => Outcome) => [room.tries(room.by(), step), inRoom(step)] as const
    for (const step of [(f: Facts) => keepAction(f, undefined, { what: 'x', who: person('hazel'), byOn: day('2027-04-20'), measure: 'x', about: 'all', readers: [] }), (f: Facts) => fixFollowUp(f, { reviewOn: day('2027-05-01'), why: 'x' })]) {
      const [before, after] = twice(step)
      expect(before).toMatchObject({ refused: expect.stringContaining('more than a year from now'), unlikely: true })
      expect(eventsOf(after).length).toBeGreaterThan(0)
    }
  })
})

test('between what came before and today every day of the last year stands, and no other day does unasked', () => {
  const facts = s.factsFor(hazel)
  fc.assert(fc.property(fc.integer({ min: -3000, max: 800 }), fc.integer({ min: 0, max: 700 }), (n, m) => {
    const [on, first] = [addDays(facts.today, n), addDays(facts.today, -m)]
    const wrong = notThen(facts, on, { field: 'x', of: 'It', after: [undefined, { on: first, was: 'that was' }] })
    expect(wrong === undefined).toBe(on <= facts.today && on >= first && on >= addMonths(facts.today, -12))
    if (wrong && !wrong.unlikely) { expect(wrong.refused).toContain(longDay(on)); expect(wrong.refused).toContain(longDay(on > facts.today ? facts.today : first)) }
    expect(notFor(facts, on, { field: 'x', of: 'It', after: [{ on: first, was: 'that was' }] }) === undefined).toBe(on >= first && on <= addMonths(facts.today, 12))
  }), { numRuns: times(20_000) })
})
