// Letters and whom to ring: a letter holds the code that lets its reader in and never the three words, and every page of a family gives a number.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import { paths, to } from '../../src/pages/paths.ts'
import { withExampleContact } from '../../src/procedures/example-contact.ts'
import { house, setHouse } from '../../src/server/house.ts'
import { linkAsks, openLink } from '../../src/store/sessions.ts'
import { as, asKeeper, commandLine } from '../../src/store/transaction.ts'
import { openExample, type Opened, type ParsedDocument } from './opened.ts'
import type { ConferenceId, PersonId } from '../../src/record/people.ts'

let council: Opened
let asked: { conference: ConferenceId, person: PersonId }
const person = (name: string) => council.people.find((one) => one.name.startsWith(name))!.person
const text = (document: ParsedDocument, where = 'main') => document.querySelector(where)?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
beforeAll(async () => {
  council = await openExample()
  const parents = council.people.filter((one) => one.group === 'Families').map((one) => one.person)
  const rows = await as(commandLine, (tx) => asKeeper(tx, () => tx.rows(sql<{ conference: ConferenceId, person: PersonId }>`
    select e.conference, (e.facts->>'person')::uuid as person from event e where e.type = 'InvitationSent' and not exists (select 1 from event h where h.conference = e.conference and h.type = 'ConferenceHeld')
      and not exists (select 1 from event s where s.type = 'SafeContactRecorded' and s.facts->>'person' = e.facts->>'person' and s.facts->>'says' = 'plain') order by e.no desc`)))
  asked = rows.find((row) => parents.includes(row.person))!
}, 120_000)
afterAll(() => council.close())

const letter = () => council.post(person('Pru'), to(paths.invitationLetter, asked), {})

test('the letter holds the code, once, and where to type it; the three words stand beside it and not in it, and both together let its reader in', async () => {
  const { document } = await letter()
  const code = text(document, '.q-letter__code')
  const word = text(document, '.q-letter__word')
  expect(code).toMatch(/^([A-Z0-9]{4}-){4}[A-Z0-9]{4}$/)
  expect(word.split(' ')).toHaveLength(3)
  const printed = text(document, '.q-letter')
  expect(printed).toContain(code)
  expect(printed).toContain(`${house().publicUrl}/letter`)
  expect(printed).toMatch(/three words\. They are not in this letter\. (.+, your|Your) social worker,? tells you what they are, by telephone or in person/)
  expect(printed).not.toContain(word)
  for (const one of word.split(' ')) expect(` ${printed} `).not.toContain(` ${one} `)
  // the words are in a part of the page that is never printed
  expect(document.querySelector('.q-unprinted .q-letter__word')).not.toBeNull()
  expect((await council.get(person('Pru'), to(paths.invitationLetter, asked))).html).not.toContain(code)
  expect(await linkAsks(code)).toBe('word')
  expect(await openLink(code.toLowerCase().replaceAll('-', ' '), word)).toEqual({ person: asked.person })
  expect(await openLink(code, word)).toBe('used')
})

test('the code is nowhere in the database', async () => {
  const code = text((await letter()).document, '.q-letter__code')
  const rows = await as(commandLine, (tx) => asKeeper(tx, () => tx.rows(sql<{ n: number }>`select count(*)::int as n from audit where audit::text like ${`%${code}%`}`)))
  expect(rows).toEqual([{ n: 0 }])
})

test('without a number in the pack its sender is told so kindly, there is room to write one, and no page makes one up', async () => {
  expect(text((await council.get(person('Pru'), to(paths.invitationLetter, asked))).document)).toContain('This council’s pack gives no telephone number for the unit: write it by hand, or add it to the pack.')
  const { document } = await letter()
  expect(text(document, '.q-letter')).toContain('Telephone ______')
  expect(text((await council.get(asked.person, paths.yourPage)).document)).not.toContain('01632 960 114')
})

test('with one it stands on the letter, on every page of a family, at the door and where a link was used', async () => {
  const before = house()
  setHouse({ ...before, council: withExampleContact(before.council) })
  try {
    const { document } = await letter()
    expect(text(document, '.q-letter')).toMatch(/Telephone 01632 960 114.*unit@quorate\.example.*ring 01632 960 114/)
    expect(text(document)).not.toContain('gives no telephone number')
    for (const path of [paths.yourPage, to(paths.yourAnswer, asked), to(paths.yourView, asked)]) expect(text((await council.get(asked.person, path)).document), path).toContain('01632 960 114')
    const door = await council.app.inject({ url: '/' })
    expect(door.body).toContain('01632 960 114')
    const used = await council.app.inject({ url: '/link/AAAA-AAAA-AAAA-AAAA-AAAA' })
    expect(used.body).toContain('01632 960 114')
  } finally { setHouse(before) }
})

test('somebody who gets plain notes only gets one: no name, no council, no day, no code, and a place for the number', async () => {
  const [plain] = await as(commandLine, (tx) => asKeeper(tx, () => tx.rows(sql<{ conference: ConferenceId, person: PersonId }>`
    select i.conference, (i.facts->>'person')::uuid as person from event i join event s on s.type = 'SafeContactRecorded' and s.facts->>'person' = i.facts->>'person' and s.facts->>'says' = 'plain'
     where i.type = 'InvitationProposed' order by i.no desc limit 1`)))
  const path = to(paths.invitationLetter, plain!)
  for (const { document } of [await council.get(person('Pru'), path), await council.post(person('Pru'), path, {})]) {
    expect(text(document, '.q-letter').replace(/^The note ?/, '')).toMatch(/^Something is waiting for you\. Please ring (_+|01632 960 114)\.$/)
    expect(document.querySelector('.q-letter__code, .q-letter__word, main form')).toBeNull()
  }
})
