// Challenges as people see them: the council's own grounds and ways, and each with its day and what is next for whoever looks.
import { expect, test } from 'vitest'
import { grants } from '../../access/grants.ts'
import { conference, person, sisters, unit, viewingOf } from '../../../tests/convened.ts'
import { raiseChallenge } from '../../procedures/steps/challenge.ts'
import { challengesPage } from './challenges.ts'
import { raiseChallengePage } from './raise.ts'
import type { Role } from '../../record/people.ts'

const begun = (council: string) => { const s = sisters(council); s.concluded(); s.requested(); s.booked(); return s }
const asksIn = (council: string): string => JSON.stringify(raiseChallengePage.asks!(begun(council).factsFor({ act: 'look', on: '2026-04-16', at: { conference } })))

test.each([
  ['southwark', 'Actions agreed in a plan were not carried out'], ['southwark', 'The safety of a child'], ['southwark', 'Whatever stands in the way, such as money or staff'],
  ['lincolnshire', 'Reports came late'], ['lincolnshire', 'replaces no other'], ['rotherham', 'stands beside other ways to call people to account, and replaces none'],
])('%s says: %s', (council, words) => { expect(asksIn(council)).toContain(words) })

test('a council’s grounds are no other’s', () => { expect(asksIn('lincolnshire')).not.toContain('Permanence was not planned for') })

interface Shown { rows: { now: string, due?: { words: string, href: string }, links: { words: string }[] }[], raise: string }
const look = (role: Role): Shown => {
  const s = begun('southwark')
  s.does(s.inConference('raise', '2026-04-16', 'marlow'), (f) => raiseChallenge(f, { ground: 'ground-1', detail: 'No visit in six weeks.', to: person('rowan') }))
  return challengesPage.view!.shows(viewingOf(s, s.inConference('look', '2026-04-17'), unit, grants[role]), undefined, undefined) as Shown
}
test('each has its day with the reason for it, and what is next for whoever may do it', () => {
  const next = (role: Role) => look(role).rows.map((row) => row.links.map((link) => link.words))
  expect(look('team manager').rows[0]).toMatchObject({ now: 'Not received yet', due: { words: 'Tue 21 Apr', href: expect.stringContaining('/why/challenge-resolve/') } })
  expect(next('team manager')).toEqual([['Say when it was received', 'Answer it']])
  expect(next('conference chair')).toEqual([['Settled, or goes higher']])
  expect(next('social worker')).toEqual([[]])
  expect([look('conference chair').raise !== '', look('social worker').raise]).toEqual([true, ''])
})
