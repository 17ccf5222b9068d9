// The derived tables: replaced for the records touched, in the transaction that keeps; rebuilt by the same function.
import { sql, type RawBuilder } from 'kysely'
import { dayText, type Day } from '../calendar/day.ts'
import { ids, type Tx } from './transaction.ts'
import type { Derived, Touched } from '../record/derived.ts'

/** Of each derived table, how a row of `Derived` fills its columns. */
const tables: { [T in keyof Derived]: { [column: string]: (row: Derived[T][number]) => unknown } } = {
  child: { of: (r) => r.of, born_on: (r) => onDay(r.bornOn), expected_on: (r) => onDay(r.expectedOn), number: (r) => r.number, team: (r) => r.team, plan_since: (r) => onDay(r.planSince), harm: (r) => r.harm },
  conference: {
    of: (r) => r.of, kind: (r) => r.kind, number: (r) => r.number, children: (r) => list(r.children), requested_on: (r) => onDay(r.requestedOn), on_day: (r) => onDay(r.onDay), starts_at: (r) => r.startsAt,
    ends_at: (r) => r.endsAt, room: (r) => r.room, chair: (r) => r.chair, minute_taker: (r) => r.minuteTaker, stage: (r) => r.stage, held_on: (r) => onDay(r.heldOn),
  },
  involvement: {
    id: (r) => r.id, of: (r) => r.of, person: (r) => r.person, role: (r) => r.role, over: (r) => r.over, child: (r) => r.child, team: (r) => r.team, conference: (r) => r.conference,
    began_on: (r) => onDay(r.beganOn), until_on: (r) => onDay(r.untilOn), because: (r) => r.because, barred: (r) => r.barred,
  },
  deadline: {
    of: (r) => r.of, child: (r) => r.child, conference: (r) => r.conference, rule: (r) => r.rule, name: (r) => r.name, because: (r) => r.because, since: (r) => onDay(r.since), due: (r) => onDay(r.due), due_at: (r) => r.dueAt,
    firm: (r) => r.firm, met_on: (r) => onDay(r.metOn), met_by: (r) => r.metBy, ended_on: (r) => onDay(r.endedOn),
  },
  waiting: { of: (r) => r.of, child: (r) => r.child, conference: (r) => r.conference, kind: (r) => r.kind, subject: (r) => r.subject, person: (r) => r.person, role: (r) => r.role, since: (r) => onDay(r.since), due: (r) => onDay(r.due) },
  copy: {
    of: (r) => r.of, copy: (r) => r.copy, child: (r) => r.child, paper: (r) => r.paper, reader: (r) => r.reader, digest: (r) => r.digest, withheld: (r) => r.withheld, how: (r) => r.how,
    released_on: (r) => onDay(r.releasedOn), sent_on: (r) => onDay(r.sentOn),
  },
  opening: { of: (r) => r.of, opening: (r) => r.opening, person: (r) => r.person, opened_at: (r) => r.openedAt, until_at: (r) => r.untilAt },
}
export const derivedTables = Object.keys(tables) as (keyof Derived)[]

const onDay = (d: Day | undefined): string | undefined => d === undefined ? undefined : dayText(d)
const list = (items: readonly string[]): string => `{${items.join(',')}}`

/** Put these rows in place of those that stood for the records touched. As the keeper. */
export async function replaceDerived(tx: Tx, touched: Touched, derived: Derived): Promise<void> {
  const records = [...touched.children, ...touched.conferences, ...touched.people]
  if (records.length === 0) return
  await tx.rows(sql`delete from conference_child where of = any (${ids(touched.conferences)})`)
  for (const table of derivedTables) {
    await tx.rows(sql`delete from ${sql.table(table)} where of = any (${ids(records)})`)
    await insertRows(tx, table, derived[table])
  }
  const pairs = derived.conference.flatMap((c) => c.children.map((child) => ({ of: c.of, child })))
  await tx.rows(sql`insert into conference_child (of, child) select of, child from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as r (of uuid, child uuid)`)
}

async function insertRows<T extends keyof Derived>(tx: Tx, table: T, rows: Derived[T]): Promise<void> {
  const columns = Object.entries(tables[table])
  for (let at = 0; at < rows.length; at += 200) {
    const part = rows.slice(at, at + 200).map((row) => Object.fromEntries(columns.map(([name, of]) => [name, of(row as never) ?? null])))
    await tx.rows(sql`insert into ${sql.table(table)} (${sql.join(columns.map(([name]) => sql.ref(name)))})
      select ${sql.join(columns.map(([name]) => sql.ref(name)))} from jsonb_populate_recordset(null::${sql.table(table) as RawBuilder<unknown>}, ${JSON.stringify(part)}::jsonb)`)
  }
}

/** The stored rows of the records touched, as text, in one order: to compare with what would be made anew. */
export async function storedRows(tx: Tx, table: keyof Derived | 'conference_child', touched: Touched): Promise<string[]> {
  const records = [...touched.children, ...touched.conferences, ...touched.people]
  return (await tx.rows(sql<{ row: string }>`select to_jsonb(t)::text as row from ${sql.table(table)} t where of = any (${ids(records)}) order by 1`)).map((r) => r.row)
}
