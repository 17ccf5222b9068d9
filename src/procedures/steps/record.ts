// Steps that begin and fill a child's record: the child, names, the family's people, and whom they need.
import type { Happening, Outcome } from '../../record/happening.ts'
import { about } from '../../record/marking.ts'
import type { Day } from '../../calendar/day.ts'
import type { Relation, Need, ChildId, PersonId } from '../../record/people.ts'
import type { Facts } from '../facts.ts'
import { wordsIn, worded, maybeWorded } from './words.ts'

export interface NewChild { name: string, born?: Day, expected?: Day, gender: 'female' | 'male' | 'another way' | 'not known', siblings?: readonly ChildId[] }

/** Begin a child's record; whoever begins it as a social worker is the child's social worker. A child is born or expected, not both and not neither. */
export function addChild(facts: Facts, a: NewChild): Outcome {
  if (a.born === undefined && a.expected === undefined) return { refused: 'Say when the child was born, or, for a child not yet born, when the birth is expected.', field: 'born-day' }
  if (a.born !== undefined && a.expected !== undefined) return { refused: 'Give the date of birth or the expected date, not both.', field: 'expected-day' }
  if (a.born !== undefined && a.born > facts.today) return { refused: 'The date of birth is in the future. For a child not yet born, give the expected date instead.', field: 'born-day' }
  const child = facts.newId('child')
  const family = [child, ...a.siblings ?? []]
  const known = about([child], 'the child may read')
  const name = worded(facts, a.name, known)
  const events: Happening[] = [
    { type: 'ChildRecorded', facts: { child, bornOn: a.born, expectedOn: a.expected, recordedOn: facts.today, gender: a.gender }, children: [child], marking: known },
    { type: 'ChildNamed', facts: { child, name: name.id, namedOn: facts.today }, children: [child], marking: known, words: [name] },
  ]
  if (facts.as === 'social worker') {
    events.push({ type: 'InvolvementBegan', facts: { involvement: facts.newId('involvement'), person: facts.by, role: 'social worker', over: 'child', child, beganOn: facts.today, because: 'allocated' }, children: [child], about: facts.by, marking: about([child], 'professionals only') })
  }
  if (family.length > 1) events.push({ type: 'FamilyRecorded', facts: { children: family, recordedOn: facts.today }, children: family, marking: about(family, 'professionals only') })
  return { events }
}

/** Give a child the name it is called by; a census brings none. */
export function nameChild(facts: Facts, child: ChildId, a: { name: string }): Outcome {
  const known = about([child], 'the child may read')
  const name = worded(facts, a.name, known)
  return { events: [{ type: 'ChildNamed', facts: { child, name: name.id, namedOn: facts.today }, children: [child], marking: known, words: [name] }] }
}

export interface NewRelative { name: string, relation: Relation, parentalResponsibility: boolean, household: boolean, children: readonly ChildId[], address?: string, confidential?: boolean, need?: Need }

/** Record somebody of the family, for each child they are related to; a parent may then be asked and told. */
export function addRelative(facts: Facts, a: NewRelative): Outcome {
  const person = facts.newId('person')
  const known = about(a.children, 'the child may read')
  const name = worded(facts, a.name, known)
  const events: Happening[] = [
    { type: 'PersonRecorded', facts: { person, agency: 'family', recordedOn: facts.today }, children: a.children, about: person, marking: known },
    { type: 'PersonNamed', facts: { person, name: name.id, namedOn: facts.today }, children: a.children, about: person, marking: known, words: [name] },
    ...a.children.flatMap((child) => related(facts, person, child, a)),
  ]
  const where = about(a.children, a.confidential ? 'protected' : 'arrangements')
  const address = maybeWorded(facts, a.address, where)
  if (address) events.push({ type: 'AddressRecorded', facts: { person, address: address.id, confidential: a.confidential ?? false, recordedOn: facts.today }, children: a.children, about: person, marking: where, words: wordsIn(address) })
  if (a.need) events.push({ type: 'NeedRecorded', facts: { person, need: a.need, recordedOn: facts.today }, children: a.children, about: person, marking: about(a.children, 'professionals only') })
  return { events }
}

function related(facts: Facts, person: PersonId, child: ChildId, a: NewRelative): Happening[] {
  const known = about([child], 'professionals only')
  const own: Happening = { type: 'RelationRecorded', facts: { person, child, relation: a.relation, parentalResponsibility: a.parentalResponsibility, household: a.household, recordedOn: facts.today }, children: [child], about: person, marking: known }
  if (a.relation !== 'mother' && a.relation !== 'father') return [own]
  return [own, { type: 'InvolvementBegan', facts: { involvement: facts.newId('involvement'), person, role: 'parent', over: 'child', child, beganOn: facts.today, because: 'family' }, children: [child], about: person, marking: known }]
}
