// The events of an invented council before its caseload: teams, rooms, staff and partners.
import { addDays, type Day } from '../../../calendar/day.ts'
import { uuidOf } from '../../../store/digests.ts'
import type { Happening, Words } from '../../../record/happening.ts'
import { inDirectory } from '../../../record/marking.ts'
import type { InvolvementId, PassageId, Role } from '../../../record/people.ts'
import type { Council, Member } from './staff.ts'

const overOf = (role: Role) => role === 'council administrator' ? 'council' : role === 'team manager' ? 'team' : ['conference chair', 'social worker', 'partner professional'].includes(role) ? 'service' : 'unit'

/** Everybody at work since the day before the first family became known. */
export function tellCouncil(council: Council, seed: string, since: Day): Happening[] {
  const recordedOn = addDays(since, -30)
  let n = 0
  const named = (text: string): Words => ({ id: uuidOf(`caseload ${seed} name ${n++}`) as unknown as PassageId, text, marking: inDirectory() })
  const known = { children: [], marking: inDirectory() } as const
  const person = (m: Member): Happening[] => {
    const name = named(m.name)
    const about = { ...known, about: m.person }
    return [
      { ...about, type: 'PersonRecorded', facts: { person: m.person, agency: m.agency, recordedOn } },
      { ...about, type: 'PersonNamed', facts: { person: m.person, name: name.id, namedOn: recordedOn }, words: [name] },
      { ...about, type: 'InvolvementBegan', facts: {
        involvement: uuidOf(`caseload ${seed} role of ${m.person}`) as unknown as InvolvementId, person: m.person, role: m.role, over: overOf(m.role), team: m.team, beganOn: recordedOn, because: 'example' } },
    ]
  }
  return [
    ...council.teams.map(({ team, name }): Happening => { const words = named(name); return { ...known, type: 'TeamRecorded', facts: { team, name: words.id, recordedOn }, words: [words] } }),
    ...council.rooms.map(({ room, name }): Happening => { const words = named(name); return { ...known, type: 'RoomRecorded', facts: { room, name: words.id, recordedOn }, words: [words] } }),
    ...council.all.flatMap(person),
  ]
}
