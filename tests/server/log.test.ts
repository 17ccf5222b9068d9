// The log: JSON lines with ids, and no way for a name or a query to get in.
import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { addressOf, makeLog, requestId } from '../../src/server/log.ts'
import { cleanError } from '../../src/store/errors.ts'

function listening() {
  const lines: Record<string, unknown>[] = []
  const log = makeLog({ write: (line: string) => { lines.push(JSON.parse(line) as Record<string, unknown>) } })
  return { lines, log }
}

test('a line is JSON with a level, a moment and our sentence; a fact with a space is left out', () => {
  const { lines, log } = listening()
  log.info({ conference: '0196f3a0-0000-7000-8000-000000000001', events: 3, who: 'Wilhelmina Nonesuch' }, 'kept')
  expect(lines).toEqual([{ level: 'info', at: expect.stringMatching(/^\d{4}-.*Z$/), says: 'kept', conference: '0196f3a0-0000-7000-8000-000000000001', events: 3, who: '(left out)' }])
})

test('a name in one word is left out, under whatever fact; our own words pass under theirs', () => {
  const { lines, log } = listening()
  log.info({ who: 'Wilhelmina', route: 'Wilhelmina', was: 'Wilhelmina', what: 'wilhelmina', list: ['Wilhelmina'], deep: { method: 'wilhelmina' } }, 'kept')
  log.info({ method: 'POST', route: '/children/:child', signal: 'SIGTERM', what: 'requests', was: 'best-practice', address: 'http://localhost:3000', on: '2026-04-14' }, 'kept')
  expect(JSON.stringify(lines[0])).not.toMatch(/wilhelmina/i)
  expect(lines[1]).toMatchObject({ method: 'POST', route: '/children/:child', signal: 'SIGTERM', what: 'requests', was: 'best-practice', address: 'http://localhost:3000', on: '2026-04-14' })
})

test('an error keeps where it was and loses what it quotes', () => {
  const { lines, log } = listening()
  const caught = (act: () => unknown): unknown => { try { return act() } catch (error) { return error } }
  log.error(caught(() => JSON.parse('Wilhelmina Nonesuch')) as Error)
  log.error({ err: Object.assign(new Error('duplicate key (Wilhelmina)'), { code: '23505', detail: 'Key (name)=(Wilhelmina)', params: ['Wilhelmina'], constraint: 'child_name', table: 'child', query: 'insert' }) }, 'failed')
  log.error({ error: 'Wilhelmina Nonesuch', deep: { inner: ['Wilhelmina Nonesuch', new Map([['Wilhelmina', 1]])] } }, 'failed')
  expect(JSON.stringify(lines)).not.toContain('Wilhelmina')
  expect(lines[1]?.['error']).toMatchObject({ code: '23505', constraint: 'child_name', table: 'child' })
  expect(cleanError(new Error("it doesn't fit, isn't it")).message).toBe("it doesn't fit, isn't it")
})

test('lines of the web server itself are stripped too', async () => {
  const { lines, log } = listening()
  const app = Fastify({ loggerInstance: log, genReqId: requestId })
  app.get('/children/:child', async () => { throw new Error('"Wilhelmina Nonesuch" is not a number') })
  await app.inject('/children/wilhelmina?about=nonesuch')
  await app.close()
  expect(lines.length).toBeGreaterThan(1)
  expect(JSON.stringify(lines)).not.toMatch(/wilhelmina|nonesuch/i)
})

test('an address in a line has its ids, no query, and nothing in an id\'s place that is not one', () => {
  const child = '0196f3a0-0000-7000-8000-000000000001'
  expect(addressOf('/children/:child/notes/:name', { child, name: 'wilhelmina' })).toBe(`/children/${child}/notes/:name`)
  expect(addressOf(undefined, {})).toBe('(no such page)')
  expect(addressOf('/look/*', { '*': 'a.css' })).toBe('/look/*')
})
