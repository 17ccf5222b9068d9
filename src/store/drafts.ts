// What is being typed: one draft for each person and page, seen by its author alone and never in the journal.
import { sql } from 'kysely'
import { now } from './clock.ts'
import type { Tx } from './transaction.ts'
import { sealed, unsealed } from './words.ts'

/** The fields of a form as the browser sends them. */
export type Raw = { readonly [field: string]: string | readonly string[] }

const placed = (tx: Tx, place: string): string => `draft.fields.${tx.person}.${place}`

/** Save what somebody has typed so far; replaces what they had saved for this page. Gives the moment. */
export async function saveDraft(tx: Tx, place: string, fields: Raw): Promise<string> {
  const savedAt = now()
  await tx.rows(sql`insert into draft (person, place, fields, saved_at) values (${tx.person}::uuid, ${place}, ${sealed(JSON.stringify(fields), placed(tx, place))}, ${savedAt}::timestamptz)
    on conflict (person, place) do update set fields = excluded.fields, saved_at = excluded.saved_at`)
  return savedAt
}

/** What this person had typed on a page, if anything is kept. */
export async function draftOf(tx: Tx, place: string): Promise<{ fields: Raw, savedAt: string } | undefined> {
  const [row] = await tx.rows(sql<{ fields: Uint8Array, saved_at: string }>`select fields, saved_at from draft where person = ${tx.person}::uuid and place = ${place}`)
  return row && { fields: JSON.parse(unsealed(row.fields, placed(tx, place)).toString('utf8')) as Raw, savedAt: row.saved_at }
}

/** A kept page ends its draft. */
export const endDraft = async (tx: Tx, place: string): Promise<void> => { await tx.rows(sql`delete from draft where person = ${tx.person}::uuid and place = ${place}`) }
