// Live pages: when something of a conference is kept, its watchers' pages are drawn anew, each as that watcher, and pushed.
import { once } from 'node:events'
import { setTimeout as after } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ServerResponse } from 'node:http'
import { pages } from '../pages/all.ts'
import { paths, type PathName } from '../pages/paths.ts'
import { isId, type ConferenceId } from '../record/people.ts'
import { auditRefusal, NotAllowed } from '../store/judge.ts'
import { sessionStands } from '../store/sessions.ts'
import { sharedFacts, type SharedFacts } from './live-facts.ts'
import { showPieces, type Opening } from './show.ts'
import { readsOf, tokens } from './reply.ts'
import type { At } from '../record/known.ts'
import type { Database } from '../store/database.ts'

export type Listen = Database['listen']

/** Somebody with a live page open. */
interface Watcher {
  readonly opening: Opening
  readonly secret: string
  readonly to: ServerResponse
  /** What each piece held when it was last sent. */
  readonly sent: Map<string, string>
  due: boolean
  busy: boolean
  last: number
}

/** No watcher is sent to more often than this, however fast people write. */
const least = 250
/** Proxies close a line on which nothing moves for a minute; on each beat the session is looked at too. */
const beat = 20_000
/** More than this of one person are open in mistake or in malice. */
const most = 20

/** The address that pushes: `GET /conferences/:conference/live?page=room`. Without `listen` (a test that needs none) nothing is pushed after the opening. */
export function addLive(app: FastifyInstance, listen?: Listen): void {
  const watchers = new Map<string, Set<Watcher>>()
  const all = () => [...watchers.values()].flatMap((set) => [...set])
  const facts = sharedFacts()
  const told = (conference: string) => { facts.forget(conference); for (const w of conference ? watchers.get(conference) ?? [] : all()) void renew(w, app, facts) }
  let stop: (() => Promise<void>) | undefined
  const beats = setInterval(() => { for (const w of all()) void keepOpen(w) }, beat).unref()
  app.addHook('onReady', async () => { stop = await listen?.('quorate', told) })
  app.addHook('preClose', async () => {
    clearInterval(beats)
    for (const w of all()) w.to.end()
    await stop?.()
  })
  app.get(paths.live, async (request, reply) => {
    const opening = openingOf(request, reply)
    if (!opening || !request.secret) return reply.code(request.person ? 404 : 401).send()
    if (all().filter((w) => w.opening.person === opening.person).length >= most) return reply.code(429).send()
    return watch(opening, request.secret, request, reply, { watchers, facts })
  })
}

/** Which page is watched, and by whom; undefined where there is no such page or nobody is signed in. */
function openingOf(request: FastifyRequest, reply: FastifyReply): Opening | undefined {
  const { page: name, child, entry } = request.query as { [name: string]: string | undefined }
  const { conference } = request.params as { conference: ConferenceId }
  const path = paths[(name ?? 'room') as PathName]
  const page = pages.find((one) => one.path === path && one.live?.includes('conference'))
  const at = { conference, ...child ? { child } : {}, ...entry ? { entry } : {} } as At
  if (!request.person || !page || Object.values(at).some((id) => !isId(id))) return undefined
  return { page, person: request.person, at: { ...readsOf(page, request), ...at }, ...tokens(reply) }
}

async function watch(opening: Opening, secret: string, request: FastifyRequest, reply: FastifyReply, { watchers, facts }: { watchers: Map<string, Set<Watcher>>, facts: SharedFacts }): Promise<FastifyReply> {
  const conference = opening.at.conference!
  const w: Watcher = { opening, secret, to: reply.raw, sent: new Map(), due: false, busy: true, last: 0 }
  const here = watchers.get(conference) ?? new Set()
  watchers.set(conference, here.add(w))            // before it is read, so that nothing kept in between is missed
  const gone = () => { here.delete(w); if (here.size === 0) { watchers.delete(conference); facts.forget(conference) } }
  request.raw.once('close', gone)
  const pieces = await showPieces(opening, true).catch(async (error: unknown) => {
    gone()
    if (error instanceof NotAllowed) await auditRefusal(opening.person, error.action, error.at)
    throw error
  })
  void reply.hijack()
  reply.raw.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no' })
  reply.raw.write('retry: 3000\n\n')
  await send(w, pieces)
  w.busy = false
  if (w.due) void renew(w, request.server, facts)
  return reply
}

/** Draw the watcher's page again, once for however much was kept meanwhile, and never more than four times a second. */
async function renew(w: Watcher, app: FastifyInstance, facts: SharedFacts): Promise<void> {
  w.due = true
  if (w.busy) return
  w.busy = true
  try {
    while (w.due && !w.to.writableEnded && !w.to.destroyed) {
      await after(Math.max(0, w.last + least - Date.now()))
      w.due = false
      if (!await sessionStands(w.secret)) { w.to.end(); break }
      await send(w, await showPieces(w.opening, false, facts.read))
      w.last = Date.now()
    }
  } catch (error) {
    w.to.end()
    if (error instanceof NotAllowed) await auditRefusal(w.opening.person, error.action, error.at)
    else app.log.error({ err: error }, 'a live page could not be drawn')
  } finally {
    w.busy = false
  }
}

/** Send the pieces that differ from what was sent before; waits for a slow line instead of heaping up behind it. */
async function send(w: Watcher, pieces: ReadonlyMap<string, string>): Promise<void> {
  for (const [id, html] of pieces) {
    if (w.sent.get(id) === html || w.to.writableEnded || w.to.destroyed) continue
    w.sent.set(id, html)
    if (!w.to.write(`data: ${JSON.stringify({ id, html })}\n\n`)) await Promise.race([once(w.to, 'drain'), once(w.to, 'close')])
  }
}

async function keepOpen(w: Watcher): Promise<void> {
  const stands = await sessionStands(w.secret).catch(() => true)
  if (!stands) w.to.end()
  else if (!w.to.writableEnded) w.to.write(': here\n\n')
}
