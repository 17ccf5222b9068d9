// The people of the service: who works here and with us, the roles they hold, teams and rooms.
import { notEnded } from '../../record/person-state.ts'
import { shortDay } from '../../calendar/day.ts'
import type { PersonState } from '../../record/person-state.ts'
import { sentence } from '../fields.ts'
import { page, type Viewing } from '../page.ts'
import { paths, to } from '../paths.ts'

export const staffPage = page({
  path: paths.staff,
  title: 'People of the service',
  may: 'manage people',
  directory: true,
  view: {
    template: 'administration/staff.njk',
    shows: (viewing) => ({
      people: staffOf(viewing).map((one) => personRow(one, viewing)).sort((a, b) => a.name < b.name ? -1 : 1),
      teams: [...viewing.seen.teams.keys()].flatMap((team) => viewing.seen.nameOf(team) ?? []).sort(), rooms: [...viewing.seen.rooms.keys()].flatMap((room) => viewing.seen.nameOf(room) ?? []).sort(),
    }),
  },
})

/** Staff and partners; families stand in their records, and not here. */
const staffOf = ({ seen }: Viewing): PersonState[] => [...seen.people.values()].filter((one) => one.agency !== undefined && one.agency !== 'family')

function personRow(one: PersonState, { seen, facts }: Viewing) {
  const roles = [...one.involvements.values()].filter((i) => i.over !== 'child' && notEnded(i, facts.today))
  return {
    name: seen.nameOf(one.person) ?? 'Somebody', agency: sentence(one.agency ?? ''), letter: to(paths.letterFor, { person: one.person }), give: to(paths.giveRole, { person: one.person }), shut: to(paths.shutOut, { person: one.person }), own: one.person === facts.by,
    roles: roles.map((i) => ({ words: `${sentence(facts.council.roleTitle(i.role))}${i.team ? `, ${seen.nameOf(i.team) ?? 'a team'}` : ''}`, since: `since ${shortDay(i.beganOn, facts.today)}`, end: to(paths.endRole, { person: one.person, involvement: i.id }) })),
  }
}
