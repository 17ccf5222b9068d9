// Add somebody who works for the council or an agency, give and end roles, and record teams and rooms.
import type { Facts } from '../../procedures/facts.ts'
import { addRoom, addStaff, addTeam, endRole, giveRole, rolesOverMore } from '../../procedures/steps/people.ts'
import { agencies } from '../../record/people.ts'
import type { InvolvementId } from '../../record/people.ts'
import { choice, nameOf, oneOf, sentence, shortText } from '../fields.ts'
import { page } from '../page.ts'
import { paths } from '../paths.ts'

const works = agencies.filter((agency) => agency !== 'family')
const teamOf = (facts: Facts) => oneOf('Which team?', [...facts.teams.keys()].map((team) => ({ value: team, words: nameOf(team, 'A team') })), { optional: true, hint: facts.council.say('Only for a {team manager}') })
const roles = (facts: Facts) => rolesOverMore.map((role) => ({ value: role, words: sentence(facts.council.roleTitle(role)), hint: what[role] }))
/** What each role lets somebody see, so that it is not given lightly. */
const what: { readonly [role in (typeof rolesOverMore)[number]]: string } = {
  'unit administrator': 'Every record, to book, invite and send', 'minute-taker': 'Every record, to keep minutes', 'unit manager': 'Every record, to see what is at risk', 'conference chair': 'Only the records of conferences booked with them',
  'social worker': 'Only the records they hold', 'team manager': 'The records of their team', 'partner professional': 'Only what they are asked about', 'council administrator': 'No record: the people of the service and the census',
}

export const addStaffPage = page({
  path: paths.addStaff,
  title: 'Add somebody to the service',
  may: 'manage people',
  asks: (facts: Facts) => ({
    name: shortText('Name', { max: 120 }),
    agency: choice('Whom do they work for?', works, { as: 'select' }),
    role: oneOf('What do they do here?', roles(facts), { as: 'radios', optional: true }),
    team: teamOf(facts),
    telephone: shortText('Telephone number at work', { optional: true, max: 30, width: 20, hint: 'Families are given it to ring their social worker' }),
  }),
  filled: () => ({ agency: "children's social care" }),
  act: addStaff,
  button: 'Add them',
  next: paths.staff,
  back: paths.staff,
})

export const giveRolePage = page({
  path: paths.giveRole,
  title: 'Give a role',
  heading: ({ at }) => ['Give a role to ', nameOf(at.person!)],
  may: 'manage people',
  proves: true,
  directory: true,
  asks: (facts: Facts) => ({ role: oneOf('What do they do here?', roles(facts), { as: 'radios' }), team: teamOf(facts) }),
  act: giveRole,
  button: 'Give the role',
  next: paths.staff,
  back: paths.staff,
})

export const endRolePage = page({
  path: paths.endRole,
  title: 'End a role',
  heading: ({ at, facts }) => ['End the role of ', facts.involvements.get(at['involvement'] as InvolvementId)?.role ?? 'this person', ', held by ', nameOf(at.person!)],
  may: 'manage people',
  directory: true,
  intro: 'From the moment this is kept they may do nothing by this role. What they did stays.',
  asks: (_facts: Facts) => ({ because: choice('Why?', ['left', 'moved', 'no longer needed', 'mistake']) }),
  act: endRole,
  button: 'End the role',
  next: paths.staff,
  back: paths.staff,
})

const named = (what: string, hint: string) => (_facts: Facts) => ({ name: shortText(`Name of the ${what}`, { max: 120, hint }) })

export const addTeamPage = page({ path: paths.addTeam, title: 'Add a team', may: 'manage people', asks: named('team', 'As people say it, for example “North team”'), act: addTeam, button: 'Add the team', next: paths.staff, back: paths.staff })
export const addRoomPage = page({ path: paths.addRoom, title: 'Add a room', may: 'manage people', asks: named('room', 'With the building, so that a family finds it'), act: addRoom, button: 'Add the room', next: paths.staff, back: paths.staff })
