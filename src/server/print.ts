// Printing papers as HTML, PDF and Word in a thread of its own: one queue, first come first printed, started when first needed.
import { Worker } from 'node:worker_threads'
import type { Printable } from '../papers/printable.ts'
import type { Answer, Asked, Printed } from './print/worker.ts'

export type { Printed } from './print/worker.ts'

type Waiting = { readonly resolve: (printed: Printed) => void, readonly reject: (why: Error) => void }

let worker: Worker | undefined
let last = 0
const waiting = new Map<number, Waiting>()

/** One reader's paper in three forms, named by what they hold. The same paper gives the same bytes. Throws when it cannot be printed. */
export const printed = (paper: Printable): Promise<Printed> => new Promise((resolve, reject) => {
  const no = ++last
  waiting.set(no, { resolve, reject })
  const thread = start()
  thread.ref()
  thread.postMessage({ no, paper } satisfies Asked)
})

/** Papers asked for and not printed yet. */
export const queued = (): number => waiting.size

/** End the printer's thread; what waits is refused. It starts again when next needed. */
export async function stopPrinting(): Promise<void> {
  const ending = worker
  worker = undefined
  await ending?.terminate()
  refuseAll('The service is stopping. Print it again.')
}

function start(): Worker {
  if (worker) return worker
  const made = new Worker(new URL('./print-worker.js', import.meta.url))
  made.on('message', answered)
  made.on('error', () => gone(made))
  made.on('exit', () => gone(made))
  worker = made
  return made
}

function answered(answer: Answer): void {
  const asked = waiting.get(answer.no)
  waiting.delete(answer.no)
  // an idle printer does not keep the program running
  if (waiting.size === 0) worker?.unref()
  if (!asked) return
  if ('printed' in answer) asked.resolve(answer.printed)
  else asked.reject(new Error(answer.failed))
}

function gone(ended: Worker): void {
  if (worker !== ended) return
  worker = undefined
  refuseAll('The printer stopped. Nothing was sent. Print it again; if it stops again, tell whoever looks after the service.')
}

function refuseAll(why: string): void {
  for (const { reject } of waiting.values()) reject(new Error(why))
  waiting.clear()
}
