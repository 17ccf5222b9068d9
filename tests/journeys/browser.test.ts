// The one who looks at pages sees what it is there to see: a fault, a page that is too wide, and a part that is new on a page it knows.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { looker, startBrowser } from './browser.ts'

let browser: Browser
beforeAll(async () => { browser = await startBrowser() })
afterAll(() => browser?.close())

const sound = '<!doctype html><html lang="en"><title>Trial</title><meta name="viewport" content="width=device-width"><main><h1>Trial</h1><p>Words</p>MORE</main></html>'

test.each([true, false])('with scripts %s', async (scripts) => {
  const page = await (await browser.newContext({ javaScriptEnabled: scripts, viewport: { width: 1280, height: 900 } })).newPage()
  const one = looker(browser, scripts)
  const faults = async (more: string) => {
    await page.route('http://trial.test/page', (route) => route.fulfill({ contentType: 'text/html', body: sound.replace('MORE', more) }), { times: 1 })
    await page.goto('http://trial.test/page')
    await one.look(page)
    return one.seen.at(-1)!.faults
  }
  expect(await faults('')).toEqual([])
  expect(await faults('<p>Other words</p>')).toEqual([])
  expect(await faults('<p><input type="text"></p>')).toEqual([expect.stringContaining('label: Form elements must have labels')])
  expect(await faults('<p><input type="text"></p>')).toHaveLength(1)
  expect(await faults('<pre>'.padEnd(400, 'wide'))).toEqual([expect.stringMatching(/scrolls sideways by \d+ px/)])
  expect(await faults('<h3>After the first</h3>')).toEqual([expect.stringContaining('heading-order')])
  await page.context().close()
})
