// Taking out what a reader may not read: the only place where a copy is made.
import { mayRead, whyNot, type Reader, type Withheld } from './marking.ts'
import type { Marking } from '../record/marking.ts'
import type { PersonId } from '../record/people.ts'

export interface Marked { readonly marking: Marking }

declare const onlyHere: unique symbol
/** One reader's part of a paper. Only a Copy can be rendered, and only copyFor makes one. */
export interface Copy<P extends Marked = Marked> {
  readonly [onlyHere]: true
  readonly reader: PersonId
  readonly kept: readonly P[]
  readonly withheld: readonly Withheld[]
}

/** Take out what a reader may not read, and note it. Pure, and the only way to make a copy. */
export function copyFor<P extends Marked>(reader: Reader, passages: readonly P[]): Copy<P> {
  const readable = (p: P) => mayRead(reader, p.marking)
  return {
    reader: reader.person,
    kept: passages.filter(readable),
    withheld: passages.filter((p) => !readable(p)).map((p) => whyNot(reader, p.marking)!),
  } as unknown as Copy<P>
}
