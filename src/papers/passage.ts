// The marked block every paper is made of: our sentences and places for words, with who may read them. No words inside.
import { joined } from './joined.ts'
import type { Day } from '../calendar/day.ts'
import type { Marking } from '../record/marking.ts'
import type { ChildId, PassageId, PersonId } from '../record/people.ts'

/** A piece of a passage: a sentence of ours, a place that words of the record will fill, a name, or a day. */
export type Part =
  | string
  | { readonly words: PassageId }
  | { readonly nameOf: PersonId | ChildId, readonly words: PassageId }
  /** What is said of a person without a name: "Mother". It tells of them all the same. */
  | { readonly of: PersonId, readonly says: string }
  | { readonly day: Day }

/** Which side of the map a statement belongs to; only a tint on paper, never the only sign. */
export type Tone = 'worried' | 'well' | 'needs' | 'plain'

export type Shape =
  | { readonly kind: 'title' | 'paragraph' | 'item' | 'closing', readonly parts: readonly Part[] }
  | { readonly kind: 'heading', readonly level: 2 | 3, readonly parts: readonly Part[] }
  | { readonly kind: 'statement', readonly name: string, readonly tone: Tone, readonly parts: readonly Part[] }
  | { readonly kind: 'fact', readonly name: string, readonly parts: readonly Part[] }
  /** A caption may be empty where the heading above says enough. */
  | { readonly kind: 'table', readonly caption: string, readonly columns: readonly string[] }
  | { readonly kind: 'row', readonly cells: readonly (readonly Part[])[] }

/** One block of a paper and who may read it. Items, facts and rows that follow each other make one list or table. */
export type Passage = Shape & {
  readonly marking: Marking
  /** Whom it tells of, by name or without one. */
  readonly people: readonly PersonId[]
}

/** Who may know that a person was part of the conference: as closed as every one of these; none where that is no secret. */
export type Presence = (person: PersonId) => readonly Marking[]

/** The places in a passage that words will fill, in order. */
export const placesIn = (passage: Shape): PassageId[] => partsOf(passage).flatMap((part) => typeof part === 'object' && 'words' in part ? [part.words] : [])

/** Whom a passage tells of, children among them. */
export const peopleIn = (shape: Shape): PersonId[] => [...new Set(partsOf(shape).flatMap((part) => typeof part === 'object' && 'nameOf' in part ? [part.nameOf as PersonId] : typeof part === 'object' && 'of' in part ? [part.of] : []))]

const partsOf = (shape: Shape): readonly Part[] => 'cells' in shape ? shape.cells.flat() : 'parts' in shape ? shape.parts : []

/**
 * A passage that is never easier to read than any part of it: its marking is `base` joined with those of the words it cites, of
 * `also`, and of each person it tells of (that somebody said it, saw it, owns it or was there). The only place where one is made.
 * Where no one role may read all of it, names give way; words that cannot stand together are a fault, and thrown.
 */
export function passage(base: Marking, shape: Shape, markingOf: (words: PassageId) => Marking, presence: Presence, also: readonly Marking[] = []): Passage {
  const strictest = (of: Shape) => joined([base, ...also, ...placesIn(of).map(markingOf), ...peopleIn(of).flatMap(presence)])
  const marking = strictest(shape)
  if (marking) return { ...shape, marking, people: peopleIn(shape) }
  const nameless = withoutNames(shape)
  const weaker = strictest(nameless)
  if (!weaker) throw new Error('Two passages in one line of a paper have no reader in common. Give one of them another label, or keep them as two entries.')
  return { ...nameless, marking: weaker, people: peopleIn(nameless) }
}

const withoutNames = (shape: Shape): Shape => {
  const bare = (parts: readonly Part[]) => parts.map((part) => typeof part !== 'object' ? part : 'nameOf' in part ? 'somebody who is not named here' : 'of' in part ? '' : part)
  if ('cells' in shape) return { ...shape, cells: shape.cells.map(bare) }
  return 'parts' in shape ? { ...shape, parts: bare(shape.parts) } : shape
}
