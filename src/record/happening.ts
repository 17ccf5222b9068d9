// A happening: an event on its way to being kept, with the words it brings, each marked. What every step returns.
import type { Marking } from './marking.ts'
import type { EventType, FactsOf } from './vocabulary.ts'
import type { ChildId, ConferenceId, EntryId, PassageId, PersonId } from './people.ts'

/** Words on their way to being kept. They go to a passage; the event keeps its id. */
export interface Words {
  readonly id: PassageId
  readonly text: string
  readonly marking: Marking
}

/** One thing that happened, before the journal has it. */
export type Happening<T extends EventType = EventType> = { [K in T]: {
  readonly type: K
  readonly facts: FactsOf<K>
  readonly conference?: ConferenceId
  readonly children: readonly ChildId[]
  readonly about?: PersonId
  readonly onWordOf?: PersonId
  readonly marking: Marking
  readonly words?: readonly Words[]
  /** What two people may change at once is an entry; `version` is the one this replaces plus one (the first is 1). */
  readonly entry?: EntryId
  readonly version?: number
} }[T]

/** A notice that something is waiting; it says nothing about anybody. */
export interface Notice {
  readonly to: PersonId
  readonly says: 'an invitation is waiting' | 'a report is asked for' | 'something is waiting to be read' | 'something is waiting for you' | 'a record was opened with a reason'
  readonly conference?: ConferenceId
  readonly copy?: string
}

/** What a step gives: events and notices, or a refusal. A refusal's words are the rule's own and name nobody. */
export type Outcome =
  /** `files`: bytes that are kept with the events, each named by its digest. */
  | { readonly events: readonly Happening[], readonly notices?: readonly Notice[], readonly files?: readonly Uint8Array[] }
  | { readonly refused: string, readonly cites?: { readonly document: string, readonly section: string }, readonly field?: string, readonly instead?: string
    /** What it rests on has changed: the page shows what there is now, and its form is of that. */
    readonly anew?: boolean
    /** Possible and not likely: asked about once, and kept when the same is sent again. */
    readonly unlikely?: boolean }
