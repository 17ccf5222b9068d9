// Draws docs/pictures anew: the main screens as the example families stand on their Thursday, each held to have no accessibility fault.
import { mkdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { paths, to } from '../src/pages/paths.ts'
import { cookieName } from '../src/server/door.ts'
import { conference } from '../src/server/example/acts.ts'
import { child } from '../src/server/example/families.ts'
import { beginSession } from '../src/store/sessions.ts'
import { openExample } from '../tests/pages/opened.ts'

interface Shot { readonly name: string, readonly who: string, readonly path: string, readonly width?: number }

const thimblewick = { conference: conference('thimblewick') }
const bramblecote = { conference: conference('bramblecote') }
const shots: readonly Shot[] = [
  { name: 'worklist', who: 'Pru Ledgerly', path: paths.work },
  { name: 'conference', who: 'Pru Ledgerly', path: to(paths.conference, thimblewick) },
  { name: 'people', who: 'Pru Ledgerly', path: to(paths.people, thimblewick) },
  { name: 'working-back', who: 'Pru Ledgerly', path: to(paths.workingBack, thimblewick) },
  { name: 'report', who: 'Hazel Inkwell', path: to(paths.reportOn, { ...thimblewick, child: child('sorrel') }) },
  { name: 'chair-day', who: 'Marlow Evenhand', path: paths.work },
  { name: 'decide', who: 'Ines Fairweigh', path: to(paths.plan, bramblecote) },
  { name: 'copies', who: 'Pru Ledgerly', path: to(paths.copies, bramblecote) },
  { name: 'parent', who: 'Fern Thimblewick', path: paths.yourPage, width: 390 },
  { name: 'child-timeline', who: 'Hazel Inkwell', path: to(paths.child, { child: child('pip') }) },
]

const folder = fileURLToPath(new URL('../docs/pictures/', import.meta.url))
const axe = readFileSync(fileURLToPath(new URL('../node_modules/axe-core/axe.min.js', import.meta.url)), 'utf8')
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/** What axe finds on a page, by rule. */
const faults = async (page: Page): Promise<string[]> => {
  await page.addScriptTag({ content: axe })
  return page.evaluate(async () => {
    const found = await (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } }).axe.run()
    return found.violations.map((one) => one.id)
  })
}

const council = await openExample()
const url = await council.app.listen({ port: 0, host: '127.0.0.1' })
const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: flags })
mkdirSync(folder, { recursive: true })
let wrong = 0
for (const shot of shots) {
  const person = council.people.find((one) => one.name === shot.who)!.person
  const context = await browser.newContext({ viewport: { width: shot.width ?? 1280, height: 860 }, bypassCSP: true })
  await context.addCookies([{ name: cookieName(), value: await beginSession(person), url }])
  const page = await context.newPage()
  const answer = await page.goto(url + shot.path)
  await page.evaluate(() => (globalThis as unknown as { document: { fonts: { ready: Promise<unknown> } } }).document.fonts.ready)
  await page.screenshot({ path: `${folder}${shot.name}.png`, fullPage: true })
  const found = answer?.status() === 200 ? await faults(page) : [`answered ${answer?.status()}`]
  console.log(`${shot.name}: ${found.length === 0 ? 'no fault' : found.join(', ')}`)
  wrong += found.length
  await context.close()
}
await browser.close()
await council.close()
process.exit(wrong === 0 ? 0 : 1)
