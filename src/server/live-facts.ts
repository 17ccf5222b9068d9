// The facts of a push, read once for everybody whose page is drawn anew after the same change. Who may see the page, and its words, are asked for each.
import { factsOf, type InHand } from '../store/journal.ts'
import type { Tx } from '../store/transaction.ts'
import type { At } from '../record/known.ts'

export type ReadFacts = (tx: Tx, at: At, directory: boolean | undefined) => Promise<InHand>
export interface SharedFacts { readonly read: ReadFacts, readonly forget: (conference: string) => void }

/** `forget` when something of a conference is kept, or nobody watches it any more: what is drawn from then on is read anew. Without a conference, everything. */
export function sharedFacts(): SharedFacts {
  const kept = new Map<string, Promise<InHand>>()
  return {
    read: (tx, at, directory) => {
      const key = [at.conference, at.child, at.person, directory ?? false].join(' ')
      const own = () => factsOf(tx, at, { lock: false, directory })
      const before = kept.get(key)
      // read in somebody else's transaction; where that failed, this one reads for itself
      if (before) return before.catch(own)
      const reading = own()
      kept.set(key, reading)
      reading.catch(() => { if (kept.get(key) === reading) kept.delete(key) })
      return reading
    },
    forget: (conference) => { for (const key of kept.keys()) if (conference === '' || key.startsWith(`${conference} `)) kept.delete(key) },
  }
}
