// Reads a census in a thread of its own, one file a thread, ended when it has answered.
import { Worker } from 'node:worker_threads'
import type { CensusRead } from '../../returns/census/report.ts'

/** What a file comes to, read beside the web's thread. Throws where the reader stopped, without a word of the file. */
export const readApart = (bytes: Uint8Array): Promise<CensusRead> => new Promise((resolve, reject) => {
  const stopped = () => reject(new Error('The census could not be read: its reader stopped. Nothing was loaded. Try again; if it stops again, tell whoever looks after the service.'))
  const worker = new Worker(new URL('../census-worker.js', import.meta.url), { workerData: bytes })
  worker.once('message', (read: CensusRead) => { resolve(read); void worker.terminate() })
  worker.once('error', stopped)
  worker.once('exit', stopped)
})
