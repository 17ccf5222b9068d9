// The matrix: every role, every action and every label, in every relation to a child, asked of the database as that person and compared with our own expectation.
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { actions, reaches, type Action } from '../../src/access/grants.ts'
import { labelNames } from '../../src/record/marking.ts'
import { roles, type ChildId, type ConferenceId, type Id, type PersonId, type Role } from '../../src/record/people.ts'
import { doStep } from '../../src/server/act.ts'
import { actionsOn, judge, NotAllowed } from '../../src/store/judge.ts'
import { as, commandLine, loader, postRoom, type Tx } from '../../src/store/transaction.ts'
import { whichDatabase } from '../store/database.ts'
import { asSuperuser, fresh, stored } from '../store/stored.ts'
import { bar, childrenOf, conferenceOn, end, give, givenRole, staff, team } from '../store/households.ts'
import { rawMarking } from '../store/raw.ts'
import { whoMay, whoReads } from './expected.ts'
import type { Database } from '../../src/store/database.ts'

/** How somebody stands to the child: holds the role in it now, in another child only, held it, will hold it, is barred; holds it over the team or everywhere; in the service alone; opened the record with a reason, now, an hour ago, and being barred. */
type Relation = 'current' | 'other child' | 'ended' | 'not yet' | 'barred' | 'team' | 'other team' | 'everywhere' | 'everywhere, ended' | 'everywhere, barred from the child' | 'service' | 'opened' | 'opened, over' | 'opened, barred'
interface Cell { readonly role: Role, readonly relation: Relation, readonly person: PersonId }
/** Where the role counts: in this child, in some record or place, or nowhere. */
const counts: { readonly [R in Relation]: { readonly here: boolean, readonly somewhere: boolean } } = {
  current: { here: true, somewhere: true }, 'other child': { here: false, somewhere: true }, ended: { here: false, somewhere: false }, 'not yet': { here: false, somewhere: false }, barred: { here: false, somewhere: false },
  team: { here: true, somewhere: true }, 'other team': { here: false, somewhere: true }, everywhere: { here: true, somewhere: true }, 'everywhere, ended': { here: false, somewhere: false },
  'everywhere, barred from the child': { here: false, somewhere: true }, service: { here: false, somewhere: true },
  opened: { here: true, somewhere: true }, 'opened, over': { here: false, somewhere: false }, 'opened, barred': { here: false, somewhere: false },
}
/** Whoever has such a role may open a record in which they hold nothing: only a bar closes it to them. */
const inAnyRecord = (action: Action, relation: Relation): boolean => action === 'open with a reason' && counts[relation].somewhere && !relation.includes('barred')

let database: Database
let admin: PersonId
let child: ChildId
let other: ChildId
let conference: ConferenceId
let cells: Cell[]
let markings: Map<string, Id>

const over = async (role: Role, where: 'team' | 'unit' | 'council' | 'service', more: { team?: Id, ended?: boolean } = {}): Promise<PersonId> => {
  const person = await staff(), involvement = fresh<'involvement'>(), known = { label: 'directory' as const, within: [], tells: [], keptFrom: [] }
  await doStep(commandLine, 'manage people', { person }, fresh(), (facts) => ({ events: [{ type: 'InvolvementBegan', children: [], about: person, marking: known,
    facts: { involvement, person, role, over: where, team: more.team as never, beganOn: facts.today, because: 'appointed' } }] }))
  if (more.ended) await doStep(commandLine, 'manage people', { person }, fresh(), (facts) => ({ events: [{ type: 'InvolvementEnded', children: [], about: person, marking: known, facts: { involvement, endedOn: facts.today, because: 'left' } }] }))
  return person
}
const later = (person: PersonId, role: Role) => doStep(commandLine, 'manage people', { child }, fresh(), (facts) => ({ events: [givenRole({ today: facts.today + 1 as typeof facts.today }, person, role, child)] }))

async function cellsOf(role: Role, ours: Id, theirs: Id): Promise<Cell[]> {
  const cell = (relation: Relation, person: PersonId): Cell => ({ role, relation, person })
  const made: Cell[] = []
  const reach: readonly string[] = reaches[role]
  if (reach.includes('child')) {
    const [current, elsewhere, ended, future, barred] = [await staff(), await staff(), await staff(), await staff(), await staff()]
    await give(current, role, child)
    await give(elsewhere, role, other)
    await end(await give(ended, role, child), child)
    await later(future, role)
    await bar(admin, await give(barred, role, child), child)
    made.push(cell('current', current), cell('other child', elsewhere), cell('ended', ended), cell('not yet', future), cell('barred', barred))
  }
  if (reach.includes('team')) made.push(cell('team', await over(role, 'team', { team: ours })), cell('other team', await over(role, 'team', { team: theirs })))
  if (reach.includes('service')) made.push(cell('service', await over(role, 'service')))
  for (const wide of ['unit', 'council'] as const) if (reach.includes(wide)) {
    const barredHere = await over(role, wide)
    await bar(admin, await give(barredHere, 'parent', child), child)
    made.push(cell('everywhere', await over(role, wide)), cell('everywhere, ended', await over(role, wide, { ended: true })), cell('everywhere, barred from the child', barredHere))
  }
  return made
}

beforeAll(async () => {
  database = await stored()
  admin = await staff('unit administrator')
  const [ours, theirs] = [await team(), await team()];
  [child] = await childrenOf(admin, ['Bracken Matrix'], ours) as [ChildId];
  [other] = await childrenOf(admin, ['Teasel Matrix'], theirs) as [ChildId]
  conference = await conferenceOn([child], await staff('conference chair'))
  cells = [{ role: 'command line', relation: 'everywhere', person: commandLine }, { role: 'post room', relation: 'everywhere', person: postRoom }, { role: 'loader', relation: 'everywhere', person: loader }]
  for (const role of roles) cells.push(...await cellsOf(role, ours, theirs))
  const barred = await staff()
  await bar(admin, await give(barred, 'partner professional', child), child)
  // last, since what is derived of the child is made anew whenever something is kept of it
  for (const [relation, person, from, until] of [['opened', await staff(), -10, 50], ['opened, over', await staff(), -70, -10], ['opened, barred', barred, -10, 50]] as const) {
    await asSuperuser(database, (run) => run(sql`insert into opening (of, opening, person, opened_at, until_at) values (${child}::uuid, ${fresh()}::uuid, ${person}::uuid, now() + make_interval(mins => ${from}), now() + make_interval(mins => ${until}))`))
    cells.push({ role: 'reader with a reason', relation, person })
  }
  markings = await as(admin, async (tx) => {
    const made = new Map<string, Id>()
    for (const label of labelNames) made.set(label, await rawMarking(tx, { label, within: label === 'directory' ? [] : [child] }))
    return made
  })
})

interface Verdict { action: Action, of_child: Role | null, of_conference: Role | null, of_nothing: Role | null }
const verdicts = (tx: Tx) => tx.rows(sql<Verdict>`select a as action, (select as_role from judge(a, null, ${child}::uuid)) as of_child, (select as_role from judge(a, ${conference}::uuid, null)) as of_conference,
  (select as_role from judge(a, null, null)) as of_nothing from unnest(${sql.val([...actions])}::text[]) as a`)

describe(`on the ${whichDatabase}`, () => {
  test('every role stands in every relation it can', () => {
    expect(new Set(cells.map((cell) => cell.role)).size).toBe(roles.length)
    expect(cells.length).toBeGreaterThan(50)
  })

  test('every action, asked as everybody: the database says what is expected, no more and no less', async () => {
    let asked = 0
    const wrong: string[] = []
    for (const { role, relation, person } of cells) {
      const { here, somewhere } = counts[relation]
      for (const v of await as(person, verdicts)) {
        const may = whoMay[v.action][0].includes(role), there = here || inAnyRecord(v.action, relation)
        for (const [where, said, wanted] of [['the child', v.of_child, may && there], ['the conference', v.of_conference, may && there], ['nothing in particular', v.of_nothing, may && somewhere]] as const) {
          asked += 1
          if (said !== (wanted ? role : null)) wrong.push(`${role}, ${relation}, "${v.action}" to ${where}: ${said ? 'allowed' : 'refused'}`)
        }
      }
    }
    expect(wrong).toEqual([])
    expect(asked).toBe(cells.length * actions.length * 3)
  })

  test('menus and buttons are drawn from the same answer', async () => {
    for (const { role, relation, person } of cells) {
      const expected = actions.filter((action) => whoMay[action][0].includes(role) && (counts[relation].here || inAnyRecord(action, relation)))
      for (const at of [{ child }, { conference }]) expect([role, relation, [...await as(person, (tx) => actionsOn(tx, at))].toSorted()]).toEqual([role, relation, expected.toSorted()])
    }
  })

  test('every label, read as everybody: who holds the record in that role, and nobody else', async () => {
    const wrong: string[] = []
    for (const { role, relation, person } of cells) {
      const readable = await as(person, async (tx) => {
        await tx.rows(sql`select set_config('quorate.opened', ${child}, true)`)
        return new Set((await tx.rows(sql<{ id: Id }>`select markings_i_read() as id`)).map((row) => row.id))
      })
      for (const [label, id] of markings) {
        const wanted = whoReads[label as keyof typeof whoReads][0].includes(role) && (label === 'directory' ? counts[relation].somewhere : counts[relation].here)
        if (readable.has(id) !== wanted) wrong.push(`${role}, ${relation}, "${label}": ${wanted ? 'withheld' : 'readable'}`)
      }
    }
    expect(wrong).toEqual([])
  })

  test('what is refused is refused in words that name nobody, and what is allowed opens the record and says so in the audit', async () => {
    const { person } = cells.find((cell) => cell.role === 'social worker' && cell.relation === 'current')!
    const stranger = cells.find((cell) => cell.role === 'social worker' && cell.relation === 'other child')!.person
    await expect(as(stranger, (tx) => judge(tx, 'see a record', { child }))).rejects.toThrow(NotAllowed)
    const error = await as(stranger, (tx) => judge(tx, 'see a record', { child })).catch((e: unknown) => e as Error)
    expect(String(error)).not.toMatch(/Bracken|[0-9a-f]{8}-/)
    await as(person, async (tx) => { await judge(tx, 'see a record', { child }); expect(tx.opened).toEqual([child]) })
    expect(await asSuperuser(database, (run) => run(sql`select what, action, as_role, children from audit where by_person = ${person}::uuid order by id desc limit 1`)))
      .toEqual([{ what: 'opened', action: 'see a record', as_role: 'social worker', children: [child] }])
  })
})
