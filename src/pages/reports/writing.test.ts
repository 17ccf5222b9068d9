// What stands beside a report while it is written: how plain it is, and what would make it plainer.
import { expect, test } from 'vitest'
import { viewingOf } from '../../../tests/convened.ts'
import { conference, madeUp, who, wren } from '../../../tests/procedures/papers-made-up.ts'
import { besides } from './writing.ts'

const plainOf = (text: string): string => {
  const viewing = viewingOf(madeUp(), { act: 'look', on: '2026-04-08', by: 'hazel', as: 'social worker', at: { conference, child: wren } }, { person: who('hazel'), holds: [{ role: 'social worker', child: wren, barred: false }] }, [])
  return besides(viewing, { fields: { 'sections.seen.text': text } }).plain.join(' ')
}

test('a section only the police fill in is not counted as written while it is empty', () => {
  const police = (text: string) => besides(viewingOf(madeUp(), { act: 'look', on: '2026-04-08', by: 'vale', as: 'partner professional', at: { conference } }, { person: who('vale'), holds: [] }, []), { fields: { 'sections.part-b.text': text } }).count
  expect(police('')).toMatch(/^0 of \d/)
})

test('an abbreviation that a family may not know is named while the writer writes', () => {
  expect(plainOf('I saw Wren at home on Monday and we talked about the ICPC.')).toContain('ICPC')
  expect(plainOf('I saw Wren at home on Monday and we talked about the GP.')).not.toContain('GP')
})
