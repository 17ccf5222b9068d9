// A made-up conference on two children with two fathers, booked and asked to, for tests of the steps of its papers and of its families.
import { day } from '../../src/calendar/day.ts'
import { about, inDirectory, telling } from '../../src/record/marking.ts'
import type { Happening } from '../../src/record/happening.ts'
import type { Agency, ChildId, ConferenceId, PersonId, Relation, Role } from '../../src/record/people.ts'
import { idOf, story } from '../facts.ts'

export const wren = idOf<ChildId>('wren')
export const sorrel = idOf<ChildId>('sorrel')
export const conference = idOf<ConferenceId>('conference')
export const who = (name: string): PersonId => idOf<PersonId>(name)
const both = [wren, sorrel]
const on = day('2026-04-01')

const closed = (children: readonly ChildId[]) => about(children, 'professionals only')
const recorded = (name: string, agency: Agency): Happening => ({ type: 'PersonRecorded', facts: { person: who(name), agency, recordedOn: on }, children: agency === 'family' ? both : [], about: who(name), marking: agency === 'family' ? about(both, 'the child may read') : inDirectory() })
const related = (name: string, child: ChildId, relation: Relation): Happening =>
  ({ type: 'RelationRecorded', facts: { person: who(name), child, relation, parentalResponsibility: true, household: false, recordedOn: on }, children: [child], about: who(name), marking: closed([child]) })
const holds = (name: string, role: Role, child: ChildId): Happening => ({
  type: 'InvolvementBegan', children: [child], about: who(name), marking: closed([child]),
  facts: { involvement: idOf(`${name} ${role} ${child}`), person: who(name), role, over: 'child', child, beganOn: on, because: role === 'parent' ? 'family' : role === 'social worker' ? 'allocated' : 'invited' },
})
const asked = (name: string, children: readonly ChildId[]): Happening[] => [
  { type: 'InvitationProposed', facts: { conference, person: who(name), standing: 'must', contactWith: [...children], proposedOn: on }, conference, children, about: who(name), marking: closed(children) },
  { type: 'InvitationSent', facts: { conference, person: who(name), sentOn: on, how: 'outbox' }, conference, children, about: who(name), marking: closed(children) },
]

/** Fern is the mother of both, Flint the father of Wren, Cobb of Sorrel. Hazel is their social worker, Rowan her manager. */
export function madeUp(council = 'rotherham') {
  const told = story(council)
  told.keep({ act: 'people', on: '2026-04-01' }, [
    { type: 'ChildRecorded', facts: { child: wren, bornOn: day('2018-02-11'), recordedOn: on, gender: 'female' }, children: [wren], marking: telling([wren], 'the child may read') },
    { type: 'ChildRecorded', facts: { child: sorrel, bornOn: day('2021-09-03'), recordedOn: on, gender: 'female' }, children: [sorrel], marking: telling([sorrel], 'the child may read') },
    recorded('fern', 'family'), recorded('flint', 'family'), recorded('cobb', 'family'), recorded('hazel', "children's social care"), recorded('rowan', "children's social care"),
    recorded('perry', 'school'), recorded('nia', 'health visiting'), recorded('vale', 'police'), recorded('bryn', 'GP'),
    related('fern', wren, 'mother'), related('fern', sorrel, 'mother'), related('flint', wren, 'father'), related('cobb', sorrel, 'father'),
    ...both.flatMap((child) => [holds('hazel', 'social worker', child), holds('fern', 'parent', child), holds('vale', 'partner professional', child)]),
    holds('flint', 'parent', wren), holds('cobb', 'parent', sorrel), holds('perry', 'partner professional', wren), holds('nia', 'partner professional', sorrel), holds('bryn', 'partner professional', wren),
  ])
  told.keep({ act: 'conference', on: '2026-04-01' }, [
    { type: 'ConferenceRequested', facts: { conference, kind: 'initial', requestedOn: on, subjects: both, number: 'Q-2604-001' }, conference, children: both, marking: about(both, 'family may read') },
    { type: 'ConferenceBooked', facts: { conference, kind: 'initial', onDay: day('2026-04-14'), from: '10:00', until: '12:30', room: idOf('bell'), chair: who('marlow'), bookedOn: on }, conference, children: both, marking: about(both, 'family may read') },
    ...asked('hazel', both), ...asked('fern', both), ...asked('flint', [wren]), ...asked('cobb', [sorrel]), ...asked('perry', [wren]), ...asked('nia', [sorrel]), ...asked('vale', both), ...asked('bryn', [wren]),
  ])
  return told
}

/** The conference has been held. */
export const held: Happening = { type: 'ConferenceHeld', facts: { conference, kind: 'initial', heldOn: day('2026-04-14') }, conference, children: both, marking: about(both, 'family may read') }
