// The pages of rules: all of a council's, found by a word, one by one, and beside another council's as the command line compares them.
import { expect, test } from 'vitest'
import { grants } from '../../access/grants.ts'
import { day } from '../../calendar/day.ts'
import { differences } from '../../procedures/councils/compare.ts'
import { councilNamed, councilNames } from '../../procedures/councils.ts'
import { everyRule } from '../../procedures/england/rules.ts'
import { sisters, unit, viewingOf } from '../../../tests/convened.ts'
import { actsAt } from './acts-at.ts'
import { compareRulesPage } from './compare.ts'
import { rulePage } from './rule.ts'
import { rulesPage } from './rules.ts'
import type { At } from '../../record/known.ts'
import type { AnyPage } from '../page.ts'

const look = <S>(page: AnyPage, at: At, council?: string): S => {
  const s = sisters(council)
  return page.view!.shows(viewingOf(s, { act: 'look', on: '2026-04-09', at }, unit, grants['unit administrator']), undefined, undefined) as S
}
interface Rules { rules: { id: string }[], chosen: unknown[], lists: { heading: string, items: { words: string, note: string }[] }[], found: number, total: number, silent: string[], others: { href: string }[] }

test('every rule that counts something for the council is there, and the rest is said to be left open', () => {
  for (const council of councilNames) {
    const shown = look<Rules>(rulesPage, {}, council)
    expect(shown.rules.length + shown.silent.length).toBe(everyRule.filter((r) => r.until === undefined).length)
    expect(shown.found).toBe(shown.total)
    expect(shown.others).toHaveLength(councilNames.length - 1)
  }
})

test('a word finds rules, choices and entries of lists, and nothing else', () => {
  const shown = look<Rules>(rulesPage, { about: 'exclu' }, 'best-practice')
  expect(shown.rules.map((r) => r.id)).toEqual(['exclusion-request'])
  expect(shown.lists.map((l) => l.heading)).toContain('Grounds for excluding somebody')
  expect(shown.found).toBeLessThan(shown.total)
  expect(look<Rules>(rulesPage, { about: 'submarine' }).found).toBe(0)
})

test('each rule has a page, with its examples and the places where it acts', () => {
  for (const rule of everyRule) {
    const { acts } = look<{ acts: { words: string }[] }>(rulePage, { rule: rule.id })
    expect(acts.length, rule.id).toBeGreaterThan(1)
    expect(actsAt(rule)).toEqual(acts)
  }
  expect(() => look(rulePage, { rule: 'no-such-rule' })).toThrow()
})

test('a rule that stands in a document of its own leads to it: in Southwark to its quality standards', () => {
  const { rules } = look<{ rules: { id: string, source: { words: string, address?: string } }[] }>(rulesPage, {}, 'southwark')
  expect(rules.find((r) => r.id === 'partner-report')?.source).toMatchObject({ words: expect.stringContaining('Quality Standards for conferences'), address: expect.stringMatching(/^https:/) })
})

interface Compared { rows: { differs: boolean, one: { is: string }, other: { is: string } }[], differ: number, alike: number }
test('two councils differ on the page in what they differ in on the command line', () => {
  for (const [council, other] of [['rotherham', 'southwark'], ['best-practice', 'lincolnshire'], ['england', 'rotherham']] as const) {
    const expected = differences([councilNamed(council)!, councilNamed(other)!], day('2026-04-09'))
    const shown = look<Compared>(compareRulesPage, { council, other })
    expect(shown.rows.map((r) => [r.one.is, r.other.is])).toEqual(expected.map((d) => [d.councils[council]?.is ?? '', d.councils[other]?.is ?? '']))
    const all = look<Compared>(compareRulesPage, { council, other, show: 'all' })
    expect(all.rows.filter((r) => r.differs)).toHaveLength(expected.length)
    expect(all.rows.filter((r) => !r.differs && r.one.is !== r.other.is)).toEqual([])
  }
  expect(look<Compared>(compareRulesPage, { council: 'rotherham', other: 'atlantis' }).rows).toEqual([])
})
