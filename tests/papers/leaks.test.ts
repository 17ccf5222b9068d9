// No copy holds a word its reader may not have, and each holds every word they may: random markings, random readers, all three formats.
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { copyFor } from '../../src/access/redact.ts'
import { mayRead, type Reader } from '../../src/access/marking.ts'
import { decisionLetter } from '../../src/papers/decision-letter.ts'
import { joined } from '../../src/papers/joined.ts'
import { minutes } from '../../src/papers/minutes.ts'
import { outlinePlan } from '../../src/papers/outline-plan.ts'
import { placesIn, type Passage } from '../../src/papers/passage.ts'
import { roles, type ChildId, type PassageId } from '../../src/record/people.ts'
import { about, labelNames, type Marking } from '../../src/record/marking.ts'
import { htmlOf } from '../../src/server/print/html.ts'
import { printed, stopPrinting } from '../../src/server/print.ts'
import { seed, times } from '../counts.ts'
import type { Given } from '../../src/papers/given.ts'
import { given, people, readers, sorrel, words, wren } from './made-up.ts'
import { docxText, linesOf, paperFor, pdfText, poppler } from './reading.ts'

afterAll(async () => {
  expect(passedOver / made).toBeLessThan(0.5)
  await stopPrinting()
})

const children: readonly ChildId[] = [wren, sorrel]
const persons = Object.values(people)
const some = <T extends string>(of: readonly T[], maxLength = of.length) => fc.uniqueArray(fc.constantFrom(...of), { maxLength }).map((all) => all.sort())

const aMarking: fc.Arbitrary<Marking> = fc.record({
  label: fc.oneof({ weight: 5, arbitrary: fc.constantFrom('family may read', 'directory', 'professionals only') }, { weight: 2, arbitrary: fc.constantFrom(...labelNames) }),
  within: fc.oneof({ weight: 4, arbitrary: fc.constant(children) }, { weight: 1, arbitrary: some(children) }), tells: some(children), keptFrom: some(persons, 2),
}).map((m) => ({ ...m, label: m.label as Marking['label'], within: [...new Set([...m.within, ...m.tells])].sort() }))
const aReader: fc.Arbitrary<Reader> = fc.record({
  person: fc.constantFrom(...persons),
  holds: fc.array(fc.record({ role: fc.constantFrom(...roles), child: fc.option(fc.constantFrom(...children), { nil: undefined, freq: 8 }), barred: fc.integer({ max: 5, min: 0 }).map((n) => n === 0) }), { maxLength: 4 }),
})

/** A word that stands nowhere else, and that no line break can split. */
const canary = (n: number) => `zq${n}x`
const passages = [...words.keys()]
const canaries = new Map<PassageId, string>(passages.map((passage, n) => [passage, canary(n)]))
const aWorld = fc.array(aMarking, { minLength: passages.length, maxLength: passages.length }).map((all) => new Map(passages.map((passage, n) => [passage, all[n]!])))
const composers = { decisionLetter, outlinePlan, minutes }
const aComposer = fc.constantFrom(...Object.values(composers))

/** Composed with markings at random. A world in which two words of one line have no reader in common is passed over; most are not. */
let [made, passedOver] = [0, 0]
const composed = (world: ReadonlyMap<PassageId, Marking>, compose: (typeof composers)[keyof typeof composers]): Passage[] | undefined => {
  made++
  try { return compose(given((passage) => world.get(passage)!)) } catch { passedOver++; return undefined }
}
const found = (text: string) => new Set(text.match(/zq\d+x/g) ?? [])
const expected = (reader: Reader, all: readonly Passage[]) => new Set(copyFor(reader, all).kept.flatMap(placesIn).map((passage) => canaries.get(passage)!))
const options = (full: number) => ({ numRuns: times(full, 20), seed })

describe('markings', () => {
  test('whoever may read joined markings may read each of them', () => {
    fc.assert(fc.property(fc.array(aMarking, { minLength: 1, maxLength: 4 }), aReader, (all, reader) => {
      const one = joined(all)
      if (one && mayRead(reader, one)) for (const each of all) expect(mayRead(reader, each)).toBe(true)
    }), options(100_000))
  })

  test('joining a marking with itself or with an open one changes nobody’s reading', () => {
    fc.assert(fc.property(aMarking, aReader, (one, reader) => {
      expect(mayRead(reader, joined([one, one])!)).toBe(mayRead(reader, one))
    }), options(100_000))
  })

  test('what stands in one child’s record and in another’s is for those who hold both', () => {
    const one = joined([about([wren], 'family may read'), about([sorrel], 'family may read')])!
    expect([readers.flint, readers.bracken, readers.fern].map((reader) => mayRead(reader, one))).toEqual([false, false, true])
  })

  test('a goal is not shown to somebody who may not read the danger it answers', () => {
    const { dangers, goals } = given().conference
    const hidden = new Set([...dangers.values()].map((danger) => danger.facts.text))
    const all = outlinePlan(given((words) => about(children, 'family may read', hidden.has(words) ? [people.fern] : [])))
    const told = copyFor(readers.fern, all).kept.flatMap(placesIn)
    for (const goal of goals.values()) expect(told).not.toContain(goal.facts.text)
  })

  test('that somebody came is as closed as the event that says so', () => {
    const asked = (from: Given) => linesOf(paperFor(readers.fern, minutes(from))).filter((line) => line.startsWith('Vale Lanternby | Police'))
    expect(asked(given())).toHaveLength(2)
    expect(asked({ ...given(), presence: (of) => of === people.vale ? [about(children, 'family may read', [people.fern])] : [] })).toEqual([])
  })

  test('no passage is easier to read than any word in it', () => {
    fc.assert(fc.property(aWorld, aComposer, aReader, (world, compose, reader) => {
      for (const passage of composed(world, compose) ?? []) if (mayRead(reader, passage.marking)) for (const place of placesIn(passage)) expect(mayRead(reader, world.get(place)!)).toBe(true)
    }), options(5_000))
  })
})

describe('copies', () => {
  test('hold every permitted word and no other, as blocks and as HTML', () => {
    fc.assert(fc.property(aWorld, aComposer, aReader, (world, compose, reader) => {
      const all = composed(world, compose)
      if (!all) return
      const paper = paperFor(reader, all, 'Paper', canaries)
      const allowed = expected(reader, all)
      expect(found(JSON.stringify(paper.blocks))).toEqual(allowed)
      expect(found(htmlOf({ ...paper, reader: 'somebody' }))).toEqual(allowed)
    }), options(5_000))
  })

  test('a withheld section leaves no heading, and a withheld row no table', () => {
    fc.assert(fc.property(aWorld, aComposer, aReader, (world, compose, reader) => {
      const blocks = paperFor(reader, composed(world, compose) ?? [], 'Paper', canaries).blocks
      blocks.forEach((block, n) => {
        const next = blocks[n + 1]
        if (block.kind === 'table') expect(block.rows.length).toBeGreaterThan(0)
        if (block.kind !== 'heading') return
        expect(next?.kind ?? 'closing').not.toBe('closing')
        if (next?.kind === 'heading') expect(next.level).toBeGreaterThan(block.level)
      })
    }), options(5_000))
  })

  test('keeping one more passage from a reader only takes lines away', () => {
    fc.assert(fc.property(aWorld, aComposer, aReader, fc.constantFrom(...passages), (world, compose, reader, closed) => {
      const before = composed(world, compose)
      const marking = world.get(closed)!
      const after = composed(new Map(world).set(closed, { ...marking, keptFrom: [...new Set([...marking.keptFrom, reader.person])].sort() }), compose)
      if (!before || !after) return
      const [more, fewer] = [before, after].map((all) => linesOf(paperFor(reader, all, 'Paper', canaries)).flatMap((line) => line.split(/; /)).map((line) => line.replace(/^(About|For): /, '')))
      let at = 0
      for (const line of fewer!) {
        while (at < more!.length && more![at] !== line) at++
        expect(more![at++]).toBe(line)
      }
    }), options(5_000))
  })

  test('the database refusing one word stops the copy', () => {
    const copyless = () => paperFor({ person: people.fern, holds: children.map((child) => ({ role: 'parent', child, barred: false })) }, minutes(given()), 'Minutes', new Map([...canaries].slice(1)))
    expect(copyless).toThrow(/No copy was made/)
  })

  test.skipIf(!poppler)('hold every permitted word and no other, as PDF and as Word', async () => {
    await fc.assert(fc.asyncProperty(aWorld, aComposer, aReader, async (world, compose, reader) => {
      const all = composed(world, compose)
      if (!all) return
      const paper = { ...paperFor(reader, all, 'Paper', canaries), reader: 'somebody' }
      const { pdf, docx, html } = await printed(paper)
      const allowed = expected(reader, all)
      expect(found(pdfText(pdf))).toEqual(allowed)
      expect(found(docxText(docx))).toEqual(allowed)
      expect(found(html)).toEqual(allowed)
      // beside the pages there are only bookmarks, which repeat headings that were kept
      for (const word of found(Buffer.from(pdf).toString('latin1'))) expect(allowed).toContain(word)
    }), { numRuns: times(1_000, 12), seed })
  }, 600_000)
})
