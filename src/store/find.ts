// Finding a record by a name or number: keyed hashes of how names begin, compared for equality, and only names this person may read.
import { sql } from 'kysely'
import { judgeList } from './judge.ts'
import { asKeeper, ids, type Tx } from './transaction.ts'
import { nameToken } from './words.ts'
import type { Happening } from '../record/happening.ts'
import type { ChildId, ConferenceId, PassageId } from '../record/people.ts'

const shortest = 2
const longest = 8

/** The words of a name as they are compared: small letters without accents, hyphens and apostrophes apart. "Wren O’Fern-Day" gives wren, o, fern, day, ofernday. */
export function nameWords(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const words = plain.split(/\s+/).filter(Boolean)
  return [...new Set(words.flatMap((word) => [...word.split(/[^\p{L}\p{N}]+/u), word.replace(/[^\p{L}\p{N}]+/gu, '')]).filter((word) => word !== ''))]
}

/** Every beginning of a word that is searched for, from two letters to eight. */
export const beginnings = (word: string): string[] =>
  word.length <= shortest ? [word] : Array.from({ length: Math.min(word.length, longest) - shortest + 1 }, (_, i) => word.slice(0, shortest + i))

/** Keep the tokens of names that stand in children's records, beside the names themselves. */
export async function keepNameTokens(tx: Tx, happened: readonly Happening[]): Promise<void> {
  const rows = happened.flatMap((h) => (h.type === 'ChildNamed' || h.type === 'PersonNamed') && h.children.length > 0 ? (h.words ?? []).flatMap((w) =>
    [...new Set(nameWords(w.text).flatMap(beginnings))].flatMap((part) => h.children.map((child) => ({ token: nameToken(part).toString('hex'), child, passage: w.id })))) : [])
  if (rows.length === 0) return
  await asKeeper(tx, () => tx.rows(sql`insert into name_token (token, child, passage)
    select decode(r.token, 'hex'), r.child, r.passage from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (token text, child uuid, passage uuid) on conflict do nothing`))
}

export interface Found { readonly children: readonly ChildId[], readonly conference?: ConferenceId, readonly more: boolean }
const most = 20

/** Records this person may find whose child or family has such a name, or such a number. Audited as one list; never a word about any other. */
export async function findRecords(tx: Tx, asked: string): Promise<Found> {
  const text = asked.trim()
  const byNumber = (await tx.rows(sql<{ of: ChildId }>`select of from child where number = ${text} limit 5`)).map((row) => row.of)
  const [conference] = await tx.rows(sql<{ of: ConferenceId }>`select of from conference where number = ${text.toUpperCase()} limit 1`)
  const named = byNumber.length > 0 ? [] : await byName(tx, text)
  const opened = await judgeList(tx, 'find a record', [...byNumber, ...named.map((one) => one.child)])
  const readable = new Set((await tx.rows(sql<{ id: PassageId }>`select id from passage where id = any (${ids(named.flatMap((one) => one.passages))})`)).map((row) => row.id))
  const children = opened.filter((child) => byNumber.includes(child) || named.find((one) => one.child === child)!.passages.some((p) => readable.has(p)))
  return { children: children.slice(0, most), conference: conference?.of, more: children.length > most }
}

/** Children of whom every word asked for begins some name. The names are read afterwards, as this person: a name not theirs to read finds nothing. */
async function byName(tx: Tx, text: string): Promise<{ child: ChildId, passages: PassageId[] }[]> {
  const words = text.split(/\s+/).map((word) => nameWords(word).sort((a, b) => b.length - a.length)[0]?.slice(0, longest)).filter((word) => word !== undefined && word.length >= shortest)
  if (words.length === 0) return []
  const tokens = [...new Set(words)].map((word) => nameToken(word!).toString('hex'))
  return tx.rows(sql<{ child: ChildId, passages: PassageId[] }>`
    select child, array_agg(distinct passage) as passages from name_token
     where token in (select decode(t, 'hex') from unnest(${`{${tokens.join(',')}}`}::text[]) as t)
     group by child having count(distinct token) = ${tokens.length}::int order by child limit 60`)
}
