// What each report asks of its writer: the sections the procedures name, each with a question that asks for it.
import { describe, expect, test } from 'vitest'
import { readers, sectionsFor, type ReportKind } from './sections.ts'
import type { Agency } from '../../record/people.ts'

/** The question of one section, with its title. */
const asked = (code: string, kind: ReportKind, agency?: Agency): string => {
  const section = sectionsFor(kind, agency).find((one) => one.code === code)
  return section ? `${section.title}: ${section.asks}` : ''
}

describe('the social worker’s report on a child asks', () => {
  test.each([
    ['when the child was seen, and whether alone', 'seen', /which days .*by whom.*alone.*who was there and why/s],
    ['what led to it, in order', 'happened', /led to this enquiry.*in order.*day/s],
    ['about development and needs, before, now and later', 'development', /growing, learning.*before.*now.*will be/s],
    ['how the parents care, and whether it is the same every day', 'parenting', /do well.*not manage.*every day/s],
    ['about family history and what it does today', 'history', /family bears on .* today, and how/s],
    ['what helps and what makes it harder around the family', 'surroundings', /Home, money.*helps.*harder/s],
    ['what each person says', 'says', /\{child\}, each parent and others.*own words/s],
    ['to weigh danger against strength, and what follows if nothing changes', 'analysis', /Weigh what is dangerous against what is strong.*nothing changes/s],
    ['for an opinion on this child alone', 'opinion', /suffered significant harm, or is it likely.*this child alone/s],
    ['for a proposed plan', 'proposed-plan', /should change for \{child\}, who should do what by when/s],
  ])('%s', (_, code, words) => expect(asked(code, 'social worker')).toMatch(words))
})

describe('a report from an agency asks', () => {
  test.each([
    ['what it does with the family', 'work', /Since when.*what do you do.*visits kept and missed/s],
    ['about the child’s development', 'growing', /health, learning, behaviour and feelings/],
    ['what carers do well and what is hard', 'care', /keeps the child safe and well.*hard for them/s],
    ['what worries, and why', 'worries', /happened, or may happen.*why/s],
    ['about the past and what makes it harder', 'harder', /parents’ childhood, the wider family, where they live/],
    ['about strengths', 'strengths', /Good things/],
    ['what keeps the child safe already', 'safety', /seen to work against the danger itself/],
    ['what happens if nothing changes', 'unchanged', /If nothing changes.*likely to happen/s],
    ['what would make it safe', 'would-help', /make it safe.*for how long/s],
    ['what the agency can do', 'offer', /your service give, how often, and from when/],
  ])('%s', (_, code, words) => {
    for (const agency of ['school', 'health visiting', 'housing'] as const) expect(asked(code, 'partner', agency)).toMatch(words)
  })
})

test('a GP and the police have a form of their own, that of the police in two parts', () => {
  const codes = (agency: Agency) => sectionsFor('partner', agency).map((section) => section.code)
  expect(codes('GP').filter((code) => codes('school').includes(code))).toEqual([])
  expect(sectionsFor('partner', 'police').map((section) => section.only)).toEqual([undefined, undefined, 'police part B', 'police part B'])
})

test('a writer may keep a section from the family, or, what concerns somebody else, from all but a few', () => {
  expect(readers).toEqual(['family may read', 'professionals only', 'third party'])
})
