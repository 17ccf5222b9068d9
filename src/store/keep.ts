// Keeping what happened: events, words, what follows from them, audit and notices, all in one transaction or not at all.
import { sql } from 'kysely'
import type { Event } from '../record/events.ts'
import { now } from './clock.ts'
import { audit } from './judge.ts'
import { idFrom } from './digests.ts'
import { columns, entriesNow, eventOf, type EventRow, type InHand } from './journal.ts'
import { keepNameTokens } from './find.ts'
import { follow, lockBeside, post, type Derive } from './follow.ts'
import { asKeeper, ids, type Tx } from './transaction.ts'
import { keyedDigest } from './words.ts'
import { digestOf, draftOf, writeEvents, writeLoaded, type Draft } from './write-events.ts'
import type { Happening, Notice } from '../record/happening.ts'
import type { EventId } from '../record/people.ts'

export { idFrom, uuidOf } from './digests.ts'
export type { Derive } from './follow.ts'

/** What is to be kept: the id of the act (made by whoever acts), what happened, and notices to send; `asked` is all that its form said, so that the same form again is known before its step decides anew. `loaded`: events from elsewhere, with ids of their own, in one statement. */
export interface ToKeep { readonly act: string, readonly action: string, readonly asked?: string, readonly events: readonly (Happening & { readonly id?: EventId })[], readonly notices?: readonly Notice[], readonly loaded?: boolean }

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
  if (toKeep.events.length === 0 && !toKeep.notices?.length) return { kept: [], again: false }
  const drafts = toKeep.events.map((event, i) => draftOf(tx, toKeep.act, event, i))
  await lockAct(tx, toKeep.act)
  const before = await keptBefore(tx, toKeep.act, drafts)
  if (before) return { kept: before, again: true }
  const stale = await staleEntries(tx, toKeep.events)
  if (stale.length > 0) return { stale }
  const beside = await asKeeper(tx, () => lockBeside(tx, facts, toKeep.events))
  const kept = toKeep.loaded ? await writeLoaded(tx, drafts) : await writeEvents(tx, drafts)
  await keepNameTokens(tx, toKeep.events)
  const children = [...new Set(kept.flatMap((e) => e.children))]
  await audit(tx, 'kept', toKeep.action, children, { as: tx.as, conference: kept[0]?.conference, events: kept.length, act: toKeep.act, asked: toKeep.asked === undefined ? undefined : askedDigest(toKeep.act, toKeep.asked) })
  await asKeeper(tx, async () => {
    await follow(tx, facts, kept, beside, derive)
    if (!toKeep.loaded) await post(tx, toKeep)
  })
  return { kept, again: false }
}

/**
 * What an act kept when it came before, so that a form sent twice is answered alike although its step would now decide anew.
 * Throws OtherContent where it was another's, or said something else.
 */
export async function keptAlready(tx: Tx, act: string, asked: string): Promise<readonly Event[] | undefined> {
  await lockAct(tx, act)
  const [row] = await asKeeper(tx, () => tx.rows(sql<{ by_person: string, asked: Uint8Array | null, events: number }>`select by_person, asked, events from audit where act = ${act}::uuid and what = 'kept'`))
  if (!row) return undefined
  if (row.by_person !== tx.person || !row.asked || !askedDigest(act, asked).equals(Buffer.from(row.asked))) throw new OtherContent()
  return (await rowsOf(tx, Array.from({ length: row.events }, (_, i) => idFrom(act, 'event', i) as EventId))).map(eventOf)
}

/** Whether this act of this person's is kept. */
export const wasKept = async (tx: Tx, act: string): Promise<boolean> =>
  (await asKeeper(tx, () => tx.rows(sql`select 1 from audit where act = ${act}::uuid and by_person = ${tx.person}::uuid and what = 'kept'`))).length > 0

/** How long somebody may come back to a form that the browser filled again, as Back does. */
const lately = 15

/** An act of this person's of the last minutes that said exactly this in another form: Back, and the same press again. The latest. */
export async function saidLately(tx: Tx, act: string, asked: string): Promise<{ act: string, at: string } | undefined> {
  const rows = await asKeeper(tx, () => tx.rows(sql<{ act: string, at: string, asked: Uint8Array }>`select act, at, asked from audit
    where by_person = ${tx.person}::uuid and at > ${now()}::timestamptz - make_interval(mins => ${lately}) and what = 'kept' and act <> ${act}::uuid and asked is not null order by at desc, id desc limit 50`))
  return rows.find((row) => askedDigest(row.act, asked).equals(Buffer.from(row.asked)))
}

const askedDigest = (act: string, asked: string): Buffer => keyedDigest(Buffer.from(act), asked)

// The same act twice at once waits for itself: the second finds it kept.
const lockAct = (tx: Tx, act: string) => tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`act ${act}`}, 0))`)

type StoredRow = EventRow & { salt: Uint8Array, digest: Uint8Array }
const rowsOf = (tx: Tx, events: readonly EventId[]) => asKeeper(tx, () => tx.rows(sql<StoredRow>`select ${columns}, e.salt, e.digest from event e where e.id = any (${ids(events)}) order by e.no`))

async function keptBefore(tx: Tx, act: string, drafts: readonly Draft[]): Promise<Event[] | undefined> {
  // one more than there are now: the first time there may have been more
  const rows = await rowsOf(tx, [...drafts.map((d) => d.id), idFrom(act, 'event', drafts.length) as EventId])
  if (rows.length === 0) return undefined
  const same = rows.length === drafts.length && rows.every((row) => {
    const draft = drafts.find((d) => d.id === row.id)
    return draft && digestOf({ ...draft, as: row.as_role }, Buffer.from(row.salt)).equals(Buffer.from(row.digest))
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
