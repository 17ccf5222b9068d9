// Who opened a child's record, for whoever answers for it: the audit, the newest first. The database shows nothing of it to anybody else.
import { sql } from 'kysely'
import type { Tx } from './transaction.ts'
import type { ChildId, ConferenceId, PersonId, Role } from '../record/people.ts'

/** One look: `opened` a page of the record, `listed` among others, `kept` something in it, or `refused`. */
export interface Look {
  readonly no: number, readonly at: string, readonly by: PersonId, readonly as: Role | null
  readonly what: 'opened' | 'listed' | 'kept' | 'refused', readonly action: string, readonly conference: ConferenceId | null
}

/** The looks at one child's record before a number, the newest first. The record must be open in this transaction. */
export const whoSaw = async (tx: Tx, child: ChildId, before: number | undefined, most: number): Promise<Look[]> =>
  (await tx.rows(sql<{ id: string | number, at: string, by_person: PersonId, as_role: Role | null, what: Look['what'], action: string, conference: ConferenceId | null }>`
    select id, at, by_person, as_role, what, action, conference from who_saw(${child}::uuid, ${before ?? null}::bigint, ${most})`))
    .map((row) => ({ no: Number(row.id), at: row.at, by: row.by_person, as: row.as_role, what: row.what, action: row.action, conference: row.conference }))
