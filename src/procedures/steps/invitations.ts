// Who is asked to a conference: proposed, taken off the list, invited.
import { notEnded } from '../../record/person-state.ts'
import { conferenceAt } from '../../record/known.ts'
import type { ConferenceState, Invited } from '../../record/conference-state.ts'
import type { Happening, Notice, Outcome } from '../../record/happening.ts'
import { about, inDirectory, type Marking } from '../../record/marking.ts'
import type { Agency, ChildId, PersonId } from '../../record/people.ts'
import type { Facts } from '../facts.ts'
import { workersOf } from './convene.ts'
import type { Refusal } from './entries.ts'
import { replacing } from './one-entry.ts'
import { maybeWorded, wordsIn, worded } from './words.ts'

export interface Proposal {
  /** Somebody there is already, or somebody new by name and agency. */
  readonly person?: PersonId
  readonly name?: string
  readonly agency?: Exclude<Agency, 'family'>
  /** The children they are asked about; all, where none is named. */
  readonly askedAbout?: readonly ChildId[]
  readonly contactWith?: readonly ChildId[]
  readonly standing: 'must' | 'should' | 'may'
  readonly reason?: string
}

/** Put somebody on the list, or change why they are on it. A professional holds the records of the children they are asked about from now on. */
export function proposePerson(facts: Facts, a: Proposal): Outcome {
  const c = conferenceAt(facts)
  const refusal = closed(c) ?? whom(facts, c, a)
  if (refusal) return refusal
  const made = a.person === undefined ? newcomer(facts, a) : []
  const person = a.person ?? made[0]!.about!
  const isFamily = facts.people.get(person)?.agency === 'family'
  const children = isFamily ? relatedIn(facts, c, person, a.askedAbout) : chosen(c, a.askedAbout)
  if (children.length === 0) return { refused: 'This person is not recorded as family of a child you chose. Choose another child, or record how they are related first.', field: 'askedAbout' }
  const contactWith = isFamily ? [] : (a.contactWith ?? []).filter((child) => c.subjects.includes(child))
  if (!contactWith.every((child) => children.includes(child))) return { refused: 'Somebody in direct contact with a child is asked about that child too. Choose that child in both places.', field: 'askedAbout' }
  const marking = markingOf(isFamily, children)
  const reason = maybeWorded(facts, a.reason, marking)
  return { events: [
    ...made,
    { type: 'InvitationProposed', conference: c.conference, children, about: person, marking, words: wordsIn(reason), ...replacing(facts, 'place on the list', c.conference, person),
      facts: { conference: c.conference, person, standing: a.standing, contactWith, proposedOn: facts.today, reason: reason?.id } },
    ...isFamily ? [] : recordsOf(facts, c, person, a.agency ?? facts.people.get(person)?.agency, children),
  ] }
}

/** Whether somebody may be put on the list at all. Its words name nobody. */
function whom(facts: Facts, c: ConferenceState, a: Proposal): Refusal | undefined {
  if (a.person === undefined && !a.name) return { refused: 'Choose somebody, or give the name of somebody new.', field: 'person' }
  if (a.person !== undefined && a.name) return { refused: 'Choose somebody, or give the name of somebody new, not both.', field: 'name' }
  if (a.person === undefined) return a.agency ? undefined : { refused: 'Say which agency this person works for.', field: 'agency' }
  if (a.person === c.booking?.chair || a.person === c.booking?.minuteTaker) return { refused: 'This person chairs the conference or takes its minutes, and needs no invitation.', field: 'person' }
  const barred = [...facts.people.get(a.person)?.involvements.values() ?? []].some((i) => i.barred && i.child && c.subjects.includes(i.child))
  return barred ? { refused: 'This person is not asked to this conference.', field: 'person', instead: facts.council.say('Ask the {unit manager} if you think that should change.') } : undefined
}

const closed = (c: ConferenceState): Refusal | undefined =>
  c.held ? { refused: 'This conference has been held, so its list stands.', instead: 'Somebody who should have the minutes can be given them when copies are released.' } : undefined

const chosen = (c: ConferenceState, asked: readonly ChildId[] = []): ChildId[] => c.subjects.filter((child) => asked.length === 0 || asked.includes(child))
const relatedIn = (facts: Facts, c: ConferenceState, person: PersonId, asked?: readonly ChildId[]): ChildId[] =>
  chosen(c, asked).filter((child) => facts.people.get(person)?.relations.has(child))
/** A family must not learn from a list who else of the family is asked. */
const markingOf = (isFamily: boolean, children: readonly ChildId[]): Marking => about(children, isFamily ? 'professionals only' : 'family may read')
const markingFor = (facts: Facts, i: Invited): Marking => markingOf(facts.people.get(i.person)?.agency === 'family', i.askedAbout)

function newcomer(facts: Facts, a: Proposal): Happening[] {
  const person = facts.newId('person')
  const name = worded(facts, a.name!, inDirectory())
  return [
    { type: 'PersonRecorded', children: [], about: person, marking: inDirectory(), facts: { person, agency: a.agency!, recordedOn: facts.today } },
    { type: 'PersonNamed', children: [], about: person, marking: inDirectory(), words: [name], facts: { person, name: name.id, namedOn: facts.today } },
  ]
}

/** The records a professional gets or gives back with this invitation; those they hold already in another way are left alone. */
function recordsOf(facts: Facts, c: ConferenceState, person: PersonId, agency: Agency | undefined, children: readonly ChildId[]): Happening[] {
  const held = heldNow(facts, person)
  const role = agency === 'advocacy' ? 'advocate' : 'partner professional'
  const holds = (child: ChildId) => held.some((i) => i.over === 'unit' || i.child === child || (i.over === 'team' && i.team === facts.children.get(child)?.team))
  return [
    ...children.filter((child) => !holds(child)).map((child): Happening => ({
      type: 'InvolvementBegan', conference: c.conference, children: [child], about: person, marking: about([child], 'professionals only'),
      facts: { involvement: facts.newId('involvement'), person, role, over: 'child', child, conference: c.conference, beganOn: facts.today, because: agency === 'advocacy' ? 'advocate' : 'invited' },
    })),
    ...ended(facts, c, person, (child) => !children.includes(child)),
  ]
}

const heldNow = (facts: Facts, person: PersonId) => [...facts.people.get(person)?.involvements.values() ?? []].filter((i) => notEnded(i, facts.today))

/** What an invitation gave somebody ends with it. */
const ended = (facts: Facts, c: ConferenceState, person: PersonId, which: (child: ChildId) => boolean): Happening[] => heldNow(facts, person)
  .filter((i) => i.conference === c.conference && i.child && which(i.child) && (i.role === 'partner professional' || i.role === 'advocate'))
  .map((i) => ({ type: 'InvolvementEnded', conference: c.conference, children: [i.child!], about: person, marking: about([i.child!], 'professionals only'), facts: { involvement: i.id, endedOn: facts.today, because: 'no longer needed' } }))

/** Take somebody off the list, with the reason; what the invitation let them see ends at once. */
export function removeInvited(facts: Facts, a: { reason: string }): Outcome {
  const c = conferenceAt(facts)
  const one = facts.at.person && c.invited.get(facts.at.person)
  const refusal = closed(c)
  if (refusal) return refusal
  if (!one) return { refused: 'This person is not on the list now.' }
  const marking = about(one.askedAbout, 'professionals only')
  const reason = worded(facts, a.reason, marking)
  return { events: [
    { type: 'InvitationRemoved', conference: c.conference, children: one.askedAbout, about: one.person, marking, words: [reason], ...replacing(facts, 'place on the list', c.conference, one.person), facts: { conference: c.conference, person: one.person, removedOn: facts.today, reason: reason.id } },
    ...ended(facts, c, one.person, () => true),
  ] }
}

/** Those on the list who have not been asked yet. */
export const notAsked = (c: ConferenceState): PersonId[] => [...c.invited.values()].filter((i) => i.sentOn === undefined).map((i) => i.person)

export const reasonsToAskAgain = ['has not answered', 'the first one did not arrive', 'something has changed', 'another reason'] as const
export interface Inviting {
  /** Those asked for the first time; everybody not asked yet, where nobody says whom. */
  readonly people?: readonly PersonId[]
  /** Those asked already who are asked once more, and why. */
  readonly again?: readonly PersonId[]
  readonly why?: (typeof reasonsToAskAgain)[number]
}

/**
 * Ask those chosen, or everybody not asked yet; nobody a second time unless that is chosen with its reason. Family are told in person by the
 * social worker, who hears that something waits; everybody else gets a notice that says only that an invitation is waiting.
 */
export function invitePeople(facts: Facts, a: Inviting): Outcome {
  const c = conferenceAt(facts)
  if (c.held) return { refused: 'This conference has been held.' }
  if (!c.booking) return { refused: 'No day is booked yet, so there is nothing to ask people to.', instead: 'Book a day first. To tell somebody sooner, ring them.' }
  const first = notAsked(c).filter((person) => a.people?.includes(person) ?? true)
  const again = (a.again ?? []).filter((person) => c.invited.get(person)?.sentOn !== undefined)
  if (again.length > 0 && !a.why) return { refused: 'You chose somebody who was asked already. Say why they are asked again.', field: 'why', instead: 'If they should not get a second one, take the tick away.' }
  const people = [...first, ...again].flatMap((person) => c.invited.get(person) ?? [])
  if (people.length === 0) return nobodyToAsk(c)
  const family = people.filter((i) => facts.people.get(i.person)?.agency === 'family')
  const says = 'an invitation is waiting' as const
  const notices: Notice[] = [
    ...people.filter((i) => !family.includes(i)).map((i): Notice => ({ to: i.person, says, conference: c.conference })),
    ...workersOf(facts, family.flatMap((i) => i.askedAbout)).map(([to]): Notice => ({ to, says: 'something is waiting for you', conference: c.conference })),
  ]
  return { events: people.map((i): Happening => ({
    type: 'InvitationSent', conference: c.conference, children: i.askedAbout, about: i.person, marking: markingFor(facts, i),
    facts: { conference: c.conference, person: i.person, sentOn: facts.today, how: family.includes(i) ? 'in person' : 'outbox', again: again.includes(i.person) ? a.why : undefined },
  })), notices }
}

const nobodyToAsk = (c: ConferenceState): Refusal => notAsked(c).length > 0
  ? { refused: 'Choose whom to ask. Whoever was asked since you opened this page is not asked a second time.', field: 'people' }
  : { refused: 'Everybody on the list has been asked.', instead: 'Put somebody else on the list first, or choose whom to ask again.', field: 'again' }
