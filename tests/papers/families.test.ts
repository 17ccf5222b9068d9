// Every paper of every example family, as each of its people would have it: nobody is named to whoever may not know that they were part of it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { copyFor } from '../../src/access/redact.ts'
import { peopleIn, type Passage } from '../../src/papers/passage.ts'
import { papers } from '../../src/record/vocabulary.ts'
import { decisions, thimblewickHeld, walkedIn } from './thimblewick-held.ts'
import { compose, factsNow } from '../../src/server/copies/compose.ts'
import { exampleCouncil } from '../../src/server/example/council.ts'
import { conference, who } from '../../src/server/example/acts.ts'
import { makeReady } from '../../src/server/ready.ts'
import { readSettings } from '../../src/server/settings.ts'
import { setClock } from '../../src/store/clock.ts'
import { readersOf } from '../../src/store/copies.ts'
import { openDataKeys } from '../../src/store/keys.ts'
import { judge } from '../../src/store/judge.ts'
import { as, commandLine, useDatabase } from '../../src/store/transaction.ts'
import { freshDatabase } from '../store/database.ts'
import type { Database } from '../../src/store/database.ts'
import type { Reader } from '../../src/access/marking.ts'
import type { PersonId } from '../../src/record/people.ts'

let database: Database
beforeAll(async () => {
  database = await freshDatabase()
  useDatabase(database.db)
  await openDataKeys(Buffer.alloc(32, 5))
  await makeReady({ ...readSettings({}), example: false })
  setClock(() => new Date('2026-04-15T12:00:00Z'))
  await exampleCouncil(true)
  await thimblewickHeld()
  setClock(() => new Date('2026-05-12T12:00:00Z'))
}, 120_000)
afterAll(async () => { setClock(undefined); useDatabase(undefined); await database.close() })

interface Made { readonly passages: ReadonlyMap<string, readonly Passage[]>, readonly readers: ReadonlyMap<PersonId, Reader> }
const made = (family: string): Promise<Made> => as(commandLine, async (tx) => {
  const at = { conference: conference(family) }
  await judge(tx, 'see conference', at)
  const facts = await factsNow(tx, at)
  const c = facts.conferences.get(at.conference)!
  const passages = new Map<string, readonly Passage[]>()
  for (const paper of papers) { const made = await compose(tx, facts, paper); if (!('fault' in made)) passages.set(paper, made) }
  return { passages, readers: await readersOf(tx, [...facts.people.keys()], c.subjects) }
})

/** The rows of the list of who was asked and who came: whose each is. */
function rowsOf(minutes: readonly Passage[]): Passage[] {
  const from = minutes.findIndex((p) => p.kind === 'table' && p.columns.includes('On the day'))
  const to = minutes.findIndex((p, i) => i > from && p.kind !== 'row')
  return minutes.slice(from + 1, to)
}

describe.each(['thimblewick', 'oakapple', 'moonpenny', 'fiddlewood', 'tidewrack', 'bramblecote', 'starlingdale', 'fiddlewood-review'])('%s', (family) => {
  test(`no copy tells its reader of somebody whose row is withheld from them`, async () => {
    const { passages, readers } = await made(family)
    const rows = rowsOf(passages.get('minutes') ?? [])
    expect(passages.size).toBe(3)
    const told: string[] = []
    for (const reader of readers.values()) {
      const hidden = new Set(rows.filter((row) => !copyFor(reader, [row]).kept.length).flatMap((row) => row.people))
      for (const [paper, all] of passages) for (const passage of copyFor(reader, all).kept) for (const person of peopleIn(passage)) if (hidden.has(person)) told.push(`${paper}: ${passage.kind}`)
    }
    expect(told).toEqual([])
  })
})

describe('parents who are apart, one at an address that is kept safe', () => {
  const keptFor = async (name: string, paper: string) => { const { passages, readers } = await made('thimblewick'); return copyFor(readers.get(who(name))!, passages.get(paper)!).kept }
  const tells = (kept: readonly Passage[], name: string) => kept.filter((passage) => peopleIn(passage).includes(who(name)))

  test.each([['flint', 'fern'], ['fern', 'flint'], ['flint', 'myrtle']])('%s has no line that tells of %s, in any paper', async (reader, other) => {
    for (const paper of papers) expect(tells(await keptFor(reader, paper), other)).toEqual([])
  })

  test('each reads what tells of themselves, and professionals read all of it', async () => {
    for (const name of ['fern', 'flint']) expect(tells(await keptFor(name, 'minutes'), name).map((p) => p.kind)).toEqual(expect.arrayContaining(['row', 'item']))
    for (const name of ['hazel', 'jory']) for (const one of ['fern', 'flint']) expect(tells(await keptFor(name, 'minutes'), one).length).toBeGreaterThan(4)
  })

  test('somebody who came without having been asked is in the list, and one of the family in no parent’s', async () => {
    const rowsFor = async (name: string) => (await keptFor(name, 'minutes')).filter((p) => p.kind === 'row').flatMap((p) => p.people)
    for (const name of ['hazel', 'vale']) expect(await rowsFor(name)).toEqual(expect.arrayContaining([walkedIn.housing, walkedIn.family, who('marlow'), who('tam')]))
    for (const name of ['fern', 'flint']) expect([(await rowsFor(name)).includes(walkedIn.housing), (await rowsFor(name)).includes(walkedIn.family)]).toEqual([true, false])
  })

  test('what others said stays, and so does every decision', async () => {
    for (const name of ['fern', 'flint']) {
      const kept = await keptFor(name, 'minutes')
      expect(tells(kept, 'jory').length).toBeGreaterThan(1)
      expect(kept.filter((p) => p.kind === 'statement' && p.name === 'Why')).toHaveLength(decisions)
    }
  })
})
