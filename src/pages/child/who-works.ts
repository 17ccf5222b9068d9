// Who works with a child: the team whose manager sees the record, and the child's social worker.
import type { Facts } from '../../procedures/facts.ts'
import { allocateWorker, joinTeam } from '../../procedures/steps/record.ts'
import { shownOne } from '../../procedures/steps/one-entry.ts'
import type { PersonId } from '../../record/people.ts'
import { nameOf, oneOf } from '../fields.ts'
import { page } from '../page.ts'
import { paths } from '../paths.ts'

export const teamPage = page({
  path: paths.team,
  title: 'Team of this record',
  may: 'change a record',
  intro: 'The manager of the team sees the record from now on; the manager of the team before does not.',
  asks: (facts: Facts) => ({ team: oneOf('Which team works with the family?', [...facts.teams.keys()].map((team) => ({ value: team, words: nameOf(team, 'A team') }))) }),
  changes: (facts) => shownOne(facts, 'team', facts.at.child),
  act: (facts, a) => joinTeam(facts, facts.at.child!, a),
  button: 'Keep the team',
  next: paths.child,
  back: paths.child,
})

/** Whoever works as a social worker, in any child's record or in none yet. */
const workers = (facts: Facts): PersonId[] => [...new Set([...facts.involvements.values()].filter((i) => i.role === 'social worker' && i.untilOn === undefined).map((i) => i.person))]

export const socialWorkerPage = page({
  path: paths.socialWorker,
  title: 'Social worker of this child',
  may: 'add a record',
  directory: true,
  intro: 'The new social worker sees the record from today. Whoever it was before no longer does.',
  asks: (facts: Facts) => ({ person: oneOf('Who is the child’s social worker?', workers(facts).map((person) => ({ value: person, words: nameOf(person) }))) }),
  changes: (facts) => shownOne(facts, 'social worker', facts.at.child),
  act: (facts, a) => allocateWorker(facts, facts.at.child!, a),
  button: 'Keep the social worker',
  next: paths.child,
  back: paths.child,
})
