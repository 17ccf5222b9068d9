// The public sample: each of its seven departures is reported by line, and its contradictory children are left out.
import { expect, test } from 'vitest'
import { reportLines } from '../../src/returns/census/print.ts'
import { accepted, sample, short } from './files.ts'

test('all seven departures from the schema are reported, each by its line', () => {
  const lines = short(accepted(sample).report)
  expect(lines).toEqual(expect.arrayContaining([
    '19 - warning There is text in ChildIdentifiers that belongs to no element.',
    '25 4180 out Sex must be M, F or U.',
    "46 - warning AssessmentFactors holds a code that is not in the census's list for it.",
    '58 - out ICPCnotRequired must be 0 or 1.',
    '71 - warning PreProceedingsandFGDM is not expected here, where only ChildProtectionPlans may stand.',
    '107 - warning FactorsIdentifiedAtAssessment lacks an element: the census expects AssessmentFactors in it.',
    '109 8568 warning ReferralNFA must be 0 or 1.',
  ]))
})

test('the contradictions between its dates are reported too, with the codes of the Department', () => {
  const found = accepted(sample).report.findings.map(({ line, code }) => `${line} ${code}`)
  expect(found).toEqual(expect.arrayContaining(['6 100', '55 2889', '57 1104', '62 1105', '63 8565', '87 1570', '87 1580', '99 8600', '102 8620']))
})

test('neither child is sound, and the report says so', () => {
  const { report, children } = accepted(sample)
  expect(children).toEqual([])
  expect(report.leftOut).toEqual([{ line: 18, child: 'DfEX0000001' }, { line: 85, child: 'child_fails_assessments' }])
  expect(reportLines(report)).toContain('2 children in the file: 0 can be loaded, 2 left out. 11 warnings.')
  expect(reportLines(report)).toContain('Line 25, child DfEX0000001: Sex must be M, F or U. (4180) The child is left out.')
})

test('mended where we use a fact, the second child is sound although it still departs from the schema where we do not', () => {
  const mended = sample.replace('child_fails_assessments', 'MENDED2').replace('2024-10-24', '2023-12-20').replace('2024-10-29', '2024-02-01')
  const { report, children } = accepted(mended)
  expect(children.map((child) => child.number)).toEqual(['MENDED2'])
  expect(short(report)).toContain('109 8568 warning ReferralNFA must be 0 or 1.')
})

test('no finding repeats a date or a code that stood in the file', () => {
  const said = reportLines(accepted(sample).report).slice(1).join('\n')
  expect(said).not.toMatch(/\d{4}-\d{2}-\d{2}|WBRI|\bRB\b|\bPHY\b|A123456789123/)
})
