// Live pages: each watcher is sent their own part of what is kept, no faster than may be read, and no longer than they may see it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import type { FastifyInstance } from 'fastify'
import { to, paths } from '../../src/pages/paths.ts'
import { doStep } from '../../src/server/act.ts'
import { cookieName } from '../../src/server/door/enter.ts'
import { makeLog } from '../../src/server/log.ts'
import { closeServer } from '../../src/server/stop.ts'
import { webServer } from '../../src/server/web.ts'
import { keepLine, type Line } from '../../src/procedures/steps/map.ts'
import { openConference } from '../../src/procedures/steps/room.ts'
import { beginSession, endSession } from '../../src/store/sessions.ts'
import { bar, household, type Household } from '../store/households.ts'
import { asSuperuser, fresh, stored } from '../store/stored.ts'
import type { Database } from '../../src/store/database.ts'
import type { PersonId } from '../../src/record/people.ts'

let database: Database
let app: FastifyInstance
let h: Household
let base = ''
beforeAll(async () => {
  database = await stored()
  app = await webServer({ log: makeLog({ write: () => undefined } as never), health: async () => undefined, listen: database.listen })
  await app.listen({ port: 0, host: '127.0.0.1' })
  base = `http://127.0.0.1:${(app.server.address() as { port: number }).port}`
  h = await household()
  await doStep(h.chair, 'open the conference', { conference: h.conference }, fresh(), (facts) => openConference(facts, { checked: [] }))
})
afterAll(async () => { app.server.closeAllConnections(); await app.close() })

interface Piece { id: string, html: string, at: number }
/** A live page as a browser holds it: what it was sent, and whether the line has ended. */
async function watch(person: PersonId, address = to(paths.live, { conference: h.conference })) {
  const secret = await beginSession(person)
  const stopping = new AbortController()
  const answer = await fetch(base + address, { headers: { cookie: `${cookieName()}=${secret}` }, signal: stopping.signal })
  const watching = { status: answer.status, headers: answer.headers, pieces: [] as Piece[], ended: false, secret, close: () => { stopping.abort() } }
  if (answer.ok) void read(answer, watching)
  return watching
}

async function read(answer: Response, watching: { pieces: Piece[], ended: boolean }): Promise<void> {
  const text = new TextDecoder()
  let rest = ''
  try {
    for await (const bytes of answer.body!) {
      rest += text.decode(bytes, { stream: true })
      const messages = rest.split('\n\n')
      rest = messages.pop()!
      for (const one of messages) if (one.startsWith('data: ')) watching.pieces.push({ ...JSON.parse(one.slice(6)) as Piece, at: Date.now() })
    }
  } catch { /* the test closed it */ }
  watching.ended = true
}

const line = (text: string, more: Partial<Line> = {}): Line => ({ text, column: 'worry', kind: 'fact', about: 'all', readers: [], ...more })
const say = (text: string, more: Partial<Line> = {}) => doStep(h.chair, 'keep the map', { conference: h.conference }, fresh(), (facts) => keepLine(facts, line(text, more)))
const until = async (true_: () => boolean) => { for (let i = 0; i < 100 && !true_(); i++) await new Promise((done) => setTimeout(done, 50)); return true_() }
const mapOf = ({ pieces }: { pieces: Piece[] }) => pieces.findLast((one) => one.id === 'map')?.html ?? ''
const opened = () => asSuperuser(database, (run) => run(sql<{ n: number }>`select count(*)::int as n from audit where what = 'opened' and action = 'see the room' and by_person = ${h.partner}::uuid`)).then(([row]) => row!.n)
const refused = () => asSuperuser(database, (run) => run(sql<{ n: number }>`select count(*)::int as n from audit where what = 'refused' and action = 'see the room'`)).then(([row]) => row!.n)

describe('who may watch', () => {
  test('nobody who is not signed in, and no page that is not live', async () => {
    const address = to(paths.live, { conference: h.conference })
    expect((await fetch(base + address)).status).toBe(401)
    expect((await watch(h.chair, `${address}?page=attendance`)).status).toBe(404)
    expect((await watch(h.chair, `${address}?page=nowhere`)).status).toBe(404)
  })

  test('nobody who may not see the room, and the attempt is written down', async () => {
    const before = await refused()
    expect((await watch(h.otherWorker)).status).toBe(403)
    expect(await refused()).toBe(before + 1)
  })

  test('is told not to be kept, changed or held back on the way', async () => {
    const chair = await watch(h.chair)
    expect(Object.fromEntries(chair.headers)).toMatchObject({ 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no' })
    chair.close()
  })
})

describe('what is pushed', () => {
  test('to each what they may see: a brother’s or sister’s line is not in the line of somebody who knows the other child', async () => {
    const [chair, partner] = [await watch(h.chair), await watch(h.partner)]
    await say('About both of them.')
    await say('About the sibling alone.', { about: h.sibling })
    expect(await until(() => mapOf(chair).includes('About the sibling alone.') && mapOf(partner).includes('About both of them.'))).toBe(true)
    await new Promise((done) => setTimeout(done, 600))
    expect(JSON.stringify(partner.pieces)).not.toContain('About the sibling alone.')
    chair.close(); partner.close()
  })

  test('only what has changed, after everything once at the opening', async () => {
    const chair = await watch(h.chair)
    expect(await until(() => chair.pieces.length >= 5)).toBe(true)
    const first = chair.pieces.length
    await say('One more.')
    expect(await until(() => mapOf(chair).includes('One more.'))).toBe(true)
    expect(chair.pieces.slice(first).map((one) => one.id)).not.toContain('agenda')
    chair.close()
  })

  test('four times a second at most, and the last of many lines is not lost', async () => {
    const chair = await watch(h.chair)
    await until(() => chair.pieces.length >= 5)
    const from = chair.pieces.length
    for (let i = 1; i <= 30; i++) await say(`Line ${i} of thirty.`)
    expect(await until(() => mapOf(chair).includes('Line 30 of thirty.'))).toBe(true)
    const times = chair.pieces.slice(from).filter((one) => one.id === 'map').map((one) => one.at)
    expect(times.length).toBeGreaterThan(0)
    for (let i = 4; i < times.length; i++) expect(times[i]! - times[i - 4]!).toBeGreaterThan(900)
    chair.close()
  })

  test('is audited at the opening and not at each push', async () => {
    const before = await opened()
    const partner = await watch(h.partner)
    await say('Watched.')
    await until(() => mapOf(partner).includes('Watched.'))
    await say('And again.')
    expect(await until(() => mapOf(partner).includes('And again.'))).toBe(true)
    expect(await opened()).toBe(before + 1)
    partner.close()
  })

  test('within a second to everybody, with twenty-five watching', async () => {
    const all = await Promise.all([...Array<undefined>(15)].map(() => watch(h.chair)).concat([...Array<undefined>(10)].map(() => watch(h.worker))))
    await until(() => all.every((one) => one.pieces.length >= 5))
    const from = Date.now()
    await say('To everybody.')
    expect(await until(() => all.every((one) => mapOf(one).includes('To everybody.')))).toBe(true)
    expect(Date.now() - from).toBeLessThan(3000)
    for (const one of all) one.close()
  })
})

describe('the line ends', () => {
  test('with the session, at the next thing kept', async () => {
    const worker = await watch(h.worker)
    await until(() => worker.pieces.length >= 5)
    await endSession(worker.secret, h.worker)
    await say('After signing out.')
    expect(await until(() => worker.ended)).toBe(true)
    expect(JSON.stringify(worker.pieces)).not.toContain('After signing out.')
  })

  test('when somebody is barred, before they are sent another word, and the refusal is written down', async () => {
    const partner = await watch(h.partner)
    await until(() => partner.pieces.length >= 5)
    const before = await refused()
    await bar(h.admin, h.held.partner, h.child)
    await say('After being barred.')
    expect(await until(() => partner.ended)).toBe(true)
    expect(JSON.stringify(partner.pieces)).not.toContain('After being barred.')
    expect(await refused()).toBe(before + 1)
  })

  test('when the service stops, at once', async () => {
    const other = await webServer({ log: makeLog({ write: () => undefined } as never), health: async () => undefined, listen: database.listen })
    await other.listen({ port: 0, host: '127.0.0.1' })
    const own = base
    base = `http://127.0.0.1:${(other.server.address() as { port: number }).port}`
    const chair = await watch(h.chair)
    base = own
    await until(() => chair.pieces.length >= 5)
    const from = Date.now()
    await closeServer(other)
    expect(await until(() => chair.ended)).toBe(true)
    expect(Date.now() - from).toBeLessThan(2000)
  })
})
