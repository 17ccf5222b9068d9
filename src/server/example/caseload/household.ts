// An invented family: its children with their ages, and who is of it.
import { addDays, type Day } from '../../../calendar/day.ts'
import { uuidOf } from '../../../store/digests.ts'
import type { Agency, ChildId, Id, PersonId, Relation } from '../../../record/people.ts'
import type { FactsOf } from '../../../record/events.ts'
import { figures } from './figures.ts'
import { familyName, givenName } from './names.ts'
import { chance, pick, seeded, weighted, whole, type Random } from './random.ts'
import type { Council, Member } from './staff.ts'

export interface Sibling { readonly child: ChildId, readonly name: string, readonly gender: FactsOf<'ChildRecorded'>['gender'], readonly bornOn?: Day, readonly expectedOn?: Day }
export interface Kin { readonly person: PersonId, readonly name: string, readonly relation: Relation, readonly parental: boolean, readonly home: boolean, readonly contact: 'open' | 'plain' | 'none' }
export interface Household {
  readonly index: number
  readonly random: Random
  readonly newId: <K extends string>(kind: K) => Id<K>
  /** The day the family became known. */
  readonly knownOn: Day
  readonly children: readonly Sibling[]
  readonly kin: readonly Kin[]
  readonly team: number
  readonly worker: Member
  readonly partnerOf: (agency: Agency) => Member
}

/** The n-th family of a caseload, with `most` children at the most. */
export function householdOf(index: number, most: number, seed: string, on: Day, council: Council): Household {
  const random = seeded(`${seed} family ${index}`)
  const newId = idsOf(`caseload ${seed} family ${index}`)
  const knownOn = addDays(on, -whole(random, 1, Math.round(figures.yearsBack.is * 365.25)))
  const name = familyName(random)
  const team = whole(random, 0, council.teams.length - 1)
  const partners = new Map<Agency, Member>()
  return {
    index, random, newId, knownOn, team,
    children: siblings(random, newId, name, knownOn, Math.min(most, weighted(random, figures.siblings.is))),
    kin: kinOf(random, newId, name),
    worker: pick(random, council.workers[team]!),
    partnerOf: (agency) => {
      const known = partners.get(agency) ?? pick(random, council.partners.get(agency)!)
      partners.set(agency, known)
      return known
    },
  }
}

function idsOf(of: string): Household['newId'] {
  const made = new Map<string, number>()
  return (kind) => {
    const n = made.get(kind) ?? 0
    made.set(kind, n + 1)
    return uuidOf(`${of} ${kind} ${n}`) as never
  }
}

/** The first by the table of ages, the others one to four years apart, older or younger; nobody is over 16, and one at the most unborn. */
function siblings(r: Random, newId: Household['newId'], name: string, knownOn: Day, n: number): Sibling[] {
  const [least, most] = weighted(r, figures.age.is)
  const first = least < 0 ? -whole(r, 20, 190) : Math.round((least + r() * (most - least + 0.98)) * 365.25)
  const days = [first]
  while (days.length < n) {
    const apart = whole(r, 330, 1500)
    const next = chance(r, 0.5) ? Math.max(...days) + apart : Math.min(...days) - apart
    days.push(next < 0 || next > 16.9 * 365 ? whole(r, 30, 6100) : next)
  }
  return days.sort((a, b) => b - a).map((age): Sibling => ({
    child: newId('child'), name: `${givenName(r)} ${name}`, gender: age < 0 ? 'not known' : weighted(r, figures.gender.is),
    ...(age < 0 ? { expectedOn: addDays(knownOn, -age) } : { bornOn: addDays(knownOn, -age) }),
  }))
}

function kinOf(r: Random, newId: Household['newId'], name: string): Kin[] {
  const kin = (relation: Relation, parental: boolean, home: boolean): Kin =>
    ({ person: newId('person'), name: `${givenName(r)} ${chance(r, 0.7) ? name : familyName(r)}`, relation, parental, home, contact: weighted(r, [['open', 60], ['plain', 25], ['none', 15]] as const) })
  const list = [kin('mother', true, chance(r, 0.9))]
  if (chance(r, 0.62)) list.push(kin('father', chance(r, 0.8), chance(r, 0.4)))
  if (chance(r, 0.15)) list.push(kin('partner of a parent', false, true))
  if (chance(r, 0.2)) list.push(kin('grandparent', false, chance(r, 0.2)))
  return list
}
