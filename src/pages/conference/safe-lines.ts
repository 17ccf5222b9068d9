// What must be kept safe in a family, in lines: where somebody lives, and how they may be written to; as far as this viewer may know.
import { allOf } from '../../record/events.ts'
import { conferenceAt } from '../../record/known.ts'
import { addressesNow } from '../../record/person-state.ts'
import { firstName, listed } from '../reports/together.ts'
import type { PersonId } from '../../record/people.ts'
import type { Viewing } from '../page.ts'

export interface SafeLine { readonly words: string, readonly note?: string }

/** Parents of these children who are not of the household: whoever an address is kept from. */
export function parentsApart({ facts }: Pick<Viewing, 'facts'>): PersonId[] {
  return parents({ facts }).filter((person) => ![...facts.people.get(person)!.relations.values()].some((r) => r.household))
}

function parents({ facts }: Pick<Viewing, 'facts'>): PersonId[] {
  const { subjects } = conferenceAt(facts)
  return [...facts.people.values()].filter((p) => [...p.relations.values()].some((r) => r.relation === 'mother' || r.relation === 'father'))
    .filter((p) => subjects.some((child) => p.relations.has(child))).map((p) => p.person)
}

/** From which parents an address is kept: from those who live apart, and never from whoever lives there; that of one who lives apart, from the other parents. */
export function keptFrom(viewing: Viewing, whose: PersonId | undefined): PersonId[] {
  const apart = parentsApart(viewing)
  return (whose !== undefined && apart.includes(whose) ? parents(viewing) : apart).filter((person) => person !== whose)
}

/** The lines for the card that is always top right. Somebody who may not read the address still learns that there is one. */
export function safeLines(viewing: Viewing): SafeLine[] {
  const { facts, seen } = viewing
  const c = conferenceAt(facts)
  const first = (id: PersonId | undefined) => { const name = seen.nameOf(id); return name ? firstName(name) : 'somebody' }
  const here = addressesNow(facts.events).filter((e) => e.facts.confidential && e.children.some((child) => c.subjects.includes(child)))
  const known = here.filter((e) => seen.events.some((other) => other.id === e.id))
  const whose = [...new Set(known.map((e) => e.facts.person))]
  return [
    ...whose.map((person) => { const from = keptFrom(viewing, person); return { words: `Where ${person ? first(person) : 'the child'} lives is kept ${from.length > 0 ? `from ${listed(from.map(first))}` : 'safe'}.` } }),
    ...here.length > 0 && known.length === 0 ? [{ words: 'An address in this family is kept safe. Say no address in the room.' }] : [],
    ...[...seen.people.values()].filter((p) => c.subjects.some((child) => p.relations.has(child)) && allOf(seen.events, 'SafeContactRecorded').some((e) => e.facts.person === p.person) && p.safeContact !== 'open')
      .map((p) => ({ words: p.safeContact === 'plain' ? `Write to ${first(p.person)} in plain notes only: no name, day or place.` : `Send ${first(p.person)} nothing. By hand only.` })),
  ]
}

/** What people of this family need so that they can take part. */
export function needLines(viewing: Viewing): { words: string, note: string }[] {
  const { seen } = viewing
  const c = conferenceAt(viewing.facts)
  return [...seen.people.values()].filter((p) => c.subjects.some((child) => p.relations.has(child)) || c.invited.has(p.person))
    .flatMap((p) => p.needs.map((n) => ({ words: `${n.need.charAt(0).toUpperCase()}${n.need.slice(1)} for ${firstName(seen.nameOf(p.person) ?? 'somebody')}`, note: seen.words(n.detail) ?? '' })))
}
