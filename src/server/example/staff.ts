// The invented staff and partners of the example council, its teams, its rooms and a day on which it is closed.
import { inDirectory } from '../../record/marking.ts'
import type { Agency, PersonId, RoomId, TeamId } from '../../record/people.ts'
import { addStaff, type NewStaff } from '../../procedures/steps/people.ts'
import { addClosedDay } from '../../procedures/steps/closed-days.ts'
import { worded } from '../../procedures/steps/words.ts'
import { loader } from '../../store/transaction.ts'
import { does, madeBy, on } from './story.ts'

export interface Staff { readonly name: string, readonly agency: Agency, readonly role: NewStaff['role'] | undefined, readonly waits: string, readonly telephone?: string }

const ours = "children's social care"
/** By the name they go by, in the order they stand at the door. */
export const staff = {
  pru: { name: 'Pru Ledgerly', agency: ours, role: 'unit administrator', waits: 'Books, invites, sends' },
  tam: { name: 'Tam Pagewright', agency: ours, role: 'minute-taker', waits: 'Takes minutes' },
  orla: { name: 'Orla Steadfast', agency: ours, role: 'unit manager', waits: 'Sees what is at risk' },
  marlow: { name: 'Marlow Evenhand', agency: ours, role: 'conference chair', waits: 'Chairs Thimblewick' },
  ines: { name: 'Ines Fairweigh', agency: ours, role: 'conference chair', waits: 'Has minutes to sign' },
  hazel: { name: 'Hazel Inkwell', agency: ours, role: 'social worker', waits: 'Has reports to write', telephone: '01632 960 201' },
  ash: { name: 'Ash Quillfeather', agency: ours, role: 'social worker', waits: 'Has a conference to ask for', telephone: '01632 960 202' },
  rowan: { name: 'Rowan Clockhouse', agency: ours, role: 'team manager', waits: 'Has a report to authorise' },
  vale: { name: 'Vale Lanternby', agency: 'police', role: 'partner professional', waits: 'Comes to Thimblewick' },
  perry: { name: 'Perry Chalkstone', agency: 'school', role: 'partner professional', waits: 'Knows Wren' },
  jory: { name: 'Jory Hearthlight', agency: 'domestic abuse service', role: 'partner professional', waits: 'Knows both girls' },
  nia: { name: 'Nia Cradlewell', agency: 'health visiting', role: 'partner professional', waits: 'Has not answered' },
  bryn: { name: 'Dr Bryn Tinctureby', agency: 'GP', role: 'partner professional', waits: 'Sends a report' },
  poppy: { name: 'Poppy Sandtray', agency: 'nursery', role: 'partner professional', waits: 'Nursery is shut' },
  opal: { name: 'Opal Hearsay', agency: ours, role: 'council administrator', waits: 'Adds people' },
} as const satisfies { [name: string]: Staff }
export type StaffName = keyof typeof staff

export const person = (name: StaffName): PersonId => madeBy(`staff ${name}`, 'person')
export const north = madeBy<TeamId>('team north', 'team')
export const rooms = { bell: madeBy<RoomId>('room bell', 'room'), lantern: madeBy<RoomId>('room lantern', 'room') }

const began = '2025-06-02'

/** Make the staff, two teams and two rooms, and a day on which the council is closed, far from every date of the families. */
export async function makeStaff(): Promise<void> {
  await does({ act: 'team north', when: began, who: loader, may: 'manage people', step: (facts) => {
    const name = worded(facts, 'North team', inDirectory())
    return { events: [{ type: 'TeamRecorded', facts: { team: facts.newId('team'), name: name.id, recordedOn: facts.today }, children: [], marking: inDirectory(), words: [name] }] }
  } })
  for (const [key, words] of [['bell', 'Bell Room, Civic House'], ['lantern', 'Lantern Room, Civic House']] as const) {
    await does({ act: `room ${key}`, when: began, who: loader, may: 'manage people', step: (facts) => {
      const name = worded(facts, words, inDirectory())
      return { events: [{ type: 'RoomRecorded', facts: { room: facts.newId('room'), name: name.id, recordedOn: facts.today }, children: [], marking: inDirectory(), words: [name] }] }
    } })
  }
  for (const [key, one] of Object.entries<Staff>(staff)) {
    await does({ act: `staff ${key}`, when: began, who: loader, may: 'manage people', step: (facts) => addStaff(facts, { name: one.name, agency: one.agency, role: one.role, team: one.role === 'team manager' ? north : undefined, telephone: one.telephone }) })
  }  await does({ act: 'closed day', when: '2026-01-12', who: person('orla'), may: 'change working days', step: (facts) => addClosedDay(facts, { onDay: on('2026-12-29'), kind: 'closure day', name: 'Offices closed between the holidays' }) })
}
