// The main line on the day: the conference is opened, mapped, scored, planned, decided and closed.
import { expect } from 'vitest'
import { boysOwn, canary, family } from './family.ts'
import type { Person } from './person.ts'

/** From anywhere to the page of the conference; from the start, where somebody has not come in yet. */
export async function toTheConference(who: Person): Promise<void> {
  if (await who.page.getByRole('link', { name: 'Conferences', exact: true }).count() === 0) await who.home()
  await who.follow('Conferences')
  await who.follow('Marblethatch')
}

/** A section of the conference, from wherever somebody is in it. */
export async function section(who: Person, name: string): Promise<void> {
  const { page } = who
  const nav = page.getByRole('navigation', { name: 'Sections of this conference' })
  if (await nav.count() === 0 && await page.getByRole('link', { name: 'Leave the room' }).count() > 0) await who.follow('Leave the room')
  if (await nav.count() === 0) await toTheConference(who)
  await who.follow(new RegExp(`^${name}`), nav)
}

/** The chair opens the conference and says who is here; both children are quorate. */
export async function open(chair: Person): Promise<void> {
  await toTheConference(chair)
  await chair.press('Open the conference')
  for (const tick of await chair.page.getByRole('checkbox').all()) await tick.check({ force: true })
  await chair.press('Open the conference')
  for (const name of ['Ash Quillfeather', 'Nia Cradlewell', 'Vale Lanternby', family.mother]) await chair.choose(/^In the room/i, new RegExp(`^${name}`))
  await chair.choose(/^On video/i, /^Perry Chalkstone/)
  await chair.choose(/^Apologies/i, new RegExp(`^${family.father}`))
  await chair.press('Keep who is here')
  await chair.says('Quorate, both')
}

export const lines = [
  ['Worried about', 'Fact', 'Vale Lanternby', 'Police were called on 2 April because Gorse had hurt Damson on the stairs.'],
  ['Makes it harder', 'Observation', 'Perry Chalkstone', 'Bobbin falls asleep in lessons on Mondays.'],
  ['We do not know yet', 'Observation', 'Nia Cradlewell', 'Nobody knows what Thistle hears at night.'],
  ['Working well', 'Fact', 'Nia Cradlewell', 'Damson comes to every visit and asks questions.'],
  ['Already safe', 'Fact', family.mother, 'My sister has slept at ours since Easter.'],
  ['Needs to happen', 'Opinion', 'Ash Quillfeather', 'Saturdays need a place and a person for handing over.'],
] as const

/** The minute-taker keeps one line in every part of the map, one about one child, and one that only professionals may read. */
export async function map(minutes: Person): Promise<void> {
  await section(minutes, 'In the room')
  for (const [column, kind, who, words] of lines) await keepLine(minutes, { column, kind, who, words })
  await keepLine(minutes, { column: 'Worried about', kind: 'Hearsay', who: 'Vale Lanternby', words: `There was ${canary}.`, closed: true })
  await keepLine(minutes, { column: 'Worried about', kind: 'Observation', who: 'Perry Chalkstone', words: boysOwn.line, about: family.boy })
  await minutes.follow('Look again')
  for (const [, , , words] of lines) await minutes.says(words)
}

async function keepLine({ page, pick, write, press }: Person, line: { column: string, kind: string, who: string, words: string, closed?: boolean, about?: string }): Promise<void> {
  await pick('Who said it', line.who)
  await pick('What kind of statement', line.kind)
  await pick('Where on the map', line.column)
  await write('What was said', line.words)
  // what was chosen for the line before may stand there still
  await page.getByRole('checkbox', { name: 'Only professionals' }).setChecked(line.closed ?? false, { force: true })
  await pick('About whom', new RegExp(`^${line.about?.split(' ')[0] ?? 'Both'}`))
  if (await page.locator('[data-keys]').isHidden()) return press(/^Keep/)
  await page.getByRole('button', { name: /^Keep/ }).click()
  await expect.poll(() => page.innerText('#map'), { timeout: 8000 }).toContain(line.words)
}

/** What we fear, what safe looks like, who does what by when, and what happens if it does not hold. */
export async function plan(chair: Person): Promise<void> {
  await section(chair, 'Decisions and plan')
  await chair.follow(/^Add a (danger|risk) statement/i)
  await chair.write(/^(Danger|Risk) statement/i, 'Ash and police are worried that Bobbin and Thistle will be hurt, or see Damson hurt, when Gorse comes on Saturdays.')
  await chair.press('Keep')
  await chair.follow(/^Add a safety (goal|statement)/i)
  await chair.write(/^Safety (goal|statement)/i, 'For three months every Saturday goes by without shouting, and both children say who was there.')
  await chair.press('Keep')
  for (const [what, who, by, measure] of [
    ['A place and a person for handing over on Saturdays', 'Ash Quillfeather', '2026-05-08', 'Ash writes down each Saturday who was there.'],
    ['Ring the night number before it gets loud', family.mother, '2026-05-01', 'The number has been tried once.'],
    ['See Thistle at home every ten days', 'Nia Cradlewell', '2026-05-08', 'Visits are in the record.'],
    [boysOwn.action, 'Perry Chalkstone', '2026-05-08', 'Bobbin says where it is.'],
  ] as const) {
    await chair.follow('Add an action')
    await chair.write('What is to be done?', what)
    await chair.pick('Who does it?', who)
    await chair.date('By when?', by)
    await chair.write('How will anybody know that it is done, and has helped?', measure)
    if (what === boysOwn.action) await chair.choose(/^Bobbin/, 'For which children?')
    await chair.press('Keep the action')
  }
  await chair.follow('Add what happens then')
  await chair.page.getByRole('textbox').first().fill('If it is loud at night, Damson takes both children to her sister, and Ash comes the next morning.')
  await chair.press('Keep')
}

/** Each professional scores for themselves; the minute-taker writes the mother's down; then the chair shows them to all. */
export async function score(chair: Person, minutes: Person, partner: Person): Promise<void> {
  await partner.home()
  await partner.follow('Marblethatch')
  await partner.follow('In the room')
  await partner.follow('Give your score')
  await partner.write('How safe is it today, from 0 to 10?', '4')
  await partner.write(/^Because/, 'Damson tries hard. Nights are not safe yet.')
  await partner.press('Keep the score')
  await section(minutes, 'In the room')
  for (const [who, number] of [['Ash Quillfeather', '3'], ['Perry Chalkstone', '6'], [family.mother, '7']] as const) {
    await minutes.follow('0 to 10')
    await minutes.pick('Whose score is it?', who)
    await minutes.write('How safe is it today, from 0 to 10?', number)
    await minutes.press('Keep the score')
    await minutes.follow('Back')
  }
  await section(chair, 'In the room')
  await chair.follow('0 to 10')
  await chair.follow('Show the scores to everybody now')
  await chair.press('Show the scores')
  await chair.says('What has one seen that the other has not?')
}

/** Each agency's view, child by child, as it was given. */
export async function views(minutes: Person): Promise<void> {
  await section(minutes, 'In the room')
  await minutes.follow('Views, then decisions')
  const { page } = minutes
  for (const row of await page.locator('fieldset').all()) {
    await row.getByRole('radio', { name: 'Yes' }).check({ force: true })
    await row.getByRole('textbox').fill('It has happened three times since the new year.')
  }
  await minutes.press('Keep the views')
}

/** The decision on each child, with reasons and the kind of harm; the reasons alone are taken over for the second. */
export async function decide(chair: Person): Promise<void> {
  await chair.home()
  await section(chair, 'Decisions and plan')
  await chair.follow('Bobbin')
  for (const child of ['Bobbin', 'Thistle']) {
    if (child === 'Thistle') {
      await chair.follow('Thistle')
      await chair.follow(/^Take over the reasons of Bobbin/)
    } else await chair.write(/^Why, in words the parents/, 'Bobbin and Thistle have seen Damson hurt three times. What keeps them safe is new.')
    await chair.choose('Significant harm is likely', 'Is the test met?')
    await chair.choose('A child protection plan', new RegExp(`^What is decided for ${child}`))
    await chair.choose('Emotional abuse', /^Which kind of harm/)
    await chair.choose('Everyone agreed', 'How was it decided?')
    await chair.press('Keep the decision')
    await chair.says(`${child} will have a child protection plan`)
  }
}

/** The days that follow, inside their limits; then the end. */
export async function close(chair: Person): Promise<void> {
  await section(chair, 'Decisions and plan')
  await chair.follow('Fix the days')
  await chair.choose('Ash Quillfeather')
  await chair.date(/core group/i, '2026-05-11')
  await chair.date(/review/i, '2026-07-20')
  await chair.press('Keep these dates')
  await section(chair, 'In the room')
  await chair.follow('End or adjourn the conference')
  await chair.write('What time did it end?', '12:20')
  await chair.press('End the conference')
  await chair.says(/Monday 11 May 2026/)
}
