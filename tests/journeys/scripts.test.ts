// What script adds, tried in a browser against a stand-in server: truthful saving, live pages that leave typing alone, the fast way out.
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeLook } from '../../src/server/look.ts'

const look = makeLook()
const page = `<!doctype html><html lang="en"><title>Trial</title><link rel="stylesheet" href="${look.style}"><script type="module" src="${look.script}"></script><body>
<form method="post" data-draft="/draft"><input type="hidden" name="_csrf" value="token"><div class="q-saved" data-save-line><span class="q-saved__line" role="status">Saved on the server at 14:00</span></div>
<textarea name="words" id="words"></textarea><input name="other" id="other"></form>
<main data-live="/live"><span data-live-state>In step</span><div id="worries"><div id="e1">one</div><div id="e2">two</div><input id="typing"><details id="more"><summary>More</summary>old</details></div></main>
<a data-exit href="/gone">Leave</a>`

let answers = 200
let posted: string[] = []
let watcher: ServerResponse | undefined
let fresh = page
const server = createServer((request, answer) => {
  const file = look.files.get(request.url ?? '')
  if (file) return answer.writeHead(200, { 'content-type': file.type }).end(file.plain)
  if (request.url === '/live') {
    watcher = answer.writeHead(200, { 'content-type': 'text/event-stream' })
    return answer.write('retry: 300\n\n')
  }
  if (request.url !== '/draft') return answer.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': "default-src 'self'; img-src 'self' data:" }).end(request.url === '/gone' ? 'Gone' : fresh)
  let body = ''
  request.on('data', part => { body += part })
  request.on('end', () => {
    posted.push(body)
    if (answers === 302) answer.writeHead(302, { location: '/sign-in' }).end()
    else answer.writeHead(answers, { 'content-type': 'application/json' }).end('{"at":"14:32"}')
  })
})

let browser: Browser
let tab: Page
let base = ''
const shows = (selector: string, words: string | RegExp) => expect.poll(() => tab.textContent(selector), { timeout: 8000 }).toMatch(words)
const said = (words: string) => expect.poll(() => tab.textContent('.q-saved__line'), { timeout: 8000 }).toBe(words)
const send = (id: string, html: string) => watcher?.write(`data: ${JSON.stringify({ id, html })}\n\n`)

beforeAll(async () => {
  await new Promise<void>(ready => { server.listen(0, '127.0.0.1', ready) })
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await chromium.launch({
    executablePath: process.env['QUORATE_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })
  tab = await browser.newPage()
  tab.on('dialog', dialog => { void dialog.accept() })
})
afterAll(async () => {
  await browser?.close()
  server.closeAllConnections()
  server.close()
})

const open = async () => {
  answers = 200
  posted = []
  fresh = page
  await tab.goto(`${base}/`)
}

test('a draft is sent two seconds after a change, and the line is true at each step', async () => {
  await open()
  await tab.focus('#words')
  await tab.fill('#words', 'hello')
  await said('Not saved yet')
  expect(posted).toEqual([])
  await said('Saved on the server at 14:32')
  expect(posted).toEqual(['_csrf=token&words=hello&other='])
})

test('a server that fails is tried again, and nothing is called saved meanwhile', async () => {
  await open()
  answers = 500
  await tab.fill('#words', 'kept')
  await tab.focus('#other')
  await said('Not saved yet. Trying again')
  answers = 200
  await said('Saved on the server at 14:32')
  expect(posted.at(-1)).toContain('words=kept')
})

test('whoever was signed out is told so, keeps the words, and is saved after signing in again', async () => {
  await open()
  answers = 302
  await tab.focus('#words')
  await tab.fill('#words', 'mine')
  await said('You were signed out. What you typed is kept on this page. Sign in to go on.')
  expect(await tab.inputValue('#words')).toBe('mine')
  answers = 200
  await tab.focus('#other')
  await said('Saved on the server at 14:32')
})

test('a live message changes what differs and leaves typing, focus and open summaries alone', async () => {
  await open()
  await expect.poll(() => watcher !== undefined).toBe(true)
  await tab.evaluate("document.querySelector('#more').open = true; window.kept = document.querySelector('#e2')")
  await tab.focus('#typing')
  await tab.keyboard.type('half a li')
  send('worries', '<div id="e0">new</div><div id="e2">two, changed</div><input id="typing"><details id="more"><summary>More</summary>fresh</details>')
  await tab.waitForSelector('#e0')
  await tab.keyboard.type('ne')
  expect(await tab.inputValue('#typing')).toBe('half a line')
  expect(await tab.evaluate("[document.querySelector('#more').open, kept.isConnected, kept.textContent, document.querySelector('#e1')]")).toEqual([true, true, 'two, changed', null])
  send('worries', '<div id="e0">alone</div>')
  await shows('#e0', /^alone$/)
  expect(await tab.inputValue('#typing')).toBe('half a line')
})

test('a lost line is said, and "in step" only comes back with what was missed', async () => {
  await open()
  await tab.waitForTimeout(300)
  fresh = page.replace('>one<', '>one, changed while away<')
  watcher?.destroy()
  await shows('[data-live-state]', /^Away from the server since/)
  await shows('[data-live-state]', /^In step$/)
  await shows('#e1', 'one, changed while away')
})

test('three presses of Shift leave, and Back does not return', async () => {
  await open()
  const before = await tab.evaluate('history.length')
  for (let i = 0; i < 3; i++) await tab.keyboard.press('Shift')
  await tab.waitForURL('**/gone')
  expect(await tab.evaluate('history.length')).toBe(before)
})
