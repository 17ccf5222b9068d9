// Half a line in the room: it is there again after another button, another page or a wrong turn, and Enter still keeps it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { openConference, recordAttendance } from '../../src/procedures/steps/room.ts'
import { conference, who } from '../../src/server/example/acts.ts'
import { does } from '../../src/server/example/story.ts'
import { looker, startBrowser } from './browser.ts'
import { openCouncil, type Council } from './council.ts'
import { day } from './on-the-day.ts'
import { somebody, type Person, type Stage } from './person.ts'

let browser: Browser
let council: Council
beforeAll(async () => {
  browser = await startBrowser()
  council = await openCouncil()
  const where = { conference: conference('thimblewick') }
  await does({ act: 'half opened', when: day, at: '10:00', who: who('marlow'), may: 'open the conference', where, step: (facts) => openConference(facts, { checked: [] }) })
  const here = Object.fromEntries(['hazel', 'perry', 'nia', 'fern'].map((name) => [who(name), { how: 'in the room' as const }]))
  await does({ act: 'half here', when: day, at: '10:05', who: who('tam'), may: 'record attendance', where, step: (facts) => recordAttendance(facts, { here }) })
  council.at(day, '10:40')
}, 240_000)
afterAll(async () => { await browser?.close(); await council?.close() })

describe.each([['with scripts', true], ['without scripts', false]] as const)('%s', (_, scripts) => {
  let stage: Stage
  beforeAll(() => { stage = { browser, council, scripts, looker: looker(browser, scripts) } })
  const noFaults = () => expect(stage.looker.seen.flatMap((one) => one.faults)).toEqual([])
  async function inTheRoom(name: string): Promise<Person> {
    const one = await somebody(stage, name)
    await one.home()
    await one.follow('Conferences')
    await one.follow('Thimblewick')
    await one.follow('In the room')
    return one
  }
  const line = (one: Person) => one.page.getByRole('textbox', { name: 'What was said' })
  const onTheMap = async (one: Person, words: string) => { await one.page.getByRole('link', { name: 'Look again' }).click(); return (await one.page.locator('#map').innerText()).includes(words) }

  test('the next step of the agenda, pressed in the middle of a line, takes nothing away', async () => {
    const marlow = await inTheRoom('Marlow Evenhand')
    await marlow.pick('Who said it', 'Perry Chalkstone')
    await line(marlow).fill('Half of what Perry said')
    const step = marlow.page.getByRole('button', { name: /^Next:/ })
    const said = (await step.innerText()).replace('Next: ', '')
    await step.click()
    await marlow.page.locator('.q-agenda [aria-current="step"]').getByText(said).waitFor()
    expect(await line(marlow).inputValue()).toBe('Half of what Perry said')
    expect(await marlow.page.getByRole('combobox', { name: 'Who said it' }).locator('option:checked').innerText()).toBe('Perry Chalkstone')
    expect(await onTheMap(marlow, 'Half of what Perry said')).toBe(false)
    await line(marlow).fill(`All of what Perry said ${scripts ? 'with' : 'without'} scripts.`)
    await line(marlow).press('Enter')
    await marlow.page.locator('#map .q-entry p').getByText(`All of what Perry said ${scripts ? 'with' : 'without'} scripts.`).waitFor()
    expect(await line(marlow).inputValue()).toBe('')
    noFaults()
  })

  test('left for another page, it is in the line again on coming back, and gone once it is kept', async () => {
    const tam = await inTheRoom('Tam Pagewright')
    const words = `Begun before leaving ${scripts ? 'with' : 'without'} scripts`
    await line(tam).fill(words)
    // without script a link takes what is typed with it, so there is a button for it
    if (!scripts) await tam.press('Keep for later')
    await tam.follow('Leave the room')
    await tam.follow('In the room')
    expect(await line(tam).inputValue()).toBe(words)
    await tam.says('Not on the map yet. Kept for you')
    await line(tam).press('Enter')
    await tam.page.locator('#map .q-entry p').getByText(words).waitFor()
    await tam.follow('Leave the room')
    await tam.follow('In the room')
    expect(await line(tam).inputValue()).toBe('')
    noFaults()
  })

  test('kept from the family, a line leaves the next one open to them', async () => {
    const tam = await inTheRoom('Tam Pagewright')
    const only = tam.page.getByRole('checkbox', { name: 'Only professionals' })
    const words = `For professionals ${scripts ? 'with' : 'without'} scripts`
    await only.check()
    await line(tam).fill(words)
    await line(tam).press('Enter')
    await tam.page.locator('#map .q-entry', { hasText: words }).getByText('Professionals only').waitFor()
    expect(await only.isChecked()).toBe(false)
    await line(tam).fill(`${words}, and for all`)
    await line(tam).press('Enter')
    const next = tam.page.locator('#map .q-entry', { hasText: `${words}, and for all` })
    await next.waitFor()
    expect(await next.innerText()).not.toContain('Professionals only')
    noFaults()
  })

  test('one long unbroken word widens no page', async () => {
    const tam = await inTheRoom('Tam Pagewright')
    await line(tam).fill(`${scripts ? 'w' : 'x'}${'m'.repeat(300)}`)
    await line(tam).press('Enter')
    await tam.page.locator('#map .q-entry p', { hasText: `${scripts ? 'w' : 'x'}mmm` }).waitFor()
    const tooWide = () => tam.page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')
    expect(await tooWide()).toBe(0)
    await tam.page.setViewportSize({ width: 390, height: 800 })
    expect(await tooWide()).toBe(0)
    noFaults()
  })

  test.runIf(scripts)('a score with half its reason is there again, and is over what it was typed over', async () => {
    const nia = await somebody(stage, 'Nia Cradlewell')
    await nia.home()
    await nia.page.goto(`${council.url}/work`)
    await nia.follow(/Thimblewick/)
    await nia.follow('In the room')
    await nia.follow('Give your score')
    await nia.write('Because (optional)', 'Sorrel sleeps when')
    await nia.page.getByRole('textbox', { name: /^It would be one higher/ }).focus()
    await nia.page.getByText('Saved on the server at').waitFor()
    await nia.follow('Back')
    await nia.follow('Give your score')
    expect(await nia.page.getByRole('textbox', { name: 'Because (optional)' }).inputValue()).toBe('Sorrel sleeps when')
    noFaults()
  })
})
