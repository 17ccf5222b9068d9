// Who should have which paper of a conference, and when a paper is ready to be given to anybody.
import { notEnded } from '../../record/person-state.ts'
import { conferenceAt } from '../../record/known.ts'
import type { ConferenceState } from '../../record/conference-state.ts'
import type { Involvement } from '../../record/person-state.ts'
import type { PersonId, Role } from '../../record/people.ts'
import type { PaperKind } from '../../record/vocabulary.ts'
import type { Facts } from '../facts.ts'
import { citedFrom, type Refusal } from '../steps/entries.ts'
import { socialWorkers } from '../steps/room.ts'

type Known = Pick<Facts, 'at' | 'conferences' | 'people' | 'today' | 'council'>
const ofTheFamily: readonly Role[] = ['parent', 'advocate', 'child']

/** Everybody the conference was for: asked, there, or social worker of a child. */
const concerned = (facts: Known, c: ConferenceState): PersonId[] =>
  [...new Set([...c.invited.keys(), ...[...c.attendance.values()].filter((a) => a.facts.here === 'in the room' || a.facts.here === 'on video').map((a) => a.facts.person), ...socialWorkers(facts, c)])]
    .filter((person) => person !== c.booking?.chair && person !== c.booking?.minuteTaker)

const held = (facts: Known, person: PersonId): Involvement[] => [...facts.people.get(person)?.involvements.values() ?? []]
const now = (facts: Known, i: Involvement): boolean => i.beganOn <= facts.today && notEnded(i, facts.today)

/** Must not receive anything of this conference. */
export const isBarred = (facts: Known, c: ConferenceState, person: PersonId): boolean =>
  held(facts, person).some((i) => i.barred && i.child !== undefined && c.subjects.includes(i.child))

/** What they are in this conference's records today; nobody whose part is over, or who has none, can be given a copy. */
const parts = (facts: Known, c: ConferenceState, person: PersonId): Role[] =>
  held(facts, person).filter((i) => now(facts, i) && i.over !== 'service' && (i.child === undefined || c.subjects.includes(i.child))).map((i) => i.role)

const hasPart = (facts: Known, c: ConferenceState, person: PersonId): boolean => parts(facts, c, person).some((role) => role !== 'child')

/** Whether somebody reads as one of the family: a parent, or who speaks for a child. */
export const isFamily = (facts: Known, person: PersonId): boolean => {
  const roles = parts(facts, conferenceAt(facts), person)
  return roles.length > 0 && roles.every((role) => ofTheFamily.includes(role))
}

/** Those who should have a paper, from here. Who is barred is not among them, and nothing says that somebody is left out. */
export function recipients(facts: Known, paper: PaperKind): PersonId[] {
  const c = conferenceAt(facts)
  const all = concerned(facts, c).filter((person) => !isBarred(facts, c, person) && hasPart(facts, c, person))
  return paper === 'decision letter' ? all.filter((person) => isFamily(facts, person)) : all
}

/** Those asked who hold no part in the record, so that no copy can be made for them. */
export function withoutPart(facts: Known): PersonId[] {
  const c = conferenceAt(facts)
  return concerned(facts, c).filter((person) => !isBarred(facts, c, person) && !hasPart(facts, c, person))
}

/** Those of a paper's readers on whom it waits to count as sent: every professional for the plan, everybody for the rest. */
export const counting = (facts: Known, paper: PaperKind): PersonId[] =>
  recipients(facts, paper).filter((person) => paper !== 'outline plan' || !isFamily(facts, person))

/** Why nobody can be given this paper yet, if that is so. */
export function notReady(facts: Known, paper: PaperKind): Refusal | undefined {
  const c = conferenceAt(facts)
  const on = c.held?.heldOn ?? facts.today
  if (paper === 'minutes') return c.minutesSignedOn !== undefined ? undefined : {
    refused: 'The minutes are not signed yet, and only signed minutes are sent.', cites: citedFrom(facts, 'minutes sent', on),
    instead: 'Ask the chair to sign them. If they cannot wait until they are finished, the chair signs them as they are and says why.',
  }
  return c.decisions.size > 0 && c.subjects.every((child) => c.decisions.has(child)) ? undefined : {
    refused: 'There is no decision for every child of this conference yet.', cites: citedFrom(facts, 'plan sent', on),
    instead: 'The chair keeps each decision first. What keeps a child safe today is told to people at once, by word.',
  }
}
