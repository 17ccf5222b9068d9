// A made-up conference on two children, booked and with people asked, for tests of the steps in the room. No database.
import { day } from '../src/calendar/day.ts'
import { about, inDirectory, type Marking } from '../src/record/marking.ts'
import { openConference, recordAttendance } from '../src/procedures/steps/room.ts'
import type { Happening, Words } from '../src/record/happening.ts'
import type { Agency, ChildId, ConferenceId, PersonId, Role } from '../src/record/people.ts'
import type { ConferenceKind } from '../src/record/vocabulary.ts'
import { idOf, story, type Doing } from './facts.ts'

export const conference = idOf<ConferenceId>('the conference')
export const [wren, sorrel] = [idOf<ChildId>('wren'), idOf<ChildId>('sorrel')]
const both = [wren, sorrel]
export const who = (name: string): PersonId => idOf<PersonId>(name)
const on = '2026-04-14'

/** Who is asked: their agency, and the children they know. */
const asked: readonly [string, Agency, readonly ChildId[]][] = [
  ['hazel', "children's social care", both], ['vale', 'police', both], ['perry', 'school', [wren]], ['nia', 'health visiting', [sorrel]], ['fern', 'family', []],
]

const role = (person: PersonId, as: Role, child: ChildId): Happening => ({
  type: 'InvolvementBegan', children: [child], about: person, marking: about([child], 'professionals only'),
  facts: { involvement: idOf(`${person} ${child}`), person, role: as, over: 'child', child, conference, beganOn: day('2026-04-01'), because: 'invited' },
})

const named: { readonly [who: string]: string } = { hazel: 'Hazel Inkwell', vale: 'Vale Lanternby', perry: 'Perry Chalkstone', nia: 'Nia Cradlewell', fern: 'Fern Thimblewick', marlow: 'Marlow Evenhand' }
const inWords = (name: string, text: string, marking: Marking): Words => ({ id: idOf(`name of ${name}`), text, marking })
const childNamed = (child: ChildId, text: string): Happening => {
  const name = inWords(child, text, about([child], 'the child may read'))
  return { type: 'ChildNamed', children: [child], marking: name.marking, words: [name], facts: { child, name: name.id, namedOn: day('2026-03-01') } }
}
const personNamed = (who_: string): Happening => {
  const name = inWords(who_, named[who_]!, who_ === 'fern' ? about(both, 'the child may read') : inDirectory())
  return { type: 'PersonNamed', children: who_ === 'fern' ? both : [], about: who(who_), marking: name.marking, words: [name], facts: { person: who(who_), name: name.id, namedOn: day('2026-03-01') } }
}

/** The story up to the morning of the day; `open` opens it, `here` records who is in the room. */
export function booked(council = 'rotherham', kind: ConferenceKind = 'initial') {
  const told = story(council)
  const family = about(both, 'family may read')
  const things: Happening[] = [
    ...both.map((child): Happening => ({ type: 'ChildRecorded', children: [child], marking: family, facts: { child, bornOn: day('2018-02-02'), recordedOn: day('2026-03-01'), gender: 'female' } })),
    ...[...asked, ['marlow', "children's social care", both] as const].map(([name, agency]): Happening => ({ type: 'PersonRecorded', children: [], about: who(name), marking: inDirectory(), facts: { person: who(name), agency, recordedOn: day('2026-03-01') } })),
    childNamed(wren, 'Wren Thimblewick'), childNamed(sorrel, 'Sorrel Thimblewick'), ...Object.keys(named).map(personNamed),
    { type: 'ConferenceRequested', conference, children: both, marking: family, facts: { conference, kind, requestedOn: day('2026-03-25'), subjects: both, number: 'Q-26-0001' } },
    { type: 'ConferenceBooked', conference, children: both, marking: family, facts: { conference, kind, onDay: day(on), from: '10:00', until: '12:30', room: idOf('room'), chair: who('marlow'), bookedOn: day('2026-03-26') } },
    ...asked.map(([name, , knows]): Happening => ({
      type: 'InvitationProposed', conference, children: knows.length > 0 ? knows : both, about: who(name), marking: about(knows.length > 0 ? knows : both, 'family may read'),
      facts: { conference, person: who(name), standing: 'must', contactWith: [...knows], proposedOn: day('2026-03-27') },
    })),
    ...both.flatMap((child) => [role(who('hazel'), 'social worker', child), role(who('marlow'), 'conference chair', child)]), role(who('perry'), 'partner professional', wren), role(who('nia'), 'partner professional', sorrel),
  ]
  told.keep({ act: 'before', on: '2026-03-27' }, things)
  let n = 0
  /** Somebody doing something here: the chair unless said otherwise. */
  const by = (name = 'marlow', as: Role = 'conference chair', more: Partial<Doing> = {}): Doing => ({ act: `act ${++n}`, on, by: name, as, ...more, at: { conference, ...more.at } })
  const open = () => told.does(by(), (facts) => openConference(facts, { checked: ['on-the-record'] }))
  const here = (...names: string[]) => told.does(by(), (facts) => recordAttendance(facts, { here: Object.fromEntries(names.map((name) => [who(name), { how: 'in the room' }])) }))
  const state = () => told.factsFor(by()).conferences.get(conference)!
  return { ...told, by, open, here, state }
}

/** Open, and quorate for both. */
export function inTheRoom(council?: string, kind?: ConferenceKind) {
  const told = booked(council, kind)
  told.open()
  told.here('hazel', 'vale', 'perry', 'nia', 'fern')
  return told
}
