// The minutes as they stand, in the words one person may read: what the chair reads before signing. Nothing is printed or kept.
import { copyFor } from '../../access/redact.ts'
import { filled, wordsOf } from '../../papers/printable.ts'
import { titles } from '../../papers/given.ts'
import { conferenceAt } from '../../record/known.ts'
import { now } from '../../store/clock.ts'
import { readersOf } from '../../store/copies.ts'
import { judge } from '../../store/judge.ts'
import { wordsById } from '../../store/seen.ts'
import { as } from '../../store/transaction.ts'
import { house } from '../house.ts'
import { htmlOf } from '../print/html.ts'
import { compose, factsNow } from './compose.ts'
import type { MinutesMade } from '../../pages/copies/making.ts'
import type { At } from '../../record/known.ts'
import type { PersonId } from '../../record/people.ts'

/** For whoever drafts or signs minutes. */
export const readMinutes = (person: PersonId, at: At): Promise<MinutesMade> => as(person, async (tx) => {
  await judge(tx, 'draft minutes', { conference: at.conference })
  const facts = await factsNow(tx, at)
  const passages = await compose(tx, facts, 'minutes')
  if ('fault' in passages) return { left: 0, fault: passages.fault }
  const reader = (await readersOf(tx, [person], conferenceAt(facts).subjects)).get(person)!
  const copy = copyFor(reader, passages)
  const name = facts.people.get(person)?.name
  const words = await wordsById(tx, [...wordsOf(copy), ...name ? [name] : []])
  const paper = filled(copy, words, { title: titles.minutes, language: 'en-GB', council: house().council.name, reader: (name && words.get(name)) ?? '', printedAt: now(), version: 1 })
  return { html: htmlOf(paper), left: copy.withheld.length }
})
