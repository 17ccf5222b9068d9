// Where limits stand on a day, what waits for whom in how many lines, what a family is called, and ten days ahead.
import { expect, test } from 'vitest'
import { day } from '../../calendar/day.ts'
import { englandAndWales as holidays } from '../../calendar/holidays.ts'
import { ageOn, called } from './called.ts'
import { inOrder, limitRules, nearestOnly, riskOf } from './limits.ts'
import { manyOf, others, todo } from './tasks.ts'
import { tenDays, tenFrom } from './ten-days.ts'
import type { ListedConference, OpenLimit, Waits } from '../../store/lists.ts'

const now = { today: day('2026-04-09'), holidays }
const limit = (due: string, more: Partial<OpenLimit> = {}): OpenLimit =>
  ({ rule: 'initial-conference', name: 'initial conference', because: 'e' as never, since: day('2026-03-24'), due: day(due), firm: true, children: ['wren', 'sorrel'] as never, ...more })
const conference = (more: Partial<ListedConference> = {}): ListedConference => ({ of: 'c' as never, kind: 'initial', number: 'Q-1', children: ['wren'] as never, stage: 'booked', onDay: day('2026-04-14'), startsAt: '10:00', ...more })
const waits = (kind: Waits['kind'], more: Partial<Waits> = {}): Waits =>
  ({ of: 'c' as never, child: 'wren' as never, children: ['wren'] as never, conference: 'c' as never, kind, subject: kind as never, since: day('2026-04-01'), mine: false, ...more })
const standing = (l: OpenLimit, c?: ListedConference, w: readonly Waits[] = []) => { const r = riskOf(l, c ? [c] : [], w, now); return [r.state, r.words] }

test('only conferences and core groups are limits here; what is sent stands with the task of sending it', () => {
  expect(limitRules).toEqual(expect.arrayContaining(['initial-conference', 'transfer-in-conference', 'first-review', 'next-review', 'first-core-group', 'next-core-group']))
  for (const rule of ['plan-sent', 'minutes-sent', 'partner-report', 'invitation-list']) expect(limitRules).not.toContain(rule)
})

test('of a national limit and the council’s own tighter one, the earlier is watched; different events keep their own', () => {
  const national = limit('2026-06-23', { rule: 'first-review' })
  const own = limit('2026-06-09', { rule: 'local-first-review' })
  expect(nearestOnly([own, national])).toEqual([own])
  expect(nearestOnly([own, { ...national, because: 'another' as never }])).toHaveLength(2)
  expect(nearestOnly([own, limit('2026-04-08', { rule: 'first-core-group' })])).toHaveLength(2)
})

test('what is past its limit stands first, the longest past on top, then what comes next', () => {
  const dues = ['2026-04-10', '2026-04-08', '2026-03-02', '2026-04-30'].map((due) => limit(due))
  expect(inOrder(dues).map((one) => one.due)).toEqual(['2026-03-02', '2026-04-08', '2026-04-10', '2026-04-30'].map((on) => day(on)))
})

test.each([
  ['past, and how far', limit('2026-04-07'), undefined, [], ['late', '2 working days past']],
  ['not booked, a week left', limit('2026-04-16'), conference({ stage: 'asked for', onDay: undefined }), [], ['risk', 'Not booked']],
  ['not asked for while the enquiry goes on', limit('2026-04-16'), undefined, [waits('enquiry to conclude', { conference: undefined })], ['risk', 'Enquiry goes on']],
  ['not booked, but eight working days left', limit('2026-04-21'), undefined, [], ['on course', 'On course']],
  ['a long limit is in danger sooner', limit('2026-05-05', { since: day('2026-02-05'), rule: 'first-review' }), undefined, [], ['risk', 'Not asked for']],
  ['booked inside', limit('2026-04-16'), conference(), [], ['on course', 'On course']],
  ['booked past its limit', limit('2026-04-13'), conference(), [], ['risk', 'Booked past its limit']],
  ['booked inside, but a report is late', limit('2026-04-16'), conference(), [waits('report to write', { due: day('2026-04-08') })], ['risk', '1 report late']],
  ['booked inside, and answers are missing three working days before', limit('2026-04-16'), conference(), [waits('answer to come', { due: day('2026-04-14') })], ['risk', '1 answer missing']],
  ['booked inside for a day that went by without it', limit('2026-04-16'), conference({ onDay: day('2026-04-08') }), [], ['risk', 'Not held on its day']],
  ['another conference of the child does not meet it', limit('2026-04-16'), conference({ kind: 'review' }), [], ['risk', 'Not asked for']],
  ['a core group with three working days left', limit('2026-04-14', { rule: 'first-core-group' }), undefined, [], ['risk', '3 working days left']],
  ['a core group with four', limit('2026-04-15', { rule: 'first-core-group' }), undefined, [], ['on course', 'On course']],
])('a limit %s', (_, l, c, w, expected) => { expect(standing(l, c, w as Waits[])).toEqual(expected) })

test('on the weekend after it, a limit is past although no working day has gone', () => {
  const risk = riskOf(limit('2026-04-10'), [], [], { ...now, today: day('2026-04-11') })
  expect([risk.state, risk.words]).toEqual(['late', 'Past its limit'])
})

test('what stands in the way is said in a sentence around the day', () => {
  const risk = riskOf(limit('2026-04-16'), [conference()], [waits('answer to come', { subject: 'a' as never }), waits('answer to come', { subject: 'b' as never }), waits('report to write')], now)
  expect([risk.before, risk.after]).toEqual(['Limit', ', 5 working days left. Booked Tue 14 Apr, 2 working days inside it. Waiting for 2 answers and 1 report.'])
  expect(riskOf(limit('2026-04-16'), [conference({ onDay: day('2026-04-08') })], [], now).after).toBe(', 5 working days left. Booked for Wed 8 Apr, and nobody has opened it.')
  expect(riskOf(limit('2026-04-07'), [], [], now)).toMatchObject({ before: 'Limit was', after: '. Nobody has asked for the conference yet.' })
  expect(riskOf(limit('2026-04-07', { rule: 'first-core-group' }), [], [], now).after).toBe('.')
})

test('five invitations of one conference are one thing to do; a conference is opened on its day and not before', () => {
  const mine = (w: Waits) => ({ ...w, mine: true })
  const all = [waits('invitation to send', { subject: 'a' as never }), waits('invitation to send', { subject: 'b' as never }), waits('conference to open', { due: day('2026-04-14') }), waits('minutes to sign', { due: day('2026-04-10') })].map(mine)
  expect(todo(all, now.today).map((line) => [line.kind, line.n])).toEqual([['minutes to sign', 1], ['invitation to send', 2]])
  expect(todo(all, day('2026-04-14')).map((line) => line.kind)).toContain('conference to open')
  expect(others([waits('report to write'), waits('report to write', { of: 'd' as never, subject: 'r' as never })], now.today).map((line) => manyOf(line.kind, line.n))).toEqual(['2 reports'])
})

test('a family goes by the name its children share, the children by first name and age, the oldest first', () => {
  const rows = new Map([['wren', { of: 'wren', bornOn: day('2018-02-11') }], ['sorrel', { of: 'sorrel', bornOn: day('2021-09-03') }], ['moon', { of: 'moon', expectedOn: day('2026-05-30') }]]) as never
  const names: { [id: string]: string } = { wren: 'Wren Thimblewick', sorrel: 'Sorrel Thimblewick', moon: 'Baby Moonpenny', numbered: 'Child QX1' }
  const call = (...ids: string[]) => called(ids as never, { name: (id) => names[id], rows, today: now.today })
  expect(call('sorrel', 'wren')).toEqual({ title: 'Thimblewick', children: 'Wren, 8, and Sorrel, 4' })
  expect(call('moon')).toEqual({ title: 'Moonpenny', children: 'Baby, expected Sat 30 May' })
  expect(call('numbered')).toEqual({ title: 'Child QX1', children: '' })
  expect(call('wren', 'hidden').children).toContain('a child')
  expect(call('hidden')).toEqual({ title: 'A record', children: '' })
  expect([ageOn(day('2018-04-10'), now.today), ageOn(day('2018-04-09'), now.today), ageOn(day('2026-04-10'), now.today)]).toEqual([7, 8, undefined])
})

test('ten working days leave out weekends and bank holidays, and say which halves are free to whoever keeps them', () => {
  expect(tenFrom({ ...now, today: day('2026-04-04') })[0]).toBe(day('2026-04-07'))
  const risk = riskOf(limit('2026-04-16'), [], [], now)
  const days = tenDays(now, [{ conference: conference(), words: 'Thimblewick', href: '#', state: 'risk' }], [{ risk, words: 'Thimblewick' }], true)
  expect(days).toHaveLength(10)
  expect(days.map((d) => d.words)).toEqual(['Thu 9', 'Fri 10', 'Mon 13', 'Tue 14', 'Wed 15', 'Thu 16', 'Fri 17', 'Mon 20', 'Tue 21', 'Wed 22'])
  expect(days[3]!.halves.map((h) => [h.words, h.free, h.items.length])).toEqual([['am', false, 1], ['pm', true, 0]])
  expect(days[5]!.limits).toEqual([{ words: 'Thimblewick limit' }])
  expect(tenDays(now, [], [], false).every((d) => d.halves.every((h) => !h.free))).toBe(true)
})
