// Somebody who came without having been asked: a deputy, a supporter, a relative at the door. Who they are, whether they take part, and who agreed.
import { conferenceAt } from '../../record/known.ts'
import { about, inDirectory } from '../../record/marking.ts'
import type { Happening, Outcome } from '../../record/happening.ts'
import type { Agency, PersonId } from '../../record/people.ts'
import type { Facts } from '../facts.ts'
import { closedRoom } from './entries.ts'
import { worded } from './words.ts'

export const partsTaken = ['takes part', 'watches'] as const
export interface WhoCame {
  /** Somebody there is already, or somebody new by name and agency. */
  readonly person?: PersonId
  readonly name?: string
  readonly agency?: Agency
  readonly here: 'in the room' | 'on video'
  readonly part: (typeof partsTaken)[number]
  /** Who agreed that they may be here. */
  readonly agreedBy: PersonId
}

/** Put down as here somebody who was not asked. What they may read stays as it was: a part in the record is given another way. */
export function addWhoCame(facts: Facts, a: WhoCame): Outcome {
  const c = conferenceAt(facts)
  const refusal = closedRoom(facts, c) ?? whom(facts, a)
  if (refusal) return refusal
  const made = a.person === undefined ? newcomer(facts, a) : []
  const person = a.person ?? made[0]!.about!
  const before = c.attendance.get(person)
  const entry = before?.entry ?? facts.newId('entry')
  const isFamily = (a.person === undefined ? a.agency : facts.people.get(person)?.agency) === 'family'
  return { events: [...made, {
    type: 'AttendanceRecorded', conference: c.conference, children: c.subjects, about: person, entry, version: (before?.version ?? 0) + 1,
    marking: about(c.subjects, isFamily ? 'professionals only' : 'family may read'),
    facts: { conference: c.conference, person, entry, here: a.here, recordedOn: facts.today, apart: before?.facts.apart, takesPart: a.part === 'takes part', agreedBy: a.agreedBy },
  }] }
}

function whom(facts: Facts, a: WhoCame): Extract<Outcome, { refused: string }> | undefined {
  const c = conferenceAt(facts)
  if (a.person === undefined && !a.name) return { refused: 'Choose somebody, or give the name of somebody new.', field: 'person' }
  if (a.person !== undefined && a.name) return { refused: 'Choose somebody, or give the name of somebody new, not both.', field: 'name' }
  if (a.person === undefined && !a.agency) return { refused: 'Say which agency this person works for, or that they are family.', field: 'agency' }
  const barred = a.person !== undefined && [...facts.people.get(a.person)?.involvements.values() ?? []].some((i) => i.barred && i.child !== undefined && c.subjects.includes(i.child))
  return barred ? { refused: 'This person may not be in this conference.', field: 'person', instead: facts.council.say('Stop, and speak with the {unit manager}. If somebody is in danger now, act first.') } : undefined
}

/** Somebody at work stands in the directory; one of the family in these children's records. */
function newcomer(facts: Facts, a: WhoCame): Happening[] {
  const { subjects } = conferenceAt(facts)
  const person = facts.newId('person')
  const [children, marking] = a.agency === 'family' ? [subjects, about(subjects, 'the child may read')] : [[], inDirectory()]
  const name = worded(facts, a.name!, marking)
  return [
    { type: 'PersonRecorded', children, about: person, marking, facts: { person, agency: a.agency!, recordedOn: facts.today } },
    { type: 'PersonNamed', children, about: person, marking, words: [name], facts: { person, name: name.id, namedOn: facts.today } },
  ]
}
