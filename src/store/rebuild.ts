// Everything that is derived, made anew from the journal by the function that makes it when something is kept; and where the two differ.
import { sql } from 'kysely'
import { dayText, type Day } from '../calendar/day.ts'
import { recordOf } from '../record/known.ts'
import { derivedTables, replaceDerived, storedRows } from './derived.ts'
import { factsOfRecords, lockJournal, lockRecords } from './journal.ts'
import { as, asKeeper, commandLine, type Tx } from './transaction.ts'
import type { Derive } from './follow.ts'
import type { Touched } from '../record/derived.ts'
import type { ChildId, ConferenceId, PersonId } from '../record/people.ts'

/** Records that hang together: children whose records share an event, with their conferences; or people with roles over more than a child. */
export type Together = Touched

/** Make every derived row anew, record by record, each in a transaction of its own, so that the service goes on meanwhile. `between` is called after each. Gives how many were made. */
export async function rebuild(derive: Derive, between: () => Promise<void> = async () => undefined): Promise<number> {
  const all = await together()
  for (const these of all) {
    await as(commandLine, (tx) => asKeeper(tx, () => anew(tx, these, derive)))
    await between()
  }
  await as(commandLine, (tx) => asKeeper(tx, () => dropStrays(tx)))
  return all.length
}

/**
 * Count anew every record with a date whose count passes one of these days, which were added to the working days or taken away and are
 * kept: first whoever is writing now, and may have counted without them, is waited for. `onward` is called before each record, with how
 * many there are, and ends it where it gives false. Gives whether all were counted.
 */
export async function countAnew(derive: Derive, days: readonly Day[], onward: (done: number, of: number) => Promise<boolean>): Promise<boolean> {
  await as(commandLine, (tx) => asKeeper(tx, () => lockJournal(tx)))
  const passing = new Set(await as(commandLine, (tx) => asKeeper(tx, () => childrenPassing(tx, days))))
  const all = (await together()).filter((these) => these.children.some((child) => passing.has(child)))
  for (const [i, these] of all.entries()) {
    if (!await onward(i, all.length)) return false
    await as(commandLine, (tx) => asKeeper(tx, () => anew(tx, these, derive)))
  }
  return true
}

/** Children with a date, met or not, whose count passes one of these days: forward from its event, or back from a conference or a birth. */
const childrenPassing = async (tx: Tx, days: readonly Day[]): Promise<ChildId[]> => (await tx.rows(sql<{ child: ChildId }>`
  select distinct d.child from deadline d left join conference c on c.of = d.conference left join child k on k.of = d.child
   where exists (select 1 from unnest(${`{${days.map(dayText).join(',')}}`}::date[]) as n (day)
     where (d.since < n.day and d.due >= n.day) or (d.due <= n.day and (c.on_day > n.day or k.expected_on > n.day)))`)).map((row) => row.child)

class Compared extends Error {}

/** Where the derived rows are not what would be made anew, in sentences; changes nothing. */
export async function drift(derive: Derive): Promise<string[]> {
  const faults: string[] = []
  for (const these of await together()) {
    try {
      await as(commandLine, (tx) => asKeeper(tx, async () => {
        const before = await rowsOf(tx, these)
        await anew(tx, these, derive)
        faults.push(...differences(before, await rowsOf(tx, these), these))
        throw new Compared()
      }))
    } catch (error) { if (!(error instanceof Compared)) throw error }
  }
  return [...faults, ...await as(commandLine, (tx) => asKeeper(tx, () => strays(tx)))]
}

const tables = [...derivedTables, 'conference_child'] as const
const rowsOf = async (tx: Tx, these: Together) => new Map(await inTurn(tables, async (table) => [table, await storedRows(tx, table, these)] as const))

const differences = (before: ReadonlyMap<string, readonly string[]>, after: ReadonlyMap<string, readonly string[]>, these: Together): string[] =>
  [...before].filter(([table, rows]) => rows.join('\n') !== after.get(table)!.join('\n'))
    .map(([table]) => `The rows of "${table}" are not what follows from the journal, for ${[...these.children, ...these.people][0] ?? these.conferences[0]}. Run "quorate rebuild".`)

async function anew(tx: Tx, these: Together, derive: Derive): Promise<void> {
  await lockRecords(tx, [...these.children, ...these.people])
  const facts = await factsOfRecords(tx, { children: these.children, conferences: these.conferences, linked: these.children }, false, these.people)
  await replaceDerived(tx, these, derive(recordOf(facts.journal), these))
}

/** Every record, in groups that hang together, from the journal alone. People come in groups of fifty. */
async function together(): Promise<Together[]> {
  const { links, people } = await as(commandLine, (tx) => asKeeper(tx, async () => ({
    links: await tx.rows(sql<{ children: ChildId[], conference: ConferenceId | null }>`select distinct children, conference from event where children <> '{}' order by children, conference`),
    people: (await tx.rows(sql<{ about: PersonId }>`select distinct about from event where children = '{}' and about is not null order by about`)).map((row) => row.about),
  })))
  const groups = joined(links.map(({ children, conference }) => [...children, ...(conference ? [conference] : [])]))
  const conferences = new Set<string>(links.flatMap((l) => l.conference ?? []))
  const records = groups.map((group): Together => ({ children: group.filter((id) => !conferences.has(id)) as ChildId[], conferences: group.filter((id) => conferences.has(id)) as ConferenceId[], people: [] }))
  const parts = Array.from({ length: Math.ceil(people.length / 50) }, (_, i): Together => ({ children: [], conferences: [], people: people.slice(i * 50, (i + 1) * 50) }))
  return [...records, ...parts]
}

/** Sets that share a member, put together. */
function joined(sets: readonly (readonly string[])[]): string[][] {
  const above = new Map<string, string>()
  const top = (id: string): string => {
    let at = id
    while (above.get(at) !== undefined && above.get(at) !== at) at = above.get(at)!
    above.set(id, at)
    return at
  }
  for (const [first, ...others] of sets) if (first) for (const other of [first, ...others]) above.set(top(other), top(first))
  const groups = new Map<string, string[]>()
  for (const id of above.keys()) groups.set(top(id), [...groups.get(top(id)) ?? [], id])
  return [...groups.values()]
}

// Rows of records that the journal does not know; our own programs' roles are of nobody's record.
const stray = sql`of is not null and not exists (select 1 from event_child c where c.child = of) and not exists (select 1 from event e where e.conference = of)
  and not exists (select 1 from event e where e.about = of and e.children = '{}')`
async function strays(tx: Tx): Promise<string[]> {
  const found = await inTurn(tables, async (table) => ((await tx.rows(sql`select 1 from ${sql.table(table)} where ${stray} limit 1`)).length > 0 ? [`"${table}" has rows of records that the journal does not know. Run "quorate rebuild".`] : []))
  return found.flat()
}
async function dropStrays(tx: Tx): Promise<void> { for (const table of tables) await tx.rows(sql`delete from ${sql.table(table)} where ${stray}`) }

async function inTurn<T, R>(list: readonly T[], each: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = []
  for (const one of list) done.push(await each(one))
  return done
}
