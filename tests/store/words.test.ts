// Words at rest: nothing of them in the files or tables, each bound to its place, and opened by the one master key alone.
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordDiscussion } from '../../src/procedures/steps/enquiry.ts'
import { doStep } from '../../src/server/act.ts'
import { openDatabase, type Database } from '../../src/store/database.ts'
import { draftOf, saveDraft } from '../../src/store/drafts.ts'
import { fileBytes, fileDigest, keepFile } from '../../src/store/files.ts'
import { judge } from '../../src/store/judge.ts'
import { openDataKeys } from '../../src/store/keys.ts'
import { wordsById } from '../../src/store/seen.ts'
import { as } from '../../src/store/transaction.ts'
import { onServer, whichDatabase } from './database.ts'
import { asSuperuser, fresh, masterKey, ownStored, ready, stored } from './stored.ts'
import { childrenOf, household, staff, type Household } from './households.ts'
import type { PassageId } from '../../src/record/people.ts'

let database: Database
let h: Household
beforeAll(async () => { database = await ownStored(); h = await household() })
afterAll(async () => { await database.close(); await stored() })

const canary = 'Zinnia Quagmireton'
/** The canary as it would stand in files and dumps: as it is, in capitals, in hexadecimal, in base 64 at each of three places, in two bytes a letter. */
const forms = (text: string): Buffer[] => [Buffer.from(text), Buffer.from(text.toUpperCase()), Buffer.from(Buffer.from(text).toString('hex')), Buffer.from(text, 'utf16le'),
  ...[0, 1, 2].map((pad) => Buffer.from(Buffer.from(' '.repeat(pad) + text).toString('base64').slice(4, -4)))]

/** Words of every kind that the store keeps. */
async function say(by: Household['admin']): Promise<void> {
  const [child] = await childrenOf(by, [canary])
  await doStep(by, 'record a discussion', { child: child! }, fresh(), (facts) => recordDiscussion(facts, { heldOn: facts.today, outcome: 'no enquiry', children: [child!], reason: `${canary} was seen` }))
  await as(by, async (tx) => { await saveDraft(tx, `/children/${child}/discussion`, { reason: `I write of ${canary}` }); await keepFile(tx, Buffer.from(`A letter to ${canary}`.repeat(9))) })
}

const filesIn = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)).filter((path) => statSync(path).isFile())

describe(`on the ${whichDatabase}`, () => {
  test('no row of any table holds a word, as text or as bytes', async () => {
    await say(h.admin)
    const tables = await asSuperuser(database, (run) => run(sql<{ name: string }>`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'm')`))
    const where = async (text: string) => {
      const found: string[] = []
      for (const { name } of tables) {
        // a column of bytes prints as hexadecimal, so both are looked for in the row as text
        const needles = forms(text).flatMap((form) => [form.toString('hex'), ...(form.includes(0) ? [] : [form.toString('latin1')])])
        const like = sql.join(needles.map((needle) => sql`position(${needle} in t::text) > 0`), sql` or `)
        const [row] = await asSuperuser(database, (run) => run(sql<{ n: number }>`select count(*)::int as n from ${sql.table(name)} t where ${like}`))
        if (row!.n > 0) found.push(name)
      }
      return found
    }
    expect(await where(canary)).toEqual([])
    expect(await where('Quagmireton')).toEqual([])
    // what is meant to be in the clear is found by the same search
    expect(await where('StrategyDiscussionHeld')).toContain('event')
    await asSuperuser(database, (run) => run(sql`update file_part set bytes = ${Buffer.from(`seen: ${canary}`)} where made_by = ${h.admin}::uuid`))
    expect(await where(canary)).toEqual(['file_part'])
  })

  test.skipIf(onServer)('nothing of a data folder holds a word: tables, indexes, log, settings', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'quorate-words-'))
    try {
      const one = await ready(await openDatabase({ folder }))
      await say(await staff('unit administrator'))
      await asSuperuser(one, (run) => run(sql`checkpoint`)).catch(() => undefined)
      await one.close()
      const files = filesIn(folder).map((path) => readFileSync(path))
      expect(files.reduce((sum, file) => sum + file.length, 0)).toBeGreaterThan(10_000_000)
      for (const form of [...forms(canary), ...forms('Quagmireton')]) expect(files.filter((file) => file.includes(form)).length).toBe(0)
      // facts are in the clear, so the search would find what is there
      expect(files.filter((file) => file.includes('StrategyDiscussionHeld')).length).toBeGreaterThan(0)
    } finally {
      await ready(database)
      rmSync(folder, { recursive: true, force: true })
    }
  })

  test('a name cannot be found in a dump by trying names: digests are keyed', async () => {
    const [child] = await childrenOf(h.admin, ['Ash'])
    const [row] = await asSuperuser(database, (run) => run(sql<{ salt: Buffer, digest: Buffer }>`select e.salt, p.digest from passage p join event e on e.id = p.event where e.type = 'ChildNamed' and ${child!}::uuid = any (e.children)`))
    expect(row!.digest).toHaveLength(32)
    for (const guess of [createHash('sha256').update(row!.salt).update('Ash').digest(), createHash('sha256').update('Ash').update(row!.salt).digest(), createHash('sha256').update('Ash').digest()]) expect(row!.digest.equals(guess)).toBe(false)
  })

  test('words moved to another passage, another draft or another file no longer open, nor words changed by one bit', async () => {
    const [one, other] = await asSuperuser(database, (run) => run(sql<{ id: PassageId }>`
      select p.id from passage p join event_child c on c.event = p.event join marking m on m.id = p.marking and m.label = 'the child may read' and m.within && array[${h.child}::uuid] where c.child = ${h.child}::uuid group by p.id order by p.id limit 2`))
    const read = (id: PassageId) => as(h.admin, async (tx) => { await judge(tx, 'see a record', { child: h.child }); return (await wordsById(tx, [id])).get(id) })
    expect(await read(one!.id)).toBeTypeOf('string')
    const kept = await asSuperuser(database, (run) => run(sql<{ id: string, words: Buffer }>`select id, words from passage where id in (${one!.id}::uuid, ${other!.id}::uuid)`))
    const put = (id: string, words: Buffer) => asSuperuser(database, (run) => run(sql`update passage set words = ${words} where id = ${id}::uuid`))
    const wordsOf = (id: string) => kept.find((row) => row.id === id)!.words
    await put(one!.id, wordsOf(other!.id))
    await expect(read(one!.id)).rejects.toThrow()
    for (const at of [0, 4, 17, 30, wordsOf(one!.id).length - 1]) {
      const changed = Buffer.from(wordsOf(one!.id))
      changed[at]! ^= 1
      await put(one!.id, changed)
      await expect(read(one!.id)).rejects.toThrow()
    }
    await put(one!.id, wordsOf(one!.id))
    expect(await read(one!.id)).toBeTypeOf('string')

    await as(h.admin, async (tx) => { await saveDraft(tx, '/a', { text: 'Of the first' }); await saveDraft(tx, '/b', { text: 'Of the second' }) })
    await asSuperuser(database, (run) => run(sql`update draft d set fields = o.fields from draft o where d.person = ${h.admin}::uuid and o.person = d.person and d.place = '/a' and o.place = '/b'`))
    await expect(as(h.admin, (tx) => draftOf(tx, '/a'))).rejects.toThrow()
    await asSuperuser(database, (run) => run(sql`insert into draft select ${h.worker}::uuid, place, fields, saved_at from draft where person = ${h.admin}::uuid and place = '/b'`))
    await expect(as(h.worker, (tx) => draftOf(tx, '/b'))).rejects.toThrow()
  })

  test('a file is whole and what its name says, or it is not given; the same bytes twice are one file', async () => {
    const bytes = Buffer.alloc(600_000, 'Minutes of a conference. ')
    const digest = await as(h.admin, (tx) => keepFile(tx, bytes))
    expect(digest).toBe(fileDigest(bytes))
    expect(await as(h.admin, (tx) => keepFile(tx, bytes))).toBe(digest)
    const rows = () => asSuperuser(database, (run) => run(sql<{ part: number, made_by: string }>`select part, made_by from file_part where digest = ${digest} order by made_by, part`))
    expect((await rows()).map((row) => row.part)).toEqual([0, 1, 2])
    expect((await as(h.admin, (tx) => fileBytes(tx, digest)))!.equals(bytes)).toBe(true)
    expect(await as(h.worker, (tx) => fileBytes(tx, digest))).toBeUndefined()
    expect(await as(h.admin, (tx) => fileBytes(tx, 'ef'.repeat(32)))).toBeUndefined()
    expect((await as(h.admin, (tx) => keepFile(tx, Buffer.alloc(0)))).length).toBe(64)

    // somebody who knows its name cannot spoil it with parts of their own
    await asSuperuser(database, (run) => run(sql`insert into file_part select digest, ${h.idle}::uuid, part, "of", bytes, made_at from file_part where digest = ${digest} and part = 1`))
    await asSuperuser(database, (run) => run(sql`insert into file_part values (${digest}, '00000000-0000-4000-8000-00000000000a', 0, 1, '\\x00', now())`))
    await asSuperuser(database, (run) => run(sql`insert into copy (of, copy, child, paper, reader, digest, withheld, how, released_on) values (${h.conference}::uuid, ${fresh()}::uuid, ${h.child}::uuid, 'minutes', ${h.mother}::uuid, ${digest}, 0, 'outbox', current_date)`))
    expect((await as(h.mother, (tx) => fileBytes(tx, digest)))!.equals(bytes)).toBe(true)
    expect(await as(h.father, (tx) => fileBytes(tx, digest))).toBeUndefined()
    // seeing that there is a copy is not reading it
    expect(await as(h.worker, (tx) => tx.rows(sql`select reader from copy where digest = ${digest}`))).toEqual([{ reader: h.mother }])
    expect(await as(h.worker, (tx) => fileBytes(tx, digest))).toBeUndefined()

    for (const spoil of [sql`update file_part set bytes = set_byte(bytes, 40, (get_byte(bytes, 40) + 1) % 256) where digest = ${digest} and part = 2`, sql`update file_part set "of" = 2 where digest = ${digest} and part < 2`,
      sql`delete from file_part where digest = ${digest} and part = 2`, sql`delete from file_part where digest = ${digest} and part = 0`]) {
      await asSuperuser(database, (run) => run(spoil))
      await expect(as(h.mother, (tx) => fileBytes(tx, digest))).rejects.toThrow('not whole')
    }
  })

  test('another master key is refused, and opens no word', async () => {
    try {
      await expect(openDataKeys(Buffer.alloc(32, 8))).rejects.toThrow('MASTER_KEY does not open')
      await expect(as(h.admin, (tx) => saveDraft(tx, '/c', { text: 'x' }))).rejects.toThrow()
    } finally { await openDataKeys(masterKey) }
    expect(await as(h.admin, (tx) => saveDraft(tx, '/c', { text: 'x' }))).toBeTypeOf('string')
    expect(await asSuperuser(database, (run) => run(sql`select count(*)::int as n from data_key`))).toEqual([{ n: 1 }])
  })
})
