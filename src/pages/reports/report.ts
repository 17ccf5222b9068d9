// Write a report as a partner: your agency's sections on one page. A social worker chooses the child here.
import type { Facts } from '../../procedures/facts.ts'
import { reportOn } from '../../procedures/reports/expected.ts'
import { writeReport } from '../../procedures/steps/report.ts'
import { conferenceAt } from '../../record/known.ts'
import { page } from '../page.ts'
import { paths, to } from '../paths.ts'
import { safeToSend } from './safe.ts'
import { asksFor, besides, changesOf, draftFor, filledFrom } from './writing.ts'

export const reportPage = page({
  path: paths.report,
  title: 'Write a report',
  may: 'write a report',
  makes: safeToSend,
  asks: (facts: Facts) => asksFor(facts),
  load: draftFor(paths.report),
  view: {
    template: 'reports/report.njk',
    shows: (viewing, draft) => {
      const { facts, seen } = viewing
      if (facts.as !== 'social worker') return { ...besides(viewing, draft), choose: [], tabs: [] }
      const c = conferenceAt(facts)
      const own = c.subjects.filter((child) => seen.nameOf(child))
      return { choose: own.map((child) => ({ href: to(paths.reportOn, { ...viewing.at, child }), words: seen.nameOf(child), note: reportOn(c, child)?.sentOn === undefined ? 'not sent yet' : 'sent' })) }
    },
  },
  filled: filledFrom,
  changes: changesOf,
  drafts: true,
  act: (facts, a, safe) => facts.as === 'social worker'
    ? { refused: 'Choose the child first. A report is about one child.', cites: facts.council.valueOf('report covers', facts.today)?.cites }
    : writeReport(facts, a, safe),
  button: 'Send the report',
  next: paths.work,
  back: paths.work,
})
