// Write the social worker's report on one child: every section on one page, kept as a draft until it is sent.
import type { Facts } from '../../procedures/facts.ts'
import { conferenceAt } from '../../record/known.ts'
import { reportOn } from '../../procedures/reports/expected.ts'
import { writeReport } from '../../procedures/steps/report.ts'
import { nameOf } from '../fields.ts'
import { page } from '../page.ts'
import { paths, to } from '../paths.ts'
import { safeToSend } from './safe.ts'
import { asksFor, besides, changesOf, draftFor, filledFrom } from './writing.ts'

export const reportOnPage = page({
  path: paths.reportOn,
  title: 'Social worker’s report',
  heading: ({ at }) => nameOf(at.child!, 'This child'),
  may: 'write a report',
  makes: safeToSend,
  asks: (facts: Facts) => asksFor(facts),
  load: draftFor(paths.reportOn),
  view: {
    template: 'reports/report.njk',
    shows: (viewing, draft) => {
      const { at, facts, seen } = viewing
      const c = conferenceAt(facts)
      const named = c.subjects.filter((child) => seen.nameOf(child))
      return {
        ...besides(viewing, draft), choose: [],
        tabs: named.length < 2 ? [] : named.map((child) => ({ text: seen.nameOf(child)!, href: to(paths.reportOn, { ...at, child }), active: child === at.child, note: reportOn(c, child)?.sentOn === undefined ? 'not sent' : 'sent' })),
      }
    },
  },
  filled: filledFrom,
  changes: changesOf,
  drafts: true,
  act: (facts, a, safe) => facts.as === 'social worker' ? writeReport(facts, a, safe) : { refused: 'This report is the social worker’s to write.', instead: 'Your own report is under "Write a report".' },
  button: 'Send the report',
  next: (at) => to(paths.papers, at),
  back: (at) => to(paths.papers, at),
})
