// The web server's own duties: headers on every answer, a token on every form, sessions that end, links that open once.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pages } from '../../src/pages/all.ts'
import { cookieName } from '../../src/server/door/enter.ts'
import { as, commandLine } from '../../src/store/transaction.ts'
import { beginSession, makeLink } from '../../src/store/sessions.ts'
import { setClock } from '../../src/store/clock.ts'
import { momentOf } from '../../src/calendar/hours.ts'
import { anchor } from '../../src/server/example/story.ts'
import { openExample, type Opened } from '../pages/opened.ts'

let council: Opened
beforeAll(async () => { council = await openExample() }, 240_000)
afterAll(() => council.close())
const at = (minutes: number) => setClock(() => new Date(Date.parse(momentOf(anchor, '09:00')) + minutes * 60_000))
const hazel = () => council.people.find((one) => one.name === 'Hazel Inkwell')!.person

describe('headers', () => {
  const addresses = [...new Set(['/', '/letter', '/sign-in/name', '/sign-in/council', '/sign-in/council/back', '/sign-in/again', '/your-sign-in', '/nowhere', '/health', ...pages.map((p) => p.path.replace(/:\w+/g, '11111111-1111-4111-8111-111111111111'))])]
  test.each(addresses)('%s keeps its page to its reader', async (url) => {
    const reply = await council.app.inject({ url, cookies: { [cookieName()]: await beginSession(hazel()) } })
    const policy = String(reply.headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe-')
    expect(reply.headers['cache-control']).toBe('no-store')
    expect(reply.headers['referrer-policy']).toBe('no-referrer')
    expect(reply.headers['cross-origin-opener-policy']).toBe('same-origin')
    expect(reply.headers['cross-origin-resource-policy']).toBe('same-origin')
    expect(reply.headers['x-content-type-options']).toBe('nosniff')
    expect(reply.statusCode).toBeLessThan(500)
  })
})

describe('forms', () => {
  const post = async (headers: object, token: boolean) => {
    const session = await beginSession(hazel())
    const start = await council.app.inject({ url: '/children/add', cookies: { [cookieName()]: session } })
    const form = start.cookies.find((c) => c.name === 'form')!.value
    const csrf = /name="_csrf" value="([^"]+)"/.exec(start.body)![1]!
    return council.app.inject({ method: 'POST', url: '/children/add', cookies: { [cookieName()]: session, form }, headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers }, payload: token ? `_csrf=${encodeURIComponent(csrf)}` : 'name=Nobody' })
  }
  test('with its token is read', async () => { expect((await post({ 'sec-fetch-site': 'same-origin' }, true)).statusCode).toBe(422) })
  test('without its token is refused', async () => { expect((await post({ 'sec-fetch-site': 'same-origin' }, false)).statusCode).toBe(403) })
  test('from another site is refused, token or not', async () => { expect((await post({ 'sec-fetch-site': 'cross-site' }, true)).statusCode).toBe(403) })
})

describe('sessions', () => {
  const opens = async (secret: string) => (await council.app.inject({ url: '/work', cookies: { [cookieName()]: secret } })).statusCode === 200
  test('end after thirty minutes without a page, and after twelve hours whatever is done', async () => {
    const secret = await beginSession(hazel())
    at(29); expect(await opens(secret)).toBe(true)
    at(58); expect(await opens(secret)).toBe(true)
    at(89); expect(await opens(secret)).toBe(false)
    at(100)
    const long = await beginSession(hazel())
    for (let minute = 120; minute < 100 + 719; minute += 20) { at(minute); expect(await opens(long)).toBe(true) }
    at(100 + 721); expect(await opens(long)).toBe(false)
    at(0)
  })
  test('end at once when somebody signs out', async () => {
    const secret = await beginSession(hazel())
    const start = await council.app.inject({ url: '/work', cookies: { [cookieName()]: secret } })
    const form = start.cookies.find((c) => c.name === 'form')!.value
    const csrf = /name="_csrf" value="([^"]+)"/.exec(start.body)![1]!
    const out = await council.app.inject({ method: 'POST', url: '/sign-out', cookies: { [cookieName()]: secret, form }, headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }, payload: `_csrf=${encodeURIComponent(csrf)}` })
    expect(out.statusCode).toBe(303)
    expect(await opens(secret)).toBe(false)
  })
  test('a made-up cookie opens nothing', async () => { expect(await opens('AAAA')).toBe(false) })
})

describe('a personal link', () => {
  const link = (word: string | undefined) => as(commandLine, (tx) => makeLink(tx, hazel(), word, 'test', 24))
  const visit = async (secret: string, url = `/link/${secret}`) => {
    const page = await council.app.inject({ url })
    return { page, form: page.cookies.find((c) => c.name === 'form')?.value ?? '', csrf: /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? '' }
  }
  const press = async (secret: string, word: string) => {
    const { form, csrf } = await visit('', '/letter')
    return council.app.inject({ method: 'POST', url: '/letter', cookies: { form }, headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }, payload: new URLSearchParams({ _csrf: csrf, token: secret, word }).toString() })
  }
  test('is not spent by being looked at ten times, nor signs anybody in by that', async () => {
    const secret = await link('three grey herons')
    for (let i = 0; i < 10; i++) { const { page } = await visit(secret); expect(page.cookies.some((c) => c.name === cookieName())).toBe(false) }
    expect((await press(secret, 'three grey herons')).statusCode).toBe(303)
  })
  test('opens once, with its word however it is written', async () => {
    const secret = await link('three grey herons')
    expect((await press(secret, '  Three  GREY herons ')).statusCode).toBe(303)
    expect((await press(secret, 'three grey herons')).statusCode).toBe(410)
  })
  test('has five tries and gives no hint which half was wrong', async () => {
    const secret = await link('three grey herons')
    for (let left = 4; left >= 1; left--) expect((await press(secret, 'wrong')).body).toContain(`${left} ${left === 1 ? 'try' : 'tries'} left`)
    await press(secret, 'wrong')
    expect((await press(secret, 'three grey herons')).statusCode).toBe(410)
    expect((await press('nothing-at-all', 'wrong')).statusCode).not.toBe(303)
  })
  test('ends after its hours', async () => {
    const secret = await link(undefined)
    at(24 * 60 + 1)
    expect((await press(secret, '')).statusCode).toBe(410)
    at(0)
  })
})
