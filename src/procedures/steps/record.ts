// Steps that begin and fill a child's record: the child, names, the family's people, and whom they need.
import type { Happening, Outcome } from '../../record/happening.ts'
import { about } from '../../record/marking.ts'
import { addDays, addMonths, longDay, type Day } from '../../calendar/day.ts'
import type { Relation, Need, ChildId, PersonId, TeamId } from '../../record/people.ts'
import type { Facts } from '../facts.ts'
import { notThen } from './days.ts'
import type { Refusal } from './entries.ts'
import { replacing } from './one-entry.ts'
import { wordsIn, worded, maybeWorded } from './words.ts'

export interface NewChild { name: string, born?: Day, expected?: Day, gender: 'female' | 'male' | 'another way' | 'not known', siblings?: readonly ChildId[], team?: TeamId }

/** Begin a child's record; whoever begins it as a social worker is the child's social worker. A child is born or expected, not both and not neither. */
export function addChild(facts: Facts, a: NewChild): Outcome {
  if (a.born === undefined && a.expected === undefined) return { refused: 'Say when the child was born, or, for a child not yet born, when the birth is expected.', field: 'born-day' }
  if (a.born !== undefined && a.expected !== undefined) return { refused: 'Give the date of birth or the expected date, not both.', field: 'expected-day' }
  const wrong = notBorn(facts, a)
  if (wrong) return wrong
  const child = facts.newId('child')
  const family = [child, ...a.siblings ?? []]
  const known = about([child], 'the child may read')
  const name = worded(facts, a.name, known)
  const events: Happening[] = [
    { type: 'ChildRecorded', facts: { child, bornOn: a.born, expectedOn: a.expected, recordedOn: facts.today, gender: a.gender }, children: [child], marking: known },
    { type: 'ChildNamed', facts: { child, name: name.id, namedOn: facts.today }, children: [child], marking: known, words: [name] },
  ]
  if (a.team) events.push(inTeam(facts, child, a.team))
  if (facts.as === 'social worker') {
    events.push({ type: 'InvolvementBegan', facts: { involvement: facts.newId('involvement'), person: facts.by, role: 'social worker', over: 'child', child, beganOn: facts.today, because: 'allocated' }, children: [child], about: facts.by, marking: about([child], 'professionals only') })
  }
  if (family.length > 1) events.push({ type: 'FamilyRecorded', facts: { children: family, recordedOn: facts.today }, children: family, marking: about(family, 'professionals only') })
  return { events }
}

/** A record is begun for a child: born less than 18 years ago, or expected within the length of a pregnancy. */
function notBorn({ today }: Facts, { born, expected }: NewChild): Refusal | undefined {
  const now = `and today is ${longDay(today)}`
  if (born !== undefined && born > today) return { refused: `The date of birth is ${longDay(born)}, ${now}. For a child not yet born, give the expected date instead.`, field: 'born-day' }
  if (born !== undefined && born <= addMonths(today, -12 * 18)) return { refused: `Somebody born on ${longDay(born)} is 18 or older today. A record is begun for a child.`, field: 'born-day', instead: 'Check the year. A grown brother, sister or parent is added to the family of the child.' }
  if (expected !== undefined && expected > addDays(today, 310)) return { refused: `The birth is expected on ${longDay(expected)}, ${now}: longer than a pregnancy lasts. Check the month and the year.`, field: 'expected-day' }
  return expected !== undefined && expected < addDays(today, -35) ? { refused: `The birth was expected on ${longDay(expected)}, ${now}. By now the child is born: give the date of birth instead.`, field: 'expected-day' } : undefined
}

const inTeam = (facts: Facts, child: ChildId, team: TeamId): Happening =>
  ({ type: 'ChildJoinedTeam', facts: { child, team, joinedOn: facts.today }, children: [child], marking: about([child], 'professionals only') })

/** Put a child's record with a team, whose manager then sees it. */
export function joinTeam(facts: Facts, child: ChildId, a: { team: TeamId }): Outcome {
  if (facts.children.get(child)?.team === a.team) return { refused: 'The record is with this team already. Choose another, or go back.', field: 'team' }
  return { events: [{ ...inTeam(facts, child, a.team), ...replacing(facts, 'team', child) }] }
}

/** Make somebody the child's social worker from today; whoever was it before hands over. */
export function allocateWorker(facts: Facts, child: ChildId, a: { person: PersonId }): Outcome {
  const now = [...facts.involvements.values()].filter((i) => i.child === child && i.role === 'social worker' && i.over === 'child' && i.untilOn === undefined)
  if (now.some((i) => i.person === a.person)) return { refused: 'This person is the child’s social worker already. Choose somebody else, or go back.', field: 'person' }
  if (now.some((i) => i.person === facts.by)) return { refused: facts.council.say('Nobody takes themselves off a record, so that no child is left without a social worker by mistake. Ask the {safeguarding unit} to hand it over.'), field: 'person' }
  const marking = about([child], 'professionals only')
  return { events: [
    ...now.map((i): Happening => ({ type: 'InvolvementEnded', facts: { involvement: i.id, endedOn: facts.today, because: 'no longer needed' }, children: [child], about: i.person, marking })),
    { type: 'InvolvementBegan', facts: { involvement: facts.newId('involvement'), person: a.person, role: 'social worker', over: 'child', child, beganOn: facts.today, because: 'allocated' }, children: [child], about: a.person, marking, ...replacing(facts, 'social worker', child) },
  ] }
}

/** Give a child the name it is called by; a census brings none. */
export function nameChild(facts: Facts, child: ChildId, a: { name: string }): Outcome {
  const known = about([child], 'the child may read')
  const name = worded(facts, a.name, known)
  return { events: [{ type: 'ChildNamed', facts: { child, name: name.id, namedOn: facts.today }, children: [child], marking: known, words: [name], ...replacing(facts, 'name', child) }] }
}

export interface NewRelative { name: string, relation: Relation, parentalResponsibility: boolean, household: boolean, children: readonly ChildId[], address?: string, confidential?: boolean, need?: Need, contact?: 'open' | 'plain' | 'none' }

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
  if (a.contact) events.push({ type: 'SafeContactRecorded', facts: { person, says: a.contact, recordedOn: facts.today }, children: a.children, about: person, marking: about(a.children, 'arrangements') })
  return { events }
}

/** Record what somebody of the family needs so that they can take part. */
export function recordNeed(facts: Facts, a: { need: Need, detail?: string }): Outcome {
  const person = facts.people.get(facts.at.person!)
  const children = [...person?.relations.keys() ?? []].filter((child) => facts.children.has(child))
  if (!person || children.length === 0) return { refused: 'This person is not in the family of this record. Add them to the family first.' }
  const marking = about(children, 'professionals only')
  const detail = maybeWorded(facts, a.detail, marking)
  return { events: [{ type: 'NeedRecorded', facts: { person: person.person, need: a.need, detail: detail?.id, recordedOn: facts.today }, children, about: person.person, marking, words: wordsIn(detail) }] }
}

function related(facts: Facts, person: PersonId, child: ChildId, a: NewRelative): Happening[] {
  const known = about([child], 'professionals only')
  const own: Happening = { type: 'RelationRecorded', facts: { person, child, relation: a.relation, parentalResponsibility: a.parentalResponsibility, household: a.household, recordedOn: facts.today }, children: [child], about: person, marking: known }
  if (a.relation !== 'mother' && a.relation !== 'father') return [own]
  return [own, { type: 'InvolvementBegan', facts: { involvement: facts.newId('involvement'), person, role: 'parent', over: 'child', child, beganOn: facts.today, because: 'family' }, children: [child], about: person, marking: known }]
}

/** Record a birth. What waited for the day it was expected ends; for a child with a plan, the council's count from the birth begins. */
export function recordBirth(facts: Facts, child: ChildId, a: { bornOn: Day }): Outcome {
  const state = facts.children.get(child)
  if (!state || state.expectedOn === undefined || state.bornOn !== undefined) return { refused: state?.bornOn === undefined ? 'This record was not begun before a birth.' : 'This birth is recorded already.', instead: 'If the day of birth is wrong, correct it in the record.' }
  const wrong = a.bornOn < state.expectedOn - 140 ? { refused: `The birth was expected on ${longDay(state.expectedOn)}, and ${longDay(a.bornOn)} is more than four months before that. Check the day.`, field: 'bornOn-day' }
    : notThen(facts, a.bornOn, { field: 'bornOn', of: 'The birth', instead: 'Record it once the child is born.' })
  if (wrong) return wrong
  const onPlan = state.plans.some((p) => p.beganOn <= a.bornOn && (p.endedOn === undefined || p.endedOn > a.bornOn))
  return { events: [{ type: 'ChildBorn', children: [child], marking: about([child], 'the child may read'), facts: { child, birthOn: a.bornOn, onPlan } }] }
}
