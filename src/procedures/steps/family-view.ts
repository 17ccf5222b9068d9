// What somebody of the family wants to say before the conference, in their own words, and who else of the family may read it.
import type { Outcome } from '../../record/happening.ts'
import { conferenceAt } from '../../record/known.ts'
import type { ConferenceState } from '../../record/conference-state.ts'
import { telling } from '../../record/marking.ts'
import type { ChildId, PersonId } from '../../record/people.ts'
import type { Facts } from '../facts.ts'
import { heldIn } from '../reports/expected.ts'
import { worded } from './words.ts'

/** Whether the rest of the family may read it. Unless somebody says so, they may not. */
export const whoMayRead = ['only the people who work with the family', 'the rest of the family too'] as const
export interface View { person?: PersonId, view: string, mayRead?: (typeof whoMayRead)[number] }

/** The family of a conference's children, as they are recorded; nobody who is barred from one of them. */
export const familyHere = (facts: Pick<Facts, 'people'>, c: ConferenceState): PersonId[] => [...facts.people.values()]
  .filter((p) => p.agency === 'family' && c.subjects.some((child) => p.relations.has(child)) && ![...p.involvements.values()].some((i) => i.barred && i.child && c.subjects.includes(i.child)))
  .map((p) => p.person)

/** Keep what somebody of the family says, as they said it: their own words, or on their word. Kept from everybody else of the family unless they allow it. */
export function giveView(facts: Facts, a: View): Outcome {
  const c = conferenceAt(facts)
  const person = a.person ?? facts.by
  const children = theirs(facts, c, person)
  if (children.length === 0) return { refused: 'This is somebody who is not recorded as family of these children. Record them first.', field: 'person' }
  if (c.held) return { refused: 'The meeting has been held.', field: 'view', instead: 'Ring the social worker. What you say now goes to the people who carry the plan on.' }
  const others = [...facts.people.values()].filter((p) => p.agency === 'family' && p.person !== person).map((p) => p.person)
  const marking = telling(children, 'family may read', a.mayRead === 'the rest of the family too' ? [] : others)
  const view = worded(facts, a.view, marking)
  return { events: [{
    type: 'FamilyViewGiven', conference: c.conference, children, about: person, onWordOf: person === facts.by ? undefined : person, marking, words: [view],
    facts: { conference: c.conference, person, view: view.id, givenOn: facts.today },
  }] }
}

/** The children of this conference who are theirs: a parent holds them, a relative is related to them. */
function theirs(facts: Facts, c: ConferenceState, person: PersonId): ChildId[] {
  const held = heldIn(facts, c, person, facts.today)
  return held.length > 0 && facts.people.get(person)?.agency === 'family' ? held : c.subjects.filter((child) => facts.people.get(person)?.relations.has(child))
}
