// Who somebody is to the service: their roles now, and what they hold in some children, as the reader of a copy.
import { sql } from 'kysely'
import { readersOf } from './copies.ts'
import type { Tx } from './transaction.ts'
import type { Reader } from '../access/marking.ts'
import type { ChildId, PersonId, Role } from '../record/people.ts'

/** The roles this person holds today, the widest first. */
export const rolesHeld = async (tx: Tx): Promise<Role[]> =>
  (await tx.rows(sql<{ role: Role }>`select role from involvement where person = ${tx.person}::uuid and began_on <= today() and (until_on is null or until_on > today()) and not barred
    group by role order by min(array_position(array['council','unit','team','child','service'], over)), role`)).map((row) => row.role)

/** The children in whose record this person holds a role themselves. */
export const ownChildren = async (tx: Tx): Promise<ChildId[]> =>
  (await tx.rows(sql<{ child: ChildId }>`select distinct child from involvement where person = ${tx.person}::uuid and child is not null and not barred and began_on <= today() and (until_on is null or until_on > today())`)).map((row) => row.child)

/** Somebody as the reader of a copy: what they hold in these children, as the database has it. */
export async function readerOf(tx: Tx, person: PersonId, children: readonly ChildId[]): Promise<Reader> {
  return (await readersOf(tx, [person], children)).get(person)!
}
