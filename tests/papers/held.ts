// A conference held on two sisters with two fathers, kept in a real database: every passage holds a word that stands nowhere else.
import { sql } from 'kysely'
import { parseHTML } from 'linkedom'
import type { FastifyInstance } from 'fastify'
import { day } from '../../src/calendar/day.ts'
import { about, inDirectory, telling, type Marking } from '../../src/record/marking.ts'
import { doStep } from '../../src/server/act.ts'
import { cookieName } from '../../src/server/door/enter.ts'
import { makeLog } from '../../src/server/log.ts'
import { makeReady } from '../../src/server/ready.ts'
import { readSettings } from '../../src/server/settings.ts'
import { webServer } from '../../src/server/web.ts'
import { setClock } from '../../src/store/clock.ts'
import { openDataKeys } from '../../src/store/keys.ts'
import { letLoaderIn } from '../../src/store/loader.ts'
import { idFrom, uuidOf } from '../../src/store/keep.ts'
import { beginSession } from '../../src/store/sessions.ts'
import { as, asKeeper, commandLine, loader, useDatabase, type Tx } from '../../src/store/transaction.ts'
import { freshDatabase } from '../store/database.ts'
import type { Database } from '../../src/store/database.ts'
import type { Happening } from '../../src/record/happening.ts'
import type { Agency, ChildId, ConferenceId, CopyId, EntryId, InvolvementId, PersonId, Relation, Role } from '../../src/record/people.ts'

export const onTheDay = '2026-04-14T12:00:00.000Z'
const on = day('2026-04-14')
const ours = "children's social care"
let acts = 0

/** What each passage says, by the name it has in the tests, and the word that gives it away. */
export const canary = (name: string): string => `zq${[...name].reduce((n, letter) => n * 31 + letter.charCodeAt(0) >>> 0, 7).toString(36)}x`
export const canariesIn = (text: string): Set<string> => new Set(text.match(/zq[0-9a-z]+x/g) ?? [])

export interface Family {
  readonly conference: ConferenceId, readonly wren: ChildId, readonly sorrel: ChildId
  readonly people: Readonly<Record<'fern' | 'flint' | 'bracken' | 'hazel' | 'marlow' | 'tam' | 'pru' | 'vale' | 'perry' | 'jory', PersonId>>
  /** Part of a person in a child's record. */
  readonly partOf: (person: PersonId, child: ChildId) => InvolvementId
  readonly keep: (...events: Happening[]) => Promise<void>
  /** A line of the map about both, or as marked. */
  readonly line: (name: string, more?: { text?: string, marking?: Marking, children?: readonly ChildId[] }) => Happening
}

/** Made anew under fresh ids each time: held, decided and signed on its day. */
export async function heldFamily(): Promise<Family> {
  const act = uuidOf(`family ${++acts} ${process.pid} ${Math.random()}`)
  const id = <K>(name: string) => uuidOf(`${act} ${name}`) as K
  const [wren, sorrel] = [id<ChildId>('wren'), id<ChildId>('sorrel')]
  const both = [wren, sorrel]
  const conference = id<ConferenceId>('conference')
  const names = ['fern', 'flint', 'bracken', 'hazel', 'marlow', 'tam', 'pru', 'vale', 'perry', 'jory'] as const
  const people = Object.fromEntries(names.map((name) => [name, id<PersonId>(name)])) as unknown as Family['people']
  const { fern, flint, bracken, hazel, marlow, tam, pru, vale, perry, jory } = people
  const partOf = (person: PersonId, child: ChildId) => id<InvolvementId>(`${person} in ${child}`)
  const say = (name: string, marking: Marking, text = '') => ({ id: id<never>(`words ${name}`), text: `${text} ${canary(name)}.`.trim(), marking })
  const keep = async (...events: Happening[]) => { await doStep(loader, 'record a decision', {}, uuidOf(`act ${act} ${++acts}`), () => ({ events })) }

  const family = about(both, 'family may read')
  const wrens = telling([wren], 'family may read')
  const sorrels = telling([sorrel], 'family may read')
  const notFlint = about(both, 'family may read', [flint])
  const staff = (person: PersonId, name: string, agency: Agency): Happening[] => {
    const words = say(`name of ${name}`, inDirectory(), name)
    return [{ type: 'PersonRecorded', children: [], about: person, marking: inDirectory(), facts: { person, agency, recordedOn: on } },
      { type: 'PersonNamed', children: [], about: person, marking: inDirectory(), words: [words], facts: { person, name: words.id, namedOn: on } }]
  }
  const child = (who: ChildId, name: string): Happening[] => {
    const known = about([who], 'the child may read')
    const words = say(`name of ${name}`, known, name)
    return [{ type: 'ChildRecorded', children: [who], marking: known, facts: { child: who, bornOn: day('2018-02-11'), recordedOn: on, gender: 'female' } }, { type: 'ChildNamed', children: [who], marking: known, words: [words], facts: { child: who, name: words.id, namedOn: on } }]
  }
  const kin = (person: PersonId, name: string, relation: Relation, of: readonly ChildId[], says: 'open' | 'plain' | 'none'): Happening[] => {
    const known = about(of, 'the child may read')
    const words = say(`name of ${name}`, known, name)
    return [{ type: 'PersonRecorded', children: of, about: person, marking: known, facts: { person, agency: 'family', recordedOn: on } }, { type: 'PersonNamed', children: of, about: person, marking: known, words: [words], facts: { person, name: words.id, namedOn: on } },
      ...of.map((one): Happening => ({ type: 'RelationRecorded', children: [one], about: person, marking: about([one], 'professionals only'), facts: { person, child: one, relation, parentalResponsibility: true, household: false, recordedOn: on } })),
      { type: 'SafeContactRecorded', children: of, about: person, marking: about(of, 'arrangements'), facts: { person, says, recordedOn: on } }]
  }
  const part = (person: PersonId, role: Role, of: readonly ChildId[]): Happening[] => of.map((one): Happening => ({ type: 'InvolvementBegan', children: [one], about: person, marking: about([one], 'professionals only'),
    facts: { involvement: partOf(person, one), person, role, over: 'child', child: one, beganOn: day('2026-03-01'), because: 'example' } }))
  const unit = (person: PersonId, role: Role): Happening => ({ type: 'InvolvementBegan', children: [], about: person, marking: inDirectory(), facts: { involvement: id(`${person} unit`), person, role, over: 'unit', beganOn: day('2025-01-01'), because: 'appointed' } })
  const asked = (person: PersonId, of: readonly ChildId[], kinOfTheirs = false): Happening => ({
    type: 'InvitationProposed', conference, children: of, about: person, marking: about(of, kinOfTheirs ? 'professionals only' : 'family may read'),
    facts: { conference, person, standing: 'must', contactWith: kinOfTheirs ? [] : [...of], proposedOn: on },
  })
  const came = (person: PersonId, of: readonly ChildId[], kinOfTheirs = false): Happening => {
    const entry = id<EntryId>(`here ${person}`)
    return { type: 'AttendanceRecorded', conference, children: of, about: person, marking: about(of, kinOfTheirs ? 'professionals only' : 'family may read'), entry, facts: { conference, person, entry, here: 'in the room', recordedOn: on } }
  }
  const line: Family['line'] = (name, { text, marking = family, children = both } = {}) => {
    const words = say(name, marking, text)
    const entry = id<EntryId>(`line ${name}`)
    return { type: 'MapEntryKept', conference, children, marking: marking.label === 'family may read' ? about(children, 'family may read') : marking, words: [words], entry, facts: { conference, entry, column: 'worry', text: words.id, saidBy: vale, kind: 'fact', keptOn: on } }
  }
  const action = (name: string, marking: Marking, children: readonly ChildId[] = both): Happening => {
    const [what, measure] = [say(`${name}`, marking), say(`measure of ${name}`, marking)]
    const entry = id<EntryId>(`action ${name}`)
    return { type: 'ActionKept', conference, children, marking: about(children, 'family may read'), words: [what, measure], entry, facts: { conference, entry, what: what.id, who: hazel, byOn: day('2026-04-30'), measure: measure.id, keptOn: on } }
  }
  const decided = (who: ChildId, name: string): Happening => {
    const words = say(name, telling([who], 'family may read'))
    const entry = id<EntryId>(`decision ${who}`)
    return { type: 'DecisionMade', conference, children: [who], marking: telling([who], 'family may read'), words: [words], entry, facts: { conference, child: who, decidedOn: on, outcome: 'plan begins', test: 'both', harm: 'emotional abuse', reasons: words.id, how: 'all agreed', entry } }
  }
  const section = (code: string, name: string, marking: Marking): Happening => {
    const words = say(name, marking)
    const entry = id<EntryId>(`section ${code}`)
    return { type: 'MinutesSectionKept', conference, children: both, marking, words: [words], entry, facts: { conference, entry, section: code, text: words.id, keptOn: on } }
  }
  const address = say('the address', about(both, 'protected'), '4 Foxglove Steps, Nowhere-on-Sea')
  const view = say('view of fern', about(both, 'family may read', [flint, bracken]))
  const room = say('name of the room', inDirectory(), 'Bell Room')
  await doStep(loader, 'manage people', {}, idFrom(act, 'act', 0), () => ({ events: [
    ...staff(hazel, 'Hazel Inkwell', ours), ...staff(marlow, 'Marlow Evenhand', ours), ...staff(tam, 'Tam Pagewright', ours), ...staff(pru, 'Pru Ledgerly', ours),
    ...staff(vale, 'Vale Lanternby', 'police'), ...staff(perry, 'Perry Chalkstone', 'school'), ...staff(jory, 'Jory Hearthlight', 'domestic abuse service'),
    unit(pru, 'unit administrator'), unit(tam, 'minute-taker'), { type: 'RoomRecorded', children: [], marking: inDirectory(), words: [room], facts: { room: id('room'), name: room.id, recordedOn: on } },
  ] }))
  await keep(...child(wren, 'Wren Thimblewick'))
  await keep(...child(sorrel, 'Sorrel Thimblewick'))
  await keep({ type: 'FamilyRecorded', children: both, marking: about(both, 'professionals only'), facts: { children: both, recordedOn: on } },
    ...kin(fern, 'Fern Thimblewick', 'mother', both, 'open'), ...kin(flint, 'Flint Cobblejohn', 'father', [wren], 'open'), ...kin(bracken, 'Bracken Millrace', 'father', [sorrel], 'none'),
    { type: 'AddressRecorded', children: both, about: fern, marking: about(both, 'protected'), words: [address], facts: { person: fern, address: address.id, confidential: true, recordedOn: on } },
    ...part(fern, 'parent', both), ...part(flint, 'parent', [wren]), ...part(bracken, 'parent', [sorrel]), ...part(hazel, 'social worker', both), ...part(marlow, 'conference chair', both),
    ...part(vale, 'partner professional', both), ...part(jory, 'partner professional', both), ...part(perry, 'partner professional', [wren]))
  await keep({ type: 'ConferenceRequested', conference, children: both, marking: family, facts: { conference, kind: 'initial', requestedOn: day('2026-03-25'), subjects: both, number: `Q-${conference.slice(0, 8)}` } })
  await keep({ type: 'ConferenceBooked', conference, children: both, marking: family, facts: { conference, kind: 'initial', onDay: on, from: '10:00', until: '12:30', room: id('room'), chair: marlow, minuteTaker: tam, bookedOn: day('2026-03-26') } },
    asked(fern, both, true), asked(flint, [wren], true), asked(bracken, [sorrel], true), asked(hazel, both), asked(vale, both), asked(jory, both), asked(perry, [wren]))
  await keep({ type: 'ConferenceOpened', conference, children: both, marking: family, facts: { conference, openedOn: on, openedAt: '2026-04-14T09:00:00Z', checked: [] } as never },
    came(fern, both, true), came(flint, [wren], true), came(hazel, both), came(vale, both), came(perry, [wren]),
    line('for all'), line('of wren', { marking: wrens, children: [wren] }), line('of sorrel', { marking: sorrels, children: [sorrel] }), line('not flint', { marking: notFlint }), line('professionals', { marking: about(both, 'professionals only') }),
    { type: 'FamilyViewGiven', conference, children: both, about: fern, marking: about(both, 'professionals only'), words: [view], facts: { conference, person: fern, view: view.id, givenOn: on } },
    action('action for all', family), action('action not flint', notFlint), action('action for wren', wrens, [wren]))
  await keep(decided(wren, 'why wren'), decided(sorrel, 'why sorrel'))
  await keep({ type: 'ConferenceHeld', conference, children: both, marking: family, facts: { conference, kind: 'initial', heldOn: on, endedAt: '12:40' } },
    section('reason', 'section reason', family), section('discussion', 'section discussion', family), section('confidential', 'section confidential', about(both, 'professionals only')),
    { type: 'MinutesSigned', conference, children: both, marking: family, facts: { conference, signedOn: on } })
  return { conference, wren, sorrel, people, partOf, keep, line }
}

export interface Served { readonly app: FastifyInstance, readonly database: Database, get(person: PersonId, path: string): Promise<Got>, post(person: PersonId, path: string, fields: { [name: string]: string }): Promise<Got>, close(): Promise<void> }
export interface Got { readonly status: number, readonly text: string, readonly bytes: Buffer, readonly headers: { readonly [name: string]: unknown }, readonly document: ReturnType<typeof parseHTML>['document'] }

/** The service on a database of its own, at one o'clock on the day of the conference. */
export async function serve(): Promise<Served> {
  const database = await freshDatabase()
  useDatabase(database.db)
  await openDataKeys(Buffer.alloc(32, 5))
  await letLoaderIn()
  await makeReady({ ...readSettings({}), example: false })
  setClock(() => new Date(onTheDay))
  const app = await webServer({ log: makeLog({ write: () => undefined } as never), health: async () => undefined, trustProxy: false } as never)
  await app.ready()
  const jars = new Map<PersonId, { [cookie: string]: string }>()
  const jar = async (person: PersonId) => { const known = jars.get(person) ?? { [cookieName()]: await beginSession(person) }; jars.set(person, known); return known }
  const got = (person: { [cookie: string]: string }, reply: { statusCode: number, body: string, rawPayload: Buffer, headers: { [name: string]: unknown }, cookies: { name: string, value: string }[] }): Got => {
    for (const { name, value } of reply.cookies) person[name] = value
    return { status: reply.statusCode, text: reply.body, bytes: reply.rawPayload, headers: reply.headers, document: parseHTML(reply.body).document }
  }
  const get: Served['get'] = async (person, path) => { const cookies = await jar(person); return got(cookies, await app.inject({ url: path, cookies }) as never) }
  return {
    app, database, get,
    post: async (person, path, fields) => {
      const cookies = await jar(person)
      const token = (await get(person, path)).document.querySelector('input[name=_csrf]')?.getAttribute('value') ?? (await get(person, '/work')).document.querySelector('input[name=_csrf]')?.getAttribute('value') ?? ''
      return got(cookies, await app.inject({ method: 'POST', url: path, cookies, headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }, payload: new URLSearchParams({ _csrf: token, ...fields }).toString() }) as never)
    },
    close: async () => { setClock(undefined); await app.close(); useDatabase(undefined); await database.close() },
  }
}

/** Rows as the keeper sees them: what is really there. */
export const really = <R>(query: ReturnType<typeof sql<R>>): Promise<R[]> => as(commandLine, (tx: Tx) => asKeeper(tx, () => tx.rows(query)))
export const copiesOf = (conference: ConferenceId) => really(sql<{ copy: CopyId, reader: PersonId, digest: string, withheld: number, sent_on: string | null }>`select copy, reader, digest, withheld, sent_on from copy where of = ${conference}::uuid`)
