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
import { explained } from '../../src/procedures/explanation.ts'
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

  test('a review is on the national day and cites the council whose own document gives it', () => {
    const cited = (name: string, id: string) => {
      const r = national.find(one => one.id === id) as (typeof rules)[number]
      const because = on(day('2026-03-23'), r)
      const said = explained(r, because, councilNamed(name) as Council, englandAndWales)
      return [said?.source.document, said?.due]
    }
    expect(cited('lincolnshire', 'first-review')).toEqual(['Child Protection Conference', day('2026-06-23')])
    expect(cited('lincolnshire', 'next-review')).toEqual(['Child Protection Conference', day('2026-09-23')])
    expect(cited('rotherham', 'next-review')).toEqual(['Child Protection Review Conferences', day('2026-09-23')])
    expect(cited('southwark', 'first-review')).toEqual(['Working Together to Safeguard Children', day('2026-06-23')])
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
    ['a place that its document has not', faults(pack({ sources: { a: { title: 'Initial Child Protection Conferences', edition: '54, 18 January 2024', read: '2026-11-24' } }, values: { 'plan sent': { is: '1 working day after', from: ['a', '19, Tea'] } } })),
      /"plan sent" cites "19, Tea" of "Initial Child Protection Conferences", which has no such place/],
    ['one of two places that is not there', faults(pack({ sources: { a: { title: 'x', sections: ['1', '2'], read: '2026-11-24' } }, values: { 'plan sent': { is: '1 working day after', from: ['a', '2; 3'] } } })),
      /"plan sent" cites "3" of "x", which has no such place. Its places are: 1 \| 2\./],
    ['minutes as a word', value('family arrives before', { is: '30 minutes', from: ['a', '1'] }), /"family arrives before" \(from a, section 1\): "30 minutes" is not a whole number/],
    ['a half number', value('quorum, other agencies', { is: 1.5, from: ['a', '6'] }), /"quorum, other agencies" \(from a, section 6\)/],
    ['yes as a word', value('minutes signed by the chair', { is: 'yes', from: ['a', '16'] }), /"yes" is not true or false/],
    ['an empty list', value('exclusion grounds', { is: [], from: ['a', '9'] }), /"exclusion grounds" \(from a, section 9\)/],
    ['an edition from no day', value('plan sent', [{ is: '1 working day after', from: ['a', '1'], since: '2026-13-01' }]), /"plan sent": .*real date/],
    ['a transfer too late', value('transfer-in conference', { is: '4 weeks after', from: ['a', '17'] }), /"transfer-in conference" \(from An invented procedure, 17\): "4 weeks after" loosens a national limit/],
    ['a first review too late', value('first review', { is: '4 months after', from: ['a', '1'] }), /would allow the first review on/],
    ['a next review too late', value('next review', { is: '7 months after', from: ['a', '1'] }), /would allow the next review on/],
    ['a tighter review under the national name', value('first review', { is: '10 weeks after', from: ['a', '1'] }), /"10 weeks after" is tighter than the national limit, which stays the day of the first review\. Write it under "first review, own count"/],
    ['a core group too late', value('first core group', { is: '15 working days after', from: ['a', '1'] }), /would allow the first core group on/],
    ['a title for a role there is not', faults(pack({ roles: { 'tea maker': 'x' } })), /"tea maker" means nothing here/],
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

/** Choices that wait, each with the capability it waits for. They are shown on the page of rules and compared, and steer nothing yet: take a name out when something asks for it. */
const waitsFor: Readonly<Record<string, readonly string[]>> = {
  'cancelling and moving a conference': ['same chair at reviews', 'cancelled by', 'special care when moved'],
  'core groups and carrying on': ['core group dates set by', 'review dates set by'],
  'invitations and leaflets to the family': ['family invited by', 'child invited by', 'sent with invitations', 'invited for an unborn child'],
  'interpreters and the length of a conference': ['longer when interpreted'],
  'the child’s part and advocacy': ['chair writes to the child', 'plan agreed with the child', 'child friendly plan by', 'child’s minutes decided by'],
  'how reports are signed off and who is late': ['report signed off', 'family sees the report', 'report time for the family', 'report time for the unit', 'report explained to the family', 'partner report form', 'partner report time'],
  'printing with an end': ['printed copy valid for'],
  'exclusion': ['exclusion decided by', 'exclusion asked in writing', 'excluded parent is told', 'excluded person receives', 'police advice on exclusion', 'prosecution service on exclusion'],
  'copies by reader': ['plan goes to', 'minutes signed by the chair', 'minutes sent to family', 'family minutes cover', 'reports go with the minutes'],
  'feedback and monitoring': ['family feedback', 'professionals’ feedback', 'monitoring form', 'monitoring form filled in by', 'chair’s standards form'],
  'the kinds of conference a framework is used for': ['framework used for'],
}
const shownAlone = Object.values(waitsFor).flat()

test('every value is asked for by something outside the packs', () => {
  const folder = new URL('../../src/', import.meta.url)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.startsWith('procedures/councils/'))
  const texts = new Map(files.map(path => [path, readFileSync(new URL(path, folder), 'utf8')] as const))
  const inList = (path: string) => path.startsWith('procedures/lists/')
  // a list acts where something beside the page that shows every list reads what asks the council: by its name, from outside the lists
  const outside = files.filter(path => !inList(path)).map(path => texts.get(path)).join('\n')
  const acting = (part: string) => [...part.matchAll(/^export const (\w+)/gm)].some(([, name]) => new RegExp(`\\b${name}\\b`).test(outside))
  const code = files.flatMap(path => inList(path) ? (texts.get(path) ?? '').split(/^(?=export const )/m).filter(acting) : [texts.get(path)]).join('\n')
  const kinds = ['initial', 'first review', 'review']
  const askedFor = (name: string) => code.includes(`'${name}'`) || kinds.some(kind => name.endsWith(`, ${kind}`) && code.includes(`\`${name.slice(0, -kind.length)}\${`))
  expect(Object.keys(limits).filter(name => !askedFor(name))).toEqual([])
  // counted down: what waits is exactly what nothing asks for, and the number only falls
  expect(Object.keys(choices).filter(name => !askedFor(name)).toSorted()).toEqual(shownAlone.toSorted())
  expect(shownAlone.length).toBeLessThanOrEqual(39)
})
