// Read one report: its sections as far as you may read them, what is missing, and who of the family has seen it.
import { capital } from '../../papers/given.ts'
import { shortDay } from '../../calendar/day.ts'
import { allOf } from '../../record/events.ts'
import { conferenceAt } from '../../record/known.ts'
import { sectionsFor } from '../../procedures/reports/sections.ts'
import { sectionState } from '../../procedures/reports/expected.ts'
import { firstName, listed, together } from './together.ts'
import { page } from '../page.ts'
import { paths } from '../paths.ts'
import { familyOf } from '../../procedures/steps/report-checked.ts'
import { readAsLinks } from './for-parent.ts'
import { readersWords } from './writing.ts'
import type { Report } from '../../record/conference-state.ts'
import type { Viewing } from '../page.ts'

/** A report as this viewer may see it; nothing where they may not know of it. Partners read the social worker's once a manager has let it go. */
export function reportSeen({ seen, at, facts }: Pick<Viewing, 'seen' | 'at' | 'facts'>): Report | undefined {
  const report = at.report && conferenceAt({ at, conferences: seen.conferences }).reports.get(at.report)
  return report && facts.as === 'partner professional' && report.kind === 'social worker' && report.authorisedOn === undefined ? undefined : report || undefined
}

/** Whose report it is and about whom, for the head of a page. */
export function headOf(viewing: Viewing) {
  const { seen } = viewing
  const report = reportSeen(viewing)
  const agency = report && seen.people.get(report.from)?.agency
  const kind = report?.kind ?? 'partner'
  return {
    caption: kind === 'social worker' ? 'Social worker’s report' : `Report from ${agency === 'GP' ? 'the GP' : agency ?? 'somebody'}`,
    title2: together(report?.children.flatMap((child) => seen.nameOf(child) ?? []) ?? []) || 'Report',
    by: report ? `${seen.nameOf(report.from) ?? capital(agency ?? 'somebody')}${report.sentOn === undefined ? '' : `, ${shortDay(report.sentOn, viewing.facts.today)}`}` : '',
  }
}

/** The sections that stand in it for this viewer, in order, with who else may read each. Sections the viewer may not read leave no gap. */
export function sectionsOf(viewing: Viewing) {
  const { seen, facts } = viewing
  const report = reportSeen(viewing)
  if (!report) return { sections: [], missing: [] }
  const all = sectionsFor(report.kind ?? 'partner', seen.people.get(report.from)?.agency)
  const sections = all.flatMap((s) => {
    const kept = report.sections.get(s.code)
    const words = seen.words(kept?.text)
    if (report.nothingToAdd.includes(s.code)) return [{ code: s.code, title: s.title, words: 'Nothing to add.', readers: '', keptFrom: '', about: '' }]
    if (!kept || !words) return []
    const { label, tells, keptFrom } = facts.markingOf(kept.text)
    const open = label === 'family may read' && keptFrom.length === 0
    return [{
      code: s.code, title: s.title, words, readers: open ? readersWords[label] : '',
      keptFrom: open ? ''
        : keptFrom.length > 0 ? `${listed(keptFrom.map((person) => firstName(seen.nameOf(person) ?? 'Somebody')))} may not read`
        : label === 'police part B' ? 'For few: chair, social worker and manager'
        : readersWords[label as 'professionals only'] ?? '',
      about: report.children.length > 1 ? (tells.length === 0 ? 'The household' : tells.length < report.children.length ? listed(tells.map((c) => firstName(seen.nameOf(c) ?? 'one child'))) : '') : '',
    }]
  })
  // what is missing is worked out from every fact, and names only what anybody would be asked for
  const whole = conferenceAt(facts).reports.get(report.id)
  return { sections, missing: all.filter((s) => sectionState(whole, s) === 'missing').map((s) => s.title) }
}

/** What the manager said when letting it go, where this viewer may read it. */
function commentOf(viewing: Viewing): { words: string, who: string } | undefined {
  const report = reportSeen(viewing)
  const event = report?.authorisedOn === undefined ? undefined : allOf(viewing.seen.events, 'ReportAuthorised').findLast((e) => e.facts.report === report.id)
  const words = viewing.seen.words(event?.facts.comment)
  return event && words ? { words, who: `${viewing.seen.nameOf(event.by) ?? 'The manager'}, ${shortDay(event.on, viewing.facts.today)}` } : undefined
}

export const readReportPage = page({
  path: paths.readReport,
  title: 'Report',
  may: 'see conference',
  view: {
    template: 'reports/read-report.njk',
    shows: (viewing) => {
      const { seen } = viewing
      const shown = reportSeen(viewing)?.shown ?? []
      return {
        ...headOf(viewing), ...sectionsOf(viewing), comment: commentOf(viewing), readAs: readAsLinks(viewing, familyOf(viewing.facts, conferenceAt(viewing.facts).reports.get(viewing.at.report!)), paths.reportFor),
        shown: shown.map((s) => ({ words: seen.nameOf(s.person) ?? 'Somebody of the family', note: `Understood it: ${s.understood}. Agrees: ${s.agrees}.${seen.words(s.comment) ? ` “${seen.words(s.comment)}”` : ''}`, end: shortDay(s.shownOn, viewing.facts.today), icon: 'done' })),
      }
    },
  },
  back: paths.conference,
})
