// What a page can ask: each kind of field, the type of its answer, and how an answer is read from what a browser sent.
import { typedDay, typedTime } from '../calendar/typed.ts'
import { missingWords, type Given } from './missing.ts'
import type { Day } from '../calendar/day.ts'
import type { Id, PassageId } from '../record/people.ts'

/** Words on a page: ours, or a place that the renderer fills with a name, or with words that were kept (in a page with a view), which the viewer may read. */
export type Said = string | { readonly nameOf: Id, readonly otherwise?: string, readonly first?: boolean } | { readonly wordsOf: PassageId, readonly otherwise?: string } | readonly Said[]
/** A place for somebody's name; `otherwise` stands there for a viewer who may not read it. */
export const nameOf = (id: Id, otherwise = 'somebody'): Said => ({ nameOf: id, otherwise })
/** The same, by first name alone: where a child is spoken of again and again. */
export const firstNameOf = (id: Id, otherwise = 'somebody'): Said => ({ nameOf: id, otherwise, first: true })
/** A place for words that were kept: a statement to choose among. */
export const wordsOf = (passage: PassageId, otherwise: string): Said => ({ wordsOf: passage, otherwise })

export interface Option<V extends string = string> { readonly value: V, readonly words: Said, readonly hint?: Said }
/** How a choice is drawn; small radios where a view sets questions side by side. */
export type Way = 'radios' | 'select' | 'small radios' | 'radios in a row'
/** `hangs`: optional, and not called so, since whether it is asked for hangs on another answer. */
interface Common { readonly label: Said, readonly hint?: Said, readonly optional?: boolean, readonly missing?: string, readonly hangs?: boolean }
export interface FileAnswer { readonly name: string, readonly bytes: Uint8Array }

export type Field =
  | Common & { kind: 'text', max: number, autocomplete?: string, width?: number, inputmode?: 'numeric' }
  | Common & { kind: 'long text', max: number, rows: number }
  | Common & { kind: 'day' }
  | Common & { kind: 'time' }
  | Common & { kind: 'number', least: number, most: number }
  | Common & { kind: 'choice', options: readonly Option[], as: Way }
  | Common & { kind: 'several', options: readonly Option[] }
  | Common & { kind: 'yes or no' }
  | Common & { kind: 'file', accept: string }
  | { kind: 'each', rows: readonly string[], asks: (row: string) => Asks, label?: (row: string) => Said }

export type Asks = { readonly [name: string]: Asked<unknown> }
declare const answerOf: unique symbol
/** A field that gives an answer of type A. */
export type Asked<A> = Field & { readonly [answerOf]?: A }
export type Answers<A extends Asks> = { readonly [N in keyof A]: A[N] extends Asked<infer V> ? V : never }
export type Raw = { readonly [field: string]: string | readonly string[] | FileAnswer | undefined }

type More = Partial<Omit<Common, 'label'>>
type Maybe<M extends More, A> = M extends { optional: true } ? A | undefined : A
const made = <A>(field: Field) => field as Asked<A>

export const shortText = <const M extends More & { max?: number, width?: number }>(label: Said, more?: M) => made<Maybe<M, string>>({ kind: 'text', label, max: 200, ...more })
export const longText = <const M extends More & { max?: number, rows?: number }>(label: Said, more?: M) => made<Maybe<M, string>>({ kind: 'long text', label, max: 10_000, rows: 4, ...more })
export const aDay = <const M extends More>(label: Said, more?: M) => made<Maybe<M, Day>>({ kind: 'day', label, ...more })
/** A time on a London clock, `14:30`. */
export const aTime = <const M extends More>(label: Said, more?: M) => made<Maybe<M, string>>({ kind: 'time', label, ...more })
export const wholeNumber = <const M extends More>(label: Said, least: number, most: number, more?: M) => made<Maybe<M, number>>({ kind: 'number', label, least, most, ...more })
export const yesNo = <const M extends More>(label: Said, more?: M) => made<Maybe<M, boolean>>({ kind: 'yes or no', label, ...more })
export const file = (label: Said, accept: string, more?: More) => made<FileAnswer>({ kind: 'file', label, accept, ...more })

/** One of a few words of ours. */
export const choice = <const W extends string, const M extends More & { as?: Way }>(label: Said, words: readonly W[], more?: M) =>
  made<Maybe<M, W>>({ kind: 'choice', label, as: 'radios', options: words.map((word) => ({ value: word, words: sentence(word) })), ...more })
/** One of things that have ids: people, children, rooms. */
export const oneOf = <const V extends string, const M extends More & { as?: Way }>(label: Said, options: readonly Option<V>[], more?: M) =>
  made<Maybe<M, V>>({ kind: 'choice', label, as: options.length > 7 ? 'select' : 'radios', options, ...more })
/** Any number of things. At least one, unless optional. */
export const several = <const V extends string>(label: Said, options: readonly Option<V>[], more?: More) => made<readonly V[]>({ kind: 'several', label, options, ...more })
/** The same questions for each of some rows: answers by row. */
export const forEach = <const R extends string, A extends Asks>(rows: readonly R[], asks: (row: R) => A, label?: (row: R) => Said) =>
  made<Readonly<Record<R, Answers<A>>>>({ kind: 'each', rows, asks: asks as unknown as (row: string) => Asks, label: label as unknown as (row: string) => Said })

/** Something to put right, beside its field. */
export interface Problem { readonly field: string, readonly says: string }
export type ReadAnswers<A extends Asks> = { readonly answers: Answers<A> } | { readonly problems: readonly Problem[] }

/** Read what a browser sent as the answers a page asks for, or everything that must be put right, one problem for each field. */
export function readAnswers<A extends Asks>(asks: A, raw: Raw, prefix = ''): ReadAnswers<A> {
  const problems: Problem[] = []
  const answers: { [name: string]: unknown } = {}
  for (const [name, field] of Object.entries<Field>(asks)) {
    const at = prefix + name
    if (field.kind === 'each') {
      const rows = field.rows.map((row) => [row, readAnswers(field.asks(row), raw, `${at}.${row}.`)] as const)
      problems.push(...rows.flatMap(([, read]) => 'problems' in read ? read.problems : []))
      answers[name] = Object.fromEntries(rows.map(([row, read]) => [row, 'answers' in read ? read.answers : undefined]))
      continue
    }
    const read = readOne(field, raw, at)
    if (read !== undefined && read !== null && typeof read === 'object' && 'problem' in read) problems.push({ field: fieldId(field, at), says: read.problem as string })
    else answers[name] = read
  }
  return problems.length > 0 ? { problems } : { answers: answers as Answers<A> }
}

/** The id of the input a problem's link leads to. */
const fieldId = (field: Field, at: string): string => field.kind === 'day' ? `${at}-day` : at

type One = Exclude<Field, { kind: 'each' }>
const wrong = (problem: string) => ({ problem })

function readOne(field: One, raw: Raw, at: string): unknown {
  if (field.kind === 'day') return readDay(field, raw, at)
  const sent = raw[at]
  if (field.kind === 'several') return readSeveral(field, sent)
  if (field.kind === 'file') return sent && typeof sent === 'object' && 'bytes' in sent && sent.bytes.length > 0 ? sent : field.optional ? undefined : wrong(missing(field))
  const text = (Array.isArray(sent) ? sent[0] ?? '' : typeof sent === 'string' ? sent : '').replace(/\r\n/g, '\n').trim()
  if (text === '') return field.optional ? undefined : wrong(missing(field))
  switch (field.kind) {
    case 'text': case 'long text': return readText(field, text)
    case 'time': return readTime(text)
    case 'number': return readNumber(field, text)
    case 'choice': return field.options.some((o) => o.value === text) ? text : wrong(missing(field))
    case 'yes or no': return text === 'yes' ? true : text === 'no' ? false : wrong(missing(field))
  }
}

const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/
function readText(field: { max: number, label: Said }, text: string): unknown {
  if (control.test(text)) return wrong('Take out the character that cannot be printed. It may have come with text that was pasted')
  return text.length > field.max ? wrong(`Shorten this to ${field.max.toLocaleString('en-GB')} characters or fewer. It has ${text.length.toLocaleString('en-GB')}`) : text
}

function readDay(field: One & { kind: 'day' }, raw: Raw, at: string): unknown {
  const box = (part: string): string => { const sent = raw[`${at}-${part}`]; return typeof sent === 'string' ? sent : '' }
  const read = typedDay(box('day'), box('month'), box('year'))
  if (read === undefined) return field.optional ? undefined : wrong(missing(field))
  return typeof read === 'number' ? read : wrong(read.wrong)
}

function readTime(text: string): unknown {
  const read = typedTime(text)
  return read === undefined ? wrong('Enter a time like 2:30pm or 14:30') : 'at' in read ? read.at : wrong(read.unsure)
}

function readNumber(field: { least: number, most: number }, text: string): unknown {
  const n = Number(text)
  return /^-?\d+$/.test(text) && n >= field.least && n <= field.most ? n : wrong(`Enter a whole number from ${field.least} to ${field.most}`)
}

function readSeveral(field: One & { kind: 'several' }, sent: Raw[string]): unknown {
  const chosen = (Array.isArray(sent) ? sent : typeof sent === 'string' && sent !== '' ? [sent] : []) as string[]
  const known = chosen.filter((value) => field.options.some((o) => o.value === value))
  return known.length === 0 && !field.optional ? wrong(missing(field)) : known
}

const given: Readonly<Record<One['kind'], Given>> = { 'text': 'typed', 'long text': 'typed', 'number': 'typed', 'day': 'day', 'time': 'time', 'choice': 'chosen', 'yes or no': 'chosen', 'several': 'ticked', 'file': 'file' }
const missing = (field: One): string => field.missing ?? missingWords(given[field.kind], typeof field.label === 'string' ? field.label : undefined)

export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
