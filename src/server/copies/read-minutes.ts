// The minutes as they stand, in the words one person may read: what the chair reads before signing. Nothing is printed or kept.
import { copyFor } from '../../access/redact.ts'
import { filled, wordsOf } from '../../papers/printable.ts'
import { titleOf } from '../../papers/given.ts'
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
import { restrictedTo } from '../../pages/room/restricted.ts'
import type { Passage } from '../../papers/passage.ts'
import type { PassageId, PersonId } from '../../record/people.ts'

/** For whoever drafts or signs minutes. */
export const readMinutes = (person: PersonId, at: At): Promise<MinutesMade> => as(person, async (tx) => {
  await judge(tx, 'draft minutes', { conference: at.conference })
  const facts = await factsNow(tx, at)
  const passages = await compose(tx, facts, 'minutes')
  if ('fault' in passages) return { left: 0, fault: passages.fault }
  const reader = (await readersOf(tx, [person], conferenceAt(facts).subjects)).get(person)!
  const names = await wordsById(tx, [...new Set(passages.flatMap((p) => p.marking.keptFrom))].flatMap((one) => facts.people.get(one)?.name ?? []))
  const copy = copyFor(reader, passages.map((p) => tagged(p, restrictedTo(p.marking, (one) => names.get(facts.people.get(one)?.name as PassageId)))))
  const name = facts.people.get(person)?.name
  const words = await wordsById(tx, [...wordsOf(copy), ...name ? [name] : []])
  const paper = filled(copy, words, { title: titleOf('minutes', house().council), language: 'en-GB', council: house().council.name, reader: (name && words.get(name)) ?? '', printedAt: now(), version: 1 })
  return { html: asTags(htmlOf(paper)), left: copy.withheld.length }
})

/** What is not for everybody says so in words, at its end. In this preview alone: a copy is marked by what is left out of it. */
function tagged(p: Passage, words: string): Passage {
  const tag = ` ${open}${words}${close}`
  if (words === '' || p.kind === 'heading' || p.kind === 'table' || p.kind === 'title') return p
  return 'cells' in p ? { ...p, cells: p.cells.map((cell, i) => i === 0 ? [...cell, tag] : cell) } : { ...p, parts: [...p.parts, tag] }
}
const [open, close] = ['\u27e6', '\u27e7']
const asTags = (html: string): string => html.replaceAll(new RegExp(`${open}([^${open}${close}<]*)${close}`, 'g'), '<strong class="q-restricted">$1</strong>')
