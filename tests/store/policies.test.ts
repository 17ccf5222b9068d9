// Row-level security: nothing without a policy, nobody without a name, and the policies alone hold when judge says yes to everything.
import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayText } from '../../src/calendar/day.ts'
import { about } from '../../src/record/marking.ts'
import { knock } from '../../src/store/transaction.ts'
import { onServer, whichDatabase } from './database.ts'
import { asSuperuser, fresh, ownStored, refusedByRights, stored, type Run } from './stored.ts'
import { childrenOf, give, bar, end, staff, thisDay, type Household } from './households.ts'
import { rawEvent, rawMarking } from './raw.ts'
import { attempts } from '../access/attempts.ts'
import { prepared } from '../access/prepared.ts'
import type { Database } from '../../src/store/database.ts'
import type { Marking } from '../../src/record/marking.ts'
import type { PersonId } from '../../src/record/people.ts'

const lint = readFileSync(new URL('./lint.sql', import.meta.url), 'utf8')
const faultsOf = async (run: Run) => (await run(sql.raw<{ fault: string, what: string }>(lint))).map(({ fault, what }) => `${fault}: ${what}`)

let database: Database
let h: Household & { [name: string]: unknown }
beforeAll(async () => { database = await ownStored(); h = await prepared() })
afterAll(async () => { await database.close(); await stored() })

class Undone extends Error {}
/** Whatever `work` does is undone, although it holds the machine. */
const undone = async (work: (run: Run) => Promise<void>): Promise<void> => {
  await asSuperuser(database, async (run) => { await work(run); throw new Undone() }).catch((error: unknown) => { if (!(error instanceof Undone)) throw error })
}

/** What somebody could plant, and what must be said of it. */
const planted: readonly (readonly [sql: string, fault: string])[] = [
  ['create table plain (id int)', 'table without row-level security: plain'],
  ['create table half (id int); alter table half enable row level security', 'table whose owner is not bound by its policies: half'],
  ['create table bare (id int); alter table bare enable row level security; alter table bare force row level security', 'table without a policy: bare'],
  ['alter table passage no force row level security', 'table whose owner is not bound by its policies: passage'],
  ['alter table event disable row level security', 'table without row-level security: event'],
  ['grant select on event to public', 'right of everybody: event'],
  ['grant select on applied to quorate_app', 'note of the migrations that somebody may touch: applied'],
  ['grant select on child to quorate_nobody', 'right of the role that may do nothing: child'],
  ['grant truncate on event to quorate_app', 'right to empty, refer to or hang a trigger on a table: event of quorate_app'],
  ['create policy open on passage for select to quorate_app using (true)', 'policy that lets all rows through: passage.open'],
  ['create policy all_of_it on session to quorate_app using (person = me())', 'policy that writes without a check: session.all_of_it'],
  ['create policy anyone on child for select using (of = me())', 'policy for everybody: child.anyone'],
  ["create policy by_setting on child for select to quorate_app using (current_setting('x.y', true) = 'yes')", 'policy that somebody could widen by a setting: child.by_setting'],
  ['grant select (words) on passage to quorate_keeper', "keeper's right to words or secrets: passage.words"],
  ['grant insert on event to quorate_keeper', "keeper's right to write what only people cause: event"],
  ['grant update (facts) on event to quorate_app', 'right to change or delete what was kept: event of quorate_app'],
  ['grant delete on audit to quorate_keeper', 'right to change or delete what was kept: audit of quorate_keeper'],
  ['create function loose() returns int language sql security definer as $$ select 1 $$', 'function that runs as its owner without a search path: loose'],
  ["create function strange() returns int language sql security definer set search_path = public, pg_temp as $$ select 1 $$", 'function that runs as its owner, for everybody: strange'],
  ['alter function held() reset search_path', 'function that runs as its owner without a search path: held'],
  ['create view all_words as select * from passage', "view that looks with its owner's eyes: all_words"],
  ['create materialized view kept_words as select id from passage', 'stored view, which has no policies: kept_words'],
  ['alter role quorate_app bypassrls', 'role that passes by every policy: quorate_app'],
  ['alter table draft owner to quorate_app', 'table that a serving role owns: draft'],
  ['grant quorate_keeper to quorate_app', 'role that is a member of another: quorate_app of quorate_keeper'],
  ['grant create on schema public to quorate_app', 'right to make things: quorate_app'],
]

describe(`on the ${whichDatabase}`, () => {
  test('the lint finds nothing', async () => { expect(await asSuperuser(database, faultsOf)).toEqual([]) })

  test.each(planted)('the lint finds what was planted: %s', async (statements, fault) => {
    await undone(async (run) => {
      for (const statement of statements.split('; ')) await run(sql.raw(statement))
      expect(await faultsOf(run)).toContain(fault)
    })
  })

  test.runIf(onServer)('the login that serves is no owner, no superuser, and bound by policies', async () => {
    const { rows } = await sql`select r.rolsuper or r.rolbypassrls or r.rolinherit as strong, exists (select 1 from pg_class c where c.relowner = r.oid) as owns, d.datdba = r.oid as owner
      from pg_roles r, pg_database d where r.rolname = session_user and d.datname = current_database()`.execute(database.db)
    expect(rows).toEqual([{ strong: false, owns: false, owner: false }])
  })

  test('without a name, no row of any table is seen: not as nobody known, and not as nobody at all', async () => {
    const tables = await asSuperuser(database, (run) => run(sql<{ name: string, cols: string }>`select c.relname as name, string_agg(quote_ident(a.attname), ', ') as cols from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and has_column_privilege('quorate_app', c.oid, a.attnum, 'select') group by 1`))
    expect(tables.length).toBeGreaterThan(20)
    for (const { name, cols } of tables) {
      expect([name, await knock(Buffer.from('nobody'), (tx) => tx.rows(sql`select ${sql.raw(cols)} from ${sql.table(name)}`))]).toEqual([name, []])
      await undone(async (run) => {
        await run(sql`select set_config('role', 'quorate_app', true)`)
        expect([name, await run(sql`select ${sql.raw(cols)} from ${sql.table(name)}`)]).toEqual([name, []])
      })
    }
    expect((await asSuperuser(database, (run) => run(sql<{ n: number }>`select count(*)::int as n from event`)))[0]!.n).toBeGreaterThan(50)
  })

  /** As somebody, in a transaction where judge lets everybody do everything to everybody's record, and has opened all of them. */
  const saidYes = (person: PersonId, work: (run: Run) => Promise<void>) => undone(async (run) => {
    await run(sql.raw(`create or replace function judge(p_action text, p_conference uuid, p_child uuid) returns table (as_role text, children uuid[])
      language sql stable security definer set search_path = public, pg_temp as $$ select 'unit administrator'::text, array(select of from child) $$`))
    const [all] = await run(sql<{ children: string[] }>`select * from judge('record a decision', null, null)`)
    await run(sql`select set_config('role', 'quorate_app', true), set_config('quorate.person', ${person}, true), set_config('quorate.today', ${dayText(thisDay())}, true), set_config('quorate.opened', ${all!.children.join(',')}, true)`)
    await work(run)
  })

  test('with judge saying yes to everything, the policies alone show a stranger, one who left and one who is barred nothing of the child', async () => {
    const left = await staff('social worker'), barred = await staff(), barredAdmin = await staff('unit administrator')
    await end(await give(left, 'social worker', h.child), h.child)
    await bar(h.admin, await give(barred, 'parent', h.child), h.child)
    // from both: what stands in the records of both is read by whoever holds one
    for (const child of [h.child, h.sibling]) await bar(h.admin, await give(barredAdmin, 'parent', child), child)
    const seen = (person: PersonId) => new Promise<object>((resolve, refuse) => { saidYes(person, async (run) => resolve((await run(sql<object>`select
      (select count(*)::int from event where ${h.child}::uuid = any (children) and by_person <> me()) as event, (select count(*)::int from event_child where child = ${h.child}::uuid) as event_child,
      (select count(*)::int from passage p where p.event = any (${`{${String(h['wordedEvents'])}}`}::uuid[])) as passage, (select count(*)::int from marking where ${h.child}::uuid = any (within)) as marking,
      (select count(*)::int from child where of = ${h.child}::uuid) as child, (select count(*)::int from conference where of = ${h.conference}::uuid) as conference, (select count(*)::int from conference_child where child = ${h.child}::uuid) as conference_child,
      (select count(*)::int from involvement where child = ${h.child}::uuid) as involvement, (select count(*)::int from deadline where child = ${h.child}::uuid) as deadline,
      (select count(*)::int from waiting where child = ${h.child}::uuid) as waiting, (select count(*)::int from copy where of = ${h.conference}::uuid) as copy`))[0]!)).catch(refuse) })
    const nothing = { event: 0, event_child: 0, passage: 0, marking: 0, child: 0, conference: 0, conference_child: 0, involvement: 0, deadline: 0, waiting: 0, copy: 0 }
    for (const [who, person] of Object.entries({ idle: h.idle, otherWorker: h.otherWorker, barred, barredAdmin, otherTeamManager: h.otherTeamManager })) expect([who, await seen(person)]).toEqual([who, nothing])
    // who left sees still that they were there
    expect(await seen(left)).toEqual({ ...nothing, involvement: 1 })
    expect(Object.entries(await seen(h.worker)).filter(([, n]) => n === 0)).toEqual([])
  })

  test.each(attempts.filter((a) => !a.allowed).map((a) => [a.tries, a] as const))('with judge saying yes to everything, the policies alone refuse %s', async (_tries, attempt) => {
    let outcome = 'done'
    await saidYes(attempt.who(h), async (run) => {
      const hand = { person: attempt.who(h), rows: run as never }
      try { for (const event of attempt.writes(h, dayText(thisDay()))) await rawEvent(hand, event) } catch (error) { outcome = String((error as { code?: string }).code ?? error) }
    })
    expect([refusedByRights, '23514']).toContain(outcome)
  })

  test('words are added only to an event of one\'s own, while it is being kept, under a marking for its children', async () => {
    const own = about([h.child], 'professionals only')
    const words = async (person: PersonId, marking: Marking, event: (run: Run) => Promise<unknown>) => {
      let outcome = 'done'
      await saidYes(person, async (run) => {
        const hand = { person, rows: run as never }, id = await rawMarking(hand, marking), to = await event(run)
        try { await run(sql`insert into passage (id, event, marking, by_person, words, digest) values (${fresh()}::uuid, ${to}::uuid, ${id}::uuid, ${person}::uuid, '\\x00', '\\x00')`) } catch (error) { outcome = String((error as { code?: string }).code) }
      })
      return outcome
    }
    const fromBefore = async () => h['discussed']
    const beingKept = (person: PersonId) => async (run: Run) => {
      const id = fresh()
      await rawEvent({ person, rows: run as never }, { id, type: 'StrategyDiscussionHeld', children: [h.child], facts: { enquiry: fresh(), heldOn: dayText(thisDay()), outcome: 'no enquiry' } })
      return id
    }
    expect(await words(h.worker, own, beingKept(h.worker))).toBe('done')
    expect(await words(h.worker, own, fromBefore)).toBe(refusedByRights)
    expect(await words(h.admin, own, fromBefore)).toBe(refusedByRights)
    expect(await words(h.worker, about([h.stranger], 'professionals only'), beingKept(h.worker))).toBe(refusedByRights)
    expect(await words(h.worker, { ...own, label: 'directory', within: [] }, beingKept(h.worker))).toBe(refusedByRights)
  })

  test('a child that nobody has is nobody\'s', async () => {
    const [child] = await childrenOf(h.admin, ['Sorrel Alone'])
    await saidYes(h.worker, async (run) => { expect(await run(sql`select 1 from child where of = ${child!}::uuid`)).toEqual([]) })
  })
})
