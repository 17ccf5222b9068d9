// Letting somebody in and out of a browser: the cookie of their session, where they go, and what every door needs.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { beginSession, endSession, type How } from '../../store/sessions.ts'
import { rolesHeld } from '../../store/self.ts'
import { as } from '../../store/transaction.ts'
import { paths } from '../../pages/paths.ts'
import { house } from '../house.ts'
import { atThisMachine } from '../this-machine.ts'
import { ownPath } from '../where-to.ts'
import { familyRoles, type PersonId } from '../../record/people.ts'

const secure = (): boolean => house().publicUrl.startsWith('https:')
export const cookieName = (): string => secure() ? '__Host-quorate' : 'quorate'

/** A code, a word and a token are sent here, in bytes. */
export const mostOfDoor = 16 * 1024
/** For every form that lets somebody in: small, and not often. */
export const slow = { bodyLimit: mostOfDoor, config: { rateLimit: { max: 30, timeWindow: '1 minute' } } }

/** Begin a session in this browser, ending the one it had, and go on. */
export async function enter(request: FastifyRequest, reply: FastifyReply, person: PersonId, how: How, on: string | undefined): Promise<FastifyReply> {
  if (request.secret && request.person) await endSession(request.secret, request.person)
  const secret = await beginSession(person, how)
  void reply.setCookie(cookieName(), secret, { httpOnly: true, sameSite: 'lax', path: '/', secure: secure() })
  return reply.redirect(on ?? await home(person), 303)
}

/** Where the address says that somebody was going. */
export const onOf = (request: FastifyRequest): string | undefined => ownPath((request.query as { to?: unknown }).to)

/** Ends the session, and has the browser forget what it kept of our pages. */
export async function leave(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (request.secret && request.person) await endSession(request.secret, request.person)
  void forget(reply)
}

/** Has a browser forget its session and what it kept of our pages. */
export const forget = (reply: FastifyReply): FastifyReply => reply.clearCookie(cookieName(), { path: '/', secure: secure() }).header('clear-site-data', '"cache", "storage"')

/** Where somebody starts, by what they hold. */
export async function home(person: PersonId): Promise<string> {
  const roles = await as(person, rolesHeld)
  return roles.length > 0 && roles.every((role) => familyRoles.includes(role)) ? paths.yourPage : paths.work
}

/** Example people let anybody in without a secret, so they stand only before whoever sits at this machine. */
export const exampleFor = (request: FastifyRequest): boolean => house().example && atThisMachine(request)
