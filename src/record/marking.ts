// A marking says who may read a passage or know of an event: its label, the children it tells of, and whom it is kept from.
import type { ChildId, PersonId } from './people.ts'

/** How restricted a passage is, the least first. Which roles may read each is settled in access/labels.ts. */
export const labelNames = [
  'directory', 'the child may read', 'family may read', 'arrangements', 'professionals only', 'protected', 'police part B', 'legal',
  'third party', 'chair only', "the child's own", 'the writer and the manager', 'managers only',
] as const
export type Label = (typeof labelNames)[number]

/** Made once, never changed: to restrict a passage is to give it another. */
export interface Marking {
  readonly label: Label
  /** The children in whose records it stands: the reader must hold one of them. None: it stands in nobody's record. */
  readonly within: readonly ChildId[]
  /** The children whose own matters it tells: the reader must hold them all. */
  readonly tells: readonly ChildId[]
  readonly keptFrom: readonly PersonId[]
}

/** A marking for what concerns the household or the gathering: holding one of these children is enough. */
export const about = (children: readonly ChildId[], label: Label, keptFrom: readonly PersonId[] = []): Marking =>
  ({ label, within: sorted(children), tells: [], keptFrom: sorted(keptFrom) })

/** A marking for children's own matters: the reader must hold every child named. */
export const telling = (children: readonly ChildId[], label: Label, keptFrom: readonly PersonId[] = []): Marking =>
  ({ label, within: sorted(children), tells: sorted(children), keptFrom: sorted(keptFrom) })

/** A marking for what stands in nobody's record: the names of staff and agencies. */
export const inDirectory = (): Marking => ({ label: 'directory', within: [], tells: [], keptFrom: [] })

/** Two markings are the same when they say the same; this text is what tells one from another. */
export const markingText = (m: Marking): string => JSON.stringify([m.label, m.within, m.tells, m.keptFrom])

const sorted = <T extends string>(ids: readonly T[]): T[] => [...new Set(ids)].sort()
