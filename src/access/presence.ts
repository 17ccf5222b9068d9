// Who may know that somebody was part of a conference: what every line of a paper that tells of a person takes on.
import { about, type Marking } from '../record/marking.ts'
import type { ConferenceState } from '../record/conference-state.ts'
import type { Record } from '../record/known.ts'
import { addressesNow, ofTheFamily } from '../record/person-state.ts'
import type { PersonId } from '../record/people.ts'

type Known = Pick<Record, 'people' | 'events'>

/** Why one of the family may not learn that another was part of it. For the sender's list of what was left out, never for the reader. */
export type Apart = 'an address is kept safe' | 'one of them is barred' | 'they were there apart' | 'they were not both there'

/** Everybody of the family in these records. */
export const familyIn = (known: Pick<Known, 'people'>): PersonId[] => [...known.people.values()].filter(ofTheFamily).map((p) => p.person)

/**
 * Why `other` may not learn that `person`, of the same family, was part of this conference; nothing where they may. Two who
 * sat in it together know that of each other, and nobody else does: what somebody answers, or that they stayed away, is their own.
 */
export function apart(known: Known, c: ConferenceState, person: PersonId, other: PersonId): Apart | undefined {
  if (person === other) return undefined
  const pair = [person, other]
  if (pair.some((one) => [...known.people.get(one)?.involvements.values() ?? []].some((i) => i.barred && i.child !== undefined && c.subjects.includes(i.child)))) return 'one of them is barred'
  if (addressesNow(known.events).some((e) => e.facts.confidential)) return 'an address is kept safe'
  const came = pair.map((one) => c.attendance.get(one)?.facts)
  if (!came.every((one) => one?.here === 'in the room' || one?.here === 'on video')) return 'they were not both there'
  return came.some((one) => one!.apart) ? 'they were there apart' : undefined
}

/** The marking of an event that says somebody of the family was part of a conference: for professionals, themselves, and those who sat there with them. */
export const presenceOf = (known: Known, c: ConferenceState, person: PersonId, children: Parameters<typeof about>[0]): Marking =>
  about(children, 'family may read', familyIn(known).filter((other) => apart(known, c, person, other) !== undefined))
