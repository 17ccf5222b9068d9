// What follows from what was kept: derived rows, made from every fact of the records touched, and the notices and jobs that go out.
import { sql } from 'kysely'
import { recordOf } from '../record/known.ts'
import { factsOfRecords, lockRecords, reachOf, type InHand } from './journal.ts'
import { replaceDerived } from './derived.ts'
import { now } from './clock.ts'
import { idFrom } from './digests.ts'
import { ids, type Tx } from './transaction.ts'
import type { Derived, Touched } from '../record/derived.ts'
import type { Event } from '../record/events.ts'
import type { Happening, Notice } from '../record/happening.ts'
import type { Record } from '../record/known.ts'
import type { ChildId, ConferenceId, PersonId } from '../record/people.ts'

export type Derive = (record: Record, touched: Touched) => Derived

/** Records that events concern and that were not loaded whole when their step decided. */
export interface Beside { readonly children: readonly ChildId[], readonly conferences: readonly ConferenceId[], readonly people: readonly PersonId[] }

/** Those records, locked like the others: what follows for them must be made from all their facts, never from the part at hand. As the keeper. */
export async function lockBeside(tx: Tx, { whole }: InHand, events: readonly Happening[]): Promise<Beside> {
  const children = distinct(events.flatMap((e) => e.children)).filter((c) => !whole.children.includes(c))
  const conferences = distinct(events.flatMap((e) => e.conference ?? [])).filter((c) => !whole.conferences.includes(c))
  const people = distinct(events.flatMap((e) => e.children.length === 0 && e.about ? [e.about] : [])).filter((p) => !whole.people.includes(p))
  const theirs = await tx.rows(sql<{ child: ChildId }>`select distinct child from conference_child where of = any (${ids(conferences)})`)
  await lockRecords(tx, [...children, ...people, ...theirs.map((row) => row.child)])
  const [known] = await tx.rows(sql<Beside>`
    select array(select distinct child from event_child where child = any (${ids(children)})) as children,
           array(select distinct conference from event where conference = any (${ids(conferences)})) as conferences,
           array(select distinct about from event where children = '{}' and about = any (${ids(people)})) as people`)
  return known!
}

/** Note in whose records these events stand, and that they wait for their seal. As the keeper. */
export async function listInRecords(tx: Tx, kept: readonly Event[]): Promise<void> {
  const pairs = kept.flatMap((e) => e.children.map((child) => ({ child, event: e.id })))
  await tx.rows(sql`insert into event_child (child, event) select child, event from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as r (child uuid, event uuid)`)
  await tx.rows(sql`insert into to_seal (event) select unnest(${ids(kept.map((e) => e.id))})`)
}

/** Put what follows in place of what stood, in the transaction that keeps. As the keeper. */
export async function follow(tx: Tx, facts: InHand, kept: readonly Event[], beside: Beside, derive: Derive): Promise<void> {
  await listInRecords(tx, kept)
  const touched: Touched = {
    children: distinct([...facts.whole.children, ...kept.flatMap((e) => e.children)]),
    conferences: distinct([...facts.whole.conferences, ...kept.flatMap((e) => e.conference ?? [])]),
    people: distinct(kept.flatMap((e) => e.children.length === 0 && e.about ? [e.about] : [])),
  }
  const all = Object.values(beside).every((some) => some.length === 0) ? [...facts.journal, ...kept] : await loadedWhole(tx, touched)
  await replaceDerived(tx, touched, derive(recordOf(all), touched))
}

const loadedWhole = async (tx: Tx, { children, conferences, people }: Touched): Promise<readonly Event[]> => {
  const reach = await reachOf(tx, children)
  return (await factsOfRecords(tx, { ...reach, conferences: distinct([...reach.conferences, ...conferences]) }, false, people)).journal
}

/** Notices and jobs, and the word to whoever watches a conference. As the keeper. */
export async function post(tx: Tx, { act, notices = [], events }: { act: string, notices?: readonly Notice[], events: readonly Happening[] }): Promise<void> {
  for (const [i, n] of notices.entries()) {
    await tx.rows(sql`insert into notice (id, person, says, conference, copy, made_at) values (${idFrom(act, 'notice', i)}::uuid, ${n.to}::uuid, ${n.says}, ${n.conference ?? null}::uuid, ${n.copy ?? null}::uuid, ${now()}::timestamptz)`)
  }
  for (const [i, e] of events.entries()) {
    if (e.type === 'CopyReleased') await tx.rows(sql`insert into job (id, kind, subject, run_at) values (${idFrom(act, 'job', i)}::uuid, 'deliver copy', ${e.facts.copy}::uuid, ${now()}::timestamptz)`)
    if (e.type === 'NonWorkingDayAdded' || e.type === 'NonWorkingDayTakenAway') await tx.rows(sql`insert into job (id, kind, subject, run_at) values (${idFrom(act, 'job', i)}::uuid, 'count anew', ${idFrom(act, 'event', i)}::uuid, ${now()}::timestamptz)`)
  }
  for (const conference of distinct(events.flatMap((e) => e.conference ?? []))) await tx.rows(sql`select pg_notify('quorate', ${conference})`)
}

const distinct = <T>(list: readonly T[]): T[] => [...new Set(list)]
