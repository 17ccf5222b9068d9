// What a social worker shows a parent: the report and the plan exactly as that parent may read them, after what is left out was seen; by nobody else, and to nobody who may not have it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { telling } from '../../src/record/marking.ts'
import { day } from '../../src/calendar/day.ts'
import { paths, to } from '../../src/pages/paths.ts'
import { doStep } from '../../src/server/act.ts'
import { stopPrinting } from '../../src/server/print.ts'
import { canariesIn, canary, heldFamily, serve, type Family, type Served } from './held.ts'
import { pdfText, poppler } from './reading.ts'
import { bar } from './releasing.ts'
import type { Happening } from '../../src/record/happening.ts'
import type { PersonId, ReportId } from '../../src/record/people.ts'

let site: Served
beforeAll(async () => { site = await serve() })
afterAll(async () => { await stopPrinting(); await site.close() })

const on = day('2026-04-13')
/** As the social worker, who writes it. */
const writes = (f: Family, ...events: Happening[]) => doStep(f.people.hazel, 'write a report', { conference: f.conference }, crypto.randomUUID(), () => ({ events }))
/** A report on Wren with a section for the family, one kept from her father, one for professionals. */
async function reported(): Promise<Family & { report: ReportId }> {
  const f = await heldFamily()
  const report = crypto.randomUUID() as ReportId
  const { flint, hazel } = f.people
  const where = { conference: f.conference, children: [f.wren] }
  const section = (code: string, name: string, label: 'family may read' | 'professionals only', keptFrom: readonly PersonId[] = []): Happening => {
    const words = { id: crypto.randomUUID() as never, text: canary(name), marking: telling([f.wren], label, keptFrom) }
    return { type: 'ReportSectionKept', ...where, marking: words.marking, words: [words], entry: crypto.randomUUID() as never, version: 1, facts: { report, conference: f.conference, from: hazel, section: code, text: words.id, keptOn: on } }
  }
  await writes(f, section('seen', 'report for all', 'family may read'), section('happened', 'report not flint', 'family may read', [flint]), section('analysis', 'report professionals', 'professionals only'))
  await writes(f, { type: 'ReportSent', ...where, marking: telling([f.wren], 'family may read'), facts: { report, conference: f.conference, from: hazel, kind: 'social worker', children: [f.wren], sentOn: on, nothingToAdd: [] } })
  return { ...f, report }
}
const address = (f: Family & { report: ReportId }, person: PersonId) => to(paths.reportFor, { conference: f.conference, report: f.report, person })
const has = (text: string) => ['report for all', 'report not flint', 'report professionals'].filter((name) => canariesIn(text).has(canary(name)))

test('the report as each parent may read it, with what is left out beside it and nothing of that on the screen for them', async () => {
  const f = await reported()
  const [flint, fern] = await Promise.all([f.people.flint, f.people.fern].map((person) => site.get(f.people.hazel, address(f, person))))
  expect([has(flint!.text), has(fern!.text)]).toEqual([['report for all'], ['report for all', 'report not flint']])
  expect([...flint!.document.querySelectorAll('.q-safe .q-lines small')].map((one) => one.textContent)).toEqual(['Kept from this person by name', 'For professionals only'])
  const alone = await site.get(f.people.hazel, `${address(f, f.people.flint)}?show=paper`)
  expect(has(alone.text)).toEqual(['report for all'])
  expect(alone.document.querySelectorAll('.q-safe, .q-flag')).toHaveLength(0)
  expect(alone.text).not.toMatch(/left out here|Kept from/)
}, 30_000)

test('the same as PDF, under a name that names nobody', async () => {
  const f = await reported()
  const pdf = await site.get(f.people.hazel, to(paths.reportForFile, { conference: f.conference, report: f.report, person: f.people.flint }))
  expect(pdf.headers['content-disposition']).toBe('attachment; filename="report-copy-14-april-2026.pdf"')
  if (poppler) expect(has(pdfText(pdf.bytes))).toEqual(['report for all'])
}, 30_000)

test('the plan as one parent may read it', async () => {
  const f = await reported()
  const plan = await site.get(f.people.hazel, to(paths.planFor, { conference: f.conference, person: f.people.flint }))
  expect(['action for all', 'action for wren', 'action not flint'].filter((name) => canariesIn(plan.text).has(canary(name)))).toEqual(['action for all', 'action for wren'])
}, 30_000)

test('an address kept safe that somebody typed stops it, and is not repeated', async () => {
  const f = await reported()
  const words = { id: crypto.randomUUID() as never, text: 'They are at Foxglove Steps.', marking: telling([f.wren], 'family may read') }
  await writes(f, {
    type: 'ReportSectionKept', conference: f.conference, children: [f.wren], marking: words.marking, words: [words], entry: crypto.randomUUID() as never, version: 1,
    facts: { report: f.report, conference: f.conference, from: f.people.hazel, section: 'says', text: words.id, keptOn: on },
  })
  const page = await site.get(f.people.hazel, address(f, f.people.flint))
  expect(page.document.querySelector('main')!.textContent).toContain('must be kept safe from this person')
  expect(page.text).not.toMatch(/Foxglove/)
  expect((await site.get(f.people.hazel, to(paths.reportForFile, { conference: f.conference, report: f.report, person: f.people.flint }))).status).toBe(303)
}, 30_000)

test('not by anybody who does not show reports, not for a parent of another child, and not for one who is barred', async () => {
  const f = await reported()
  for (const name of ['vale', 'perry', 'fern', 'flint', 'pru'] as const) expect((await site.get(f.people[name], address(f, f.people.flint))).status).toBe(403)
  for (const name of ['bracken', 'vale'] as const) expect(has((await site.get(f.people.hazel, address(f, f.people[name]))).text)).toEqual([])
  await bar(f, 'flint')
  expect(has((await site.get(f.people.hazel, address(f, f.people.flint))).text)).toEqual([])
}, 30_000)
