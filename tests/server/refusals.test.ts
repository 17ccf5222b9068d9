// When the server says no or fails: everything typed is still on the page, no secret is, and no file is read for somebody who may not send one.
import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pages } from '../../src/pages/all.ts'
import { paths, to } from '../../src/pages/paths.ts'
import { cookieName } from '../../src/server/door/enter.ts'
import { house, setHouse } from '../../src/server/house.ts'
import { ownPath } from '../../src/server/where-to.ts'
import { answersIn } from '../../src/server/messages.ts'
import { beginSession, makeLink } from '../../src/store/sessions.ts'
import { as, commandLine, useDatabase } from '../../src/store/transaction.ts'
import { onServer } from '../store/database.ts'
import { openExample, type Opened } from '../pages/opened.ts'
import type { PersonId } from '../../src/record/people.ts'

let council: Opened
beforeAll(async () => { council = await openExample(); setHouse({ ...house(), example: true }) }, 240_000)
afterAll(() => council.close())

const whoIs = (role: string) => council.people.find((one) => one.roles.includes(role as never))!.person
const unit = () => whoIs('unit administrator')

interface Door { readonly cookies: { [name: string]: string }, readonly token: string }
/** A page opened, with the cookies and the token its forms are sent with. */
async function opened(url: string, person?: PersonId): Promise<Door> {
  const session = person ? { [cookieName()]: await beginSession(person) } : {}
  const page = await council.app.inject({ url, cookies: session })
  return { cookies: { ...session, form: page.cookies.find((c) => c.name === 'form')?.value ?? '' }, token: /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? '' }
}
const send = (url: string, door: Door, fields: [string, string][], more: { [header: string]: string } = {}) => council.app.inject({
  method: 'POST', url, cookies: door.cookies, headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', ...more }, payload: new URLSearchParams(fields).toString(),
})

// Short, long, chosen, a list, a day in three parts, and what a browser could break out of.
const typed: [string, string][] = [['name', 'Wren <b>Pebble</b>'], ['gender', 'girl'], ['born-day', '3'], ['born-month', '4'], ['born-year', '2019'], ['children', 'first'], ['children', 'second'], ['why', 'A long answer that took ten minutes to write.']]
const shown = ['Wren <b>Pebble</b>', 'girl', '3 4 2019', 'first', 'second', 'A long answer that took ten minutes to write.']
const secret = 'a-token-that-nobody-is-shown'

function keepsAll(html: string) {
  const { document } = parseHTML(html)
  const quoted = [...document.querySelectorAll('blockquote')].map((one) => one.textContent)
  expect(quoted).toEqual(shown)
  expect(html).toContain('Born')
  expect(html).not.toContain('<b>Pebble')
  expect(html).not.toContain(secret)
  expect(html).not.toMatch(/\bat .*\.ts:\d+|node_modules|relation (&quot;|")|useDatabase/)
  expect(document.querySelectorAll('h1')).toHaveLength(1)
}

describe('what was typed stays on the page', () => {
  test('401: signed out meanwhile, with the way back to the form', async () => {
    const answer = await send('/children/add', { cookies: {}, token: '' }, [...typed, ['_csrf', secret], ['_act', secret]])
    expect(answer.statusCode).toBe(401)
    expect(answer.body).toContain('You were signed out')
    expect(answer.body).toContain('href="/?to=%2Fchildren%2Fadd"')
    keepsAll(answer.body)
  })
  test('403: a form without a token of ours', async () => {
    const answer = await send('/children/add', await opened('/children/add', unit()), [...typed, ['_csrf', secret]])
    expect(answer.statusCode).toBe(403)
    expect(answer.body).toContain('Please open the page again')
    keepsAll(answer.body)
  })
  test('403: the right to it was taken away meanwhile', async () => {
    const door = await opened('/work', whoIs('partner professional'))
    const answer = await send('/children/add', door, [...typed, ['_csrf', door.token], ['_act', secret]])
    expect(answer.statusCode).toBe(403)
    expect(answer.body).toContain('You may not see this page')
    expect(answer.body).not.toContain(door.token)
    keepsAll(answer.body)
  })
  test('409: the same act with other content', async () => {
    const door = await opened('/children/add', unit())
    const act = '7d0a6a52-5b8f-4a0e-9c55-0d2f6d1b7e11'
    const first = await send('/children/add', door, [['name', 'Wren Pebble'], ['gender', 'female'], ['born-day', '3'], ['born-month', '4'], ['born-year', '2019'], ['_csrf', door.token], ['_act', act]])
    expect(first.statusCode, first.body).toBe(303)
    const answer = await send('/children/add', door, [...typed, ['_csrf', door.token], ['_act', act]])
    expect(answer.statusCode).toBe(409)
    expect(answer.body).toContain('This was sent before')
    expect(answer.body).not.toContain(door.token)
    keepsAll(answer.body)
  })
  test('404: a page that is gone', async () => {
    const answer = await send('/children/not-an-id/name', await opened('/children/add', unit()), [...typed, ['_csrf', secret]])
    expect(answer.statusCode).toBe(404)
    keepsAll(answer.body)
  })
  test('the secret of a letter and its word are never shown again', async () => {
    const answer = await send(paths.letter, { cookies: {}, token: '' }, [['token', secret], ['word', 'three grey herons'], ['to', '/your-page']])
    expect(answer.statusCode).toBe(403)
    expect(answer.body).not.toContain(secret)
    expect(answer.body).not.toContain('herons')
  })
  test('an answer by row is named without the id of its row', () => {
    expect(answersIn({ 'views.11111111-1111-4111-8111-111111111111.reasonGiven': 'Because', '_csrf': 'x', 'empty': '' })).toEqual([{ name: 'Views, reason given', text: 'Because' }])
  })
})

describe('where somebody was going', () => {
  test('is told to the door, carried by both of its forms and gone on to', async () => {
    const sentAway = await council.app.inject({ url: '/rules?show=all' })
    expect(sentAway.headers['location']).toBe('/?to=%2Frules%3Fshow%3Dall')
    const page = await council.app.inject({ url: sentAway.headers['location']! })
    expect(page.body).toContain('name="to" value="/rules?show=all"')
    expect(page.body).toContain('href="/letter?to=%2Frules%3Fshow%3Dall"')
    const door = await opened('/?to=%2Frules%3Fshow%3Dall')
    expect((await send(paths.exampleSignIn, door, [['person', unit()], ['to', '/rules?show=all'], ['_csrf', door.token]])).headers['location']).toBe('/rules?show=all')
    expect((await council.app.inject({ url: '/letter?to=%2Frules' })).body).toContain('name="to" value="/rules"')
    const wrong = await send(paths.letter, door, [['token', 'nothing'], ['word', 'wrong'], ['to', '/rules'], ['_csrf', door.token]])
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('name="to" value="/rules"')
    const link = await as(commandLine, (tx) => makeLink(tx, unit(), 'three grey herons', 'test', 24))
    expect((await send(paths.letter, door, [['token', link], ['word', 'three grey herons'], ['to', '/rules'], ['_csrf', door.token]])).headers['location']).toBe('/rules')
  })
  test('is home where nothing is said', async () => {
    const door = await opened('/')
    expect((await send(paths.exampleSignIn, door, [['person', unit()], ['_csrf', door.token]])).headers['location']).toBe('/work')
  })
  const elsewhere = ['https://evil.example/', '//evil.example', '///evil.example', '/\\evil.example', '\\\\evil.example', '/.//evil.example', '/x/..//evil.example', '/\t/evil.example', '/\n/evil.example', 'javascript:alert(1)', ' /work', 'work', '', '/leave', '/sign-out', '/', `/${'x'.repeat(600)}`]
  test.each(elsewhere)('is never %j', async (sent) => {
    expect(ownPath(sent)).toBeUndefined()
    const door = await opened(`/?to=${encodeURIComponent(sent)}`)
    expect((await send(paths.exampleSignIn, door, [['person', unit()], ['to', sent], ['_csrf', door.token]])).headers['location']).toBe('/work')
    expect((await council.app.inject({ url: `/?to=${encodeURIComponent(sent)}` })).body).not.toContain('name="to"')
  })
  test('is only ever one address', () => { expect([ownPath(['/work', '/find']), ownPath(undefined), ownPath({})]).toEqual([undefined, undefined, undefined]) })
})

describe('leaving', () => {
  test('by its link ends the session and has the browser forget the pages', async () => {
    const { cookies } = await opened('/work', unit())
    const out = await council.app.inject({ url: '/leave', cookies })
    expect(out.statusCode).toBe(303)
    expect(out.headers['clear-site-data']).toBe('"cache", "storage"')
    expect((await council.app.inject({ url: '/work', cookies })).statusCode).toBe(303)
    expect((await council.app.inject({ url: '/leave' })).headers['clear-site-data']).toBe('"cache", "storage"')
  })
})

describe('a file', () => {
  const boundary = 'a-boundary'
  const part = (name: string, value: string, file = false) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${file ? '; filename="x.xml"' : ''}\r\n\r\n${value}\r\n`
  /** Send a form in parts whose file goes on for sixteen megabytes; says how much of it was taken. */
  async function upload(url: string, door: Door, token = door.token) {
    let taken = 0
    const most = 256
    async function* body() {
      yield Buffer.from(part('_csrf', token) + part('file', 'begin', true).slice(0, -2))
      for (let i = 0; i < most; i++) { await new Promise((go) => setImmediate(go)); taken++; yield Buffer.alloc(65_536, 120) }
      yield Buffer.from(`\r\n--${boundary}--\r\n`)
    }
    const answer = await council.app.inject({ method: 'POST', url, cookies: door.cookies, headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, 'sec-fetch-site': 'same-origin' }, payload: Readable.from(body(), { objectMode: false }) })
    return { answer, taken, most }
  }
  const id = '11111111-1111-4111-8111-111111111111'
  const takes = new Set<string>([paths.importCensus])
  const addresses = [...new Set(pages.filter((one) => one.act || one.gives || takes.has(one.path)).map((one) => one.path))]

  test.each(addresses)('sent by a parent to %s is refused unread', async (path) => {
    const { answer, taken } = await upload(to(path, Object.fromEntries([...path.matchAll(/:(\w+)/g)].map(([, name]) => [name!, id]))), await opened('/work', whoIs('parent')))
    expect(answer.statusCode).toBe(takes.has(path) ? 403 : 415)
    expect(taken).toBeLessThan(16)
  })
  test('is refused unread at the doors and where drafts are saved', async () => {
    for (const url of [paths.letter, paths.exampleSignIn, paths.signOut, `/draft/conferences/${id}/close`]) expect((await upload(url, await opened('/'))).answer.statusCode, url).toBe(415)
  })
  test('of somebody who is not signed in, or whose form has no token of ours, is not read either', async () => {
    const out = await upload(paths.importCensus, await opened('/'))
    expect([out.answer.statusCode, out.taken < 16]).toEqual([401, true])
    const forged = await upload(paths.importCensus, await opened(paths.importCensus, unit()), secret)
    expect([forged.answer.statusCode, forged.taken < 16]).toEqual([403, true])
  })
  test('is read where somebody may send one', async () => {
    const { answer, taken, most } = await upload(paths.importCensus, await opened(paths.importCensus, unit()))
    expect(answer.statusCode).toBe(303)
    expect(taken).toBe(most)
  })
  test('a form without one may be a quarter of a megabyte, one of long texts two megabytes, and one at the door sixteen kilobytes', async () => {
    const door = await opened('/children/add', unit())
    const sized = (url: string, kilobytes: number) => send(url, door, [['_csrf', door.token], ['name', 'x'.repeat(kilobytes * 1024)]]).then((answer) => answer.statusCode)
    expect([await sized('/children/add', 250), await sized('/children/add', 257)]).toEqual([422, 413])
    const drafted = `/draft/conferences/${id}/close`
    expect([await sized(drafted, 2040), await sized(drafted, 2049)]).toEqual([403, 413])
    expect([await sized(paths.letter, 15), await sized(paths.letter, 17)]).toEqual([422, 413])
  })
})

// Last, since it breaks the database it is run on.
describe('500', () => {
  const wrong = (answer: { statusCode: number, body: string }) => {
    expect(answer.statusCode).toBe(500)
    expect(answer.body).toContain('Sorry, something went wrong')
    expect(answer.body).toMatch(/<p class="govuk-body">[0-9a-f-]{36}<\/p>/)
    keepsAll(answer.body)
  }
  test('while the database is away, before anybody can be told who they are', async () => {
    const door = await opened('/children/add', unit())
    useDatabase(undefined)
    wrong(await send('/children/add', door, [...typed, ['_csrf', door.token], ['_act', secret]]))
    useDatabase(council.database.db)
  })
  test.skipIf(onServer)('keeps what was typed, gives a number to ring with, and says nothing of the fault', async () => {
    const door = await opened('/children/add', unit())
    await sql`reset role`.execute(council.database.db)
    await sql`alter table passage rename to passage_gone`.execute(council.database.db)
    const answer = await send('/children/add', door, [...typed, ['_csrf', door.token], ['_act', secret]])
    wrong(answer)
  })
})
