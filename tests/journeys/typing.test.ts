// What happens to what somebody typed: two people at one line, a form with something missing, two presses, Back, and a session that ended meanwhile.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { looker, startBrowser } from './browser.ts'
import { openCouncil, type Council } from './council.ts'
import { day, toTheDecisions } from './on-the-day.ts'
import { somebody, type Person, type Stage } from './person.ts'

let browser: Browser
let council: Council
beforeAll(async () => {
  browser = await startBrowser()
  council = await openCouncil()
  await toTheDecisions()
})
afterAll(async () => { await browser?.close(); await council?.close() })

describe.each([['with scripts', true], ['without scripts', false]] as const)('%s', (_, scripts) => {
  let stage: Stage
  beforeAll(() => { stage = { browser, council, scripts, looker: looker(browser, scripts) } })
  const as = async (name: string): Promise<Person> => { const one = await somebody(stage, name); await one.home(); return one }
  const noFaults = () => expect(stage.looker.seen.flatMap((one) => one.faults)).toEqual([])

  async function atTheLine(name: string, words: string): Promise<Person> {
    const one = await as(name)
    await one.follow('Conferences')
    await one.follow('Thimblewick')
    await one.follow('In the room')
    await one.follow(new RegExp(`^Change.*${words.slice(0, 20)}`))
    return one
  }

  test('two people at one line: the second sees both texts, and either can stand', async () => {
    council.at(day, '10:40')
    const line = scripts ? 'Wren missed eleven mornings' : 'On 21 March Wren ran'
    const [tam, marlow] = [await atTheLine('Tam Pagewright', line), await atTheLine('Marlow Evenhand', line)]
    await tam.write('What was said', `${line}, as the school wrote it down.`)
    await tam.press(/^Keep/)
    await marlow.write('What was said', `${line}, and nobody rang.`)
    await marlow.press(/^Keep/)
    await marlow.says('Both are here')
    expect(await marlow.page.locator('.q-theirs').innerText()).toContain('as the school wrote it down')
    expect(await marlow.page.getByRole('textbox', { name: 'What was said' }).inputValue()).toBe(`${line}, and nobody rang.`)
    await marlow.press(/^Keep/)
    await marlow.says(`${line}, and nobody rang.`)
    await tam.follow('Look again')
    await tam.says(`${line}, and nobody rang.`)
    noFaults()
  })

  async function atTheDiscussion(reason: string): Promise<Person> {
    const ash = await as('Ash Quillfeather')
    await ash.follow('Find')
    await ash.write('Name or number', 'Reed')
    await ash.press('Find')
    await ash.follow(/Reed/)
    await ash.follow('Record a strategy discussion')
    await ash.choose('Reed Puddleford')
    await ash.choose('Enquiry begins')
    await ash.write(/^Why\?/, reason)
    return ash
  }
  const times = async (ash: Person, reason: string) => (await ash.page.innerText('main')).split(reason).length - 1

  test('a form with something missing keeps what was typed, says what is missing, and leads there', async () => {
    const ash = await atTheDiscussion('Typed before the day was known.')
    // the draft of another discussion may hold a day
    for (const part of ['day', 'month', 'year']) await ash.page.locator(`[name=heldOn-${part}]`).fill('')
    await ash.press('Keep the discussion')
    expect(await ash.page.title()).toMatch(/^Error: /)
    expect(await ash.page.getByRole('textbox', { name: /^Why/ }).inputValue()).toBe('Typed before the day was known.')
    expect(await ash.page.getByRole('radio', { name: 'Enquiry begins' }).isChecked()).toBe(true)
    const [fault] = await ash.page.locator('.govuk-error-summary__list a').all()
    if (scripts) expect(await ash.page.evaluate("document.activeElement.classList.contains('govuk-error-summary')")).toBe(true)
    await fault!.click()
    expect(await ash.page.evaluate('document.activeElement.name')).toBe('heldOn-day')
    noFaults()
  })

  test('two presses keep one thing', async () => {
    const reason = `Pressed twice ${scripts ? 'with' : 'without'} scripts.`
    const ash = await atTheDiscussion(reason)
    await ash.date('Day of the discussion', scripts ? '2026-04-07' : '2026-04-08')
    const done = ash.page.waitForURL((url) => !url.pathname.endsWith('/discussion'))
    await ash.page.getByRole('button', { name: 'Keep the discussion' }).dblclick()
    await done
    await ash.page.waitForLoadState()
    expect(await times(ash, reason)).toBe(1)
  })

  test('Back and the same form sent again is one act, unless somebody says that it happened twice', async () => {
    council.at(day, scripts ? '10:50' : '11:10')
    const reason = `Sent again ${scripts ? 'with' : 'without'} scripts.`
    const ash = await atTheDiscussion(reason)
    await ash.date('Day of the discussion', scripts ? '2026-04-10' : '2026-04-13')
    await ash.press('Keep the discussion')
    expect(await times(ash, reason)).toBe(1)
    await ash.page.goBack()
    await ash.choose('Reed Puddleford')
    await ash.choose('Enquiry begins')
    await ash.date('Day of the discussion', scripts ? '2026-04-10' : '2026-04-13')
    await ash.write(/^Why\?/, reason)
    await ash.press('Keep the discussion')
    await ash.says('You sent exactly this at')
    await ash.follow('Back')
    expect(await times(ash, reason)).toBe(1)
    noFaults()
  })

  test('a form that is sent after the session ended shows what was typed, and keeps nothing', async () => {
    const reason = `Typed before the session ended ${scripts ? 'with' : 'without'} scripts.`
    const ash = await atTheDiscussion(reason)
    await ash.date('Day of the discussion', '2026-04-14')
    council.at(day, scripts ? '12:00' : '13:00')
    await ash.press('Keep the discussion')
    await ash.says('You were signed out')
    await ash.says(reason)
    await ash.home()
    await ash.follow('Find')
    await ash.write('Name or number', 'Reed')
    await ash.press('Find')
    await ash.follow(/Reed/)
    expect(await times(ash, reason)).toBe(0)
    noFaults()
  })
})
