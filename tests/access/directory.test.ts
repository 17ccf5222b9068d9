// Signing in with the council's own accounts, against a real OpenID Connect provider on this machine: joined once by their person, never by an e-mail address.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cookieName } from '../../src/server/door/enter.ts'
import { house, setHouse } from '../../src/server/house.ts'
import { setClock } from '../../src/store/clock.ts'
import { beginSession } from '../../src/store/sessions.ts'
import { openExample, type Opened } from '../pages/opened.ts'

let council: Opened, directory: Server, base: string, issuer: string
const secret = 'a secret of this test alone'

/** A browser: keeps cookies by origin, follows nothing by itself. */
class Browser {
  readonly jars = new Map<string, Map<string, string>>()
  async go(url: string, form?: { readonly [name: string]: string }): Promise<{ status: number, body: string, location: string, headers: Headers }> {
    const { origin } = new URL(url)
    const jar = this.jars.get(origin) ?? new Map<string, string>()
    this.jars.set(origin, jar)
    const cookie = [...jar].map(([n, v]) => `${n}=${v}`).join('; ')
    const sent = form && { method: 'POST', headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }, body: new URLSearchParams(form).toString() }
    const reply = await fetch(url, { redirect: 'manual', ...sent ?? { headers: { cookie } } })
    for (const line of reply.headers.getSetCookie()) { const [pair = ''] = line.split(';'); const cut = pair.indexOf('='); jar.set(pair.slice(0, cut), pair.slice(cut + 1)) }
    const to = reply.headers.get('location')
    return { status: reply.status, body: await reply.text(), location: to ? new URL(to, url).href : '', headers: reply.headers }
  }
  /** Through the provider's own pages as somebody, and back to the address it sends them to. */
  async throughDirectory(start: string, account: string): Promise<string> {
    let at = start
    for (let n = 0; n < 12; n++) {
      if (at.startsWith(`${base}/sign-in/council/back`)) return at
      const page = await this.go(at)
      if (page.location) { at = page.location; continue }
      const form = parseHTML(page.body).document.querySelector('form')!
      const prompt = form.querySelector('input[name=prompt]')!.getAttribute('value')!
      at = (await this.go(new URL(form.getAttribute('action')!, at).href, prompt === 'login' ? { prompt, login: account, password: 'any' } : { prompt })).location
    }
    throw new Error(`The provider went round in circles, at ${at}.`)
  }
  async token(path: string): Promise<string> { return parseHTML((await this.go(base + path)).body).document.querySelector('input[name=_csrf]')!.getAttribute('value')! }
  be(session: string): void { this.jars.set(base, new Map([...this.jars.get(base) ?? [], [cookieName(), session]])) }
}

beforeAll(async () => {
  council = await openExample()
  setClock(() => new Date())
  await council.app.listen({ port: 0, host: '127.0.0.1' })
  base = `http://localhost:${(council.app.server.address() as AddressInfo).port}`
  directory = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => { directory.once('listening', resolve) })
  issuer = `http://localhost:${(directory.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'quorate', client_secret: secret, redirect_uris: [`${base}/sign-in/council/back`], post_logout_redirect_uris: [`${base}/`] }],
    pkce: { required: () => true }, features: { devInteractions: { enabled: true } }, cookies: { keys: ['of this test'] },
    findAccount: (_ctx, id) => ({ accountId: id, claims: async () => ({ sub: id, email: 'the.same@council.example' }) }),
  })
  directory.on('request', provider.callback())
  setHouse({ ...house(), publicUrl: base, directory: { issuer, clientId: 'quorate', clientSecret: secret } })
}, 240_000)
afterAll(async () => { directory.closeAllConnections(); directory.close(); await council.close() })

const who = (name: string) => council.people.find((one) => one.name === name)!.person
async function joined(name: string, account: string): Promise<Browser> {
  const browser = new Browser()
  browser.be(await beginSession(who(name)))
  const there = await browser.go(`${base}/your-sign-in/council`, { _csrf: await browser.token('/your-sign-in') })
  const back = await browser.go(await browser.throughDirectory(there.location, account))
  expect([back.status, back.location]).toEqual([303, `${base}/your-sign-in`])
  return browser
}
async function signIn(account: string, on = ''): Promise<{ browser: Browser, reply: Awaited<ReturnType<Browser['go']>> }> {
  const browser = new Browser()
  const there = await browser.go(`${base}/sign-in/council${on}`)
  return { browser, reply: await browser.go(await browser.throughDirectory(there.location, account)) }
}

describe('an account of the council', () => {
  test('is offered at the door and asked for with PKCE, state and nonce, and no more than who it is', async () => {
    expect((await new Browser().go(`${base}/`)).body).toContain('Sign in with your council account')
    const asked = new URL((await new Browser().go(`${base}/sign-in/council`)).location)
    expect(asked.origin).toBe(issuer)
    const asks = Object.fromEntries(asked.searchParams)
    expect(asks).toMatchObject({ code_challenge_method: 'S256', scope: 'openid', response_type: 'code', redirect_uri: `${base}/sign-in/council/back` })
    for (const part of ['state', 'nonce', 'code_challenge']) expect(asks[part]!.length).toBeGreaterThan(40)
  })

  test('lets in whoever joined it, to where they were going', async () => {
    await joined('Hazel Inkwell', 'directory-id-of-hazel')
    const { browser, reply } = await signIn('directory-id-of-hazel', '?to=/find')
    expect([reply.status, reply.location]).toEqual([303, `${base}/find`])
    expect((await browser.go(`${base}/work`)).body).toContain('Hazel Inkwell')
  })

  test('lets nobody in who has not joined it, whatever e-mail address it has', async () => {
    const { browser, reply } = await signIn('directory-id-of-a-stranger')
    expect([reply.status, reply.body.includes('not known here yet')]).toEqual([403, true])
    expect((await browser.go(`${base}/work`)).status).toBe(303)
  })

  test('that is one person’s is not joined to another', async () => {
    await joined('Pru Ledgerly', 'directory-id-of-pru')
    const browser = new Browser()
    browser.be(await beginSession(who('Rowan Clockhouse')))
    const there = await browser.go(`${base}/your-sign-in/council`, { _csrf: await browser.token('/your-sign-in') })
    expect((await browser.go(await browser.throughDirectory(there.location, 'directory-id-of-pru'))).status).toBe(409)
  })

  test('once parted from lets nobody in', async () => {
    const browser = await joined('Tam Pagewright', 'directory-id-of-tam')
    expect((await browser.go(`${base}/your-sign-in/council/end`, { _csrf: await browser.token('/your-sign-in') })).status).toBe(303)
    expect((await signIn('directory-id-of-tam')).reply.status).toBe(403)
  })
})

describe('coming back from the directory', () => {
  const comingBack = async (change: (url: URL, browser: Browser) => void) => {
    const browser = new Browser()
    const back = new URL(await browser.throughDirectory((await browser.go(`${base}/sign-in/council`)).location, 'directory-id-of-hazel'))
    change(back, browser)
    return (await browser.go(back.href)).status
  }
  test('without a change lets in', async () => { expect(await comingBack(() => undefined)).toBe(303) })
  test('with another state does not', async () => { expect(await comingBack((url) => url.searchParams.set('state', 'x'.repeat(43)))).toBe(403) })
  test('with another code does not', async () => { expect(await comingBack((url) => url.searchParams.set('code', 'y'.repeat(43)))).toBe(403) })
  test('in another browser does not', async () => { expect(await comingBack((_url, browser) => browser.jars.delete(base))).toBe(403) })
  test('with what it carried changed does not', async () => { expect(await comingBack((_url, browser) => { const jar = browser.jars.get(base)!; jar.set('away', `${jar.get('away')!.slice(0, -4)}AAAA`) })).toBe(403) })
  test('a second time does not', async () => {
    const browser = new Browser()
    const back = await browser.throughDirectory((await browser.go(`${base}/sign-in/council`)).location, 'directory-id-of-hazel')
    expect([(await browser.go(back)).status, (await browser.go(back)).status]).toEqual([303, 403])
  })
  test('to join, after somebody else signed in in the same browser, joins nothing', async () => {
    const browser = new Browser()
    browser.be(await beginSession(who('Rowan Clockhouse')))
    const back = await browser.throughDirectory((await browser.go(`${base}/your-sign-in/council`, { _csrf: await browser.token('/your-sign-in') })).location, 'directory-id-new')
    browser.be(await beginSession(who('Marlow Evenhand')))
    expect((await browser.go(back)).status).toBe(403)
    expect((await signIn('directory-id-new')).reply.status).toBe(403)
  })
})

describe('showing anew who one is', () => {
  test('is asked of the directory with a password typed anew, and taken when it says so', async () => {
    const browser = await joined('Marlow Evenhand', 'directory-id-of-marlow')
    const there = new URL((await browser.go(`${base}/sign-in/council?to=/find`)).location)
    expect([there.searchParams.get('prompt'), there.searchParams.get('max_age')]).toEqual(['login', '0'])
    const reply = await browser.go(await browser.throughDirectory(there.href, 'directory-id-of-marlow'))
    expect([reply.status, reply.location]).toEqual([303, `${base}/find`])
  })

  test('is not got round by taking that out of the address, where the directory remembers the browser', async () => {
    const browser = await joined('Ines Fairweigh', 'directory-id-of-ines')
    const there = new URL((await browser.go(`${base}/sign-in/council?to=/find`)).location)
    for (const asked of ['prompt', 'max_age']) there.searchParams.delete(asked)
    expect((await browser.go(await browser.throughDirectory(there.href, 'directory-id-of-ines'))).status).toBe(403)
  })
})

test('signing out ends the directory’s session too, where it has a way', async () => {
  const { browser } = await signIn('directory-id-of-hazel')
  const out = await browser.go(`${base}/sign-out`, { _csrf: await browser.token('/work') })
  expect(out.location.startsWith(`${issuer}/session/end?`)).toBe(true)
  expect((await browser.go(`${base}/work`)).status).toBe(303)
  expect((await browser.go(`${base}/`)).headers.get('content-security-policy')).toContain(`form-action 'self' ${issuer}`)
})

test('a directory that does not answer is said to, and the rest of the door stays', async () => {
  const before = house()
  setHouse({ ...before, directory: { issuer: 'http://localhost:9', clientId: 'quorate', clientSecret: secret } })
  const reply = await new Browser().go(`${base}/sign-in/council`)
  expect([reply.status, reply.body.includes('does not answer')]).toEqual([503, true])
  setHouse(before)
})
