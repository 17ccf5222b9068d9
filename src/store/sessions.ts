// Who is signed in: sessions and personal links, kept as digests of what the browser or the letter holds.
import { createHash, randomBytes, randomInt } from 'node:crypto'
import { sql } from 'kysely'
import { audit, NotAllowed } from './judge.ts'
import { now } from './clock.ts'
import { rolesHeld } from './self.ts'
import { slowHash, slowlySame } from './slow-hash.ts'
import { as, knock, type Tx } from './transaction.ts'
import type { PersonId } from '../record/people.ts'

const digestOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()
/** 256 random bits as text: what a cookie or a letter holds. */
export const newSecret = (): string => randomBytes(32).toString('base64url')
/** What a letter holds and somebody types: twenty letters and figures, none of which is taken for another, in groups of four. 92 bits, used once and with a word. */
const newCode = (): string => Array.from({ length: 5 }, () => Array.from({ length: 4 }, () => plainest[randomInt(plainest.length)]).join('')).join('-')
const plainest = 'ABCDEFGHJKMNPQRTUVWXY3479'
/** A code however it was typed: small letters, spaces or no hyphens are the same, and so is the whole address of its link. What is no code of ours stays as it is, and opens nothing. */
const asCode = (whole: string): string => {
  const typed = /\/link\/([^\s/?#]+)/i.exec(whole)?.[1] ?? whole
  const bare = typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return bare.length === 20 ? bare.replace(/(.{4})(?=.)/g, '$1-') : typed.trim()
}
const idleMinutes = 30
/** Less for whoever may let others in. */
const idleMinutesOfAdministrators = 15
const absoluteHours = 12

/** How somebody showed who they are. */
export type How = 'example' | 'link' | 'name and code' | 'council account'
/** A session that stands: whose, how it was begun, and how many minutes ago they showed who they are. */
export interface Session { readonly person: PersonId, readonly how: How, readonly minutes: number }

/** Begin a session for somebody already known to be them; gives what the browser is to hold. */
export async function beginSession(person: PersonId, how: How = 'link'): Promise<string> {
  const secret = newSecret()
  await as(person, async (tx) => {
    const idle = (await rolesHeld(tx)).includes('council administrator') ? idleMinutesOfAdministrators : idleMinutes
    await tx.rows(sql`insert into session (token, person, made_at, seen_at, form_secret, how, idle_minutes)
      values (${digestOf(secret)}, ${person}::uuid, ${now()}::timestamptz, ${now()}::timestamptz, ${newSecret()}, ${how}, ${idle})`)
    await audit(tx, 'signed in', 'sign in', [], {})
  })
  return secret
}

/** The session of a secret, if it still stands: 30 minutes idle (an administrator's 15) and 12 hours in all end it. */
export const sessionOf = (secret: string): Promise<Session | undefined> => knock(digestOf(secret), async (tx) => {
  const [row] = await tx.rows(sql<Session & { stale: boolean }>`
    select person, how, extract(epoch from ${now()}::timestamptz - made_at)::float8 / 60 as minutes, seen_at < ${now()}::timestamptz - interval '1 minute' as stale from session
     where token = knock() and ended_at is null and seen_at > ${now()}::timestamptz - make_interval(mins => idle_minutes) and made_at > ${now()}::timestamptz - make_interval(hours => ${absoluteHours})`)
  if (!row) return undefined
  if (row.stale) await tx.rows(sql`update session set seen_at = ${now()}::timestamptz where token = knock()`)
  return { person: row.person, how: row.how, minutes: row.minutes }
})

/** End every session of the person signed in, this one too: a browser left open somewhere asks to sign in at its next page. */
export const endAllSessions = async (tx: Tx): Promise<void> => {
  await tx.rows(sql`update session set ended_at = ${now()}::timestamptz where person = ${tx.person}::uuid and ended_at is null`)
  await audit(tx, 'signed out', 'sign out everywhere', [], {})
}

/** Whether a session still stands, without counting this as use of it: for pages that are only watched. */
export const sessionStands = (secret: string): Promise<boolean> => knock(digestOf(secret), async (tx) => (await tx.rows(sql`
  select 1 from session where token = knock() and ended_at is null and seen_at > ${now()}::timestamptz - make_interval(mins => idle_minutes) and made_at > ${now()}::timestamptz - make_interval(hours => ${absoluteHours})`)).length > 0)

/** End a session at once. */
export const endSession = async (secret: string, person: PersonId): Promise<void> => {
  await as(person, async (tx) => {
    await tx.rows(sql`update session set ended_at = ${now()}::timestamptz where token = ${digestOf(secret)}`)
    await audit(tx, 'signed out', 'sign out', [], {})
  })
}

/** Shut somebody out: their sessions, unopened links and accounts end at once; gives how many of sessions and accounts. Throws NotAllowed where the person acting could not let them in. */
export async function shutOut(tx: Tx, person: PersonId): Promise<number> {
  const [may] = await tx.rows(sql<{ yes: boolean }>`select may_let_in(${person}::uuid) as yes`)
  if (!may!.yes) throw new NotAllowed('manage people', { person })
  const [row] = await tx.rows(sql<{ ended: number }>`select shut_out(${person}::uuid, ${now()}::timestamptz) as ended`)
  await audit(tx, 'signed out', 'shut out', [], { as: tx.as, forPerson: person })
  return row!.ended
}

/** A personal link, and the code of a letter: the same. With a word it asks for it too, given another way; without one it is for the command line's first administrator. */
export async function makeLink(tx: Tx, person: PersonId, word: string | undefined, purpose: string, hours: number): Promise<string> {
  const secret = newCode()
  const hashed = word === undefined ? null : await slowHash(normal(word))
  await tx.rows(sql`insert into link (token, person, word, purpose, made_by, made_at, expires_at)
    values (${digestOf(secret)}, ${person}::uuid, ${hashed}, ${purpose}, ${tx.person}::uuid, ${now()}::timestamptz, ${now()}::timestamptz + make_interval(hours => ${hours}))`)
  await audit(tx, 'link made', purpose, [], { as: tx.as, forPerson: person })
  return secret
}

export type Opened = { readonly person: PersonId } | { readonly left: number } | 'used' | 'unknown'

/** Open a link with its word: once, within its time and five tries. No hint which half was wrong. */
export async function openLink(typed: string, word: string): Promise<Opened> {
  const secret = asCode(typed)
  const found = await knock(digestOf(secret), async (tx) => (await tx.rows(sql<{ person: PersonId, word: string | null, used: boolean, over: boolean, tries: number }>`
    update link set tries = tries + 1 where token = knock() and used_at is null
    returning person, word, false as used, expires_at < ${now()}::timestamptz as over, tries`))[0]
    ?? (await tx.rows(sql<{ person: PersonId, word: null, used: boolean, over: boolean, tries: number }>`select person, null as word, true as used, true as over, tries from link where token = knock()`))[0])
  if (!found) return 'unknown'
  if (found.used || found.over || found.tries > 5) return 'used'
  if (found.word !== null && !await slowlySame(found.word, normal(word))) return { left: 5 - found.tries }
  const spent = await knock(digestOf(secret), (tx) => tx.rows(sql`update link set used_at = ${now()}::timestamptz where token = knock() and used_at is null returning person`))
  return spent.length === 1 ? { person: found.person } : 'used'
}

/** Whether a link asks for a word, without spending it; opening its page does nothing else. */
export const linkAsks = (secret: string): Promise<'word' | 'nothing' | 'used'> => knock(digestOf(asCode(secret)), async (tx) => {
  const [row] = await tx.rows(sql<{ word: boolean, over: boolean }>`select word is not null as word, used_at is not null or expires_at < ${now()}::timestamptz or tries >= 5 as over from link where token = knock()`)
  return !row || row.over ? 'used' : row.word ? 'word' : 'nothing'
})

/** Three words however they were typed: letters alone count, so a comma, a full stop or a hyphen between them is a space. */
const normal = (word: string): string => word.toLowerCase().replace(/[^\p{L}]+/gu, ' ').trim()
