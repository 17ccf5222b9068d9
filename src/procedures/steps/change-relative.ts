// Put right or bring up to date what is kept of one of the family: what they are to the child, where they live, and how they may be reached.
import { notEnded } from '../../record/person-state.ts'
import { about } from '../../record/marking.ts'
import type { Happening, Outcome } from '../../record/happening.ts'
import type { ChildId, PersonId, Relation } from '../../record/people.ts'
import type { Facts } from '../facts.ts'
import { replacing, shownOne } from './one-entry.ts'
import { worded } from './words.ts'

export interface ChangedRelative {
  readonly relation: Relation
  readonly parentalResponsibility: boolean
  readonly household: boolean
  readonly contact?: 'open' | 'plain' | 'none'
  readonly address?: string
  readonly telephone?: string
  /** Of the address and the number. Where nobody says, they are kept secret. */
  readonly confidential?: boolean
}

/** Keep what is true now. An address and a number are kept anew each time, under the marking chosen for them now; the rest only where it differs. */
export function changeRelative(facts: Facts, a: ChangedRelative): Outcome {
  const p = facts.people.get(facts.at.person!)
  const child = facts.at.child!
  const before = p?.relations.get(child)
  if (!p || !before) return { refused: 'This person is not in the family of this record. Add them to the family first.' }
  if (p.address && a.address === undefined) return { refused: 'An address is kept of this person, and it is not rubbed out.', field: 'address', instead: 'Write where they live now. If nobody knows, write “Not known”.' }
  if (p.telephone && a.telephone === undefined) return { refused: 'A telephone number is kept of this person, and it is not rubbed out.', field: 'telephone', instead: 'Write the number they have now. If they have none, write “None”.' }
  const children = [...p.relations.keys()].filter((one) => facts.children.has(one))
  const events: Happening[] = [
    ...a.relation === before.relation && a.parentalResponsibility === before.parentalResponsibility && a.household === before.household ? [] : related(facts, p.person, child, a),
    ...reached(facts, p.person, children, a),
    ...a.contact === undefined || saidAlready(facts, p.person, a.contact) ? [] : [{ type: 'SafeContactRecorded', facts: { person: p.person, says: a.contact, recordedOn: facts.today },
      children, about: p.person, marking: about(children, 'arrangements'), ...replacing(facts, 'safe contact', p.person) } satisfies Happening],
  ]
  return events.length > 0 ? { events } : { refused: 'Nothing here differs from what is kept.', field: 'relation' }
}

/** The entries a form of this page may replace. */
export const relativeShown = (facts: Facts) => [
  ...(['address', 'telephone', 'safe contact'] as const).flatMap((thing) => shownOne(facts, thing, facts.at.person)),
  ...shownOne(facts, 'relation', facts.at.person, facts.at.child),
]

/** Said so before, in words: until somebody has asked, nothing is sent, and that nobody asked is not an answer. */
const saidAlready = (facts: Facts, person: PersonId, says: string): boolean =>
  facts.people.get(person)?.safeContact === says && facts.events.some((e) => e.type === 'SafeContactRecorded' && e.facts.person === person)

function reached(facts: Facts, person: PersonId, children: readonly ChildId[], a: ChangedRelative): Happening[] {
  const confidential = a.confidential ?? true
  const marking = about(children, confidential ? 'protected' : 'arrangements')
  const address = a.address === undefined ? undefined : worded(facts, a.address, marking)
  const number = a.telephone === undefined ? undefined : worded(facts, a.telephone, marking)
  return [
    ...address ? [{ type: 'AddressRecorded', facts: { person, address: address.id, confidential, recordedOn: facts.today }, children, about: person, marking, words: [address], ...replacing(facts, 'address', person) } satisfies Happening] : [],
    ...number ? [{ type: 'TelephoneRecorded', facts: { person, number: number.id, recordedOn: facts.today }, children, about: person, marking, words: [number], ...replacing(facts, 'telephone', person) } satisfies Happening] : [],
  ]
}

const parents: readonly Relation[] = ['mother', 'father']

/** What they are to this child; who becomes its mother or father has a parent's part in its record from now on, and who is neither after all has it no longer. */
function related(facts: Facts, person: PersonId, child: ChildId, a: ChangedRelative): Happening[] {
  const own = { children: [child], about: person, marking: about([child], 'professionals only') }
  const held = [...facts.involvements.values()].filter((i) => i.person === person && i.child === child && i.role === 'parent' && notEnded(i, facts.today))
  const now = parents.includes(a.relation)
  return [
    { type: 'RelationRecorded', facts: { person, child, relation: a.relation, parentalResponsibility: a.parentalResponsibility, household: a.household, recordedOn: facts.today }, ...own, ...replacing(facts, 'relation', person, child) },
    ...now && held.length === 0 ? [{ type: 'InvolvementBegan', facts: { involvement: facts.newId('involvement'), person, role: 'parent', over: 'child', child, beganOn: facts.today, because: 'family' }, ...own } satisfies Happening] : [],
    // a barred part stays, so that whom the record is kept from is not forgotten with it
    ...now ? [] : held.filter((i) => !i.barred).map((i): Happening => ({ type: 'InvolvementEnded', facts: { involvement: i.id, endedOn: facts.today, because: 'mistake' }, ...own })),
  ]
}
