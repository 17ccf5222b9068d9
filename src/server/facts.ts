// The facts that questions and steps see: everything known of the records in hand, the council, today, and ids that the same act always gives.
import { idFrom } from '../store/keep.ts'
import { versionNow } from '../procedures/steps/entries.ts'
import { closedNow } from '../record/closed-days.ts'
import { withClosed } from '../procedures/closed-days.ts'
import { house } from './house.ts'
import type { Facts } from '../procedures/facts.ts'
import type { At } from '../record/known.ts'
import type { Id } from '../record/people.ts'
import type { InHand } from '../store/journal.ts'
import type { Tx } from '../store/transaction.ts'

/** What a page's questions and steps see: every fact, the council, today, and ids that the same act always gives. Whoever acts without a form is shown what there is. */
export function factsFor(tx: Tx, inHand: InHand, at: At, actId: string, shown?: ReadonlyMap<string, number>): Facts {
  const made = new Map<string, number>()
  return {
    ...inHand, at, by: tx.person, as: tx.as ?? 'command line', today: tx.today, now: tx.now, council: house().council, holidays: withClosed(house().holidays, closedNow(inHand.closedDays)),
    shown: (entry) => shown ? shown.get(entry) ?? 0 : versionNow(inHand, entry),
    newId: <K extends string>(kind: K) => {
      const n = made.get(kind) ?? 0
      made.set(kind, n + 1)
      return idFrom(actId, kind, n) as Id<K>
    },
  }
}
