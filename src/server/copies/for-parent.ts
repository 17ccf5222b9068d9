// A report or the plan as one parent may read it, for whoever goes through it with them: what is left out first, then the paper, as HTML and PDF.
import { apart } from '../../access/presence.ts'
import { copyFor } from '../../access/redact.ts'
import { mayRead } from '../../access/marking.ts'
import { penFor, titleOf } from '../../papers/given.ts'
import { outlinePlan } from '../../papers/outline-plan.ts'
import { filled, wordsOf, type Printable } from '../../papers/printable.ts'
import { placesGivenAway } from '../../papers/protected-words.ts'
import { reportPaper } from '../../papers/report-paper.ts'
import { notReady } from '../../procedures/copies/recipients.ts'
import { familyHere } from '../../procedures/steps/family-view.ts'
import { familyOf, reportAt } from '../../procedures/steps/report-checked.ts'
import { conferenceAt } from '../../record/known.ts'
import { ofTheFamily } from '../../record/person-state.ts'
import { now } from '../../store/clock.ts'
import { readersOf, readsAll } from '../../store/copies.ts'
import { judge } from '../../store/judge.ts'
import { wordsById } from '../../store/seen.ts'
import { as } from '../../store/transaction.ts'
import { house } from '../house.ts'
import { htmlOf } from '../print/html.ts'
import { printed } from '../print.ts'
import { factsNow, givenFor, readsEvery } from './compose.ts'
import { keptSafeFrom } from './kept-safe.ts'
import { cutsIn, flagged, headingWords } from './left-out.ts'
import { readAs } from './make-copy.ts'
import type { ForParent } from '../../pages/copies/making.ts'
import type { Passage } from '../../papers/passage.ts'
import type { Facts } from '../../procedures/facts.ts'
import type { At } from '../../record/known.ts'
import type { PersonId } from '../../record/people.ts'
import type { Tx } from '../../store/transaction.ts'

/** For the page: what is left out and why, and the paper with and without its flags. */
export async function makeForParent(sender: PersonId, at: At): Promise<ForParent> {
  const made = await forParent(sender, at)
  if ('stopped' in made) return made
  const html = htmlOf(made.paper)
  return { html, flagged: flagged(html, made.leftOut), leftOut: made.leftOut }
}

/** The same as PDF; nothing where it cannot be shown. */
export async function pdfForParent(sender: PersonId, at: At): Promise<Uint8Array | undefined> {
  const made = await forParent(sender, at)
  return 'stopped' in made ? undefined : (await printed(made.paper)).pdf
}

async function forParent(sender: PersonId, at: At): Promise<{ stopped: string } | { paper: Printable, leftOut: ReturnType<typeof cutsIn> }> {
  const looked = await as(sender, (tx) => look(tx, sender, at))
  if (looked.stopped !== undefined) return { stopped: looked.stopped }
  const { facts, passages, reader, headings, name } = looked
  const copy = copyFor(reader, passages)
  const read = await readAs(reader, at, [...wordsOf(copy), ...name ? [name] : []])
  if (!read) return { stopped: 'This person may not open this conference, so there is nothing to show them.' }
  const frame = { title: at.report ? 'Report' : titleOf('outline plan', house().council), language: 'en-GB', council: house().council.name, reader: (name && read.get(name)) ?? 'this reader', printedAt: now(), version: 1 }
  const paperOf = (some: readonly Passage[]) => filled(copyFor(reader, some), read, frame)
  let paper: Printable
  try { paper = paperOf(passages) } catch { return { stopped: 'Two checks disagree about what this person may read, so nothing is shown.' } }
  const unsafe = placesGivenAway(paper.blocks, await keptSafeFrom(reader, facts, at))
  if (unsafe.length > 0) return { stopped: `It holds words that must be kept safe from this person: ${unsafe.join('; ')}. Have that passage written another way, or kept from them. Then look again.` }
  const leftOut = cutsIn(passages, reader, headings, paper, paperOf, {
    apart: (person) => ofTheFamily(facts.people.get(person)) ? apart(facts, conferenceAt(facts), person, reader.person) : undefined, ofFamily: (person) => ofTheFamily(facts.people.get(person)), markingOf: facts.markingOf,
  })
  return { paper, leftOut }
}

/** As whoever shows it: may they, is it somebody of the family, and may they read all that this person may. */
async function look(tx: Tx, sender: PersonId, at: At) {
  await judge(tx, 'show a report to the family', { conference: at.conference })
  const facts = await factsNow(tx, at)
  const person = at.person!
  const why = whyNot(facts, person)
  if (why) return { stopped: why }
  const given = await givenFor(tx, facts)
  const report = reportAt(facts)
  const passages = report ? reportPaper(given, penFor(given), report) : outlinePlan(given)
  const readers = await readersOf(tx, [person, sender], conferenceAt(facts).subjects)
  const reader = readers.get(person)!
  const { kept } = copyFor(reader, passages)
  if (!passages.some((passage) => passage.kind === 'title' && mayRead(reader, passage.marking))) return { stopped: 'This person holds no part in these records, so nothing of them can be shown here.' }
  if (!readsEvery(readers.get(sender), kept) || !await readsAll(tx, wordsOf(copyFor(reader, passages)))) return { stopped: 'It holds words that you may not read yourself. Ask whoever wrote it to go through it with them.' }
  return { facts, passages, reader, headings: await wordsById(tx, headingWords(passages)), name: facts.people.get(person)?.name }
}

function whyNot(facts: Facts, person: PersonId): string | undefined {
  const c = conferenceAt(facts)
  if (!facts.at.report) return familyHere(facts, c).includes(person) ? notReady(facts, 'outline plan')?.refused : 'This is somebody who is not shown this plan.'
  const report = reportAt(facts)
  if (!report || report.sentOn === undefined) return 'This report has not been sent, so there is nothing to show yet.'
  return familyOf(facts, report).includes(person) ? undefined : 'This is somebody who is not shown this report.'
}
