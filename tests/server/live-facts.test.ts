// The facts of a push: read once by whoever comes first, anew after something was kept, and by oneself where that reading failed.
import { beforeAll, expect, test } from 'vitest'
import { sharedFacts } from '../../src/server/live-facts.ts'
import { judge } from '../../src/store/judge.ts'
import { as, type Tx } from '../../src/store/transaction.ts'
import { household, type Household } from '../store/households.ts'
import { stored } from '../store/stored.ts'

let h: Household
beforeAll(async () => { await stored(); h = await household() })
const asChair = <R>(work: (tx: Tx) => Promise<R>) => as(h.chair, async (tx) => { await judge(tx, 'see the room', { conference: h.conference }); return work(tx) })

test('shared until something of that conference is kept, and with nobody of another', async () => {
  const { read, forget } = sharedFacts()
  const at = { conference: h.conference }
  const first = await asChair((tx) => read(tx, at, undefined))
  expect(await asChair((tx) => read(tx, at, undefined))).toBe(first)
  expect(await asChair((tx) => read(tx, at, true))).not.toBe(first)
  expect((await asChair((tx) => read(tx, { conference: h.theirs }, undefined))).conferences.has(h.conference)).toBe(false)
  forget(h.theirs)
  expect(await asChair((tx) => read(tx, at, undefined))).toBe(first)
  forget(h.conference)
  expect(await asChair((tx) => read(tx, at, undefined))).not.toBe(first)
  const all = await asChair((tx) => read(tx, at, undefined))
  forget('')
  expect(await asChair((tx) => read(tx, at, undefined))).not.toBe(all)
})

test('a reading that fails is nobody else’s failure', async () => {
  const { read } = sharedFacts()
  const at = { conference: h.conference }
  const broken = asChair((tx) => read({ ...tx, rows: () => Promise.reject(new Error('the line went')) }, at, undefined))
  await expect(broken).rejects.toThrow()
  expect((await asChair((tx) => read(tx, at, undefined))).conferences.has(h.conference)).toBe(true)
})
