// Working back from a day: dated cases with Easter between, what stands in for a booking that is not made, and the days that may be offered.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, dayText, type Day } from '../../calendar/day.ts'
import { englandAndWales, holidaysFrom } from '../../calendar/holidays.ts'
import { isWorkingDay, workingDayAfter } from '../../calendar/working-days.ts'
import { recordDiscussion } from '../steps/enquiry.ts'
import { writeReport } from '../steps/report.ts'
import { sectionsFor } from '../reports/sections.ts'
import { clocksOf } from '../clock.ts'
import { times } from '../../../tests/counts.ts'
import { child, conference, person, room, sisters } from '../../../tests/convened.ts'
import { closest, daysInside, offered, tilesAround, type Choice, type Taken } from './days.ts'
import { stateOf } from './duty.ts'
import { bookingFor, planFor, type Plan } from './plan.ts'

const story = (council?: string) => { const s = sisters(council); s.concluded(); s.requested(); return s }
const planOn = (s: ReturnType<typeof sisters>, today: string, onDay: string, from = '10:00'): Plan => {
  const facts = s.factsFor(s.inConference('look', today))
  return planFor(facts, facts.conferences.get(conference)!, day(onDay), from)
}
const dueOf = (plan: Plan, kind: string): [string | undefined, string | undefined, string | undefined] => {
  const d = plan.duties.find((one) => one.kind === kind)
  return [d && dayText(d.dueOn), d?.why?.rule.id, d?.as]
}

describe('the last days before Tuesday 14 April 2026, with Good Friday and Easter Monday between', () => {
  // day nought is the 14th; Mon 13 and Fri 10 count, then Thu 9, Wed 8, Tue 7, and over Easter Thu 2
  test.each([
    ['rotherham', 'report on a child', '2026-04-10', 'social-worker-report-to-unit'],
    ['rotherham', 'reports shown to the family', '2026-04-10', 'social-worker-report-to-family'],
    ['rotherham', 'partner report', '2026-04-10', 'partner-report'],
    ['rotherham', 'partner reports shown to the family', '2026-04-10', 'partner-report-to-family'],
    ['rotherham', 'invitations out', '2026-04-09', undefined],
    ['rotherham', 'exclusion request', '2026-04-13', undefined],
    ['southwark', 'invitation list', '2026-03-27', 'invitation-list'],
    ['southwark', 'partner reports circulated', '2026-04-13', 'partner-reports-circulated'],
    ['best-practice', 'exclusion request', '2026-04-09', 'exclusion-request'],
    ['best-practice', 'observer request', '2026-04-13', 'observer-request'],
    ['best-practice', 'partner report', '2026-04-13', 'partner-report'],
    ['lincolnshire', 'partner report', '2026-04-12', 'partner-report'],
  ])('%s: %s by %s', (council, kind, due, rule) => {
    const s = story(council)
    s.proposed({ person: person('perry'), contactWith: [child('wren')], standing: 'must' })
    expect(dueOf(planOn(s, '2026-03-31', '2026-04-14'), kind).slice(0, 2)).toEqual([due, rule])
  })

  test('who comes when on the day is told in order, with its time', () => {
    expect(planOn(story('southwark'), '2026-03-31', '2026-04-14').arrivals.map(({ rule, why }) => [rule.id, why.dueAt])).toEqual([
      ['chair-ready', '2026-04-14T09:15'], ['social-worker-arrival', '2026-04-14T09:30'], ['family-arrival', '2026-04-14T09:30'],
    ])
    expect(planOn(story('rotherham'), '2026-03-31', '2026-04-14').arrivals.map(({ rule }) => rule.id)).toEqual(['professionals-preparing', 'family-arrival'])
  })
})

describe('what the days are counted from', () => {
  test('a booking that was made is the reason for its own day, and another day has one that is supposed', () => {
    const s = story()
    s.booked()
    const facts = s.factsFor(s.inConference('look', '2026-04-02'))
    const c = facts.conferences.get(conference)!
    expect(bookingFor(facts, c, day('2026-04-14'), '10:00').id).toBe(s.events.findLast((e) => e.type === 'ConferenceBooked')!.id)
    expect(bookingFor(facts, c, day('2026-04-15'), '10:00').id).toBe('supposed')
    expect(bookingFor(facts, c, day('2026-04-14'), '14:00').id).toBe('supposed')
    const plan = planFor(facts, c, day('2026-04-15'), '10:00')
    expect(plan.duties.find((d) => d.kind === 'reports shown to the family')!.why).toMatchObject({ due: day('2026-04-13'), happened: { on: day('2026-04-15') }, firm: true })
  })
})

describe('how a duty stands', () => {
  const state = (steps: number, begun: boolean, due: string, byRule = true) => stateOf({ steps, begun, dueOn: day(due), byRule, today: day('2026-04-09'), holidays: englandAndWales })
  test.each([
    [0, true, '2026-04-01', true, 'done'], [1, false, '2026-04-08', true, 'cannot be met'], [1, false, '2026-04-08', false, 'at risk'],
    [1, false, '2026-04-09', true, 'at risk'], [1, true, '2026-04-10', true, 'begun'], [1, false, '2026-04-10', true, 'not begun'], [2, true, '2026-04-10', true, 'at risk'], [2, false, '2026-04-13', true, 'not begun'],
  ] as const)('%i steps left, begun %s, due %s', (steps, begun, due, byRule, as) => { expect(state(steps, begun, due, byRule)).toBe(as) })

  test('a report goes from its writer to the manager to the family, and the plan says who has it', () => {
    const s = story()
    s.booked()
    const on = (today: string) => planOn(s, today, '2026-04-14').duties.filter((d) => d.kind === 'report on a child').map((d) => [d.role, d.stage, d.as])
    expect(on('2026-04-02')).toEqual([['social worker', 'not sent', 'not begun'], ['social worker', 'not sent', 'not begun']])
    s.does(s.inConference('send', '2026-04-08', 'hazel', { at: { conference, child: child('wren') }, as: 'social worker' }), (f) => writeReport(f, { sections: { [sectionsFor('social worker')[0]!.code]: { text: 'Wren is afraid.', readers: 'family may read', about: 'household' } } }))
    expect(on('2026-04-09').map(([role, stage]) => [role, stage])).toEqual(expect.arrayContaining([['team manager', 'to authorise'], ['social worker', 'not sent']]))
    expect(dueOf(planOn(s, '2026-04-13', '2026-04-14'), 'reports shown to the family')[2]).toBe('cannot be met')
  })
})

const choice = (taken: readonly Taken[] = []): Choice => ({ chairs: [person('marlow'), person('ines')], rooms: [room], taken, from: '10:00', until: '12:30' })
const days = (s: ReturnType<typeof sisters>, today: string, taken: readonly Taken[] = []) => {
  const facts = s.factsFor(s.inConference('look', today))
  const c = facts.conferences.get(conference)!
  const limit = clocksOf(facts, c)[0]?.limit
  return offered(facts, c, daysInside(facts, limit), limit, choice(taken))
}
const broken = (list: ReturnType<typeof days>, on: string) => list.find((d) => d.onDay === day(on))?.breaks.map((b) => b.what === 'duty' ? b.duty.kind : b.what)

describe('the days that are offered', () => {
  test('are working days from today to the limit', () => {
    expect(days(story(), '2026-04-01').map((d) => dayText(d.onDay))).toEqual(['2026-04-01', '2026-04-02', '2026-04-07', '2026-04-08', '2026-04-09', '2026-04-10', '2026-04-13', '2026-04-14', '2026-04-15', '2026-04-16'])
  })
  test('end with the limit of the child whose limit comes first', () => {
    const s = sisters()
    s.does({ act: 'own', on: '2026-03-20', by: 'staff hazel/person/0', at: {} }, (f) =>
      recordDiscussion({ ...f, children: new Map() }, { heldOn: day('2026-03-20'), outcome: 'enquiry begins', children: [child('sorrel')] }))
    s.concluded(); s.requested()
    const facts = s.factsFor(s.inConference('look', '2026-04-01'))
    expect(clocksOf(facts, facts.conferences.get(conference)!).map((k) => dayText(k.limit))).toEqual(['2026-04-14', '2026-04-16'])
    expect(dayText(days(s, '2026-04-01').at(-1)!.onDay)).toBe('2026-04-14')
  })
  test('say what each breaks: a chair or a room that is taken, a duty whose day has passed, no day in hand', () => {
    const s = story()
    s.booked()
    const list = days(s, '2026-04-10', [{ onDay: day('2026-04-15'), from: '11:00', until: '13:00', chair: person('marlow') }, { onDay: day('2026-04-14'), from: '12:30', until: '14:00', room }])
    expect(broken(list, '2026-04-13')).toEqual(expect.arrayContaining(['report on a child', 'reports shown to the family']))
    expect(broken(list, '2026-04-14')).toEqual([])
    expect(broken(list, '2026-04-15')).toEqual(['chair taken'])
    expect(broken(list, '2026-04-16')).toEqual(['no day in hand'])
    expect(dayText(closest(list)!.onDay)).toBe('2026-04-14')
  })
  test('before one is booked, a day without any free chair says so, and one with another is well', () => {
    const s = story()
    const both = (['marlow', 'ines'] as const).map((name): Taken => ({ onDay: day('2026-04-14'), from: '09:00', until: '11:00', chair: person(name) }))
    expect(broken(days(s, '2026-04-01', both), '2026-04-14')).toEqual(['no chair free'])
    expect(broken(days(s, '2026-04-01', both.slice(0, 1)), '2026-04-14')).toEqual([])
  })
  test('are none once the limit has passed', () => { expect(days(story(), '2026-04-17')).toEqual([]) })
  test('four in a row are shown, with the one that is asked for', () => {
    const list = days(story(), '2026-04-01')
    expect(tilesAround(list, day('2026-04-14')).map((d) => dayText(d.onDay).slice(8))).toEqual(['13', '14', '15', '16'])
    expect(tilesAround(list, day('2026-04-16')).map((d) => dayText(d.onDay).slice(8))).toEqual(['13', '14', '15', '16'])
    expect(tilesAround(list, day('2026-04-01')).map((d) => dayText(d.onDay).slice(8))).toEqual(['01', '02', '07', '08'])
    expect(tilesAround(list, day('2026-05-30')).map((d) => dayText(d.onDay).slice(8))).toEqual(['13', '14', '15', '16'])
  })
})

const anyDay = fc.integer({ min: day('2020-01-01'), max: day('2030-12-31') }).map((n) => n as Day)
test('a day that is offered is a working day and never past the limit, whatever days an administrator has added', () => {
  fc.assert(fc.property(anyDay, fc.integer({ min: -5, max: 200 }), fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 8 }), (today, ahead, more) => {
    const holidays = holidaysFrom([...englandAndWales.list, ...more.map((n) => ({ on: (today + n) as Day, name: 'Closed' }))], { from: englandAndWales.firstKnown, to: englandAndWales.lastKnown })
    const limit = workingDayAfter(today, Math.max(0, ahead), holidays)
    const list = daysInside({ holidays, today }, ahead < 0 ? (today + ahead) as Day : limit)
    expect(list.every((d) => d >= today && d <= (ahead < 0 ? today + ahead : limit) && isWorkingDay(d, holidays))).toBe(true)
    expect(new Set(list).size).toBe(list.length)
  }), { numRuns: times(10_000, 100) })
})
