// A parent reads a report that somebody has gone through with them: only what they may read, and a way to say what is wrong.
import { longDay } from '../../calendar/day.ts'
import { conferenceAt } from '../../record/known.ts'
import { page } from '../page.ts'
import { paths, to } from '../paths.ts'
import { headOf, sectionsOf } from '../reports/read-report.ts'
import { safeToRead } from '../reports/safe.ts'
import { firstName, listed } from '../reports/together.ts'
import { openYours, type Opened } from './opened.ts'
import { mayTell } from './told.ts'
import { sectionsThatTell, type KeptSafe } from '../../procedures/reports/kept-safe.ts'
import { reportAt } from '../../procedures/steps/report-checked.ts'
import type { Viewing } from '../page.ts'

export const yourReportPage = page({
  path: paths.yourReport,
  title: 'Read what was written',
  may: 'see own page',
  for: 'parent',
  makes: safeToRead,
  load: openYours,
  view: { template: 'family/your-report.njk', shows: (viewing, opened: Opened, safe) => shown(viewing, opened, safe) },
  back: paths.yourPage,
})

function shown(viewing: Viewing, opened: Opened, safe: KeptSafe) {
  const { at, facts, seen } = viewing
  const mine = mayTell(facts) ? [...conferenceAt(facts).reports.values()].filter((r) => r.shown.some((s) => s.person === facts.by)) : []
  const report = mine.find((r) => r.id === at.report)
  if (!report) return { open: false, ring: opened.ring }
  const name = seen.nameOf(report.from)
  const closed = sectionsThatTell(facts, reportAt(facts)!, safe, facts.by)         // an address somebody typed there before it was kept safe
  return {
    open: true, ring: opened.ring, about: headOf(viewing).title2, by: name ? firstName(name) : 'Somebody', on: report.sentOn === undefined ? '' : longDay(report.sentOn),
    sections: sectionsOf(viewing).sections.filter(({ code }) => !closed.includes(code)).map(({ title, words }) => ({ title, words })), wrong: to(paths.yourView, at),
    others: mine.filter((r) => r !== report).map((r) => ({ href: to(paths.yourReport, { ...at, report: r.id }), words: `${say(seen.nameOf(r.from))} wrote about ${listed(r.children.map((child) => firstName(seen.nameOf(child) ?? '')).filter(Boolean)) || 'your family'}` })),
  }
}

const say = (name: string | undefined): string => `What ${name ? firstName(name) : 'somebody else'}`
