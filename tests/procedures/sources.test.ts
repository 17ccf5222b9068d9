// Documents: what the packs we ship cite is what we list, with the same edition, and everything listed says when and how it was read.
import { describe, expect, test } from 'vitest'
import { dayText } from '../../src/calendar/day.ts'
import type { Council } from '../../src/procedures/council.ts'
import { councilNamed, councilNames } from '../../src/procedures/councils.ts'
import { entriesOf } from '../../src/procedures/councils/pack.ts'
import { citationText, commonPractice, placesMissing, rotherhamReviews, sourceOf, sources } from '../../src/procedures/sources.ts'

describe.each(councilNames)('the pack %s', key => {
  const { pack } = councilNamed(key) as Council
  test('describes its documents as we list them, with title, edition and the day they were read', () => {
    for (const own of Object.values(pack.sources)) {
      const listed = sourceOf(own.title, own.edition)
      // a council's pack that fills a gap from what others have in common says so; for a national rule that is no gap
      const apart = listed?.title === commonPractice.title ? 'from what local procedures across England have in common' : listed?.apart
      expect([own.title, own.edition, own.address, own.apart, own.publisher]).toEqual([listed?.title, listed?.edition, listed?.address, apart, listed?.publisher])
      expect(own.read).toBe(typeof listed?.read === 'number' ? dayText(listed.read) : listed?.read)
    }
  })
  test('cites only places that are there, and every document it lists but those that lists alone use', () => {
    const cited = Object.values(pack.values).flatMap(value => entriesOf(value).map(({ from }) => from))
    for (const [source, section] of cited) {
      const { title, edition } = pack.sources[source] ?? { title: '', edition: '' }
      expect([source, placesMissing(section, sourceOf(title, edition)?.sections ?? [])]).toEqual([source, []])
    }
    expect(Object.keys(pack.sources).filter(source => source !== 'criteria' && !cited.some(([from]) => from === source))).toEqual([])
  })
})

test('each document has a title and edition of its own, and places named once', () => {
  expect(new Set(sources.map(s => `${s.title}, ${s.edition}`)).size).toBe(sources.length)
  for (const { sections } of sources) expect(new Set(sections).size).toBe(sections.length)
})

test('what does not come from a procedure itself says so where it is cited', () => {
  expect(citationText(rotherhamReviews.at('Timing'))).toBe(
    'Child Protection Review Conferences (as published in 2026), Timing (not from the procedure itself: a page beside the procedure, which links to it)')
})

test('no edition is reckoned from Lincolnshire’s July and September', () => {
  const { pack } = councilNamed('lincolnshire') as Council
  expect(Object.values(pack.values).flatMap(value => entriesOf(value)).filter(entry => entry.since !== undefined || entry.until !== undefined)).toEqual([])
})
