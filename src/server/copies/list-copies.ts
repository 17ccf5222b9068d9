// Everybody's copy of one paper, as it would be made now: how much is left out, and who it waits for. No words are read for it but addresses kept safe.
import { copyFor } from '../../access/redact.ts'
import { mayRead, type Reader } from '../../access/marking.ts'
import { placesIn, type Passage } from '../../papers/passage.ts'
import { paperFrom, type CopiesMade, type CopyStanding } from '../../pages/copies/making.ts'
import { notReady, recipients, withoutPart } from '../../procedures/copies/recipients.ts'
import { conferenceAt } from '../../record/known.ts'
import { judge } from '../../store/judge.ts'
import { readersOf } from '../../store/copies.ts'
import { as } from '../../store/transaction.ts'
import { compose, confidential, factsNow, readsEvery, whoMayRelease } from './compose.ts'
import { unsafePlaces } from './kept-safe.ts'
import type { Facts } from '../../procedures/facts.ts'
import type { At } from '../../record/known.ts'
import type { PassageId, PersonId } from '../../record/people.ts'
import type { PaperKind } from '../../record/vocabulary.ts'

/** For whoever sees copies; `at.paper` says which, otherwise the one that is next. */
export async function listCopies(person: PersonId, at: At): Promise<CopiesMade> {
  const looked = await as(person, async (tx) => {
    await judge(tx, 'see copies', { conference: at.conference })
    const facts = await factsNow(tx, at)
    const paper = paperFrom(at['paper']) ?? nextPaper(facts)
    const people = recipients(facts, paper)
    return { facts, paper, people, readers: await readersOf(tx, [...people, person], conferenceAt(facts).subjects), passages: await compose(tx, facts, paper) }
  })
  const { facts, paper, people, passages } = looked
  const common = { paper, notYet: notReady(facts, paper), withoutPart: paper === 'decision letter' ? [] : withoutPart(facts) }
  if ('fault' in passages) return { ...common, fault: passages.fault, people: [] }
  const unsafe = await unsafePlaces(passages, facts, at)
  return { ...common, people: people.map((reader) => standingOf({ ...looked, passages, unsafe, sender: looked.readers.get(person)! }, reader)) }
}

/** The paper to look at first: what was decided until the minutes are signed. */
const nextPaper = (facts: Facts): PaperKind => conferenceAt(facts).minutesSignedOn === undefined ? 'outline plan' : 'minutes'

interface Looked { readonly facts: Facts, readonly paper: PaperKind, readonly passages: readonly Passage[], readonly readers: ReadonlyMap<PersonId, Reader>, readonly sender: Reader, readonly unsafe: ReadonlySet<PassageId> }

function standingOf({ facts, paper, passages, readers, sender, unsafe }: Looked, person: PersonId): CopyStanding {
  const reader = readers.get(person)!
  const { kept, withheld } = copyFor(reader, passages)
  const versions = [...conferenceAt(facts).copies.values()].filter((copy) => copy.paper === paper && copy.reader === person)
  const last = versions.at(-1)
  const knowsAll = confidential(facts).every((address) => mayRead(reader, facts.markingOf(address)))
  const reads = readsEvery(sender, kept)
  const again = last?.amendedSince !== undefined
  const state = last && !again ? last.sentOn !== undefined ? 'sent' : last.how !== 'outbox' ? 'to hand over' : last.releasedOn < facts.today ? 'stopped' : 'on its way'
    : !knowsAll && kept.some((passage) => placesIn(passage).some((place) => unsafe.has(place))) ? 'stopped'
      : !reads ? 'waits' : withheld.length > 0 ? 'for you' : 'ready'
  return { person, state, left: withheld.length, roles: reads ? [] : whoMayRelease(kept), ...(again ? { again: versions.length + 1 } : {}), ...(last ? { last: { copy: last.copy, how: last.how, releasedOn: last.releasedOn, sentOn: last.sentOn, version: versions.length } } : {}) }
}
