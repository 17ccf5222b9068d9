// The journal: every fact of the records in hand, and `keep`, the only way to write.
import { sql } from 'kysely'
import { factsAsRead, type Event } from '../record/events.ts'
import { recordOf, type At, type Record } from '../record/known.ts'
import { day } from '../calendar/day.ts'
import { asKeeper, ids, type Tx } from './transaction.ts'
import type { Marking } from '../record/marking.ts'
import type { ChildId, ConferenceId, Id, PassageId, PersonId } from '../record/people.ts'

/** The facts of the records in hand, with the markings of their passages. */
export interface InHand extends Record {
  readonly journal: readonly Event[]
  readonly markingOf: (passage: PassageId) => Marking
  /** The children and conferences whose every event was loaded. */
  readonly whole: { readonly children: readonly ChildId[], readonly conferences: readonly ConferenceId[], readonly people: readonly PersonId[] }
}

export interface Asking {
  /** Lock these records until the transaction ends: what was checked is still true when it is kept. */
  lock?: boolean
  /** Also the people, teams and rooms of the whole unit, for pages that choose among them. */
  directory?: boolean
}

/** Every fact and no words of the records of an address, as the keeper sees them; locked by default until the transaction ends. */
export const factsOf = (tx: Tx, at: At, asking: Asking = {}): Promise<InHand> => asKeeper(tx, async () => {
  const whole = asking.lock ?? true ? await lockedReach(tx, at) : await reach(tx, at)
  return factsOfRecords(tx, whole, asking.directory ?? false, at.person ? [at.person] : [])
})

/** What an address reaches, locked: looked for again until nothing has joined it while its locks were waited for. */
async function lockedReach(tx: Tx, at: At): Promise<Reach> {
  for (let locked = new Set<string>(); ;) {
    const whole = await reach(tx, at)
    const all = new Set<string>([...whole.linked, ...[at.person, at.child].filter((id) => id !== undefined)])
    // where no record is locked yet, what everybody counts by (the working days added here) is read under the shared lock all the same
    if (all.size === 0) await lockRecords(tx, [])
    if ([...all].every((id) => locked.has(id))) return whole
    await lockRecords(tx, [...all] as Id[])
    locked = all
  }
}

/** The facts of these records, and of what these people hold over more than a child, read by the keeper. For `factsOf`, `keep` and rebuilding. */
export async function factsOfRecords(tx: Tx, { children, conferences, linked }: Reach, directory: boolean, wholePeople: readonly PersonId[] = []): Promise<InHand> {
  // a union, since "or" reads the whole journal: 116 ms became 3 among 100,000 events
  const near = await tx.rows(sql<EventRow>`
    select ${columns} from event e
     where e.id in (select event from event_child where child = any (${ids(linked)}) union select o.id from event o where o.conference = any (${ids(conferences)})) order by e.no`)
  const people = [...new Set([...near.flatMap(peopleOf), ...wholePeople])]
  const far = await tx.rows(sql<EventRow>`
    select ${columns} from event e where e.children = '{}' and (e.about = any (${ids(people)})
      or e.type in ('TeamRecorded', 'RoomRecorded', 'NonWorkingDayAdded', 'NonWorkingDayTakenAway') ${directory ? sql`or e.type in ('PersonRecorded', 'PersonNamed', 'InvolvementBegan', 'InvolvementEnded')` : sql``}) order by e.no`)
  const journal = [...near, ...far].sort((a, b) => Number(a.no) - Number(b.no)).map(eventOf)
  const markings = await markingsOf(tx, journal)
  return {
    ...recordOf(journal), journal,
    markingOf: (passage) => markings.get(passage) ?? unknownPassage(passage),
    whole: { children, conferences, people: wholePeople },
  }
}

export interface Reach { children: readonly ChildId[], conferences: readonly ConferenceId[], linked: readonly ChildId[] }

/** The children of an address, the conferences they are in, and every child whose record shares an event with theirs. */
async function reach(tx: Tx, at: At): Promise<Reach> {
  if (!at.conference && !at.child) return { children: [], conferences: [], linked: [] }
  const [row] = await tx.rows(sql<{ children: ChildId[] | null }>`select named_by(${at.conference ?? null}::uuid, ${at.child ?? null}::uuid) as children`)
  return reachOf(tx, row?.children ?? (at.child ? [at.child] : []))
}

export async function reachOf(tx: Tx, children: readonly ChildId[]): Promise<Reach> {
  const [row] = await tx.rows(sql<{ conferences: ConferenceId[], linked: ChildId[] }>`
    select array(select distinct of from conference_child where child = any (${ids(children)})) as conferences,
           array(select distinct b.child from event_child a join event_child b on b.event = a.event where a.child = any (${ids(children)})) as linked`)
  return { children, conferences: row?.conferences ?? [], linked: [...new Set([...children, ...row?.linked ?? []])] }
}

const wholeJournal = 20260303
/** Everything at once, for loading thousands of records, which would need more locks than a database keeps: nobody else writes meanwhile. */
export const lockJournal = (tx: Tx) => tx.rows(sql`select pg_advisory_xact_lock(${wholeJournal})`)

/** A lock for each record, taken in order of id before a number is drawn: for each record the order of numbers is the order of commits. */
export async function lockRecords(tx: Tx, records: readonly Id[]): Promise<void> {
  await tx.rows(sql`select pg_advisory_xact_lock_shared(${wholeJournal})`)
  for (const key of [...new Set<string>(records)].sort()) await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`)
}

async function markingsOf(tx: Tx, journal: readonly Event[]): Promise<Map<PassageId, Marking>> {
  const rows = await tx.rows(sql<{ id: PassageId, label: Marking['label'], within: ChildId[], tells: ChildId[], kept_from: PersonId[] }>`
    select p.id, m.label, m.within, m.tells, m.kept_from from passage p join marking m on m.id = p.marking where p.event = any (${ids(journal.map((e) => e.id))})`)
  return new Map(rows.map(({ id, kept_from, ...m }) => [id, { ...m, keptFrom: kept_from }]))
}

const unknownPassage = (passage: PassageId): never => { throw new Error(`The passage ${passage} belongs to no event of these records.`) }

/** People an event speaks of, so that who they are is known too. */
function peopleOf(row: EventRow): PersonId[] {
  const facts = row.facts as { [name: string]: unknown }
  const named = ['person', 'from', 'chair', 'minuteTaker', 'who', 'saidBy', 'reader', 'leadWorker'].flatMap((name) => typeof facts[name] === 'string' ? [facts[name] as PersonId] : [])
  return [...named, row.by_person, ...(row.about ? [row.about] : [])].filter((id) => /^[0-9a-f-]{36}$/.test(id))
}

export interface EventRow {
  id: Event['id'], no: string | number, type: Event['type'], on_day: string, kept_at: string, by_person: PersonId, as_role: Event['as'], on_word_of: PersonId | null,
  conference: ConferenceId | null, children: ChildId[], about: PersonId | null, marking: Event['marking'], facts: unknown, entry: Event['entry'] | null, version: number | null,
}
export const columns = sql`e.id, e.no, e.type, e.on_day, e.kept_at, e.by_person, e.as_role, e.on_word_of, e.conference, e.children, e.about, e.marking, e.facts, e.entry, e.version`

/** A row of the journal as an event. */
export const eventOf = (row: EventRow): Event => ({
  id: row.id, no: Number(row.no), type: row.type, on: day(row.on_day), keptAt: row.kept_at, by: row.by_person, as: row.as_role,
  onWordOf: row.on_word_of ?? undefined, conference: row.conference ?? undefined, children: row.children, about: row.about ?? undefined,
  marking: row.marking, facts: factsAsRead(row.type, row.facts), entry: row.entry ?? undefined, version: row.version ?? undefined,
}) as Event

/** The last kept version of entries, with the event that kept it. */
export const entriesNow = async (tx: Tx, entries: readonly Id[]): Promise<Map<string, { version: number, event: Event['id'] }>> =>
  new Map((await tx.rows(sql<{ entry: string, version: number, id: Event['id'] }>`
    select distinct on (entry) entry, version, id from event where entry = any (${ids(entries)}) order by entry, version desc`)).map((r) => [r.entry, { version: r.version, event: r.id }]))

