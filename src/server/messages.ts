// Pages that only say something: what happened, and what to do. They keep what was typed and name nobody.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { frame } from './render.ts'
import { house } from './house.ts'
import { paths } from '../pages/paths.ts'
import { typedIn } from './raw.ts'
import { goingOn, ownPath } from './where-to.ts'
import type { Raw } from '../pages/fields.ts'

/** One answer of a form that was not kept, for its writer to copy. */
export interface Typed { readonly name: string, readonly text: string }
interface Way { readonly href: string, readonly text: string }

export const message = (reply: FastifyReply, heading: string, paragraphs: readonly string[], way: Way | readonly Way[], kept: readonly Typed[] = []): FastifyReply =>
  reply.type('text/html; charset=utf-8').send(house().views.render('message.njk', { ...frame(undefined, '', reply.cspNonce?.script ?? ''), title: heading, heading, paragraphs, ways: [way].flat(), kept, problems: reply.statusCode >= 400 }))

// What opens a door is no answer: the secret of a link, its word, and whatever our own forms carry along.
const secrets = new Set(['token', 'word', 'person', 'to', 'asksCode', 'password', 'code', 'key', 'example'])
const doors: readonly string[] = [paths.letter, paths.exampleSignIn, paths.nameSignIn, paths.prove, paths.yourSignIn]

/** Every answer of a form, by the name of its question in words; never a token. */
export const answersIn = (raw: Raw, door = false): Typed[] => {
  const parts = Object.entries(raw).filter(([name]) => !name.startsWith('_') && !(door && secrets.has(name)))
  const days = new Map<string, string>()
  for (const [name] of parts) if (name.endsWith('-day') && `${name.slice(0, -4)}-year` in raw) days.set(name.slice(0, -4), '')
  return parts.flatMap(([name, value]) => {
    const day = /^(.*)-(day|month|year)$/.exec(name)?.[1]
    if (day !== undefined && days.has(day)) return name.endsWith('-day') ? answer(day, ['day', 'month', 'year'].map((part) => raw[`${day}-${part}`] ?? '').join(' ')) : []
    if (value !== null && typeof value === 'object' && 'bytes' in value) return answer(name, value.name)
    return (Array.isArray(value) ? value : [value]).flatMap((one) => answer(name, String(one ?? '')))
  })
}

const answer = (name: string, text: string): Typed[] => text.trim() === '' ? [] : [{ name: inWords(name), text }]

/** `heldOn` as “Held on”; the ids of rows are left out. */
const inWords = (name: string): string => {
  const words = name.split('.').filter((part) => !/^[0-9a-f-]{36}$/.test(part)).join(', ').replace(/([a-z\d])([A-Z])/g, '$1 $2').replace(/-/g, ' ').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const typed = (request: FastifyRequest): Typed[] => answersIn(typedIn(request), doors.includes(request.routeOptions.url ?? ''))

/** The page a form was on, to begin again with it; saving a draft has an address of its own. */
const formAt = (request: FastifyRequest): string | undefined => ownPath(request.url.replace(/^\/draft(?=\/)/, ''))
const toWork: Way = { href: paths.work, text: 'Go to my work' }

/** A page that is not there; nor does it say whether something stands behind the address. */
export const lost = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  message(reply.code(404), 'Page not found', [house().council.say('Check the address. If you followed a link of ours, ring the {safeguarding unit}.')], request.person ? toWork : { href: paths.signIn, text: 'Go to the start' }, typed(request))

/** `open`: where whoever holds nothing in this record may open it with a reason. */
export const turnedAway = (request: FastifyRequest, reply: FastifyReply, open?: string): FastifyReply =>
  message(reply.code(403), 'You may not see this page', ['It belongs to a record that is not yours to open, or to somebody else’s part of the work. The attempt is written down, as every one is.',
    house().council.say('If you need it for your work, ask the {safeguarding unit}.')],
    open ? [{ href: open, text: 'If you must read it now, open it with a reason' }, toWork] : toWork, typed(request))

export const signedOut = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  message(reply.code(401), 'You were signed out', ['You were away for a while, so the page was locked. Nothing was kept from this form. Copy what you typed, sign in, and put it back.'], { href: goingOn(paths.signIn, formAt(request)), text: 'Sign in' }, typed(request))

/** A form that asks who sends it, sent long after its sender showed who they are. */
export const proveFirst = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  message(reply.code(401), 'Show that it is you', ['It is a while since you signed in. Before you go on, show that it is you. Nothing was kept from this form.'], { href: goingOn(paths.prove, formAt(request)), text: 'Show that it is you' }, typed(request))

export const sentBefore = (request: FastifyRequest, reply: FastifyReply, why: string): FastifyReply =>
  message(reply.code(409), 'This was sent before', [why], toWork, typed(request))

export const notOurForm = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  message(reply.code(403), 'Please open the page again', ['This form was open for too long, or did not come from our own page. Nothing was kept.'], { href: request.person ? formAt(request) ?? paths.work : paths.signIn, text: 'Start again' }, typed(request))

export const unreadable = (request: FastifyRequest, reply: FastifyReply, status: number): FastifyReply =>
  message(reply.code(status), 'That could not be read', ['What your browser sent was too large or not a form of ours. Nothing was kept.'], { href: paths.signIn, text: 'Start again' }, typed(request))

export const somethingWrong = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  message(reply.code(500), 'Sorry, something went wrong', [house().council.say('Nothing was kept from this page. Try again in a few minutes. If it happens again, ring the {safeguarding unit} and give them this number:'), request.id], toWork, typed(request))
