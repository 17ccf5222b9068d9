// Ids and digests that content alone decides: the same act, marking or event always has the same.
import { createHash } from 'node:crypto'
import { markingText, type Marking } from '../record/marking.ts'
import { saltedDigest } from './words.ts'
import type { Id } from '../record/people.ts'

/** An id that one text always gives. */
export const uuidOf = (text: string): Id => {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}` as Id
}
/** An id that one act always gives for its n-th thing of a kind. */
export const idFrom = (act: string, kind: string, n: number): Id => uuidOf(`${act}/${kind}/${n}`)
/** A marking's id is the digest of what it says, so that a changed one no longer has its name. */
export const markingId = (m: Marking): Id => uuidOf(`marking ${markingText(m)}`)

/** JSON with the names of every object in order, so that the same content is the same text. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null)
  return `{${Object.entries(value).filter(([, v]) => v !== undefined).sort(([a], [b]) => a < b ? -1 : 1).map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`
}

/** The columns of an event that its digest covers. */
export const sealedPart = (e: { [name: string]: unknown }) => Object.fromEntries(
  ['id', 'type', 'on_day', 'by_person', 'as_role', 'on_word_of', 'conference', 'children', 'about', 'marking', 'facts', 'entry', 'version'].map((name) => [name, e[name] ?? null]))

/** What an event's seal stands on: everything it says, words by their digests, in one order. */
export const eventDigest = (salt: Uint8Array, e: { [name: string]: unknown }, passages: readonly { id: string, marking: string, digest: string }[]): Buffer =>
  saltedDigest(salt, canonical([e, [...passages].sort((a, b) => a.id < b.id ? -1 : 1)]))
