// What the page of a decision offers: the kinds of harm, what is open to whoever sees it differently, and the order of the council for every kind of conference.
import { expect, test } from 'vitest'
import { idOf } from '../../../tests/facts.ts'
import { grants } from '../../access/grants.ts'
import { unit, viewingOf } from '../../../tests/convened.ts'
import { conference, inTheRoom, who, wren } from '../../../tests/in-the-room.ts'
import { agendaOf } from '../../procedures/agenda.ts'
import { decide } from '../../procedures/steps/decide.ts'
import { about } from '../../record/marking.ts'
import { keepDanger } from '../../procedures/steps/plan.ts'
import { decidePage } from './decide.ts'
import type { Field } from '../fields.ts'

const asks = (council?: string) => { const s = inTheRoom(council); return decidePage.asks!(s.factsFor(s.by('marlow', 'conference chair', { at: { child: wren } }))) }
const options = (field: Field) => field.kind === 'choice' ? field.options : []

test('the four kinds of harm can be chosen, in every council', () => {
  for (const council of ['southwark', 'best-practice', 'rotherham', 'lincolnshire']) expect(options(asks(council).harm).map((one) => one.value)).toEqual(['neglect', 'physical abuse', 'sexual abuse', 'emotional abuse'])
})

test('the test is asked before a decision can be kept: whether there was harm, and whether more is likely', () => {
  expect(asks().test).not.toHaveProperty('optional')
  expect(options(asks().test).map((one) => one.value)).toEqual(['both', 'is likely to suffer significant harm', 'has suffered significant harm', 'neither'])
})

test('whoever sees it differently is told that it is minuted, and in Rotherham which way is open', () => {
  const hint = (council: string) => String(options(asks(council).how).find((one) => one.value === 'most agreed')?.hint)
  expect(hint('rotherham')).toMatch(/^A different view goes in the minutes\. Whoever still disagrees may use the .+/)
  expect(hint('lincolnshire')).toBe('A different view goes in the minutes')
})

test('a conference for a child who moves in keeps the order of any other: the plan, then the decision', () => {
  const s = inTheRoom('rotherham', 'transfer-in')
  s.does(s.by(), (f) => keepDanger(f, undefined, { text: 'He may come back.', about: 'all', readers: [] }))
  expect(s.tries(s.by(), (f) => decide(f, wren, { test: 'both', outcome: 'a child protection plan', harm: 'neglect', reasons: 'Because.', how: 'all agreed' }))).toMatchObject({ refused: expect.stringContaining('before deciding'), field: 'whyNow' })
  const { council, today } = s.factsFor(s.by())
  const { order } = agendaOf(council, today)
  expect(order.indexOf('plan')).toBeLessThan(order.indexOf('decisions'))
})

test('the two limbs of the test, and what holds a chair who decides otherwise, stand beside the decision with their places', () => {
  const shown = (council: string) => {
    const s = inTheRoom(council)
    return decidePage.view!.shows(viewingOf(s, s.by('marlow', 'conference chair', { at: { child: wren, conference } }), unit, grants['conference chair']), undefined, undefined) as unknown as Record<'test' | 'otherwise', { words: string, note: string }[]>
  }
  expect(shown('rotherham').test.map((one) => one.note)).toEqual(Array(2).fill('Initial Child Protection Conferences (54, 18 January 2024), 14, Agenda'))
  expect(shown('rotherham').otherwise.map((one) => one.words)).toContain('The ground is minuted')
  expect(shown('rotherham').otherwise).toHaveLength(7)
  expect(shown('southwark').otherwise).toEqual([])
})

test('what the family says that is not for everybody here is marked with whom it is kept from', () => {
  const s = inTheRoom()
  const says = (text: string, keptFrom: 'flint' | undefined) => {
    const marking = about([wren], 'family may read', keptFrom ? [who(keptFrom)] : [])
    s.keep(s.by(), [{
      type: 'MapEntryKept', conference, children: [wren], marking: about([wren], 'family may read'), entry: idOf(text), version: 1, words: [{ id: idOf(`words ${text}`), text, marking }],
      facts: { conference, entry: idOf(text), column: 'worry', text: idOf(`words ${text}`), saidBy: who('fern'), kind: 'observation', keptOn: s.factsFor(s.by()).today },
    }])
  }
  says('I do not sleep.', undefined)
  says('He came back.', 'flint')
  const viewing = viewingOf(s, s.by('marlow', 'conference chair', { at: { child: wren, conference } }), unit, [])
  const { family } = decidePage.view!.shows(viewing, undefined, undefined) as unknown as { family: { words: string, restricted: string }[] }
  expect(family.map((one) => [one.words, one.restricted])).toEqual([['I do not sleep.', ''], ['He came back.', 'Kept from somebody']])
})
