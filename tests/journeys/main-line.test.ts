// One initial conference from the strategy discussion to signed minutes and released copies, by clicking, with and without scripts.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { pictures, startBrowser } from './browser.ts'
import { addTheChildren, addTheParents, ask, book, enquire } from './before-the-day.ts'
import { openCouncil, type Council } from './council.ts'
import { somebody, type Person, type Stage } from './person.ts'

let browser: Browser
beforeAll(async () => { browser = await startBrowser() })
afterAll(() => browser?.close())

describe.each([['with scripts', true], ['without scripts', false]] as const)('the main line, %s', (_, scripts) => {
  let council: Council
  let stage: Stage
  const people = new Map<string, Person>()
  const as = async (name: string) => { if (!people.has(name)) people.set(name, await somebody(stage, name)); return people.get(name)! }
  beforeAll(async () => { council = await openCouncil(); stage = { browser, council, scripts, seen: [] } })
  afterEach(async ({ task }) => { if (task.result?.state === 'fail' && pictures) for (const [name, { page }] of people) await page.screenshot({ path: `${pictures}/failed ${name}.png`, fullPage: true }) })
  afterAll(() => council?.close())

  test('a social worker records the family, the discussion and the outcome, and asks for a conference', async () => {
    council.at('2026-04-09', '09:30')
    const ash = await as('Ash Quillfeather')
    await addTheChildren(ash)
    await addTheParents(ash)
    await enquire(ash)
    await ask(ash)
  })

  test('the unit books a day inside the limit and asks everybody', async () => {
    council.at('2026-04-10', '09:00')
    await book(await as('Pru Ledgerly'))
  })

  test('no page had a fault', () => {
    expect(stage.seen.flatMap((one) => one.faults.map((fault) => `${one.address} ${fault}`))).toEqual([])
    expect(council.faults).toEqual([])
  })
})
