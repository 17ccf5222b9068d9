// The census reader's own thread: parsing and checking a large file takes seconds, in which the web's thread must go on serving.
import { parentPort, workerData } from 'node:worker_threads'
import { readCensus } from '../census.ts'

const port = parentPort
if (port) port.postMessage(readCensus(workerData as Uint8Array))
