// The tamper drill: whoever holds the machine changes, deletes, inserts, moves or cuts off what was sealed, and is found every time.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { about } from '../../src/record/marking.ts'
import { doStep } from '../../src/server/act.ts'
import { house } from '../../src/server/house.ts'
import { factsOf } from '../../src/store/journal.ts'
import { judge } from '../../src/store/judge.ts'
import { keep } from '../../src/store/keep.ts'
import { recordDiscussion } from '../../src/procedures/steps/enquiry.ts'
import { brokenSeals, checkpoint, sealFaults, sealSome, sealWaiting, type Checkpoint } from '../../src/store/seal.ts'
import { as, commandLine } from '../../src/store/transaction.ts'
import { seed, times } from '../counts.ts'
import { onServer, whichDatabase } from './database.ts'
import { asSuperuser, fresh, ownStored, stored, type Run } from './stored.ts'
import { household, type Household } from './households.ts'
import { chance, oneMove, type Chance } from './walk.ts'
import type { Database } from '../../src/store/database.ts'

let database: Database
let h: Household
let kept: Checkpoint
const sealAll = async () => { while (await as(commandLine, (tx) => sealWaiting(tx)) > 0) { /* until nothing waits */ } }
const faults = (against?: Checkpoint) => as(commandLine, (tx) => brokenSeals(tx, against))

beforeAll(async () => {
  database = await ownStored()
  h = await household()
  const c = chance(seed)
  for (let n = 0; n < 80; n++) await oneMove(h, c)
  await sealAll()
  kept = await as(commandLine, checkpoint)
})
afterAll(async () => { await database.close(); await stored() })

class Undone extends Error {}
/** What verifying finds after this tampering, which is undone again. It runs in the same transaction, as the keeper. */
async function found(tamper: (run: Run) => Promise<unknown>, against?: Checkpoint): Promise<string[]> {
  let said: string[] = []
  await asSuperuser(database, async (run) => {
    // who holds the machine is bound by no reference, no constraint and no policy
    await run(sql.raw("set local session_replication_role = 'replica'"))
    for (const name of ['about_a_child', 'about_whom_it_says', 'involvement_in_its_child']) await run(sql.raw(`alter table event drop constraint ${name}`))
    await tamper(run)
    await run(sql.raw("select set_config('role', 'quorate_keeper', true)"))
    said = await sealFaults({ rows: run }, against)
    throw new Undone()
  }).catch((error: unknown) => { if (!(error instanceof Undone)) throw error })
  return said
}
const oneEvent = (c: Chance) => sql`(select id from event order by id offset ${c.below(total)} limit 1)`
const aSeal = (c: Chance) => sql`${1 + c.below(total)}`
let total = 0
const bit = (column: string) => sql.raw(`set_byte(${column}, 0, (get_byte(${column}, 0) + 1) % 256)`)

/** Each way to change what was sealed; `c` chooses where. */
const ways: { readonly [way: string]: (run: Run, c: Chance) => Promise<unknown> } = {
  'an event of another type': (run, c) => run(sql`update event set type = case type when 'PersonNamed' then 'TeamRecorded' else 'PersonNamed' end where id = ${oneEvent(c)}`),
  'an event on another day': (run, c) => run(sql`update event set on_day = on_day - 1 where id = ${oneEvent(c)}`),
  'an event kept at another moment': (run, c) => run(sql`update event set kept_at = kept_at - interval '1 second' where id = ${oneEvent(c)}`),
  'an event by somebody else': (run, c) => run(sql`update event set by_person = ${fresh()}::uuid where id = ${oneEvent(c)}`),
  'an event in another capacity': (run, c) => run(sql`update event set as_role = 'conference chair!' where id = ${oneEvent(c)}`),
  'an event on the word of somebody': (run, c) => run(sql`update event set on_word_of = ${fresh()}::uuid where id = ${oneEvent(c)}`),
  'an event about another child': (run, c) => run(sql`update event set children = children || ${fresh()}::uuid where id = ${oneEvent(c)}`),
  'an event about another person': (run, c) => run(sql`update event set about = ${fresh()}::uuid where id = ${oneEvent(c)}`),
  'an event of another conference': (run, c) => run(sql`update event set conference = ${fresh()}::uuid where id = ${oneEvent(c)}`),
  'an event under another marking': (run, c) => run(sql`update event set marking = (select m.id from marking m where m.id <> event.marking order by md5(m.id::text || event.id::text) limit 1) where id = ${oneEvent(c)}`),
  'another fact': (run, c) => run(sql`update event set facts = facts || '{"outcome":"no plan","x":1}' where id = ${oneEvent(c)}`),
  'a fact taken out': (run, c) => run(sql`update event set facts = facts - (select key from jsonb_object_keys(facts) key order by key limit 1) where id = ${oneEvent(c)}`),
  'another version of an entry': (run, c) => run(sql`update event set version = coalesce(version, 0) + 100 where id = ${oneEvent(c)}`),
  'another salt': (run, c) => run(sql`update event set salt = ${bit('salt')} where id = ${oneEvent(c)}`),
  'another digest': (run, c) => run(sql`update event set digest = ${bit('digest')} where id = ${oneEvent(c)}`),
  'an event renumbered': (run, c) => run(sql`update event set no = no + 100000 where id = ${oneEvent(c)}`),
  'an event renamed': (run, c) => run(sql`update event set id = ${fresh()}::uuid where id = ${oneEvent(c)}`),
  'an event deleted': (run, c) => run(sql`delete from event where id = ${oneEvent(c)}`),
  'an event deleted with its seal': (run, c) => run(sql`with gone as (delete from event where id = ${oneEvent(c)} returning id) delete from seal where event in (select id from gone)`).then(() => run(sql`delete from seal where not exists (select 1 from event e where e.id = seal.event)`)),
  'an event slipped in': (run, c) => run(sql`insert into event select (jsonb_populate_record(e, jsonb_build_object('id', ${fresh()}::uuid, 'no', -1 - ${c.below(1000)}::int, 'entry', null, 'version', null))).* from event e where id = ${oneEvent(c)}`),
  'an event slipped in under a seal of its own': async (run, c) => {
    const id = fresh()
    await run(sql`insert into event select (jsonb_populate_record(e, jsonb_build_object('id', ${id}::uuid, 'no', -1 - ${c.below(1000)}::int, 'entry', null, 'version', null))).* from event e where id = ${oneEvent(c)}`)
    await run(sql`insert into seal select max(no) + 1, ${id}::uuid, (select digest from event where id = ${id}::uuid), (select digest from event where id = ${id}::uuid), now() from seal`)
  },
  'words under another marking': (run, c) => run(sql`update passage set marking = (select m.id from marking m where m.id <> passage.marking order by md5(m.id::text || passage.id::text) limit 1) where id = ${aPassage(c)}`),
  'words of another event': (run, c) => run(sql`update passage set event = (select id from event where id <> passage.event order by id limit 1) where id = ${aPassage(c)}`),
  'words by somebody else': (run, c) => run(sql`update passage set by_person = ${fresh()}::uuid where id = ${aPassage(c)}`),
  'the digest of words': (run, c) => run(sql`update passage set digest = ${bit('digest')} where id = ${aPassage(c)}`),
  'words deleted': (run, c) => run(sql`delete from passage where id = ${aPassage(c)}`),
  'words added': (run, c) => run(sql`insert into passage select ${fresh()}::uuid, event, marking, by_person, words, digest from passage where id = ${aPassage(c)}`),
  'the digests of two seals exchanged': (run, c) => { const a = 1 + c.below(total - 1); return run(sql`update seal s set digest = o.digest from seal o where s.no in (${a}, ${a + 1}) and o.no in (${a}, ${a + 1}) and o.no <> s.no`) },
  'two seals numbered the other way': async (run, c) => {
    const a = 1 + c.below(total - 1)
    await run(sql`update seal set no = -no where no in (${a}, ${a + 1})`)
    await run(sql`update seal set no = ${2 * a + 1}::bigint + no where no < 0`)
  },
  'a seal deleted': (run, c) => run(sql`delete from seal where no = ${aSeal(c)}`),
  'a seal of another digest': (run, c) => run(sql`update seal set digest = ${bit('digest')} where no = ${aSeal(c)}`),
  'a link of the chain': (run, c) => run(sql`update seal set chain = ${bit('chain')} where no = ${aSeal(c)}`),
  'a seal of another event': (run, c) => run(sql`update seal set event = ${fresh()}::uuid where no = ${aSeal(c)}`),
  'a marking that opens more': (run, c) => run(sql`update marking set label = 'the child may read', kept_from = array[${fresh()}::uuid] where id = ${aMarking(c)}`),
  'a marking within another record': (run, c) => run(sql`update marking set within = within || ${fresh()}::uuid where id = ${aMarking(c)}`),
  'a marking found in another record': (run, c) => run(sql`insert into marking_within values (${fresh()}::uuid, ${aMarking(c)})`),
  'an event found in another record': (run, c) => run(sql`insert into event_child values (${fresh()}::uuid, ${oneEvent(c)})`),
  'an event hidden from its record': (run, c) => run(sql`delete from event_child where event = (select event from event_child order by event offset ${c.below(20)} limit 1)`),
}
const aPassage = (c: Chance) => sql`(select id from passage order by id offset ${c.below(20)} limit 1)`
const aMarking = (c: Chance) => sql`(select id from marking order by id offset ${c.below(10)} limit 1)`

describe(`on the ${whichDatabase}`, () => {
  test('what nobody touched is whole', async () => {
    expect(await faults(kept)).toEqual([])
    total = kept.no
    expect(total).toBeGreaterThan(60)
    expect(await found(async () => undefined, kept)).toEqual([])
  })

  test('of random tampering, every one is found', async () => {
    const c = chance(seed), missed: string[] = []
    const names = Object.keys(ways)
    for (let n = 0; n < times(1000, 50); n++) {
      const name = n < names.length ? names[n]! : c.of(names)
      if ((await found((run) => ways[name]!(run, c))).length === 0) missed.push(name)
    }
    expect(missed).toEqual([])
  }, 1_800_000)

  test('the end cut off, or the whole chain made anew, is found against a checkpoint kept elsewhere', async () => {
    for (const last of [1, 7, 30]) {
      const cut = (run: Run) => run(sql`delete from passage where event in (select event from seal where no > ${total - last})`).then(() => run(sql`delete from event where id in (select event from seal where no > ${total - last})`))
        .then(() => run(sql`delete from event_child where not exists (select 1 from event e where e.id = event_child.event)`)).then(() => run(sql`delete from seal where no > ${total - last}`))
      expect(await found(cut)).toEqual([])
      expect((await found(cut, kept)).join()).toContain('cut off')
    }
    // made anew by somebody who knows how: every event as it should be, and another history
    const anew = async (run: Run) => {
      await run(sql`delete from passage where event = (select event from seal where no = 3)`)
      await run(sql`delete from event where id = (select event from seal where no = 3)`)
      await run(sql`delete from event_child where not exists (select 1 from event e where e.id = event_child.event)`)
      await run(sql`delete from seal`)
      await run(sql`insert into to_seal select id from event`)
      await run(sql.raw("select set_config('role', 'quorate_keeper', true)"))
      await sealSome({ rows: run }, 100_000)
    }
    expect(await found(anew)).toEqual([])
    expect((await found(anew, { ...kept, no: kept.no - 5, chain: kept.chain })).join()).toContain('made anew')
  })

  test('nothing stays unsealed when commits overtake each other', async () => {
    const discuss = () => doStep(h.worker, 'record a discussion', { child: h.child }, fresh(), (facts) => recordDiscussion(facts, { heldOn: facts.today, outcome: 'no enquiry', children: [h.child] }))
    if (onServer) {
      // one draws its number first and commits last, and the sealing goes on between
      let late: (() => void) | undefined, drawn: (() => void) | undefined
      const waits = new Promise<void>((resolve) => { late = resolve }), first = new Promise<void>((resolve) => { drawn = resolve })
      const held = as(h.otherWorker, async (tx) => {
        await judge(tx, 'record a discussion', { child: h.stranger })
        await keep(tx, await factsOf(tx, { child: h.stranger }), { act: fresh(), action: 'record a discussion', events: [{ type: 'StrategyDiscussionHeld', children: [h.stranger], marking: about([h.stranger], 'professionals only'),
          facts: { enquiry: fresh(), heldOn: tx.today, outcome: 'no enquiry' } }] }, house().derive)
        drawn!()
        await waits
      })
      await first
      await Promise.all([discuss(), discuss()])
      await sealAll()
      expect(await faults()).toEqual([])
      late!()
      await held
      expect((await faults()).join()).toContain('1 events have no seal yet')
      await sealAll()
      expect(await faults(kept)).toEqual([])
    }
    await Promise.all(Array.from({ length: 30 }, (_, n) => n % 3 === 0 ? as(commandLine, (tx) => sealWaiting(tx, 2)).then(() => undefined) : discuss().then(() => undefined)))
    expect((await faults()).length).toBeLessThanOrEqual(1)
    await sealAll()
    expect(await faults(kept)).toEqual([])
  })

  test('an event put in past the program is never sealed as one of its own', async () => {
    const strange = await found(async (run) => {
      await run(sql`insert into event select (jsonb_populate_record(e, jsonb_build_object('id', ${fresh()}::uuid, 'no', -1, 'entry', null, 'version', null))).* from event e limit 1`)
      await run(sql.raw("select set_config('role', 'quorate_keeper', true)"))
      expect(await sealSome({ rows: run }, 100)).toBe(0)
    }, kept)
    expect(strange.join()).toContain('not kept by this program')
  })

  test('an event that has no seal yet is said, and is no tampering once it has one', async () => {
    await doStep(h.worker, 'record a discussion', { child: h.child }, fresh(), (facts) => recordDiscussion(facts, { heldOn: facts.today, outcome: 'no enquiry', children: [h.child] }))
    expect((await faults()).join()).toContain('1 events have no seal yet')
    await sealAll()
    expect(await faults()).toEqual([])
  })
})
