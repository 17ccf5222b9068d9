// Accounts of ours for councils without a directory: a name, a password and a code from a telephone, all three asked at once.
import { Secret, TOTP } from 'otpauth'
import { sql } from 'kysely'
import { now } from './clock.ts'
import { slowHash, slowlySame } from './slow-hash.ts'
import { knock, type Tx } from './transaction.ts'
import { keyedDigest, sealed, unsealed } from './words.ts'
import type { PersonId } from '../record/people.ts'

const step = 30
const mostTries = 10
const minutesShut = 15
const place = (person: PersonId): string => `account.code_key.${person}`
const tidy = (name: string): string => name.normalize('NFKC').trim().toLowerCase()
const nameDigest = (name: string): Buffer => keyedDigest(Buffer.from('account.name'), tidy(name))
const codes = (key: string): TOTP => new TOTP({ secret: Secret.fromBase32(key), period: step, digits: 6, issuer: 'Quorate', label: 'Quorate' })

/** A new key for a telephone's app: twenty random bytes, as letters and figures that can be typed. */
export const newCodeKey = (): string => new Secret({ size: 20 }).base32

/** What an app reads from a picture of a key. The name in it is the service's, never the person's. */
export const codeAddress = (key: string): string => codes(key).toString()

/** The half-minute that a code belongs to, if it is right now or was half a minute ago or will be; undefined where it is not. */
export function codeAt(key: string, code: string, at: number): number | undefined {
  const delta = codes(key).validate({ token: code.replace(/\s/g, ''), timestamp: at, window: 1 })
  return delta === null ? undefined : Math.floor(at / 1000 / step) + delta
}

export interface NewAccount { readonly name: string, readonly password: string, readonly codeKey: string, readonly code: string }

/** What is wrong with a password somebody chose, in words for them; undefined where it will do. Length is what counts (NCSC: three random words). */
export function passwordFault(password: string, name: string): string | undefined {
  const letters = [...password]
  if (letters.length < 12) return 'A password has at least 12 characters. Three words that do not belong together are easy to remember.'
  if (letters.length > 200) return 'A password has at most 200 characters.'
  if (new Set(letters).size < 6) return 'That password repeats a few characters. Choose one with more different ones.'
  const first = tidy(name).split('@')[0] ?? ''
  if (first.length > 3 && password.toLowerCase().includes(first)) return 'That password holds your sign-in name. Choose one that does not.'
  return undefined
}

/** Make or replace this person's own account. The password is hashed before the transaction (`hashed`). Throws 23505 where the name is another's. */
export async function keepAccount(tx: Tx, { name, codeKey, hashed, usedCode }: { name: string, codeKey: string, hashed: string, usedCode: number }): Promise<void> {
  await tx.rows(sql`insert into account (person, name, password, code_key, last_code, made_at)
    values (${tx.person}::uuid, ${nameDigest(name)}, ${hashed}, ${sealed(codeKey, place(tx.person))}, ${usedCode}, ${now()}::timestamptz)
    on conflict (person) do update set name = excluded.name, password = excluded.password, code_key = excluded.code_key, last_code = excluded.last_code, tries = 0, made_at = excluded.made_at`)
}

/** Whether this person has an account of ours. */
export const hasAccount = async (tx: Tx): Promise<boolean> => (await tx.rows(sql`select 1 from account where person = ${tx.person}::uuid`)).length > 0

interface Row { person: PersonId, password: string, code_key: Uint8Array, last_code: string | number, shut: boolean }
// compared against where nobody has such a name, so that the answer takes as long
let nobodys: Promise<string> | undefined

/**
 * Whose name, password and code these are. Ten wrong tries shut an account for a quarter of an hour; a code is used once.
 * Nothing is said of which was wrong, and a name nobody has takes as long as one that somebody has.
 */
export async function personOfAccount(name: string, password: string, code: string): Promise<PersonId | undefined> {
  const digest = nameDigest(name)
  const found = await knock(digest, async (tx) => (await tx.rows(sql<Row>`
    update account set tries = case when tried_at < ${now()}::timestamptz - make_interval(mins => ${minutesShut}) then 1 else tries + 1 end, tried_at = ${now()}::timestamptz
     where name = knock() returning person, password, code_key, last_code, tries > ${mostTries} as shut`))[0])
  nobodys ??= slowHash(newCodeKey())
  const right = await slowlySame(found?.password ?? await nobodys, password)
  const used = found && codeAt(unsealed(found.code_key, place(found.person)).toString('utf8'), code, Date.parse(now()))
  if (!found || !right || found.shut || used === undefined || used <= Number(found.last_code)) return undefined
  const spent = await knock(digest, (tx) => tx.rows(sql`update account set last_code = ${used}, tries = 0 where name = knock() and last_code < ${used} returning person`))
  return spent.length === 1 ? found.person : undefined
}
