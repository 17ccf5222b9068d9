// Whom the list of a conference can still take: nobody twice, and whoever is changed on it.
import { expect, test } from 'vitest'
import { conference, person, sisters } from '../../../tests/convened.ts'
import { proposePage } from './propose.ts'
import type { Field } from '../fields.ts'

test('whoever is on the list already is not offered again, and the page says so; changing them is still offered', () => {
  const s = sisters()
  s.concluded(); s.requested(); s.booked()
  const asked = (who?: string): Field => proposePage.asks!(s.factsFor(s.inConference('look', '2026-04-02', 'hazel', { at: who ? { who, conference } : { conference } }))).person
  const offered = (field: Field) => field.kind === 'choice' ? field.options.map((one) => one.value) : []
  expect(offered(asked())).toContain(person('perry'))
  s.proposed({ person: person('perry'), standing: 'must' })
  expect(offered(asked())).not.toContain(person('perry'))
  expect(asked()).toMatchObject({ hint: expect.stringContaining('already on the list'), missing: 'Already on the list, or not known here. Choose somebody else' })
  expect(offered(asked(person('perry')))).toContain(person('perry'))
})
