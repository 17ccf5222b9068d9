// For every page, with no test written for it: it opens, asks in order, says what is missing once each, keeps drafts to their writer, and turns away who may not.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { grants } from '../../src/access/grants.ts'
import { pages } from '../../src/pages/all.ts'
import { readAnswers, type Asks, type Field } from '../../src/pages/fields.ts'
import { paths, to } from '../../src/pages/paths.ts'
import { read } from '../../src/server/show.ts'
import { actionsOn, NotAllowed } from '../../src/store/judge.ts'
import { as, asKeeper, commandLine } from '../../src/store/transaction.ts'
import { emptyForms, forEverybody, heldByNobodyElse } from './exceptions.ts'
import { clumsy } from './plain.ts'
import { openExample, type Answer, type Opened } from './opened.ts'
import type { AnyPage } from '../../src/pages/page.ts'
import type { At } from '../../src/record/known.ts'
import type { SignIn } from '../../src/server/example/sign-ins.ts'

let council: Opened
const found = new Map<AnyPage, { at: At, who: SignIn, answer: Answer }>()
beforeAll(async () => {
  council = await openExample()
  for (const page of pages) { const one = await somebodyWhoMay(page); if (one) found.set(page, one) }
}, 240_000)
afterAll(() => council.close())

/** The first of the example people, at the first address, for whom a page opens. */
async function somebodyWhoMay(page: AnyPage): Promise<{ at: At, who: SignIn, answer: Answer } | undefined> {
  for (const at of (await council.addresses(page)).slice(0, 60)) {
    for (const who of council.people) {
      const answer = await council.get(who.person, to(page.path, at))
      if (answer.status === 200) return { at, who, answer }
    }
  }
  return undefined
}

const isGranted = (page: AnyPage, one: SignIn): boolean => Object.entries(grants).some(([role, actions]) => one.roles.includes(role as never) && (actions as readonly string[]).includes(page.may))

/** A family's page is for families alone, whatever else it grants: its address says so. */
const staffOnFamily = (page: AnyPage, one: SignIn): boolean => page.path.startsWith(paths.yourPage) && !one.roles.some((role) => (['parent', 'child', 'advocate'] as const).includes(role as never))

/** What a page asks of somebody at an address, by its own way to its facts; undefined where they may not. */
const asksAt = (page: AnyPage, { person }: SignIn, at: At): Promise<Asks | undefined> =>
  as(person, (tx) => read(tx, { page, person, at, csrf: '', nonce: '' }, '', undefined)).then(({ viewing }) => page.asks!(viewing.facts) as Asks, (error: unknown) => {
    if (!(error instanceof NotAllowed)) throw error
    return undefined
  })

/** The first address and person at which a page asks what is looked for. */
async function whereItAsks(page: AnyPage, looked: (asks: Asks, who: SignIn, at: At) => boolean | Promise<boolean>): Promise<{ at: At, who: SignIn, asks: Asks } | undefined> {
  for (const at of await council.addresses(page)) {
    for (const who of council.people.filter((one) => isGranted(page, one))) {
      const asks = await asksAt(page, who, at)
      if (asks && await looked(asks, who, at)) return { at, who, asks }
    }
  }
  return undefined
}

const problemsIn = (asks: Asks) => { const read = readAnswers(asks, {}); return 'problems' in read ? read.problems : [] }
const kept = async () => (await as(commandLine, (tx) => asKeeper(tx, () => tx.rows(sql<{ n: number }>`select count(*)::int as n from event`))))[0]!.n
const names = () => council.people.flatMap((one) => one.name.split(' ')).filter((word) => word.length > 3)
const linksIn = ({ document }: Answer) => [...document.querySelectorAll('.govuk-error-summary__list a')].map((a) => a.getAttribute('href')!)

describe.each(pages.map((page) => [page.path, page] as const))('%s', (_path, page) => {
  test('stands in the list of addresses, once', () => {
    expect(Object.values<string>(paths).filter((path) => path === page.path)).toHaveLength(1)
    expect(pages.filter((other) => other.path === page.path)).toHaveLength(1)
  })

  test('opens for somebody of the example council, with one heading, a plain title and a label on every question', () => {
    const one = found.get(page)
    expect(one, 'nobody in the example council can open this page').toBeDefined()
    const { document } = one!.answer
    expect(document.querySelectorAll('h1')).toHaveLength(1)
    for (const word of names()) expect(document.querySelector('title')!.textContent).not.toContain(word)
    for (const input of document.querySelectorAll('main input:not([type=hidden]), main textarea, main select')) {
      const id = input.getAttribute('id')
      const labelled = (id && document.querySelector(`label[for="${id}"]`)) || input.getAttribute('aria-label') || input.closest('label')
      expect(labelled, `no label for ${input.outerHTML.slice(0, 120)}`).toBeTruthy()
    }
    const ids = [...document.querySelectorAll('[id]')].map((e) => e.getAttribute('id'))
    expect(new Set(ids).size, `an id stands twice: ${ids.find((id, i) => ids.indexOf(id) !== i)}`).toBe(ids.length)
  })

  test.runIf((page.act || page.gives) && page.asks)('an empty form gives one error for each question that needs an answer, linked to it, and keeps nothing', async () => {
    const exception = emptyForms[page.path]
    const asking = await whereItAsks(page, (asks) => problemsIn(asks).length > 0)
    if (exception) { expect(asking, 'an empty form is an error here after all: take it off the table').toBeUndefined(); return exceptionHolds(exception.then) }
    expect(asking, 'no question here needs an answer: say why in the table of exceptions').toBeDefined()
    const before = await kept()
    const answer = await council.post(asking!.who.person, to(page.path, asking!.at), {})
    expect(answer.status).toBe(page.act ? 422 : 200)
    expect(await kept()).toBe(before)
    expect(answer.document.querySelector('title')!.textContent).toMatch(/^Error: /)
    for (const { says } of problemsIn(asking!.asks)) for (const pattern of clumsy) expect(says).not.toMatch(pattern)
    const links = linksIn(answer)
    expect(links).toEqual(problemsIn(asking!.asks).map((problem) => `#${problem.field}`))
    expect(new Set(links).size).toBe(links.length)
    for (const link of links) expect(answer.document.getElementById(link.slice(1)), `${link} leads nowhere`).toBeTruthy()
    expect(answer.document.querySelectorAll('.govuk-error-message')).toHaveLength(links.length)
  }, 240_000)

  async function exceptionHolds(then: 'refused' | 'kept' | 'shown') {
    const { at, who } = found.get(page)!
    const before = await kept()
    const answer = await council.post(who.person, to(page.path, at), {})
    const came = answer.status === 303 ? 'kept' : answer.status === 200 ? 'shown' : answer.status === 422 ? 'refused' : answer.status
    expect(came).toBe(then)
    if (came !== 'kept') expect(await kept()).toBe(before)
    if (came === 'refused') expect(answer.document.querySelector('.govuk-error-summary')?.textContent?.trim().length ?? 0).toBeGreaterThan(20)
    if (came === 'kept') expect((await council.get(who.person, answer.location!)).status).toBe(200)
  }

  test('whoever’s roles do not grant it is turned away, reading and writing', async () => {
    const { at } = found.get(page)!
    const strangers = council.people.filter((one) => !isGranted(page, one) || staffOnFamily(page, one))
    if (forEverybody[page.path]) { expect(strangers).toEqual([]); return }
    expect(strangers.length, 'everybody may open it: say why in the table of exceptions').toBeGreaterThan(0)
    const before = await kept()
    for (const one of strangers) {
      expect((await council.get(one.person, to(page.path, at))).status, `${one.name} opened it`).toBe(403)
      if (page.act || page.gives) expect((await council.post(one.person, to(page.path, at), {})).status, `${one.name} sent it`).toBe(403)
      if (page.drafts) expect((await council.post(one.person, `/draft${to(page.path, at)}`, {})).status, `${one.name} saved a draft`).toBe(403)
    }
    expect(await kept()).toBe(before)
  }, 240_000)

  test.runIf(/:(conference|child)\b/.test(page.path) && !forEverybody[page.path])('it is the role that lets in: somebody who holds the same record in another is turned away', async () => {
    const strangers = council.people.filter((one) => !isGranted(page, one) || staffOnFamily(page, one))
    const holder = await holderOf(strangers)
    if (heldByNobodyElse[page.path]) { expect(holder).toBeUndefined(); return }
    expect(holder, 'nobody holds its record in another role: say why in the table of exceptions').toBeDefined()
    expect((await council.get(holder!.one.person, to(page.path, holder!.at))).status, `${holder!.one.name} opened it`).toBe(403)
  }, 240_000)

  async function holderOf(strangers: readonly SignIn[]) {
    for (const at of [found.get(page)!.at, ...(await council.addresses(page)).slice(0, 20)]) {
      for (const one of strangers) if ((await as(one.person, (tx) => actionsOn(tx, at))).size > 0) return { one, at }
    }
    return undefined
  }

  test.runIf(page.drafts)('a draft is kept for its writer alone, and only from a form of ours', async () => {
    const asking = await whereItAsks(page, async (asks, who, at) => {
      const name = textIn(asks)
      return name !== undefined && (await council.get(who.person, to(page.path, at))).html.includes(`name="${name}"`)
    })
    expect(asking, 'nothing is typed here, so there is nothing to draft').toBeDefined()
    const { at, who } = asking!, url = to(page.path, at), name = textIn(asking!.asks)!, words = 'Half a sentence that nobody else'
    expect((await council.post(who.person, `/draft${url}`, { _csrf: 'made up', [name]: words })).status).toBe(403)
    expect((await council.get(who.person, url)).html).not.toContain(words)
    const before = await kept()
    const saved = await council.post(who.person, `/draft${url}`, { [name]: words })
    expect([saved.status, saved.location]).toEqual([303, to(page.standsOn ?? page.path, at)])
    expect(await kept()).toBe(before)
    expect((await council.get(who.person, url)).html).toContain(words)
    for (const other of council.people) if (other !== who) expect((await council.get(other.person, url)).html, `${other.name} reads it`).not.toContain(words)
  }, 240_000)
})

const textIn = (asks: Asks, prefix = ''): string | undefined => Object.entries<Field>(asks).flatMap(([name, field]) => {
  if (field.kind === 'text' || field.kind === 'long text') return [prefix + name]
  return field.kind === 'each' ? field.rows.flatMap((row) => textIn(field.asks(row), `${prefix}${name}.${row}.`) ?? []) : []
})[0]

test('every exception is of a page that is there', () => {
  for (const path of [emptyForms, forEverybody, heldByNobodyElse].flatMap(Object.keys)) expect(pages.map((page) => page.path)).toContain(path)
})
