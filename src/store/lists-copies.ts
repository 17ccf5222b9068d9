// The copies that wait for somebody to read them: for their own page. It names nobody and opens no record.
import { sql } from 'kysely'
import { day, type Day } from '../calendar/day.ts'
import type { Tx } from './transaction.ts'
import type { ConferenceId, CopyId } from '../record/people.ts'
import type { PaperKind } from '../record/vocabulary.ts'

export interface OwnCopy {
  readonly copy: CopyId, readonly conference: ConferenceId, readonly paper: PaperKind, readonly sentOn: Day
  /** The number of the conference, to tell one from another without a name. */
  readonly number: string
}

/** This person's own copies that were sent to their page, the latest first; of several versions of one paper the last. */
export async function copiesFor(tx: Tx): Promise<OwnCopy[]> {
  const rows = await tx.rows(sql<{ copy: CopyId, conference: ConferenceId, paper: PaperKind, sent_on: string, number: string }>`
    select distinct on (c.of, c.paper) c.copy, c.of as conference, c.paper, c.sent_on, coalesce(k.number, '') as number
      from copy c left join conference k on k.of = c.of left join notice n on n.copy = c.copy
     where c.reader = ${tx.person}::uuid and c.how = 'outbox' and c.sent_on is not null order by c.of, c.paper, c.sent_on desc, n.made_at desc nulls last`)
  return rows.map(({ sent_on, ...row }) => ({ ...row, sentOn: day(sent_on) })).sort((a, b) => b.sentOn - a.sentOn)
}
