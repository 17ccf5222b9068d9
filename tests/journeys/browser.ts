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
 * Somebody who looks at every page that anybody comes to, and remembers. A page of a shape that was looked at already
 * (the same elements, classes and roles, other words) is not weighed again: a journey comes to the same page many times.
 */
export interface Looker { readonly seen: Seen[], look(page: Page): Promise<void> }

export function looker(browser: Browser, scripts: boolean): Looker {
  const seen: Seen[] = []
  const shapes = new Set<string>()
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
      const shape = shapeOf(await page.content())
      const faults: string[] = []
      if (!shapes.has(shape)) {
        const open = scripts ? page : await copied(page)
        faults.push(...await faultsOf(open))
        const over = await tooWide(open, 320)
        if (over > 0) faults.push(`scrolls sideways by ${over} px at 320 px`)
        if (faults.length === 0) shapes.add(shape)
      }
      const links = await page.evaluate<string[]>("[...document.querySelectorAll('a[href], form[action]')].map((e) => e.getAttribute('href') ?? e.getAttribute('action'))")
      seen.push({ address: page.url(), title: await page.title(), faults, links })
      if (pictures) await picture(page, seen.length)
    },
  }
}

/** A page's elements with the classes, roles and names they have, whatever its words, ids and numbers; rows of one shape count once. */
function shapeOf(html: string): string {
  const bare = html.replace(/<script[^]*?<\/script>|<!--[^]*?-->/g, '').replace(/>[^<]*\S[^<]*</g, '>w<')
    .replace(/\s(?:id|for|name|value|href|action|content|nonce|aria-describedby|aria-labelledby|datetime|d|x|y|x1|x2|y1|y2|cx|cy|width|height|points|transform|data-draft|data-live)="[^"]*"/g, '').replace(/\d+/g, '0').replace(/>\s+</g, '><')
  return bare.replace(/(<(li|tr|p|g|rect|option|fieldset|div)\b[^]*?<\/\2>|<(?:rect|path|circle|line)[^>]*>)(?:\s*\1)+/g, '$1')
}

async function picture(page: Page, n: number): Promise<void> {
  mkdirSync(pictures!, { recursive: true })
  const name = `${String(n).padStart(3, '0')}${new URL(page.url()).pathname.replace(/[0-9a-f-]{36}/g, '').replace(/\W+/g, '-').slice(0, 50)}`
  await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true })
}
