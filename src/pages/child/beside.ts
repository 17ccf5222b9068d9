// What stands beside a child's timeline: its conferences, the latest first, and the people of the record.
import { notEnded } from '../../record/person-state.ts'
import { shortDay, type Day } from '../../calendar/day.ts'
import type { ChildState } from '../../record/child-state.ts'
import type { PersonState } from '../../record/person-state.ts'
import { sentence } from '../fields.ts'
import type { Viewing } from '../page.ts'
import { paths, to } from '../paths.ts'

export const conferenceRows = (child: ChildState, today: Day) => [...child.conferences].map(([id, c]) => ({
  words: sentence(c.kind.replaceAll('-', ' ')), href: to(paths.conference, { conference: id }), icon: c.heldOn !== undefined ? 'done' : 'waiting', on: c.heldOn ?? c.onDay ?? Infinity,
  end: c.heldOn !== undefined ? `held ${shortDay(c.heldOn, today)}` : c.onDay !== undefined ? shortDay(c.onDay, today) : 'no day yet',
})).sort((a, b) => b.on - a.on)

/** The family with what each needs, then whoever is the child's social worker. */
export const peopleRows = (viewing: Viewing) => [...familyRows(viewing), ...workerRows(viewing)]

const familyRows = ({ at, seen, may }: Viewing) => [...seen.people.values()].flatMap((p) => {
  const relation = p.relations.get(at.child!)
  return relation ? [{ words: seen.nameOf(p.person) ?? 'Somebody', note: noteOf(p, relation), need: may.has('change a record') ? to(paths.need, { child: at.child, person: p.person }) : '', change: may.has('change a record') ? to(paths.changePerson, { child: at.child, person: p.person }) : '' }] : []
})

function noteOf(p: PersonState, relation: { relation: string, parentalResponsibility: boolean, household: boolean }): string {
  const needs = p.needs.map((n) => n.need).join(', ')
  return [sentence(relation.relation), relation.parentalResponsibility ? 'parental responsibility' : '', relation.household ? 'lives with the child' : '', needs ? `needs ${needs}` : ''].filter(Boolean).join(', ')
}

const workerRows = ({ at, seen, facts }: Viewing) => [...seen.involvements.values()]
  .filter((i) => i.child === at.child && i.role === 'social worker' && notEnded(i, facts.today))
  .map((i) => ({ words: seen.nameOf(i.person) ?? 'Somebody', note: 'Social worker', need: '', change: '' }))
