// Golden copies: what each reader of the made-up conference is sent, as text a person can read and correct.
import { describe, expect, test } from 'vitest'
import { decisionLetter } from '../../src/papers/decision-letter.ts'
import { minutes } from '../../src/papers/minutes.ts'
import { outlinePlan } from '../../src/papers/outline-plan.ts'
import { copyFor } from '../../src/access/redact.ts'
import { given, readers, sorrel, wren, words } from './made-up.ts'
import { linesOf, paperFor } from './reading.ts'

const papers = { 'decision-letter': decisionLetter(given()), 'outline-plan': outlinePlan(given()), minutes: minutes(given()) }

describe.each(Object.entries(papers))('%s', (name, passages) => {
  test.each(Object.entries(readers))('for %s', async (who, reader) => {
    await expect(linesOf(paperFor(reader, passages)).join('\n') + '\n').toMatchFileSnapshot(`./golden/${name}-${who}.txt`)
  })

  test('two fathers get two copies, and neither has a word of the other child', () => {
    const [flint, bracken] = [paperFor(readers.flint, passages), paperFor(readers.bracken, passages)].map((paper) => linesOf(paper).join('\n'))
    expect(flint).not.toBe(bracken)
    expect(flint).toContain('Wren')
    expect(flint).not.toMatch(/Bracken|her silence|eight weeks/i)
    expect(bracken).toContain('Sorrel')
    expect(bracken).not.toContain('Wren has seen')
  })

  test('the mother reads what is kept from a father', () => {
    const [fern, flint] = [readers.fern, readers.flint].map((reader) => linesOf(paperFor(reader, passages)).join('\n'))
    if (name !== 'decision-letter') expect(fern).toContain('Jory')
    expect(flint).not.toContain('Jory')
    expect(flint).not.toContain('999')
  })

  test('every copy ends with the same line', () => {
    const ends = Object.values(readers).map((reader) => linesOf(paperFor(reader, passages)).at(-1))
    expect(new Set(ends).size).toBe(1)
  })

  test('redacting twice is redacting once', () => {
    for (const reader of Object.values(readers)) {
      const once = copyFor(reader, passages)
      expect(copyFor(reader, once.kept)).toEqual({ ...once, withheld: [] })
    }
  })
})

test('everything stored about the discussion and the plan stands in the minutes of somebody who may read it all', () => {
  const reader = { person: readers.marlow.person, holds: [...readers.marlow.holds, ...[wren, sorrel].map((child) => ({ role: 'social worker' as const, child, barred: false }))] }
  const whole = linesOf(paperFor(reader, papers.minutes)).join(' ').replaceAll('\n', ' ')
  const missing = [...words.values()].filter((text) => text !== 'What the worker wrote.' && !whole.includes(text.split('\n')[0]!))
  expect(missing).toEqual([])
})
