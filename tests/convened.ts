// Two sisters and the people around them, up to the end of an enquiry, for tests of the steps that follow; and further, as far as a test needs.
import { day } from '../src/calendar/day.ts'
import { about, inDirectory } from '../src/record/marking.ts'
import { addStaff } from '../src/procedures/steps/people.ts'
import { addChild, addRelative } from '../src/procedures/steps/record.ts'
import { concludeEnquiry, recordDiscussion } from '../src/procedures/steps/enquiry.ts'
import { requestConference } from '../src/procedures/steps/convene.ts'
import { bookConference, type Booking } from '../src/procedures/steps/booking.ts'
import { proposePerson, type Proposal } from '../src/procedures/steps/invitations.ts'
import { worded } from '../src/procedures/steps/words.ts'
import { mayRead, type Reader } from '../src/access/marking.ts'
import { recordOf } from '../src/record/known.ts'
import { idOf, story, type Doing } from './facts.ts'
import type { Action } from '../src/access/grants.ts'
import type { Viewing } from '../src/pages/page.ts'
import type { Marking } from '../src/record/marking.ts'
import type { ChildId, ConferenceId, PersonId, RoomId } from '../src/record/people.ts'

const staff = { pru: ["children's social care", 'unit administrator'], tam: ["children's social care", 'minute-taker'], orla: ["children's social care", 'unit manager'],
  marlow: ["children's social care", 'conference chair'], ines: ["children's social care", 'conference chair'], rowan: ["children's social care", 'team manager'], ash: ["children's social care", 'social worker'],
  hazel: ["children's social care", 'social worker'], perry: ['school', 'partner professional'], vale: ['police', 'partner professional'], skye: ['advocacy', 'partner professional'] } as const

export const person = (name: keyof typeof staff | 'fern' | 'flint'): PersonId => idOf(name === 'fern' || name === 'flint' ? `relative ${name}/person/0` : `staff ${name}/person/0`)
export const child = (name: 'wren' | 'sorrel'): ChildId => idOf(`child ${name}/child/0`)
export const conference: ConferenceId = idOf('request/conference/0')
export const room: RoomId = idOf('room/room/0')
const team = idOf<never>('team north')

/** The record of Wren and Sorrel. An enquiry began on 24 March 2026, so the limit is Thursday 16 April. */
export const sisters = (council?: string) => {
  const s = story(council)
  const hazel = { by: `staff hazel/person/0`, as: 'social worker' } as const
  for (const [name, [agency, role]] of Object.entries(staff)) s.does({ act: `staff ${name}`, on: '2026-01-05' }, (f) => addStaff(f, { name, agency, role, team: role === 'team manager' ? team : undefined }))
  s.does({ act: 'room', on: '2026-01-05' }, (f) => {
    const name = worded(f, 'Bell Room', inDirectory())
    return { events: [{ type: 'RoomRecorded', children: [], marking: inDirectory(), words: [name], facts: { room: f.newId('room'), name: name.id, recordedOn: f.today } }] }
  })
  s.does({ act: 'child wren', on: '2026-03-23', ...hazel }, (f) => addChild(f, { name: 'Wren', born: day('2018-02-11'), gender: 'female' }))
  s.does({ act: 'child sorrel', on: '2026-03-23', ...hazel }, (f) => addChild(f, { name: 'Sorrel', born: day('2021-09-03'), gender: 'female', siblings: [child('wren')] }))
  for (const one of ['wren', 'sorrel'] as const) s.does({ act: `team ${one}`, on: '2026-03-23' }, (f) => ({ events: [{ type: 'ChildJoinedTeam', children: [child(one)], marking: about([child(one)], 'professionals only'), facts: { child: child(one), team, joinedOn: f.today } }] }))
  s.does({ act: 'relative fern', on: '2026-03-23' }, (f) => addRelative(f, { name: 'Fern', relation: 'mother', parentalResponsibility: true, household: true, children: [child('wren'), child('sorrel')] }))
  s.does({ act: 'relative flint', on: '2026-03-23' }, (f) => addRelative(f, { name: 'Flint', relation: 'father', parentalResponsibility: true, household: false, children: [child('sorrel')] }))
  s.does({ act: 'discussion', on: '2026-03-24' }, (f) => recordDiscussion(f, { heldOn: day('2026-03-24'), outcome: 'enquiry begins', children: [child('wren'), child('sorrel')] }))
  const at = { child: child('wren') }
  const inConference = (act: string, on: string, by: keyof typeof staff = 'pru', more: Partial<Doing> = {}): Doing => ({ act, on, by: `staff ${by}/person/0`, at: { conference }, ...more })
  return {
    ...s, at, inConference,
    concluded: () => s.does({ act: 'concluded', on: '2026-03-30', ...hazel, at }, (f) => concludeEnquiry(f, child('wren'), { concludedOn: day('2026-03-30'), outcome: 'conference needed' })),
    requested: () => s.does({ act: 'request', on: '2026-03-31', ...hazel, at }, (f) => requestConference(f, { subjects: [child('wren'), child('sorrel')], why: {} })),
    booked: (more: Partial<Booking> = {}, on = '2026-04-01', act = 'book') => s.does(inConference(act, on), (f) => bookConference(f, { ...booking, ...more })),
    proposed: (a: Proposal & { act?: string }) => s.does(inConference(a.act ?? `propose ${a.person ?? a.name}`, '2026-04-01'), (f) => proposePerson(f, a)),
  }
}

/** Tuesday 14 April, two days inside the limit. */
export const booking: Booking = { onDay: day('2026-04-14'), from: '10:00', until: '12:30', room, chair: person('marlow'), minuteTaker: person('tam') }

/** What somebody may see of the story so far: the events and words their markings let them read, folded, and everybody's facts beside it. */
export function viewingOf(s: Pick<ReturnType<typeof story>, 'factsFor' | 'events' | 'words'>, d: Doing, reader: Reader, may: readonly Action[]): Viewing {
  const facts = s.factsFor(d)
  const events = s.events.filter((e) => mayRead(reader, e.marking as unknown as Marking))
  const record = recordOf(events)
  const words: Viewing['seen']['words'] = (passage) => { const found = passage && s.words.get(passage); return found && mayRead(reader, found.marking) ? found.text : undefined }
  const nameOf: Viewing['seen']['nameOf'] = (id) => words(record.people.get(id as never)?.name ?? record.children.get(id as never)?.name ?? record.rooms.get(id as never))
  return { at: facts.at, facts, may: new Set(may), seen: { ...record, words, nameOf } }
}

/** The unit, which holds every record. */
export const unit: Reader = { person: person('pru'), holds: [{ role: 'unit administrator', barred: false }] }
/** A partner who holds some of the children. */
export const partner = (name: keyof typeof staff, ...children: ('wren' | 'sorrel')[]): Reader => ({ person: person(name), holds: children.map((one) => ({ role: 'partner professional', child: child(one), barred: false })) })
