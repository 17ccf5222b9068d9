// Eight tabs at the same twenty lines of a map over HTTP, each press sent twice by chance; on a server by two real programs at once: nothing lost, nothing over another unseen.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { paths, to } from '../../../src/pages/paths.ts'
import { conference } from '../../../src/server/example/acts.ts'
import { idFrom } from '../../../src/store/keep.ts'
import { counts, seed, times } from '../../counts.ts'
import { onServer, whichDatabase } from '../database.ts'
import { chance, type Chance } from '../walk.ts'
import { actOf, filled, formOf, signedInAs, valueIn, wrongIn, type Answer, type Form, type Tab } from './browser.ts'
import { actsKept, eventIds, premises, started, stopped, verified, type Premises, type Started } from './served.ts'
import type { EntryId } from '../../../src/record/people.ts'

const where = { conference: conference('thimblewick') }
const names = ['Hazel Inkwell', 'Pru Ledgerly', 'Tam Pagewright', 'Marlow Evenhand']
const edits = onServer ? times(5_000, 500) : times(500, 80)
let site: Premises
let sites: Started[] = []

beforeAll(async () => { site = await premises(); sites = [await started(site)]; if (onServer) sites.push(await started(site)) })
afterAll(async () => { for (const { one } of sites) { one.child.kill('SIGKILL'); await one.ends } await site.free() })

/** One save that was answered for: what it wrote over, and how often it came back with both texts before. */
interface Kept { readonly act: string, readonly entry: EntryId, readonly shown: number, readonly text: string, readonly by: string }
interface Came { readonly kept: Kept[], stale: number, twice: number }

const line = (text: string) => ({ text, column: 'worry', kind: 'fact', about: 'all' })
const shownOf = ({ fields }: Form): number => Number(fields.find(([name]) => name === '_shown')?.[1].split('=')[1] ?? 0)
const at = (entry: EntryId) => to(paths.changeEntry, { ...where, entry })

/** A tab that talks to whichever program comes next, as behind a proxy. */
const anywhere = (tab: Tab, c: Chance): Tab => { tab.at(c.of(sites).url); return tab }

/** So many edits of one tab, one after the other; what is refused is put together with the other text and sent again, until it is kept. */
async function edit(by: string, tab: Tab, entries: readonly EntryId[], many: number, c: Chance, came: Came): Promise<void> {
  for (let n = 0; n < many; n++) {
    const entry = c.of(entries), text = `${by} has it thus, ${n}`
    let form = filled(formOf((await anywhere(tab, c).get(at(entry))).html, at(entry)), line(text))
    if (c.below(3) === 0) await new Promise((resume) => setTimeout(resume, c.below(30)))
    for (;;) {
      const twice = c.below(4) === 0
      const press = () => anywhere(tab, c).send(form)
      const answers = twice ? await Promise.all([press(), press()]) : [await press()]
      came.twice += Number(twice)
      const [kept] = answers.filter((one) => one.status === 303)
      if (kept) {
        // pressed twice is answered alike
        expect(answers.map((one) => one.status)).toEqual(answers.map(() => 303))
        came.kept.push({ act: actOf(form), entry, shown: shownOf(form), text, by })
        break
      }
      came.stale++
      form = bothTexts(answers[0]!, entry, text)
    }
  }
}

/** The page that a refused save came back with: the text that stands now, from whoever wrote it, and one's own in its field. */
function bothTexts(answer: Answer, entry: EntryId, mine: string): Form {
  expect([answer.status, wrongIn(answer.html)]).toEqual([409, expect.stringMatching(/Both are here.* has it thus, \d+/)])
  const form = formOf(answer.html, at(entry))
  expect(form.fields.find(([name]) => name === 'text')?.[1]).toBe(mine)
  return form
}

/** Every version of every line of the map, oldest first. */
const versions = () => site.rows<{ entry: EntryId, version: number, id: string }>("select entry, version::int as version, id::text as id from event where type = 'MapEntryKept' order by entry, version")

test(`on the ${whichDatabase}: ${edits} edits of twenty lines by eight tabs through ${onServer ? 'two programs' : 'one program'}`, async () => {
  const tabs = await Promise.all([...names, ...names].map((name) => signedInAs(sites[0]!.url, name)))
  const acts: string[] = []
  const keep = async (tab: Tab, path: string, typed: Readonly<Record<string, string>>) => {
    const form = filled(formOf((await tab.get(path)).html, path), typed)
    const answer = await tab.send(form)
    expect([path, answer.status, wrongIn(answer.html)]).toEqual([path, 303, 'nothing'])
    acts.push(actOf(form))
    return actOf(form)
  }
  await keep(tabs[3]!, to(paths.openConference, where), { when: 'today' })
  const entries: EntryId[] = []
  for (let n = 0; n < 20; n++) entries.push(idFrom(await keep(tabs[2]!, to(paths.mapEntry, where), line(`Somebody has it thus, ${n}`)), 'entry', 0) as EntryId)

  const came: Came = { kept: [], stale: 0, twice: 0 }
  await Promise.all(tabs.map((tab, n) => edit(`${names[n % 4]} in tab ${n}`, tab, entries, Math.ceil(edits / tabs.length), chance(seed + n + 1), came)))
    .catch((error: unknown) => { throw new Error([String(error), ...sites.flatMap((one) => one.faults)].join('\n')) })
  expect(sites.flatMap((one) => one.faults)).toEqual([])
  expect(came.kept.length).toBeGreaterThanOrEqual(edits)
  expect(came.stale).toBeGreaterThan(0)
  expect(came.twice).toBeGreaterThan(0)

  // each line on the screen says what the last to keep it wrote, whichever program is asked
  const rows = new Map(came.kept.map((one) => [idFrom(one.act, 'event', 0) as string, one]))
  const lastKept = (entry: EntryId) => came.kept.filter((one) => one.entry === entry).toSorted((a, b) => b.shown - a.shown)[0]
  for (const entry of entries) for (const { url } of sites) {
    tabs[2]!.at(url)
    const last = lastKept(entry)
    if (last) expect(valueIn(formOf((await tabs[2]!.get(at(entry))).html, at(entry)), 'text')).toBe(last.text)
  }
  for (const one of sites) await stopped(one)

  // each save is one version, none is without its save, and each was written by somebody who had been shown the one before
  const stored = (await versions()).filter((row) => entries.includes(row.entry))
  for (const entry of entries) {
    const own = stored.filter((row) => row.entry === entry)
    expect(own.map((row) => row.version)).toEqual(own.map((_, i) => i + 1))
    for (const { id, version } of own.slice(1)) expect({ ...rows.get(id), version }).toMatchObject({ entry, shown: version - 1 })
  }
  expect(stored.length).toBe(entries.length + came.kept.length)
  const kept = await actsKept(site)
  expect(kept.filter((row) => row.asked).map((row) => row.act).toSorted()).toEqual([...acts, ...came.kept.map((one) => one.act)].toSorted())
  expect((await eventIds(site)).toSorted()).toEqual(kept.flatMap(({ act, events }) => Array.from({ length: events }, (_, i) => idFrom(act, 'event', i) as string)).toSorted())
  expect(await verified(site)).toEqual({ code: 0, errors: '' })
  if (counts !== 'test') console.log(`races over HTTP, ${whichDatabase}, ${sites.length} programs: ${came.kept.length} edits kept, ${came.stale} came back with both texts, ${came.twice} presses sent twice`)
}, 1_800_000)
