// A manager reads a report and lets it go on, or sends it back with what should change.
import type { Facts } from '../../procedures/facts.ts'
import { answerReport, reportAt } from '../../procedures/steps/report-checked.ts'
import { shownOne } from '../../procedures/steps/one-entry.ts'
import { choice, longText } from '../fields.ts'
import { page } from '../page.ts'
import { paths } from '../paths.ts'
import { headOf, sectionsOf } from './read-report.ts'
import { safeToAuthorise } from './safe.ts'

export const authorisePage = page({
  path: paths.authorise,
  title: 'Read and authorise',
  may: 'authorise a report',
  makes: safeToAuthorise,
  asks: (_facts: Facts) => ({
    comment: longText('Comment', { optional: true, rows: 6, max: 5000, hint: 'Sent back, only the writer reads it. Authorised, it stands with the report for professionals.' }),
    decision: choice('Your answer', ['authorise', 'send back'] as const, { missing: 'Press one of the two buttons' }),
  }),
  view: {
    template: 'reports/authorise.njk',
    shows: (viewing) => {
      const report = reportAt(viewing.facts)
      return { ...headOf(viewing), ...sectionsOf(viewing), done: report?.authorisedOn !== undefined }
    },
  },
  drafts: true,
  changes: (facts) => [...shownOne(facts, 'report', facts.at.report), ...shownOne(facts, 'word on a report', facts.at.report)],
  act: answerReport,
  next: paths.papers,
  back: paths.papers,
})
