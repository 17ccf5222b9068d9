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

/** Every accessibility fault of a page as it stands, one line each. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate<string[]>(`axe.run(document, ${JSON.stringify(rules)}).then(({ violations }) => violations.flatMap((v) => v.nodes.map((n) => v.id + ': ' + v.help + ' ' + n.html.slice(0, 200))))`)
}

/** How many pixels a page is wider than a window of this width; 0 where nothing has to be scrolled sideways. */
export async function tooWide(page: Page, width: number): Promise<number> {
  const before = page.viewportSize()!
  await page.setViewportSize({ width, height: 900 })
  const over = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')
  await page.setViewportSize(before)
  return over
}

/** What was seen of one page. */
export interface Seen { readonly address: string, readonly title: string, readonly faults: readonly string[], readonly links: readonly string[] }

/**
 * Somebody who looks at every page that anybody comes to, and remembers. A page of which every part was weighed already at such an
 * address (the same elements in the same places, other words) is not weighed again: a journey comes to the same page many times.
 */
export interface Looker { readonly seen: Seen[], look(page: Page): Promise<void> }

export function looker(browser: Browser, scripts: boolean): Looker {
  const seen: Seen[] = []
  const weighed = new Set<string>()
  let glass: Promise<Page> | undefined
  /** The same page where scripts run, so that it can be looked into: its very HTML at its own address, with none of its own scripts. */
  const copied = async (page: Page): Promise<Page> => {
    const copy = await (glass ??= browser.newPage({ viewport: page.viewportSize()! }))
    const html = (await page.content()).replace(/<script\b[^>]*><\/script>/g, '')
    const address = page.url().replace(/#.*$/, '')
    await copy.route(address, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }), { times: 1 })
    await copy.goto(address)
    return copy
  }
  return {
    seen,
    look: async (page) => {
      const kind = new URL(page.url()).pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '')
      const parts = (await page.evaluate<string[]>(partsOfPage)).map((part) => `${kind} ${part}`)
      const faults: string[] = []
      if (parts.some((part) => !weighed.has(part))) {
        const open = scripts ? page : await copied(page)
        faults.push(...await faultsOf(open))
        const over = await tooWide(open, 320)
        if (over > 0) faults.push(`scrolls sideways by ${over} px at 320 px`)
        if (faults.length === 0) for (const part of parts) weighed.add(part)
      }
      const links = await page.evaluate<string[]>("[...document.querySelectorAll('a[href], form[action]')].map((e) => e.getAttribute('href') ?? e.getAttribute('action'))")
      seen.push({ address: page.url(), title: await page.title(), faults, links })
      if (pictures) await picture(page, seen.length)
    },
  }
}

/** In the page: each element by its tag, classes and attributes, under its three nearest, with the heading before it and whether it has words. */
const partsOfPage = `(() => {
  const name = (e) => e.tagName + '.' + (e.getAttribute('class') ?? '')
  const found = new Set()
  let heading = ''
  for (const e of document.querySelectorAll('*')) {
    if (/^H[1-6]$/.test(e.tagName)) { found.add(heading + ' then ' + e.tagName); heading = e.tagName }
    const over = [e.parentElement, e.parentElement?.parentElement, e.parentElement?.parentElement?.parentElement].filter(Boolean).map(name).join(' < ')
    const says = e.getAttributeNames().filter((n) => n !== 'class').map((n) => /^(role|type|aria-(?!label|describedby|controls)|tabindex|hidden|lang|open)/.test(n) ? n + '=' + e.getAttribute(n) : n).join(' ')
    found.add(name(e) + ' [' + says + '] ' + (e.textContent.trim() ? 'words' : 'none') + ' in ' + over)
  }
  return [...found]
})()`

async function picture(page: Page, n: number): Promise<void> {
  mkdirSync(pictures!, { recursive: true })
  const name = `${String(n).padStart(3, '0')}${new URL(page.url()).pathname.replace(/[0-9a-f-]{36}/g, '').replace(/\W+/g, '-').slice(0, 50)}`
  await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true })
}
