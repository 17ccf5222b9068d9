// Accounts in the council's own directory, each joined to one person by themselves; known by the directory's lasting id, never by an e-mail address.
import { sql } from 'kysely'
import { now } from './clock.ts'
import { knock, type Tx } from './transaction.ts'
import { keyedDigest } from './words.ts'
import type { PersonId } from '../record/people.ts'

/** Who somebody is to the directory: its address, its tenant where it has several, and its own id for them. */
export interface Subject { readonly issuer: string, readonly tenant?: string, readonly id: string }
const digestOf = ({ issuer, tenant, id }: Subject): Buffer => keyedDigest(Buffer.from('joined_account.subject'), JSON.stringify([issuer, tenant ?? null, id]))

/** Join the directory's account to the person signed in. False where it is another person's, or was and is ended. */
export async function joinAccount(tx: Tx, subject: Subject): Promise<boolean> {
  const digest = digestOf(subject)
  await tx.rows(sql`insert into joined_account (subject, person, joined_at) values (${digest}, ${tx.person}::uuid, ${now()}::timestamptz) on conflict (subject) do nothing`)
  return (await tx.rows(sql`select 1 from joined_account where subject = ${digest} and person = ${tx.person}::uuid and ended_at is null`)).length === 1
}

/** How many accounts of the directory stand joined to the person signed in. */
export const joinedAccounts = async (tx: Tx): Promise<number> => (await tx.rows(sql`select 1 from joined_account where person = ${tx.person}::uuid and ended_at is null`)).length

/** Part from every account of the directory: whoever has it comes in no more. */
export const partFromAccounts = async (tx: Tx): Promise<void> => { await tx.rows(sql`update joined_account set ended_at = ${now()}::timestamptz where person = ${tx.person}::uuid and ended_at is null`) }

/** The person a directory's account is joined to, if it is. */
export const personOfSubject = (subject: Subject): Promise<PersonId | undefined> => knock(digestOf(subject), async (tx) =>
  (await tx.rows(sql<{ person: PersonId }>`select person from joined_account where subject = knock() and ended_at is null`))[0]?.person)
