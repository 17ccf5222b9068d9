// Who can be named in the room: those who are here, those who were asked, and how each is called.
import { expected } from '../../procedures/steps/room.ts'
import { nameOf, type Option } from '../fields.ts'
import { firstName } from './band-shown.ts'
import type { ConferenceState } from '../../record/conference-state.ts'
import type { PersonId } from '../../record/people.ts'
import type { Facts } from '../../procedures/facts.ts'
import type { Viewing } from '../page.ts'

export const isHere = (c: ConferenceState, person: PersonId): boolean => ['in the room', 'on video'].includes(c.attendance.get(person)?.facts.here ?? '')

/** Those who may have said something: who is here, or, until that is written down, everybody who was asked. */
export function speakers(facts: Facts, c: ConferenceState): PersonId[] {
  const all = expected(facts, c)
  const here = all.filter((person) => isHere(c, person))
  return here.length > 0 ? here : all
}

export const asOptions = (people: readonly PersonId[]): Option<PersonId>[] => people.map((person) => ({ value: person, words: nameOf(person, 'Somebody you may not name') }))

/** Those of the family by first name, since what hangs on a wall is read by all; professionals by their whole name. */
export const calledInTheRoom = ({ facts, seen }: Pick<Viewing, 'facts' | 'seen'>, person: PersonId): string | undefined =>
  facts.people.get(person)?.agency === 'family' ? firstName(seen.nameOf(person)) : seen.nameOf(person)

/** What somebody is to this conference, in a word or two: a relative, the chair, or their agency. */
export function whatIs(facts: Pick<Facts, 'people' | 'council'>, c: ConferenceState, id: PersonId): string {
  if (c.booking?.chair === id) return facts.council.roleTitle('conference chair')
  if (c.booking?.minuteTaker === id) return facts.council.roleTitle('minute-taker')
  const person = facts.people.get(id)
  const relations = [...new Set(c.subjects.flatMap((child) => person?.relations.get(child)?.relation ?? []))]
  if (relations.length > 0) return relations.join(', ')
  const social = [...person?.involvements.values() ?? []].some((i) => i.role === 'social worker' && i.child !== undefined && c.subjects.includes(i.child))
  return social ? facts.council.roleTitle('social worker') : person?.agency ?? ''
}
