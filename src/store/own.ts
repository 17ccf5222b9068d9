// The records somebody holds themselves, for pages whose address names none: which they are, opened and audited, with every fact of them.
import { factsOfRecords, reachOf, type InHand } from './journal.ts'
import { judgeList } from './judge.ts'
import { ownChildren } from './self.ts'
import { asKeeper, type Tx } from './transaction.ts'
import type { ChildId } from '../record/people.ts'

export interface Own { readonly children: readonly ChildId[], readonly facts: InHand }

/** Open the records in which this person holds a role, and read every fact of them as the keeper sees them; nothing is locked. */
export async function openOwn(tx: Tx): Promise<Own> {
  const children = await judgeList(tx, 'see own work', await ownChildren(tx))
  return { children, facts: await asKeeper(tx, async () => factsOfRecords(tx, await reachOf(tx, children), false, [tx.person])) }
}
