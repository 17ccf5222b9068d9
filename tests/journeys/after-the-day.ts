// The main line after the day: the plan's copies, the minutes from what was captured, their signing and their copies, and what each reader gets.
import { expect } from 'vitest'
import { address, canary, family } from './family.ts'
import { lines, section, toTheConference } from './in-the-room.ts'
import type { Person } from './person.ts'

/** Release everybody's copy of a paper, each after it was looked at; none of the family's holds what is not theirs. */
export async function releaseAll(unit: Person, paper: string): Promise<string[]> {
  const released: string[] = []
  for (;;) {
    const people = unit.page.getByRole('navigation', { name: 'People' })
    const waiting = people.locator('h2', { hasText: /^(To read and release|Ready)/ }).locator('xpath=following-sibling::ul[1]').getByRole('link')
    if (await waiting.count() === 0) return released
    const name = (await waiting.first().innerText()).trim().split('\n')[0]!.trim()
    await unit.follow(new RegExp(`^${name}`), people)
    const pages = await unit.page.locator('.q-paper').innerText()
    if (name === family.mother || name === family.father) expect(pages).not.toContain(canary)
    if (name === family.father) expect(pages).not.toContain(address.split(',')[0])
    await unit.choose(/^On their own page/)
    await unit.choose('I have read it to the end')
    await unit.press('Release this copy')
    released.push(name)
    expect(released.length, `${paper} is not released: ${released.join(', ')}`).toBeLessThan(20)
  }
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

/** A parent's page after the day: what was decided, what to do, what comes next, and her own copies. */
export async function readTheCopies(parent: Person): Promise<void> {
  await parent.home()
  await parent.says('What was decided')
  const papers = await parent.page.getByRole('link', { name: /plan|minutes/i }).allInnerTexts()
  expect(papers.length).toBeGreaterThanOrEqual(2)
  for (const paper of papers) {
    await parent.follow(paper)
    expect(await parent.page.content()).not.toContain(canary)
    await parent.follow('Back')
  }
}

/** The child's record: everything as a picture and as a table. */
export async function timeline(worker: Person): Promise<void> {
  await worker.home()
  await worker.follow('Find')
  await worker.write('Name or number', 'Bobbin')
  await worker.press('Find')
  await worker.follow(family.boy)
  await worker.says('Initial conference held')
  const picture = worker.page.locator('main svg[role=img]').first()
  expect(await picture.locator('title').first().textContent()).not.toBe('')
  await worker.page.getByText('The same as a table').first().click()
  expect(await worker.page.locator('details table').first().innerText()).toContain('28 Apr')
}

/** The worklist of whoever answers for the unit: what is late and what is due, across all conferences. */
export async function worklist(manager: Person): Promise<void> {
  await manager.home()
  await manager.says(/past (its|their) limit/)
  await manager.says(/Starlingdale[^]*First review[^]*working days past/)
  await manager.says('Marblethatch limit')
}
