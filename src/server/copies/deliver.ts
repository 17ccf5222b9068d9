// Delivering what was released: one job at a time, all of it in one transaction or none, so that a copy is sent once whatever is killed when.
import { deliverCopy } from '../../procedures/steps/release.ts'
import { copyToDeliver } from '../../store/copies.ts'
import { fileBytes } from '../../store/files.ts'
import { finishJob, nextJob, putOff, type Job } from '../../store/jobs.ts'
import { factsOf } from '../../store/journal.ts'
import { judge } from '../../store/judge.ts'
import { keep, uuidOf } from '../../store/keep.ts'
import { as, postRoom, type Tx } from '../../store/transaction.ts'
import { factsFor } from '../facts.ts'
import { house } from '../house.ts'
import type { Log } from '../log.ts'

/** Do the next job that is due, if there is one. What fails is put off and tried again; a copy that must not be delivered any more is not. */
export async function deliverNext(log: Pick<Log, 'error'>): Promise<boolean> {
  let job: Job | undefined
  try {
    return await as(postRoom, async (tx) => { job = await nextJob(tx); if (job) await deliver(tx, job); return job !== undefined })
  } catch (error) {
    if (!job) throw error
    const failed = job
    log.error({ copy: failed.subject, err: error }, 'a copy was not delivered and is tried again')
    await as(postRoom, (tx) => putOff(tx, failed, 'It could not be delivered.'))
    return true
  }
}

/** The bytes are there and are those that were released; the reader hears that something waits; the copy counts as sent; the job is done. */
async function deliver(tx: Tx, job: Job): Promise<void> {
  const found = await copyToDeliver(tx, job.subject)
  if (!found) return finishJob(tx, job, 'There is no such copy.')
  const at = { conference: found.conference }
  await judge(tx, 'deliver copies', at)
  const inHand = await factsOf(tx, at)
  if (!await fileBytes(tx, found.digest)) throw new Error('The bytes of a released copy are not there.')
  const act = uuidOf(`deliver ${job.subject}`)
  const outcome = deliverCopy(factsFor(tx, inHand, at, act), job.subject)
  if ('refused' in outcome) return finishJob(tx, job, outcome.refused)
  if (outcome.events.length > 0) await keep(tx, inHand, { act, action: 'deliver copies', ...outcome }, house().derive)
  await finishJob(tx, job)
}
