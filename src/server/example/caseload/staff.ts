// Who works in an invented council: sized to its caseload, with partners by agency, teams and rooms.
import { uuidOf } from '../../../store/digests.ts'
import type { Agency, PersonId, Role, RoomId, TeamId } from '../../../record/people.ts'
import { figures } from './figures.ts'
import { familyName, givenName, roomName, teamName } from './names.ts'
import { seeded } from './random.ts'

export interface Member { readonly person: PersonId, readonly name: string, readonly agency: Agency, readonly role: Role, readonly team?: TeamId }
export interface Council {
  readonly teams: readonly { readonly team: TeamId, readonly name: string }[]
  readonly rooms: readonly { readonly room: RoomId, readonly name: string }[]
  readonly chairs: readonly Member[]
  readonly minuteTakers: readonly Member[]
  readonly managers: readonly Member[]
  /** By number of the team. */
  readonly workers: readonly (readonly Member[])[]
  readonly partners: ReadonlyMap<Agency, readonly Member[]>
  readonly all: readonly Member[]
}

const ours: Agency = "children's social care"
const atLeast = (least: number, n: number): number => Math.max(least, Math.ceil(n))

/** A conference on most mornings and afternoons: measured on the generator itself, of all kinds together. */
const conferencesADay = (children: number): number => children * 0.000_27

/** The council of so many children; the same for the same seed. */
export function councilOf(children: number, seed: string): Council {
  const r = seeded(`${seed} council`)
  const made: Member[] = []
  const member = (agency: Agency, role: Role, team?: TeamId): Member => {
    const person = uuidOf(`caseload ${seed} member ${made.length}`) as unknown as PersonId
    made.push({ person, name: `${givenName(r)} ${familyName(r)}`, agency, role, ...(team ? { team } : {}) })
    return made.at(-1)!
  }
  const many = (n: number, agency: Agency, role: Role, team?: TeamId): Member[] => Array.from({ length: n }, () => member(agency, role, team))
  const teams = Array.from({ length: atLeast(1, children / 1500) }, (_, i) => ({ team: uuidOf(`caseload ${seed} team ${i}`) as unknown as TeamId, name: teamName(i) }))
  const daily = conferencesADay(children)
  const rooms = Array.from({ length: atLeast(2, (daily + 3.5 * Math.sqrt(daily)) / 2) }, (_, i) => ({ room: uuidOf(`caseload ${seed} room ${i}`) as unknown as RoomId, name: roomName(i) }))
  many(1, ours, 'council administrator')
  many(atLeast(1, children / 7500), ours, 'unit administrator')
  const managers = many(atLeast(1, children / 15_000), ours, 'unit manager')
  const chairs = many(rooms.length + 1, ours, 'conference chair')
  const minuteTakers = many(rooms.length, ours, 'minute-taker')
  const workers = teams.map(({ team }) => { member(ours, 'team manager', team); return many(atLeast(2, children / teams.length / 250), ours, 'social worker') })
  const partners = new Map(figures.partners.is.map(({ agency, pool }) => [agency, many(atLeast(1, pool * children / 30_000), agency, 'partner professional')]))
  return { teams, rooms, chairs, minuteTakers, managers, workers, partners, all: made }
}
