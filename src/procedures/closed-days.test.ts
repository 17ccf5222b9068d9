// Days added to the working days: dates move by them and say so, the national limit skips bank holidays alone, and no forward date comes earlier.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day, dayText, type Day } from '../calendar/day.ts'
import { englandAndWales } from '../calendar/holidays.ts'
import { isWorkingDay } from '../calendar/working-days.ts'
import { closedDaysIn, type ClosedDay } from '../record/closed-days.ts'
import type { Event } from '../record/events.ts'
import { booking, conference, person, sisters } from '../../tests/convened.ts'
import { seed, times } from '../../tests/counts.ts'
import { supposed } from './clocks/supposed.ts'
import { movedBy, movesIn, publishedIn, withClosed } from './closed-days.ts'
import { councilNamed, councilNames } from './councils.ts'
import { dayMoves } from './day-moves.ts'
import { deadlines, dueBy, isNational } from './deadlines.ts'
import { explained } from './explanation.ts'
import { rules } from './england/rules.ts'
import { initialConference } from './england/conference-dates.ts'
import { bookConference } from './steps/booking.ts'
import { addClosedDay, takeAwayClosedDay } from './steps/closed-days.ts'

const closure = (on: string, kind: ClosedDay['kind'] = 'closure day') => ({ onDay: day(on), kind })
const orla = { by: 'staff orla/person/0', as: 'unit manager' } as const
const told = (s: ReturnType<typeof sisters>, today: string) => s.factsFor(s.inConference('look', today))

describe('adding a day and taking it away', () => {
  const add = (s: ReturnType<typeof sisters>, on: string, act = `add ${on}`) => s.does({ act, on: '2026-04-08', ...orla }, (f) => addClosedDay(f, { ...closure(on), name: 'Offices closed' }))
  test.each([
    ['2026-04-11', /Saturday/], ['2026-05-04', /no working day already: Early May bank holiday/], ['2026-03-02', /more than a month ago/], ['2029-09-03', /three years ahead/],
  ])('%s is refused', (on, why) => {
    const outcome = sisters().tries({ act: 'add', on: '2026-04-08', ...orla }, (f) => addClosedDay(f, { ...closure(on), name: 'Closed' }))
    expect(outcome).toMatchObject({ refused: expect.stringMatching(why), field: 'onDay-day' })
  })
  test('a day is added once, taken away once, and may be added again', () => {
    const s = sisters()
    add(s, '2026-04-10')
    const away = (act: string) => s.tries({ act, on: '2026-04-09', ...orla }, (f) => takeAwayClosedDay(f, day('2026-04-10')))
    expect(s.tries({ act: 'twice', on: '2026-04-08', ...orla }, (f) => addClosedDay({ ...f, holidays: withClosed(englandAndWales, [closure('2026-04-10')]) }, { ...closure('2026-04-10'), name: 'Again' }))).toMatchObject({ refused: 'That day is no working day already: Closure day.' })
    s.does({ act: 'away', on: '2026-04-09', ...orla }, (f) => takeAwayClosedDay(f, day('2026-04-10')))
    expect(away('away again')).toMatchObject({ refused: expect.stringContaining('taken away already') })
    add(s, '2026-04-10', 'anew')
    expect(closedDaysIn(s.events).map((d) => [dayText(d.onDay), d.takenAway !== undefined, d.added.by])).toEqual([['2026-04-10', true, person('orla')], ['2026-04-10', false, person('orla')]])
  })
})

describe('what a day moves', () => {
  const moved = () => {
    const s = sisters()
    s.concluded(); s.requested(); s.booked()
    s.does({ act: 'closed', on: '2026-04-08', ...orla }, (f) => addClosedDay(f, { ...closure('2026-04-09'), name: 'Offices closed' }))
    s.does({ act: 'bank', on: '2026-04-08', ...orla }, (f) => addClosedDay(f, { ...closure('2026-04-10', 'bank holiday'), name: 'A day of mourning' }))
    const facts = told(s, '2026-04-08')
    return { s, facts, counting: { ...facts, holidays: withClosed(englandAndWales, facts.closedDays) } }
  }
  test('the national limit moves by the bank holiday alone, says from when to when, and comes back when it is taken away', () => {
    const { s, counting, facts } = moved()
    const start = s.events.find((e) => e.type === 'StrategyDiscussionHeld')!
    const lines = (c = counting) => movedBy(initialConference, start, facts.council, c).map((m) => [dayText(m.from), dayText(m.to), dayText(m.day.onDay), m.taken])
    expect(lines()).toEqual([['2026-04-16', '2026-04-17', '2026-04-10', false]])
    s.does({ act: 'away', on: '2026-04-08', ...orla }, (f) => takeAwayClosedDay(f, day('2026-04-10')))
    const after = told(s, '2026-04-08')
    expect(lines({ ...after, holidays: withClosed(englandAndWales, after.closedDays.filter((d) => !d.takenAway)) }).at(-1)).toEqual(['2026-04-17', '2026-04-16', '2026-04-10', true])
  })
  test('and the explanation says that it does not wait for the closure day, which it counts', () => {
    const { s, counting, facts } = moved()
    const start = s.events.find((e) => e.type === 'StrategyDiscussionHeld')!
    const why = explained(initialConference, start, facts.council, counting.holidays)!
    expect([dayText(why.due), why.held && dayText(why.held.carriedTo), why.held?.closed.map(dayText), why.source.document]).toEqual(['2026-04-17', '2026-04-20', ['2026-04-09'], 'Working Together to Safeguard Children'])
    expect(why.counted).toContain(day('2026-04-09'))
    expect(explained(initialConference, start, facts.council, englandAndWales)).toMatchObject({ held: undefined })
  })
  test('a day past the national limit is late, whatever days this council is closed', () => {
    const { s, facts, counting } = moved()
    const booked = (onDay: string) => bookConference({ ...s.factsFor(s.inConference('again', '2026-04-08')), holidays: counting.holidays }, { ...booking, onDay: day(onDay) })
    expect(booked('2026-04-20')).toMatchObject({ refused: expect.stringContaining('Fri 17 Apr') })
    expect(booked('2026-04-17')).toHaveProperty('events')
    expect(publishedIn(facts.holidays)).toBe(englandAndWales)
  })
  test('a clock that began after the day was added has not been moved by it', () => {
    const { counting, facts } = moved()
    const later = { ...supposed('StrategyDiscussionHeld', { heldOn: day('2026-03-25'), outcome: 'enquiry begins' }), id: 'kept', no: 10_000 } as unknown as Event
    expect(movedBy(initialConference, later, facts.council, counting)).toEqual([])
  })
  test('a conference’s history has its limit and what must be ready before it', () => {
    const { facts, counting } = moved()
    const rows = movesIn(facts.events, conference, facts.council, counting).map((m) => [m.rule.id, dayText(m.from), dayText(m.to)])
    expect(rows).toContainEqual(['initial-conference', '2026-04-16', '2026-04-17'])
    expect(rows).not.toContainEqual(['initial-conference', '2026-04-17', '2026-04-20'])
    expect(rows).toContainEqual(['social-worker-report-to-family', '2026-04-10', '2026-04-08'])
    expect(movesIn(facts.events, conference, facts.council, { ...facts, closedDays: [] })).toEqual([])
  })
  test('before it is kept, the open dates it would move are counted', () => {
    const s = sisters()
    s.concluded(); s.requested(); s.booked()
    const facts = told(s, '2026-04-08')
    const open = deadlines(facts.events, facts.council, englandAndWales).filter((d) => d.metOn === undefined && d.endedOn === undefined).flatMap((d) => {
      const event = facts.events.find((e) => e.id === d.because)!
      return d.children.map((child) => ({ child, rule: d.rule, since: event.on, event }))
    })
    expect(dayMoves(open, facts.council, englandAndWales, withClosed(englandAndWales, [closure('2026-04-10')]))).toEqual({ later: 0, earlier: 8, children: 2 })
    expect(dayMoves(open, facts.council, englandAndWales, withClosed(englandAndWales, [closure('2026-04-10', 'bank holiday')]))).toEqual({ later: 2, earlier: 8, children: 2 })
    expect(dayMoves(open, facts.council, englandAndWales, withClosed(englandAndWales, [closure('2026-06-10')]))).toEqual({ later: 0, earlier: 0, children: 0 })
  })
})

test('the same days give the same list, made once', () => {
  expect(withClosed(englandAndWales, [closure('2026-04-09'), closure('2026-04-10')])).toBe(withClosed(englandAndWales, [closure('2026-04-10'), closure('2026-04-09')]))
  expect(withClosed(englandAndWales, [])).toBe(englandAndWales)
})

const fiveYears = fc.integer({ min: day('2024-01-01'), max: day('2028-12-31') }).map((n) => n as Day)
test('no deadline with a national limit is ever later than the national one, over five years of days with any closure days', () => {
  const england = councilNamed('england')!
  fc.assert(fc.property(fc.constantFrom(...councils), fiveYears, fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 }), fc.integer({ min: 0, max: 60 }), (council, from, ahead, bank) => {
    const working = [...new Set(ahead)].map((n) => addDays(from, n)).filter((d) => isWorkingDay(d, englandAndWales) && d !== addDays(from, bank))
    const added = isWorkingDay(addDays(from, bank), englandAndWales) ? [closure(dayText(addDays(from, bank)), 'bank holiday')] : []
    const national = withClosed(englandAndWales, added)
    const closed = withClosed(englandAndWales, [...working.map((d) => closure(dayText(d))), ...added])
    for (const rule of rules) {
      const example = rule.examples[0]!
      const event = supposed(rule.starts.type, { ...example.given, ...Object.fromEntries(Object.entries(example.given).filter(([, v]) => typeof v === 'number').map(([k]) => [k, from])) })
      if (!isNational(rule, event)) continue
      const limit = dueBy(rule, event, england, national)!.due
      const own = dueBy(rule, event, council, closed)!
      expect(own.due, `${rule.id}, ${council.key}, ${dayText(from)}`).toBeLessThanOrEqual(limit)
      expect(own.due).toBe(explained(rule, event, council, closed)!.due)
      if (own.carriedTo !== undefined) expect([own.due, own.carriedTo > limit]).toEqual([limit, true])
    }
  }), { numRuns: times(20_000, 300), seed })
})

const councils = councilNames.map((name) => councilNamed(name)!)
const anyDay = fc.integer({ min: day('2019-01-01'), max: day('2029-12-31') }).map((n) => n as Day)
test('a day that is added never makes a date counted forward earlier, nor one counted back later, in any council', () => {
  fc.assert(fc.property(fc.constantFrom(...rules), fc.constantFrom(...councils), fc.nat(), anyDay, fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 5 }), (rule, council, which, from, ahead) => {
    const example = rule.examples[which % rule.examples.length]!
    const given = { ...example.given, ...Object.fromEntries(Object.entries(example.given).filter(([, v]) => typeof v === 'number').map(([k]) => [k, from])) }
    const event = supposed(rule.starts.type, given)
    const before = dueBy(rule, event, council, englandAndWales)
    if (!before) return
    const step = before.count.way === 'after' ? 1 : -1
    const extra = ahead.map((n) => addDays(from, step * n)).filter((d) => isWorkingDay(d, englandAndWales)).map((onDay) => ({ onDay, kind: 'closure day' as const }))
    const after = dueBy(rule, event, council, withClosed(englandAndWales, extra))!
    expect(step * (after.due - before.due)).toBeGreaterThanOrEqual(0)
    if (before.count.unit !== 'working days') expect(after.due).toBe(before.due)
  }), { numRuns: times(20_000, 200), seed })
})
