// The main line between the booking and the day: answers, reports, what the family is shown, and the parents' own page.
import { expect } from 'vitest'
import { canary, family } from './family.ts'
import type { Person } from './person.ts'

/** The unit makes somebody a link and three words to be told by mouth; each is shown once. */
export async function linkFor(unit: Person, name: string): Promise<{ link: string, word: string }> {
  await unit.home()
  await unit.follow('Conferences')
  await unit.follow('Marblethatch')
  await unit.follow(/^People/)
  await unit.follow(name)
  await unit.follow('Print a letter with a code for them')
  await unit.press('Print the letter')
  return { link: await unit.page.innerText('.q-letter__url b'), word: await unit.page.innerText('.q-letter__word b') }
}

/** Somebody without an account opens their link: a wrong word opens nothing, the right one opens their own page, and the link is spent. */
export async function comeIn(somebody: Person, { link, word }: { link: string, word: string }): Promise<void> {
  await somebody.page.goto(link)
  await somebody.arrived()
  await somebody.write('The three words you were told', 'lemon lemon lemon')
  await somebody.press('Go on')
  await somebody.says('tries left')
  await somebody.write('The three words you were told', word)
  await somebody.press('Go on')
}

const card = (partner: Person) => partner.page.locator('.q-card').filter({ hasText: 'Marblethatch' })

/** A partner who came by a link answers, and sends a short report that says what is missing. */
export async function answerAndReport(partner: Person): Promise<void> {
  await partner.follow(/Say if you come/, card(partner))
  await partner.choose(/^Coming, in the room/)
  await partner.press('Send my answer')
  await partner.follow(/Write a report/, card(partner))
  await partner.write('Your work with the family', 'I have visited since Thistle was born, last on 2 April. Two visits were missed in March.')
  await partner.write('What worries you', 'Thistle hid behind me when the door banged.')
  await partner.write('What goes well', 'Damson asks for help and takes it.')
  await partner.press('Send the report')
  await partner.home()
  expect(await card(partner).innerText()).toMatch(/You come, in the room[^]*Your report is in/)
}

/** Partners who sign in say whether they come. */
export async function answer(partner: Person, how: RegExp): Promise<void> {
  await partner.home()
  await partner.follow(/Say if you come/, card(partner))
  await partner.choose(how)
  await partner.press('Send my answer')
}

const report: readonly (readonly [section: string, words: (child: string) => string])[] = [
  ['Seen and spoken to', (child) => `I saw ${child} alone on 10 and 14 April, and at home with Damson on 13 April.`],
  ['What has happened', () => 'Police were called on 2 April. It was the third time since the new year.'],
  ['Development and needs', (child) => `${child} is healthy and curious, and sleeps badly.`],
  ['How the parents care', () => 'Damson comforts them. Gorse plays with them and has frightened them.'],
  ['Family history and its effect', () => 'Damson grew up with shouting and does not want it for them.'],
  ['Home and surroundings', () => 'The home is warm. Money is short.'],
  ['What each person says', (child) => `${child}: “I count the stairs when it is loud.”`],
  ['Analysis', () => `There was ${canary}. What is strong is that Damson rang for help.`],
  ['Opinion on harm', (child) => `${child} is likely to suffer significant harm if nothing changes.`],
  ['Proposed plan', () => 'A safe way to hand over on Saturdays, and somebody to ring at night.'],
]

/** The social worker's report on each child; one section is for professionals only. */
export async function writeReports(worker: Person): Promise<void> {
  await worker.home()
  await worker.follow('Conferences')
  await worker.follow('Marblethatch')
  await worker.follow(/^Papers/)
  for (const child of ['Bobbin', 'Thistle']) {
    await worker.follow(new RegExp(`^Write it.*${child}`, 's'))
    for (const [section, words] of report) await worker.write(section, words(child))
    await worker.pick(/^Who may read.*Analysis/, 'Professionals only')
    await worker.press('Send the report')
  }
  await worker.says('With Rowan Clockhouse')
}

/** The manager reads each report and lets it go on. */
export async function authorise(manager: Person): Promise<void> {
  await manager.home()
  await manager.follow(/^Read and authorise 2 reports/)
  for (const child of ['Bobbin', 'Thistle']) {
    await manager.follow(new RegExp(`^Read and authorise.*${child}`, 's'))
    await manager.says(canary)
    await manager.write(/^Comment/, 'Clear and fair.')
    await manager.press('Authorise')
  }
}

/** The social worker goes through each report with that child's parents, and writes down whether they understood and agree. */
export async function showTheFamily(worker: Person): Promise<void> {
  await worker.home()
  await worker.follow('Conferences')
  await worker.follow('Marblethatch')
  await worker.follow(/^Papers/)
  for (const [child, parent] of [['Bobbin', family.mother], ['Thistle', family.mother], ['Thistle', family.father]] as const) {
    await worker.follow(new RegExp(`^Say who saw it.*${child}`, 's'))
    await worker.says(/closed[^]*Analysis/)
    await worker.choose(parent, 'Who saw it?')
    await worker.choose('Yes', 'Did they understand it?')
    await worker.choose('Partly', 'Do they agree with it?')
    await worker.press('Keep this')
  }
}

/** A parent reads what is written about the family, less what is not for parents, says whether she comes, and writes her own side. */
export async function getReady(parent: Person): Promise<void> {
  await parent.says('Hello Damson')
  await parent.says(/Tuesday\s+28\s+April/)
  await parent.follow(/Say if you come/)
  await parent.choose('Yes, I come')
  await parent.choose('A person at my side')
  await parent.press('Send my answer')
  await parent.follow(/side/)
  await parent.write('Your own words', 'I want Saturdays to be calm. I want someone I can ring at night.')
  await parent.press('Send it')
  await parent.follow('Back to your page')
}

/** What is written about a family is on the parent's page once it was gone through with them, and nothing that is for others. */
export async function readTheReports(parent: Person): Promise<void> {
  await parent.follow(/Read what/)
  await parent.says('I count the stairs when it is loud')
  expect(await parent.page.content()).not.toContain(canary)
  await parent.follow('Back to your page')
}
