// Packs: no council loosens a national limit, nothing loads without its source, and every value is asked for by something.
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, type Day } from '../../src/calendar/day.ts'
import { englandAndWales } from '../../src/calendar/holidays.ts'
import { supposed } from '../../src/procedures/clocks/supposed.ts'
import { councilOf, type Council } from '../../src/procedures/council.ts'
import { councilFrom, councilNamed, councilNames } from '../../src/procedures/councils.ts'
import { loosened } from '../../src/procedures/councils/loosening.ts'
import { entriesOf, packJsonSchema, type Pack } from '../../src/procedures/councils/pack.ts'
import { PackRefused } from '../../src/procedures/councils/read-pack.ts'
import { choices, limits, values } from '../../src/procedures/councils/values.ts'
import { dueBy } from '../../src/procedures/deadlines.ts'
import { rules } from '../../src/procedures/england/rules.ts'
import { dayFieldOf, type Event } from '../../src/record/events.ts'
import { seed, times } from '../counts.ts'

const shipped = councilNames.map(name => [name, councilNamed(name) as Council] as const)
const national = rules.filter(r => r.tightened)
const on = (d: Day, r: (typeof rules)[number]): Event => supposed(r.starts.type, { ...r.examples[0]?.given, [dayFieldOf(r.starts.type)]: d })
const source = { a: { title: 'An invented procedure', read: '2026-11-24' } }
const pack = (own: Record<string, unknown>) => ({ name: 'Invented', over: 'england', sources: source, values: {}, ...own })
const faults = (written: unknown): string => {
  try {
    councilFrom('invented', written)
  } catch (error) {
    if (error instanceof PackRefused) return error.message
    throw error
  }
  return 'it loaded'
}

describe('a council never loosens', () => {
  test.each(shipped)('%s, on every day of five years', (_, council) => {
    for (const r of national) {
      for (let d = day('2024-01-01'); d <= day('2028-12-31'); d = (d + 1) as Day) expect(loosened(r, on(d, r), council, englandAndWales)).toBeUndefined()
    }
  })

  test('whatever its pack says, no date is later than the national one', () => {
    const unit = fc.constantFrom('working days', 'calendar days', 'weeks', 'months')
    const anyDay = fc.integer({ min: day('2024-01-01'), max: day('2028-12-31') }).map(n => n as Day)
    fc.assert(fc.property(fc.integer({ min: 1, max: 40 }), unit, anyDay, (n, unitName, d) => {
      const entry = { is: `${n} ${n === 1 ? unitName.slice(0, -1) : unitName} after`, from: ['a', '1'] as const }
      const written: Pack = { name: 'Invented', sources: source, values: { 'initial conference': entry, 'first core group': entry, 'transfer-in conference': entry } }
      const council = councilOf('invented', [written])
      for (const r of national) {
        const bare = dueBy(r, on(d, r), councilNamed('england') as Council, englandAndWales)
        const own = dueBy(r, on(d, r), council, englandAndWales)
        expect(own?.due).toBeLessThanOrEqual(bare?.due ?? 0)
        expect(own?.national?.due ?? own?.due).toBe(bare?.due)
      }
    }), { seed, numRuns: times(100_000) })
  })

  test('a looser pack is refused with both dates', () => {
    expect(faults(pack({ values: { 'initial conference': { is: '20 working days after', from: ['a', '4'] } } })))
      .toContain('This council would allow the initial conference on 2026-03-30; the national limit is 2026-03-23.')
  })

  test('a tighter one loads, and the national date is kept beside its own', () => {
    const council = councilFrom('invented', pack({ values: { 'initial conference': { is: '10 working days after', from: ['a', '4'] } } }))
    const r = national.find(one => one.id === 'initial-conference') as (typeof rules)[number]
    expect(dueBy(r, on(day('2026-03-02'), r), council, englandAndWales)).toMatchObject({ due: day('2026-03-16'), national: { due: day('2026-03-23') } })
  })
})

describe('a pack is refused, naming value, source and fault', () => {
  const value = (name: string, entry: unknown) => faults(pack({ values: { [name]: entry } }))
  test.each([
    ['a length without a unit', value('minutes sent', { is: '20 days after', from: ['a', '16'] }), /"minutes sent" \(from a, section 16\): "20 days after" is not a length/],
    ['the wrong way round', value('plan sent', { is: '1 working day before', from: ['a', '16'] }), /"plan sent" \(from a, section 16\): .*wrong way round/],
    ['no source', value('plan sent', { is: '1 working day after' }), /"plan sent": no source is given/],
    ['a source it does not list', value('plan sent', { is: '1 working day after', from: ['b', '1'] }), /"plan sent" says it comes from "b"/],
    ['a name we do not know', value('tea served', { is: 1, from: ['a', '1'] }), /no value called "tea served"/],
    ['a word for a number', value('quorum, other agencies', { is: 'two', from: ['a', '6'] }), /"two" is not a whole number/],
    ['a choice that is none', value('quorum counts', { is: 'people', from: ['a', '6'] }), /must be one of: "agencies", "disciplines"/],
    ['a part that means nothing', value('plan sent', { is: '1 working day after', from: ['a', '1'], form: 'x' }), /"plan sent" has a part called "form"/],
    ['a word that cannot be renamed', faults(pack({ words: { tea: 'coffee' } })), /no word called "tea"/],
    ['a date that is none', faults(pack({ sources: { a: { title: 'x', read: '2026-02-30' } } })), /real date/],
    ['over a pack there is not', faults(pack({ over: 'atlantis' })), /lies over "atlantis"/],
    ['no pack at all', faults('hello'), /cannot be used/],
  ])('%s', (_, message, expected) => {
    expect(message).toMatch(expected)
    expect(message).toContain('Nothing was changed.')
  })

  test('all faults at once', () => {
    const message = faults(pack({ values: { 'plan sent': { is: 'soon', from: ['a', '1'] }, 'minutes sent': { is: 'later', from: ['a', '1'] } } }))
    expect(message).toMatch(/"plan sent"[\s\S]*"minutes sent"|"minutes sent"[\s\S]*"plan sent"/)
  })
})

test('a value may have editions, and the day picks among them', () => {
  const council = councilFrom('invented', pack({ values: { 'plan sent': [
    { is: '24 hours after', from: ['a', '1'], until: '2025-12-31' }, { is: '1 working day after', from: ['a', '2'], since: '2026-01-01' },
  ] } }))
  expect([council.valueOf('plan sent', day('2025-12-31'))?.is, council.valueOf('plan sent', day('2026-01-01'))?.is]).toEqual(['24 hours after', '1 working day after'])
})

describe.each(shipped)('the pack %s', (_, council) => {
  test('cites a document and a place for every value, and says who agreed each reading', () => {
    for (const [name, value] of Object.entries(council.pack.values)) for (const entry of entriesOf(value)) {
      expect([name, council.pack.sources[entry.from[0]]?.title]).toEqual([name, expect.any(String)])
      expect([name, entry.from[1].length > 0, (entry.reading === undefined) === (entry.agreedBy === undefined)]).toEqual([name, true, true])
    }
  })
})

test('the schema for people who write packs names every value', () => {
  const schema = JSON.stringify(packJsonSchema())
  for (const name of Object.keys(values)) expect(schema).toContain(`"${name}":`)
})

/** Choices that no step, page or paper asks for yet: take a name out when something does. The list only shrinks. */
const awaited: readonly string[] = [
  'framework', 'child invited from age', 'advocate offered from age', 'child attends decided by', 'quorum, other agencies', 'quorum counts',
  'quorum needs direct contact', 'absent agency means postpone', 'family arrives before', 'professionals prepare before', 'professionals-only part',
  'report covers', 'decision comes', 'category decided by', 'chair may decide otherwise', 'partnership told of override', 'late date consults',
  'late transfer-in consults', 'observer agreed by', 'exclusion grounds', 'minutes also go to', 'family minutes cover', 'child friendly plan by',
]

test('every value is asked for by something outside the packs', () => {
  const folder = new URL('../../src/', import.meta.url)
  const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.startsWith('procedures/councils/'))
    .map(path => readFileSync(new URL(path, folder), 'utf8')).join('\n')
  const kinds = ['initial', 'first review', 'review']
  const askedFor = (name: string) => code.includes(`'${name}'`) || kinds.some(kind => name.endsWith(`, ${kind}`) && code.includes(`\`${name.slice(0, -kind.length)}\${`))
  expect(Object.keys(limits).filter(name => !askedFor(name))).toEqual([])
  expect(Object.keys(choices).filter(name => !askedFor(name)).filter(name => !awaited.includes(name))).toEqual([])
})
