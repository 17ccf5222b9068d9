// The pictures in docs/pictures: the ten main screens of the example families, at their fixed dates, each weighed for accessibility as it is taken.
import { mkdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { faultsOf, startBrowser, tooWide } from '../tests/journeys/browser.ts'
import { openCouncil, type Council } from '../tests/journeys/council.ts'
import { day, toTheDecisions } from '../tests/journeys/on-the-day.ts'
import { somebody, type Person, type Stage } from '../tests/journeys/person.ts'

const folder = fileURLToPath(new URL('../docs/pictures/', import.meta.url))
const most = 250_000

/** One screen: whose it is, how they come to it, how wide it is, and how much of its top is shown. */
interface Screen { readonly name: string, readonly who?: string, readonly width?: number, readonly tall?: number, readonly go?: (person: Person) => Promise<void> }

const conference = (family: string, section?: string) => async (p: Person) => {
  await p.follow('Conferences')
  await p.follow(family)
  if (section) await p.follow(new RegExp(`^${section}`))
}
const record = (family: string, child: RegExp) => async (p: Person) => {
  await p.follow('Find')
  await p.write('Name or number', family)
  await p.press('Find')
  await p.follow(child)
}

const before: readonly Screen[] = [
  { name: 'sign-in' },
  { name: 'worklist', who: 'Pru Ledgerly', tall: 1560 },
  { name: 'conference', who: 'Pru Ledgerly', tall: 1460, go: conference('Thimblewick') },
  { name: 'why-this-date', who: 'Pru Ledgerly', go: async (p) => { await conference('Thimblewick')(p); await p.follow('Why these dates') } },
  { name: 'people', who: 'Pru Ledgerly', go: conference('Thimblewick', 'People') },
  { name: 'working-back', who: 'Pru Ledgerly', go: async (p) => { await conference('Thimblewick')(p); await p.follow('Working back from the day') } },
  { name: 'report', who: 'Hazel Inkwell', go: async (p) => { await conference('Thimblewick', 'Papers')(p); await p.follow(/^Change it.*Wren/) } },
  { name: 'release', who: 'Pru Ledgerly', go: async (p) => { await conference('Bramblecote', 'Copies')(p); await p.follow('Plan'); await p.follow(/^Perry Chalkstone/) } },
  { name: 'parent', who: 'Fern Thimblewick', width: 390, tall: 2000 },
  { name: 'child-timeline', who: 'Hazel Inkwell', go: record('Fiddlewood', /^Pip/) },
]
const thatMorning: readonly Screen[] = [{ name: 'chair-day', who: 'Marlow Evenhand' }]
const onTheDay: readonly Screen[] = [
  { name: 'room', who: 'Tam Pagewright', go: conference('Thimblewick', 'In the room') },
  { name: 'decide', who: 'Marlow Evenhand', go: async (p) => { await conference('Thimblewick', 'Decisions')(p); await p.follow('Wren') } },
]

/** Take one: come to it by clicking, weigh it, and keep it. Gives what is wrong with it. */
async function take(stage: Stage, { name, who, width = 1280, tall = 1280, go }: Screen): Promise<string[]> {
  const person = await somebody(stage, who)
  const { page } = person
  if (who) { await person.home(); await go?.(person) } else await page.goto(stage.council.url)
  await page.setViewportSize({ width, height: width < 641 ? 844 : 900 })
  await page.evaluate('document.fonts.ready.then(() => document.activeElement?.blur())')
  const faults = await faultsOf(page)
  if (await tooWide(page, width) > 0) faults.push('is wider than its window')
  const whole = await page.evaluate<number>('document.documentElement.scrollHeight')
  await page.screenshot({ path: `${folder}${name}.png`, fullPage: true, clip: { x: 0, y: 0, width, height: Math.min(whole, tall) }, animations: 'disabled', caret: 'hide' })
  const { size } = statSync(`${folder}${name}.png`)
  if (size > most) faults.push(`has ${Math.round(size / 1000)} kB, over ${most / 1000}`)
  console.log(`${name}.png, ${Math.round(size / 1000)} kB, ${faults.length === 0 ? 'no fault' : `${faults.length} faults`}`)
  await page.context().close()
  return faults.map((fault) => `${name}: ${fault}`)
}

async function takeAll(council: Council): Promise<string[]> {
  const browser = await startBrowser()
  const looker = { seen: [], look: async () => undefined }
  const stage: Stage = { browser, council, scripts: true, looker }
  try {
    const faults: string[] = []
    council.at('2026-04-09', '09:00')
    for (const screen of before) faults.push(...await take(stage, screen))
    council.at(day, '09:10')
    for (const screen of thatMorning) faults.push(...await take(stage, screen))
    await toTheDecisions()
    council.at(day, '10:52')
    for (const screen of onTheDay) faults.push(...await take(stage, screen))
    return faults
  } finally { await browser.close() }
}

mkdirSync(folder, { recursive: true })
const council = await openCouncil()
const faults = await takeAll(council).finally(() => council.close())
for (const fault of [...faults, ...council.faults]) console.error(fault)
process.exitCode = faults.length + council.faults.length > 0 ? 1 : 0
