// A census through its page: uploaded, reported on by line, confirmed, loaded once, taken back, and closed to whoever may not.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { paths } from '../../src/pages/paths.ts'
import { as, asKeeper, commandLine } from '../../src/store/transaction.ts'
import { openExample, type Opened } from '../pages/opened.ts'
import { sample, sound } from '../returns/files.ts'
import { browsing, type Browsing } from './browsing.ts'

let council: Opened
let pru: Browsing
const page = paths.importCensus
const signedIn = (name: string) => browsing(council.app, council.people.find((one) => one.name === name)!.person)
beforeAll(async () => { council = await openExample(); pru = await signedIn('Pru Ledgerly') }, 240_000)
afterAll(() => council.close())

const events = async () => (await as(commandLine, (tx) => asKeeper(tx, () => tx.rows(sql<{ n: number }>`select count(*)::int as n from event`))))[0]!.n
const filesOf = async () => (await as(council.people.find((one) => one.name === 'Pru Ledgerly')!.person, (tx) => tx.rows(sql<{ n: number }>`select count(*)::int as n from file_part where made_by = me()`)))[0]!.n
const reportOf = (location: string) => new URL(location, 'http://localhost').searchParams.get('report') ?? ''

/** Uploads a file and opens the report on it. */
async function upload(file: string | Uint8Array) {
  const sent = await pru.upload(page, file)
  expect(sent.status).toBe(303)
  return { report: reportOf(sent.location), shown: await pru.get(sent.location) }
}

test('a file with faults is reported on line by line, nothing in it can be loaded and nothing is', async () => {
  const before = await events()
  const { shown } = await upload(sample)
  expect(shown.status).toBe(200)
  for (const line of ['Line 25, child DfEX0000001: Sex must be M, F or U. (4180) The child is left out.', 'Line 109, child child_fails_assessments: ReferralNFA must be 0 or 1. (8568) Warning only.',
    '2 children in the file: 0 can be loaded, 2 left out.', 'No child in it can be loaded.']) expect(shown.words).toContain(line)
  expect(await events()).toBe(before)
})

test('a file that is not well formed is refused by its line, and so is no file at all', async () => {
  const { shown } = await upload(sound.replace('</Header>', '</Heading>'))
  expect(shown.words).toMatch(/The file cannot be used Line \d+: /)
  expect(shown.html).not.toContain('name="report"')
  expect((await pru.get((await pru.upload(page, '')).location)).words).toContain('Choose a census file')
})

test('a report may be taken back: the file goes, nothing is loaded, and the report cannot be confirmed any more', async () => {
  const [before, held] = [await events(), await filesOf()]
  const { report, shown } = await upload(sound)
  expect(shown.words).toContain('4 children in the file: 4 can be loaded, 0 left out.')
  expect(await filesOf()).toBeGreaterThan(held)
  const back = await pru.post(page, { report, back: 'yes' })
  expect((await pru.get(back.location)).words).toContain('The file was taken back. Nothing was loaded.')
  expect(await filesOf()).toBe(held)
  expect((await pru.get((await pru.post(page, { report })).location)).words).toContain('That file was loaded or taken back already')
  expect(await events()).toBe(before)
})

test('confirmed, every sound child is loaded; the same file again changes nothing', async () => {
  const before = await events()
  const { report, shown } = await upload(sound)
  expect(shown.html).toContain('Load 4 children')
  expect(await events(), 'loaded before it was confirmed').toBe(before)
  expect((await pru.get((await pru.post(page, { report })).location)).words).toMatch(/Loaded 4 children with \d+ events/)
  const after = await events()
  expect(after).toBeGreaterThan(before)

  const again = await upload(sound)
  expect((await pru.get((await pru.post(page, { report: again.report })).location)).words).toContain('Nothing in the file was new. Nothing was loaded.')
  expect(await events()).toBe(after)
  expect((await pru.get((await pru.post(page, { report })).location)).words, 'the first report, sent once more').toContain('loaded or taken back already')
})

test('a loaded child stands in Find and on its page under its number, with plan, reviews and the day of the next', async () => {
  const found = await pru.post(paths.find, { name: 'QX0000001' })
  expect(found.words).toContain('Child QX0000001')
  expect(found.words).toContain('on a plan since Tuesday 3 June 2025')
  const address = /href="(\/children\/[0-9a-f-]{36})"/.exec(found.html)![1]!
  const child = await pru.get(address)
  expect(child.words).toContain('Child QX0000001')
  expect(child.words).toContain('months on a plan, neglect')
  expect(child.words).toContain('3 conferences held')
  for (const when of ['3 Jun', '26 Aug', '17 Feb']) expect(child.words).toContain(when)
  // 6 months after the review of Tuesday 17 February 2026: Monday 17 August 2026
  expect(child.words).toContain('limit 17 Aug')
  const due = await as(commandLine, (tx) => asKeeper(tx, () => tx.rows(sql<{ due: string }>`select due::text from deadline where child = ${address.slice(-36)}::uuid and rule = 'next-review' and met_on is null and ended_on is null`)))
  expect(due).toEqual([{ due: '2026-08-17' }])
})

test('whoever may not import a census is turned away, from the page and from what it sends', async () => {
  const before = await events()
  for (const name of ['Hazel Inkwell', 'Vale Lanternby', 'Tam Pagewright']) {
    const one = await signedIn(name)
    expect((await one.get(page)).status, name).toBe(403)
    expect((await one.upload(page, sound.replaceAll('QX', 'QY'))).status, name).toBe(403)
    expect((await one.post(page, { report: 'a'.repeat(64) })).status, name).toBe(403)
  }
  expect(await events()).toBe(before)
})
