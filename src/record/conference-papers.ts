// The papers of a conference as events change them: reports before it, minutes and copies after it.
import type { Event } from './events.ts'
import type { ConferenceState, Report } from './conference-state.ts'
import type { PersonId, ReportId } from './people.ts'

export function applyPapers(state: ConferenceState, event: Event): void {
  switch (event.type) {
    case 'ReportSectionKept':
      reportIn(state, event.facts.report, event.facts.from).sections.set(event.facts.section, { text: event.facts.text, entry: event.entry, version: event.version ?? 1 })
      break
    case 'ReportSent':
      // sent again, it is another text: what was authorised and shown was the one before
      Object.assign(reportIn(state, event.facts.report, event.facts.from), {
        kind: event.facts.kind, children: event.facts.children, sentOn: event.facts.sentOn, nothingToAdd: event.facts.nothingToAdd, returned: undefined, authorisedOn: undefined, shown: [],
      })
      break
    case 'ReportAuthorised': { const report = state.reports.get(event.facts.report); if (report) report.authorisedOn = event.facts.authorisedOn; break }
    case 'ReportReturned': {
      const report = state.reports.get(event.facts.report)
      if (report) Object.assign(report, { returned: { on: event.facts.returnedOn, comment: event.facts.comment }, sentOn: undefined })
      break
    }
    case 'ReportShownToFamily': state.reports.get(event.facts.report)?.shown.push(event.facts); break
    case 'FamilyViewGiven': state.familyViews.push(event.facts); break
    case 'MinutesSectionKept': state.minutes.set(event.facts.section, entryOf(event)); break
    case 'MinutesSentToChair': state.minutesSentToChairOn = event.facts.sentOn; break
    case 'MinutesSigned': Object.assign(state, { minutesSignedOn: event.facts.signedOn, minutesSignedBy: event.by, minutesMissing: event.facts.missing }); break
    case 'CopyReleased': state.copies.set(event.facts.copy, event.facts); break
    case 'CopySent': { const copy = state.copies.get(event.facts.copy); if (copy) copy.sentOn = event.facts.sentOn; break }
    case 'PlanSent': state.planSentOn ??= event.facts.sentOn; break
    case 'MinutesSent': state.minutesSentOn ??= event.facts.sentOn; break
  }
}

/** An event that keeps an entry, as the fold holds it: its first version is 1. */
export const entryOf = <E extends Event & { facts: { entry: unknown } }>(event: E) =>
  ({ entry: event.facts.entry as NonNullable<Event['entry']>, version: event.version ?? 1, by: event.by, keptAt: event.keptAt, children: event.children, facts: event.facts as E['facts'] })

const reportIn = (state: ConferenceState, id: ReportId, from: PersonId): Report => {
  const found = state.reports.get(id) ?? { id, from, children: [], sections: new Map(), nothingToAdd: [], shown: [] }
  state.reports.set(id, found)
  return found
}
