// The data keys of a database: made once, wrapped under the master key, opened at start.
import { sql } from 'kysely'
import { now } from './clock.ts'
import { asKeeper, as, commandLine } from './transaction.ts'
import { openKeys, wrapNewKey } from './words.ts'

/** Open the keys of this database with the master key (32 bytes), making the first one where there is none. Throws where the master key is another. */
export async function openDataKeys(master: Buffer): Promise<void> {
  await as(commandLine, (tx) => asKeeper(tx, () => tx.rows(sql`insert into data_key (id, wrapped, made_at) values (1, ${wrapNewKey(master, 1)}, ${now()}::timestamptz) on conflict do nothing`)))
  openKeys(master, await as(commandLine, (tx) => tx.rows(sql<{ id: number, wrapped: Uint8Array }>`select id, wrapped from data_key order by id`)))
}
