// Reading: the database, the program's mayRead and a plain account of the rule agree on random people, markings and records.
import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { copyFor } from '../../src/access/redact.ts'
import { mayRead } from '../../src/access/marking.ts'
import { reaches } from '../../src/access/grants.ts'
import { dayText } from '../../src/calendar/day.ts'
import { labelNames, type Label, type Marking } from '../../src/record/marking.ts'
import { roles, type ChildId, type Id, type PersonId, type Role, type TeamId } from '../../src/record/people.ts'
import { markingId } from '../../src/store/digests.ts'
import { readerOf } from '../../src/store/self.ts'
import { as, ids, type Tx } from '../../src/store/transaction.ts'
import { counts, seed, times } from '../counts.ts'
import { whichDatabase } from '../store/database.ts'
import { asSuperuser, fresh, stored } from '../store/stored.ts'
import { thisDay } from '../store/households.ts'
import { whoReads } from './expected.ts'
import type { Database } from '../../src/store/database.ts'

/** What one person holds in a generated world: children and teams by number. */
interface Part { role: Role, over: 'child' | 'team' | 'unit' | 'council' | 'service', child: number, team: number, began: number, until: number | null, barred: boolean }
interface World { teams: (number | null)[], people: Part[][], markings: { label: Label, within: number[], tells: number[], keptFrom: number[] }[], opened: number[] }

const children = 3, people = 4
const some = (n: number, maxLength = n) => fc.uniqueArray(fc.integer({ min: 0, max: n - 1 }), { maxLength })
const aPart: fc.Arbitrary<Part> = fc.constantFrom(...roles.filter((role) => reaches[role].length > 0)).chain((role) => fc.record({
  role: fc.constant(role), over: fc.constantFrom(...(reaches[role] as readonly Part['over'][])), child: fc.nat(children - 1), team: fc.nat(1), began: fc.constantFrom(-30, -1, 0, 1), until: fc.constantFrom(null, null, -1, 0, 1),
  barred: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
}))
const aWorld: fc.Arbitrary<World> = fc.record({
  teams: fc.array(fc.option(fc.nat(1)), { minLength: children, maxLength: children }),
  people: fc.array(fc.array(aPart, { maxLength: 4 }), { minLength: people, maxLength: people }),
  markings: fc.array(fc.record({ label: fc.constantFrom(...labelNames), within: some(children), tells: some(children, 2), keptFrom: some(people, 1) })
    .map((m) => ({ ...m, tells: m.tells.filter((c) => m.within.includes(c)) })), { minLength: 25, maxLength: 25 }),
  opened: some(children),
})

let database: Database
beforeAll(async () => { database = await stored() })

/** The rule, told plainly: written from the specification and from `expected.ts`, with nothing of the program's. */
function told(world: World, person: number, m: World['markings'][number], opened: readonly number[]): boolean {
  const parts = world.people[person]!
  const barredFrom = (child: number) => parts.some((p) => p.barred && p.over === 'child' && p.child === child)
  const stands = (p: Part) => !p.barred && p.began <= 0 && (p.until === null || p.until > 0)
  const holds = (p: Part, child: number): boolean => !barredFrom(child) && opened.includes(child)
    && ((p.over === 'child' && p.child === child) || (p.over === 'team' && world.teams[child] === p.team) || p.over === 'unit' || p.over === 'council')
  const fits = parts.filter((p) => stands(p) && whoReads[m.label][0].includes(p.role))
  if (m.keptFrom.includes(person)) return false
  if (m.within.length === 0) return fits.some((p) => p.over === 'child' ? !barredFrom(p.child) : p.over !== 'team' || world.teams.some((t, child) => t === p.team && !barredFrom(child)))
  return m.within.some((child) => fits.some((p) => holds(p, child))) && m.tells.every((child) => fits.some((p) => holds(p, child)))
}

interface Made { readonly children: readonly ChildId[], readonly people: readonly PersonId[], readonly markings: readonly Marking[] }

/** The world in the database, under ids that nobody has used. */
async function make(world: World): Promise<Made> {
  const made = { children: world.teams.map(() => fresh<'child'>()), people: world.people.map(() => fresh<'person'>()), teams: [fresh(), fresh()] as TeamId[] }
  const pick = <T>(list: readonly T[], at: readonly number[]): T[] => at.map((i) => list[i]!).toSorted()
  const markings = world.markings.map((m): Marking => ({ label: m.label, within: pick(made.children, m.within), tells: pick(made.children, m.tells), keptFrom: pick(made.people, m.keptFrom) }))
  const on = (days: number | null) => days === null ? null : dayText(thisDay() + days as never)
  await asSuperuser(database, async (run) => {
    for (const [i, child] of made.children.entries()) await run(sql`insert into child (of, team) values (${child}::uuid, ${world.teams[i] === null ? null : made.teams[world.teams[i]!]}::uuid)`)
    for (const [i, parts] of world.people.entries()) for (const p of parts) {
      const child = p.over === 'child' ? made.children[p.child]! : null
      await run(sql`insert into involvement (id, of, person, role, over, child, team, began_on, until_on, because, barred) values (${fresh()}::uuid, ${child ?? made.people[i]!}::uuid, ${made.people[i]!}::uuid, ${p.role}, ${p.over},
        ${child}::uuid, ${p.over === 'team' ? made.teams[p.team]! : null}::uuid, ${on(p.began)}::date, ${on(p.until)}::date, 'example', ${p.barred})`)
    }
    for (const m of markings) {
      await run(sql`insert into marking (id, label, within, tells, kept_from) values (${markingId(m)}::uuid, ${m.label}, ${ids(m.within)}, ${ids(m.tells)}, ${ids(m.keptFrom)}) on conflict do nothing`)
      for (const child of m.within) await run(sql`insert into marking_within (child, marking) values (${child}::uuid, ${markingId(m)}::uuid) on conflict do nothing`)
    }
  })
  return { ...made, markings }
}

const readable = async (tx: Tx, opened: readonly ChildId[]): Promise<Set<Id>> => {
  await tx.rows(sql`select set_config('quorate.opened', ${opened.join(',')}, true)`)
  return new Set((await tx.rows(sql<{ id: Id }>`select markings_i_read() as id`)).map((row) => row.id))
}

describe(`on the ${whichDatabase}`, () => {
  test('a bar holds after the part it was made in has ended, whatever else its holder has; and a role in the service opens no record', async () => {
    const marking = (within: number[]) => ({ label: 'family may read' as const, within, tells: [], keptFrom: [] })
    const part = { role: 'unit administrator', over: 'unit', child: 0, team: 0, began: -30, until: null, barred: false } as const
    const made = await make({ teams: [null, null], markings: [marking([0]), marking([1])], opened: [0, 1],
      people: [[part, { ...part, role: 'parent', over: 'child', until: -1, barred: true }], [{ ...part, role: 'conference chair', over: 'service' }], [part]] })
    for (const [i, wanted] of [[false, true], [false, false], [true, true]].entries()) await as(made.people[i]!, async (tx) => {
      const said = await readable(tx, made.children), reader = await readerOf(tx, made.people[i]!, made.children)
      expect(made.markings.map((m) => [said.has(markingId(m)), mayRead(reader, m)])).toEqual(wanted.map((may) => [may, may]))
    })
  })

  test('the database, mayRead and the rule told plainly never disagree', async () => {
    const worlds = Math.ceil(times(100_000, 1_000) / (people * 25))
    let [decided, yes] = [0, 0]
    await fc.assert(fc.asyncProperty(aWorld, async (world) => {
      const made = await make(world)
      for (const [i, person] of made.people.entries()) await as(person, async (tx) => {
        const all = world.teams.map((_, c) => c)
        const whole = await readable(tx, made.children), part = await readable(tx, world.opened.map((c) => made.children[c]!))
        const reader = await readerOf(tx, person, made.children)
        const kept = new Set(copyFor(reader, made.markings.map((marking) => ({ marking }))).kept.map((p) => p.marking))
        for (const [k, marking] of made.markings.entries()) {
          const wanted = told(world, i, world.markings[k]!, all)
          const said = { database: whole.has(markingId(marking)), program: mayRead(reader, marking), copy: kept.has(marking), opened: part.has(markingId(marking)) }
          expect({ marking: world.markings[k], parts: world.people[i], teams: world.teams, open: world.opened, ...said })
            .toEqual({ marking: world.markings[k], parts: world.people[i], teams: world.teams, open: world.opened, database: wanted, program: wanted, copy: wanted, opened: told(world, i, world.markings[k]!, world.opened) })
          decided += 1
          yes += Number(wanted)
        }
      })
    }), { numRuns: worlds, seed })
    expect(decided).toBeGreaterThanOrEqual(times(100_000, 1_000))
    // a test in which everything is refused shows nothing
    expect(yes / decided).toBeGreaterThan(0.1)
  }, counts === 'test' ? 60_000 : 3_600_000)
})
