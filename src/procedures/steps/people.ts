// Steps about the people of the service: staff and partners, the roles they hold, teams and rooms.
import type { Happening, Outcome } from '../../record/happening.ts'
import { inDirectory } from '../../record/marking.ts'
import type { Agency, InvolvementId, Role, TeamId } from '../../record/people.ts'
import type { Facts } from '../facts.ts'
import { maybeWorded, worded } from './words.ts'

/** Roles that reach over the unit, a team or the council; over one child's record a role is given there. */
export const rolesOverMore = ['unit administrator', 'minute-taker', 'unit manager', 'conference chair', 'social worker', 'team manager', 'partner professional', 'council administrator'] as const

export interface NewStaff { name: string, agency: Agency, role?: (typeof rolesOverMore)[number], team?: TeamId, telephone?: string }

/** Record somebody who works for the council or an agency. Chairs, social workers and partners get their records one child at a time; the others hold their role over a team or the unit. */
export function addStaff(facts: Facts, a: NewStaff): Outcome {
  const person = facts.newId('person')
  const known = inDirectory()
  const name = worded(facts, a.name, known)
  const events: Happening[] = [
    { type: 'PersonRecorded', facts: { person, agency: a.agency, recordedOn: facts.today }, children: [], about: person, marking: known },
    { type: 'PersonNamed', facts: { person, name: name.id, namedOn: facts.today }, children: [], about: person, marking: known, words: [name] },
  ]
  if (a.role === 'team manager' && !a.team) return { refused: 'Choose the team this manager leads.', field: 'team' }
  const telephone = maybeWorded(facts, a.telephone, known)
  if (telephone) events.push({ type: 'TelephoneRecorded', facts: { person, number: telephone.id, recordedOn: facts.today }, children: [], about: person, marking: known, words: [telephone] })
  const over = a.role && overOf(a.role)
  if (a.role && over) {
    events.push({ type: 'InvolvementBegan', children: [], about: person, marking: known,
      facts: { involvement: facts.newId('involvement'), person, role: a.role, over, team: over === 'team' ? a.team : undefined, beganOn: facts.today, because: 'appointed' } })
  }
  return { events }
}

/** Where a role holds when it is given outside a child's record. */
const overOf = (role: Role): 'unit' | 'council' | 'team' | 'service' => {
  if (role === 'council administrator') return 'council'
  if (role === 'team manager') return 'team'
  return role === 'conference chair' || role === 'social worker' || role === 'partner professional' ? 'service' : 'unit'
}

/** Give somebody a further role over the unit, a team or the council, or to work in. */
export function giveRole(facts: Facts, a: { role: (typeof rolesOverMore)[number], team?: TeamId }): Outcome {
  const person = facts.people.get(facts.at.person!)
  if (!person || person.agency === 'family') return { refused: 'This person is not one of the service. Add them first.' }
  if (person.person === facts.by) return { refused: 'Nobody gives a role to themselves. Ask another administrator.', field: 'role' }
  if (a.role === 'team manager' && !a.team) return { refused: 'Choose the team this manager leads.', field: 'team' }
  const over = overOf(a.role)
  const has = [...person.involvements.values()].some((i) => i.role === a.role && i.over === over && (over !== 'team' || i.team === a.team) && i.untilOn === undefined)
  if (has) return { refused: 'They hold this role already.', field: 'role' }
  return { events: [{ type: 'InvolvementBegan', children: [], about: person.person, marking: inDirectory(),
    facts: { involvement: facts.newId('involvement'), person: person.person, role: a.role, over, team: over === 'team' ? a.team : undefined, beganOn: facts.today, because: 'appointed' } }] }
}

/** End a role that somebody holds over more than one child; from now on they may do nothing by it. */
export function endRole(facts: Facts, a: { because: 'left' | 'moved' | 'no longer needed' | 'mistake' }): Outcome {
  const held = facts.involvements.get(facts.at['involvement'] as InvolvementId)
  if (!held || held.over === 'child') return { refused: 'That role is not here. Roles in a child’s record are ended in that record.' }
  if (held.person === facts.by) return { refused: 'Nobody ends their own role, so that the service is never without an administrator. Ask another one.' }
  if (held.untilOn !== undefined) return { refused: 'This role has ended already.' }
  return { events: [{ type: 'InvolvementEnded', children: [], about: held.person, marking: inDirectory(), facts: { involvement: held.id, endedOn: facts.today, because: a.because } }] }
}

/** Record a team, so that records can go to it and its manager sees them. */
export function addTeam(facts: Facts, a: { name: string }): Outcome {
  const name = worded(facts, a.name, inDirectory())
  return { events: [{ type: 'TeamRecorded', children: [], marking: inDirectory(), words: [name], facts: { team: facts.newId('team'), name: name.id, recordedOn: facts.today } }] }
}

/** Record a room in which conferences can be held. */
export function addRoom(facts: Facts, a: { name: string }): Outcome {
  const name = worded(facts, a.name, inDirectory())
  return { events: [{ type: 'RoomRecorded', children: [], marking: inDirectory(), words: [name], facts: { room: facts.newId('room'), name: name.id, recordedOn: facts.today } }] }
}
