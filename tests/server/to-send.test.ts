// To send: what waits comes first, and everything else is behind the day it went on; nothing is dropped, however much there is.
import { sql } from 'kysely'
import { parseHTML } from 'linkedom'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { paths } from '../../src/pages/paths.ts'
import { makeLog } from '../../src/server/log.ts'
import { webServer } from '../../src/server/web.ts'
import { browsing, type Browsing } from './browsing.ts'
import { household } from '../store/households.ts'
import { asSuperuser, fresh, ownStored, stored } from '../store/stored.ts'
import type { Database } from '../../src/store/database.ts'
import type { PersonId } from '../../src/record/people.ts'

let database: Database
let app: FastifyInstance
let unit: Browsing
const [waiting, gone] = [70, 20 * 3 + 75]

beforeAll(async () => {
  database = await ownStored()
  app = await webServer({ log: makeLog({ write: () => undefined } as never), health: async () => undefined })
  const h = await household()
  const theirs = await household()
  const notice = (person: PersonId, conference: string, madeAgo: number, sentAgo?: number) => asSuperuser(database, (run) => run(sql`insert into notice (id, person, says, conference, made_at, sent_at)
    values (${fresh()}::uuid, ${person}::uuid, 'an invitation is waiting', ${conference}::uuid, now() - make_interval(days => ${madeAgo}), ${sentAgo === undefined ? null : sql`now() - make_interval(days => ${sentAgo})`})`))
  await asSuperuser(database, (run) => run(sql`update conference set held_on = current_date where of = ${theirs.conference}::uuid`))
  for (let n = 0; n < waiting; n++) await notice(h.worker, h.conference, 1)
  // twenty days with three sent on each, and one day on which many were made for a conference that has been held since
  for (let n = 0; n < 20; n++) for (let i = 0; i < 3; i++) await notice(h.worker, h.conference, n + 3, n + 2)
  for (let n = 0; n < 75; n++) await notice(theirs.worker, theirs.conference, 40)
  unit = await browsing(app, h.admin)
}, 240_000)
afterAll(async () => { await app.close(); await database.close(); await stored() })

const look = async (path: string) => {
  const page = await unit.get(path)
  expect(page.status).toBe(200)
  const { document } = parseHTML(page.html)
  const links = [...document.querySelectorAll('main a')].map((a) => [a.textContent!.trim(), a.getAttribute('href')!] as const)
  return { words: page.words, rows: document.querySelectorAll('main tbody tr').length, links, link: (words: string) => links.find(([text]) => text === words)?.[1]?.replace(/#.*/, '') }
}

/** Rows of a list, from its first page to its last. */
async function wholeList(path: string): Promise<number> {
  let [rows, next]: [number, string | undefined] = [0, path]
  for (let turns = 0; next && turns < 20; turns++) { const page = await look(next); rows += page.rows; next = page.link('The next ones') }
  return rows
}

test('what waits comes first, fifty to a page, and everything else is under its day with its count', async () => {
  const first = await look(paths.outbox)
  expect(first.words).toContain(`${waiting} things wait to be sent.`)
  expect(first.rows).toBe(50)
  expect(await wholeList(paths.outbox)).toBe(waiting)
  const days: string[] = []
  let [next, turns]: [string | undefined, number] = [paths.outbox, 0]
  for (; next && turns < 20; turns++) {
    const page = await look(next)
    const here = page.links.filter(([, href]) => href.includes('?day=')).map(([, href]) => href)
    expect(here.length).toBeLessThanOrEqual(14)
    days.push(...here)
    next = page.link('Earlier days')
  }
  expect(new Set(days).size).toBe(days.length)
  expect(turns).toBe(2)
  let sum = 0
  for (const one of days) sum += await wholeList(one)
  expect(sum).toBe(gone)
  expect((await look(days[0]!)).words).toMatch(/What went on .* Sent /)
  expect((await look(days.at(-1)!)).words).toContain('Was not sent, and is over')
  expect((await look(`${paths.outbox}?page=99&before=nonsense`)).rows).toBe(waiting - 50)
})
