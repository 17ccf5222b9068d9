// Minutes follow the council's order: the plan before the decision or after it, and a part without the family by the clock, told to everybody.
import { expect, test } from 'vitest'
import { councilFrom, councilNamed } from '../../src/procedures/councils.ts'
import { minutes } from '../../src/papers/minutes.ts'
import { given, readers } from './made-up.ts'
import { linesOf, paperFor } from './reading.ts'
import type { Given } from '../../src/papers/given.ts'

const read = (more: Partial<Given>, reader: keyof typeof readers = 'fern') => linesOf(paperFor(readers[reader], minutes({ ...given(), ...more })))
const at = (lines: readonly string[], words: RegExp) => lines.findIndex((line) => words.test(line))

test('where the plan comes before the decision it stands before it, and after it where the council decides first', () => {
  const first = read({ council: councilNamed('rotherham')! })
  expect(at(first, /^#.*What will be done/)).toBeGreaterThan(0)
  expect(at(first, /^#.*What will be done/)).toBeLessThan(at(first, /^#.*What was decided/))
  const decides = councilFrom('invented', { name: 'Invented', over: 'england', sources: { a: { title: 'An invented procedure', read: '2026-11-24' } }, values: { 'decision comes': { is: 'before the plan', from: ['a', '1'] } } })
  const after = read({ council: decides })
  expect(at(after, /^#.*What will be done/)).toBeGreaterThan(at(after, /^#.*What was decided/))
})

test('a part without the family is in everybody’s minutes by its times, and not there where there was none', () => {
  const { conference } = given()
  const held = { conference: { ...conference, agenda: [{ step: 'apart', at: '2026-04-14T08:35:00Z' }, { step: 'welcome', at: '2026-04-14T09:02:00Z' }] } }
  for (const reader of ['fern', 'flint', 'perry'] as const) expect(read(held, reader).join('\n')).toMatch(/Part without the family.*09:35 to 10:02/)
  expect(read({}).join('\n')).not.toContain('Part without the family')
})
