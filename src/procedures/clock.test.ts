// The clocks of a conference: which start counts for each child, and what a clock that ended does not.
import { expect, test } from 'vitest'
import { day, dayText } from '../calendar/day.ts'
import { child, conference, sisters } from '../../tests/convened.ts'
import { clocksOf, sourceOf } from './clock.ts'

const asked = () => { const s = sisters(); s.concluded(); s.requested(); return s }
const clocks = (s: ReturnType<typeof sisters>) => { const facts = s.factsFor({ act: 'x', on: '2026-04-02' }); return { facts, found: clocksOf(facts, facts.conferences.get(conference)!) } }

test('each child has the clock of its enquiry, with who says so', () => {
  const { facts, found } = clocks(asked())
  expect(found.map((c) => [c.child, dayText(c.limit), c.rule])).toEqual([[child('wren'), '2026-04-16', 'initial-conference'], [child('sorrel'), '2026-04-16', 'initial-conference']])
  expect(sourceOf(facts, found[0]!)).toMatchObject({ says: expect.stringContaining('15 working days'), cites: { section: '4, Timing' } })
})

test('an enquiry that ended without a conference leaves no clock behind', () => {
  const s = sisters()
  const happened = (type: string, facts: object, on: string) => s.keep({ act: `${type} ${on}`, on }, [{ type, facts, children: [child('wren')], marking: {} } as never])
  happened('StrategyDiscussionHeld', { enquiry: 'before', heldOn: day('2026-02-02'), outcome: 'enquiry begins' }, '2026-02-02')
  happened('EnquiryConcluded', { enquiry: 'before', concludedOn: day('2026-02-10'), outcome: 'no conference needed' }, '2026-02-10')
  s.concluded()
  s.requested()
  expect(clocks(s).found.find((c) => c.child === child('wren'))).toMatchObject({ limit: day('2026-04-16') })
})

test('the conference that met the limit keeps its clock, and a later one does not take it', () => {
  const s = asked()
  s.booked()
  s.keep({ act: 'held', on: '2026-04-14' }, [{ type: 'ConferenceHeld', conference, children: [child('wren'), child('sorrel')], marking: {}, facts: { conference, kind: 'initial', heldOn: day('2026-04-14') } } as never])
  const { facts, found } = clocks(s)
  expect(found.map((c) => c.child)).toEqual([child('wren'), child('sorrel')])
  expect(clocksOf(facts, { conference: 'another' as never, kind: 'initial', subjects: [child('wren')] })).toEqual([])
})
