// The lists: every item resolves and has a code of its own, and each council gets its own documents' items and no others.
import { describe, expect, test } from 'vitest'
import { day } from '../../calendar/day.ts'
import { vocabulary } from '../../record/vocabulary.ts'
import type { Council } from '../council.ts'
import { councilFrom, councilNamed, councilNames } from '../councils.ts'
import { commonPractice, sourceOf } from '../sources.ts'
import { challengeGrounds } from './after/challenge.ts'
import { notices } from './after/told.ts'
import { lists, listsOf } from './all.ts'
import { childsPart } from './before/children.ts'
import { exclusionGrounds } from './before/exclusion.ts'
import { asked, askedTo, circumstances } from './before/invited.ts'
import { chairsAgenda } from './during/chair.ts'
import { harmTest, limbs } from './during/threshold.ts'

const on = day('2026-11-24')
const named = (key: string) => councilNamed(key) as Council

describe.each(Object.entries(lists))('%s', (_, list) => {
  test('has items with codes of their own, each from a place that is there', () => {
    expect(new Set(list.map(({ code }) => code)).size).toBe(list.length)
    for (const { code, says, cites } of list) {
      expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(says.length).toBeGreaterThan(2)
      expect(sourceOf(cites.document, cites.edition)?.sections).toContain(cites.section)
    }
  })
})

describe.each(councilNames)('%s', key => {
  test('gets what stands in its own documents or the national ones', () => {
    const council = named(key)
    const others = ['southwark', 'best-practice', 'rotherham', 'lincolnshire'].filter(other => other !== key).flatMap(other => [...named(other).documents]).filter(title => title !== commonPractice.title)
    const all = listsOf(council, on)
    expect(all.length).toBeGreaterThan(key === 'england' ? 2 : 5)
    expect(all.flatMap(({ items }) => items).filter(({ cites }) => others.includes(cites.document))).toEqual([])
  })
})

test('a council of its own over another has that one’s lists', () => {
  const own = councilFrom('own', { name: 'Own', over: 'rotherham', sources: {}, values: {} })
  expect(listsOf(own, on)).toEqual(listsOf(named('rotherham'), on))
})

test('grounds are as many as each procedure gives, and none where it gives none', () => {
  const counts = ['southwark', 'best-practice', 'rotherham', 'lincolnshire'].map(key => [exclusionGrounds(named(key), on).length, challengeGrounds(named(key), on).length])
  expect(counts).toEqual([[0, 8], [9, 0], [3, 2], [0, 3]])
})

test('the plan comes before the decision in Rotherham’s order', () => {
  const order = chairsAgenda(named('rotherham'), on).map(({ says }) => says)
  const at = (words: RegExp) => order.findIndex(says => words.test(says))
  expect(at(/outline plan/)).toBeGreaterThan(at(/risk statement/))
  expect(at(/^Decision/)).toBeGreaterThan(at(/test for a plan/))
  expect(at(/test for a plan/)).toBeGreaterThan(at(/outline plan/))
  expect(at(/category/)).toBe(order.length - 1)
})

describe('who is asked to come', () => {
  const codes = (key: string, ...rest: [Parameters<typeof askedTo>[1], Parameters<typeof askedTo>[2]]) => askedTo(named(key), ...rest).map(({ code }) => code)
  test('midwifery for an unborn child, and not otherwise', () => {
    expect(codes('best-practice', 'initial', ['unborn or newborn'])).toContain('midwifery')
    expect(codes('best-practice', 'initial', [])).not.toContain('midwifery')
  })
  test('the sending council’s people for a transfer alone', () => {
    expect(codes('rotherham', 'transfer-in', [])).toContain('sending-worker')
    expect(codes('rotherham', 'initial', [...circumstances])).not.toContain('sending-worker')
  })
  test('every circumstance brings somebody in', () => {
    expect(circumstances.filter(one => !asked.some(({ when }) => when === one))).toEqual([])
  })
})

describe('a child’s part', () => {
  const part = (key: string, age: number) => {
    const { invite, advocate } = childsPart(named(key), on, age)
    return [invite.asked, advocate.asked]
  }
  test.each([
    ['southwark', 12, [true, true]], ['southwark', 11, [false, true]], ['southwark', 4, [false, false]], ['best-practice', 10, [true, true]], ['best-practice', 9, [false, true]],
    ['rotherham', 11, [true, true]], ['rotherham', 10, [false, true]], ['rotherham', 8, [false, true]], ['rotherham', 7, [false, false]], ['lincolnshire', 3, [true, false]],
  ] as const)('%s, aged %s', (key, age, expected) => {
    expect(part(key, age)).toEqual(expected)
  })
  test('has the council’s tests, decider and consents', () => {
    expect(['southwark', 'best-practice', 'rotherham', 'lincolnshire'].map(key => childsPart(named(key), on, 12)).map(p => [p.tests.length, p.decidedBy, p.hasRight, p.advocateAgreedBy.length, p.reasonsBothWays])).toEqual([
      [3, 'social worker with the chair', false, 2, false], [5, 'conference chair', false, 1, true], [3, 'social worker', true, 0, false], [0, undefined, false, 0, false],
    ])
  })
})

test('the two limbs of the test are those a decision keeps', () => {
  expect(harmTest.map(({ code }) => code)).toEqual(expect.arrayContaining(Object.keys(limbs)))
  expect(Object.values(limbs).every(limb => (vocabulary.DecisionMade.shape.test.options as readonly string[]).includes(limb))).toBe(true)
})

test('each notice says what happened, who tells and whom', () => {
  for (const { of, by, to, says } of notices) expect(says).toMatch(new RegExp(`^${of}: ${by} tells ${to}, \\S`))
})
