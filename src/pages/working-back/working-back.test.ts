// Working back as people see it: each day with what it breaks, dates that lead to their reason whether booked or supposed, and the ways through.
import { describe, expect, test } from 'vitest'
import { grants } from '../../access/grants.ts'
import { day } from '../../calendar/day.ts'
import { withClosed } from '../../procedures/closed-days.ts'
import { addClosedDay } from '../../procedures/steps/closed-days.ts'
import { child, conference, person, sisters, unit, viewingOf } from '../../../tests/convened.ts'
import { paths, to } from '../paths.ts'
import { whyBackPage } from './why-back.ts'
import { workingBackPage } from './working-back.ts'
import type { Reader } from '../../access/marking.ts'
import type { TakenTime } from '../../store/diary.ts'
import type { Viewing } from '../page.ts'

interface Shown {
  heading: string, asked: string, none: string, pastLimit: string, book: { words: string, href: string } | null
  tiles: { value: string, title: string, under: string, checked: boolean, marks: { icon: string, words: string }[] }[]
  picture: { svg: string, table: { rows: string[][] } }, table: { words: string, date?: string, note?: string, state?: string }[][], arrivals: unknown[][], cannot: string[], ways: { words: string, href: string }[]
}

const hazel: Reader = { person: person('hazel'), holds: [{ role: 'social worker', child: child('wren'), barred: false }] }
const opened = (s: ReturnType<typeof sisters>, on: string, asked?: string, reader: Reader = unit): Viewing => {
  const role = reader === unit ? 'unit administrator' : 'social worker'
  const viewing = viewingOf(s, s.inConference('look', on, reader === unit ? 'pru' : 'hazel', { at: { conference, ...asked ? { day: asked } : {} } }), reader, grants[role])
  return { ...viewing, facts: { ...viewing.facts, holidays: withClosed(viewing.facts.holidays, viewing.facts.closedDays) } }
}
const look = (viewing: Viewing, taken: TakenTime[] = []) => workingBackPage.view!.shows(viewing, taken, undefined) as unknown as Shown

const story = (council?: string) => {
  const s = sisters(council)
  s.concluded(); s.requested(); s.booked()
  s.proposed({ person: person('perry'), contactWith: [child('wren')], standing: 'must' })
  return s
}

describe('the day that is shown', () => {
  test('is the booked one, and four days around it say what each breaks', () => {
    const shown = look(opened(story(), '2026-04-09'), [{ onDay: day('2026-04-15'), from: '09:00', until: '11:00', chair: person('marlow') }])
    expect(shown.heading).toBe('Working back from Tuesday 14 April')
    expect(shown.tiles.map((t) => [t.title, t.under, t.checked])).toEqual([['Mon 13 April', 'day 12', false], ['Tue 14 April', 'day 13, as booked', true], ['Wed 15 April', 'day 14', false], ['Thu 16 April', 'day 15, the limit', false]])
    expect(shown.tiles.map((t) => t.marks.map((m) => m.words))).toEqual([['Room and chair free'], ['Room and chair free'], ['The chair is taken', 'Room free'], ['No day in hand', 'Room and chair free']])
    expect(shown.book).toBeNull()
  })
  test('is the one in the address, from where it can be booked', () => {
    const shown = look(opened(story(), '2026-04-09', '2026-04-15'))
    expect(shown.heading).toBe('Working back from Wednesday 15 April')
    expect(shown.book).toEqual({ words: 'Move it to Wed 15 Apr', href: `${to(paths.book, { conference })}?day=2026-04-15` })
  })
  test('is never past the limit nor a holiday, and the page says why', () => {
    expect(look(opened(story(), '2026-04-02', '2026-04-17'))).toMatchObject({ heading: 'Working back from Tuesday 14 April', asked: 'Fri 17 Apr is past the limit of Thu 16 Apr, so it is not offered here.' })
    expect(look(opened(story(), '2026-04-02', '2026-04-06')).asked).toMatch(/not a working day/)
  })
  test('past the limit nothing is offered', () => {
    expect(look(opened(story(), '2026-04-17'))).toMatchObject({ tiles: [], none: 'The last day allowed was Thu 16 Apr. No day inside the limit is left.' })
  })
})

describe('each duty', () => {
  test('is in the picture and in the table alike, with its reason from the booking', () => {
    const s = story()
    const shown = look(opened(s, '2026-04-09'))
    expect(shown.table.map((row) => row[0]!.words)).toEqual(shown.picture.table.rows.map((row) => row[0]))
    const booking = s.events.findLast((e) => e.type === 'ConferenceBooked')!
    const family = shown.table.find((row) => row[0]!.words === 'Shown and explained to family')!
    expect(family[2]).toMatchObject({ words: 'Fri 10 Apr', date: to(paths.why, { child: child('wren'), rule: 'social-worker-report-to-family', event: booking.id }) })
  })
  test('on a day that is not booked leads to a reason that supposes it', () => {
    const shown = look(opened(story(), '2026-04-09', '2026-04-15'))
    expect(shown.table.find((row) => row[0]!.words === 'School report')![2]).toMatchObject({ words: 'Mon 13 Apr', date: `${to(paths.whyBack, { conference, rule: 'partner-report' })}?day=2026-04-15` })
  })
  test('that no rule sets has no reason, and says so', () => {
    expect(look(opened(story(), '2026-04-09')).table.find((row) => row[0]!.words === 'Invitations out')![2]).toMatchObject({ date: '', note: 'No rule sets it' })
  })
  test('that cannot be met is said, with a day on which it can', () => {
    const shown = look(opened(story(), '2026-04-10', '2026-04-13'))
    expect(shown.cannot).toContain('Report on Wren authorised: its last day was Thu 9 Apr.')
    expect(shown.ways.map((way) => way.words)).toEqual(['Look at Wednesday 15 April', 'See who has which report', 'Ask for a day past the limit'])
  })
  test('that no rule sets and whose day is past is not said to be all right, nor to be late for good', () => {
    const shown = look(opened(story(), '2026-04-09')) as unknown as { cannot: string[], noneCannot: string, risky: string[] }
    const past = shown.risky.filter((words) => words.includes('No rule sets it, so it can still be done'))
    expect(past[0]).toMatch(/^Invitation/)
    expect(shown.noneCannot).toBe('Every duty that a rule sets a day for can still be met. What should be done by now is below.')
    expect((look(opened(story(), '2026-03-30')) as unknown as typeof shown).noneCannot).toBe('Nothing: every duty can still be met.')
  })
  test('names only the children whoever looks may name', () => {
    const viewing = opened(story(), '2026-04-09', undefined, hazel)
    const shown = look(viewing)
    expect(JSON.stringify(shown)).not.toContain('Sorrel')
    expect(shown.table.filter((row) => row[0]!.words.startsWith('Report on'))).toHaveLength(1)
  })
})

test('a closure day is not offered and moves no limit; what the council counts itself is earlier by it', () => {
  const s = story()
  const before = look(opened(s, '2026-04-09', '2026-04-14'))
  s.does({ act: 'closed', on: '2026-04-09', by: 'staff orla/person/0', as: 'unit manager' }, (f) => addClosedDay(f, { onDay: day('2026-04-10'), kind: 'closure day', name: 'Offices closed' }))
  const shown = look(opened(s, '2026-04-09', '2026-04-14'))
  expect(shown.tiles.map((t) => t.value)).toEqual(['2026-04-13', '2026-04-14', '2026-04-15', '2026-04-16'])
  expect(shown.tiles.at(-1)!.under).toBe('day 15, the limit')
  expect(look(opened(s, '2026-04-09', '2026-04-17')).asked).toContain('past the limit of Thu 16 Apr')
  const partner = (v: typeof shown) => v.table.find((row) => row[0]!.words.startsWith('Perry') || row[0]!.words.includes('report to the family') || row[0]!.words.includes('Report on'))!.map((c) => c.words)
  expect(partner(shown)).not.toEqual(partner(before))
})

test('a date is explained for a day that is not booked, with no event; a rule that sets none there is not', () => {
  const why = (rule: string, asked: string) => whyBackPage.view!.shows({ ...opened(story(), '2026-04-09'), at: { conference, rule, day: asked } }, undefined, undefined) as unknown as { heading: string, supposed: string, grid: { table: { caption: string } } }
  expect(why('partner-report', '2026-04-15')).toMatchObject({ heading: 'Why Monday 13 April 2026?', supposed: 'The conference is not booked for Wednesday 15 April 2026. This is what would hold if it were.', grid: { table: { caption: '2 working days back from Wed 15 Apr end on Mon 13 Apr' } } })
  expect(why('partner-report', '2026-04-14').supposed).toBe('The conference is booked for Tuesday 14 April 2026, 10:00.')
  expect(() => why('initial-conference', '2026-04-15')).toThrow()
  expect(() => why('invitation-list', '2026-04-15')).toThrow()
})

test('what is seen to with the family beforehand stands under the days, from this council’s own documents, until the conference is held', () => {
  const preparing = (council: string) => (look(opened(story(council), '2026-04-09')) as unknown as { preparing: { words: string, note: string }[] }).preparing
  expect(preparing('rotherham').map((one) => one.words)).toContain('Give and explain the report')
  expect(preparing('rotherham')[0]?.note).toContain('8, Involving family members')
  expect(preparing('southwark').map((one) => one.words)).not.toContain('Give and explain the report')
  expect(preparing('lincolnshire')).toEqual([])
})
