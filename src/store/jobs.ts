// Jobs that wait: taken one at a time by whoever does them, in the transaction that does them, and put off with their fault when they fail.
import { sql } from 'kysely'
import { now } from './clock.ts'
import { ids, type Tx } from './transaction.ts'
import { day, type Day } from '../calendar/day.ts'
import type { CopyId, Id } from '../record/people.ts'

export interface Job { readonly id: Id<'job'>, readonly kind: 'deliver copy', readonly subject: CopyId, readonly attempts: number }

/** The next job that is due and that nobody else has in hand. It stays theirs until this transaction ends. */
export const nextJob = async (tx: Tx): Promise<Job | undefined> => (await tx.rows(sql<Job>`
  select id, kind, subject, attempts from job where kind = 'deliver copy' and done_at is null and run_at <= ${now()}::timestamptz order by run_at, id limit 1 for update skip locked`))[0]

/** Done, for good; `fault` where it was found that it must not be done. */
export const finishJob = async (tx: Tx, job: Job, fault?: string): Promise<void> => {
  await tx.rows(sql`update job set done_at = ${now()}::timestamptz, attempts = attempts + 1, fault = ${fault ?? null} where id = ${job.id}::uuid`)
}

/** Not done: tried again later, each time after a longer while, an hour at most. */
export const putOff = async (tx: Tx, job: Job, fault: string): Promise<void> => {
  const seconds = Math.min(3600, 10 * 2 ** Math.min(job.attempts, 10))
  await tx.rows(sql`update job set attempts = attempts + 1, fault = ${fault}, run_at = ${now()}::timestamptz + make_interval(secs => ${seconds}) where id = ${job.id}::uuid and done_at is null`)
}

/** Long enough for a batch of records; whoever counts takes it anew with each. */
const inHandFor = '2 minutes'

/** Days that were added to the working days or taken away, and the jobs that say so. */
export interface CountAnew { readonly jobs: readonly Id<'job'>[], readonly days: readonly Day[] }

/**
 * Take what is to be counted anew, all that waits at once, unless another process has it in hand.
 * It is somebody else's again two minutes after it was last taken or held, so that a process that dies gives it up.
 */
export async function takeCountAnew(tx: Tx): Promise<CountAnew | undefined> {
  const rows = await tx.rows(sql<{ id: Id<'job'>, subject: Id }>`update job set locked_until = ${now()}::timestamptz + ${inHandFor}::interval where kind = 'count anew' and done_at is null
    and not exists (select 1 from job o where o.kind = 'count anew' and o.done_at is null and o.locked_until > ${now()}::timestamptz) returning id, subject`)
  if (rows.length === 0) return undefined
  const days = await tx.rows(sql<{ day: string }>`select facts->>'onDay' as day from event where id = any (${ids(rows.map((row) => row.subject))})`)
  return { jobs: rows.map((row) => row.id), days: days.map((row) => day(row.day)) }
}

/** Still at it. */
export const holdCountAnew = async (tx: Tx, { jobs }: CountAnew): Promise<void> => {
  await tx.rows(sql`update job set locked_until = ${now()}::timestamptz + ${inHandFor}::interval where id = any (${ids(jobs)})`)
}

/** Counted: what was asked for while it went on waits for another time. */
export const finishCountAnew = async (tx: Tx, { jobs }: CountAnew): Promise<void> => {
  await tx.rows(sql`update job set done_at = ${now()}::timestamptz, attempts = attempts + 1 where id = any (${ids(jobs)})`)
}

/** How many times of counting anew wait or are in hand. */
export const countsAnewWaiting = async (tx: Tx): Promise<number> => (await tx.rows(sql<{ n: number }>`select count(*)::int as n from job where kind = 'count anew' and done_at is null`))[0]?.n ?? 0
