// Lists from the derived tables, read as one person: they start from what that person holds, and the policies check each row.
import { sql, type RawBuilder } from 'kysely'
import { day, dayText, type Day } from '../calendar/day.ts'
import { ids, type Tx } from './transaction.ts'
import type { Action } from '../access/grants.ts'
import type { ConferenceRow, DeadlineRow, WaitingRow } from '../record/derived.ts'
import type { ChildId, ConferenceId, EventId, Id, PersonId, Role, RoomId } from '../record/people.ts'

/** Where somebody's lists start: everywhere (the unit), or the children whose deadlines they may see. */
export interface Mine { readonly everywhere: boolean, readonly children: readonly ChildId[] }

export async function mine(tx: Tx, action: Action = 'see deadlines'): Promise<Mine> {
  const [row] = await tx.rows(sql<Mine>`select may_everywhere(${action}) as everywhere, array(select children_i_may(${action})) as children`)
  return row ?? { everywhere: false, children: [] }
}

const within = (mine: Mine, column: RawBuilder<unknown>): RawBuilder<unknown> => mine.everywhere ? sql`true` : sql`${column} = any (${ids(mine.children)})`
const onDay = (text: string | null): Day | undefined => text === null ? undefined : day(text)

/** A limit that has not been met, once for all the children it counts for. */
export interface OpenLimit extends Pick<DeadlineRow, 'rule' | 'name' | 'because' | 'since' | 'due' | 'firm'> { readonly children: readonly ChildId[] }

/** So many limits are read at most: a list shows the nearest, and its figure says that there are more. */
export const mostLimits = 2000

/** Limits under these rules that are not met, the nearest to today first, past or ahead, up to a day (undefined: all of them). */
export async function openLimits(tx: Tx, whose: Mine, rules: readonly string[], until?: Day): Promise<OpenLimit[]> {
  const rows = await tx.rows(sql<{ rule: string, name: string, because: EventId, since: string, due: string, firm: boolean, children: ChildId[] }>`
    select rule, min(name) as name, because, min(since) as since, min(due) as due, bool_and(firm) as firm, array_agg(child order by child) as children from deadline
     where met_on is null and ended_on is null and rule = any (${textList(rules)}) and ${within(whose, sql`child`)} ${until === undefined ? sql`` : sql`and due <= ${dayText(until)}::date`}
     group by rule, because order by abs(min(due) - ${dayText(tx.today)}::date), min(due), min(since), because limit ${mostLimits}`)
  return rows.map((row) => ({ ...row, since: day(row.since), due: day(row.due) }))
}

/** A conference as a list shows it. */
export interface ListedConference extends Pick<ConferenceRow, 'kind' | 'number' | 'children' | 'startsAt' | 'endsAt' | 'stage'> {
  readonly of: ConferenceId, readonly onDay?: Day, readonly heldOn?: Day, readonly room?: RoomId, readonly chair?: PersonId, readonly minuteTaker?: PersonId
}

type ConferenceColumns = {
  of: ConferenceId, kind: ConferenceRow['kind'], number: string, children: ChildId[], on_day: string | null, starts_at: string | null, ends_at: string | null,
  stage: ConferenceRow['stage'], held_on: string | null, room: RoomId | null, chair: PersonId | null, minute_taker: PersonId | null,
}
const conferenceColumns = sql`c.of, c.kind, c.number, c.children, c.on_day, c.starts_at, c.ends_at, c.stage, c.held_on, c.room, c.chair, c.minute_taker`
const listed = (row: ConferenceColumns): ListedConference => ({
  of: row.of, kind: row.kind, number: row.number, children: row.children, stage: row.stage, startsAt: row.starts_at?.slice(0, 5), endsAt: row.ends_at?.slice(0, 5),
  onDay: onDay(row.on_day), heldOn: onDay(row.held_on), room: row.room ?? undefined, chair: row.chair ?? undefined, minuteTaker: row.minute_taker ?? undefined,
})

/** Conferences asked for and not held yet, of these children. */
export const conferencesAhead = async (tx: Tx, children: readonly ChildId[]): Promise<ListedConference[]> =>
  children.length === 0 ? [] : (await tx.rows(sql<ConferenceColumns>`select ${conferenceColumns} from conference c
    where c.of in (select of from conference_child where child = any (${ids(children)})) and c.stage in ('asked for', 'booked', 'open') order by c.on_day nulls last, c.of`)).map(listed)

/** Conferences held from one day to another, both included. */
export const conferencesBetween = async (tx: Tx, whose: Mine, from: Day, to: Day): Promise<ListedConference[]> =>
  (await tx.rows(sql<ConferenceColumns>`select ${conferenceColumns} from conference c
    where c.on_day between ${dayText(from)}::date and ${dayText(to)}::date ${whose.everywhere ? sql`` : sql`and c.of in (select of from conference_child where child = any (${ids(whose.children)}))`}
    order by c.on_day, c.starts_at, c.of limit 300`)).map(listed)

/** Something that waits, for how many children it may be, and whether it waits for whoever looks. */
export interface Waits extends Omit<WaitingRow, 'of'> { readonly of: Id, readonly children: readonly ChildId[], readonly mine: boolean }

/** What waits in the records somebody holds, the nearest day first; what has no day comes last. */
export async function waitingIn(tx: Tx, whose: Mine): Promise<Waits[]> {
  const rows = await tx.rows(sql<{ of: Id, children: ChildId[], conference: ConferenceId | null, kind: WaitingRow['kind'], subject: Id, person: PersonId | null, role: Role | null, since: string, due: string | null, mine: boolean }>`
    with held as materialized (select role, child, everywhere from held())
    select (array_agg(w.of order by w.child))[1] as of, array_agg(w.child order by w.child) as children, w.conference, w.kind, w.subject, w.person, w.role, min(w.since) as since, min(w.due) as due,
           bool_or(w.person = me() or (w.person is null and exists (select 1 from held h where h.role = w.role and (h.everywhere or h.child = w.child)))) as mine
      from waiting w where w.person = me() or ${within(whose, sql`w.child`)} 
     group by w.kind, w.subject, w.conference, w.person, w.role order by min(w.due) nulls last, min(w.since), w.kind, w.subject limit 2000`)
  return rows.map((row) => ({
    of: row.of, child: row.children[0]!, children: row.children, conference: row.conference ?? undefined, kind: row.kind, subject: row.subject, person: row.person ?? undefined, role: row.role ?? undefined,
    since: day(row.since), due: onDay(row.due), mine: row.mine ?? false,
  }))
}

/** A child as a list shows it. */
export interface ListedChild { readonly of: ChildId, readonly bornOn?: Day, readonly expectedOn?: Day, readonly planSince?: Day, readonly harm?: string }

export const childrenListed = async (tx: Tx, children: readonly ChildId[]): Promise<Map<ChildId, ListedChild>> =>
  new Map((await tx.rows(sql<{ of: ChildId, born_on: string | null, expected_on: string | null, plan_since: string | null, harm: string | null }>`
    select of, born_on, expected_on, plan_since, harm from child where of = any (${ids(children)})`))
    .map((row) => [row.of, { of: row.of, bornOn: onDay(row.born_on), expectedOn: onDay(row.expected_on), planSince: onDay(row.plan_since), harm: row.harm ?? undefined }]))

/** The children whose social worker this person is. */
export const ownChildrenAs = async (tx: Tx, role: Role): Promise<ChildId[]> =>
  (await tx.rows(sql<{ child: ChildId }>`select distinct h.child from held() h where h.role = ${role} and h.child is not null`)).map((row) => row.child)

const textList = (words: readonly string[]): RawBuilder<unknown> => sql`${`{${words.map((word) => `"${word.replace(/["\\]/g, '')}"`).join(',')}}`}::text[]`

/** Why a day is the day it is: an open deadline by its child, rule and event. */
export interface DueReason { readonly child: ChildId, readonly rule: string, readonly because: EventId, readonly due: Day }
export const dueReasons = async (tx: Tx, children: readonly ChildId[], rules: readonly string[]): Promise<DueReason[]> =>
  (await tx.rows(sql<{ child: ChildId, rule: string, because: EventId, due: string }>`select child, rule, because, due from deadline where child = any (${ids(children)}) and met_on is null and ended_on is null and rule = any (${textList(rules)})`))
    .map((row) => ({ ...row, due: day(row.due) }))

/** Conferences that have not been held, the nearest day first; those without a day come first of all. */
export const conferencesOpen = async (tx: Tx, whose: Mine): Promise<ListedConference[]> =>
  (await tx.rows(sql<ConferenceColumns>`select ${conferenceColumns} from conference c
    where c.stage in ('asked for', 'booked', 'open') ${whose.everywhere ? sql`` : sql`and c.of in (select of from conference_child where child = any (${ids(whose.children)}))`}
    order by c.on_day nulls first, c.starts_at, c.of limit 500`)).map(listed)
