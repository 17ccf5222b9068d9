// The chain over the journal that makes tampering evident: whatever has no seal yet is sealed behind it; verify walks it.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { now } from './clock.ts'
import { canonical, eventDigest, markingId, sealedPart } from './digests.ts'
import { asKeeper, ids, type Tx } from './transaction.ts'
import type { Marking } from '../record/marking.ts'
import type { ChildId, EventId, PersonId } from '../record/people.ts'

const linkOf = (before: Uint8Array, digest: Uint8Array, no: string, keptAt: string): Buffer =>
  createHash('sha256').update(before).update(digest).update(canonical([no, keptAt])).digest()

type Keeper = Pick<Tx, 'rows'>

interface SealedRow { no: string | number, id: EventId, digest: Uint8Array, kept_at: string, event_no: string | number }

/** Seal up to `most` events that wait for it, in the order of the journal; gives how many. Since commits overtake each other, it never asks for "all after the last number". */
export const sealWaiting = (tx: Tx, most = 500): Promise<number> => asKeeper(tx, () => sealSome(tx, most))

/** The same for whoever reads and seals as the keeper already. */
export async function sealSome(tx: Keeper, most: number): Promise<number> {
  await tx.rows(sql`select pg_advisory_xact_lock(20260302)`)
  const [last] = await tx.rows(sql<{ no: string | number, chain: Uint8Array }>`select no, chain from seal order by no desc limit 1`)
  const rows = await tx.rows(sql<SealedRow>`select e.id, e.digest, e.kept_at, e.no as event_no, 0 as no from to_seal w join event e on e.id = w.event order by e.no limit ${most}`)
  let chain: Uint8Array = last ? last.chain : Buffer.alloc(32)
  let no = last ? Number(last.no) : 0
  const seals = rows.map((row) => {
    chain = linkOf(chain, row.digest, String(row.event_no), row.kept_at)
    return { no: ++no, event: row.id, digest: Buffer.from(row.digest).toString('hex'), chain: Buffer.from(chain).toString('hex') }
  })
  await tx.rows(sql`insert into seal (no, event, digest, chain, sealed_at)
    select r.no, r.event, decode(r.digest, 'hex'), decode(r.chain, 'hex'), ${now()}::timestamptz from jsonb_to_recordset(${JSON.stringify(seals)}::jsonb) as r (no bigint, event uuid, digest text, chain text)`)
  await tx.rows(sql`delete from to_seal where event = any (${ids(rows.map((row) => row.id))})`)
  return rows.length
}

/** Where the chain stands: to be kept elsewhere, since only that shows that its end was cut off or all of it made anew. */
export interface Checkpoint { readonly no: number, readonly chain: string }

export const checkpoint = (tx: Tx): Promise<Checkpoint> => asKeeper(tx, async () => {
  const [last] = await tx.rows(sql<{ no: string | number, chain: Uint8Array }>`select no, chain from seal order by no desc limit 1`)
  return last ? { no: Number(last.no), chain: Buffer.from(last.chain).toString('hex') } : { no: 0, chain: '' }
})

type Row = { readonly [column: string]: unknown }

/** What the chain says is wrong, in sentences; nothing where every event is as it was sealed. `kept` is a checkpoint from elsewhere. */
export const brokenSeals = (tx: Tx, kept?: Checkpoint): Promise<string[]> => asKeeper(tx, () => sealFaults(tx, kept))

/** The same for whoever reads as the keeper already: a verifier needs no more than that. */
export async function sealFaults(tx: Keeper, kept?: Checkpoint): Promise<string[]> {
  const faults: string[] = []
  let chain: Uint8Array = Buffer.alloc(32)
  let expected = 1
  for (let after = 0; ;) {
    const rows = await sealedRows(tx, after)
    if (rows.length === 0) break
    for (const row of rows) {
      if (Number(row['seal_no']) !== expected) faults.push(`A seal is missing before number ${Number(row['seal_no'])}.`)
      expected = Number(row['seal_no']) + 1
      const found = checkRow(row, chain)
      if (found) faults.push(found)
      chain = row['chain'] as Uint8Array
      after = Number(row['seal_no'])
      if (kept?.no === after && Buffer.from(chain).toString('hex') !== kept.chain) faults.push(`The chain was made anew: at seal ${after} it is not what the checkpoint says.`)
    }
  }
  if (kept && kept.no >= expected) faults.push(`The end of the chain was cut off: the checkpoint knows seal ${kept.no}, and the last one is ${expected - 1}.`)
  return [...faults, ...await brokenMarkings(tx), ...await unsealed(tx)]
}

const sealedRows = (tx: Keeper, after: number) => tx.rows(sql<Row>`
  select s.no as seal_no, s.digest as seal_digest, s.chain, s.event as seal_event, to_char(e.on_day, 'YYYY-MM-DD') as on_day, e.id, e.no, e.kept_at, e.type, e.by_person, e.as_role, e.on_word_of, e.conference,
         e.children, e.about, e.marking, e.facts, e.entry, e.version, e.salt, e.digest,
         array(select c.child from event_child c where c.event = e.id order by c.child) as listed,
         array(select x from unnest(e.children) as x order by x) as meant,
         (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'marking', p.marking, 'digest', encode(p.digest, 'hex'), 'by', p.by_person)), '[]') from passage p where p.event = e.id) as passages
    from seal s left join event e on e.id = s.event where s.no > ${after} order by s.no limit 1000`)

function checkRow(row: Row, chain: Uint8Array): string | undefined {
  if (row['id'] === null) return `The event of seal ${String(row['seal_no'])} is gone from the journal.`
  const passages = row['passages'] as { id: string, marking: string, digest: string, by: string }[]
  const digest = eventDigest(row['salt'] as Uint8Array, sealedPart(row), passages.map(({ by: _by, ...p }) => p))
  const asSealed = digest.equals(Buffer.from(row['seal_digest'] as Uint8Array)) && digest.equals(Buffer.from(row['digest'] as Uint8Array))
  if (!asSealed || passages.some((p) => p.by !== row['by_person'])) return `The event ${String(row['id'])} is not what was sealed.`
  if (canonical(row['listed']) !== canonical(row['meant'])) return `The event ${String(row['id'])} stands in other records than those it is about.`
  const link = linkOf(chain, digest, String(row['no']), String(row['kept_at']))
  return link.equals(Buffer.from(row['chain'] as Uint8Array)) ? undefined : `The chain is broken at seal ${String(row['seal_no'])}: something was moved, put in or made anew.`
}

/** A marking is named by what it says: one that says something else now would open what was closed. */
async function brokenMarkings(tx: Keeper): Promise<string[]> {
  const rows = await tx.rows(sql<{ id: string, label: Marking['label'], within: ChildId[], tells: ChildId[], kept_from: PersonId[], listed: ChildId[], meant: ChildId[] }>`
    select m.id, m.label, m.within, m.tells, m.kept_from, coalesce(w.listed, '{}') as listed, array(select x from unnest(m.within) as x order by x) as meant
      from marking m left join (select marking, array_agg(child order by child) as listed from marking_within group by marking) w on w.marking = m.id`)
  return rows.filter(({ id, label, within, tells, kept_from, listed, meant }) => markingId({ label, within, tells, keptFrom: kept_from }) !== id || canonical(listed) !== canonical(meant))
    .map(({ id }) => `The marking ${id} is not what it was when it was made: others may read what stands under it.`)
}

/** What waits was kept by the program a moment ago; what has no seal and does not wait was put in past it. */
async function unsealed(tx: Keeper): Promise<string[]> {
  const [row] = await tx.rows(sql<{ waits: number, strange: number }>`select count(w.event)::int as waits, count(*)::int - count(w.event)::int as strange
    from event e left join to_seal w on w.event = e.id where not exists (select 1 from seal s where s.event = e.id)`)
  return [
    ...row && row.waits > 0 ? [`${row.waits} events have no seal yet. Start the service, or run this again once it has sealed them.`] : [],
    ...row && row.strange > 0 ? [`${row.strange} events have no seal and wait for none: they were not kept by this program.`] : [],
  ]
}
