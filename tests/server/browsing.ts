// Somebody signed in before a server that is called without a network: opens pages, sends forms, uploads a file.
import { parseHTML } from 'linkedom'
import type { FastifyInstance } from 'fastify'
import { cookieName } from '../../src/server/door/enter.ts'
import { beginSession } from '../../src/store/sessions.ts'
import type { PersonId } from '../../src/record/people.ts'

export interface Reached { readonly status: number, readonly html: string, readonly words: string, readonly location: string }
export interface Browsing {
  get(path: string): Promise<Reached>
  post(path: string, fields: { readonly [name: string]: string } | readonly (readonly [string, string])[]): Promise<Reached>
  upload(path: string, file: string | Uint8Array): Promise<Reached>
}

const wordsOf = (html: string): string => (parseHTML(html).document.querySelector('main')?.innerHTML ?? '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').trim()

/** A browser of this person. `/work` is opened first, for the token that every form carries. */
export async function browsing(app: FastifyInstance, person: PersonId): Promise<Browsing> {
  const session = await beginSession(person)
  const start = await app.inject({ url: '/work', cookies: { [cookieName()]: session } })
  const token = parseHTML(start.body).document.querySelector('input[name=_csrf]')?.getAttribute('value') ?? ''
  const cookies = { [cookieName()]: session, form: start.cookies.find((c) => c.name === 'form')?.value ?? '' }
  const send = async (path: string, type: string, payload: Buffer | string): Promise<Reached> =>
    reached(await app.inject({ method: 'POST', url: path, cookies, headers: { 'content-type': type, 'sec-fetch-site': 'same-origin' }, payload }))
  const reached = (reply: { statusCode: number, body: string, headers: { [name: string]: unknown } }): Reached =>
    ({ status: reply.statusCode, html: reply.body, words: wordsOf(reply.body), location: String(reply.headers['location'] ?? '') })
  return {
    get: async (path) => reached(await app.inject({ url: path, cookies })),
    post: (path, fields) => send(path, 'application/x-www-form-urlencoded', new URLSearchParams([['_csrf', token] as [string, string], ...(fields instanceof Array ? fields : Object.entries(fields)).map(([name, value]): [string, string] => [name, value])]).toString()),
    upload: (path, file) => send(path, 'multipart/form-data; boundary=cut', Buffer.concat([
      Buffer.from(`--cut\r\nContent-Disposition: form-data; name="_csrf"\r\n\r\n${token}\r\n--cut\r\nContent-Disposition: form-data; name="file"; filename="census.xml"\r\nContent-Type: text/xml\r\n\r\n`),
      Buffer.from(file), Buffer.from('\r\n--cut--\r\n'),
    ])),
  }
}
