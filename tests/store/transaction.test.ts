// A transaction as somebody: no other way in, nobody's rights in another's, and the keeper without a word.
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { as, asKeeper, commandLine, ids, knock, type Tx } from '../../src/store/transaction.ts'
import { judge } from '../../src/store/judge.ts'
import { onServer, whichDatabase } from './database.ts'
import { codeOf, fresh, refusedByRights, stored } from './stored.ts'
import { household, type Household } from './households.ts'
import type { Database } from '../../src/store/database.ts'
import type { PersonId } from '../../src/record/people.ts'

let database: Database
let h: Household
beforeAll(async () => { database = await stored(); h = await household() })

const tables = ['event', 'passage', 'event_child', 'marking', 'marking_within', 'data_key', 'seal', 'to_seal', 'audit', 'child', 'conference', 'conference_child', 'involvement', 'deadline', 'waiting', 'copy',
  'grant_row', 'label_role', 'event_cause', 'role_giver', 'role_reach', 'name_token', 'session', 'link', 'draft', 'file_part', 'notice', 'job', 'applied']
/** One statement in a transaction of its own as this person; the code it is refused with, or none. */
const tryAs = (person: PersonId, statement: string) => codeOf(as(person, (tx) => tx.rows(sql.raw(statement))))
const tryAsKeeper = (statement: string) => codeOf(as(h.worker, (tx) => asKeeper(tx, () => tx.rows(sql.raw(statement)))))

describe(`on the ${whichDatabase}`, () => {
  test('a query outside a transaction as somebody is refused, on every table, and with the role put back', async () => {
    for (const table of tables) expect([table, await codeOf(sql`select 1 from ${sql.table(table)}`.execute(database.db))]).toEqual([table, refusedByRights])
    expect(await codeOf(sql`select judge('see a record', null, ${h.child}::uuid)`.execute(database.db))).toBe(refusedByRights)
    expect(await codeOf(database.db.transaction().execute((tx) => sql`insert into audit (at, what, action, children) values (now(), 'kept', 'x', '{}')`.execute(tx)))).toBe(refusedByRights)
  })

  test('one transaction inside another is refused at once, and a handler after the commit is not inside', async () => {
    await expect(as(h.worker, () => as(h.admin, async () => 1))).rejects.toThrow('inside another')
    await expect(as(h.worker, () => knock(Buffer.from('x'), async () => 1))).rejects.toThrow('inside another')
    const heard = new Promise<string>((resolve, refuse) => {
      void database.listen('quorate_inside', () => { as(h.admin, async (tx) => tx.person).then(resolve, refuse) }).then((stop) => heardStop.push(stop))
    })
    await expect.poll(() => heardStop.length).toBe(1)
    await as(h.worker, (tx) => tx.rows(sql`select pg_notify('quorate_inside', 'x')`))
    expect(await heard).toBe(h.admin)
    await heardStop[0]!()
  })

  test('a query that comes after its transaction is refused, since the connection is somebody else\'s by then', async () => {
    let kept: Tx | undefined
    await as(h.admin, async (tx) => { kept = tx })
    await as(h.idle, async (tx) => {
      await expect(kept!.rows(sql`select me() as me`)).rejects.toThrow('after its transaction')
      expect(await tx.rows(sql`select me() as me`)).toEqual([{ me: h.idle }])
    })
    await expect(asKeeper(kept!, () => kept!.rows(sql`select 1`))).rejects.toThrow('after its transaction')
  })

  test('a query beside the keeper is refused, since it would see what its person may not', async () => {
    await expect(as(h.idle, async (tx) => {
      const [, beside] = await Promise.all([asKeeper(tx, () => tx.rows(sql`select pg_sleep(0.02)`)), tx.rows(sql`select count(*) from event`).then(() => 'seen')])
      return beside
    })).rejects.toThrow('beside the keeper')
    const role = (tx: Tx) => tx.rows(sql<{ role: string }>`select current_user as role`).then(([row]) => row!.role)
    await as(h.idle, async (tx) => {
      expect(await role(tx)).toBe('quorate_app')
      expect(await asKeeper(tx, async () => [await role(tx), await asKeeper(tx, () => role(tx)), await role(tx)])).toEqual(['quorate_keeper', 'quorate_keeper', 'quorate_keeper'])
      expect(await role(tx)).toBe('quorate_app')
    })
  })

  test('whatever was thrown within the keeper, no query follows with its eyes', async () => {
    await expect(as(h.idle, async (tx) => {
      await asKeeper(tx, async () => { throw new Error('found nothing') }).catch(() => undefined)
      return tx.rows(sql`select count(*) from event`)
    })).rejects.toThrow(/beside the keeper/)
  })

  test('where a statement failed, nobody is told that anything was kept, though the error was caught', async () => {
    const link = fresh()
    await expect(as(h.worker, async (tx) => {
      await tx.rows(sql`insert into draft (person, place, fields, saved_at) values (${h.worker}::uuid, ${`/${link}`}, '\\x00', now())`)
      await tx.rows(sql`select 1 / 0`).catch(() => undefined)
      return 'kept'
    })).rejects.toMatchObject({ code: '22012' })
    expect(await as(h.worker, (tx) => tx.rows(sql`select 1 from draft where place = ${`/${link}`}`))).toEqual([])
  })

  test('no name, role, secret or opened record is left on a connection for whoever comes next', async () => {
    const work = (person: PersonId) => as(person, async (tx) => { await judge(tx, 'see a record', { child: h.child }); await asKeeper(tx, () => tx.rows(sql`select 1 from event limit 1`)) })
    await Promise.all(Array.from({ length: 12 }, (_, i) => i % 3 === 2 ? knock(Buffer.alloc(32, i), async () => 0) : i % 3 === 1 ? work(h.worker) : expect(work(h.idle)).rejects.toThrow()))
    const left = await Promise.all(Array.from({ length: 12 }, () => sql`select current_user as role, current_setting('quorate.person', true) as person, current_setting('quorate.opened', true) as opened,
      current_setting('quorate.knock', true) as knock`.execute(database.db)))
    for (const { rows: [row] } of left) {
      const { role, ...settings } = row as { role: string }
      expect([role, Object.values(settings).filter(Boolean)]).toEqual(['quorate_nobody', []])
    }
    await as(h.idle, async (tx) => {
      expect(await tx.rows(sql`select cardinality(opened()) as opened, knock() as knock`)).toEqual([{ opened: 0, knock: null }])
      expect(await tx.rows(sql`select 1 from event_child where child = ${h.child}::uuid`)).toEqual([])
    })
  })

  test('what is not an id cannot stand in a list of ids', () => {
    for (const odd of ['', 'x', `${fresh()},${fresh()}`, '},{', "'); drop table event; --", '{}']) expect(() => ids([odd as never])).toThrow('not an id')
  })

  test('the keeper reads no word and no secret', async () => {
    for (const what of ['words from passage', '* from passage', 'wrapped from data_key', '1 from data_key', '1 from session', '1 from link', '1 from draft', '1 from file_part', '1 from applied']) {
      expect([what, await tryAsKeeper(`select ${what}`)]).toEqual([what, refusedByRights])
    }
    expect(await tryAsKeeper('select id, event, marking, by_person, digest from passage')).toBe('none')
    expect(await tryAsKeeper('copy passage to stdout')).not.toBe('none')
  })

  test('the keeper writes no event and no word, and changes nothing that was kept', async () => {
    const written = {
      event: "insert into event (id, no, type, on_day, kept_at, by_person, as_role, children, marking, facts, salt, digest) select gen_random_uuid(), -1, 'TeamRecorded', today(), now(), by_person, as_role, '{}', marking, '{}', salt, digest from event limit 1",
      passage: "insert into passage (id, event, marking, by_person, words, digest) select gen_random_uuid(), id, marking, by_person, '\\x00', digest from event limit 1",
      audit: "insert into audit (at, what, action, children) values (now(), 'kept', 'x', '{}')",
      session: "insert into session (token, person, made_at, seen_at, form_secret) values ('\\x00', gen_random_uuid(), now(), now(), 'x')",
      link: "insert into link (token, person, purpose, made_by, made_at, expires_at) values ('\\x00', gen_random_uuid(), 'x', gen_random_uuid(), now(), now())",
      grant: "insert into grant_row values ('parent', 'record a decision')",
    }
    for (const [what, statement] of Object.entries(written)) expect([what, await tryAsKeeper(statement)]).toEqual([what, refusedByRights])
    for (const table of tables) {
      expect([table, await tryAsKeeper(`update ${table} set ${firstColumn[table] ?? 'id = id'}`)]).toEqual([table, refusedByRights])
      if (!derived.includes(table)) expect([table, await tryAsKeeper(`delete from ${table}`)]).toEqual([table, refusedByRights])
      expect([table, await tryAsKeeper(`truncate ${table}`)]).toEqual([table, refusedByRights])
    }
  })

  test('the app changes nothing that was kept, and nothing that is derived, judged by or sealed', async () => {
    for (const table of tables) {
      if (!['session', 'link', 'draft', 'notice', 'job'].includes(table)) expect([table, await tryAs(commandLine, `update ${table} set ${firstColumn[table] ?? 'id = id'}`)]).toEqual([table, refusedByRights])
      if (!['draft', 'file_part'].includes(table)) expect([table, await tryAs(commandLine, `delete from ${table}`)]).toEqual([table, refusedByRights])
      expect([table, await tryAs(commandLine, `truncate ${table}`)]).toEqual([table, refusedByRights])
    }
    for (const table of [...derived, 'seal', 'data_key', 'grant_row', 'marking', 'event_child']) expect([table, await tryAs(commandLine, `insert into ${table} default values`)]).toEqual([table, refusedByRights])
    for (const statement of ['create table anything (id int)', 'alter table event disable row level security', 'drop policy read_event on event', 'create function f() returns int language sql as $$ select 1 $$',
      ...(onServer ? ['set session authorization postgres'] : []), 'create policy more on event using (true)', 'alter function judge(text, uuid, uuid) owner to quorate_app']) {
      expect([statement, await tryAs(commandLine, statement)]).not.toEqual([statement, 'none'])
    }
  })
})

const heardStop: (() => Promise<void>)[] = []
const derived = ['child', 'conference', 'conference_child', 'involvement', 'deadline', 'waiting', 'copy', 'name_token', 'to_seal']
const firstColumn: { [table: string]: string } = {
  audit: 'what = what', event_child: 'event = event', marking_within: 'child = child', seal: 'no = no', child: 'of = of', conference: 'of = of', conference_child: 'of = of', deadline: 'of = of', waiting: 'of = of', copy: 'of = of', grant_row: 'role = role',
  label_role: 'role = role', event_cause: 'type = type', role_giver: 'role = role', role_reach: 'role = role', name_token: 'child = child', to_seal: 'event = event', session: 'person = person', link: 'person = person', draft: 'person = person', file_part: 'part = part', applied: 'name = name',
}
