// What readers said is wrong in signed minutes, and what the chair answered; and the copies that are to go again.
import type { Day } from '../calendar/day.ts'
import type { ConferenceState } from './conference-state.ts'
import type { Event, FactsOf } from './events.ts'
import type { EntryId, PassageId, PersonId } from './people.ts'

export interface Amendment {
  readonly id: FactsOf<'MinutesAmendmentAsked'>['amendment']
  /** Who says that something is wrong. */
  readonly person: PersonId
  /** Nothing of what was asked where its viewer may read the answer alone. */
  askedOn?: Day
  /** Who wrote it down. */
  by?: PersonId
  part?: string
  wrong?: PassageId
  right?: PassageId
  late?: boolean
  answered?: Answered
}
export interface Answered { readonly on: Day, readonly by: PersonId, readonly entry?: EntryId, readonly outcome: FactsOf<'MinutesAmendmentAnswered'>['outcome'], readonly part?: string, readonly note?: PassageId, readonly reason?: PassageId }
type Copy = ConferenceState['copies'] extends Map<unknown, infer C> ? C : never

export function applyAmendments(state: ConferenceState, event: Event): void {
  if (event.type === 'MinutesAmendmentAsked') {
    const { amendment: id, person, part, wrong, right, askedOn, late } = event.facts
    state.amendments.set(id, { id, person, askedOn, by: event.by, part, wrong, right, late })
  } else if (event.type === 'MinutesAmendmentAnswered') {
    const { amendment: id, person, answeredOn: on, outcome, part, note, reason } = event.facts
    state.amendments.set(id, { ...state.amendments.get(id) ?? { id, person }, answered: { on, by: event.by, entry: event.entry, outcome, part, note, reason } })
    if (outcome === 'amended') for (const copy of state.copies.values()) if (copy.paper === 'minutes') copy.amendedSince ??= on
  }
}

/** What was amended, in order. */
export const amended = (c: Pick<ConferenceState, 'amendments'>): (Amendment & { answered: Answered })[] =>
  [...c.amendments.values()].filter((one): one is Amendment & { answered: Answered } => one.answered?.outcome === 'amended')

/** The last copy of the minutes of everybody who had them, where the minutes were amended since: each goes again. */
export const sentAgain = (c: Pick<ConferenceState, 'copies'>): Copy[] => {
  const last = new Map([...c.copies.values()].filter((copy) => copy.paper === 'minutes').map((copy) => [copy.reader, copy]))
  return [...last.values()].filter((copy) => copy.amendedSince !== undefined)
}
