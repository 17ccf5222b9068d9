// Every rule: its worked examples come out, its citations resolve, and it can be explained.
import { describe, expect, test } from 'vitest'
import { dueAtOf, dueOn, lengthOf, workingDays } from '../calendar/count.ts'
import { day, dayText } from '../calendar/day.ts'
import { englandAndWales } from '../calendar/holidays.ts'
import type { Ours } from './council.ts'
import { everyRule as rules } from './england/rules.ts'
import { happenedText } from './explanation.ts'
import { parseLimit } from './councils/pack.ts'
import { citationOn, first, inForce, rule, sinceOf, type Example } from './rule.ts'
import { sources, workingTogether } from './sources.ts'
import { values } from './councils/values.ts'

/** The council an example supposes: whatever is asked for has its length, and it must be asked for the right way round. */
const supposing = (example: Example): Ours => name => {
  const parsed = example.ours === undefined ? undefined : parseLimit(example.ours)
  if (!parsed) throw new Error(`The rule asks for "${name}", and its example gives no length.`)
  expect(parsed.way).toBe('way' in values[name] ? values[name].way : 'before')
  return lengthOf(parsed.n, parsed.unit)
}

describe.each(rules.map(r => [r.id, r] as const))('%s', (_, r) => {
  test.each(r.examples.map(e => [dayText(e.due), e] as const))('is due on %s', (_, example) => {
    expect(r.starts.when(example.given as never)).toBe(true)
    const count = r.due(example.given as never, supposing(example))
    expect(count && dayText(dueOn(count, englandAndWales))).toBe(dayText(example.due))
    expect(count && dueAtOf(count)).toBe(example.dueAt)
  })

  test('cites documents and places we list, each edition from its own day', () => {
    for (const { cites } of [r, ...(r.earlier ?? [])]) {
      const source = sources.find(s => s.title === cites.document && s.edition === cites.edition)
      expect(source?.sections).toContain(cites.section)
    }
    const from = [r, ...(r.earlier ?? [])].map(e => e.since)
    expect(from).toEqual([...from].sort((a, b) => b - a))
  })

  test('reads as a sentence with its length, and its event has words', () => {
    expect(r.says).toMatch(/^[A-Z].*\{length\}.*\.$/)
    expect(happenedText(r.starts.type)).not.toBe(r.starts.type)
    expect(r.examples.length).toBeGreaterThanOrEqual(2)
  })
})

test('each rule in force has a name of its own', () => {
  const current = rules.filter(r => r.until === undefined).map(r => r.id)
  expect(new Set(current).size).toBe(current.length)
})

test('the day of the event picks the document', () => {
  const initial = rules.find(r => r.id === 'initial-conference')
  if (!initial) throw new Error('no such rule')
  const edition = (on: string) => citationOn(initial, day(on)).edition
  expect(['2023-12-15', '2023-12-14', '2018-07-03', '2015-03-25'].map(edition)).toEqual(['2023', '2018', '2015', '2013'])
  expect(inForce(initial, day('2013-04-14'))).toBe(false)
  expect(sinceOf(initial)).toBe(day('2013-04-15'))
})

// What must not compile: a wrong fact, a wrong place in a document, a length asked for the wrong way round.
const written = { name: 'x', says: 'x', since: day('2024-01-01'), cites: workingTogether.at('Initial child protection conferences, timing'), who: 'social worker' } as const
const examples = [{ given: {}, due: day('2024-01-02') }, { given: {}, due: day('2024-01-03') }] as const
export const doNotCompile = () => [
  // @ts-expect-error a strategy discussion's heldAt is a time of day, not a day
  rule({ ...written, examples: [...examples], starts: first('StrategyDiscussionHeld'), due: d => workingDays(1).after(d.heldAt) }),
  // @ts-expect-error there is no such place
  workingTogether.at('Somewhere else'),
  // @ts-expect-error minutes are sent after a conference, not before it
  rule({ ...written, examples: [...examples], starts: first('ConferenceHeld'), due: (c, ours) => ours('minutes sent').before(c.heldOn) }),
  // @ts-expect-error no council sets this
  rule({ ...written, examples: [...examples], starts: first('ConferenceHeld'), due: (c, ours) => ours('tea sent').after(c.heldOn) }),
]

// the days on which counting goes wrong most easily: an example of some rule counts across each
test.each([
  ['2025-12-25', 'Christmas'], ['2026-04-03', 'Good Friday'], ['2026-04-06', 'Easter Monday'], ['2020-05-08', 'the moved May holiday'], ['2022-06-02', 'a jubilee'], ['2022-06-03', 'the day of the jubilee'],
  ['2022-09-19', 'the State Funeral'], ['2023-05-08', 'the coronation'], ['2024-02-29', 'a leap day'], ['2026-03-29', 'the clocks going forward'], ['2026-10-25', 'the clocks going back'], ['2026-02-28', 'the end of a short month'],
])('an example counts across %s, %s', (on) => {
  const spans = rules.flatMap(r => r.examples.map(e => [Number(Object.values(e.given).find(v => typeof v === 'number')), e.due] as const))
  expect(spans.filter(([from, due]) => Math.min(from, due) <= day(on) && day(on) <= Math.max(from, due))).not.toEqual([])
})
