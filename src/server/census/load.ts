// Loads the sound children of a census as somebody, in one transaction: all of them or none, and nothing a second time.
import { eventsFrom, type LoadedEvent } from '../../returns/census/events.ts'
import { notTold } from '../../returns/census/anew.ts'
import { judge } from '../../store/judge.ts'
import { factsOfRecords, lockJournal, reachOf } from '../../store/journal.ts'
import { keep, uuidOf } from '../../store/keep.ts'
import { as, asKeeper, type Tx } from '../../store/transaction.ts'
import { idFromParts } from '../census.ts'
import { house } from '../house.ts'
import type { CensusRead } from '../../returns/census/report.ts'
import type { ChildId, PersonId } from '../../record/people.ts'

export type Sound = Extract<CensusRead, { children: unknown }>
export interface Loaded { readonly children: number, readonly events: number }

/** So many children at a time: what follows from a record is worked out with those beside it, which costs the square of their number. */
const together = 40

/** Load every sound child as this person. Gives how many children and events were new. Throws NotAllowed where they may not; nothing is kept then. */
export const loadCensus = (person: PersonId, { children, report }: Sound): Promise<Loaded> => as(person, async (tx) => {
  await judge(tx, 'import census', {})
  await asKeeper(tx, () => lockJournal(tx))
  // two councils may number alike
  const idFrom = (...parts: readonly string[]) => idFromParts(report.council ?? '', ...parts)
  let loaded: Loaded = { children: 0, events: 0 }
  for (let at = 0; at < children.length; at += together) {
    const events = children.slice(at, at + together).map((child) => eventsFrom(child, report.year, idFrom))
    const kept = await keepNew(tx, events)
    loaded = { children: loaded.children + kept.children, events: loaded.events + kept.events }
  }
  return loaded
})

async function keepNew(tx: Tx, events: readonly (readonly LoadedEvent[])[]): Promise<Loaded> {
  const records = events.map((of) => of[0]!.children[0] as ChildId)
  const inHand = await asKeeper(tx, async () => factsOfRecords(tx, await reachOf(tx, records), false))
  const anew = events.map((of) => notTold(of, inHand)).filter((of) => of.length > 0)
  const all = anew.flat()
  if (all.length > 0) await keep(tx, inHand, { act: uuidOf(`census ${all.map((e) => e.id).join(' ')}`), action: 'import census', events: all, loaded: true }, house().derive)
  return { children: anew.length, events: all.length }
}
