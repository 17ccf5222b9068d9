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
export type Passage = Shape & { readonly marking: Marking }

/** The places in a passage that words will fill, in order. */
export const placesIn = (passage: Shape): PassageId[] => partsOf(passage).flatMap((part) => typeof part === 'object' && 'words' in part ? [part.words] : [])

const partsOf = (shape: Shape): readonly Part[] => 'cells' in shape ? shape.cells.flat() : 'parts' in shape ? shape.parts : []

/**
 * A passage that is never easier to read than the words it cites: its marking is `base` joined with theirs and with `also`.
 * Where no one role may read all of it, names give way; words that cannot stand together are a fault, and thrown.
 */
export function passage(base: Marking, shape: Shape, markingOf: (words: PassageId) => Marking, also: readonly Marking[] = []): Passage {
  const marking = joined([base, ...also, ...placesIn(shape).map(markingOf)])
  if (marking) return { ...shape, marking }
  const nameless = withoutNames(shape)
  const weaker = joined([base, ...also, ...placesIn(nameless).map(markingOf)])
  if (!weaker) throw new Error('Two passages in one line of a paper have no reader in common. Give one of them another label, or keep them as two entries.')
  return { ...nameless, marking: weaker }
}

const withoutNames = (shape: Shape): Shape => {
  const bare = (parts: readonly Part[]) => parts.map((part) => typeof part === 'object' && 'nameOf' in part ? 'somebody who is not named here' : part)
  if ('cells' in shape) return { ...shape, cells: shape.cells.map(bare) }
  return 'parts' in shape ? { ...shape, parts: bare(shape.parts) } : shape
}
