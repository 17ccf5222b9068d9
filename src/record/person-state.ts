// What is true of people now: who they are, what they hold and need, folded from events.
import type { Day } from '../calendar/day.ts'
import type { Event, FactsOf } from './events.ts'
import { councilStaff, familyRoles } from './people.ts'
import type { Agency, ChildId, ConferenceId, InvolvementId, Need, PassageId, PersonId, Relation, Role, RoomId, TeamId } from './people.ts'

export interface Involvement {
  readonly id: InvolvementId
  readonly person: PersonId
  readonly role: Role
  /** `service`: works in this role, and holds no record by that alone. */
  readonly over: 'child' | 'team' | 'unit' | 'council' | 'service'
  readonly child?: ChildId
  readonly team?: TeamId
  readonly conference?: ConferenceId
  readonly beganOn: Day
  untilOn?: Day
  readonly because: FactsOf<'InvolvementBegan'>['because']
  barred: boolean
}
export interface PersonState {
  readonly person: PersonId
  agency?: Agency
  name?: PassageId
  /** At work, in the directory; one of the family's own is marked as their address is. */
  telephone?: PassageId
  address?: { readonly address: PassageId, readonly confidential: boolean }
  readonly relations: Map<ChildId, { relation: Relation, parentalResponsibility: boolean, household: boolean }>
  readonly needs: { need: Need, detail?: PassageId }[]
  readonly involvements: Map<InvolvementId, Involvement>
  safeContact: 'open' | 'plain' | 'none'
}
export interface PeopleState {
  readonly people: ReadonlyMap<PersonId, PersonState>
  readonly involvements: ReadonlyMap<InvolvementId, Involvement>
  readonly teams: ReadonlyMap<TeamId, PassageId>
  readonly rooms: ReadonlyMap<RoomId, PassageId>
}

/** Fold events into who people are. Until somebody has said how a person may be reached, it is `none`. */
export function peopleState(events: readonly Event[]): PeopleState {
  const people = new Map<PersonId, PersonState>()
  const involvements = new Map<InvolvementId, Involvement>()
  const teams = new Map<TeamId, PassageId>()
  const rooms = new Map<RoomId, PassageId>()
  const person = (id: PersonId): PersonState => {
    const made = people.get(id) ?? { person: id, relations: new Map(), needs: [], involvements: new Map(), safeContact: 'none' as const }
    people.set(id, made)
    return made
  }
  for (const event of events) {
    switch (event.type) {
      case 'PersonRecorded': person(event.facts.person).agency = event.facts.agency; break
      case 'PersonNamed': person(event.facts.person).name = event.facts.name; break
      case 'TelephoneRecorded': person(event.facts.person).telephone = event.facts.number; break
      case 'AddressRecorded': if (event.facts.person) person(event.facts.person).address = event.facts; break
      case 'RelationRecorded': person(event.facts.person).relations.set(event.facts.child, event.facts); break
      case 'NeedRecorded': person(event.facts.person).needs.push(event.facts); break
      case 'SafeContactRecorded': person(event.facts.person).safeContact = event.facts.says; break
      case 'TeamRecorded': teams.set(event.facts.team, event.facts.name); break
      case 'RoomRecorded': rooms.set(event.facts.room, event.facts.name); break
      case 'InvolvementBegan': {
        const { involvement: id, ...facts } = event.facts
        const began: Involvement = { id, ...facts, barred: false }
        involvements.set(id, began)
        person(facts.person).involvements.set(id, began)
        break
      }
      case 'InvolvementEnded': { const ended = involvements.get(event.facts.involvement); if (ended) ended.untilOn = event.facts.endedOn; break }
      case 'PersonBarred': { const barred = involvements.get(event.facts.involvement); if (barred) barred.barred = true; break }
    }
  }
  return { people, involvements, teams, rooms }
}

/** Where people live now: of each person or child what was recorded last. What was confidential once is no longer among them, and stays out of papers all the same. */
export function addressesNow(events: readonly Event[]): Event<'AddressRecorded'>[] {
  const last = new Map<PersonId | ChildId | undefined, Event<'AddressRecorded'>>()
  for (const e of events) if (e.type === 'AddressRecorded') last.set(e.facts.person ?? e.facts.child, e)
  return [...last.values()]
}

/** Whether somebody is of the family, or speaks for a child of it. */
export const ofTheFamily = (person: PersonState | undefined): boolean =>
  person?.agency === 'family' || [...person?.involvements.values() ?? []].some((i) => familyRoles.includes(i.role))

/** Whether a part in a record has not ended by a day. */
export const notEnded = (i: Pick<Involvement, 'untilOn'>, on: Day): boolean => i.untilOn === undefined || i.untilOn > on
/** Whether it stands on a day: begun, not ended, and nobody barred by it. */
export const stands = (i: Involvement, on: Day): boolean => !i.barred && i.beganOn <= on && notEnded(i, on)

interface Held { readonly involvements: ReadonlyMap<InvolvementId, Involvement>, readonly children: ReadonlyMap<ChildId, { readonly team?: TeamId }> }
/** Whether somebody of the council holds a child's record on a day: by themselves, through its team, or through the unit. */
export const holdsRecord = ({ involvements, children }: Held, person: PersonId, child: ChildId, on: Day): boolean =>
  [...involvements.values()].some((i) => i.person === person && stands(i, on) && councilStaff.includes(i.role)
    && (i.over === 'child' ? i.child === child : i.over === 'team' ? i.team !== undefined && i.team === children.get(child)?.team : i.over === 'unit'))
