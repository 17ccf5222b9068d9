// Under another council's pack every page of staff and families speaks that council's words, and none of those they replace.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pages } from '../../src/pages/all.ts'
import { paths, to } from '../../src/pages/paths.ts'
import { grants } from '../../src/access/grants.ts'
import { openExample, type Answer, type Opened } from './opened.ts'
import type { AnyPage } from '../../src/pages/page.ts'

/** What each pack says, and what of ours it replaces. What invented people wrote is theirs, so a word they use too is looked for where we speak. */
const councils = [
  { under: 'southwark', stands: ['Child Protection Chair', 'Quality Assurance Unit', 'QAU administrator', 'QAU Manager', 'Lead social worker'], replaced: /conference chair|safeguarding unit|unit administrator|unit manager|lead practitioner/i },
  { under: 'lincolnshire', stands: ['Safety plan', 'safety plan', 'Lead social worker'], replaced: /child protection plan|lead practitioner/i },
] as const

/** Pages that set councils side by side, or show a council's documents as they are called. */
const ofSources: readonly string[] = [paths.rules, paths.rule, paths.compareRules, paths.importCensus]

describe.each(councils)('under $under', ({ under, stands, replaced }) => {
  let council: Opened
  const shown = new Map<AnyPage, Answer>()
  beforeAll(async () => {
    council = await openExample(under)
    for (const page of pages) { const found = await firstOf(council, page); if (found) shown.set(page, found) }
  }, 240_000)
  afterAll(() => council.close())

  test('pages open', () => { expect(shown.size).toBeGreaterThan(pages.length * 0.8) })
  test('its words stand', () => {
    const all = [...shown.values()].map(({ document }) => document.body.textContent).join('\n')
    expect(stands.filter((word) => !all.includes(word))).toEqual([])
  })
  test('what they replace stands nowhere', () => {
    const faults = [...shown].filter(([page]) => !ofSources.includes(page.path)).flatMap(([page, { document }]) => {
      for (const quoted of document.querySelectorAll('textarea, script, style, nav')) quoted.remove()
      const found = replaced.exec(document.body.textContent ?? '')
      return found ? [`${page.path}: ${document.body.textContent!.slice(Math.max(0, found.index - 60), found.index + 60).replace(/\s+/g, ' ')}`] : []
    })
    expect(faults).toEqual([])
  })
})

async function firstOf(council: Opened, page: AnyPage): Promise<Answer | undefined> {
  const who = council.people.filter((one) => one.roles.some((role) => (grants[role as keyof typeof grants] as readonly string[]).includes(page.may)))
  for (const at of (await council.addresses(page)).slice(0, 12)) for (const one of who) {
    const answer = await council.get(one.person, to(page.path, at))
    if (answer.status === 200) return answer
  }
  return undefined
}
