// Whom the list of a conference can still take: whoever is on it already says so and stands last.
import { expect, test } from 'vitest'
import { conference, person, sisters } from '../../../tests/convened.ts'
import { proposePage } from './propose.ts'

test('whoever is on the list already stands last among those offered, with these words', () => {
  const s = sisters()
  s.concluded(); s.requested(); s.booked()
  const offered = () => {
    const field = proposePage.asks!(s.factsFor(s.inConference('look', '2026-04-02', 'hazel', { at: { conference } }))).person
    return field.kind === 'choice' ? field.options.map((one) => ({ person: one.value, words: JSON.stringify(one.words) })) : []
  }
  const of = (who: string) => offered().findIndex((one) => one.person === who)
  expect(offered()[of(person('perry'))]!.words).not.toContain('already on the list')
  s.proposed({ person: person('perry'), standing: 'must' })
  expect(offered()[of(person('perry'))]!.words).toContain('already on the list')
  const on = offered().map((one) => one.words.includes('already on the list'))
  expect(on).toEqual([...on].sort((a, b) => Number(a) - Number(b)))
})
