// The door of the council's own directory, by OpenID Connect: code flow with PKCE, state and nonce, and its way out.
import * as oidc from 'openid-client'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { joinAccount, personOfSubject, type Subject } from '../../store/joined.ts'
import { as } from '../../store/transaction.ts'
import { sealed, unsealed } from '../../store/words.ts'
import { paths } from '../../pages/paths.ts'
import { enter, onOf, slow } from './enter.ts'
import { house } from '../house.ts'
import { message } from '../messages.ts'
import { rawOf } from '../raw.ts'
import { checkForm } from '../reply.ts'
import { onThisMachine, type Directory } from '../settings.ts'
import { ownPath } from '../where-to.ts'

/** What a browser carries while its person is at the directory: encrypted, for ten minutes. `join` is whoever joins this account to themselves; `anew`, that they were to type their password there anew. */
interface Away { readonly state: string, readonly nonce: string, readonly verifier: string, readonly until: number, readonly anew: boolean, readonly on?: string, readonly join?: string }
const minutesAway = 10
const awayCookie = (): string => house().publicUrl.startsWith('https:') ? '__Host-away' : 'away'

let known: { directory: Directory, config: Promise<oidc.Configuration> } | undefined
let said: oidc.Configuration | undefined
/** What the directory says of itself, asked once; asked again where that failed. */
function configuration(directory: Directory): Promise<oidc.Configuration> {
  if (known?.directory !== directory) {
    const config = oidc.discovery(new URL(directory.issuer), directory.clientId, directory.clientSecret, undefined, onThisMachine(directory.issuer) ? { execute: [oidc.allowInsecureRequests] } : {})
    config.then((answer) => { said = answer }, () => { known = undefined })
    known = { directory, config }
  }
  return known.config
}

export function addDirectoryDoor(app: FastifyInstance): void {
  app.get(paths.councilSignIn, slow, (request, reply) => goThere(request, reply, { on: onOf(request) }))
  app.post(paths.joinCouncil, slow, async (request, reply) => {
    await checkForm(request, reply, (await rawOf(request))['_csrf'])
    return request.person ? goThere(request, reply, { join: request.person, on: paths.yourSignIn }) : reply.redirect(paths.signIn, 303)
  })
  app.get(paths.councilBack, slow, (request, reply) => comeBack(request, reply))
}

/** Where a form of ours may lead on to: the directory, and nowhere else. Browsers ask this of the whole way a form takes. */
export function directoryOrigins(): string[] {
  const directory = house().directory
  if (!directory) return []
  const { authorization_endpoint: there, end_session_endpoint: out } = said?.serverMetadata() ?? {}
  return [...new Set([directory.issuer, there, out].flatMap((address) => address === undefined ? [] : [new URL(address).origin]))]
}

const back = (): string => `${house().publicUrl}${paths.councilBack}`

async function goThere(request: FastifyRequest, reply: FastifyReply, { on, join }: { on: string | undefined, join?: string }): Promise<FastifyReply> {
  const directory = house().directory
  if (!directory) return noDirectory(reply)
  const config = await configuration(directory).catch((error: unknown) => { request.log.warn({ err: error }, 'the directory does not answer') })
  if (!config) return unreachable(reply)
  const verifier = oidc.randomPKCECodeVerifier()
  // whoever is signed in already comes to show anew who they are, or to join an account: a directory that remembers the browser is not enough
  const anew = request.person !== undefined
  const away: Away = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier, until: Date.now() + minutesAway * 60_000, anew, ...on && { on }, ...join && { join } }
  void reply.setCookie(awayCookie(), sealed(JSON.stringify(away), 'cookie.away').toString('base64url'), { httpOnly: true, sameSite: 'lax', path: '/', secure: house().publicUrl.startsWith('https:'), maxAge: minutesAway * 60 })
  return reply.redirect(oidc.buildAuthorizationUrl(config, {
    redirect_uri: back(), scope: 'openid', state: away.state, nonce: away.nonce, code_challenge: await oidc.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256',
    ...anew && { prompt: 'login', max_age: '0' },
  }).href, 303)
}

function awayOf(request: FastifyRequest): Away | undefined {
  const held = request.cookies[awayCookie()]
  try {
    const away = held && JSON.parse(unsealed(Buffer.from(held, 'base64url'), 'cookie.away').toString('utf8')) as Away
    return away && away.until > Date.now() ? away : undefined
  } catch { return undefined }
}

async function comeBack(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const directory = house().directory
  if (!directory) return noDirectory(reply)
  const away = awayOf(request)
  void reply.clearCookie(awayCookie(), { path: '/' })
  const subject = away && await subjectOf(directory, request, away).catch((error: unknown) => { request.log.warn({ err: error }, 'the directory let nobody in') })
  if (!away || !subject) return notIn(reply)
  if (away.join) return joined(request, reply, away.join, subject)
  const person = await personOfSubject(subject)
  if (!person) return unknown(reply)
  return enter(request, reply, person, 'council account', ownPath(away.on))
}

/** Who the directory says this is; throws where anything about its answer is not right. */
async function subjectOf(directory: Directory, request: FastifyRequest, away: Away): Promise<Subject> {
  const config = await configuration(directory)
  const answer = await oidc.authorizationCodeGrant(config, new URL(`${house().publicUrl}${request.url}`), { pkceCodeVerifier: away.verifier, expectedState: away.state, expectedNonce: away.nonce, idTokenExpected: true,
    // the directory's own word on when, since what was asked of it went through the browser, where it can be taken out
    ...away.anew && { maxAge: minutesAway * 60 } })
  const claims = answer.claims()!
  // a directory with tenants gives its lasting id apart from the subject, which differs for every service
  const { tid, oid } = claims as { tid?: unknown, oid?: unknown }
  return typeof tid === 'string' && typeof oid === 'string' ? { issuer: claims.iss, tenant: tid, id: oid } : { issuer: claims.iss, id: claims.sub }
}

async function joined(request: FastifyRequest, reply: FastifyReply, person: string, subject: Subject): Promise<FastifyReply> {
  // whoever went away to join must still be signed in here, as the same person
  if (request.person === undefined || request.person !== person) return notIn(reply)
  return await as(request.person, (tx) => joinAccount(tx, subject))
    ? reply.redirect(paths.yourSignIn, 303)
    : message(reply.code(409), 'That council account is joined already', ['It belongs to another person here, or was ended. Ask whoever looks after the people of the service.'], { href: paths.yourSignIn, text: 'Back' })
}

/** Where the directory ends its own session too, and sends the browser back; undefined where it has no such way. */
export async function wayOut(): Promise<string | undefined> {
  const directory = house().directory
  const config = directory && await configuration(directory).catch(() => undefined)
  return config?.serverMetadata().end_session_endpoint ? oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: `${house().publicUrl}${paths.signIn}`, client_id: directory!.clientId }).href : undefined
}

const toStart = { href: paths.signIn, text: 'Go to the start' }
const unknown = (reply: FastifyReply) => message(reply.code(403), 'Your council account is not known here yet', [
  'Somebody with an account at the council is let in once by a letter, and joins their account then.', house().council.say('Ask the {safeguarding unit} for a letter to sign in. When you are in, choose “How you sign in” and join your council account.'),
], toStart)
const noDirectory = (reply: FastifyReply) => message(reply.code(404), 'Page not found', ['This council does not sign in with accounts of its own directory.'], toStart)
const unreachable = (reply: FastifyReply) => message(reply.code(503), 'The council’s sign-in does not answer', ['Nothing is lost. Try again in a few minutes, or use a sign-in name and a code.'], toStart)
const notIn = (reply: FastifyReply) => message(reply.code(403), 'You are not signed in', ['The council’s sign-in did not let you in, took longer than ten minutes, or was begun in another browser. Nothing is lost. Begin again.'], toStart)
