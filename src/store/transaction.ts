// A transaction as somebody: the only way to the database. No other handle leaves this room.
import { AsyncLocalStorage } from 'node:async_hooks'
import { sql, type Kysely, type RawBuilder } from 'kysely'
import { dayText, type Day } from '../calendar/day.ts'
import { today } from './clock.ts'
import type { ChildId, Id, PersonId, Role } from '../record/people.ts'

/** Our own programs act under names of their own, in the audit too. */
export const commandLine = '00000000-0000-4000-8000-000000000001' as PersonId
export const postRoom = '00000000-0000-4000-8000-000000000002' as PersonId

/** One transaction as one person. `opened` are the records that judge has opened in it. */
export interface Tx {
  readonly person: PersonId
  readonly today: Day
  opened: readonly ChildId[]
  as: Role | undefined
  rows<R>(query: RawBuilder<R>): Promise<R[]>
}

let database: Kysely<unknown> | undefined
const inside = new AsyncLocalStorage<true>()

/** Say which database this process works on; called once at start, and by each test worker. */
export const useDatabase = (db: Kysely<unknown> | undefined): void => { database = db }

/** Do something as somebody: one transaction under their rights, committed when `work` returns and undone when it throws. */
export const as = <R>(person: PersonId, work: (tx: Tx) => Promise<R>): Promise<R> => begin({ person }, work)

/** Before somebody is known: a transaction that sees only the one row whose secret has this digest. */
export const knock = <R>(digest: Buffer, work: (tx: Tx) => Promise<R>): Promise<R> => begin({ knock: digest }, work)

/** Within a transaction, see every fact (and no word) for the length of `work`: folds, locks and derived tables. */
export async function asKeeper<R>(tx: Tx, work: () => Promise<R>): Promise<R> {
  await tx.rows(sql`select set_config('role', 'quorate_keeper', true)`)
  const done = await work()                    // where it throws, the transaction is over: no way back is needed
  await tx.rows(sql`select set_config('role', 'quorate_app', true)`)
  return done
}

/** Note which records this transaction has opened; only judge calls it. */
export async function open(tx: Tx, children: readonly ChildId[], role: Role | undefined): Promise<void> {
  tx.opened = [...new Set([...tx.opened, ...children])]
  tx.as ??= role
  await tx.rows(sql`select set_config('quorate.opened', ${tx.opened.join(',')}, true)`)
}

/** A list of ids as SQL. Throws on anything that is not an id, so that nothing can be smuggled in. */
export const ids = (list: readonly Id[]): RawBuilder<unknown> => sql`${`{${list.join(',')}}`}::uuid[]`

async function begin<R>(who: { person?: PersonId, knock?: Buffer }, work: (tx: Tx) => Promise<R>): Promise<R> {
  if (!database) throw new Error('No database is open. Call useDatabase at start.')
  if (inside.getStore()) throw new Error('A transaction was begun inside another one, which would wait for ever. Pass tx on instead.')
  const day = today()
  return inside.run(true, () => database!.transaction().execute(async (db) => {
    const tx: Tx = { person: who.person as PersonId, today: day, opened: [], as: undefined, rows: async (query) => (await query.execute(db)).rows as never }
    await tx.rows(sql`select set_config('role', 'quorate_app', true), set_config('quorate.person', ${who.person ?? ''}, true),
      set_config('quorate.knock', ${who.knock?.toString('hex') ?? ''}, true), set_config('quorate.today', ${dayText(day)}, true), set_config('quorate.opened', '', true)`)
    return work(tx)
  }))
}
