// An event: what happened, on what day, by whom and about which children; kept for ever and corrected only by a later one.
import { vocabulary, type EventType, type FactsOf } from './vocabulary.ts'
import type { Day } from '../calendar/day.ts'
import type { ChildId, ConferenceId, EntryId, EventId, Id, PassageId, PersonId, Role } from './people.ts'

export type { EventType, FactsOf } from './vocabulary.ts'
export type MarkingId = Id<'marking'>

/** What every event carries beside its facts. */
export interface Envelope {
  readonly id: EventId
  /** The order in which the journal took it: for one record, also the order of commits. */
  readonly no: number
  /** The day it is about. */
  readonly on: Day
  /** The moment it was kept (ISO instant). */
  readonly keptAt: string
  readonly by: PersonId
  /** In what capacity. */
  readonly as: Role
  /** On whose word, where somebody else said so. */
  readonly onWordOf?: PersonId
  readonly conference?: ConferenceId
  /** The children it concerns; none for what is only about people or the unit. */
  readonly children: readonly ChildId[]
  /** The person it is about, where it is about one. */
  readonly about?: PersonId
  readonly marking: MarkingId
  readonly entry?: EntryId
  readonly version?: number
}

/** One kept event; `Event<'ConferenceHeld'>` has that kind's facts. */
export type Event<T extends EventType = EventType> = { [K in T]: Envelope & { readonly type: K, readonly facts: FactsOf<K> } }[T]

/** The events of one type, in the order given. */
export const allOf = <T extends EventType>(events: readonly Event[], type: T): Event<T>[] => events.filter((e) => e.type === type) as unknown as Event<T>[]

/** The last event of one type, if there is one. */
export const lastOf = <T extends EventType>(events: readonly Event[], type: T): Event<T> | undefined => allOf(events, type).at(-1)

/** Days that are planned, or that were long before: never the day an event itself is about. */
const otherDays = ['onDay', 'untilOn', 'reviewOn', 'coreGroupOn', 'byOn', 'resumesOn', 'bornOn', 'expectedOn', 'sinceOn']

/** The name of the fact that says which day an event of this type is about: its first `…On` that is not a plan, or the only one. Throws where there is none, a fault of the vocabulary. */
export const dayFieldOf = (type: EventType): string => {
  const days = Object.keys(vocabulary[type].shape).filter((name) => name.endsWith('On'))
  const found = days.find((name) => !otherDays.includes(name)) ?? days[0]
  if (!found) throw new Error(`The event ${type} names no day. Give it a fact that ends in "On".`)
  return found
}

/** Facts as they are kept (days as text), checked: throws where a fact is missing or of the wrong kind. */
export const factsToKeep = <T extends EventType>(type: T, facts: FactsOf<T>): Record<string, unknown> => vocabulary[type].encode(facts as never) as Record<string, unknown>

/** Facts as they are read (days as Day). */
export const factsAsRead = <T extends EventType>(type: T, kept: unknown): FactsOf<T> => vocabulary[type].decode(kept as never) as FactsOf<T>

/** The passages an event refers to, by the names of its facts that hold them. */
export const passagesOf = (event: Pick<Event, 'type' | 'facts'>): PassageId[] =>
  passageFields(event.type).flatMap((name) => (event.facts as Record<string, unknown>)[name] as PassageId | undefined ?? [])

const known = new Map<EventType, string[]>()
const passageFields = (type: EventType): string[] => {
  const before = known.get(type)
  if (before) return before
  const found = Object.entries(vocabulary[type].shape).filter(([, kind]) => kindOf(kind as Described)?.kind === 'passage').map(([name]) => name)
  known.set(type, found)
  return found
}

interface Described { meta(): { fact?: string, kind?: string } | undefined, unwrap?(): Described }
const kindOf = (kind: Described): { fact?: string, kind?: string } | undefined => kind.meta() ?? kind.unwrap?.().meta()
