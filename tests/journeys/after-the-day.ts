// The main line after the day: everybody's copies, the core group, the minutes from what was captured, their signing, and what each reader gets.
import { expect } from 'vitest'
import { address, boysOwn, canary, family } from './family.ts'
import { lines, section, toTheConference } from './in-the-room.ts'
import type { Person } from './person.ts'

/** Where the mother lives, by the words that a letter would be addressed with. */
const where = address.split(',')[0]!
/** No copy of the family's holds what only professionals may read; the father's nothing of where the mother lives or of her other child's. */
function holdsNothingElse(name: string, pages: string): void {
  if (name === family.mother || name === family.father) expect(pages).not.toContain(canary)
  if (name === family.father) for (const words of [where, boysOwn.line, boysOwn.action]) expect(pages).not.toContain(words)
}

/** Release everybody's copy of a paper, each after it was looked at; gives the pages that each person was released. */
export async function releaseAll(unit: Person, paper: string): Promise<Map<string, string>> {
  const released = new Map<string, string>()
  for (;;) {
    const people = unit.page.getByRole('navigation', { name: 'People' })
    const waiting = people.locator('h2', { hasText: /^(To read and release|Ready)/ }).locator('xpath=following-sibling::ul[1]').getByRole('link')
    if (await waiting.count() === 0) return released
    const name = (await waiting.first().innerText()).trim().split('\n')[0]!.trim()
    await unit.follow(new RegExp(`^${name}`), people)
    // the flags where something is left out are for staff alone, and in no copy
    await unit.page.evaluate("document.querySelectorAll('.q-paper .q-cut').forEach((flag) => flag.remove())")
    const pages = await unit.page.locator('.q-paper').innerText()
    holdsNothingElse(name, pages)
    await unit.choose(/^On their own page/)
    await unit.choose('I have read it to the end')
    await unit.press('Release this copy')
    expect(released.has(name), `${paper} is not released: ${name}`).toBe(false)
    released.set(name, pages)
  }
}

/** The worker delivers what was released: the unit looks again until every copy is sent. */
export async function delivered(unit: Person, released: ReadonlyMap<string, string>): Promise<void> {
  const sent = unit.page.getByRole('navigation', { name: 'People' }).locator('h2', { hasText: /^Sent$/ }).locator('xpath=following-sibling::ul[1]').getByRole('link')
  await expect.poll(async () => { await unit.page.reload(); return sent.count() }, { timeout: 30_000, interval: 500 }).toBe(released.size)
  await unit.arrived()
  expect(await unit.words()).not.toContain('not sent yet')
}

export async function toTheCopies(unit: Person, paper: 'Plan' | 'Minutes' | 'Decision letter'): Promise<void> {
  await unit.home()
  await section(unit, 'Copies')
  await unit.follow(paper)
}

/** Drafted from what was captured: the sections that people write are begun from the map, and go to the chair. */
export async function draftMinutes(minutes: Person): Promise<void> {
  await minutes.home()
  await minutes.says(/Draft the minutes[^]*Marblethatch/)
  await toTheConference(minutes)
  await minutes.press('Go to the minutes')
  await minutes.says(lines[0][3])
  const parts = minutes.page.getByRole('navigation', { name: 'Parts of the minutes' })
  const required = parts.getByRole('link').filter({ hasText: 'required, not there yet' })
  let begun = ''
  while (await required.count() > 0) {
    await minutes.follow(new RegExp(`^${(await required.first().innerText()).split('\n')[0]!.trim()}`), parts)
    const text = minutes.page.getByRole('textbox').first()
    begun += await text.inputValue()
    if (!await text.inputValue()) await text.fill('The conference was held because both children had been frightened at home.')
    await minutes.press('Keep this part')
  }
  expect(begun).toContain(lines[0][3])
  await minutes.follow('Send to the chair')
  await minutes.press('Send to the chair')
  await minutes.says('With Marlow Evenhand')
}

/** The chair reads them whole and signs. */
export async function sign(chair: Person): Promise<void> {
  await chair.home()
  await chair.says(/Sign the minutes[^]*Marblethatch/)
  await toTheConference(chair)
  await chair.press('Read and sign')
  await chair.follow('Read and sign')
  await chair.says(canary)
  await chair.choose(/^Yes/i, /^Is it safe to give/)
  await chair.press('Sign')
  await chair.says('Signed by Marlow Evenhand')
}

/** A parent's page after the day: what was decided, what to do, what comes next, and their own copies, word for word those that were released. */
export async function readTheCopies(parent: Person, name: string, released: readonly string[]): Promise<string> {
  await parent.home()
  await parent.says('What was decided')
  await parent.says('Your papers')
  const papers = await parent.page.getByRole('link', { name: /letter|plan|minutes/i }).allInnerTexts()
  expect(papers.length).toBe(released.length)
  const read: string[] = []
  for (const paper of papers) {
    await parent.follow(paper)
    holdsNothingElse(name, await parent.page.content())
    read.push(await parent.page.locator('.q-paper--copy').innerText())
    await parent.follow(/^Back/)
  }
  expect(read.map(bare).toSorted()).toEqual(released.map(bare).toSorted())
  return read.join('\n')
}

/** Words without how they are set: two frames may break their lines in other places. */
const bare = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Two parents' copies of the same papers: hers holds what is her son's, his does not, and both hold what is for both. */
export function differ(mothers: string, fathers: string): void {
  for (const words of [boysOwn.line, boysOwn.action]) { expect(mothers).toContain(words); expect(fathers).not.toContain(words) }
  for (const both of [mothers, fathers]) expect(both).toContain('Saturdays')
}

/** The core group is held on its day: it is due on the record, then kept, and the next one follows from it. */
export async function holdTheCoreGroup(worker: Person): Promise<void> {
  await toTheRecord(worker)
  await worker.follow('Record a core group')
  await worker.date('Day it was held', '2026-05-11')
  for (const child of [family.boy, family.girl]) await worker.choose(child)
  await worker.press('Keep the core group')
  await worker.says(/core group held/i)
}

async function toTheRecord(worker: Person): Promise<void> {
  await worker.home()
  await worker.follow('Find')
  await worker.write('Name or number', 'Bobbin')
  await worker.press('Find')
  await worker.follow(family.boy)
}

/** The child's record: everything as a picture and as a table. */
export async function timeline(worker: Person): Promise<void> {
  await toTheRecord(worker)
  await worker.follow(/^and \d+ more/)
  await worker.says('Initial conference held')
  await worker.says(/core group held/i)
  const picture = worker.page.locator('main svg[role=img]').first()
  expect(await picture.locator('title').first().textContent()).not.toBe('')
  await worker.page.getByText('The same as a table').first().click()
  expect(await worker.page.locator('details table').first().innerText()).toContain('28 Apr')
}

/** The worklist of whoever answers for the unit: what is late and what is due, across all conferences; the core group's limit until it is held. */
export async function worklist(manager: Person, coreGroup: 'due' | 'held'): Promise<void> {
  await manager.home()
  await manager.says(/past (its|their) limit/)
  await manager.says(/Starlingdale[^]*First review[^]*working days past/)
  if (coreGroup === 'due') await manager.says('Marblethatch limit')
  else expect(await manager.words()).not.toContain('Marblethatch limit')
}
