// For every page, with no test written for it: it opens, asks in order, says what is missing once each, and turns away who may not.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { grants } from '../../src/access/grants.ts'
import { pages } from '../../src/pages/all.ts'
import { paths, to } from '../../src/pages/paths.ts'
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

const names = () => council.people.flatMap((one) => one.name.split(' ')).filter((word) => word.length > 3)

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

  test('an empty form gives one error for each question that needs an answer, linked to it, and keeps nothing', async () => {
    if (!page.act || !page.asks) return
    const { at, who } = found.get(page)!
    const answer = await council.post(who.person, to(page.path, at), {})
    if (answer.status === 303) return                    // every question may be left empty
    expect(answer.status).toBe(422)
    expect(answer.document.querySelector('title')!.textContent).toMatch(/^Error: /)
    const links = [...answer.document.querySelectorAll('.govuk-error-summary__list a')].map((a) => a.getAttribute('href')!)
    expect(new Set(links).size).toBe(links.length)
    for (const link of links) expect(answer.document.getElementById(link.slice(1)), `${link} leads nowhere`).toBeTruthy()
    const beside = answer.document.querySelectorAll('.govuk-error-message').length
    if (answer.document.querySelector('.govuk-error-summary__title')!.textContent!.includes('problem')) expect(beside).toBe(links.length)
  })

  test('somebody whose roles do not grant it is turned away, reading and writing', async () => {
    const { at } = found.get(page)!
    const strangers = council.people.filter((one) => !Object.entries(grants).some(([role, actions]) => one.roles.includes(role as never) && (actions as readonly string[]).includes(page.may)))
    for (const one of strangers.slice(0, 4)) {
      expect((await council.get(one.person, to(page.path, at))).status, `${one.name} opened it`).toBe(403)
      if (page.act) expect((await council.post(one.person, to(page.path, at), {})).status).toBe(403)
    }
  })
})
