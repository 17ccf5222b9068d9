// How the program ends: in order, once, and within ten seconds.
import type { FastifyInstance } from 'fastify'
import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import type { Log } from './log.ts'

/** Something to end, in the order given: first what takes requests, then the job in hand, the database last. */
export interface Step { what: string, end: () => Promise<void> }

const patience = 10_000
/** Under npm one press of Ctrl-C can arrive twice: from the terminal and from npm. */
const samePress = 500

export interface Stopping {
  /** Ends everything in order; the same promise however often it is asked for. */
  stop: (why: string) => Promise<void>
  /** Stop listening for signals (tests). */
  forget: () => void
}

/**
 * On SIGTERM or SIGINT ends each step in order and leaves with 0. A second signal, or ten seconds, ends the process with 1.
 * A step that fails is logged and does not keep the later ones from ending.
 */
export function stopOnSignal(steps: readonly Step[], log: Log, leave: (code: number) => void = (code) => process.exit(code), wait = patience): Stopping {
  let stopping: Promise<void> | null = null
  let firstAt = 0
  const stop = (why: string) => stopping ??= inOrder(steps, log, leave, wait, why)
  const signalled = (signal: NodeJS.Signals) => {
    if (!stopping) {
      firstAt = performance.now()
      return void stop(signal)
    }
    if (performance.now() - firstAt < samePress) return
    log.warn({ signal }, 'stopped at once by a second signal')
    leave(1)
  }
  process.on('SIGTERM', signalled)
  process.on('SIGINT', signalled)
  return { stop, forget: () => { process.off('SIGTERM', signalled); process.off('SIGINT', signalled) } }
}

async function inOrder(steps: readonly Step[], log: Log, leave: (code: number) => void, wait: number, why: string): Promise<void> {
  log.info({ why }, 'stopping')
  const tooLong = setTimeout(() => { log.warn('stopped without waiting any longer'); leave(1) }, wait)
  tooLong.unref()
  let failed = false
  for (const { what, end } of steps) {
    try { await end() } catch (error) { failed = true; log.error({ what, err: error }, 'could not be ended in order') }
  }
  clearTimeout(tooLong)
  log.info('stopped')
  leave(failed ? 1 : 0)
}

/**
 * Takes no more requests and lets those in hand finish. A browser keeps its connection after its answer, for a next request that
 * must not come: such connections are closed as they fall idle, or closing would wait for their time-out of over a minute.
 */
export async function closeServer(app: FastifyInstance): Promise<void> {
  const closeIdle = () => {
    app.server.closeIdleConnections()
    for (const socket of open.get(app.server) ?? []) if (socket.bytesRead === 0) socket.destroy()
  }
  const idle = setInterval(closeIdle, 50)
  try { await app.close() } finally { clearInterval(idle) }
}

const open = new WeakMap<Server, Set<Socket>>()

/** Remember who is connected: to Node a connection that has asked for nothing yet, as a browser opens one to spare, is not idle. */
export function noteConnections({ server }: Pick<FastifyInstance, 'server'>): void {
  const here = new Set<Socket>()
  open.set(server, here)
  server.on('connection', (socket) => {
    here.add(socket)
    socket.once('close', () => here.delete(socket))
  })
}
