// What was left out of a copy, where and why: flags beside the paper for whoever releases it, never in its bytes.
import { mayRead, whyNot, type Reader, type Withheld } from '../../access/marking.ts'
import { placesIn, type Part, type Passage } from '../../papers/passage.ts'
import type { Apart } from '../../access/presence.ts'
import type { LeftOut } from '../../pages/copies/making.ts'
import type { Block, Printable } from '../../papers/printable.ts'
import type { Marking } from '../../record/marking.ts'
import type { PassageId, PersonId } from '../../record/people.ts'

/** A place where something was left out, and after which block of the copy that is. */
export interface Cut extends LeftOut { readonly after: number }

const reasons: Readonly<Record<Withheld, string>> = {
  'kept from this person': 'Kept from this person by name', 'barred': 'They must not receive this child’s part', 'not their child': 'About a child they hold no part in',
  'a matter of another child': 'About another child', 'not for this role': '',
}
const apartWords: Readonly<Record<Apart, string>> = {
  'an address is kept safe': 'Tells of somebody else of the family. An address here is kept safe, so neither learns that the other was part of this',
  'one of them is barred': 'Tells of somebody else of the family, and one of the two is barred', 'they were there apart': 'Tells of somebody else of the family, who was there in a part of their own',
  'they were not both there': 'Tells of somebody else of the family, and the two were not there together',
}

/** What says why two of a family may not learn of each other, and who may read which words. */
export interface Reasons { readonly apart: (person: PersonId) => Apart | undefined, readonly ofFamily: (person: PersonId) => boolean, readonly markingOf: (words: PassageId) => Marking }

function why(reader: Reader, passage: Passage, { apart, ofFamily, markingOf }: Reasons): string {
  const { marking } = passage
  const found = whyNot(reader, marking)
  if (found === undefined) return ''
  if (found === 'kept from this person' && !placesIn(passage).some((place) => markingOf(place).keptFrom.includes(reader.person))) {
    const [because] = passage.people.flatMap((person) => apart(person) ?? [])
    if (because) return apartWords[because]
    if (passage.people.some((person) => person !== reader.person && ofFamily(person))) return 'What another of the family was shown, and said to it, is theirs'
  }
  return reasons[found] || (marking.label === 'professionals only' ? 'For professionals only' : `Marked "${marking.label}"`)
}

/** The names that stand in headings: read as the sender, to say where something was left out. */
export const headingWords = (passages: readonly Passage[]): PassageId[] =>
  [...new Set(passages.flatMap((p) => p.kind === 'heading' ? p.parts : []).flatMap((part) => typeof part === 'object' && 'words' in part ? [part.words] : []))]

/** Every place where something was left out, in order; lines that follow each other for one reason are one. Headings and tables alone count for nothing. */
export function cutsIn(passages: readonly Passage[], reader: Reader, words: ReadonlyMap<PassageId, string>, whole: Printable, paperOf: (some: readonly Passage[]) => Printable, because: Reasons): Cut[] {
  const cuts: (Cut & { lines: number, at: number })[] = []
  let under = 'At the beginning'
  for (const [i, passage] of passages.entries()) {
    if (passage.kind === 'heading' && passage.level === 2) under = textOf(passage.parts, words)
    if (passage.kind === 'heading' || passage.kind === 'table' || mayRead(reader, passage.marking)) continue
    const reason = why(reader, passage, because)
    const last = cuts.at(-1)
    if (last && last.under === under && last.why === reason && !passages.slice(last.at, i).some((p) => p.kind !== 'heading' && p.kind !== 'table' && mayRead(reader, p.marking))) { last.lines++; last.at = i; continue }
    cuts.push({ n: cuts.length + 1, under, lines: 1, why: reason, after: placeOf(passages.slice(0, i), whole, paperOf), at: i })
  }
  return cuts.map(({ at: _, ...cut }) => cut)
}

/** How many blocks of the copy stand before this place. */
function placeOf(before: readonly Passage[], whole: Printable, paperOf: (some: readonly Passage[]) => Printable): number {
  const marked = [...before, ...before.slice(0, 1)]           // something under the last heading, so that it is not taken out
  return paperOf(marked).blocks.slice(0, -1).reduce((at, block) => whole.blocks[at] && same(block, whole.blocks[at]) ? at + 1 : at, 0)
}
const same = (one: Block, other: Block): boolean => one.kind === other.kind && (!('text' in one) || one.text === (other as typeof one).text)

const textOf = (parts: readonly Part[], words: ReadonlyMap<PassageId, string>): string =>
  parts.map((part) => typeof part === 'string' ? part : 'words' in part ? words.get(part.words) ?? 'one child' : '').join('')

/** The copy's HTML on the desk, a flag after each block where something is missing. Each block is one line of it. */
export function flagged(html: string, cuts: readonly Cut[]): string {
  const [open = '', ...lines] = html.split('\n')
  const flags = (after: number) => cuts.filter((cut) => cut.after === after).map(({ n }) => `<div class="q-cut"><span class="q-flag">${n}<span class="govuk-visually-hidden">, left out here</span></span></div>`)
  return [open, ...flags(0), ...lines.flatMap((line, i) => [line, ...flags(i + 1)])].join('\n')
}
