// An address kept safe that somebody typed into a report: it is found as the report is sent, authorised, shown, and read by a parent on their own page.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { day } from '../../src/calendar/day.ts'
import { paths, to } from '../../src/pages/paths.ts'
import { butFor } from '../../src/procedures/steps/entries.ts'
import { markingFor } from '../../src/procedures/steps/report.ts'
import { sectionNamed } from '../../src/procedures/reports/sections.ts'
import { telling, type Marking } from '../../src/record/marking.ts'
import { doStep } from '../../src/server/act.ts'
import { safeWriting } from '../../src/server/copies/safe-report.ts'
import { givenRole } from '../store/households.ts'
import { canary, heldFamily, serve, type Family, type Served } from './held.ts'
import { field } from './releasing.ts'
import type { Happening } from '../../src/record/happening.ts'
import type { PersonId, ReportId } from '../../src/record/people.ts'

let site: Served
beforeAll(async () => { site = await serve() })
afterAll(async () => { await site.close() })

const on = day('2026-04-13')
const typed = 'They are at Foxglove Steps now.'
interface Reported extends Family { readonly report: ReportId, readonly rowan: PersonId, readonly at: { conference: Family['conference'], report: ReportId } }

/** A report on Wren whose section "says" holds where her mother lives, marked as given; sent, and gone through with both. */
async function reported(marking: (f: Family) => Marking): Promise<Reported> {
  const f = await heldFamily()
  const report = crypto.randomUUID() as ReportId
  const { fern, flint, hazel } = f.people
  const where = { conference: f.conference, children: [f.wren] }
  const section = (code: string, text: string, of: Marking): Happening => {
    const words = { id: crypto.randomUUID() as never, text, marking: of }
    return { type: 'ReportSectionKept', ...where, marking: of, words: [words], entry: crypto.randomUUID() as never, version: 1, facts: { report, conference: f.conference, from: hazel, section: code, text: words.id, keptOn: on } }
  }
  const open = telling([f.wren], 'family may read')
  await doStep(hazel, 'write a report', { conference: f.conference }, crypto.randomUUID(), () => ({ events: [
    section('seen', canary('report for all'), open), section('says', typed, marking(f)),
    { type: 'ReportSent', ...where, marking: open, facts: { report, conference: f.conference, from: hazel, kind: 'social worker', children: [f.wren], sentOn: on, nothingToAdd: [] } },
  ] }))
  await f.keep(...[fern, flint].map((person): Happening => ({ type: 'ReportShownToFamily', ...where, about: person, marking: telling([f.wren], 'professionals only'), facts: { report, conference: f.conference, person, shownOn: on, understood: 'yes', agrees: 'not asked' } })),
    { type: 'SafeContactRecorded', children: [f.wren], about: flint, marking: { label: 'arrangements', within: [f.wren], tells: [], keptFrom: [] }, facts: { person: flint, says: 'open', recordedOn: on } },
    ...[fern, flint].map((person): Happening => ({ type: 'InvitationSent', conference: f.conference, children: [f.wren], about: person, marking: telling([f.wren], 'professionals only'), facts: { conference: f.conference, person, sentOn: on, how: 'in person' } })))
  const rowan = crypto.randomUUID() as PersonId
  await f.keep(givenRole({ today: on }, rowan, 'team manager', f.wren), givenRole({ today: on }, rowan, 'team manager', f.sorrel))
  return { ...f, report, rowan, at: { conference: f.conference, report } }
}
const forAll = (f: Family) => telling([f.wren], 'family may read')
const notFlint = (f: Family) => telling([f.wren], 'family may read', [f.people.flint])
const main = (page: { document: { querySelector: (of: string) => { textContent: string | null } | null } }) => page.document.querySelector('main')!.textContent!

test('sent: found in what is typed, in its section, for the parent who may not know it and nobody else', async () => {
  const f = await heldFamily()
  const safe = await safeWriting(f.people.hazel, { conference: f.conference, child: f.wren }, { 'sections.says.text': typed, 'sections.seen.text': 'Seen.' })
  const section = sectionNamed('says')!
  const learns = (code: string, readers: Parameters<typeof markingFor>[2]['readers']) => safe.learns(code, markingFor(section, [f.wren], { readers }))
  expect(learns('says', 'family may read')).toEqual([f.people.flint])
  expect(learns('seen', 'family may read')).toEqual([])
  expect(learns('says', butFor(f.people.flint))).toEqual([])
  expect(learns('says', 'professionals only')).toEqual([])
}, 30_000)

test('authorised: refused with the section and without the words; not where it is kept from him', async () => {
  for (const [marking, status] of [[forAll, 422], [notFlint, 303]] as const) {
    const f = await reported(marking)
    const seen = await site.get(f.rowan, to(paths.authorise, f.at))
    const reply = await site.post(f.rowan, to(paths.authorise, f.at), { _act: field(seen, '_act'), decision: 'authorise' })
    expect(reply.status).toBe(status)
    if (status === 422) expect(main(reply)).toContain(`must be kept safe from somebody who may read it, under "${sectionNamed('says')!.title}"`)
  }
}, 30_000)

test('shown: refused for him, kept for her', async () => {
  const f = await reported(forAll)
  const say = async (person: PersonId) => site.post(f.people.hazel, to(paths.shown, f.at), {
    _act: field(await site.get(f.people.hazel, to(paths.shown, f.at)), '_act'), person, 'shownOn-day': '14', 'shownOn-month': '4', 'shownOn-year': '2026', understood: 'yes', agrees: 'yes',
  })
  const flint = await say(f.people.flint)
  expect(flint.status).toBe(422)
  expect(main(flint)).toContain('Do not show it to them as it is.')
  expect(flint.text).not.toMatch(/Foxglove/)
  expect((await say(f.people.fern)).status).toBe(303)
}, 30_000)

test('read on their own page: his leaves that section out without a gap, hers has it', async () => {
  const f = await reported(forAll)
  const [flint, fern] = await Promise.all([f.people.flint, f.people.fern].map((person) => site.get(person, to(paths.yourReport, f.at))))
  expect([flint!, fern!].map((page) => page.text.includes(canary('report for all')))).toEqual([true, true])
  expect(flint!.text).not.toMatch(/Foxglove/)
  expect(flint!.text).not.toContain(sectionNamed('says')!.title)
  expect(fern!.text).toMatch(/Foxglove/)
}, 30_000)

test('a part of the minutes can be kept from one parent, as a section of a report can', async () => {
  const f = await heldFamily()
  const page = await site.get(f.people.tam, to(paths.minutesSection, { conference: f.conference, section: 'discussion' }))
  const words = [...page.document.querySelectorAll('.govuk-radios__label')].map((one) => one.textContent!.trim().replace(/ zq\w+\./, ''))
  expect(words[0]).toBe('Family may read')
  expect(words).toEqual(expect.arrayContaining(['The family, not Fern Thimblewick', 'The family, not Flint Cobblejohn', 'Professionals only']))
}, 30_000)
