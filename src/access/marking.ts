// Who may read what is so marked: a reader is a person with what they hold in each child, never a role alone.
import { reads } from './labels.ts'
import type { Marking } from '../record/marking.ts'
import type { ChildId, PersonId, Role } from '../record/people.ts'

/** What one person holds: a role in a child's record, or (without a child) over the whole unit or council; in the service alone, no record. */
export interface Held {
  readonly role: Role
  readonly child?: ChildId
  readonly service?: boolean
  /** Barred from this child, whatever else they hold. */
  readonly barred: boolean
}
export interface Reader {
  readonly person: PersonId
  readonly holds: readonly Held[]
}

/** Whether this reader may read what is so marked. The row policy `markings_i_read` says the same in SQL. */
export const mayRead = (reader: Reader, m: Marking): boolean => whyNot(reader, m) === undefined

export type Withheld = 'kept from this person' | 'barred' | 'not their child' | 'a matter of another child' | 'not for this role'

/** Why a reader may not read something: for our manifest alone, never for the reader. */
export function whyNot(reader: Reader, m: Marking): Withheld | undefined {
  if (m.keptFrom.includes(reader.person)) return 'kept from this person'
  const barredFrom = (child: ChildId | undefined) => child !== undefined && reader.holds.some((h) => h.barred && h.child === child)
  const holds = reader.holds.filter((h) => !h.barred && !barredFrom(h.child))
  const holdsIn = (child: ChildId, labelled: boolean) => !barredFrom(child) && holds.some((h) =>
    !h.service && (h.child === undefined || h.child === child) && (!labelled || reads(h.role, m.label)))
  if (m.within.length === 0) return holds.some((h) => reads(h.role, m.label)) ? undefined : 'not for this role'
  if (m.within.some((c) => holdsIn(c, true)) && m.tells.every((c) => holdsIn(c, true))) return undefined
  if (m.within.some((c) => holdsIn(c, false))) return m.tells.every((c) => holdsIn(c, false)) ? 'not for this role' : 'a matter of another child'
  return m.within.some(barredFrom) ? 'barred' : 'not their child'
}
