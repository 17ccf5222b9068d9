// Keeping thousands of records at once, as an import does: the same writer, words, markings, audit and derived rows as `keep`, many in a statement.
import { sql } from 'kysely'
import { recordOf } from '../record/known.ts'
import { replaceDerived, derivedTables } from './derived.ts'
import { keepNameTokens } from './find.ts'
import { listInRecords, type Derive } from './follow.ts'
import { audit } from './judge.ts'
import { lockJournal } from './journal.ts'
import { asKeeper, ids, type Tx } from './transaction.ts'
import { draftOf, writeLoaded } from './write-events.ts'
import type { Action } from '../access/grants.ts'
import type { Derived, Touched } from '../record/derived.ts'
import type { Event } from '../record/events.ts'
import type { Happening } from '../record/happening.ts'

/** Records that hang together and with nothing else: all events they have so far, those of the people they speak of, and what is to be kept. */
export interface Part { readonly before: readonly Event[], readonly beside: readonly Event[], readonly events: readonly Happening[] }

/**
 * Keep what happened in many records as one act, each part's events in their order; gives what was kept, part by part. Judge first.
 * No event may rest on another of the same call. Throws where a part does not bring everything its records have so far, since what
 * follows is made from whole records only. Nobody is told: what is loaded happened long ago.
 */
export async function keepMany(tx: Tx, { act, action, parts }: { act: string, action: Action, parts: readonly Part[] }, derive: Derive): Promise<Event[][]> {
  await asKeeper(tx, async () => { await lockJournal(tx); await checkWhole(tx, parts) })
  const events = parts.flatMap((part) => part.events)
  const kept = await writeLoaded(tx, events.map((event, i) => draftOf(tx, act, event, i)))
  await keepNameTokens(tx, events)
  await audit(tx, 'kept', action, distinct(kept.flatMap((e) => e.children)), { as: tx.as, events: kept.length, act })
  let at = 0
  const byPart = parts.map((part) => kept.slice(at, at += part.events.length))
  await asKeeper(tx, async () => {
    await listInRecords(tx, kept)
    const made = parts.map((part, i) => madeOf(part, byPart[i]!, derive))
    await replaceDerived(tx, joined(made.map((one) => one.touched), ['children', 'conferences', 'people']), joined(made.map((one) => one.derived), derivedTables))
  })
  return byPart
}

function madeOf({ before, beside }: Part, kept: readonly Event[], derive: Derive): { touched: Touched, derived: Derived } {
  const own = [...before, ...kept]
  const touched = touchedBy(own)
  return { touched, derived: derive(recordOf([...beside, ...own].sort((a, b) => a.no - b.no)), touched) }
}

const touchedBy = (events: readonly Pick<Event, 'children' | 'conference' | 'about'>[]): Touched => ({
  children: distinct(events.flatMap((e) => e.children)), conferences: distinct(events.flatMap((e) => e.conference ?? [])),
  people: distinct(events.flatMap((e) => e.children.length === 0 && e.about ? [e.about] : [])),
})

/** Every part must bring each event that stands in its records, so none of them is another part's or an earlier one's. */
async function checkWhole(tx: Tx, parts: readonly Part[]): Promise<void> {
  const touched = parts.map((part) => touchedBy([...part.before, ...part.events] as never))
  const [children, conferences, people] = (['children', 'conferences', 'people'] as const).map((name) => touched.flatMap((one) => [...one[name]]))
  const [row] = await tx.rows(sql<{ n: number }>`select count(distinct e.id)::int as n from event e
    where e.id in (select event from event_child where child = any (${ids(children!)})) or e.conference = any (${ids(conferences!)}) or (e.children = '{}' and e.about = any (${ids(people!)}))`)
  const brought = parts.reduce((sum, part) => sum + part.before.length, 0)
  const shared = [children!, conferences!, people!].some((list) => new Set<string>(list).size !== list.length)
  if (row?.n !== brought || shared) throw new Error('Records that are kept many at a time must be whole, and no two parts may share one. Nothing was kept.')
}

const joined = <T extends { readonly [name in K]: readonly unknown[] }, K extends string>(all: readonly T[], names: readonly K[]): T =>
  Object.fromEntries(names.map((name) => [name, all.flatMap((one) => one[name])])) as unknown as T
const distinct = <T>(list: readonly T[]): T[] => [...new Set(list)]
