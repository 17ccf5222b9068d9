// An event written straight into the table, past every page and step: what a hostile page could try.
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { dayText } from '../../src/calendar/day.ts'
import { markingId } from '../../src/store/digests.ts'
import { as, ids, type Tx } from '../../src/store/transaction.ts'
import { fresh } from './stored.ts'
import type { EventType } from '../../src/record/vocabulary.ts'
import type { ChildId, Id, PersonId } from '../../src/record/people.ts'
import type { Label } from '../../src/record/marking.ts'

export interface RawEvent {
  type: EventType, children: readonly ChildId[], facts: { [name: string]: unknown }
  id?: Id, conference?: Id, about?: Id, by?: PersonId, as?: string, entry?: Id, version?: number
  /** Other than: readable by professionals in the record of these children. */
  marking?: { label: Label, within: readonly ChildId[], tells?: readonly ChildId[], keptFrom?: readonly PersonId[] }
}

/** Who runs statements, and as whom. */
export type Hand = Pick<Tx, 'person' | 'rows'>

/** A marking of one's own making. */
export async function rawMarking(tx: Hand, { label, within, tells = [], keptFrom = [] }: NonNullable<RawEvent['marking']>): Promise<Id> {
  const id = markingId({ label, within, tells, keptFrom })
  await tx.rows(sql`select set_config('role', 'quorate_keeper', true)`)
  await tx.rows(sql`insert into marking (id, label, within, tells, kept_from) values (${id}::uuid, ${label}, ${ids(within)}, ${ids(tells)}, ${ids(keptFrom)}) on conflict do nothing`)
  for (const child of within) await tx.rows(sql`insert into marking_within (child, marking) values (${child}::uuid, ${id}::uuid) on conflict do nothing`)
  await tx.rows(sql`select set_config('role', 'quorate_app', true)`)
  return id
}

/** Insert the row as this transaction's person. */
export async function rawEvent(tx: Hand, e: RawEvent): Promise<void> {
  const marking = await rawMarking(tx, e.marking ?? (e.children.length > 0 ? { label: 'professionals only', within: e.children } : { label: 'directory', within: [] }))
  const [role] = await tx.rows(sql<{ role: string }>`select coalesce((select h.role from held() h order by h.everywhere desc, h.role limit 1), 'parent') as role`)
  await tx.rows(sql`insert into event (id, no, type, on_day, kept_at, by_person, as_role, conference, children, about, marking, facts, entry, version, salt, digest)
    values (${e.id ?? fresh()}::uuid, nextval('event_no'), ${e.type}, today(), now(), ${e.by ?? tx.person}::uuid, ${e.as ?? role!.role}, ${e.conference ?? null}::uuid, ${ids(e.children)}, ${e.about ?? null}::uuid,
      ${marking}::uuid, ${JSON.stringify(e.facts)}::jsonb, ${e.entry ?? null}::uuid, ${e.version ?? (e.entry ? 1 : null)}::int, ${randomBytes(16)}, ${randomBytes(32)})`)
}

class Undone extends Error {}

/** Try these events as somebody; whatever comes of it is undone. Gives "done" or the code it was refused with. */
export async function tried(person: PersonId, events: (today: string) => readonly RawEvent[] | Promise<readonly RawEvent[]>): Promise<string> {
  try {
    await as(person, async (tx) => {
      for (const event of await events(dayText(tx.today))) await rawEvent(tx, event)
      throw new Undone()
    })
  } catch (error) { return error instanceof Undone ? 'done' : String((error as { code?: string }).code ?? error) }
  throw new Error('unreachable')
}
