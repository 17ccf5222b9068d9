// One reader's copy made for the person who is to release it: composed, cut, read as the reader, printed, and named by its bytes.
import { apart } from '../../access/presence.ts'
import { ofTheFamily } from '../../record/person-state.ts'
import { copyFor } from '../../access/redact.ts'
import { filled, wordsOf, type Frame, type Printable } from '../../papers/printable.ts'
import { placesGivenAway, placesNamed } from '../../papers/protected-words.ts'
import { titleOf } from '../../papers/given.ts'
import { paperFrom, type CopyMade } from '../../pages/copies/making.ts'
import { notReady, recipients } from '../../procedures/copies/recipients.ts'
import { lastNo, onPaperOnly, type Composed } from '../../procedures/steps/release.ts'
import { conferenceAt } from '../../record/known.ts'
import { bound } from '../../store/copy-file.ts'
import { now } from '../../store/clock.ts'
import { readersOf, readsAll } from '../../store/copies.ts'
import { fileDigest } from '../../store/files.ts'
import { judge, NotAllowed } from '../../store/judge.ts'
import { wordsById } from '../../store/seen.ts'
import { as } from '../../store/transaction.ts'
import { house } from '../house.ts'
import { printed } from '../print.ts'
import { compose, confidential, factsNow, readsEvery, whoMayRelease } from './compose.ts'
import { keptSafeFrom, namesKeptFrom } from './kept-safe.ts'
import { cutsIn, flagged, headingWords } from './left-out.ts'
import { listCopies } from './list-copies.ts'
import type { Copy } from '../../access/redact.ts'
import type { Reader } from '../../access/marking.ts'
import type { Passage } from '../../papers/passage.ts'
import type { Facts } from '../../procedures/facts.ts'
import type { Raw } from '../../pages/fields.ts'
import type { At } from '../../record/known.ts'
import type { PassageId, PersonId } from '../../record/people.ts'
import type { PaperKind } from '../../record/vocabulary.ts'

/** For a page or a step: the copy at this address as it is now, and everybody else's beside it. */
export async function makeCopy(sender: PersonId, at: At, raw: Raw): Promise<CopyMade> {
  const seen = { digest: textIn(raw, 'digest'), printedAt: textIn(raw, 'printedAt') }
  const made = await copyAt(sender, at, seen)
  return { ...made, copies: await listCopies(sender, at) }
}

const textIn = (raw: Raw, name: string): string | undefined => typeof raw[name] === 'string' ? raw[name] : undefined

/** The copy alone. `seen` is what the sender was looking at: the same moment of printing gives the same bytes while nothing has changed. */
export async function copyAt(sender: PersonId, at: At, seen: { digest?: string, printedAt?: string } = {}): Promise<Omit<CopyMade, 'copies'>> {
  const looked = await as(sender, (tx) => look(tx, sender, at))
  const { facts, reader, paper } = looked
  const common = { keptSafe: confidential(facts).length > 0, onPaper: onPaperOnly(facts, reader.person) }
  if (looked.stops) return { ...common, composed: { paper, reader: reader.person, ...looked.stops } }
  const { copy, passages } = looked
  const read = await readAs(reader, at, [...wordsOf(copy), ...looked.name ? [looked.name] : []])
  const stopped = (why: string) => ({ ...common, composed: { paper, reader: reader.person, kind: 'stopped' as const, why } })
  if (!read) return stopped('This person may not open this conference, so no copy was made.')
  const frame: Frame = { title: titleOf(paper, house().council), language: 'en-GB', council: house().council.name, reader: (looked.name && read.get(looked.name)) ?? 'this reader', printedAt: printedAt(seen.printedAt), version: looked.version }
  const paperOf = (cut: Copy<Passage>) => filled(cut, read, frame)
  let whole: Printable
  try { whole = paperOf(copy) } catch { return stopped('Two checks disagree about what this person may read, so no copy was made.') }
  const unsafe = placesGivenAway(whole.blocks, await keptSafeFrom(reader, facts, at))
  const named = placesNamed(whole.blocks, await namesKeptFrom(reader.person, facts, at))
  const { html, pdf, docx } = await printed(whole)
  const bytes = bound({ html, pdf, docx, passages: wordsOf(copy) })
  const leftOut = cutsIn(passages, reader, looked.headings, whole, (some) => paperOf(copyFor(reader, some)),
    { apart: (person) => ofTheFamily(facts.people.get(person)) ? apart(facts, conferenceAt(facts), person, reader.person) : undefined, ofFamily: (person) => ofTheFamily(facts.people.get(person)), markingOf: facts.markingOf })
  const composed: Composed = { paper, reader: reader.person, kind: 'made', digest: fileDigest(bytes), seen: seen.digest, withheld: copy.withheld.length, upTo: lastNo(facts, reader.person), bytes, unsafe }
  return { ...common, composed, shown: { html: flagged(html, leftOut), leftOut, named, printedAt: frame.printedAt, version: frame.version } }
}

interface Looked { readonly facts: Facts, readonly paper: PaperKind, readonly reader: Reader, readonly stops?: Stops }
type Stops = Extract<Composed, { kind: 'waits' | 'stopped' }> extends infer S ? S extends unknown ? Omit<S, 'paper' | 'reader'> : never : never
interface Whole { readonly copy: Copy<Passage>, readonly passages: readonly Passage[], readonly name: PassageId | undefined, readonly version: number, readonly headings: ReadonlyMap<PassageId, string> }

/** As the sender: may they, what is there, what of it is the reader's, and may the sender read all of that. */
async function look(tx: Parameters<Parameters<typeof as>[1]>[0], sender: PersonId, at: At): Promise<(Looked & { stops: Stops }) | (Looked & { stops?: undefined } & Whole)> {
  await judge(tx, 'release copies', { conference: at.conference })
  const facts = await factsNow(tx, at)
  const c = conferenceAt(facts)
  const paper = paperFrom(at['paper']) ?? 'outline plan'
  const person = at.person!
  const readers = await readersOf(tx, [person, sender], c.subjects)
  const known = { facts, paper, reader: readers.get(person)! }
  const stopped = (why: string) => ({ ...known, stops: { kind: 'stopped' as const, why } })
  if (!recipients(facts, paper).includes(person)) return stopped('No copy of this paper is made for this person.')
  const early = notReady(facts, paper)
  if (early) return stopped(early.refused)
  const passages = await compose(tx, facts, paper)
  if ('fault' in passages) return stopped(passages.fault)
  const copy = copyFor(known.reader, passages)
  const words = wordsOf(copy)
  if (!readsEvery(readers.get(sender), copy.kept) || !await readsAll(tx, words)) return { ...known, stops: { kind: 'waits', roles: whoMayRelease(copy.kept) } }
  const version = [...c.copies.values()].filter((one) => one.paper === paper && one.reader === person).length + 1
  return { ...known, copy, passages, name: facts.people.get(person)?.name, version, headings: await wordsById(tx, headingWords(passages)) }
}

/** The words of a copy read as its reader, so that the database decides a second time; nothing where the reader may not open this at all. */
export const readAs = (reader: Reader, at: At, words: readonly PassageId[]): Promise<ReadonlyMap<PassageId, string> | undefined> => as(reader.person, async (tx) => {
  await judge(tx, 'read own copies', { conference: at.conference })
  return wordsById(tx, words)
}).catch((error: unknown) => { if (error instanceof NotAllowed) return undefined; throw error })

/** The moment the sender's copy was printed, where it was today and is not to come; otherwise now. */
function printedAt(said: string | undefined): string {
  const here = now()
  return said !== undefined && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(said) && said <= here && said.slice(0, 10) === here.slice(0, 10) ? said : here
}
