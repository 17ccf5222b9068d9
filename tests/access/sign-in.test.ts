// Signing in with an account of one's own: all three right, none told apart, a code once, ten tries, and the end of every session.
import { sql } from 'kysely'
import { Secret, TOTP } from 'otpauth'
import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { momentOf } from '../../src/calendar/hours.ts'
import { cookieName } from '../../src/server/door/enter.ts'
import { anchor } from '../../src/server/example/story.ts'
import { NotAllowed } from '../../src/store/judge.ts'
import { setClock } from '../../src/store/clock.ts'
import { beginSession, makeLink, shutOut } from '../../src/store/sessions.ts'
import { as } from '../../src/store/transaction.ts'
import { openExample, type Opened } from '../pages/opened.ts'

let council: Opened
beforeAll(async () => { council = await openExample() }, 240_000)
afterAll(() => council.close())
let minute = 0
const later = (minutes: number): void => { minute += minutes; setClock(() => new Date(Date.parse(momentOf(anchor, '09:00')) + minute * 60_000)) }
beforeEach(() => later(20))
const at = (): number => Date.parse(momentOf(anchor, '09:00')) + minute * 60_000
const who = (name: string) => council.people.find((one) => one.name === name)!.person
const code = (key: string) => new TOTP({ secret: Secret.fromBase32(key), period: 30, digits: 6 }).generate({ timestamp: at() })
const password = 'walrus teapot seventeen'

type Jar = { [cookie: string]: string }
async function send(jar: Jar, url: string, fields?: { readonly [name: string]: string }) {
  const start = fields && await council.app.inject({ url: fields['_from'] ?? url, cookies: jar, remoteAddress: '127.0.0.1' })
  for (const cookie of start?.cookies ?? []) jar[cookie.name] = cookie.value
  const token = start ? parseHTML(start.body).document.querySelector('input[name=_csrf]')?.getAttribute('value') ?? '' : ''
  const reply = await council.app.inject(fields
    ? { method: 'POST', url, cookies: jar, remoteAddress: `10.0.0.${++address % 250}`, headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }, payload: new URLSearchParams({ _csrf: token, ...fields }).toString() }
    : { url, cookies: jar })
  for (const cookie of reply.cookies) jar[cookie.name] = cookie.value
  return reply
}
let address = 0
const sessionFor = async (name: string): Promise<Jar> => ({ [cookieName()]: await beginSession(who(name)) })

async function withAccount(name: string, signInName: string): Promise<string> {
  const jar = await sessionFor(name)
  const key = /name="key" value="([A-Z2-7]{32})"/.exec((await send(jar, '/your-sign-in')).body)![1]!
  const kept = await send(jar, '/your-sign-in', { name: signInName, password, key, code: code(key) })
  expect([kept.statusCode, kept.headers.location]).toEqual([303, '/your-sign-in'])
  later(1)
  return key
}
const tryIn = (name: string, typed: string, figures: string, jar: Jar = {}) => send(jar, '/sign-in/name', { name, password: typed, code: figures })

describe('an account', () => {
  test('lets its person in with all three, and goes on to where they were going', async () => {
    const key = await withAccount('Hazel Inkwell', 'hazel@council.example')
    const jar: Jar = {}
    const reply = await send(jar, '/sign-in/name', { _from: '/sign-in/name?to=/find', name: ' Hazel@Council.example ', password, code: code(key), to: '/find' })
    expect([reply.statusCode, reply.headers.location]).toEqual([303, '/find'])
    expect((await send(jar, '/work')).statusCode).toBe(200)
  })

  test('is refused alike whichever of the three is wrong, and for a name nobody has', async () => {
    const key = await withAccount('Pru Ledgerly', 'pru')
    const said = async (name: string, typed: string, figures: string) => { const reply = await tryIn(name, typed, figures); return [reply.statusCode, parseHTML(reply.body).document.querySelector('.govuk-error-summary')?.textContent?.replace(/\s+/g, ' ')] }
    const right = code(key)
    const wrong = String((Number(right) + 1) % 1_000_000).padStart(6, '0')
    const all = [await said('nobody', password, right), await said('pru', 'walrus teapot eighteen', right), await said('pru', password, wrong)]
    expect(all[0]![0]).toBe(422)
    expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(1)
    expect((await tryIn('pru', password, right)).statusCode).toBe(303)
  })

  test('takes a code once, and not one of two minutes ago', async () => {
    const key = await withAccount('Rowan Clockhouse', 'rowan')
    const right = code(key)
    expect((await tryIn('rowan', password, right)).statusCode).toBe(303)
    expect((await tryIn('rowan', password, right)).statusCode).toBe(422)
    later(2)
    expect((await tryIn('rowan', password, right)).statusCode).toBe(422)
    expect((await tryIn('rowan', password, code(key))).statusCode).toBe(303)
  })

  test('is shut for a quarter of an hour by ten wrong tries, even to the right three', async () => {
    const key = await withAccount('Tam Pagewright', 'tam')
    for (let n = 0; n < 10; n++) expect((await tryIn('tam', `wrong ${n} and long enough`, code(key))).statusCode).toBe(422)
    expect((await tryIn('tam', password, code(key))).statusCode).toBe(422)
    later(16)
    expect((await tryIn('tam', password, code(key))).statusCode).toBe(303)
  })

  test.each([['short', 'at least 12 characters'], ['aaaaaaaaaaaaaa', 'repeats'], ['marlow is my name 1', 'holds your sign-in name']])('with the password "%s" is refused, and the rest stays', async (weak, says) => {
    const jar = await sessionFor('Marlow Evenhand')
    const key = /name="key" value="([A-Z2-7]{32})"/.exec((await send(jar, '/your-sign-in')).body)![1]!
    const reply = await send(jar, '/your-sign-in', { name: 'marlow', password: weak, key, code: code(key) })
    expect(reply.statusCode).toBe(422)
    expect(reply.body).toContain(says)
    expect(reply.body).toContain(`value="${key}"`)
    expect(reply.body).toContain('value="marlow"')
    expect(reply.body).not.toContain(weak)
  })

  test('cannot have the sign-in name of another', async () => {
    await withAccount('Marlow Evenhand', 'one name')
    const jar = await sessionFor('Nia Cradlewell')
    const key = /name="key" value="([A-Z2-7]{32})"/.exec((await send(jar, '/your-sign-in')).body)![1]!
    const reply = await send(jar, '/your-sign-in', { name: 'One Name', password, key, code: code(key) })
    expect([reply.statusCode, reply.body.includes('cannot be used here')]).toEqual([422, true])
  })
})

describe('sessions', () => {
  test('all end together when somebody signs out everywhere', async () => {
    const [here, there] = [await sessionFor('Hazel Inkwell'), await sessionFor('Hazel Inkwell')]
    const reply = await send(here, '/your-sign-in/sign-out-everywhere', { _from: '/your-sign-in' })
    expect([reply.statusCode, reply.headers['clear-site-data']]).toEqual([303, '"cache", "storage"'])
    expect((await send(there, '/work')).headers.location).toContain('/?to=')
  })

  test('of whoever may let others in lie idle for fifteen minutes at most', async () => {
    const administrator = council.people.find((one) => one.roles.includes('council administrator'))!.name
    const jar = await sessionFor(administrator)
    later(14); expect((await send(jar, '/work')).statusCode).toBe(200)
    later(16); expect((await send(jar, '/work')).statusCode).toBe(303)
  })

  test('of more than a quarter of an hour ask anew before how one signs in is changed', async () => {
    const key = await withAccount('Hazel Inkwell', 'hazel again')
    const jar = await sessionFor('Hazel Inkwell')
    later(16)
    expect((await send(jar, '/your-sign-in')).headers.location).toBe('/sign-in/again?to=%2Fyour-sign-in')
    const wrong = await send(jar, '/sign-in/again', { name: 'hazel again', password: 'walrus teapot eighteen', code: code(key), to: '/your-sign-in' })
    expect(wrong.statusCode).toBe(422)
    const before = jar[cookieName()]
    const right = await send(jar, '/sign-in/again', { name: 'hazel again', password, code: code(key), to: '/your-sign-in' })
    expect(right.headers.location).toBe('/your-sign-in')
    expect(jar[cookieName()]).not.toBe(before)
    expect((await send(jar, '/your-sign-in')).statusCode).toBe(200)
    expect((await send({ [cookieName()]: before! }, '/work')).statusCode).toBe(303)
  })

  test('are not shown anew by another person’s account', async () => {
    const key = await withAccount('Pru Ledgerly', 'pru again')
    const jar = await sessionFor('Hazel Inkwell')
    later(16)
    expect((await send(jar, '/sign-in/again', { name: 'pru again', password, code: code(key) })).statusCode).toBe(422)
  })
})

describe('shutting somebody out', () => {
  const administrator = () => council.people.find((one) => one.roles.includes('council administrator'))!.name
  const path = (name: string) => `/administration/people/${who(name)}/shut-out`

  test('ends their sessions, links and account at once, and a letter lets them in again', async () => {
    const key = await withAccount('Rowan Clockhouse', 'rowan of old')
    const theirs = await sessionFor('Rowan Clockhouse')
    const link = await as(who(administrator()), (tx) => makeLink(tx, who('Rowan Clockhouse'), 'three plain words', 'sign in', 24))
    const done = await send(await sessionFor(administrator()), path('Rowan Clockhouse'), { sure: 'yes' })
    expect([done.statusCode, done.body.includes('They are out.')]).toEqual([200, true])
    expect((await send(theirs, '/work')).statusCode).toBe(303)
    expect((await tryIn('rowan of old', password, code(key))).statusCode).toBe(422)
    expect((await send({}, `/link/${link}`)).statusCode).toBe(410)
    await withAccount('Rowan Clockhouse', 'rowan of new')
  })

  test('is asked about first, and only of others', async () => {
    const jar = await sessionFor(administrator())
    expect((await send(jar, path('Tam Pagewright'), {})).body).toContain('Say that this is the right person')
    const theirs = await sessionFor('Tam Pagewright')
    expect((await send(theirs, '/work')).statusCode).toBe(200)
    expect((await send(jar, path(administrator()), { sure: 'yes' })).statusCode).toBe(403)
  })

  test('is nobody’s who does not let people in', async () => {
    const theirs = await sessionFor('Hazel Inkwell')
    expect((await send(theirs, path('Tam Pagewright'))).statusCode).toBe(403)
    await expect(as(who('Hazel Inkwell'), (tx) => shutOut(tx, who('Tam Pagewright')))).rejects.toThrow(NotAllowed)
    const asked = sql`select shut_out(${who('Tam Pagewright')}::uuid, now())`
    await expect(as(who('Hazel Inkwell'), (tx) => tx.rows(asked))).rejects.toMatchObject({ code: '42501' })
  })
})
