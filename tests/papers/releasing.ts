// Looking at a copy, pressing, delivering and tampering: what the tests of copies do again and again, through the real pages.
import { sql } from 'kysely'
import { expect } from 'vitest'
import { day } from '../../src/calendar/day.ts'
import { paths, to } from '../../src/pages/paths.ts'
import { about } from '../../src/record/marking.ts'
import { deliverNext } from '../../src/server/copies/deliver.ts'
import { asSuperuser, type Run } from '../store/stored.ts'
import type { CopyId, PersonId } from '../../src/record/people.ts'
import { copiesOf, really, type Family, type Got, type Served } from './held.ts'

export type Name = keyof Family['people']
export type Paper = 'minutes' | 'outline-plan' | 'decision-letter'
export const log = { error: () => undefined }
const address = (f: Family, paper: Paper, reader: Name) => to(paths.release, { conference: f.conference, paper, person: f.people[reader] })
export const at = (f: Family, paper: Paper, reader: Name) => ({ conference: f.conference, paper, person: f.people[reader] })
export const field = (page: Got, name: string) => page.document.querySelector(`input[name=${name}]`)?.getAttribute('value') ?? ''
export const deliverAll = async () => { while (await deliverNext(log)) { /* until none is left */ } }
export const only = async (f: Family, reader: Name) => (await copiesOf(f.conference)).find((copy) => copy.reader === f.people[reader])!

/** What somebody who releases copies does, on one service. */
export function releasing(site: () => Served) {
  const fields = (page: Got, more: { [name: string]: string } = {}) => ({ _act: field(page, '_act'), digest: field(page, 'digest'), printedAt: field(page, 'printedAt'), how: 'outbox', read: 'yes', ...more })
  const look = (f: Family, paper: Paper, reader: Name, sender: Name = 'pru') => site().get(f.people[sender], address(f, paper, reader))
  const press = (f: Family, paper: Paper, reader: Name, seen: Got, more: { [name: string]: string } = {}, sender: Name = 'pru') =>
    site().post(f.people[sender], address(f, paper, reader), Object.fromEntries(Object.entries(fields(seen, more)).filter(([, value]) => value !== '-')))
  const release = async (f: Family, paper: Paper, reader: Name, more: { [name: string]: string } = {}) => {
    const seen = await look(f, paper, reader)
    expect((await press(f, paper, reader, seen, more)).status).toBe(303)
    return seen
  }
  /** As somebody who holds the machine. */
  const tamper = (work: (run: Run) => Promise<unknown>) => asSuperuser(site().database, work)
  return { look, press, release, tamper }
}

export async function bar(f: Family, name: Name): Promise<void> {
  const marking = about([f.wren], 'professionals only')
  const reason = { id: crypto.randomUUID() as never, text: 'A court order.', marking }
  await f.keep({
    type: 'PersonBarred', children: [f.wren], about: f.people[name], marking, words: [reason],
    facts: { involvement: f.partOf(f.people[name], f.wren), barredOn: day('2026-04-14'), reason: reason.id, reviewOn: day('2026-06-01') },
  })
}

const countOf = (f: Family, type: string) => really(sql<{ n: number }>`select count(*)::int as n from event where conference = ${f.conference}::uuid and type = ${type}`).then((rows) => rows[0]!.n)
export const sentEvents = (f: Family) => countOf(f, 'CopySent')
export const planSent = (f: Family) => countOf(f, 'PlanSent')
export const notices = (f: Family) => really(sql<{ person: PersonId, says: string }>`select person, says from notice where conference = ${f.conference}::uuid and says = 'something is waiting to be read'`)
export const jobOf = (copy: CopyId) => really(sql<{ attempts: number, fault: string, done_at: string | null }>`select attempts, fault, done_at from job where subject = ${copy}::uuid`).then((rows) => rows[0])
