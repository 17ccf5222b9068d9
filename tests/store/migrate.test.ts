// Migration: files in order under a lock, forward only, never changed afterwards; declared tables replaced when they differ.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql, type Kysely } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase, type Database, type Where } from '../../src/store/database.ts'
import { migrationsIn, type Copied } from '../../src/store/migrate.ts'
import { onServer } from './database.ts'
import { program } from './programs.ts'
import { freshServerDatabase } from './server.ts'

let folder = ''
let kept = ''
let opened: Database[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quorate-migrations-'))
  kept = mkdtempSync(join(tmpdir(), 'quorate-data-'))
  write('000-start', readFileSync(new URL('../../src/store/migrations/000-start.sql', import.meta.url), 'utf8'))
  write('001-word', `create table word (word text primary key); grant select on word to quorate_app;
    alter table word enable row level security; alter table word force row level security; create policy read on word for select to quorate_app using (true);`)
})
afterEach(async () => {
  for (const one of opened) await one.close()
  opened = []
  for (const one of [folder, kept]) rmSync(one, { recursive: true, force: true })
})

const write = (name: string, script: string) => writeFileSync(join(folder, `${name}.sql`), script)
const words = (...list: string[]): Copied => () => [{ table: 'word', rows: list.map((word) => ({ word })) }]

async function somewhere(): Promise<Where> {
  const url = process.env['DATABASE_URL']
  return url ? freshServerDatabase(url) : { folder: kept }
}

async function open(where: Where, copied: Copied = words('one')): Promise<Database> {
  const database = await openDatabase(where, { copied, migrations: folder })
  opened.push(database)
  return database
}
const close = async (database: Database) => { opened = opened.filter((one) => one !== database); await database.close() }

const readWords = async (db: Kysely<any>) => db.transaction().execute(async (tx) => {
  await sql`select set_config('role', 'quorate_app', true)`.execute(tx)
  return (await sql<{ word: string }>`select word from word order by word`.execute(tx)).rows.map((row) => row.word)
})

test('files are applied in order once, and declared tables follow the program, though forced under policies', async () => {
  const where = await somewhere()
  const first = await open(where)
  expect(first.migrated).toEqual({ applied: ['000-start', '001-word'], copied: ['word'] })
  expect(await readWords(first.db)).toEqual(['one'])
  await close(first)

  write('002-more', 'alter table word add column weight int not null default 1')
  const second = await open(where, words('one', 'three'))
  expect(second.migrated).toEqual({ applied: ['002-more'], copied: ['word'] })
  expect(await readWords(second.db)).toEqual(['one', 'three'])
  await close(second)

  const third = await open(where, words('one', 'three'))
  expect(third.migrated).toEqual({ applied: [], copied: [] })
}, 60_000)

test('a database that a later edition changed, or that another text made, is refused with what to do', async () => {
  const where = await somewhere()
  write('002-later', 'create table later (id int)')
  await close(await open(where))

  rmSync(join(folder, '002-later.sql'))
  await expect(open(where)).rejects.toThrow(/002-later.*lacks.*later/s)

  write('002-later', 'create table later (id bigint)')
  await expect(open(where)).rejects.toThrow(/another text of migration 002-later.*DATA_DIR/s)

  write('002-later', 'create table later (id int)')
  await expect(open(where)).resolves.toBeDefined()
}, 60_000)

test('a file that fails leaves nothing behind, and the next start does it whole', async () => {
  const where = await somewhere()
  write('002-broken', 'create table half (id int); select 1 / 0;')
  await expect(open(where)).rejects.toMatchObject({ code: '22012' })
  write('002-broken', 'create table half (id int)')
  expect((await open(where)).migrated.applied).toEqual(['000-start', '001-word', '002-broken'])
}, 60_000)

test('a migration not named like one, or a number used twice, is refused', () => {
  write('002-a', 'select 1')
  write('002-b', 'select 1')
  expect(() => migrationsIn(folder)).toThrow('number 002')
  rmSync(join(folder, '002-b.sql'))
  write('3-c', 'select 1')
  expect(() => migrationsIn(folder)).toThrow('three digits')
})

test.runIf(onServer)('of four processes starting at once on an empty database, exactly one applies', async () => {
  const { url, ownerUrl, drop } = await freshServerDatabase(process.env['DATABASE_URL'] ?? '')
  const four = Array.from({ length: 4 }, () => program('tests/store/migrate-once.ts', [url, ownerUrl, folder]))
  const said = await Promise.all(four.map(async (one) => JSON.parse((await one.says('done ')).slice(5)) as Database['migrated']))
  await Promise.all(four.map((one) => one.ends))
  expect(said.filter(({ applied }) => applied.length > 0).map(({ applied }) => applied)).toEqual([['000-start', '001-word']])
  expect(said.filter(({ copied }) => copied.length > 0)).toHaveLength(1)
  await drop()
}, 60_000)

test.runIf(onServer)('the serving login owns nothing, inherits nothing, and starts powerless', async () => {
  const where = await freshServerDatabase(process.env['DATABASE_URL'] ?? '')
  const { db } = await open(where)
  const { rows } = await sql`select session_user as login, current_user as role, rolsuper or rolbypassrls or rolinherit as strong,
    (select count(*) from pg_class where relowner = r.oid) as owns from pg_roles r where rolname = session_user`.execute(db)
  expect(rows).toEqual([{ login: 'quorate_test_serving', role: 'quorate_nobody', strong: false, owns: 0 }])
  await expect(sql`reset role`.execute(db).then(() => sql`select * from word`.execute(db))).rejects.toMatchObject({ code: '42501' })
})
