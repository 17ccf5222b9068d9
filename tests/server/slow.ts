// A program for the tests of stopping: a request and a job that take a while, ended by our own order.
import Fastify from 'fastify'
import { makeLog } from '../../src/server/log.ts'
import { closeServer, noteConnections, stopOnSignal } from '../../src/server/stop.ts'

const [stuck = 'no'] = process.argv.slice(2)
const wait = (ms: number) => new Promise((resume) => setTimeout(resume, ms))

const app = Fastify({ forceCloseConnections: 'idle' })
noteConnections(app)
app.get('/slow', async () => { console.log('asked'); await wait(700); return 'whole' })
app.get('/quick', async () => 'quick')
await app.listen({ port: 0 })
const address = app.server.address()

const job = wait(1_000).then(() => console.log('job whole'))
stopOnSignal([
  { what: 'requests', end: () => closeServer(app) },
  { what: 'jobs', end: () => job },
  { what: 'database', end: async () => { await (stuck === 'stuck' ? wait(60_000) : wait(1)); console.log('database closed') } },
], makeLog(), undefined, stuck === 'stuck' ? 1_500 : undefined)
console.log(`port ${typeof address === 'object' && address ? address.port : 0}`)
