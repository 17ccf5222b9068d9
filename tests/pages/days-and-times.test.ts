// Days and times as they are sent to real pages: what cannot be is refused and keeps nothing, what is unlikely is asked about once, and what people type is read.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, day, dayText, longDay, partsOf, type Day } from '../../src/calendar/day.ts'
import { momentOf } from '../../src/calendar/hours.ts'
import { paths, to } from '../../src/pages/paths.ts'
import { person } from '../../src/server/example/staff.ts'
import { anchor } from '../../src/server/example/story.ts'
import { setClock } from '../../src/store/clock.ts'
import { as, asKeeper, commandLine } from '../../src/store/transaction.ts'
import { openExample, type Answer, type Opened } from './opened.ts'
import type { ChildId, ConferenceId, EventId, PersonId } from '../../src/record/people.ts'

interface Row { readonly id: EventId, readonly type: string, readonly facts: { readonly [name: string]: unknown }, readonly conference: ConferenceId | null, readonly children: readonly ChildId[], readonly by: PersonId }
let council: Opened
const journal = () => as(commandLine, (tx) => asKeeper(tx, () => tx.rows(sql<Row>`select id, type, facts, conference, children, by_person as by from event order by no`)))
const at = (on: Day, time: string) => { const moment = new Date(momentOf(on, time)); setClock(() => moment) }
const boxes = (name: string, on: Day) => { const { year, month, dayOfMonth } = partsOf(on); return { [`${name}-day`]: String(dayOfMonth), [`${name}-month`]: String(month), [`${name}-year`]: String(year) } }
const problem = (answer: Answer) => answer.document.querySelector('.govuk-error-summary')?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
const actOf = (answer: Answer) => answer.document.querySelector('main form input[name=_act]')!.getAttribute('value')!
beforeAll(async () => { council = await openExample() }, 240_000)
afterAll(() => council.close())

describe('a strategy discussion', () => {
  // a child with a day of birth, and who holds the record
  const known = async () => {
    const events = await journal()
    const begun = events.find((e) => e.type === 'ChildRecorded' && e.facts['bornOn'] && events.some((o) => o.type === 'StrategyDiscussionHeld' && o.children.includes(e.children[0]!) && o.by === e.by))!
    return { child: begun.children[0]!, born: day(begun.facts['bornOn'] as string), worker: events.findLast((e) => e.type === 'InvolvementBegan' && e.facts['role'] === 'social worker' && e.facts['child'] === begun.children[0])!.facts['person'] as PersonId }
  }
  const sends = async (on: Day, more: { [field: string]: string } = {}) => {
    const { child, worker } = await known()
    return council.post(worker, to(paths.discussion, { child }), { ...boxes('heldOn', on), children: child, outcome: 'no enquiry', ...more })
  }
  test('in 1926 is refused with the day of birth, and keeps nothing; what was typed is still there, and the page says so', async () => {
    const before = (await journal()).length
    const answer = await sends(day('1926-03-03'))
    expect(answer.status).toBe(422)
    expect(problem(answer)).toContain(`The discussion is dated Wednesday 3 March 1926, and a child it is about was born on ${longDay((await known()).born)}.`)
    expect(answer.document.getElementById('heldOn-year')!.getAttribute('value')).toBe('1926')
    expect(answer.document.querySelector('[data-save-line]')!.textContent).toContain('As you typed it, and not kept yet')
    expect(await journal()).toHaveLength(before)
  })
  test('more than a year ago is asked about, asked again when anything changes, and kept when the same is sent again', async () => {
    const { child, worker } = await known()
    const old = addDays(anchor, -400)
    const first = await sends(old)
    expect([first.status, problem(first)]).toEqual([422, expect.stringContaining('Is this right?')])
    expect(problem(first)).toContain(`${longDay(old)}, more than a year ago.`)
    expect(problem(first)).toContain('If that is right, press the button again.')
    const other = await sends(addDays(old, -1), { _act: actOf(first) })
    expect(problem(other)).toContain(longDay(addDays(old, -1)))
    const again = await sends(old, { _act: actOf(first) })
    expect(again.status).toBe(303)
    expect((await journal()).findLast((e) => e.type === 'StrategyDiscussionHeld')).toMatchObject({ by: worker, children: [child], facts: { heldOn: dayText(old) } })
  })
  test('is read as it is typed: a month by its name, a time with pm; and 9 is asked about', async () => {
    const on = addDays(anchor, -3)
    const typed = { ...boxes('heldOn', on), 'heldOn-month': longDay(on).split(' ')[2]!.slice(0, 3) }
    const unsure = await sends(on, { ...typed, heldAt: '9' })
    expect(problem(unsure)).toContain('Is that 9am or 9pm?')
    expect((await sends(on, { ...typed, heldAt: '2.30pm' })).status).toBe(303)
    expect((await journal()).findLast((e) => e.type === 'StrategyDiscussionHeld')!.facts).toMatchObject({ heldOn: dayText(on), heldAt: '14:30' })
  })
})

describe('a conference', () => {
  const booked = async () => {
    const events = await journal()
    const found = events.findLast((e) => e.type === 'ConferenceBooked' && (e.facts['onDay'] as string) > dayText(anchor) && !events.some((o) => o.type === 'ConferenceOpened' && o.conference === e.conference))!
    return { conference: found.conference!, on: day(found.facts['onDay'] as string), chair: found.facts['chair'] as PersonId, child: found.children[0]! }
  }
  test('is not booked for a time that is past today', async () => {
    const { conference, chair } = await booked()
    const room = (await journal()).find((e) => e.type === 'RoomRecorded')!.facts['room'] as string
    at(anchor, '14:05')
    const answer = await council.post(person('pru'), to(paths.book, { conference }), { ...boxes('onDay', anchor), from: '10:00', until: '4pm', room, chair })
    expect([answer.status, problem(answer)]).toEqual([422, expect.stringContaining('It is 14:05 now, so no conference can begin at 10:00 today')])
    expect(answer.document.getElementById('from-error')).toBeTruthy()
  })
  test('does not end before it began, or later than now; the times are filled in, kept, stand in the record and can be put right', async () => {
    const { conference, on, chair, child } = await booked()
    at(on, '12:04')
    expect((await council.post(chair, to(paths.openConference, { conference }), {})).location).not.toContain('sign-in')
    at(on, '12:30')
    const form = await council.get(chair, to(paths.closeConference, { conference }))
    expect(['beganAt', 'endedAt'].map((name) => form.document.getElementById(name)!.getAttribute('value'))).toEqual(['12:04', '12:30'])
    const ends = (beganAt: string, endedAt: string) => council.post(chair, to(paths.closeConference, { conference }), { beganAt, endedAt, why: 'A report is missing.', safePlan: 'Gran stays.', ...boxes('resumesOn', addDays(on, 2)) })
    expect(problem(await ends('14:00', '09:00'))).toContain('It cannot have ended at 09:00 when it began at 14:00')
    expect(problem(await ends('10:04', '12:31'))).toContain('would end at 12:31, and it is 12:30 now')
    expect((await ends('10.04', '12.25pm')).status).toBe(303)
    const kept = (await journal()).at(-1)!
    expect(kept).toMatchObject({ type: 'ConferenceAdjourned', facts: { beganAt: '10:04', endedAt: '12:25' } })
    const puts = (beganAt: string, endedAt: string) => council.post(person('orla'), to(paths.correctTimes, { child, event: kept.id }), { beganAt, endedAt })
    expect((await council.get(person('orla'), to(paths.correctTimes, { child, event: kept.id }))).html).toContain('It stands as 10:04 to 12:25')
    expect(problem(await puts('14:00', '09:00'))).toContain('cannot have ended at 09:00')
    expect((await puts('10:10', '12:20')).status).toBe(303)
    expect((await journal()).at(-1)).toMatchObject({ type: 'Corrected', facts: { event: kept.id, beganAt: '10:10', endedAt: '12:20' } })
    expect((await council.get(person('orla'), to(paths.correctTimes, { child, event: kept.id }))).html).toContain('It stands as 10:10 to 12:20')
    expect((await council.get(person('orla'), to(paths.child, { child }))).html).toContain('The times are wrong')
  })
})
