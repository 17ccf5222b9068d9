// Copies: what each reader holds, the markings of events, and a released copy opened by somebody who may read every word in it.
import { sql } from 'kysely'
import { asKeeper, ids, type Tx } from './transaction.ts'
import { unbound, type CopyFile } from './copy-file.ts'
import { fileBytes } from './files.ts'
import type { Held, Reader } from '../access/marking.ts'
import type { Event, MarkingId } from '../record/events.ts'
import type { Marking } from '../record/marking.ts'
import type { ChildId, ConferenceId, CopyId, PassageId, PersonId, Role } from '../record/people.ts'
import type { PaperKind } from '../record/vocabulary.ts'

/** These people as readers of copies: what each holds in these children, as the database has it. */
export async function readersOf(tx: Tx, people: readonly PersonId[], children: readonly ChildId[]): Promise<Map<PersonId, Reader>> {
  const rows = await tx.rows(sql<{ person: PersonId, role: Role, child: ChildId | null, everywhere: boolean, barred: boolean }>`
    select p as person, h.role, h.child, h.everywhere, h.barred from unnest(${ids(people)}) as p cross join lateral held_by(p, ${ids(children)}) as h`)
  return new Map(people.map((person) => [person, { person, holds: rows.filter((row) => row.person === person).map(heldOf) }]))
}

/** A row of held_by as a reader holds it: over more than a child it is everywhere, or in the service alone. */
const heldOf = (row: { role: Role, child: ChildId | null, everywhere: boolean, barred: boolean }): Held =>
  ({ role: row.role, child: row.child ?? undefined, service: row.child === null && !row.everywhere, barred: row.barred })

/** The markings of these events, by the event's own id of its marking. */
export const markingsOf = (tx: Tx, events: readonly Pick<Event, 'marking'>[]): Promise<Map<MarkingId, Marking>> => asKeeper(tx, async () => {
  const rows = await tx.rows(sql<{ id: MarkingId, label: Marking['label'], within: ChildId[], tells: ChildId[], kept_from: PersonId[] }>`
    select id, label, within, tells, kept_from from marking where id = any (${ids([...new Set(events.map((e) => e.marking))])})`)
  return new Map(rows.map(({ id, kept_from, ...m }) => [id, { ...m, keptFrom: kept_from }]))
})

export interface CopyRow { readonly copy: CopyId, readonly paper: PaperKind, readonly reader: PersonId, readonly digest: string, readonly how: string, readonly released_on: string, readonly sent_on: string | null }
export interface Opened { readonly row: CopyRow, readonly file: CopyFile }

/**
 * A copy with its bytes, for a transaction whose person may see it and read every word in it now; otherwise nothing. Its reader
 * has it once it was sent to their page, and not where it goes on paper. Judge first.
 */
export async function openCopy(tx: Tx, copy: CopyId): Promise<Opened | undefined> {
  const [row] = await tx.rows(sql<CopyRow>`select copy, paper, reader, digest, how, released_on::text, sent_on::text from copy where copy = ${copy}::uuid`)
  if (!row || (row.reader === tx.person && (row.sent_on === null || row.how !== 'outbox'))) return undefined
  const bytes = await fileBytes(tx, row.digest)
  if (!bytes) return undefined
  const file = unbound(bytes)
  return await readsAll(tx, file.passages) ? { row, file } : undefined
}

/** Whether this person may read every one of these passages, of the records that are open. The database decides. */
export async function readsAll(tx: Tx, passages: readonly PassageId[]): Promise<boolean> {
  const [row] = await tx.rows(sql<{ n: number }>`select count(*)::int as n from passage where id = any (${ids(passages)})`)
  return row?.n === new Set(passages).size
}

/** What a released copy is of, for the post room. */
export const copyToDeliver = async (tx: Tx, copy: CopyId): Promise<{ conference: ConferenceId, digest: string } | undefined> =>
  (await tx.rows(sql<{ conference: ConferenceId, digest: string }>`select of as conference, digest from copy where copy = ${copy}::uuid`))[0]
