// The real program, killed at any moment while people send forms: nothing it answered for is lost, nothing is there twice, and all it keeps agrees.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { paths, to } from '../../../src/pages/paths.ts'
import { dayText } from '../../../src/calendar/day.ts'
import { conference } from '../../../src/server/example/acts.ts'
import { today } from '../../../src/store/clock.ts'
import { idFrom } from '../../../src/store/keep.ts'
import { counts, seed, times } from '../../counts.ts'
import { whichDatabase } from '../database.ts'
import { chance, type Chance } from '../walk.ts'
import type { ChildId, EntryId } from '../../../src/record/people.ts'
import { actOf, filled, formOf, signedInAs, wrongIn, type Form, type Tab } from './browser.ts'
import { actsKept, eventIds, premises, started, stopped, verified, type Premises, type Started } from './served.ts'

// the figure: 1,000 acknowledged writes and 20 kills
const writes = times(1_000, 40), kills = times(20, 3)
const where = { conference: conference('thimblewick') }
const [year, month, date] = dayText(today()).split('-') as [string, string, string]
const on = (field: string) => ({ [`${field}-day`]: date, [`${field}-month`]: month, [`${field}-year`]: year })

let site: Premises
let now: Started
/** Resolves while the program serves; a press meanwhile waits for the next start. */
let serving = Promise.resolve()
let stopping = false
const readyAfter: number[] = []
const acknowledged = new Set<string>()
let pressed = 0, again = 0
const waiting: { readonly n: number, readonly go: () => void }[] = []
const until = (n: number) => new Promise<void>((go) => { if (acknowledged.size >= n) go(); else waiting.push({ n, go }) })

beforeAll(async () => { site = await premises(); now = await started(site) })
afterAll(async () => { now.one.child.kill('SIGKILL'); await now.one.ends; await site.free() })

/** Until it has an answer: a call that the kill cut off is made again, word for word, at the next start. */
async function answered<A>(person: Tab, call: () => Promise<A>, cut?: () => void): Promise<A> {
  for (;;) {
    await serving
    person.at(now.url)
    try { return await call() } catch (error) {
      if (!(error instanceof TypeError)) throw error             // what fetch rejects with where the line was lost
      cut?.()
      await new Promise((resume) => setTimeout(resume, 5))
    }
  }
}

/** Opens a page, fills its form in and sends it until it is answered for. */
async function keep(person: Tab, path: string, typed: Readonly<Record<string, string>>): Promise<string> {
  const page = await answered(person, () => person.get(path))
  const form: Form = filled(formOf(page.html, path), typed)
  pressed++
  const answer = await answered(person, () => person.send(form), () => { again++ })
  if (answer.status !== 303) throw new Error(`${path} was answered with ${answer.status}: ${wrongIn(answer.html)}`)
  acknowledged.add(actOf(form))
  for (const one of waiting) if (acknowledged.size >= one.n) one.go()
  return actOf(form)
}

/** A social worker begins records and goes on with them: discussions, people, names. */
async function recordsOf(person: Tab, lane: string, c: Chance): Promise<void> {
  for (let n = 0; !stopping; n++) {
    const name = `Campion Crashproof-${lane}-${n}`
    const child = idFrom(await keep(person, paths.addChild, { name, ...on('born'), gender: 'not known' }), 'child', 0) as ChildId
    for (let i = 0; i < 12 && !stopping; i++) {
      const at = (path: string) => to(path, { child })
      const way = c.below(3)
      if (way === 0) await keep(person, at(paths.discussion), { ...on('heldOn'), children: child, outcome: 'no enquiry', reason: `${name} ${i}: said so.` })
      else if (way === 1) await keep(person, at(paths.nameChild), { name: `${name}-${i}` })
      else await keep(person, at(paths.addPerson), { name: `Relative ${i} of ${name}`, relation: 'aunt or uncle', children: child, parentalResponsibility: 'no', household: 'no', address: `${i} Nowhere Row`, confidential: 'yes' })
    }
  }
}

/** In the room lines are kept and changed. */
async function linesOf(person: Tab, lane: string, c: Chance): Promise<void> {
  const own: EntryId[] = []
  for (let n = 0; !stopping; n++) {
    const text = `Line ${n} of lane ${lane}`
    const line = { text, column: c.of(['worry', 'strength', 'need']), kind: 'fact', about: 'all' }
    if (own.length < 5) own.push(idFrom(await keep(person, to(paths.mapEntry, where), line), 'entry', 0) as EntryId)
    else await keep(person, to(paths.changeEntry, { ...where, entry: c.of(own) }), line)
  }
}

async function killed(c: Chance): Promise<void> {
  await new Promise((resume) => setTimeout(resume, c.below(80)))
  let up = (): void => undefined
  serving = new Promise((resolve) => { up = resolve })
  now.one.child.kill('SIGKILL')
  expect((await now.one.ends).signal).toBe('SIGKILL')
  now = await started(site)
  readyAfter.push(now.ms)
  up()
}

test(`on the ${whichDatabase}: of ${writes} forms answered for, with the program killed ${kills} times, none is lost and none doubled`, async () => {
  const c = chance(seed)
  const [hazel, ash, tam, marlow] = await Promise.all(['Hazel Inkwell', 'Ash Quillfeather', 'Tam Pagewright', 'Marlow Evenhand'].map((name) => signedInAs(now.url, name))) as [Tab, Tab, Tab, Tab]
  await keep(marlow, to(paths.openConference, where), { when: 'today' })
  const lanes = Promise.all([recordsOf(hazel, 'h', chance(seed + 1)), recordsOf(ash, 'a', chance(seed + 2)), linesOf(tam, 't', chance(seed + 3)), linesOf(marlow, 'm', chance(seed + 4))])
  for (let n = 0; n < kills; n++) {
    await Promise.race([until(Math.ceil((writes * (n + 1)) / (kills + 1))), lanes])
    await killed(c)
  }
  await Promise.race([until(writes), lanes])
  expect(now.faults).toEqual([])
  stopping = true
  await lanes
  await stopped(now)

  // the audit has each form once and nothing else that a form asked for
  const kept = await actsKept(site)
  expect(acknowledged.size).toBeGreaterThanOrEqual(writes)
  expect(acknowledged.size).toBe(pressed)
  expect(kept.filter((row) => row.asked).map((row) => row.act).toSorted()).toEqual([...acknowledged].toSorted())
  // and the journal holds exactly the events of the acts that the audit has, these and those of the example
  expect((await eventIds(site)).toSorted()).toEqual(kept.flatMap(({ act, events }) => Array.from({ length: events }, (_, i) => idFrom(act, 'event', i) as string)).toSorted())
  expect(await verified(site)).toEqual({ code: 0, errors: '' })
  const p95 = readyAfter.toSorted((a, b) => a - b)[Math.ceil(readyAfter.length * 0.95) - 1]
  if (counts !== 'test') console.log(`crash over HTTP, ${whichDatabase}: ${acknowledged.size} forms answered for, ${kills} kills, ${again} sent again, ready again after ${p95} ms (95 in 100)`)
}, 3_600_000)
