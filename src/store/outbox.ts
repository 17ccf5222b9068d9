// What leaves the building: notices and released copies with how far each has got, for the unit.
import { sql } from 'kysely'
import { day, type Day } from '../calendar/day.ts'
import type { Tx } from './transaction.ts'
import type { Notice } from '../record/happening.ts'
import type { PaperKind } from '../record/vocabulary.ts'
import type { ChildId, ConferenceId, CopyId, PersonId } from '../record/people.ts'

export interface OutboxNotice { readonly person: PersonId, readonly says: Notice['says'], readonly conference?: ConferenceId, readonly madeAt: string, readonly sentAt?: string, readonly children: readonly ChildId[] }
export interface OutboxCopy { readonly conference: ConferenceId, readonly copy: CopyId, readonly paper: PaperKind, readonly reader: PersonId, readonly how: string, readonly releasedOn: Day, readonly sentOn?: Day, readonly children: readonly ChildId[] }

/** The newest notices, those not sent yet first. As this person: everybody's only for those who see the outbox. */
export const noticesOut = async (tx: Tx, most: number): Promise<OutboxNotice[]> =>
  (await tx.rows(sql<{ person: PersonId, says: Notice['says'], conference: ConferenceId | null, made_at: string, sent_at: string | null, children: ChildId[] }>`
    select n.person, n.says, n.conference, n.made_at, n.sent_at, coalesce((select f.children from conference f where f.of = n.conference), '{}') as children
      from notice n order by n.sent_at is not null, n.made_at desc limit ${most}`))
    .map((row) => ({ person: row.person, says: row.says, conference: row.conference ?? undefined, madeAt: row.made_at, sentAt: row.sent_at ?? undefined, children: row.children }))

/** The newest released copies, those not sent yet first. */
export const copiesOut = async (tx: Tx, most: number): Promise<OutboxCopy[]> =>
  (await tx.rows(sql<{ of: ConferenceId, copy: CopyId, paper: PaperKind, reader: PersonId, how: string, released_on: string, sent_on: string | null, children: ChildId[] }>`
    select c.of, c.copy, c.paper, c.reader, c.how, c.released_on, c.sent_on, coalesce((select f.children from conference f where f.of = c.of), '{}') as children
      from copy c order by c.sent_on is not null, c.released_on desc, c.copy limit ${most}`))
    .map((row) => ({ conference: row.of, copy: row.copy, paper: row.paper, reader: row.reader, how: row.how, releasedOn: day(row.released_on), sentOn: row.sent_on === null ? undefined : day(row.sent_on), children: row.children }))
