// A transaction as somebody: the only way to the database. No other handle leaves this room.
import { AsyncLocalStorage } from 'node:async_hooks'
import { sql, type Kysely, type RawBuilder } from 'kysely'
import { dayText, type Day } from '../calendar/day.ts'
import { now, today } from './clock.ts'
import type { ChildId, Id, PersonId, Role } from '../record/people.ts'

/** Our own programs act under names of their own, in the audit too. */
export const commandLine = '00000000-0000-4000-8000-000000000001' as PersonId
export const postRoom = '00000000-0000-4000-8000-000000000002' as PersonId
/** Only while an empty database is filled with invented people: see loader.ts. */
export const loader = '00000000-0000-4000-8000-000000000003' as PersonId

/** One transaction as one person. `opened` are the records that judge has opened in it. */
export interface Tx {
  readonly person: PersonId
  readonly today: Day
  /** The moment it began, an ISO instant: what the database decides by, and what its events say. */
  readonly now: string
  opened: readonly ChildId[]
  as: Role | undefined
  rows<R>(query: RawBuilder<R>): Promise<R[]>
}

/** What a transaction must remember so that no query of it runs as another: whether it is over, what failed in it, and whether the keeper is looking. */
interface State { over: boolean, failed: unknown, keeper: boolean }

let database: Kysely<unknown> | undefined
const inside = new AsyncLocalStorage<State>()
const keeping = new AsyncLocalStorage<State>()
const states = new WeakMap<Tx, State>()

/** Say which database this process works on; called once at start, and by each test worker. */
export const useDatabase = (db: Kysely<unknown> | undefined): void => { database = db }

/** Do something as somebody: one transaction under their rights, committed when `work` returns and undone when it throws. */
export const as = <R>(person: PersonId, work: (tx: Tx) => Promise<R>): Promise<R> => begin({ person }, work)

/** Read something as somebody: the same, and every query of it sees one moment, so that two readings of a record never disagree. For what writes nothing but the audit. */
export const seeing = <R>(person: PersonId, work: (tx: Tx) => Promise<R>): Promise<R> => begin({ person, oneMoment: true }, work)

/** Before somebody is known: a transaction that sees only the one row whose secret has this digest. */
export const knock = <R>(digest: Buffer, work: (tx: Tx) => Promise<R>): Promise<R> => begin({ knock: digest }, work)

/**
 * Within a transaction, see every fact (and no word) for the length of `work`: folds, locks and derived tables.
 * A query of the same transaction beside it throws, since it would run with the keeper's eyes; where `work` throws, the transaction can only end.
 */
export async function asKeeper<R>(tx: Tx, work: () => Promise<R>): Promise<R> {
  const state = states.get(tx)!
  if (keeping.getStore() === state && state.keeper) return work()
  state.keeper = true
  return keeping.run(state, async () => {
    try {
      await tx.rows(sql`select set_config('role', 'quorate_keeper', true)`)
      const done = await work()
      await tx.rows(sql`select set_config('role', 'quorate_app', true)`)
      state.keeper = false
      return done
    } catch (error) {
      state.failed ??= error
      throw error
    }
  })
}

/** Note which records this transaction has opened; only judge calls it. */
export async function open(tx: Tx, children: readonly ChildId[], role: Role | undefined): Promise<void> {
  tx.opened = [...new Set([...tx.opened, ...children])]
  tx.as ??= role
  await tx.rows(sql`select set_config('quorate.opened', ${tx.opened.join(',')}, true)`)
}

const shape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
/** A list of ids as SQL. Throws on anything that is not an id, so that nothing can be smuggled in. */
export const ids = (list: readonly Id[]): RawBuilder<unknown> => {
  if (!list.every((id) => shape.test(id))) throw new Error('Something that is not an id stands in a list of ids.')
  return sql`${`{${list.join(',')}}`}::uuid[]`
}

async function begin<R>(who: { person?: PersonId, knock?: Buffer, oneMoment?: boolean }, work: (tx: Tx) => Promise<R>): Promise<R> {
  if (!database) throw new Error('No database is open. Call useDatabase at start.')
  const around = inside.getStore()
  if (around && !around.over) throw new Error('A transaction was begun inside another one, which would wait for ever. Pass tx on instead.')
  const [day, moment] = [today(), now()]
  const state: State = { over: false, failed: undefined, keeper: false }
  return inside.run(state, () => database!.transaction().setIsolationLevel(who.oneMoment ? 'repeatable read' : 'read committed').execute(async (db) => {
    const tx: Tx = { person: who.person as PersonId, today: day, now: moment, opened: [], as: undefined, rows: (query) => rowsOf(state, query, db) }
    states.set(tx, state)
    try {
      await tx.rows(sql`select set_config('role', 'quorate_app', true), set_config('quorate.person', ${who.person ?? ''}, true),
        set_config('quorate.knock', ${who.knock?.toString('hex') ?? ''}, true), set_config('quorate.today', ${dayText(day)}, true), set_config('quorate.now', ${moment}, true), set_config('quorate.opened', '', true)`)
      const done = await work(tx)
      // PostgreSQL undoes a transaction in which a statement failed, whoever caught the error: nobody may be told that it was kept.
      if (state.failed !== undefined) throw state.failed
      return done
    } finally { state.over = true }
  }))
}

/** One query, only while its transaction lasts: a connection goes on to somebody else, and a late query would run as them. */
async function rowsOf<R>(state: State, query: RawBuilder<R>, db: Kysely<unknown>): Promise<R[]> {
  if (state.over) throw new Error('A query came after its transaction had ended. Await everything inside it.')
  if (state.keeper && keeping.getStore() !== state) throw new Error('A query was made beside the keeper, and would see what its person may not. Await one before the other.')
  try { return (await query.execute(db)).rows } catch (error) {
    state.failed ??= error
    throw error
  }
}
