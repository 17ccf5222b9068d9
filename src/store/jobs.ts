// Jobs that wait: taken one at a time by whoever does them, in the transaction that does them, and put off with their fault when they fail.
import { sql } from 'kysely'
import { now } from './clock.ts'
import type { Tx } from './transaction.ts'
import type { CopyId, Id } from '../record/people.ts'

export interface Job { readonly id: Id<'job'>, readonly kind: 'deliver copy', readonly subject: CopyId, readonly attempts: number }

/** The next job that is due and that nobody else has in hand. It stays theirs until this transaction ends. */
export const nextJob = async (tx: Tx): Promise<Job | undefined> => (await tx.rows(sql<Job>`
  select id, kind, subject, attempts from job where done_at is null and run_at <= ${now()}::timestamptz order by run_at, id limit 1 for update skip locked`))[0]

/** Done, for good; `fault` where it was found that it must not be done. */
export const finishJob = async (tx: Tx, job: Job, fault?: string): Promise<void> => {
  await tx.rows(sql`update job set done_at = ${now()}::timestamptz, attempts = attempts + 1, fault = ${fault ?? null} where id = ${job.id}::uuid`)
}

/** Not done: tried again later, each time after a longer while, an hour at most. */
export const putOff = async (tx: Tx, job: Job, fault: string): Promise<void> => {
  const seconds = Math.min(3600, 10 * 2 ** Math.min(job.attempts, 10))
  await tx.rows(sql`update job set attempts = attempts + 1, fault = ${fault}, run_at = ${now()}::timestamptz + make_interval(secs => ${seconds}) where id = ${job.id}::uuid and done_at is null`)
}
