// Steps about the people of the service: staff and partners, the roles they hold, teams and rooms.
import type { Happening, Outcome } from '../../record/happening.ts'
import { inDirectory } from '../../record/marking.ts'
import type { Agency, Role, TeamId } from '../../record/people.ts'
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
