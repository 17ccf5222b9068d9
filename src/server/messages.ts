// Pages that only say something: what happened, and what to do. They keep what was typed and name nobody.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { frame } from './render.ts'
import { house } from './house.ts'
import { paths } from '../pages/paths.ts'

export const message = (reply: FastifyReply, heading: string, paragraphs: readonly string[], way: { href: string, text: string }, kept: readonly string[] = []): FastifyReply =>
  reply.type('text/html; charset=utf-8').send(house().views.render('message.njk', { ...frame(undefined, '', reply.cspNonce?.script ?? ''), title: heading, heading, paragraphs, way, kept, problems: reply.statusCode >= 400 }))

/** A page that is not there; nor does it say whether something stands behind the address. */
export const lost = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  message(reply.code(404), 'Page not found', ['Check the address. If you followed a link of ours, ring the unit.'], request.person ? { href: paths.work, text: 'Go to my work' } : { href: paths.signIn, text: 'Go to the start' })

export const turnedAway = (reply: FastifyReply): FastifyReply =>
  message(reply.code(403), 'You may not see this page', ['It belongs to a record that is not yours to open, or to somebody else’s part of the work. The attempt is written down, as every one is.', 'If you need it for your work, ask the unit.'], { href: paths.work, text: 'Go to my work' })

export function somethingWrong(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const body = request.body !== null && typeof request.body === 'object' ? Object.entries(request.body) : []
  const typed = body.filter(([name, value]) => !name.startsWith('_') && typeof value === 'string' && value.length > 20).map(([, value]) => String(value))
  return message(reply.code(500), 'Sorry, something went wrong', ['Nothing was kept from this page. Try again in a few minutes. If it happens again, ring the unit and give them this number:', request.id], { href: paths.work, text: 'Go to my work' }, typed)
}
