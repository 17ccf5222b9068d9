// Writing what happened into the journal: events, words and the markings they stand under, each row judged by the database.
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { dayFieldOf, factsToKeep, type Event } from '../record/events.ts'
import { eventDigest, idFrom, markingId, sealedPart } from './digests.ts'
import { columns, eventOf, type EventRow } from './journal.ts'
import { now } from './clock.ts'
import { asKeeper, ids, type Tx } from './transaction.ts'
import { keyedDigest, sealed } from './words.ts'
import type { Happening, Words } from '../record/happening.ts'
import type { Marking } from '../record/marking.ts'
import type { EventId } from '../record/people.ts'

/** An event on its way into the journal, with its id and salt. */
export interface Draft { readonly id: EventId, readonly happening: Happening, readonly facts: { [name: string]: unknown }, readonly by: string, readonly as: string, readonly salt: Buffer }

/** The n-th event of an act; one that was loaded brings an id of its own. */
export function draftOf(tx: Tx, act: string, given: Happening & { readonly id?: EventId }, i: number): Draft {
  if (!tx.as) throw new Error('Nothing is kept before judge has said in what capacity: call judge first.')
  const { id, ...said } = given
  const happening = { ...said, children: [...new Set(given.children)], version: given.version ?? (given.entry ? 1 : undefined) } as Happening
  return { id: id ?? idFrom(act, 'event', i) as EventId, happening, facts: factsToKeep(happening.type, happening.facts as never), by: tx.person, as: tx.as, salt: randomBytes(16) }
}

export const digestOf = (d: Draft, salt: Buffer = d.salt): Buffer => {
  const h = d.happening
  return eventDigest(salt, sealedPart({
    id: d.id, type: h.type, on_day: onDayOf(d), by_person: d.by, as_role: d.as, on_word_of: h.onWordOf ?? null, conference: h.conference ?? null, children: [...h.children],
    about: h.about ?? null, marking: markingId(h.marking), facts: d.facts, entry: h.entry ?? null, version: h.version ?? null,
  }), (h.words ?? []).map((w) => ({ id: w.id, marking: markingId(w.marking), digest: keyedDigest(salt, w.text).toString('hex') })))
}

const onDayOf = (d: Draft): string => String(d.facts[dayFieldOf(d.happening.type)])

/** One after the other, since an act's later events may rest on its earlier ones. */
export async function writeEvents(tx: Tx, drafts: readonly Draft[]): Promise<Event[]> {
  const keptAt = now()
  await makeMarkings(tx, drafts.flatMap((d) => [d.happening.marking, ...(d.happening.words ?? []).map((w) => w.marking)]))
  const kept: Event[] = []
  for (const d of drafts) {
    const h = d.happening
    const [row] = await tx.rows(sql<EventRow>`
      insert into event as e (id, no, type, on_day, kept_at, by_person, as_role, on_word_of, conference, children, about, marking, facts, entry, version, salt, digest)
      values (${d.id}::uuid, nextval('event_no'), ${h.type}, ${onDayOf(d)}::date, ${keptAt}::timestamptz, ${d.by}::uuid, ${d.as}, ${h.onWordOf ?? null}::uuid, ${h.conference ?? null}::uuid,
        ${ids(h.children)}, ${h.about ?? null}::uuid, ${markingId(h.marking)}::uuid, ${JSON.stringify(d.facts)}::jsonb, ${h.entry ?? null}::uuid, ${h.version ?? null}::int, ${d.salt}, ${digestOf(d)})
      returning ${columns}`)
    for (const w of h.words ?? []) await writeWords(tx, d, w)
    kept.push(eventOf(row!))
  }
  return kept
}

/** So many rows in a statement: the database plans how it judges them once, from what the tables hold when the statement begins. */
const inOne = 250

/** Many events in a few statements and their words in others, in their order: none may rest on another of them, since each is judged by what stood before. */
export async function writeLoaded(tx: Tx, drafts: readonly Draft[]): Promise<Event[]> {
  const kept: Event[] = []
  for (let at = 0; at < drafts.length; at += inOne) kept.push(...await writePart(tx, drafts.slice(at, at + inOne)))
  return kept
}

async function writePart(tx: Tx, drafts: readonly Draft[]): Promise<Event[]> {
  await makeMarkings(tx, drafts.flatMap((d) => [d.happening.marking, ...(d.happening.words ?? []).map((w) => w.marking)]))
  const list = drafts.map(({ happening: h, ...d }) => ({
    id: d.id, type: h.type, on_day: onDayOf({ ...d, happening: h }), on_word_of: h.onWordOf ?? null, conference: h.conference ?? null, children: h.children, about: h.about ?? null, marking: markingId(h.marking), facts: d.facts,
    entry: h.entry ?? null, version: h.version ?? null, salt: d.salt.toString('hex'), digest: digestOf({ ...d, happening: h }).toString('hex'),
  }))
  const [{ by, as } = { by: tx.person as string, as: '' }] = drafts
  const rows = await tx.rows(sql<EventRow>`
    insert into event as e (id, no, type, on_day, kept_at, by_person, as_role, on_word_of, conference, children, about, marking, facts, entry, version, salt, digest)
    select r.id, nextval('event_no'), r.type, r.on_day, ${now()}::timestamptz, ${by}::uuid, ${as}, r.on_word_of, r.conference, r.children, r.about, r.marking, r.facts, r.entry, r.version, decode(r.salt, 'hex'), decode(r.digest, 'hex')
      from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as r (id uuid, type text, on_day date, on_word_of uuid, conference uuid, children uuid[], about uuid, marking uuid, facts jsonb, entry uuid, version int, salt text, digest text)
    returning ${columns}`)
  await writeManyWords(tx, drafts)
  return rows.sort((a, b) => Number(a.no) - Number(b.no)).map(eventOf)
}

async function writeManyWords(tx: Tx, drafts: readonly Draft[]): Promise<void> {
  const list = drafts.flatMap((d) => (d.happening.words ?? []).map(({ id, text, marking }) => ({
    id, event: d.id, marking: markingId(marking), by_person: d.by, words: sealed(text, `passage.words.${id}`).toString('hex'), digest: keyedDigest(d.salt, text).toString('hex'),
  })))
  if (list.length > 0) await tx.rows(sql`insert into passage (id, event, marking, by_person, words, digest)
    select r.id, r.event, r.marking, r.by_person, decode(r.words, 'hex'), decode(r.digest, 'hex')
      from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as r (id uuid, event uuid, marking uuid, by_person uuid, words text, digest text)`)
}

const writeWords = (tx: Tx, d: Draft, { id, text, marking }: Words) => tx.rows(sql`
  insert into passage (id, event, marking, by_person, words, digest)
  values (${id}::uuid, ${d.id}::uuid, ${markingId(marking)}::uuid, ${d.by}::uuid, ${sealed(text, `passage.words.${id}`)}, ${keyedDigest(d.salt, text)})`)

// In order of id, so that two who need the same new ones never wait for each other.
async function makeMarkings(tx: Tx, markings: readonly Marking[]): Promise<void> {
  const list = JSON.stringify([...new Map(markings.map((m) => [markingId(m), m]))].map(([id, m]) => ({ id, label: m.label, within: m.within, tells: m.tells, kept_from: m.keptFrom })))
  await asKeeper(tx, async () => {
    await tx.rows(sql`insert into marking (id, label, within, tells, kept_from)
      select r.id, r.label, r.within, r.tells, r.kept_from from jsonb_to_recordset(${list}::jsonb) as r (id uuid, label text, within uuid[], tells uuid[], kept_from uuid[]) order by r.id on conflict do nothing`)
    await tx.rows(sql`insert into marking_within (child, marking)
      select c.child, r.id from jsonb_to_recordset(${list}::jsonb) as r (id uuid, within uuid[]) cross join lateral unnest(r.within) as c (child) order by r.id, c.child on conflict do nothing`)
  })
}
