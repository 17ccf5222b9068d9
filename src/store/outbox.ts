// What leaves the building: notices and released copies with how far each has got, for the unit.
import { sql, type RawBuilder } from 'kysely'
import { day, dayText, type Day } from '../calendar/day.ts'
import type { Tx } from './transaction.ts'
import type { Notice } from '../record/happening.ts'
import type { PaperKind } from '../record/vocabulary.ts'
import type { ChildId, ConferenceId, CopyId, PersonId } from '../record/people.ts'

export interface OutboxNotice { readonly person: PersonId, readonly says: Notice['says'], readonly conference?: ConferenceId, readonly madeAt: string, readonly sentAt?: string, readonly children: readonly ChildId[] }
export interface OutboxCopy { readonly conference: ConferenceId, readonly copy: CopyId, readonly paper: PaperKind, readonly reader: PersonId, readonly how: string, readonly releasedOn: Day, readonly sentOn?: Day, readonly children: readonly ChildId[] }

/** What still waits, or what went before: on the days from `since` up to `before`. */
export type Part = { readonly waits: true } | { readonly waits: false, readonly since: Day, readonly before: Day }

// A notice waits until it is sent, and no longer than it is of use: until its conference is held, or for two weeks where it has none.
const over = sql`(n.sent_at is not null or exists (select 1 from conference o where o.of = n.conference and o.held_on is not null) or (n.conference is null and n.made_at < today()::timestamp - interval '14 days'))`
const dayOfNotice = sql`(coalesce(n.sent_at, n.made_at) at time zone 'Europe/London')::date`

/** Notices. As this person: everybody's only for those who see the outbox. */
export const noticesOut = async (tx: Tx, part: Part): Promise<OutboxNotice[]> =>
  (await tx.rows(sql<{ person: PersonId, says: Notice['says'], conference: ConferenceId | null, made_at: string, sent_at: string | null, children: ChildId[] }>`
    select n.person, n.says, n.conference, n.made_at, n.sent_at, coalesce((select f.children from conference f where f.of = n.conference), '{}') as children
      from notice n where ${part.waits ? sql`not ${over}` : sql`${over} and ${between(dayOfNotice, part)}`} order by n.made_at desc, n.id`))
    .map((row) => ({ person: row.person, says: row.says, conference: row.conference ?? undefined, madeAt: row.made_at, sentAt: row.sent_at ?? undefined, children: row.children }))

/** Released copies. */
export const copiesOut = async (tx: Tx, part: Part): Promise<OutboxCopy[]> =>
  (await tx.rows(sql<{ of: ConferenceId, copy: CopyId, paper: PaperKind, reader: PersonId, how: string, released_on: string, sent_on: string | null, children: ChildId[] }>`
    select c.of, c.copy, c.paper, c.reader, c.how, c.released_on, c.sent_on, coalesce((select f.children from conference f where f.of = c.of), '{}') as children
      from copy c where ${part.waits ? sql`c.sent_on is null` : between(sql`c.sent_on`, part)} order by c.released_on desc, c.copy`))
    .map((row) => ({ conference: row.of, copy: row.copy, paper: row.paper, reader: row.reader, how: row.how, releasedOn: day(row.released_on), sentOn: row.sent_on === null ? undefined : day(row.sent_on), children: row.children }))

export interface DayOut { readonly on: Day, readonly notices: number, readonly copies: number }
/** How much went on each day on which anything did, the newest first: so many days, those before `before` where one is given. */
export const daysOut = async (tx: Tx, before: Day | undefined, most: number): Promise<DayOut[]> =>
  (await tx.rows(sql<{ on_day: string, notices: number, copies: number }>`
    select on_day, sum(notices)::int as notices, sum(copies)::int as copies from (
      select ${dayOfNotice} as on_day, 1 as notices, 0 as copies from notice n where ${over}
      union all select c.sent_on, 0, 1 from copy c where c.sent_on is not null) as went
     where ${before === undefined ? sql`true` : sql`on_day < ${dayText(before)}::date`} group by on_day order by on_day desc limit ${most}`))
    .map((row) => ({ on: day(row.on_day), notices: row.notices, copies: row.copies }))

const between = (on: RawBuilder<unknown>, part: { readonly since: Day, readonly before: Day }) => sql`${on} >= ${dayText(part.since)}::date and ${on} < ${dayText(part.before)}::date`
