// The example council behind a server that is called without a network: for tests that open every page as everybody.
import { sql } from 'kysely'
import { parseHTML } from 'linkedom'
import type { FastifyInstance } from 'fastify'
import { to } from '../../src/pages/paths.ts'
import { exampleCouncil } from '../../src/server/example/council.ts'
import { exampleSignIns, type SignIn } from '../../src/server/example/sign-ins.ts'
import { anchor } from '../../src/server/example/story.ts'
import { cookieName } from '../../src/server/door/enter.ts'
import { makeLog } from '../../src/server/log.ts'
import { makeReady } from '../../src/server/ready.ts'
import { readSettings } from '../../src/server/settings.ts'
import { webServer } from '../../src/server/web.ts'
import { momentOf } from '../../src/calendar/hours.ts'
import { setClock } from '../../src/store/clock.ts'
import { openDataKeys } from '../../src/store/keys.ts'
import { beginSession } from '../../src/store/sessions.ts'
import { as, asKeeper, commandLine, useDatabase } from '../../src/store/transaction.ts'
import { freshDatabase } from '../store/database.ts'
import type { Database } from '../../src/store/database.ts'
import type { AnyPage } from '../../src/pages/page.ts'
import type { At } from '../../src/record/known.ts'
import type { PersonId } from '../../src/record/people.ts'

export type ParsedDocument = ReturnType<typeof parseHTML>['document']
export interface Answer { readonly status: number, readonly html: string, readonly document: ParsedDocument, readonly location: string | undefined }
export interface Opened {
  readonly app: FastifyInstance
  readonly database: Database
  readonly people: readonly SignIn[]
  get(person: PersonId, path: string): Promise<Answer>
  post(person: PersonId, path: string, fields: { [name: string]: string | string[] }): Promise<Answer>
  /** Addresses of a page with ids of the example council, the likeliest first. */
  addresses(page: AnyPage): Promise<At[]>
  close(): Promise<void>
}

/** Open the example council, under the procedures of a council, at nine in the morning of the families' Thursday. */
export async function openExample(under = 'rotherham'): Promise<Opened> {
  const database = await freshDatabase()
  useDatabase(database.db)
  await openDataKeys(Buffer.alloc(32, 5))
  await makeReady({ ...readSettings({ COUNCIL: under }), example: false })
  await exampleCouncil(true)
  setClock(() => new Date(momentOf(anchor, '09:00')))
  const app = await webServer({ log: makeLog({ write: () => undefined } as never), health: async () => undefined, trustProxy: false } as never)
  await app.ready()
  const cookies = new Map<PersonId, { session: string, form: string, token: string }>()
  const jar = async (person: PersonId) => {
    const known = cookies.get(person)
    if (known) return known
    const session = await beginSession(person)
    const start = await app.inject({ url: '/work', cookies: { [cookieName()]: session } })
    const form = start.cookies.find((c) => c.name === 'form')?.value ?? ''
    const token = parseHTML(start.body).document.querySelector('input[name=_csrf]')?.getAttribute('value') ?? ''
    const made = { session, form, token }
    cookies.set(person, made)
    return made
  }
  const answer = (reply: { statusCode: number, body: string, headers: { [name: string]: unknown } }): Answer =>
    ({ status: reply.statusCode, html: reply.body, document: parseHTML(reply.body).document, location: reply.headers['location'] as string | undefined })
  return {
    app, database, people: exampleSignIns(),
    get: async (person, path) => { const { session, form } = await jar(person); return answer(await app.inject({ url: path, cookies: { [cookieName()]: session, form } })) },
    post: async (person, path, fields) => {
      const { session, form, token } = await jar(person)
      const body = new URLSearchParams()
      for (const [name, value] of Object.entries({ _csrf: token, ...fields })) for (const one of [value].flat()) body.append(name, one)
      return answer(await app.inject({ method: 'POST', url: path, cookies: { [cookieName()]: session, form }, headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }, payload: body.toString() }))
    },
    addresses: (page) => addressesOf(page),
    close: async () => { setClock(undefined); await app.close(); useDatabase(undefined); await database.close() },
  }
}

// Every id of the example council that could stand in an address, by the name it has there.
async function addressesOf(page: AnyPage): Promise<At[]> {
  const names = [...page.path.matchAll(/:(\w+)/g)].map((found) => found[1]!)
  if (names.length === 0) return [{}]
  const events = await as(commandLine, (tx) => asKeeper(tx, () => tx.rows(sql<{ type: string, id: string, facts: { [name: string]: unknown }, conference: string | null, children: string[] }>`select type, id, facts, conference, children from event order by no desc`)))
  const deadlines = await as(commandLine, (tx) => asKeeper(tx, () => tx.rows(sql<{ rule: string, because: string, child: string }>`select rule, because, child from deadline`)))
  const found: At[] = []
  const seen = new Set<string>()
  const rows: At[] = [
    ...events.map((e): At => ({ ...Object.fromEntries(Object.entries(e.facts).filter(([, v]) => typeof v === 'string')) as object, conference: (e.conference ?? undefined) as never, child: (e.facts['child'] ?? e.children[0]) as never, event: e.id })),
    ...deadlines.map((d): At => ({ rule: d.rule, event: d.because, child: d.child as never })),
  ]
  const fixed: At = { section: 'discussion', paper: 'minutes', format: 'pdf', council: 'rotherham', other: 'southwark', rule: 'partner-report' }
  for (const row of rows) {
    const at = Object.fromEntries(names.map((name) => [name, row[name] ?? fixed[name]]))
    if (Object.values(at).some((v) => v === undefined)) continue
    const key = to(page.path, at)
    if (!seen.has(key)) { seen.add(key); found.push(at) }
  }
  return found
}

