// Two of a family who sat at one conference know that of each other; where anything keeps them apart, neither does.
import { describe, expect, test } from 'vitest'
import { day } from '../calendar/day.ts'
import { about, inDirectory } from '../record/marking.ts'
import { idOf } from '../../tests/facts.ts'
import { booked, conference, sorrel, who, wren } from '../../tests/in-the-room.ts'
import { apart, familyIn, presenceOf } from './presence.ts'
import type { Happening } from '../record/happening.ts'
import type { FactsOf } from '../record/events.ts'

const both = [wren, sorrel]
const on = day('2026-04-14')
const closed = about(both, 'professionals only')
const here = (name: string, how: FactsOf<'AttendanceRecorded'>['here'], more = {}): Happening =>
  ({ type: 'AttendanceRecorded', conference, children: both, about: who(name), marking: closed, entry: idOf(`here ${name}`), version: 1, facts: { conference, person: who(name), entry: idOf(`here ${name}`), here: how, recordedOn: on, ...more } })
const relative = (name: string): Happening => ({ type: 'PersonRecorded', children: [], about: who(name), marking: inDirectory(), facts: { person: who(name), agency: 'family', recordedOn: on } })
const part = (name: string): Happening => ({ type: 'InvolvementBegan', children: [wren], about: who(name), marking: closed, facts: { involvement: idOf(`part ${name}`), person: who(name), role: 'parent', over: 'child', child: wren, beganOn: on, because: 'family' } })

const kept = about(both, 'protected')
const address: Happening = {
  type: 'AddressRecorded', children: both, about: who('fern'), marking: kept, words: [{ id: idOf('address'), text: 'Nowhere.', marking: kept }],
  facts: { person: who('fern'), address: idOf('address'), confidential: true, recordedOn: on },
}
const barred: Happening = {
  type: 'PersonBarred', children: [wren], about: who('flint'), marking: closed, words: [{ id: idOf('why'), text: 'An order.', marking: closed }],
  facts: { involvement: idOf('part flint'), barredOn: on, reason: idOf('why'), reviewOn: on },
}

function apartAfter(...more: Happening[]) {
  const told = booked()
  told.open()
  told.keep(told.by(), [relative('flint'), ...more])
  const facts = told.factsFor(told.by())
  const c = facts.conferences.get(conference)!
  return { why: [apart(facts, c, who('fern'), who('flint')), apart(facts, c, who('flint'), who('fern'))], facts, c }
}

describe('whether a mother and a father know that the other was there', () => {
  const bothHere = [here('fern', 'in the room'), here('flint', 'on video')]
  test('they do where both sat in it', () => expect(apartAfter(...bothHere).why).toEqual([undefined, undefined]))
  test.each<[string, Happening[], string]>([
    ['one was in a part of their own', [here('fern', 'in the room', { apart: true }), here('flint', 'in the room')], 'they were there apart'],
    ['one stayed away', [here('fern', 'in the room'), here('flint', 'apologies')], 'they were not both there'],
    ['nothing is written down', [], 'they were not both there'],
    ['an address is confidential', [...bothHere, address], 'an address is kept safe'],
    ['one is barred', [...bothHere, part('flint'), barred], 'one of them is barred'],
  ])('neither does where %s', (_, happened, why) => expect(apartAfter(...happened).why).toEqual([why, why]))

  test('the marking keeps it from those who are apart and nobody else', () => {
    const { facts, c } = apartAfter(here('fern', 'in the room'), here('flint', 'apologies'))
    expect(familyIn(facts).sort()).toEqual([who('fern'), who('flint')].sort())
    expect(presenceOf(facts, c, who('fern'), both)).toEqual(about(both, 'family may read', [who('flint')]))
  })
})
