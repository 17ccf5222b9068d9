// Who opened a record: every look and every refusal, for whoever answers for it; nothing of it to anybody else, and nothing of another child.
import { beforeAll, describe, expect, test } from 'vitest'
import { auditRefusal, judge, judgeList, NotAllowed } from '../../src/store/judge.ts'
import { as } from '../../src/store/transaction.ts'
import { whoSaw, type Look } from '../../src/store/who-saw.ts'
import { whichDatabase } from './database.ts'
import { stored } from './stored.ts'
import { bar, give, household, staff, type Household } from './households.ts'
import type { ChildId, PersonId } from '../../src/record/people.ts'

let h: Household, manager: PersonId
beforeAll(async () => { await stored(); h = await household(); manager = await staff('unit manager') }, 120_000)

const look = (by: PersonId, child: ChildId) => as(by, (tx) => judge(tx, 'see a record', { child }))
const asks = (by: PersonId, child: ChildId = h.child, before?: number, most = 50): Promise<Look[]> => as(by, async (tx) => { await judge(tx, 'see who looked', { child }); return whoSaw(tx, child, before, most) })
const short = (looks: readonly Look[]) => looks.map(({ by, what, action }) => ({ by, what, action }))

describe(`on the ${whichDatabase}`, () => {
  test('a look, a list and a refusal stand there, the newest first, and the asking itself', async () => {
    await look(h.worker, h.child)
    await as(h.worker, (tx) => judgeList(tx, 'see own work', [h.child]))
    await auditRefusal(h.partner, 'see a record', { child: h.child })
    expect(short((await asks(manager)).slice(0, 4))).toEqual([
      { by: manager, what: 'opened', action: 'see who looked' }, { by: h.partner, what: 'refused', action: 'see a record' },
      { by: h.worker, what: 'listed', action: 'see own work' }, { by: h.worker, what: 'opened', action: 'see a record' },
    ])
  })

  test('of one child alone: looks at a brother or sister are not among them', async () => {
    await as(h.worker, (tx) => judgeList(tx, 'see own work', [h.sibling]))
    const newest = (await asks(manager))[1]!
    expect([newest.by, newest.what]).not.toEqual([h.worker, 'listed'])
    expect((await asks(manager, h.sibling)).some((one) => one.by === h.worker && one.what === 'listed')).toBe(true)
  })

  test('page by page nothing is doubled and nothing left out', async () => {
    for (let n = 0; n < 7; n++) await look(h.worker, h.child)
    const all = await asks(manager)
    const pages: Look[] = []
    for (let before: number | undefined = all[0]!.no + 1; ;) {
      const page: Look[] = await asks(manager, h.child, before, 3)
      pages.push(...page)
      if (page.length < 3 || pages.length >= all.length) break
      before = page.at(-1)!.no
    }
    expect(pages.slice(0, all.length).map((one) => one.no)).toEqual(all.map((one) => one.no))
  })

  test('whoever does not answer for it may not ask, and gets nothing from the database either', async () => {
    for (const one of [h.worker, h.partner, h.mother, h.chair]) {
      await expect(asks(one)).rejects.toThrow(NotAllowed)
      expect(await as(one, (tx) => whoSaw(tx, h.child, undefined, 50))).toEqual([])
    }
    await as(h.worker, async (tx) => { await judge(tx, 'see a record', { child: h.child }); expect(await whoSaw(tx, h.child, undefined, 50)).toEqual([]) })
    // a record that was not opened in this transaction
    expect(await as(manager, (tx) => whoSaw(tx, h.child, undefined, 50))).toEqual([])
  })

  test('a manager who is barred from the child sees none of it', async () => {
    const barred = await staff('unit manager')
    await bar(h.admin, await give(barred, 'partner professional', h.child), h.child)
    await expect(asks(barred)).rejects.toThrow(NotAllowed)
  })
})
