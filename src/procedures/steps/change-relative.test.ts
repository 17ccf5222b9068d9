// What is kept of one of the family is put right: the last is what holds, and an address is never less guarded than was said.
import { describe, expect, test } from 'vitest'
import { child, person, sisters } from '../../../tests/convened.ts'
import { eventsOf, told } from '../../../tests/facts.ts'
import { addressesNow } from '../../record/person-state.ts'
import { changeRelative, relativeShown, type ChangedRelative } from './change-relative.ts'

const on = '2026-04-01'
const at = { child: child('sorrel'), person: person('flint') }
const of = (s: ReturnType<typeof sisters>) => {
  const { relation, parentalResponsibility, household } = s.factsFor({ act: 'x', on, at }).people.get(at.person)!.relations.get(at.child)!
  return (a: Partial<ChangedRelative>) => (f: Parameters<typeof changeRelative>[0]) => changeRelative(f, { relation, parentalResponsibility, household, ...a })
}

describe('what is kept of one of the family', () => {
  const s = sisters()
  const change = of(s)
  test('an address and a number are secret unless somebody says otherwise, under the same marking', () => {
    const marked = (confidential?: boolean) => eventsOf(s.tries({ act: 'c', on, at }, change({ address: '4 Foxglove Steps', telephone: '01632 960 001', confidential }))).map((e) => [e.type, e.marking.label])
    expect(marked()).toEqual([['AddressRecorded', 'protected'], ['TelephoneRecorded', 'protected']])
    expect(marked(false)).toEqual([['AddressRecorded', 'arrangements'], ['TelephoneRecorded', 'arrangements']])
  })
  test('the later replaces the former, as the next version of one entry', () => {
    const both = sisters()
    both.does({ act: 'one', on, at }, change({ address: '4 Foxglove Steps', confidential: true, contact: 'none' }))
    both.does({ act: 'two', on, at }, change({ address: '5 Foxglove Steps', confidential: false, contact: 'plain' }))
    const facts = both.factsFor({ act: 'x', on, at })
    expect(addressesNow(facts.events).map((e) => [e.facts.confidential, e.version])).toEqual([[false, 2]])
    expect(facts.people.get(at.person)).toMatchObject({ safeContact: 'plain', address: { confidential: false } })
    expect(relativeShown(facts).map((one) => one.version)).toEqual([2, 0, 2, 0])
  })
  test('a father who is not one after all has a parent’s part in this record no longer; a mother has one', () => {
    expect(told(s.tries({ act: 'c', on, at }, change({ relation: 'grandparent' })))).toEqual(['RelationRecorded', 'InvolvementEnded'])
    const other = sisters()
    other.does({ act: 'c', on, at }, change({ relation: 'grandparent' }))
    expect(told(other.tries({ act: 'd', on, at }, change({ relation: 'father' })))).toEqual(['RelationRecorded', 'InvolvementBegan'])
  })
  test('nothing that differs, an address rubbed out and somebody outside the family are refused', () => {
    expect(s.tries({ act: 'c', on, at }, change({}))).toMatchObject({ refused: expect.stringContaining('Nothing here differs') })
    const kept = sisters()
    kept.does({ act: 'one', on, at }, change({ address: '4 Foxglove Steps', telephone: '01632 960 001' }))
    expect(kept.tries({ act: 'c', on, at }, change({ telephone: '01632 960 001' }))).toMatchObject({ field: 'address' })
    expect(kept.tries({ act: 'c', on, at }, change({ address: '4 Foxglove Steps' }))).toMatchObject({ field: 'telephone' })
    expect(s.tries({ act: 'c', on, at: { ...at, person: person('perry') } }, change({}))).toMatchObject({ refused: expect.stringContaining('not in the family') })
  })
})
