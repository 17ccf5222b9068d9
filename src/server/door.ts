// The front door: sign in as an example person, open a personal link with its word, and leave.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { beginSession, endSession, linkAsks, openLink } from '../store/sessions.ts'
import { rolesHeld } from '../store/self.ts'
import { as } from '../store/transaction.ts'
import { exampleSignIns } from './example/sign-ins.ts'
import { paths } from '../pages/paths.ts'
import { house } from './house.ts'
import { frame } from './render.ts'
import { checkForm, html, tokens } from './reply.ts'
import { rawOf } from './raw.ts'
import { message } from './messages.ts'
import { atThisMachine } from './this-machine.ts'
import { goingOn, ownPath } from './where-to.ts'
import type { PersonId, Role } from '../record/people.ts'

const secure = (): boolean => house().publicUrl.startsWith('https:')
export const cookieName = (): string => secure() ? '__Host-quorate' : 'quorate'

/** A code, a word and a token are sent here, in bytes. */
const mostOfDoor = 16 * 1024

/** Every door of the service, and the ways out. */
export function addDoor(app: FastifyInstance): void {
  const slow = { bodyLimit: mostOfDoor, config: { rateLimit: { max: 30, timeWindow: '1 minute' } } }
  app.get(paths.signIn, async (request, reply) => request.person ? reply.redirect(onOf(request) ?? await home(request.person), 303) : html(reply, await signInPage(request, reply)))
  app.post(paths.exampleSignIn, slow, async (request, reply) => {
    const raw = await rawOf(request)
    await checkForm(request, reply, raw['_csrf'])
    const person = exampleSignIns().find((one) => one.person === raw['person'])?.person
    if (!exampleFor(request) || !person) return message(reply.code(403), 'That cannot be done here', ['Example people can only be used in an example council, at the machine it runs on.'], { href: paths.signIn, text: 'Go back' })
    return enter(request, reply, person, ownPath(raw['to']))
  })
  app.get(paths.letter, async (request, reply) => html(reply, letterPage(reply, { token: '', fault: '', asksWord: true, asksCode: true, on: onOf(request) })))
  app.get(paths.link, async (request, reply) => {
    const { token } = request.params as { token: string }
    const asks = await linkAsks(token)
    return asks === 'used' ? usedUp(reply) : html(reply, letterPage(reply, { token, fault: '', asksWord: asks === 'word', asksCode: false, on: undefined }))
  })
  app.post(paths.letter, slow, (request, reply) => openDoor(request, reply))
  app.post(paths.signOut, { bodyLimit: mostOfDoor }, async (request, reply) => {
    await checkForm(request, reply, (await rawOf(request))['_csrf'])
    await leave(request, reply)
    return reply.redirect(paths.signIn, 303)
  })
  // Exit this page: ends the session, then goes somewhere that says nothing. A link, so that it works without script.
  app.get('/leave', async (request, reply) => { await leave(request, reply); return reply.redirect('https://www.bbc.co.uk/weather', 303) })
}

async function openDoor(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const raw = await rawOf(request)
  await checkForm(request, reply, raw['_csrf'])
  const token = String(raw['token'] ?? '').trim()
  const opened = await openLink(token, String(raw['word'] ?? ''))
  if (opened === 'used') return usedUp(reply)
  if (opened !== 'unknown' && 'person' in opened) return enter(request, reply, opened.person, ownPath(raw['to']))
  const left = opened === 'unknown' ? undefined : opened.left
  const fault = left === undefined ? 'That code and those words do not go together. Check both, or ring the unit.' : `That code and those words do not go together. You have ${left} ${left === 1 ? 'try' : 'tries'} left. Or ring the unit.`
  return html(reply.code(422), letterPage(reply, { token, fault, asksWord: true, asksCode: raw['asksCode'] === 'yes', on: ownPath(raw['to']) }))
}

async function enter(request: FastifyRequest, reply: FastifyReply, person: PersonId, on: string | undefined): Promise<FastifyReply> {
  if (request.secret && request.person) await endSession(request.secret, request.person)
  const secret = await beginSession(person)
  void reply.setCookie(cookieName(), secret, { httpOnly: true, sameSite: 'lax', path: '/', secure: secure() })
  return reply.redirect(on ?? await home(person), 303)
}

/** Where the address says that somebody was going. */
const onOf = (request: FastifyRequest): string | undefined => ownPath((request.query as { to?: unknown }).to)

/** Ends the session, and has the browser forget what it kept of our pages. */
async function leave(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (request.secret && request.person) await endSession(request.secret, request.person)
  void reply.clearCookie(cookieName(), { path: '/', secure: secure() }).header('clear-site-data', '"cache", "storage"')
}

/** Where somebody starts, by what they hold. */
export async function home(person: PersonId): Promise<string> {
  const roles = await as(person, rolesHeld)
  const family: readonly Role[] = ['parent', 'child', 'advocate']
  return roles.length > 0 && roles.every((role) => family.includes(role)) ? paths.yourPage : paths.work
}

const usedUp = (reply: FastifyReply): FastifyReply =>
  message(reply.code(410), 'This link has been used', ['A link opens once. Ring your social worker or the unit for a new one.'], { href: paths.signIn, text: 'Go to the start' })

/** Example people let anybody in without a secret, so they stand only before whoever sits at this machine. */
const exampleFor = (request: FastifyRequest): boolean => house().example && atThisMachine(request)

const signInPage = async (request: FastifyRequest, reply: FastifyReply, on = onOf(request)): Promise<string> => house().views.render('sign-in.njk', {
  ...frame(undefined, '', tokens(reply).nonce), csrf: tokens(reply).csrf, title: 'Sign in', groups: exampleFor(request) ? groups() : [], council: house().council.name, letter: goingOn(paths.letter, on), on, exampleAction: paths.exampleSignIn,
})

const groups = () => [...new Set(exampleSignIns().map((one) => one.group))].map((name) => ({ name, people: exampleSignIns().filter((one) => one.group === name) }))

const letterPage = (reply: FastifyReply, letter: { token: string, fault: string, asksWord: boolean, asksCode: boolean, on: string | undefined }): string =>
  house().views.render('letter.njk', { ...frame(undefined, '', tokens(reply).nonce), csrf: tokens(reply).csrf, title: 'Use your link or letter', action: paths.letter, letter, problems: letter.fault !== '' })

