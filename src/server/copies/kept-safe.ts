// Addresses that must be kept safe, read by our own program alone, to find whether a text gives one away.
import { mayRead, type Reader } from '../../access/marking.ts'
import { placesIn, type Passage } from '../../papers/passage.ts'
import { givesAway } from '../../papers/protected-words.ts'
import { judge } from '../../store/judge.ts'
import { wordsById } from '../../store/seen.ts'
import { as, commandLine } from '../../store/transaction.ts'
import { confidential } from './compose.ts'
import type { Facts } from '../../procedures/facts.ts'
import type { At } from '../../record/known.ts'
import type { PassageId } from '../../record/people.ts'

/** The confidential addresses that this reader may not know, in words. */
export async function keptSafeFrom(reader: Reader, facts: Facts, at: At): Promise<string[]> {
  const hidden = confidential(facts).filter((address) => !mayRead(reader, facts.markingOf(address)))
  if (hidden.length === 0) return []
  return as(commandLine, async (tx) => { await judge(tx, 'see conference', { conference: at.conference }); return [...(await wordsById(tx, hidden)).values()] })
}

/** Passages of a paper in which somebody typed a confidential address. */
export async function unsafePlaces(passages: readonly Passage[], facts: Facts, at: At): Promise<ReadonlySet<PassageId>> {
  const addresses = confidential(facts)
  if (addresses.length === 0) return new Set()
  return as(commandLine, async (tx) => {
    await judge(tx, 'see conference', { conference: at.conference })
    const hidden = [...(await wordsById(tx, addresses)).values()]
    const texts = await wordsById(tx, [...new Set(passages.flatMap(placesIn))])
    return new Set([...texts].filter(([, text]) => givesAway(text, hidden)).map(([passage]) => passage))
  })
}
