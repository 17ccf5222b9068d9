// Steps about the people of the service: a manager needs a team, nobody gives themselves a role or ends their own, and a role is held once.
import { describe, expect, test } from 'vitest'
import { eventsOf, idOf, story, told } from '../../../tests/facts.ts'
import { addRoom, addStaff, addTeam, endRole, giveRole, type NewStaff } from './people.ts'
import type { InvolvementId, PersonId, TeamId } from '../../record/people.ts'

const on = '2026-04-01'
const north = idOf<TeamId>('north')
const added = (a: Partial<NewStaff>) => story().tries({ act: 'add', on }, (f) => addStaff(f, { name: 'Pru', agency: "children's social care", ...a }))

test.each([
  ['unit administrator', 'unit'], ['unit manager', 'unit'], ['minute-taker', 'unit'], ['council administrator', 'council'], ['conference chair', 'service'], ['social worker', 'service'], ['partner professional', 'service'],
] as const)('a new %s holds the role over the %s', (role, over) => {
  expect(eventsOf(added({ role })).at(-1)).toMatchObject({ type: 'InvolvementBegan', children: [], facts: { role, over, because: 'appointed' } })
})

test('a team manager needs a team, and then holds it; without a role nothing is held', () => {
  expect(added({ role: 'team manager' })).toMatchObject({ field: 'team' })
  expect(eventsOf(added({ role: 'team manager', team: north })).at(-1)).toMatchObject({ facts: { over: 'team', team: north } })
  expect(told(added({}))).toEqual(['PersonRecorded', 'PersonNamed'])
})

test('teams and rooms are in the directory, their names in passages', () => {
  const outcome = story().tries({ act: 'team', on }, (f) => addTeam(f, { name: 'North team' }))
  expect(eventsOf(outcome)).toMatchObject([{ type: 'TeamRecorded', marking: { label: 'directory' }, words: [{ text: 'North team' }] }])
  expect(told(story().tries({ act: 'room', on }, (f) => addRoom(f, { name: 'Bell Room' })))).toEqual(['RoomRecorded'])
})

describe('roles of somebody who is there', () => {
  const s = story()
  s.does({ act: 'tam', on }, (f) => addStaff(f, { name: 'Tam', agency: "children's social care", role: 'minute-taker' }))
  const tam = idOf<PersonId>('tam/person/0')
  const gives = (role: NonNullable<NewStaff['role']>, more: { team?: TeamId, by?: string, person?: PersonId } = {}) =>
    s.tries({ act: 'give', on, by: more.by, at: { person: more.person ?? tam } }, (f) => giveRole(f, { role, team: more.team }))
  const ends = (involvement: string, by?: string, story = s) => story.tries({ act: 'end', on, by, at: { person: tam, involvement } }, (f) => endRole(f, { because: 'left' }))
  const held = idOf<InvolvementId>('tam/involvement/0')

  test('another role is given, the same one not twice, and none by oneself or to a stranger', () => {
    expect(told(gives('unit administrator'))).toEqual(['InvolvementBegan'])
    expect(gives('minute-taker')).toMatchObject({ refused: expect.stringContaining('already') })
    expect(gives('unit manager', { by: 'tam/person/0' })).toMatchObject({ refused: expect.stringContaining('themselves') })
    expect(gives('unit manager', { person: idOf('stranger') })).toMatchObject({ refused: expect.stringContaining('not one of the service') })
    expect(gives('team manager')).toMatchObject({ field: 'team' })
  })

  test('a role is ended by another, once', () => {
    expect(eventsOf(ends(held))).toMatchObject([{ type: 'InvolvementEnded', about: tam, facts: { involvement: held, because: 'left' } }])
    expect(ends(held, 'tam/person/0')).toMatchObject({ refused: expect.stringContaining('their own role') })
    expect(ends(idOf('another'))).toMatchObject({ refused: expect.stringContaining('not here') })
    s.does({ act: 'end', on, at: { person: tam, involvement: held } }, (f) => endRole(f, { because: 'left' }))
    expect(ends(held)).toMatchObject({ refused: expect.stringContaining('ended already') })
  })
})
