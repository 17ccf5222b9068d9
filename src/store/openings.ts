// Records opened with a reason: the one this person has open now, and looking for a record by its exact number before opening it.
import { sql } from 'kysely'
import { audit } from './judge.ts'
import type { Tx } from './transaction.ts'
import type { ChildId, ConferenceId, OpeningId } from '../record/people.ts'

/** What somebody has open with a reason now, the one that lasts longest. */
export interface OpenNow { readonly opening: OpeningId, readonly child: ChildId, readonly untilAt: string }

export const openNow = async (tx: Tx): Promise<OpenNow | undefined> =>
  (await tx.rows(sql<{ opening: OpeningId, of: ChildId, until_at: string }>`select opening, of, until_at from opening where person = me() and opened_at <= moment() and until_at > moment() order by until_at desc, of limit 1`))
    .map((row) => ({ opening: row.opening, child: row.of, untilAt: row.until_at }))[0]

/** Where a record is that has exactly this number and may be opened with a reason: that, and nothing of it. The looking stands in its audit. */
export async function numbered(tx: Tx, number: string): Promise<{ child: ChildId } | { conference: ConferenceId } | undefined> {
  const found = await tx.rows(sql<{ child: ChildId, conference: ConferenceId | null }>`select child, conference from numbered(${number.trim()})`)
  const [first] = found
  if (!first) return undefined
  await audit(tx, 'listed', 'open with a reason', found.map((row) => row.child), { conference: first.conference ?? undefined })
  return first.conference ? { conference: first.conference } : { child: first.child }
}
