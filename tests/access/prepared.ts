// A household with everything in it that the attempts need: a report begun, a line of the map, a copy, a bar, an ending.
import { sql } from 'kysely'
import { about } from '../../src/record/marking.ts'
import { doStep } from '../../src/server/act.ts'
import { openWithReason } from '../../src/procedures/steps/opening.ts'
import { as, asKeeper, commandLine, type Tx } from '../../src/store/transaction.ts'
import { fresh } from '../store/stored.ts'
import { bar, give, household, involvementOf, staff, thisDay, type Household } from '../store/households.ts'
import type { Happening } from '../../src/record/happening.ts'
import type { ChildId, Id, PersonId } from '../../src/record/people.ts'

/** Keep one event as somebody, as a page would; gives its id. */
const kept = async (by: PersonId, may: Parameters<typeof doStep>[1], at: Parameters<typeof doStep>[2], event: Happening): Promise<Id> => (await doStep(by, may, at, fresh(), () => ({ events: [event] })))[0]!.id
const discussed = (by: PersonId, child: ChildId): Promise<Id> => kept(by, 'record a discussion', { child },
  { type: 'StrategyDiscussionHeld', children: [child], marking: about([child], 'professionals only'), facts: { enquiry: fresh(), heldOn: thisDay(), outcome: 'no enquiry' } })

export async function prepared(): Promise<Household & { [name: string]: unknown }> {
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
  const [opener, barredWorker, kinWorker] = [await staff('social worker'), await staff('social worker'), await staff('social worker')]
  await bar(h.admin, await give(barredWorker, 'partner professional', h.child), h.child)
  await give(kinWorker, 'parent', h.child)
  const [opened] = await doStep(opener, 'open with a reason', { child: h.child }, fresh(), (facts) => openWithReason(facts, { reasonCode: 'out of hours duty', reason: 'Rang in the night' }))
  const adminAlso = await alsoManagesPeople()
  const openings = { opener, barredWorker, kinWorker, openedEvent: opened!.id, opening: (opened!.facts as { opening: Id }).opening }
  return { ...h, ...openings, siblingsWorker, adminAlso, directoryNamed: await as(h.worker, (tx) => namedOf(tx, h.idle)), wordedEvents: await as(h.worker, (tx) => wordedEvents(tx, h.child)), report, line, copied,
    chairIn: await involvementOf(h.chair, h.child), strangersWorker: await involvementOf(h.otherWorker, h.stranger), fathersPart: await involvementOf(h.father, h.child),
    unitRole: await as(h.admin, async (tx) => (await tx.rows(sql<{ id: Id }>`select id from involvement where person = ${h.admin}::uuid and over = 'unit'`))[0]!.id),
    chairBegan: await as(h.worker, (tx) => beganOf(tx, h.chair, h.child)), barring: await barring(h.admin, barredOne, h.child), unitEnding,
    discussed: await discussed(h.worker, h.child), strangersDiscussion: await discussed(h.otherWorker, h.stranger) }
}

const barring = async (by: PersonId, involvement: Parameters<typeof bar>[1], child: ChildId): Promise<Id> => ((await bar(by, involvement, child)) as { id: Id }[])[0]!.id
const beganOf = (tx: Tx, person: PersonId, child: ChildId): Promise<Id> => asKeeper(tx, async () =>
  (await tx.rows(sql<{ id: Id }>`select id from event where type = 'InvolvementBegan' and about = ${person}::uuid and ${child}::uuid = any (children)`))[0]!.id)
/** The events of this child's record that have words. */
const wordedEvents = (tx: Tx, child: ChildId): Promise<Id[]> => asKeeper(tx, async () =>
  (await tx.rows(sql<{ id: Id }>`select p.event as id from passage p join event_child c on c.event = p.event where c.child = ${child}::uuid`)).map((row) => row.id))

/** A role over the unit that this person had and that was ended. */
async function endedOverUnit(person: PersonId): Promise<Id> {
  const involvement = fresh<'involvement'>()
  await kept(commandLine, 'manage people', { person }, { type: 'InvolvementBegan', children: [], about: person, marking: { label: 'directory', within: [], tells: [], keptFrom: [] },
    facts: { involvement, person, role: 'unit administrator', over: 'unit', beganOn: thisDay(), because: 'appointed' } })
  return kept(commandLine, 'manage people', { person }, { type: 'InvolvementEnded', children: [], about: person, marking: { label: 'directory', within: [], tells: [], keptFrom: [] },
    facts: { involvement, endedOn: thisDay(), because: 'left' } })
}

/** A unit administrator who is the council's administrator too. */
async function alsoManagesPeople(): Promise<PersonId> {
  const person = await staff('unit administrator')
  await kept(commandLine, 'manage people', { person }, { type: 'InvolvementBegan', children: [], about: person, marking: { label: 'directory', within: [], tells: [], keptFrom: [] },
    facts: { involvement: fresh(), person, role: 'council administrator', over: 'council', beganOn: thisDay(), because: 'appointed' } })
  return person
}
const namedOf = (tx: Tx, person: PersonId): Promise<Id> => asKeeper(tx, async () => (await tx.rows(sql<{ id: Id }>`select id from event where type = 'PersonNamed' and about = ${person}::uuid and children = '{}'`))[0]!.id)
