// `quorate import census` as a program: on the public sample as it came, on the sample with its faults mended, and on a sound file.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { paths } from '../../src/pages/paths.ts'
import { makeLog } from '../../src/server/log.ts'
import { openFor } from '../../src/server/open.ts'
import { makeReady } from '../../src/server/ready.ts'
import { readSettings } from '../../src/server/settings.ts'
import { webServer } from '../../src/server/web.ts'
import { setClock } from '../../src/store/clock.ts'
import { as, asKeeper, commandLine, useDatabase } from '../../src/store/transaction.ts'
import { changed, sample, sound } from '../returns/files.ts'
import { staff } from '../store/households.ts'
import { browsing } from './browsing.ts'

const command = fileURLToPath(new URL('../../bin/quorate.js', import.meta.url))
let folder = ''
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'quorate-census-')) })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const environment = () => ({ DATA_DIR: join(folder, 'data'), EXAMPLE: 'no' })
function importCensus(content: string, ...options: string[]) {
  const file = join(folder, 'census.xml')
  writeFileSync(file, content)
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, 'import', 'census', file, ...options], { cwd: folder, env: { PATH: process.env['PATH'] ?? '', ...environment() }, encoding: 'utf8' })
  return { code: status, out: stdout, errors: stderr }
}

/**
 * The sample with its faults mended: no text between elements, codes of the schema, a year that is its reference date's, and days in an order
 * that can have been. An enquiry from Tuesday 16 May 2023, a conference and plan on 6 June, within 15 working days (29 May was a holiday), a review on 29 August.
 */
const mended = changed(sample,
  ['<Year>2023</Year>', '<Year>2024</Year>'], ['</UPNunknown>PersonBirthDate', '</UPNunknown>'], ['<UPN>A123456789123</UPN>', ''], ['<FormerUPN>X98765432123B</FormerUPN>', ''], ['<Sex>1</Sex>', '<Sex>M</Sex>'],
  ['2022-10-06', '2023-05-11'], [/\s*<CINclosureDate>2023-02-27<\/CINclosureDate>\s*<ReasonForClosure>RC1<\/ReasonForClosure>\s*<DateOfInitialCPC>2022-12-06<\/DateOfInitialCPC>/, ''],
  ['2028-04-28', '2023-05-11'], ['2020-09-19', '2023-06-19'], ['<AssessmentFactors>RB</AssessmentFactors>', '<AssessmentFactors>3A</AssessmentFactors>'],
  [/\s*<CINPlanDates>[^]*?<\/CINPlanDates>/, ''], ['2022-06-02', '2023-05-16'], ['2022-06-23', '2023-06-07'], ['2022-06-17', '2023-06-06'], ['<ICPCnotRequired>false<', '<ICPCnotRequired>0<'],
  ['2022-02-17', '2023-06-06'], [/\s*<CPPendDate>2023-03-14<\/CPPendDate>/, ''], ['<NumberOfPreviousCPP>10<', '<NumberOfPreviousCPP>1<'], ['<CPPreviewDate>2023-02-15<', '<CPPreviewDate>2023-08-29<'],
  [/\s*<PreProceedingsandFGDM>[^]*?<\/PreProceedingsandFGDM>/, ''],
  ['child_fails_assessments', 'DfEX0000002'], ['2024-10-24', '2023-12-20'], ['2024-10-29', '2024-02-01'], ['<FactorsIdentifiedAtAssessment/>', '<FactorsIdentifiedAtAssessment><AssessmentFactors>3A</AssessmentFactors></FactorsIdentifiedAtAssessment>'],
  ['<ReferralNFA>false<', '<ReferralNFA>0<'])

test('the sample as it came: its faults by line, and nothing is loaded; checked or not, no child could be taken, so 1', () => {
  const checked = importCensus(sample, '--check')
  expect(checked).toMatchObject({ code: 1, errors: 'Every child in the file is left out, so nothing could be loaded. The reasons stand above.\n' })
  expect(checked.out).toContain('Line 25, child DfEX0000001: Sex must be M, F or U. (4180) The child is left out.')
  expect(checked.out).toContain('2 children in the file: 0 can be loaded, 2 left out. 11 warnings.')
  const loaded = importCensus(sample)
  expect(loaded).toEqual({ code: 1, out: checked.out, errors: 'Every child in the file is left out, so nothing was loaded. The reasons stand above.\n' })
}, 120_000)

test('the sample mended: both children are sound, checked without loading, and loaded once', () => {
  expect(importCensus(mended, '--check').out.split('\n')).toEqual(['Children in Need census for the year to Sunday 31 March 2024, council 201.',
    'Line 6: This census is not for 2026. It was compared with the schema of 2026, whose codes differ in places. Warning only.', '2 children in the file: 2 can be loaded, 0 left out. 1 warning.', ''])
  expect(importCensus(mended)).toMatchObject({ code: 0, errors: '', out: expect.stringMatching(/\nLoaded 2 children, \d+ events\.\n$/) })
  expect(importCensus(mended)).toMatchObject({ code: 0, out: expect.stringContaining('Nothing in it is new. Nothing was loaded.') })
}, 120_000)

test('the sound file: four children more', () => {
  expect(importCensus(sound)).toMatchObject({ code: 0, errors: '', out: expect.stringMatching(/\nLoaded 4 children, \d+ events\.\n$/) })
}, 120_000)

test('what the program loaded stands in Find, on each child’s page and among the deadlines, with the day of the next review', async () => {
  const settings = readSettings(environment())
  const database = await openFor(settings)
  try {
    await makeReady(settings)
    setClock(() => new Date('2026-04-09T09:00:00Z'))
    const app = await webServer({ log: makeLog({ write: () => undefined } as never), health: async () => undefined, trustProxy: false } as never)
    const pru = await browsing(app, await staff('unit administrator'))
    for (const [number, limit, rule, due, kept] of [
      // 6 months after the review of 29 August 2023: there is a 29 February in 2024, a Thursday
      ['DfEX0000001', 'limit 29 Feb', 'next-review', '2024-02-29', ['6 Jun', '29 Aug', 'on a plan, physical abuse', '2 conferences held']],
      // 6 months after the review of 17 February 2026: Monday 17 August
      ['QX0000001', 'limit 17 Aug', 'next-review', '2026-08-17', ['3 Jun', '26 Aug', '17 Feb', 'on a plan, neglect', '3 conferences held']],
      // a plan, no review yet: 3 months after the conference of 5 March 2026, Friday 5 June
      ['QX0000002', 'limit 5 Jun', 'first-review', '2026-06-05', ['5 Mar', 'on a plan', '1 conference held']],
    ] as const) {
      const found = await pru.post(paths.find, { name: number })
      expect(found.words).toContain(`Child ${number}`)
      const address = /href="(\/children\/[0-9a-f-]{36})"/.exec(found.html)![1]!
      const { words } = await pru.get(address)
      for (const said of [`Child ${number}`, limit, ...kept]) expect(words).toContain(said)
      const stored = await as(commandLine, (tx) => asKeeper(tx, () => tx.rows(sql<{ due: string }>`select due::text from deadline where child = ${address.slice(-36)}::uuid and rule = ${rule} and met_on is null and ended_on is null`)))
      expect(stored, number).toEqual([{ due }])
    }
    await app.close()
  } finally {
    setClock(undefined)
    useDatabase(undefined)
    await database.close()
  }
}, 240_000)
