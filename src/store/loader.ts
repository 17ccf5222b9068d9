// The loader: our own program that fills an empty database with invented people. It is let in before anything is kept, and put out again.
import { sql } from 'kysely'
import { as, asKeeper, commandLine, loader } from './transaction.ts'

const part = '00000000-0000-4000-8000-000000000013'

/** Give the loader its part where nothing has been kept yet; the database itself refuses it anywhere else. Whether it was given now. */
export const letLoaderIn = (): Promise<boolean> => as(commandLine, (tx) => asKeeper(tx, async () => (await tx.rows(sql`
  insert into involvement (id, person, role, over, began_on, because, barred)
  select ${part}::uuid, ${loader}::uuid, 'loader', 'council', '2000-01-01', 'example', false where not exists (select 1 from event) on conflict (id) do nothing returning id`)).length > 0))

/** Take its part away, wherever something was left of it: from now on it may do nothing. */
export const putLoaderOut = (): Promise<void> => as(commandLine, (tx) => asKeeper(tx, async () => { await tx.rows(sql`delete from involvement where role = 'loader'`) }))

/** Fill an empty database as the loader, which is out again when `work` ends, well or not. */
export async function withLoader<R>(work: () => Promise<R>): Promise<R> {
  const now = await letLoaderIn()
  try { return await work() } finally { if (now) await putLoaderOut() }
}
