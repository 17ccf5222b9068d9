// Keeping what happened: events, words, what follows from them, audit and notices, all in one transaction or not at all.
import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { dayFieldOf, factsToKeep, type Event } from '../record/events.ts'
import { markingText, type Marking } from '../record/marking.ts'
import { recordOf } from '../record/known.ts'
import { audit } from './judge.ts'
import { columns, entriesNow, eventOf, type EventRow, type InHand } from './journal.ts'
import { replaceDerived } from './derived.ts'
import { now } from './clock.ts'
import { asKeeper, ids, type Tx } from './transaction.ts'
import { saltedDigest, sealed } from './words.ts'
import type { Derived, Touched } from '../record/derived.ts'
import type { Happening, Notice, Words } from '../record/happening.ts'
import type { Record } from '../record/known.ts'
import type { EventId, Id } from '../record/people.ts'

export type Derive = (record: Record, touched: Touched) => Derived

/** What is to be kept: the id of the act (made by whoever acts), what happened, and notices to send. */
export interface ToKeep { readonly act: string, readonly action: string, readonly events: readonly Happening[], readonly notices?: readonly Notice[] }

export type Kept =
  | { readonly kept: readonly Event[], readonly again: boolean }
  | { readonly stale: readonly { readonly entry: string, readonly version: number, readonly event: EventId }[] }

/** Thrown where an act's id comes a second time with other content. */
export class OtherContent extends Error {
  constructor() { super('This form was sent before with other answers. What was sent first is kept. Open the page again to change it.') }
}

/**
 * Keep what happened and what follows from it. The same act with the same content a second time changes nothing;
 * an entry that somebody else has changed since gives `stale`, with nothing kept. `facts` are those the step decided on.
 */
export async function keep(tx: Tx, facts: InHand, toKeep: ToKeep, derive: Derive): Promise<Kept> {
  const drafts = toKeep.events.map((event, i) => draftOf(tx, toKeep.act, event, i))
  const before = await keptBefore(tx, drafts)
  if (before) return { kept: before, again: true }
  const stale = await staleEntries(tx, toKeep.events)
  if (stale.length > 0) return { stale }
  const kept = await write(tx, drafts)
  const children = [...new Set(kept.flatMap((e) => e.children))]
  await audit(tx, 'kept', toKeep.action, children, { as: tx.as, conference: kept[0]?.conference, events: kept.length, act: toKeep.act })
  await asKeeper(tx, async () => {
    await follow(tx, facts, kept, derive)
    await post(tx, toKeep)
  })
  return { kept, again: false }
}

interface Draft { readonly id: EventId, readonly happening: Happening, readonly facts: { [name: string]: unknown }, readonly by: string, readonly as: string, readonly salt: Buffer }

/** An id that one act always gives for its n-th thing of a kind. */
export const idFrom = (act: string, kind: string, n: number): Id => uuidOf(`${act}/${kind}/${n}`)
export const uuidOf = (text: string): Id => {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}` as Id
}
const markingId = (m: Marking): Id => uuidOf(`marking ${markingText(m)}`)

const draftOf = (tx: Tx, act: string, happening: Happening, i: number): Draft => ({
  id: idFrom(act, 'event', i) as EventId, happening, facts: factsToKeep(happening.type, happening.facts as never), by: tx.person, as: tx.as ?? 'command line', salt: randomBytes(16),
})

/** What an event's seal stands on: everything it says, words by their digests, in one order. */
export const eventDigest = (salt: Uint8Array, e: { [name: string]: unknown }, passages: readonly { id: string, marking: string, digest: string }[]): Buffer =>
  saltedDigest(salt, canonical([e, [...passages].sort((a, b) => a.id < b.id ? -1 : 1)]))

const digestOf = (d: Draft, salt: Buffer = d.salt): Buffer => {
  const h = d.happening
  return eventDigest(salt, sealedPart({
    id: d.id, type: h.type, on_day: onDayOf(d), by_person: d.by, as_role: d.as, on_word_of: h.onWordOf ?? null, conference: h.conference ?? null, children: [...h.children],
    about: h.about ?? null, marking: markingId(h.marking), facts: d.facts, entry: h.entry ?? null, version: h.version ?? null,
  }), (h.words ?? []).map((w) => ({ id: w.id, marking: markingId(w.marking), digest: saltedDigest(salt, w.text).toString('hex') })))
}

/** The columns of an event that its digest covers. */
export const sealedPart = (e: { [name: string]: unknown }) => Object.fromEntries(
  ['id', 'type', 'on_day', 'by_person', 'as_role', 'on_word_of', 'conference', 'children', 'about', 'marking', 'facts', 'entry', 'version'].map((name) => [name, e[name] ?? null]))

const onDayOf = (d: Draft): string => String(d.facts[dayFieldOf(d.happening.type)])

/** JSON with the names of every object in order, so that the same content is the same text. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null)
  return `{${Object.entries(value).filter(([, v]) => v !== undefined).sort(([a], [b]) => a < b ? -1 : 1).map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`
}

async function keptBefore(tx: Tx, drafts: readonly Draft[]): Promise<Event[] | undefined> {
  const rows = await tx.rows(sql<EventRow & { salt: Uint8Array, digest: Uint8Array }>`select ${columns}, e.salt, e.digest from event e where e.id = any (${ids(drafts.map((d) => d.id))}) order by e.no`)
  if (rows.length === 0) return undefined
  const same = rows.length === drafts.length && rows.every((row) => {
    const draft = drafts.find((d) => d.id === row.id)!
    return digestOf(draft, Buffer.from(row.salt)).equals(Buffer.from(row.digest))
  })
  if (!same) throw new OtherContent()
  return rows.map(eventOf)
}

async function staleEntries(tx: Tx, events: readonly Happening[]) {
  const versioned = events.filter((e) => e.entry)
  if (versioned.length === 0) return []
  const current = await asKeeper(tx, () => entriesNow(tx, versioned.map((e) => e.entry!)))
  return versioned.flatMap((e) => {
    const last = current.get(e.entry!)
    return (last?.version ?? 0) === (e.version ?? 1) - 1 ? [] : [{ entry: e.entry!, version: last?.version ?? 0, event: last?.event as EventId }]
  })
}

async function write(tx: Tx, drafts: readonly Draft[]): Promise<Event[]> {
  const keptAt = now()
  await makeMarkings(tx, drafts.flatMap((d) => [d.happening.marking, ...(d.happening.words ?? []).map((w) => w.marking)]))
  const kept: Event[] = []
  for (const d of drafts) {
    const h = d.happening
    const [row] = await tx.rows(sql<EventRow>`
      insert into event as e (id, no, type, on_day, kept_at, by_person, as_role, on_word_of, conference, children, about, marking, facts, entry, version, salt, digest)
      values (${d.id}::uuid, nextval('event_no'), ${h.type}, ${onDayOf(d)}::date, ${keptAt}::timestamptz, ${d.by}::uuid, ${d.as}, ${h.onWordOf ?? null}::uuid, ${h.conference ?? null}::uuid,
        ${ids(h.children)}, ${h.about ?? null}::uuid, ${markingId(h.marking)}::uuid, ${JSON.stringify(d.facts)}::jsonb, ${h.entry ?? null}::uuid, ${h.version ?? (h.entry ? 1 : null)}::int, ${d.salt}, ${digestOf(d)})
      returning ${columns}`)
    for (const w of h.words ?? []) await writeWords(tx, d, w)
    kept.push(eventOf(row!))
  }
  return kept
}

const writeWords = (tx: Tx, d: Draft, { id, text, marking }: Words) => tx.rows(sql`
  insert into passage (id, event, marking, by_person, words, digest)
  values (${id}::uuid, ${d.id}::uuid, ${markingId(marking)}::uuid, ${d.by}::uuid, ${sealed(text, `passage.words.${id}`)}, ${saltedDigest(d.salt, text)})`)

async function makeMarkings(tx: Tx, markings: readonly Marking[]): Promise<void> {
  const all = new Map(markings.map((m) => [markingId(m), m]))
  await asKeeper(tx, async () => {
    for (const [id, m] of all) {
      await tx.rows(sql`insert into marking (id, label, within, tells, kept_from) values (${id}::uuid, ${m.label}, ${ids(m.within)}, ${ids(m.tells)}, ${ids(m.keptFrom)}) on conflict do nothing`)
      for (const child of m.within) await tx.rows(sql`insert into marking_within (child, marking) values (${child}::uuid, ${id}::uuid) on conflict do nothing`)
    }
  })
}

async function follow(tx: Tx, facts: InHand, kept: readonly Event[], derive: Derive): Promise<void> {
  for (const e of kept) for (const child of e.children) await tx.rows(sql`insert into event_child (child, event) values (${child}::uuid, ${e.id}::uuid)`)
  const record = recordOf([...facts.journal, ...kept])
  const touched: Touched = {
    children: [...new Set([...facts.whole.children, ...kept.flatMap((e) => e.children)])],
    conferences: [...new Set([...facts.whole.conferences, ...kept.flatMap((e) => e.conference ?? [])])],
    people: [...new Set(kept.filter((e) => e.children.length === 0).flatMap((e) => e.about ?? []))],
  }
  await replaceDerived(tx, touched, derive(record, touched))
}

async function post(tx: Tx, { act, notices = [], events }: ToKeep): Promise<void> {
  for (const [i, n] of notices.entries()) {
    await tx.rows(sql`insert into notice (id, person, says, conference, copy, made_at) values (${idFrom(act, 'notice', i)}::uuid, ${n.to}::uuid, ${n.says}, ${n.conference ?? null}::uuid, ${n.copy ?? null}::uuid, ${now()}::timestamptz)`)
  }
  for (const [i, e] of events.entries()) {
    if (e.type === 'CopyReleased') await tx.rows(sql`insert into job (id, kind, subject, run_at) values (${idFrom(act, 'job', i)}::uuid, 'deliver copy', ${e.facts.copy}::uuid, ${now()}::timestamptz)`)
  }
  const conferences = [...new Set(events.flatMap((e) => e.conference ?? []))]
  for (const conference of conferences) await tx.rows(sql`select pg_notify('quorate', ${conference})`)
}
