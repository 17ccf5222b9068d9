// Example people stand at the door only before whoever sits at this machine: not from elsewhere, not through a proxy, not under another address.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cookieName } from '../../src/server/door/enter.ts'
import { house, setHouse } from '../../src/server/house.ts'
import { paths } from '../../src/pages/paths.ts'
import { openExample, type Opened } from '../pages/opened.ts'

let council: Opened
beforeAll(async () => { council = await openExample() }, 240_000)
afterAll(() => council.close())

interface Caller { readonly example?: boolean, readonly publicUrl?: string, readonly remoteAddress?: string, readonly headers?: Record<string, string> }

/** Whether the door offers the first of the people, and what it answers to whoever asks for them all the same. */
async function door({ example = true, publicUrl = 'http://localhost:3000', remoteAddress = '127.0.0.1', headers = {} }: Caller) {
  setHouse({ ...house(), example, publicUrl })
  const { name, person } = council.people[0]!
  const page = await council.app.inject({ url: paths.signIn, remoteAddress, headers })
  const letter = await council.app.inject({ url: paths.letter, remoteAddress })
  const csrf = /name="_csrf" value="([^"]+)"/.exec(letter.body)![1]!
  const asked = await council.app.inject({
    method: 'POST', url: paths.exampleSignIn, remoteAddress, cookies: { form: letter.cookies.find((one) => one.name === 'form')!.value },
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }, payload: new URLSearchParams({ _csrf: csrf, person }).toString(),
  })
  return { offers: page.body.includes(name), status: asked.statusCode, letIn: asked.cookies.some((one) => one.name === cookieName()) }
}

test.each<[string, Caller]>([
  ['at this machine', {}],
  ['over the other loopback', { remoteAddress: '::1' }],
  ['over the loopback as a newer socket writes it', { remoteAddress: '::ffff:127.0.0.1', headers: { host: '127.0.0.1:3000' } }],
])('%s they are offered and let in', async (_where, caller) => {
  expect(await door(caller)).toEqual({ offers: true, status: 303, letIn: true })
})

test.each<[string, Caller]>([
  ['where there is no example council', { example: false }],
  ['where the service has an address of its own', { publicUrl: 'https://conferences.example.gov.uk' }],
  ['from another machine', { remoteAddress: '192.0.2.7' }],
  ['from another machine that says it is this one', { remoteAddress: '192.0.2.7', headers: { 'x-forwarded-for': '127.0.0.1', host: 'localhost:3000' } }],
  ['through a proxy on this machine', { headers: { 'x-forwarded-for': '192.0.2.7' } }],
  ['through a proxy that names the address asked for', { headers: { host: 'conferences.example.gov.uk' } }],
])('%s they are not offered, and nobody is let in as one', async (_where, caller) => {
  expect(await door(caller)).toEqual({ offers: false, status: 403, letIn: false })
})
