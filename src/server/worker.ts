// The worker: seals the journal behind those who write, delivers what was released, and counts dates anew when a working day is added or taken away.
import { sealWaiting } from '../store/seal.ts'
import { as, commandLine } from '../store/transaction.ts'
import { countAnewIfAsked } from './count-anew.ts'
import { deliverNext } from './copies/deliver.ts'
import type { Log } from './log.ts'

export interface Worker { readonly finish: () => Promise<void> }

const every = 2_000

/** Start work; `finish` ends it with the job in hand done. */
export function startWorker(log: Log): Worker {
  let stopping = false
  let wake: () => void = () => undefined
  const rest = (ms: number) => new Promise<void>((resolve) => { const timer = setTimeout(resolve, ms); wake = () => { clearTimeout(timer); resolve() } })
  let counting: Promise<void> | undefined
  const count = () => { counting ??= countAnewIfAsked(log, () => stopping).finally(() => { counting = undefined }) }
  const working = (async () => {
    while (!stopping) {
      count()                                                            // beside the rest, since it may take minutes
      const sealed = await as(commandLine, (tx) => sealWaiting(tx)).catch((error: unknown) => { log.error({ err: error }, 'sealing failed'); return 0 })
      const delivered = await deliverNext(log).catch((error: unknown) => { log.error({ err: error }, 'the post room could not look for what to deliver'); return false })
      if (sealed === 0 && !delivered && !stopping) await rest(every)
    }
  })()
  return { finish: async () => { stopping = true; wake(); await working; await counting } }
}
