// The worker: seals the journal behind those who write, and does the jobs that waits for nobody.
import { sealWaiting } from '../store/seal.ts'
import { as, commandLine } from '../store/transaction.ts'
import type { Log } from './log.ts'

export interface Worker { readonly finish: () => Promise<void> }

const every = 2_000

/** Start work; `finish` ends it with the job in hand done. */
export function startWorker(log: Log): Worker {
  let stopping = false
  let wake: () => void = () => undefined
  const rest = (ms: number) => new Promise<void>((resolve) => { const timer = setTimeout(resolve, ms); wake = () => { clearTimeout(timer); resolve() } })
  const working = (async () => {
    while (!stopping) {
      const sealed = await as(commandLine, (tx) => sealWaiting(tx)).catch((error: unknown) => { log.error({ err: error }, 'sealing failed'); return 0 })
      if (sealed === 0 && !stopping) await rest(every)
    }
  })()
  return { finish: async () => { stopping = true; wake(); await working } }
}
