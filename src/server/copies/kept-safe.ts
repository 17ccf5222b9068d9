// Addresses that must be kept safe, read by our own program alone, to find whether a text gives one away.
import { apart, familyIn } from '../../access/presence.ts'
import { mayRead, type Reader } from '../../access/marking.ts'
import { placesIn, type Passage } from '../../papers/passage.ts'
import { givesAway } from '../../papers/protected-words.ts'
import { conferenceAt } from '../../record/known.ts'
import { ofTheFamily } from '../../record/person-state.ts'
import { judge } from '../../store/judge.ts'
import { wordsById } from '../../store/seen.ts'
import { as, commandLine } from '../../store/transaction.ts'
import { confidential } from './compose.ts'
import type { Event } from '../../record/events.ts'
import type { Facts } from '../../procedures/facts.ts'
import type { At } from '../../record/known.ts'
import type { PassageId, PersonId } from '../../record/people.ts'

/** The confidential addresses that somebody may not learn from what is shown to them: every one they may not read, but for where they live themselves. */
export const hiddenFrom = (reader: Reader, facts: Facts): PassageId[] => {
  const theirs = facts.events.filter((e): e is Event<'AddressRecorded'> => e.type === 'AddressRecorded' && e.facts.person === reader.person).map((e) => e.facts.address)
  return confidential(facts).filter((address) => !theirs.includes(address) && !mayRead(reader, facts.markingOf(address)))
}

/** The confidential addresses that may not stand in this reader's copy, in words: their own neither, since a copy is left lying about. */
export async function keptSafeFrom(reader: Reader, facts: Facts, at: At): Promise<string[]> {
  const hidden = confidential(facts).filter((address) => !mayRead(reader, facts.markingOf(address)))
  if (hidden.length === 0) return []
  return as(commandLine, async (tx) => { await judge(tx, 'see conference', { conference: at.conference }); return [...(await wordsById(tx, hidden)).values()] })
}

/** What those of the family are called whose being there this reader, of the same family, may not know. Names typed into a text are no passages: they are looked for. */
export async function namesKeptFrom(reader: PersonId, facts: Facts, at: At): Promise<string[]> {
  if (!ofTheFamily(facts.people.get(reader))) return []
  const c = conferenceAt(facts)
  const hidden = familyIn(facts).filter((person) => { const because = apart(facts, c, person, reader); return because !== undefined && because !== 'they were not both there' })
  const names = hidden.flatMap((person) => facts.people.get(person)?.name ?? [])
  if (names.length === 0) return []
  return as(commandLine, async (tx) => { await judge(tx, 'see conference', { conference: at.conference }); return [...(await wordsById(tx, names)).values()] })
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
