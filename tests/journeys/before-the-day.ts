// The main line up to the morning of the conference: the record, the enquiry, the request, the booking and the list.
import { expect } from 'vitest'
import { address, family } from './family.ts'
import type { Person } from './person.ts'

/** A social worker finds that the family is not known, and begins the records of both children. */
export async function addTheChildren(worker: Person): Promise<void> {
  await worker.home()
  await worker.follow('Find')
  await worker.write('Name or number', 'Marblethatch')
  await worker.press('Find')
  await worker.says('No record that you may open has this name')
  await worker.follow('Add a child')
  await worker.write('Name the child is called by', family.boy)
  await worker.date(/^Date of birth/, '2016-11-05')
  await worker.choose(/^male/i, 'Gender')
  await worker.choose('North team')
  await worker.press('Add the child')
  await worker.follow('Add a brother or sister')
  await worker.write('Name the child is called by', family.girl)
  await worker.date(/^Date of birth/, '2021-06-17')
  await worker.choose(/^female/i, 'Gender')
  await worker.press('Add the child')
  await worker.says(`${family.girl}, 4`)
  await worker.follow(family.boy)
}

/** The mother of both, whose address is kept secret, and the father of the younger child alone. */
export async function addTheParents(worker: Person): Promise<void> {
  for (const [name, relation] of [[family.mother, 'Mother'], [family.father, 'Father']] as const) {
    if (name === family.father) await worker.follow(family.girl)
    await worker.follow('Add somebody of the family')
    await worker.write('Name', name)
    await worker.pick('What are they to the child?', new RegExp(`^${relation}$`, 'i'))
    if (relation === 'Mother') await worker.choose(family.boy)
    await worker.choose(family.girl)
    await worker.choose('Yes', 'Do they have parental responsibility?')
    await worker.choose(relation === 'Mother' ? 'Yes' : 'No', 'Do they live with the child?')
    await worker.choose('Anything may be written')
    if (relation === 'Mother') {
      await worker.write(/^Where they live/, address)
      await worker.choose('Yes', /^Must this address be kept secret/)
    }
    await worker.press('Add them')
    await worker.says(name)
  }
  await worker.follow(family.boy)
  expect(await worker.words()).not.toContain(family.father)
}

/** The strategy discussion starts the clock, which explains itself; the enquiry ends with the need for a conference. */
export async function enquire(worker: Person): Promise<void> {
  await worker.follow('Record a strategy discussion')
  await worker.date('Day of the discussion', '2026-04-09')
  await worker.write(/^Time it began/, '09:10')
  await worker.choose(family.boy)
  await worker.choose(family.girl)
  await worker.choose(/^enquiry begins/i, 'What was decided?')
  await worker.write(/^Why\?/, 'Both children have seen one parent hurt the other, and Bobbin tried to stop it.')
  await worker.press('Keep the discussion')
  await worker.says('limit')
  await worker.follow(/to the limit/)
  await worker.says('Thursday 30 April 2026')
  await worker.follow('Back')
  await worker.follow('Say how the enquiry ended')
  await worker.date('Day the enquiry ended', '2026-04-09')
  await worker.choose(/^conference needed/i, 'Is a conference needed?')
  await worker.write(/^Why\?/, 'Harm is likely to go on unless people act together.')
  await worker.press('Keep how it ended')
}

export const asked = [
  { name: 'Nia Cradlewell', about: [family.girl], why: 'Knows Thistle since she was born.' },
  { name: 'Perry Chalkstone', about: [family.boy], why: 'Is Bobbin’s teacher.' },
  { name: 'Vale Lanternby', about: [family.boy, family.girl], why: 'Was called to the house on 2 April.' },
] as const

/** A conference is asked for, with everybody who should come and why. */
export async function ask(worker: Person): Promise<void> {
  await worker.follow('Ask for a conference')
  await worker.press('Ask for the conference')
  await worker.says('on the list')
  for (const name of [family.mother, family.father]) {
    await worker.press('Add a person')
    await worker.pick(/^Somebody we know/, new RegExp(`^${name}`))
    if (name === family.father) await worker.choose(family.girl, /^Which children are they asked about/)
    await worker.choose(/^must/i, 'Must they come?')
    await worker.write(/^Why are they asked/, 'A parent.')
    await worker.press('Put them on the list')
  }
  for (const { name, about, why } of asked) {
    await worker.press('Add a person')
    await worker.pick(/^Somebody we know/, new RegExp(`^${name}`))
    for (const child of about) {
      await worker.choose(child, /^Which children are they asked about/)
      await worker.choose(child, /^Which children are they in direct contact with/)
    }
    await worker.choose(/^must/i, 'Must they come?')
    await worker.write(/^Why are they asked/, why)
    await worker.press('Put them on the list')
    await worker.says(name)
  }
}

/** The unit books a day two working days inside the limit, asks everybody, and sees what is waiting to be sent. */
export async function book(unit: Person): Promise<void> {
  await unit.home()
  await unit.says(/Book a conference[^]*Marblethatch/)
  await unit.follow('Conferences')
  await unit.follow('Marblethatch')
  await unit.press('Book a day')
  await unit.date('Day', '2026-04-28')
  await unit.write('From', '10:00')
  await unit.write('Until', '12:30')
  await unit.pick(/^Room/, 'Bell Room, Civic House')
  await unit.pick('Chair', 'Marlow Evenhand')
  await unit.pick(/^Minute-taker/, 'Tam Pagewright')
  await unit.press('Book it')
  await unit.says('Tuesday 28 April 2026')
  await unit.press('Ask them')
  await unit.press('Ask them')
  await unit.follow('To send')
  await unit.says(/Nia Cradlewell[^]*invitation/)
  expect(await unit.words()).toContain('Marblethatch')
}
