// What stands on a day, whoever's it is and told without which: when chairs and rooms are taken, and which open dates a count passes it for.
import { sql } from 'kysely'
import { day, dayText, type Day } from '../calendar/day.ts'
import { columns, eventOf, type EventRow } from './journal.ts'
import { asKeeper, type Tx } from './transaction.ts'
import type { Event } from '../record/events.ts'
import type { ChildId, ConferenceId, PersonId, RoomId } from '../record/people.ts'

/** When somebody or some room is taken, times as a London clock shows them. */
export interface TakenTime { readonly onDay: Day, readonly from: string, readonly until: string, readonly chair?: PersonId, readonly room?: RoomId }

/**
 * The times at which chairs and rooms are taken by conferences other than this one, from one day to another, both included.
 * Read with the keeper's eyes: whether a day can be had rests on every booking, and says nothing of whose it is.
 */
export const takenBetween = (tx: Tx, from: Day, to: Day, but: ConferenceId): Promise<TakenTime[]> => asKeeper(tx, async () =>
  (await tx.rows(sql<{ on_day: string, starts_at: string, ends_at: string, chair: PersonId | null, room: RoomId | null }>`
    select on_day, starts_at, ends_at, chair, room from conference
     where on_day between ${dayText(from)}::date and ${dayText(to)}::date and of <> ${but}::uuid and stage in ('booked', 'open') and starts_at is not null and ends_at is not null`))
    .map((row) => ({ onDay: day(row.on_day), from: row.starts_at.slice(0, 5), until: row.ends_at.slice(0, 5), chair: row.chair ?? undefined, room: row.room ?? undefined })))

/** What stands open around a day: every deadline that is not met and whose count may pass it, with its event, and how many conferences are booked on it. */
export interface AroundDay { readonly open: readonly { readonly child: ChildId, readonly rule: string, readonly since: Day, readonly event: Event }[], readonly booked: number }

/** Read with the keeper's eyes, for a number that names nobody: whoever adds a day may hold no record at all. */
export const aroundDay = (tx: Tx, d: Day): Promise<AroundDay> => asKeeper(tx, async () => {
  const rows = await tx.rows(sql<EventRow & { child: ChildId, rule: string, since: string }>`
    select d.child, d.rule, d.since, ${columns} from deadline d join event e on e.id = d.because
     where d.met_on is null and (d.ended_on is null or d.ended_on > ${dayText(tx.today)}::date) and ((d.since <= ${dayText(d)}::date and d.due >= ${dayText(d)}::date) or d.due <= ${dayText(d)}::date and d.due >= ${dayText(d)}::date - 120)`)
  const [row] = await tx.rows(sql<{ n: number }>`select count(*)::int as n from conference where on_day = ${dayText(d)}::date and stage = 'booked'`)
  return { open: rows.map((r) => ({ child: r.child, rule: r.rule, since: day(r.since), event: eventOf(r) })), booked: row?.n ?? 0 }
})
