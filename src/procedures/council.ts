// A council: its values with their citations, its words for things and its titles for roles, read from its pack and those it lies over.
import { lengthOf, type Count, type Length } from '../calendar/count.ts'
import { day, type Day } from '../calendar/day.ts'
import type { ClockTime } from '../calendar/hours.ts'
import type { Role } from '../record/people.ts'
import { entriesOf, parseLimit, type Entry, type Pack } from './councils/pack.ts'
import type { Citation } from './sources.ts'
import { isMinutes, limits, type ChoiceName, type Chosen, type CountedName, type LimitName, type ValueName } from './councils/values.ts'
import { isTerm, putIn, type Ours as OurSentence, type Term, type WordPlace } from './words.ts'

/** One value as it stood on a day. */
export type Value = {
  readonly name: ValueName
  readonly is: Entry['is']
  readonly cites: Citation
  readonly reading: string | undefined
  readonly agreedBy: string | undefined
}

type Counting = { readonly after: Counted; readonly before: Counted }
type Counted = (from: Day, at?: ClockTime) => Count | undefined
/** What a rule gets when it asks for a council's length; it gives no count where the council is silent. */
export type Limit<N extends CountedName = CountedName> = Pick<Counting, N extends LimitName ? (typeof limits)[N]['way'] : 'before'>
export type Ours = <N extends CountedName>(name: N) => Limit<N>

export type Council = {
  /** What it is asked for by: `rotherham`. */
  readonly key: string
  readonly name: string
  readonly pack: Pack
  /** The council's lengths as they stood on a day: the day of the event they are counted from. */
  readonly ours: (on: Day) => Ours
  readonly limitOf: (name: CountedName, on: Day) => Length | undefined
  /** A value and where it comes from, or undefined where the council is silent. */
  readonly valueOf: (name: ValueName, on: Day) => Value | undefined
  /** A choice, typed by its name, or undefined where the council is silent. */
  readonly value: <N extends ChoiceName>(name: N, on: Day) => Chosen<N> | undefined
  /** The titles of the documents that its pack, and those it lies over, are made from. */
  readonly documents: ReadonlySet<string>
  /** The council's word for a thing, in one kind of conference where its words differ. */
  readonly word: (term: Term, place?: WordPlace) => string
  readonly roleTitle: (role: Role) => string
  /** A sentence of ours with the council's words and titles in its places: `Ask the {unit manager}.` */
  readonly say: <const S extends string>(sentence: S & OurSentence<S>, place?: WordPlace) => string
}

type Edition = { readonly value: Value; readonly length: Length | undefined; readonly since: Day; readonly until: Day }

const always: readonly [Day, Day] = [day('0001-01-01'), day('9999-12-31')]
const silent: Counting = { after: () => undefined, before: () => undefined }

/** A council from packs that have been read, the nearest first, the national baseline last. */
export const councilOf = (key: string, packs: readonly [Pack, ...Pack[]]): Council => {
  const [pack] = packs
  const editions = new Map<string, readonly Edition[]>()
  for (const each of packs.toReversed()) for (const [name, value] of Object.entries(each.values)) {
    if (value !== undefined) editions.set(name, entriesOf(value).map(entry => editionOf(each, name as ValueName, entry)))
  }
  const standing = (name: ValueName, on: Day) => editions.get(name)?.find(e => e.since <= on && on <= e.until)
  const limitOf = (name: CountedName, on: Day) => standing(name, on)?.length
  const word = (term: Term, place?: WordPlace) => packs.map(each => wordIn(each, term, place)).find(found => found !== undefined) ?? term
  const roleTitle = (role: Role) => packs.map(each => each.roles?.[role]).find(title => title !== undefined) ?? role
  return {
    key,
    name: pack.name,
    pack,
    ours: on => name => limitOf(name, on) ?? silent,
    limitOf,
    valueOf: (name, on) => standing(name, on)?.value,
    value: <N extends ChoiceName>(name: N, on: Day) => standing(name, on)?.value.is as Chosen<N> | undefined,
    documents: new Set(packs.flatMap(each => Object.values(each.sources).map(source => source.title))),
    word,
    roleTitle,
    say: (sentence, place) => putIn(sentence, called => isTerm(called) ? word(called, place) : roleTitle(called)),
  }
}

const editionOf = (pack: Pack, name: ValueName, entry: Entry): Edition => {
  return {
    value: { name, is: entry.is, cites: citationOf(pack, entry.from), reading: entry.reading, agreedBy: entry.agreedBy },
    length: lengthIn(name, entry.is),
    since: entry.since ? day(entry.since) : always[0],
    until: entry.until ? day(entry.until) : always[1],
  }
}

const lengthIn = (name: ValueName, is: Entry['is']): Length | undefined => {
  if (typeof is === 'number') return isMinutes(name) ? lengthOf(is, 'minutes') : undefined
  const parsed = typeof is === 'string' && Object.hasOwn(limits, name) ? parseLimit(is) : undefined
  return parsed && lengthOf(parsed.n, parsed.unit)
}

const citationOf = (pack: Pack, [key, section]: readonly [string, string]): Citation => {
  const source = pack.sources[key]
  if (!source) throw new Error(`The pack "${pack.name}" cites "${key}", which it does not list. Read the pack before using it.`)
  return { document: source.title, edition: source.edition ?? '', section, address: source.address, read: day(source.read), apart: source.apart }
}

const wordIn = (pack: Pack, term: Term, place: WordPlace | undefined): string | undefined => {
  const word = pack.words?.[term]
  return typeof word === 'string' || word === undefined ? word : place && word[place]
}
