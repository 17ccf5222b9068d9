// Renders every layout, piece and picture with invented rows into .tmp/gallery, takes their pictures, and looks for accessibility faults and sideways scroll.
// Run: node --import tsx scripts/gallery.ts [names]   (needs Chromium; QUORATE_CHROMIUM says where, else /usr/bin/chromium)
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import nunjucks from 'nunjucks'
import { chromium, type Page } from 'playwright-core'
import { environment } from '../src/server/layout.ts'
import { bestOf, makeLook } from '../src/server/look.ts'
import { pictures, strips, tenDays } from './gallery/rows.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const out = join(root, '.tmp', 'gallery')
const csp = "default-src 'self'; script-src 'self' 'nonce-gallery'; style-src 'self'; img-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'"

const look = makeLook()
const env = environment(look)
const screens = readdirSync(join(root, 'scripts/gallery')).filter(name => name.endsWith('.njk')).map(name => name.slice(0, -4))
const menu = ['My work', 'Conferences', 'Calendar', 'To send', 'Find'].map((text, i) => ({ text, href: '#', current: i === 0 }))
const context = (name: string) => ({
  title: name === 'parent' ? 'Your page' : ['child', 'young'].includes(name) ? 'My page' : 'My work',
  service: { name: 'Quorate', home: '/' }, menu, who: { name: 'Pru Ledgerly', role: 'unit administrator' }, example: true, csrf: 'token', cspNonce: 'gallery', signOut: '/sign-out',
  footer: ['Help', 'Rules and sources', 'Accessibility', 'Privacy'].map(text => ({ text, href: '#' })),
  back: ['why', 'back-plan'].includes(name) ? { text: "Wren and Sorrel's conference", href: '#' } : undefined,
  saved: name === 'people' ? 'Nia Cradlewell was asked again at 14:32.' : undefined,
  glass: name === 'timeline' ? { until: '15:10', href: '#' } : undefined,
  problems: name === 'decision', printed: 'Pru Ledgerly, 9 April 2026 14:32',
  reader: name, exit: { href: '/leave', text: name === 'parent' ? 'Leave this page now' : 'Hide this page' },
  pictures, strips, tenDays,
})
const render = (name: string) => nunjucks.compile(readFileSync(join(root, `scripts/gallery/${name}.njk`), 'utf8'), env).render(context(name))

const server = createServer((request, answer) => {
  const path = request.url?.split('?')[0] ?? '/'
  const file = look.files.get(path)
  if (file) {
    const { body, encoding } = bestOf(file, String(request.headers['accept-encoding'] ?? ''))
    return answer.writeHead(200, { 'content-type': file.type, ...(encoding ? { 'content-encoding': encoding } : {}) }).end(body)
  }
  const name = path.slice(1)
  if (!screens.includes(name)) return answer.writeHead(404).end()
  answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': csp }).end(render(name))
})

type Fault = { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }
declare const axe: { run: (root: unknown, options: object) => Promise<{ violations: Fault[] }> }
const axeSource = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8')

const faultsOf = async (page: Page): Promise<string[]> => {
  await page.evaluate(axeSource)
  const found = await page.evaluate(async () => (await axe.run((globalThis as never as { document: unknown }).document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations)
  return found.flatMap(fault => fault.nodes.map(node => `${fault.id}: ${fault.help}\n      ${node.html.slice(0, 180)}\n      ${(node.failureSummary ?? '').split('\n')[1] ?? ''}`))
}

const sideways = (page: Page) => page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth') as Promise<number>

const inspect = async (page: Page, name: string, width: number, base: string): Promise<string[]> => {
  const height = name === 'wall' ? 720 : width > 800 ? 800 : 844
  await page.setViewportSize({ width, height })
  await page.goto(`${base}/${name}`, { waitUntil: 'load' })
  await page.evaluate('document.fonts.ready')
  if (width !== 320) await page.screenshot({ path: join(out, `${name}-${width}.png`), fullPage: name !== 'wall' })
  const over = name === 'wall' ? 0 : await sideways(page)
  const faults = width === 320 ? [] : await faultsOf(page)
  return [...faults, ...(over > 0 ? [`scrolls sideways by ${over} px`] : [])].map(fault => `${name} at ${width}: ${fault}`)
}

mkdirSync(out, { recursive: true })
for (const name of screens) writeFileSync(join(out, `${name}.html`), render(name).replaceAll('"/look/', '"look/'))
for (const file of look.files.values()) {
  mkdirSync(join(out, 'look'), { recursive: true })
  writeFileSync(join(out, file.path), file.plain.toString('latin1').includes('url(/look/') ? file.plain.toString().replace('url(/look/', 'url(') : file.plain)
}
await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const profile = mkdtempSync(join(tmpdir(), 'gallery-'))
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: process.env['QUORATE_CHROMIUM'] ?? '/usr/bin/chromium', headless: true,
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
})
const page = await browser.newPage()
const faults: string[] = []
page.on('console', message => { if (message.type() === 'error' && !/live|404/.test(message.text())) faults.push(`console: ${message.text()}`) })
page.on('pageerror', error => faults.push(`script: ${error.message}`))
const wanted = process.argv.slice(2)
for (const name of screens.filter(s => wanted.length === 0 || wanted.includes(s))) {
  for (const width of name === 'wall' ? [1280] : [1280, 820, 390, 320]) faults.push(...await inspect(page, name, width, base))
}
await browser.close()
server.close()
rmSync(profile, { recursive: true, force: true })
console.log(faults.length ? `${faults.length} faults:\n${faults.join('\n')}` : `No faults. Pictures are in ${out}.`)
process.exitCode = faults.length ? 1 : 0
