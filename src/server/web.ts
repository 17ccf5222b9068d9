// The web server: every page of the list at its address, behind sessions, a token on every form, and headers that keep pages to their reader.
import Fastify, { LogController, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import cookie from '@fastify/cookie'
import csrf from '@fastify/csrf-protection'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import { randomUUID } from 'node:crypto'
import { pages } from '../pages/all.ts'
import { paths, to } from '../pages/paths.ts'
import { isId } from '../record/people.ts'
import { actionsOn, auditRefusal, NotAllowed } from '../store/judge.ts'
import { as } from '../store/transaction.ts'
import { OtherContent } from '../store/keep.ts'
import { clockTime } from '../store/clock.ts'
import { sessionOf, type Session } from '../store/sessions.ts'
import { act, saveTyped } from './act.ts'
import { addCensus } from './census/serve.ts'
import { addDoor } from './door.ts'
import { directoryOrigins } from './door/directory.ts'
import { cookieName } from './door/enter.ts'
import { provedLately } from './door/prove.ts'
import { addFiles } from './serve-files.ts'
import { addCopies } from './copies/serve.ts'
import { addLive, type Listen } from './live.ts'
import { house } from './house.ts'
import { clash } from './clash.ts'
import { lost, notOurForm, proveFirst, sentBefore, signedOut, somethingWrong, turnedAway, unreadable } from './messages.ts'
import { inParts, rawOf } from './raw.ts'
import { checkForm, html, readsOf, tokens } from './reply.ts'
import { show } from './show.ts'
import { openPage } from './render.ts'
import { goingOn, ownPath } from './where-to.ts'
import type { AnyPage } from '../pages/page.ts'
import type { At } from '../record/known.ts'
import type { PersonId } from '../record/people.ts'
import type { Logger } from 'pino'

declare module 'fastify' { interface FastifyRequest { person?: PersonId, secret?: string, session?: Session } }

export interface Serving { readonly log: Logger, readonly trustProxy?: boolean | string[], readonly health: () => Promise<string | undefined>, readonly listen?: Listen }

/** The server, ready to listen. `health` gives the reason where the service cannot serve. */
export async function webServer({ log, trustProxy, health, listen }: Serving): Promise<FastifyInstance> {
  const app = Fastify({ loggerInstance: log, trustProxy: trustProxy ?? false, logController: new LogController({ disableRequestLogging: true }), genReqId: () => randomUUID(), bodyLimit: mostOfForm }) as unknown as FastifyInstance
  await addPlugins(app)
  // after its form was read, so that what was typed can be given back even where the database is away
  app.addHook('preHandler', async (request) => { request.secret = request.cookies[cookieName()]; request.session = request.secret ? await sessionOf(request.secret) : undefined; request.person = request.session?.person })
  // A form in parts is read only where a page takes a file; elsewhere not a byte of it is.
  app.addHook('onRequest', async (request, reply) => {
    if (!inParts(request)) return
    void reply.header('connection', 'close')
    if (!request.routeOptions.config.takesFile) throw Object.assign(new Error('This page takes no file.'), { statusCode: 415 })
  })
  app.addHook('onSend', async (request, reply) => { if (!request.url.startsWith('/look/')) void reply.header('cache-control', 'no-store') })
  app.addHook('onResponse', async (request, reply) => { log.info({ request: request.id, method: request.method, route: request.routeOptions.url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'served') })
  app.get('/health', async (_request, reply) => {
    const fault = await health()
    return reply.code(fault ? 503 : 200).send(fault ? { ok: false, reason: fault } : { ok: true })
  })
  addFiles(app)
  addDoor(app)
  addLive(app, listen)
  addCopies(app, signedIn)
  addCensus(app, signedIn)
  for (const page of pages) addPage(app, page)
  app.setNotFoundHandler((request, reply) => lost(request, reply))
  app.setErrorHandler((error, request, reply) => failed(error as Error, request, reply))
  return app
}

// In bytes: a form at most, and one of the pages whose long texts are drafted, where each of many sections may be twenty thousand letters.
const mostOfForm = 256 * 1024
const mostOfLongForm = 2 * 1024 * 1024

async function addPlugins(app: FastifyInstance): Promise<void> {
  const secure = house().publicUrl.startsWith('https:')
  await app.register(cookie)
  await app.register(csrf, { cookieKey: secure ? '__Host-form' : 'form', cookieOpts: { httpOnly: true, sameSite: 'strict', path: '/', secure } })
  await app.register(formbody, { bodyLimit: mostOfForm })
  await app.register(multipart, { limits: { fileSize: 64 * 1024 * 1024, files: 1, fields: 20, fieldSize: 16 * 1024 } })
  await app.register(rateLimit, { global: false })
  await app.register(helmet, {
    enableCSPNonces: true, referrerPolicy: { policy: 'no-referrer' }, crossOriginEmbedderPolicy: false, strictTransportSecurity: secure ? undefined : false,
    contentSecurityPolicy: { useDefaults: false, directives: {
      defaultSrc: ["'none'"], scriptSrc: ["'self'"], styleSrc: ["'self'"], imgSrc: ["'self'", 'data:'], fontSrc: ["'self'"], connectSrc: ["'self'"], formAction: ["'self'", () => directoryOrigins().join(' ')], frameAncestors: ["'none'"], baseUri: ["'none'"],
    } },
  })
}

function addPage(app: FastifyInstance, page: AnyPage): void {
  app.get(page.path, (request, reply) => page.open && !request.person ? html(reply, openPage(page, tokens(reply)))
    : signedIn(request, reply, async (person, at) => proving(page, request, reply) ?? html(reply, await show({ page, person, at: { ...readsOf(page, request), ...at }, ...tokens(reply) }, randomUUID()))))
  const limit = { bodyLimit: page.drafts ? mostOfLongForm : mostOfForm }
  if (page.gives) app.post(page.path, limit, (request, reply) => signedIn(request, reply, async (person, at) => proving(page, request, reply) ?? asked(page, person, at, request, reply)))
  if (page.act) app.post(page.path, limit, (request, reply) => signedIn(request, reply, async (person, at) => proving(page, request, reply) ?? posted(page, person, at, request, reply)))
  if (page.drafts) app.post(`/draft${page.path}`, limit, (request, reply) => signedIn(request, reply, (person, at) => drafted(page, person, at, request, reply)))
}

/** Where a page wants to know anew who sits there: the way to show it. */
function proving(page: AnyPage, request: FastifyRequest, reply: FastifyReply): FastifyReply | undefined {
  const sending = request.method === 'POST'
  if (!page.proves || provedLately(request, sending)) return undefined
  return sending ? proveFirst(request, reply) : reply.redirect(goingOn(paths.prove, ownPath(request.url)), 303)
}

async function posted(page: AnyPage, person: PersonId, at: At, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const raw = await rawOf(request)
  await checkForm(request, reply, raw['_csrf'])
  const actId = typeof raw['_act'] === 'string' && isId(raw['_act']) ? raw['_act'] : randomUUID()
  const done = await act(page, person, at, raw, actId).catch((error: unknown) => clash(error))
  if ('kept' in done) return reply.redirect(typeof page.next === 'function' ? page.next(at, done.outcome) : to(page.next ?? page.path, at), 303)
  const again = 'problems' in done ? { raw, problems: done.problems } : 'refused' in done ? { raw, refused: done.refused, already: done.act !== undefined && !done.refused.unlikely } : { raw, staleEvents: done.stale }
  return html(reply.code('stale' in done ? 409 : 422), await show({ page, person, at, ...tokens(reply) }, ('refused' in done && done.act) || randomUUID(), again))
}

/** A form that only looks or makes something to be shown once: its answer stands on the same page. */
async function asked(page: AnyPage, person: PersonId, at: At, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const raw = await rawOf(request)
  await checkForm(request, reply, raw['_csrf'])
  return html(reply, await show({ page, person, at, ...tokens(reply) }, randomUUID(), { raw, asked: true }))
}

async function drafted(page: AnyPage, person: PersonId, at: At, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const raw = await rawOf(request)
  await checkForm(request, reply, raw['_csrf'])
  const savedAt = await saveTyped(page, person, at, raw)
  // a button that saves a draft works without script too: it comes back to the page
  return request.headers.accept?.includes('application/json') ? reply.send({ at: clockTime(savedAt) }) : reply.redirect(to(page.standsOn ?? page.path, at), 303)
}

async function signedIn(request: FastifyRequest, reply: FastifyReply, work: (person: PersonId, at: At) => Promise<FastifyReply>): Promise<FastifyReply> {
  const at = request.params as At
  if (!request.person) return request.method === 'GET' ? reply.redirect(goingOn(paths.signIn, ownPath(request.url)), 303) : signedOut(request, reply)
  if (Object.entries(at).some(([name, value]) => !named.has(name) && !isId(value))) return lost(request, reply)
  try { return await work(request.person, at) } catch (error) {
    if (!(error instanceof NotAllowed)) throw error
    await auditRefusal(request.person, error.action, error.at)
    return turnedAway(request, reply, await wayToOpen(request.person, error))
  }
}

/** Where somebody of the council who holds nothing in the record they were turned away from may open it with a reason. */
async function wayToOpen(person: PersonId, { action, at }: NotAllowed): Promise<string | undefined> {
  if ((!at.child && !at.conference) || action === 'open with a reason') return undefined
  const may = await as(person, (tx) => actionsOn(tx, at))
  return may.has('open with a reason') && may.size === 1 ? to(at.conference ? paths.openConferenceRecord : paths.openChild, at) : undefined
}

// Parts of an address that are words of ours and not ids.
const named = new Set(['rule', 'section', 'paper', 'format', 'token', 'onDay', 'council', 'other'])

async function failed(error: Error & { statusCode?: number, kind?: string }, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  if (error instanceof NotAllowed) return turnedAway(request, reply)
  if (error instanceof OtherContent) return sentBefore(request, reply, error.message)
  if (error.kind === 'form' || error.statusCode === 403) return notOurForm(request, reply)
  if (error.statusCode && error.statusCode < 500) return unreadable(request, reply, error.statusCode)
  request.log.error({ request: request.id, route: request.routeOptions.url, err: error }, 'failed')
  return somethingWrong(request, reply)
}
