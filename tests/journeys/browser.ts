// Chromium, and what is checked on every page that a journey comes to: no accessibility fault, no sideways scroll, no name where none may stand.
import { createRequire } from 'node:module'
import { mkdirSync, readFileSync } from 'node:fs'
import { chromium, type Browser, type Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] }
/** A folder for a picture of every page visited, for somebody who wants to look; none otherwise. */
export const pictures = process.env['QUORATE_SHOTS']

export const startBrowser = (): Promise<Browser> => chromium.launch({
  executablePath: process.env['QUORATE_CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
})

/** What was seen on the way, page by page. */
export interface Seen { readonly address: string, readonly title: string, readonly faults: readonly string[], readonly links: readonly string[] }

/** Every accessibility fault of a page as it stands, one line each. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate<string[]>(`axe.run(document, ${JSON.stringify(rules)}).then(({ violations }) => violations.flatMap((v) => v.nodes.map((n) => v.id + ': ' + v.help + ' ' + n.html.slice(0, 200))))`)
}

/** The same page where scripts run, so that it can be looked into: its very HTML at its own address, with none of its own scripts. */
async function copied(page: Page): Promise<Page> {
  const html = (await page.content()).replace(/<script\b[^>]*><\/script>/g, '')
  const context = await page.context().browser()!.newContext({ viewport: page.viewportSize() })
  const copy = await context.newPage()
  const address = page.url().replace(/#.*$/, '')
  await copy.route(address, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }))
  await copy.goto(address)
  return copy
}

/** How many pixels a page is wider than a window of this width; 0 where nothing has to be scrolled sideways. */
export async function tooWide(page: Page, width: number): Promise<number> {
  const before = page.viewportSize()!
  await page.setViewportSize({ width, height: 900 })
  const over = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')
  await page.setViewportSize(before)
  return over
}

let taken = 0
/** Looks at a page that has just been come to. */
export async function look(page: Page, scripts: boolean): Promise<Seen> {
  const open = scripts ? page : await copied(page)
  const faults = await faultsOf(open)
  const over = await tooWide(open, 320)
  if (open !== page) await open.context().close()
  if (over > 0) faults.push(`scrolls sideways by ${over} px at 320 px`)
  const address = page.url()
  if (pictures) {
    mkdirSync(pictures, { recursive: true })
    const name = `${String(++taken).padStart(3, '0')}${new URL(address).pathname.replace(/[0-9a-f-]{36}/g, '').replace(/\W+/g, '-')}`
    await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true })
  }
  return { address, title: await page.title(), faults, links: await page.evaluate<string[]>("[...document.querySelectorAll('a[href], form[action]')].map((e) => e.getAttribute('href') ?? e.getAttribute('action'))") }
}
