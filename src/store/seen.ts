// What one person may see of the records opened: their part of the facts, folded, and the words they may read.
import { sql } from 'kysely'
import { recordOf, type Record } from '../record/known.ts'
import { columns, eventOf, type EventRow } from './journal.ts'
import { commandLine, ids, loader, postRoom, type Tx } from './transaction.ts'
import { unsealed } from './words.ts'
import type { ChildId, ConferenceId, Id, PassageId, PersonId } from '../record/people.ts'

export interface Seen extends Record {
  /** The words of a passage, where this person may read them. */
  readonly words: (passage: PassageId | undefined) => string | undefined
  /** The name of a person, child, team or room, where this person may read it. */
  readonly nameOf: (id: Id | undefined) => string | undefined
}

/** The opened records as this person may see them, what they caused themselves with it. Judge first: nothing is seen of a record that is not open. */
export async function seenOf(tx: Tx, asking: { conference?: ConferenceId, directory?: boolean } = {}): Promise<Seen> {
  const near = await tx.rows(sql<EventRow>`
    select ${columns} from event e where e.id in (select event from event_child where child = any (${ids(tx.opened)}))
      ${asking.conference ? sql`and (e.conference is null or e.conference = ${asking.conference}::uuid)` : sql``}
      and (e.by_person = me() or e.marking in (select markings_i_read())) order by e.no`)
  const far = await directory(tx, near, asking.directory ?? false)
  const events = [...near, ...far].sort((a, b) => Number(a.no) - Number(b.no)).map(eventOf)
  return seenIn(tx, recordOf(events), events.map((e) => e.id))
}

/** Only who is called what: for lists, and for pages that ask and show no record. */
export async function namesSeen(tx: Tx, asking: { directory?: boolean, people?: readonly PersonId[] } = {}): Promise<Seen> {
  const near = tx.opened.length === 0 ? [] : await tx.rows(sql<EventRow>`
    select ${columns} from event e where e.id in (select event from event_child where child = any (${ids(tx.opened)}))
      and e.type in ('ChildRecorded', 'CensusChildLoaded', 'ChildNamed', 'PersonNamed', 'PersonRecorded', 'RelationRecorded') and e.marking in (select markings_i_read()) order by e.no`)
  const far = await directory(tx, near, asking.directory ?? false, asking.people ?? [])
  const events = [...near, ...far].map(eventOf)
  return seenIn(tx, recordOf(events), events.map((e) => e.id))
}

// The names of staff, agencies, teams and rooms stand in nobody's record.
const directory = (tx: Tx, near: readonly EventRow[], all: boolean, more: readonly PersonId[] = []): Promise<EventRow[]> => {
  const people = [...new Set([tx.person, ...more, ...near.flatMap((e) => Object.values(e.facts as object).filter((v): v is PersonId => typeof v === 'string' && /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(v))), ...near.map((e) => e.by_person)])]
  return tx.rows(sql<EventRow>`
    select ${columns} from event e where e.children = '{}' and e.marking in (select markings_i_read())
      and (e.about = any (${ids(people)}) or e.type in ('TeamRecorded', 'RoomRecorded', 'NonWorkingDayAdded', 'NonWorkingDayTakenAway') ${all ? sql`or e.type in ('PersonRecorded', 'PersonNamed', 'InvolvementBegan', 'InvolvementEnded')` : sql``}) order by e.no`)
}

async function seenIn(tx: Tx, record: Record, events: readonly Id[]): Promise<Seen> {
  const words = await wordsOf(tx, sql`event = any (${ids(events)})`)
  const name = (id: Id): PassageId | undefined =>
    record.people.get(id as unknown as PersonId)?.name ?? record.children.get(id as unknown as ChildId)?.name ?? record.teams.get(id as never) ?? record.rooms.get(id as never)
  return {
    ...record,
    words: (passage) => passage && words.get(passage),
    nameOf: (id) => {
      const passage = id && name(id)
      return (passage && words.get(passage)) ?? ourPrograms[String(id)] ?? numbered(record, id)
    },
  }
}

// Our own programs act under names of their own.
const ourPrograms: { readonly [id: string]: string | undefined } = { [commandLine]: 'The command line', [postRoom]: 'The post room', [loader]: 'The loader of the example' }

// A census has no names: children show under their number until someone names them.
const numbered = (record: Record, id: Id | undefined): string | undefined => {
  const number = id && record.children.get(id as unknown as ChildId)?.number
  return number && `Child ${number}`
}

/** Words read as this person: the database decides, whatever the caller thinks. */
export async function wordsById(tx: Tx, passages: readonly PassageId[]): Promise<Map<PassageId, string>> {
  return wordsOf(tx, sql`id = any (${ids(passages)})`)
}

// The policy says the same a second time: either alone withholds what the other would let through.
async function wordsOf(tx: Tx, which: ReturnType<typeof sql>): Promise<Map<PassageId, string>> {
  const rows = await tx.rows(sql<{ id: PassageId, words: Uint8Array }>`select id, words from passage where ${which}
    and (marking in (select markings_i_read()) or (by_person = me() and event in (select event from event_child where child in (select open_to_me()))))`)
  return new Map(rows.map((row) => [row.id, unsealed(row.words, `passage.words.${row.id}`).toString('utf8')]))
}
