// Invented households under fresh ids: two siblings with their people and a conference, and a stranger's child beside them.
import { sql } from 'kysely'
import { doStep } from '../../src/server/act.ts'
import { addStaff } from '../../src/procedures/steps/people.ts'
import { addChild, addRelative } from '../../src/procedures/steps/record.ts'
import { as, commandLine, loader } from '../../src/store/transaction.ts'
import { today } from '../../src/store/clock.ts'
import { about, inDirectory } from '../../src/record/marking.ts'
import { fresh } from './stored.ts'
import type { Happening } from '../../src/record/happening.ts'
import type { Agency, ChildId, ConferenceId, InvolvementId, PassageId, PersonId, Role, RoomId, TeamId } from '../../src/record/people.ts'
import type { Facts } from '../../src/procedures/facts.ts'

/** Somebody who works for the council or an agency, with a role over the unit, a team or the service where they have one. */
export async function staff(role?: Parameters<typeof addStaff>[1]['role'], team?: TeamId, agency: Agency = "children's social care"): Promise<PersonId> {
  const events = await doStep(commandLine, 'manage people', {}, fresh(), (facts) => addStaff(facts, { name: 'Quillon Test-Only', agency, role, team }))
  return events[0]!.about!
}

export async function team(): Promise<TeamId> {
  const [made] = await doStep(commandLine, 'manage people', {}, fresh(), (facts) => {
    const name = { id: facts.newId('passage') as PassageId, text: 'Team Marzipan', marking: inDirectory() }
    return { events: [{ type: 'TeamRecorded', children: [], marking: inDirectory(), words: [name], facts: { team: facts.newId('team'), name: name.id, recordedOn: facts.today } }] }
  })
  return (made!.facts as { team: TeamId }).team
}

/** Children of one household, recorded by the unit's administrator. */
export async function childrenOf(admin: PersonId, names: readonly string[], inTeam?: TeamId): Promise<ChildId[]> {
  const children: ChildId[] = []
  for (const name of names) {
    const [first] = await doStep(admin, 'add a record', {}, fresh(), (facts) => addChild(facts, { name, born: facts.today, gender: 'not known' }))
    children.push(first!.children[0]!)
  }
  const [first, ...others] = children
  if (others.length > 0) {
    await doStep(admin, 'change a record', { child: first! }, fresh(), (facts) => ({ events: [linked(facts, first!, others)] }))
  }
  if (inTeam) for (const child of children) {
    await doStep(admin, 'change a record', { child }, fresh(), (facts) => ({ events: [
      { type: 'ChildJoinedTeam', facts: { child, team: inTeam, joinedOn: facts.today }, children: [child], marking: about([child], 'professionals only') }] }))
  }
  return children
}

const linked = (facts: Facts, first: ChildId, others: readonly ChildId[]): Happening => {
  const children = [first, ...others]
  return { type: 'FamilyRecorded', facts: { children, recordedOn: facts.today }, children, marking: about(children, 'professionals only') }
}

/** A role in one child's record, as an event. */
export const givenRole = (facts: Pick<Facts, 'today'>, person: PersonId, role: Role, child: ChildId, id: InvolvementId = fresh()): Happening => ({
  type: 'InvolvementBegan', children: [child], about: person, marking: about([child], 'professionals only'),
  facts: { involvement: id, person, role, over: 'child', child, beganOn: facts.today, because: 'example' },
})

/** Give a role in a child's record, as the command line does; gives the involvement. */
export async function give(person: PersonId, role: Role, child: ChildId): Promise<InvolvementId> {
  const id = fresh<'involvement'>()
  await doStep(commandLine, 'manage people', { child }, fresh(), (facts) => ({ events: [givenRole(facts, person, role, child, id)] }))
  return id
}

/** Bar somebody from a child: whatever else they hold, nothing of that child's is theirs to see. */
export const bar = (by: PersonId, involvement: InvolvementId, child: ChildId): Promise<unknown> => doStep(by, 'change a record', { child }, fresh(), (facts) => {
  const reason = { id: facts.newId('passage') as PassageId, text: 'Because it is not safe', marking: about([child], 'professionals only') }
  return { events: [{ type: 'PersonBarred', children: [child], marking: about([child], 'professionals only'), words: [reason],
    facts: { involvement, barredOn: facts.today, reason: reason.id, reviewOn: facts.today } }] }
})

/** End a role in a child's record. */
export const end = (involvement: InvolvementId, child: ChildId): Promise<unknown> => doStep(commandLine, 'manage people', { child }, fresh(), (facts) => ({ events: [
  { type: 'InvolvementEnded', children: [child], marking: about([child], 'professionals only'), facts: { involvement, endedOn: facts.today, because: 'left' } }] }))

/** Ask for a conference on these children, and book it with this chair, each in a way of their own room and hour unless told. */
export async function conferenceOn(children: readonly ChildId[], chair: PersonId, when: { from?: string, until?: string, room?: RoomId } = {}): Promise<ConferenceId> {
  const conference = fresh<'conference'>()
  const marking = about(children, 'family may read')
  await doStep(loader, 'ask for a conference', { child: children[0]! }, fresh(), (facts) => ({ events: [
    { type: 'ConferenceRequested', conference, children, marking, facts: { conference, kind: 'initial', requestedOn: facts.today, subjects: [...children], number: 'T-1' } }] }))
  await book(loader, conference, children, chair, when)
  return conference
}

export const book = (by: PersonId, conference: ConferenceId, children: readonly ChildId[], chair: PersonId, when: { from?: string, until?: string, room?: RoomId } = {}): Promise<unknown> =>
  doStep(by, 'book a conference', { conference }, fresh(), (facts) => ({ events: [
    { type: 'ConferenceBooked', conference, children, marking: about(children, 'family may read'),
      facts: { conference, kind: 'initial', onDay: facts.today, from: when.from ?? '10:00', until: when.until ?? '12:00', room: when.room ?? fresh(), chair, bookedOn: facts.today } },
    ...children.map((child) => givenRole(facts, chair, 'conference chair', child)),
  ] }))

export type Household = Awaited<ReturnType<typeof household>>

/** Two siblings, whoever has to do with them, a conference on both, and the child and worker of other people. */
export async function household() {
  const ours = await team()
  const admin = await staff('unit administrator')
  const people = {
    admin, manager: await staff('unit manager'), minuteTaker: await staff('minute-taker'), council: await staff('council administrator'), chair: await staff('conference chair'),
    worker: await staff('social worker'), otherWorker: await staff('social worker'), teamManager: await staff('team manager', ours), otherTeamManager: await staff('team manager', await team()),
    partner: await staff('partner professional', undefined, 'police'), idle: await staff(undefined, undefined, 'school'),
  }
  const [child, sibling] = await childrenOf(admin, ['Wren Thimblewick', 'Lark Thimblewick'], ours) as [ChildId, ChildId]
  const [stranger] = await childrenOf(admin, ['Moss Underbough']) as [ChildId]
  const held = { worker: await give(people.worker, 'social worker', child), partner: await give(people.partner, 'partner professional', child) }
  await give(people.worker, 'social worker', sibling)
  await give(people.otherWorker, 'social worker', stranger)
  const mother = await relative(admin, [child, sibling], 'mother')
  const father = await relative(admin, [child], 'father')
  const siblingsFather = await relative(admin, [sibling], 'father')
  const conference = await conferenceOn([child, sibling], people.chair)
  const theirs = await conferenceOn([stranger], await staff('conference chair'))
  return { ...people, team: ours, child, sibling, stranger, held, mother, father, siblingsFather, conference, theirs }
}

async function relative(by: PersonId, children: readonly ChildId[], relation: 'mother' | 'father'): Promise<PersonId> {
  const events = await doStep(by, 'change a record', { child: children[0]! }, fresh(), (facts) =>
    addRelative(facts, { name: 'Thistle Thimblewick', relation, parentalResponsibility: true, household: true, children }))
  return events[0]!.about!
}

/** The involvement that somebody holds in a child. */
export const involvementOf = (person: PersonId, child: ChildId): Promise<InvolvementId> => as(person, async (tx) =>
  (await tx.rows(sql<{ id: InvolvementId }>`select id from involvement where person = ${person}::uuid and child = ${child}::uuid`))[0]!.id)

export const thisDay = today
