// Nobody writes in another's name, beyond their role, about a child they do not hold, or a role for themselves: each tried for real, as that person, past every page.
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { dayText } from '../../src/calendar/day.ts'
import { about } from '../../src/record/marking.ts'
import { doStep } from '../../src/server/act.ts'
import { as, commandLine, type Tx } from '../../src/store/transaction.ts'
import { whichDatabase } from '../store/database.ts'
import { fresh, refusedByRights, stored } from '../store/stored.ts'
import { bar, give, household, involvementOf, staff, thisDay, type Household } from '../store/households.ts'
import { rawEvent, tried } from '../store/raw.ts'
import { attempts } from './attempts.ts'
import type { Happening } from '../../src/record/happening.ts'
import type { ChildId, Id, PersonId } from '../../src/record/people.ts'

let home: Household & { [name: string]: unknown }

/** Keep one event as somebody, as a page would; gives its id. */
const kept = async (by: PersonId, may: Parameters<typeof doStep>[1], at: Parameters<typeof doStep>[2], event: Happening): Promise<Id> => (await doStep(by, may, at, fresh(), () => ({ events: [event] })))[0]!.id
const discussed = (by: PersonId, child: ChildId): Promise<Id> => kept(by, 'record a discussion', { child },
  { type: 'StrategyDiscussionHeld', children: [child], marking: about([child], 'professionals only'), facts: { enquiry: fresh(), heldOn: thisDay(), outcome: 'no enquiry' } })

beforeAll(async () => {
  await stored()
  const h = await household()
  const barredOne = await give(await staff(), 'parent', h.child)
  const siblingsWorker = await staff('social worker')
  await give(siblingsWorker, 'social worker', h.sibling)
  const report = fresh<'report'>(), line = fresh<'entry'>(), copied = 'ab'.repeat(32), text = fresh<'passage'>()
  const marking = about([h.child], 'professionals only')
  await kept(h.worker, 'write a report', { conference: h.conference }, { type: 'ReportSectionKept', conference: h.conference, children: [h.child], marking, facts: { report, conference: h.conference, from: h.worker, section: 'history', text, keptOn: thisDay() } })
  await kept(h.worker, 'keep the map', { conference: h.conference }, { type: 'MapEntryKept', conference: h.conference, children: [h.child], marking, entry: line, version: 1,
    facts: { conference: h.conference, entry: line, column: 'worry', text, kind: 'fact', keptOn: thisDay() } })
  await kept(h.admin, 'release copies', { conference: h.conference }, { type: 'CopyReleased', conference: h.conference, children: [h.child, h.sibling], marking: about([h.child, h.sibling], 'family may read'),
    facts: { copy: fresh(), conference: h.conference, paper: 'minutes', reader: h.chair, digest: copied, withheld: 0, releasedOn: thisDay(), how: 'outbox' } })
  const unitEnding = await endedOverUnit(h.worker)
  home = { ...h, siblingsWorker, report, line, copied,
    chairIn: await involvementOf(h.chair, h.child), strangersWorker: await involvementOf(h.otherWorker, h.stranger), fathersPart: await involvementOf(h.father, h.child),
    unitRole: await as(h.admin, async (tx) => (await tx.rows(sql<{ id: Id }>`select id from involvement where person = ${h.admin}::uuid and over = 'unit'`))[0]!.id),
    chairBegan: await as(h.worker, (tx) => beganOf(tx, h.chair, h.child)), barring: await barring(h.admin, barredOne, h.child), unitEnding,
    discussed: await discussed(h.worker, h.child), strangersDiscussion: await discussed(h.otherWorker, h.stranger) }
})

const barring = async (by: PersonId, involvement: Parameters<typeof bar>[1], child: ChildId): Promise<Id> => ((await bar(by, involvement, child)) as { id: Id }[])[0]!.id
const beganOf = async (tx: Tx, person: PersonId, child: ChildId): Promise<Id> => {
  const { asKeeper } = await import('../../src/store/transaction.ts')
  return asKeeper(tx, async () => (await tx.rows(sql<{ id: Id }>`select id from event where type = 'InvolvementBegan' and about = ${person}::uuid and ${child}::uuid = any (children)`))[0]!.id)
}

/** A role over the unit that this person had and that was ended. */
async function endedOverUnit(person: PersonId): Promise<Id> {
  const involvement = fresh<'involvement'>()
  await kept(commandLine, 'manage people', { person }, { type: 'InvolvementBegan', children: [], about: person, marking: { label: 'directory', within: [], tells: [], keptFrom: [] },
    facts: { involvement, person, role: 'unit administrator', over: 'unit', beganOn: thisDay(), because: 'appointed' } })
  return kept(commandLine, 'manage people', { person }, { type: 'InvolvementEnded', children: [], about: person, marking: { label: 'directory', within: [], tells: [], keptFrom: [] },
    facts: { involvement, endedOn: thisDay(), because: 'left' } })
}

describe(`on the ${whichDatabase}`, () => {
  test.each(attempts.map((a) => [a.allowed ? 'may write' : 'is refused', a.tries, a] as const))('%s: %s', async (_may, _tries, attempt) => {
    const outcome = await tried(attempt.who(home), (on) => attempt.writes(home, on))
    expect(attempt.allowed ? outcome : [refusedByRights, '23514'].includes(outcome) ? 'refused' : outcome).toBe(attempt.allowed ? 'done' : 'refused')
  })

  test('the same id twice is one event, whoever comes second', async () => {
    const id = fresh()
    const event = { type: 'StrategyDiscussionHeld' as const, id, children: [home.child], facts: { enquiry: fresh(), heldOn: dayText(thisDay()), outcome: 'no enquiry' } }
    await as(home.worker, (tx) => rawEvent(tx, event))
    expect(await tried(home.admin, () => [event])).toBe('23505')
  })
})
