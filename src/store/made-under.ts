// Under which procedures what is derived was made; and whose turn it is, of several processes, to make it anew under others.
import { sql } from 'kysely'
import { now } from './clock.ts'
import { audit } from './judge.ts'
import { asKeeper, commandLine, type Tx } from './transaction.ts'

/** A council's pack by its name, and a digest of all that what is derived follows from beside the journal. */
export interface Under { readonly council: string, readonly digest: string }

/** `made`: nothing to do. `theirs`: another process is at it. Otherwise it is ours: what stood before, if that is known. */
export type Turn = 'made' | 'theirs' | { readonly no: string, readonly was: Under | undefined }

interface Row extends Under { readonly no: string, readonly done: boolean, readonly held: boolean }

const lock = 2_026_030_202
/** Whoever is at it says so every few seconds; after this it is anybody's again. */
const heldFor = '30 seconds'

/** Whose turn it is to make everything anew under these procedures. What is begun is noted, and who began it is in the audit. */
export async function takeTurn(tx: Tx, under: Under): Promise<Turn> {
  const turn = await asKeeper(tx, async (): Promise<Turn> => {
    await tx.rows(sql`select pg_advisory_xact_lock(${lock}::bigint)`)
    const rows = await tx.rows(sql<Row>`select no::text, council, digest, done_at is not null as done, coalesce(locked_until > ${now()}::timestamptz, false) as held from made_under order by made_under.no desc`)
    const [last] = rows
    if (last && !last.done && last.held) return 'theirs'
    if (last?.done && same(last, under)) return 'made'
    // in an empty database nothing was made under anything
    const empty = (await tx.rows(sql`select 1 from event limit 1`)).length === 0
    const no = !empty && last && !last.done && same(last, under) ? await hold(tx, last.no) : await note(tx, under, empty)
    return empty ? 'made' : { no, was: rows.find((row) => row.done) }
  })
  if (typeof turn === 'object') await audit(tx, 'kept', `make anew under ${under.council}`, [], { as: tx.as })
  return turn
}

const same = (one: Under, other: Under): boolean => one.council === other.council && one.digest === other.digest

async function note(tx: Tx, { council, digest }: Under, done: boolean): Promise<string> {
  const at = now()
  const rows = await tx.rows(sql<{ no: string }>`insert into made_under (council, digest, at, by_person, locked_until, done_at)
    values (${council}, ${digest}, ${at}::timestamptz, ${commandLine}::uuid, ${done ? null : at}::timestamptz + ${heldFor}::interval, ${done ? at : null}::timestamptz) returning no::text`)
  return rows[0]!.no
}

/** Still at it. As the keeper. */
export async function hold(tx: Tx, no: string): Promise<string> {
  await tx.rows(sql`update made_under set locked_until = ${now()}::timestamptz + ${heldFor}::interval where no = ${no}::bigint`)
  return no
}

/** All of it is made. As the keeper. */
export const finish = (tx: Tx, no: string): Promise<unknown> => tx.rows(sql`update made_under set done_at = ${now()}::timestamptz, locked_until = null where no = ${no}::bigint`)

/** What everything derived was last made under, if that is known. */
export const madeUnder = (tx: Tx): Promise<Under | undefined> => asKeeper(tx, async () => (await tx.rows(sql<Under>`select council, digest from made_under where done_at is not null order by no desc limit 1`))[0])
