// How you sign in: a person makes or changes their own account, joins the council's, and ends every session they have.
import { renderSVG } from 'uqr'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { codeAddress, codeAt, hasAccount, keepAccount, newCodeKey, passwordFault } from '../../store/accounts.ts'
import { now } from '../../store/clock.ts'
import { joinedAccounts, partFromAccounts } from '../../store/joined.ts'
import { endAllSessions } from '../../store/sessions.ts'
import { slowHash } from '../../store/slow-hash.ts'
import { as } from '../../store/transaction.ts'
import { paths } from '../../pages/paths.ts'
import { forget, home, slow } from './enter.ts'
import { house } from '../house.ts'
import { signedOut } from '../messages.ts'
import { rawOf } from '../raw.ts'
import { frame } from '../render.ts'
import { checkForm, html, tokens } from '../reply.ts'
import { goingOn } from '../where-to.ts'
import { provedLately } from './prove.ts'
import type { PersonId } from '../../record/people.ts'

type Typed = { readonly [field: string]: string }
type Fault = { readonly field: string, readonly says: string }

export function addOwnDoor(app: FastifyInstance): void {
  app.get(paths.yourSignIn, (request, reply) => own(request, reply, async (person) => html(reply, await yourPage(reply, person, {}, []))))
  app.post(paths.yourSignIn, slow, (request, reply) => own(request, reply, async (person, raw) => {
    const { typed, faults, usedCode } = checked(raw)
    if (faults.length > 0) return html(reply.code(422), await yourPage(reply, person, typed, faults))
    const hashed = await slowHash(typed['password']!)
    const taken = await as(person, (tx) => keepAccount(tx, { name: typed['name']!, codeKey: typed['key']!, hashed, usedCode: usedCode! })).then(() => false, isTaken)
    return taken ? html(reply.code(422), await yourPage(reply, person, typed, [{ field: 'name', says: 'That sign-in name cannot be used here. Choose another one' }])) : reply.redirect(paths.yourSignIn, 303)
  }))
  app.post(paths.partCouncil, slow, (request, reply) => own(request, reply, async (person) => { await as(person, partFromAccounts); return reply.redirect(paths.yourSignIn, 303) }))
  app.post(paths.signOutEverywhere, slow, (request, reply) => own(request, reply, async (person) => {
    await as(person, endAllSessions)
    return forget(reply).redirect(paths.signIn, 303)
  }))
}

/** For whoever is signed in and showed lately who they are. */
async function own(request: FastifyRequest, reply: FastifyReply, work: (person: PersonId, raw: Typed) => Promise<FastifyReply>): Promise<FastifyReply> {
  const raw = request.method === 'POST' ? await rawOf(request) : {}
  if (request.method === 'POST') await checkForm(request, reply, raw['_csrf'])
  if (!request.person) return request.method === 'GET' ? reply.redirect(goingOn(paths.signIn, paths.yourSignIn), 303) : signedOut(request, reply)
  if (!provedLately(request)) return reply.redirect(goingOn(paths.prove, paths.yourSignIn), 303)
  return work(request.person, Object.fromEntries(Object.entries(raw).map(([field, value]) => [field, typeof value === 'string' ? value : ''])))
}

function checked(raw: Typed): { typed: Typed, faults: Fault[], usedCode: number | undefined } {
  const name = (raw['name'] ?? '').trim(), password = raw['password'] ?? '', code = (raw['code'] ?? '').trim()
  const key = /^[A-Z2-7]{32}$/.test(raw['key'] ?? '') ? raw['key']! : newCodeKey()
  const usedCode = codeAt(key, code, Date.parse(now()))
  const weak = passwordFault(password, name)
  const faults: Fault[] = []
  if (name === '' || name.length > 200) faults.push({ field: 'name', says: name === '' ? 'Enter a sign-in name' : 'A sign-in name has at most 200 characters' })
  if (weak) faults.push({ field: 'password', says: weak })
  if (usedCode === undefined) faults.push({ field: 'code', says: code === '' ? 'Enter the code your app shows' : 'That code is not the one your app shows now. Wait for the next one and enter it' })
  return { typed: { name, password, key }, faults, usedCode }
}

/** Another person has that name. Throws anything else. */
const isTaken = (error: unknown): true => {
  if ((error as { code?: string }).code === '23505') return true
  throw error
}

async function yourPage(reply: FastifyReply, person: PersonId, typed: Typed, faults: readonly Fault[]): Promise<string> {
  const key = typed['key'] ?? newCodeKey()
  const has = await as(person, async (tx) => ({ account: await hasAccount(tx), joined: await joinedAccounts(tx) }))
  const fault = Object.fromEntries(faults.map(({ field, says }) => [field, { text: says }]))
  return house().views.render('your-sign-in.njk', {
    ...frame(undefined, '', tokens(reply).nonce), csrf: tokens(reply).csrf, title: 'How you sign in', has, typed, fault, problems: faults.length > 0, faults: faults.map(({ field, says }) => ({ text: says, href: `#${field}` })),
    key, inFours: key.replace(/(.{4})(?=.)/g, '$1 '), picture: `data:image/svg+xml;base64,${Buffer.from(renderSVG(codeAddress(key))).toString('base64')}`, hasDirectory: house().directory !== undefined,
    actions: { keep: paths.yourSignIn, join: paths.joinCouncil, part: paths.partCouncil, everywhere: paths.signOutEverywhere }, back: { text: 'Back', href: await home(person) },
  })
}
