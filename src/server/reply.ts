// Answering a browser: HTML, the tokens of its forms and scripts, and the check that a form came from a page of ours.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { AnyPage } from '../pages/page.ts'
import type { At } from '../record/known.ts'

/** What the page of this answer is given: a token for its forms and the word that lets its one script tag run. */
export const tokens = (reply: FastifyReply) => ({ csrf: reply.generateCsrf(), nonce: reply.cspNonce.script })
export const html = (reply: FastifyReply, text: string): FastifyReply => reply.type('text/html; charset=utf-8').send(text)

/** A token on every form, and a browser that says the form came from our own pages. Throws what the error page explains. */
export async function checkForm(request: FastifyRequest, reply: FastifyReply, token: unknown): Promise<void> {
  const site = request.headers['sec-fetch-site']
  const body = { _csrf: typeof token === 'string' ? token : '' }
  const checked = Object.create(request, { body: { value: body } }) as FastifyRequest
  const right = (site === undefined || site === 'same-origin' || site === 'none') && await new Promise<boolean>((resolve) => request.server.csrfProtection(checked, reply, (error?: Error) => { resolve(!error) }))
  if (!right) throw Object.assign(new Error('This form did not come from a page we sent, or was open for too long.'), { statusCode: 403, kind: 'form' })
}

/** What a page says that it reads from the end of its address; anything else there is left alone. */
export const readsOf = (page: AnyPage, request: FastifyRequest): At => {
  const query = request.query as { [name: string]: unknown }
  return Object.fromEntries((page.reads ?? []).flatMap((name) => typeof query[name] === 'string' && query[name].length <= 100 ? [[name, query[name]]] : []))
}
