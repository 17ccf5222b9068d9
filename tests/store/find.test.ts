// Finding a record: by how a name begins or by number, only among one's own, only by names one may read, and noted as a list.
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { about } from '../../src/record/marking.ts'
import { doStep } from '../../src/server/act.ts'
import { findRecords } from '../../src/store/find.ts'
import { judge, NotAllowed } from '../../src/store/judge.ts'
import { as } from '../../src/store/transaction.ts'
import { whichDatabase } from './database.ts'
import { bar, childrenOf, give, household, staff, type Household } from './households.ts'
import { asSuperuser, fresh, stored } from './stored.ts'
import type { Database } from '../../src/store/database.ts'
import type { ChildId, PassageId, PersonId } from '../../src/record/people.ts'

let database: Database
let h: Household
beforeAll(async () => { database = await stored(); h = await household() })

const find = (person: PersonId, asked: string) => as(person, async (tx) => { await judge(tx, 'find a record', {}); return (await findRecords(tx, asked)).children })
/** A name nobody else in this database has, so that others' families do not come along. */
const rare = (n: number) => `Zyx${fresh().slice(0, 4).replace(/\d/g, (d) => 'abcdefghij'[Number(d)]!)} Qv${n}wkplum`

describe(`on the ${whichDatabase}`, () => {
  test('the unit finds any record by the beginnings of its names; a social worker only their own', async () => {
    const name = rare(1)
    const [child] = await childrenOf(h.admin, [name]) as [ChildId]
    const [first, last] = name.split(' ') as [string, string]
    for (const asked of [name, first, last, last.slice(0, 4), `${last} ${first}`, name.toUpperCase(), ` ${first.slice(0, 3)}  ${last.slice(0, 3)} `]) expect(await find(h.admin, asked), asked).toEqual([child])
    expect(await find(h.worker, name)).toEqual([])
    await give(h.worker, 'social worker', child)
    expect(await find(h.worker, name)).toEqual([child])
    for (const asked of [`${first} nobody`, `${last.slice(1)}`, 'z', '', '%']) expect(await find(h.admin, asked), asked).toEqual([])
  })

  test('whoever may find nothing is turned away, and whoever is barred from a child does not find it', async () => {
    const [child] = await childrenOf(h.admin, [rare(2)]) as [ChildId]
    const name = rare(3)
    await doStep(h.admin, 'change a record', { child }, fresh(), (facts) => {
      const words = { id: facts.newId('passage') as PassageId, text: name, marking: about([child], 'the child may read') }
      return { events: [{ type: 'ChildNamed', children: [child], marking: words.marking, words: [words], facts: { child, name: words.id, namedOn: facts.today } }] }
    })
    await expect(find(h.partner, name)).rejects.toBeInstanceOf(NotAllowed)
    const manager = await staff('unit manager')
    expect(await find(manager, name)).toEqual([child])
    await bar(h.admin, await give(manager, 'social worker', child), child)
    expect(await find(manager, name)).toEqual([])
  })

  test('a name that is kept from somebody does not find the record for them', async () => {
    const [child] = await childrenOf(h.admin, [rare(4)]) as [ChildId]
    await give(h.worker, 'social worker', child)
    const name = rare(5)
    await doStep(h.admin, 'change a record', { child }, fresh(), (facts) => {
      const marking = about([child], 'the child may read', [h.worker])
      const person = facts.newId('person')
      const words = { id: facts.newId('passage') as PassageId, text: name, marking }
      return { events: [
        { type: 'PersonRecorded', children: [child], about: person, marking, facts: { person, agency: 'family', recordedOn: facts.today } },
        { type: 'PersonNamed', children: [child], about: person, marking, words: [words], facts: { person, name: words.id, namedOn: facts.today } }] }
    })
    expect(await find(h.admin, name)).toEqual([child])
    expect(await find(h.worker, name)).toEqual([])
  })

  test('what was found is one row of the audit that names the children, and the tokens say nothing of a name', async () => {
    const person = await staff('unit administrator')
    const name = rare(6)
    const [child] = await childrenOf(h.admin, [name]) as [ChildId]
    await find(person, name)
    await find(person, 'nobodyatall')
    const rows = await asSuperuser(database, (run) => run(sql<{ what: string, children: ChildId[] }>`select what, children from audit where by_person = ${person}::uuid order by id`))
    expect(rows).toEqual([{ what: 'listed', children: [child] }])
    const tokens = await asSuperuser(database, (run) => run(sql<{ token: string }>`select encode(token, 'escape') as token from name_token where child = ${child}::uuid`))
    expect(tokens.length).toBeGreaterThan(6)
    expect(tokens.some(({ token }) => token.toLowerCase().includes(name.slice(0, 4).toLowerCase()))).toBe(false)
  })
})
