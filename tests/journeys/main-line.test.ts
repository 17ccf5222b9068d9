// One initial conference from the strategy discussion to signed minutes and released copies, by clicking, with and without scripts.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { looker, pictures, startBrowser } from './browser.ts'
import { addTheChildren, addTheParents, ask, book, enquire } from './before-the-day.ts'
import { answer, answerAndReport, authorise, comeIn, getReady, linkFor, readTheReports, showTheFamily, writeReports } from './answers-and-reports.ts'
import { family, familyNames } from './family.ts'
import { delivered, differ, draftMinutes, holdTheCoreGroup, readTheCopies, releaseAll, sign, timeline, toTheCopies, worklist } from './after-the-day.ts'
import { close, decide, map, open, plan, score, views } from './in-the-room.ts'
import { openCouncil, type Council } from './council.ts'
import { somebody, type Person, type Stage } from './person.ts'

let browser: Browser
beforeAll(async () => { browser = await startBrowser() })
afterAll(() => browser?.close())

describe.each([['with scripts', true], ['without scripts', false]] as const)('the main line, %s', { timeout: 600_000 }, (_, scripts) => {
  let council: Council
  let stage: Stage
  const people = new Map<string, Person>()
  const as = async (name: string) => { if (!people.has(name)) people.set(name, await somebody(stage, name)); return people.get(name)! }
  beforeAll(async () => { council = await openCouncil(); stage = { browser, council, scripts, looker: looker(browser, scripts) } })
  // Each part stands on the one before: after a fault the rest is not tried.
  let broken = false
  beforeEach(({ skip, task }) => { if (broken && !task.name.startsWith('no page')) skip('an earlier part failed') })
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return
    broken = true
    if (pictures) for (const [name, { page }] of people) await page.screenshot({ path: `${pictures}/failed ${name}.png`, fullPage: true })
  })
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

  test('a partner opens a personal link, answers and sends a short report; others sign in and answer', async () => {
    council.at('2026-04-13', '10:00')
    const pru = await as('Pru Ledgerly')
    const nia = await somebody(stage)
    people.set('by link', nia)
    await comeIn(nia, await linkFor(pru, 'Nia Cradlewell'))
    await answerAndReport(nia)
    await answer(await as('Perry Chalkstone'), /^Coming, on video/)
    await answer(await as('Vale Lanternby'), /^Coming, in the room/)
  })

  test('the social worker writes the reports, the manager authorises them, and the family is shown them', async () => {
    council.at('2026-04-17', '09:00')
    const ash = await as('Ash Quillfeather')
    await writeReports(ash)
    await authorise(await as('Rowan Clockhouse'))
    council.at('2026-04-21', '16:00')
    await showTheFamily(ash)
    const damson = await somebody(stage)
    people.set('Damson', damson)
    await comeIn(damson, await linkFor(await as('Pru Ledgerly'), family.mother))
    await getReady(damson)
    await readTheReports(damson)
  })

  test('on the day: opened, quorate, mapped, scored, planned, decided and closed', async () => {
    council.at('2026-04-28', '10:00')
    const [marlow, tam, vale] = [await as('Marlow Evenhand'), await as('Tam Pagewright'), await as('Vale Lanternby')]
    await open(marlow)
    await map(tam)
    await plan(marlow)
    await score(marlow, tam, vale)
    await views(tam)
    council.at('2026-04-28', '12:10')
    await decide(marlow)
    council.at('2026-04-28', '12:20')
    await close(marlow)
  })

  /** What the mother and the father were released of each paper, as whoever released it read it. */
  const released = { [family.mother]: [] as string[], [family.father]: [] as string[] }
  async function goesOut(paper: Parameters<typeof toTheCopies>[1]): Promise<ReadonlyMap<string, string>> {
    const pru = await as('Pru Ledgerly')
    await toTheCopies(pru, paper)
    const copies = await releaseAll(pru, paper)
    for (const [name, theirs] of Object.entries(released)) { expect(copies.has(name), `${paper} for ${name}`).toBe(true); theirs.push(copies.get(name)!) }
    expect(copies.get(family.mother)).not.toBe(copies.get(family.father))
    await delivered(pru, copies)
    return copies
  }

  test('the decision letter goes to the parents and to nobody else, and the plan to everybody, each a copy of their own that the worker delivers', async () => {
    council.at('2026-04-29', '09:00')
    expect([...(await goesOut('Decision letter')).keys()].toSorted()).toEqual([family.mother, family.father].toSorted())
    expect((await goesOut('Plan')).size).toBeGreaterThan(4)
  })

  test('minutes are drafted from what was captured, signed by the chair, and released', async () => {
    council.at('2026-05-05', '09:00')
    await draftMinutes(await as('Tam Pagewright'))
    await sign(await as('Marlow Evenhand'))
    expect((await goesOut('Minutes')).size).toBeGreaterThan(4)
  })

  test('each parent reads copies of their own, hers with what is her son’s and his without', async () => {
    const pages = new Map<string, string>()
    for (const name of [family.mother, family.father]) {
      const parent = await somebody(stage)
      people.set(name, parent)
      await comeIn(parent, await linkFor(await as('Pru Ledgerly'), name))
      pages.set(name, await readTheCopies(parent, name, released[name]!))
    }
    differ(pages.get(family.mother)!, pages.get(family.father)!)
  })

  test('the core group is held, and the record and the worklist show everything in time', async () => {
    council.at('2026-05-11', '15:00')
    await worklist(await as('Orla Steadfast'), 'due')
    await holdTheCoreGroup(await as('Ash Quillfeather'))
    await timeline(await as('Ash Quillfeather'))
    await worklist(await as('Orla Steadfast'), 'held')
  })

  test('no page had an accessibility fault, scrolled sideways or met an error of the server', () => {
    expect(stage.looker.seen.flatMap((one) => one.faults.map((fault) => `${one.address} ${fault}`))).toEqual([])
    expect(council.faults).toEqual([])
    expect(stage.looker.seen.length).toBeGreaterThan(150)
  })

  test('no page had a name of anybody in its title or in an address', () => {
    const words = [...council.names, ...familyNames]
    const spelt = (text: string) => words.filter((word) => new RegExp(`(?<![a-z])${word}(?![a-z])`, 'i').test(text))
    expect(spelt('Record of Wren')).toEqual(['Wren'])
    const told = stage.looker.seen.flatMap((one) => [one.title, one.address, ...one.links].flatMap((text) => spelt(decodeURIComponent(text)).map((word) => `${word}: ${text}`)))
    expect([...new Set(told)]).toEqual([])
  })
})
