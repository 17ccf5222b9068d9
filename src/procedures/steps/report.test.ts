// Reports: what is kept of each section and for whom, what may be sent unfinished, and what is refused.
import { describe, expect, test } from 'vitest'
import { conferenceAt } from '../../record/known.ts'
import type { Facts } from '../facts.ts'
import type { Outcome } from '../../record/happening.ts'
import { missingFrom, reportFrom, reportOn } from '../reports/expected.ts'
import { butFor } from './entries.ts'
import { writeReport, writingAt, type SectionAnswer } from './report.ts'
import { conference, held, madeUp, sorrel, who, wren } from '../../../tests/procedures/papers-made-up.ts'
import { told, type Doing } from '../../../tests/facts.ts'

const hazel: Doing = { act: 'hazel writes', on: '2026-04-08', by: 'hazel', as: 'social worker', at: { conference, child: wren } }
const partner = (by: string): Doing => ({ act: `${by} writes`, on: '2026-04-08', by, as: 'partner professional', at: { conference } })
const write = (sections: { [code: string]: SectionAnswer }) => (facts: Facts) => writeReport(facts, { sections })
const markingsOf = (outcome: Outcome) => 'refused' in outcome ? [] : outcome.events.flatMap((e) => (e.words ?? []).map((w) => w.marking))

describe('what is kept', () => {
  test('a section is an entry with its words, and the report is sent in the same act', () => {
    const outcome = madeUp().tries(hazel, write({ seen: { text: 'Seen alone on Monday.' } }))
    expect(told(outcome)).toEqual(['ReportSectionKept', 'ReportSent'])
    expect('events' in outcome && outcome.events[0]).toMatchObject({ version: 1, conference, children: [wren], facts: { section: 'seen', from: who('hazel') } })
  })

  test('the social worker’s report is about one child, and only those who hold that child read it', () => {
    const outcome = madeUp().tries(hazel, write({ opinion: { text: 'Harm is likely.' }, says: { text: 'Her aunt said so.', readers: 'third party' } }))
    expect(markingsOf(outcome)).toEqual([
      { label: 'third party', within: [wren], tells: [wren], keptFrom: [] },
      { label: 'family may read', within: [wren], tells: [wren], keptFrom: [] },
    ])
  })

  test('a partner who knows two children tells of both unless they say of whom, so that no father reads of the other’s child', () => {
    const both = [wren, sorrel].sort()
    const outcome = madeUp().tries(partner('vale'), write({ 'part-a-known': { text: 'Two calls.' }, 'part-a-view': { text: 'Wren saw it.', about: wren } }))
    expect(markingsOf(outcome).map((m) => m.tells)).toEqual([both, [wren]])
    const house = madeUp().tries(partner('vale'), write({ 'part-a-known': { text: 'Two calls to the house.', about: 'household' } }))
    expect(markingsOf(house)).toEqual([{ label: 'family may read', within: both, tells: [], keptFrom: [] }])
  })

  test('a child a partner does not hold cannot be written about', () => {
    const outcome = madeUp().tries(partner('perry'), write({ work: { text: 'In my class.', about: sorrel } }))
    expect(markingsOf(outcome).map((m) => m.tells)).toEqual([[wren]])
  })

  test('a section may be kept from one parent and read by the rest of the family', () => {
    const outcome = madeUp().tries(hazel, write({ says: { text: 'Her mother says this.', readers: butFor(who('flint')) } }))
    expect(markingsOf(outcome)).toEqual([{ label: 'family may read', within: [wren], tells: [wren], keptFrom: [who('flint')] }])
    expect('events' in outcome && outcome.events.map((e) => [e.type, e.marking.keptFrom.length])).toEqual([['ReportSectionKept', 1], ['ReportSent', 0]])
  })

  test('part B is for few whatever is chosen, and that it is there stands nowhere the family may look', () => {
    const outcome = madeUp().tries(partner('vale'), write({ 'part-b-known': { text: 'A source.', readers: 'family may read' }, 'part-b-handling': { nothing: ['yes'] } }))
    expect(markingsOf(outcome).map((m) => m.label)).toEqual(['police part B'])
    expect('events' in outcome && outcome.events.map((e) => [e.type, e.marking.label])).toEqual([['ReportSectionKept', 'police part B'], ['ReportSent', 'professionals only']])
    expect('events' in outcome && outcome.events[1]!.facts).toMatchObject({ nothingToAdd: [] })
  })

  test('nothing to add is an answer; what is written counts for more than the tick', () => {
    const outcome = madeUp().tries(partner('perry'), write({ work: { text: 'Since 2022.', nothing: ['yes'] }, worries: { nothing: ['yes'] } }))
    expect('events' in outcome && outcome.events.at(-1)!.facts).toMatchObject({ kind: 'partner', nothingToAdd: ['worries'] })
  })
})

describe('sent unfinished', () => {
  test('what is missing can be seen, and each agency is asked for its own sections', () => {
    const t = madeUp()
    t.does(partner('bryn'), write({ 'gp-known': { text: 'Since birth.' }, 'gp-health': { nothing: ['yes'] } }))
    const c = conferenceAt(t.factsFor(partner('bryn')))
    expect(missingFrom(reportFrom(c, who('bryn')), 'partner', 'GP').map((s) => s.code)).toEqual(['gp-brought', 'gp-parents', 'gp-voice', 'gp-means'])
    expect(missingFrom(undefined, 'partner', 'police').map((s) => s.code)).toEqual(['part-a-known', 'part-a-view'])
  })

  test('a report on one child says nothing of one on the other', () => {
    const t = madeUp()
    t.does(hazel, write({ seen: { text: 'Seen.' } }))
    const c = conferenceAt(t.factsFor(hazel))
    expect(reportOn(c, wren)?.sections.size).toBe(1)
    expect(reportOn(c, sorrel)).toBeUndefined()
  })

  test('sent again it is the same report, its sections one version on, and no longer authorised or shown', () => {
    const t = madeUp()
    t.does(hazel, write({ seen: { text: 'Seen.' } }))
    const first = reportOn(conferenceAt(t.factsFor(hazel)), wren)!
    t.keep({ act: 'checked', on: '2026-04-09', by: 'rowan' }, [
      { type: 'ReportAuthorised', facts: { report: first.id, conference, authorisedOn: first.sentOn! }, conference, children: [wren], marking: { label: 'professionals only', within: [wren], tells: [], keptFrom: [] } },
    ])
    const shown = new Map([[first.sections.get('seen')!.entry as string, 1]])
    t.does({ ...hazel, act: 'again', shown }, write({ seen: { text: 'Seen twice.' }, happened: { text: 'A call.' } }))
    const again = reportOn(conferenceAt(t.factsFor(hazel)), wren)!
    expect(again).toMatchObject({ id: first.id, authorisedOn: undefined, shown: [] })
    expect([...again.sections].map(([code, s]) => [code, s.version])).toEqual([['seen', 2], ['happened', 1]])
  })
})

describe('refused', () => {
  const refusals: [string, (t: ReturnType<typeof madeUp>) => Outcome, RegExp, string | undefined][] = [
    ['with nothing written', (t) => t.tries(hazel, write({ seen: {} })), /Nothing is written yet/, 'sections.seen.text'],
    ['with a child it is not about', (t) => t.tries({ ...hazel, at: { conference, child: who('nobody') as never } }, write({ seen: { text: 'x' } })), /not about this child/, undefined],
    ['by a partner who holds none of its children', (t) => t.tries(partner('stranger'), write({ work: { text: 'x' } })), /No report is asked for here/, undefined],
    ['where what was sent is emptied', (t) => { t.does(hazel, write({ seen: { text: 'Seen.' } })); return t.tries({ ...hazel, act: 'b' }, write({ happened: { text: 'x' } })) }, /nothing now under "Seen and spoken to"/, 'sections.seen.text'],
    ['after the conference', (t) => { t.keep({ act: 'held', on: '2026-04-14' }, [held]); return t.tries(hazel, write({ seen: { text: 'x' } })) }, /has been held/, undefined],
  ]
  test.each(refusals)('%s', (_name, attempt, words, field) => {
    const outcome = attempt(madeUp())
    expect(told(outcome)).toMatch(words)
    expect('refused' in outcome && outcome.field).toBe(field)
  })

  test('a partner who writes again finds what they wrote', () => {
    const t = madeUp()
    t.does(partner('perry'), write({ work: { text: 'Since 2022.' } }))
    expect(writingAt(t.factsFor(partner('perry'))).before?.from).toBe(who('perry'))
  })
})

test('an address kept safe from somebody who may read it is not sent: the section is named, and closed to them it goes', () => {
  const safe = { learns: (code: string, marking: { label: string, keptFrom: readonly string[] }) => code === 'says' && marking.label === 'family may read' && !marking.keptFrom.includes(who('flint')) ? [who('flint')] : [] }
  const send = (readers?: SectionAnswer['readers']) => madeUp().tries(hazel, (facts) => writeReport(facts, { sections: { seen: { text: 'Seen.' }, says: { text: 'At Nowhere Lane.', readers } } }, safe))
  expect(send()).toMatchObject({ refused: expect.stringMatching(/^What stands under "[^"]+" holds an address/), field: 'sections.says.readers' })
  expect(told(send())).not.toMatch(/Nowhere Lane/)
  for (const readers of [butFor(who('flint')), 'professionals only'] as const) expect(told(send(readers))).toContain('ReportSent')
})
