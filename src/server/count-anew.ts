// Dates counted anew, record by record, after an administrator added a day on which nobody works here or took one away.
import { countAnew } from '../store/rebuild.ts'
import { finishCountAnew, holdCountAnew, takeCountAnew } from '../store/jobs.ts'
import { as, postRoom } from '../store/transaction.ts'
import { house } from './house.ts'
import type { Log } from './log.ts'

/** How many records are counted between two looks at whether it is still ours to do. */
const batch = 100

/** Count anew if it was asked for and no other process is at it. What fails or is stopped is begun again later, by this process or another. */
export async function countAnewIfAsked(log: Pick<Log, 'info' | 'error'>, stopping: () => boolean = () => false): Promise<void> {
  try {
    const asked = await as(postRoom, takeCountAnew)
    if (asked === undefined) return
    let records = 0
    const whole = await countAnew(house().derive, asked.days, async (done, of) => {
      records = of
      if (done > 0 && done % batch === 0) await as(postRoom, (tx) => holdCountAnew(tx, asked))
      return !stopping()
    })
    if (!whole) return
    await as(postRoom, (tx) => finishCountAnew(tx, asked))
    log.info({ records }, 'dates counted anew after a working day was added or taken away')
  } catch (error) { log.error({ err: error }, 'dates could not be counted anew, and are tried again') }
}
