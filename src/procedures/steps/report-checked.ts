// What is done with a report that was sent: authorised or sent back by a manager, and shown to each of the family.
import type { Happening, Outcome } from '../../record/happening.ts'
import type { Report } from '../../record/conference-state.ts'
import { conferenceAt } from '../../record/known.ts'
import { telling } from '../../record/marking.ts'
import type { Day } from '../../calendar/day.ts'
import type { PersonId } from '../../record/people.ts'
import type { Facts } from '../facts.ts'
import { sectionsThatTell, tellsReader, type KeptSafe } from '../reports/kept-safe.ts'
import { notThen } from './days.ts'
import { changedSince, replacing } from './one-entry.ts'
import { maybeWorded, worded, wordsIn } from './words.ts'

/** The report of the address. */
export const reportAt = (facts: Pick<Facts, 'at' | 'conferences'>): Report | undefined => facts.at.report && conferenceAt(facts).reports.get(facts.at.report)

export interface Checked { decision: 'authorise' | 'send back', comment?: string }

/** A manager's answer to a report: it may go on, or it goes back with what is to be changed. */
export const answerReport = (facts: Facts, a: Checked, safe?: KeptSafe): Outcome => a.decision === 'authorise' ? authoriseReport(facts, a, safe) : returnReport(facts, a)

/** Let a social worker's report go to the conference and the family. */
export function authoriseReport(facts: Facts, a: { comment?: string }, safe?: KeptSafe): Outcome {
  const report = reportAt(facts)
  const fault = notReady(facts, report)
  if (fault) return fault
  const tells = safe ? sectionsThatTell(facts, report!, safe) : []
  if (tells.length > 0) return tellsReader(tells, 'Send it back and ask the writer to keep that section from them, or to write it without the address.', 'comment')
  const marking = telling(report!.children, 'professionals only')
  const comment = maybeWorded(facts, a.comment, marking)
  return {
    events: [{ type: 'ReportAuthorised', ...where(facts, report!), ...replacing(facts, 'word on a report', report!.id), marking, words: wordsIn(comment), 
      facts: { report: report!.id, conference: facts.at.conference!, authorisedOn: facts.today, comment: comment?.id } }],
    notices: [{ to: report!.from, says: 'something is waiting for you', conference: facts.at.conference! }],
  }
}

/** Send a report back to its writer, saying what is to be changed; what they wrote stays theirs to change. */
export function returnReport(facts: Facts, a: { comment?: string }): Outcome {
  const report = reportAt(facts)
  const fault = notReady(facts, report)
  if (fault) return fault
  if (!a.comment) return { refused: 'Say what should change. The writer cannot know it otherwise.', field: 'comment' }
  const comment = worded(facts, a.comment, telling(report!.children, 'the writer and the manager'))
  return {
    events: [{ type: 'ReportReturned', ...where(facts, report!), ...replacing(facts, 'word on a report', report!.id), marking: telling(report!.children, 'professionals only'), words: [comment],
      facts: { report: report!.id, conference: facts.at.conference!, returnedOn: facts.today, comment: comment.id } }],
    notices: [{ to: report!.from, says: 'something is waiting for you', conference: facts.at.conference! }],
  }
}

const where = (facts: Facts, report: Report) => ({ conference: facts.at.conference!, children: report.children })

function notReady(facts: Facts, report: Report | undefined): Outcome | undefined {
  if (!report) return { refused: 'That report is not in this conference. Go back to the papers and open it from there.' }
  if (report.sentOn === undefined) return { refused: 'This report is with its writer and has not been sent to you yet.', instead: 'If the conference is near, ask the writer to send what there is. A report may be sent unfinished.' }
  if (report.kind !== 'social worker') return { refused: 'Only the social worker’s report needs a manager’s word. This one counts as it is.' }
  if (report.from === facts.by) {
    const cites = facts.council.valueOf('report covers', facts.today)?.cites
    return { refused: 'A report is authorised by a manager, and never by whoever wrote it.', cites, instead: facts.council.say('Ask another {team manager} to read it. If there is none today, tell the {conference chair}, who can hear it unauthorised.') }
  }
  if (changedSince(facts, 'report', report.id)) return { refused: 'The writer sent this report again while you were reading it.', instead: 'Below it stands as it is now. Read it, then give your answer.', anew: true }
  return undefined
}

export interface Shown { person: PersonId, shownOn: Day, understood: Asked, agrees: Asked, comment?: string }
type Asked = 'yes' | 'partly' | 'no' | 'not asked'

/** Who may be shown a report: those of the family of its children, but for anybody barred from one of them. */
export const familyOf = (facts: Pick<Facts, 'people'>, report: Report | undefined): PersonId[] => report
  ? [...facts.people.values()].filter((p) => p.agency === 'family' && report.children.some((child) => p.relations.has(child)))
    .filter((p) => ![...p.involvements.values()].some((i) => i.barred && i.child && report.children.includes(i.child))).map((p) => p.person)
  : []

/** Record that somebody of the family was shown a report: that they saw it, whether they understood and whether they agree are three facts. */
export function showToFamily(facts: Facts, a: Shown, safe?: KeptSafe): Outcome {
  const report = reportAt(facts)
  if (!report) return { refused: 'That report is not in this conference. Go back to the papers and open it from there.' }
  if (report.sentOn === undefined) return { refused: 'This report has not been sent yet, so there is nothing to have been shown.', instead: 'If it was gone through in a talk, keep what was said as their view before the conference.' }
  if (!familyOf(facts, report).includes(a.person)) return { refused: 'This is somebody who is not recorded as family of the child. Record them first.', field: 'person' }
  const tells = safe ? sectionsThatTell(facts, report, safe, a.person) : []
  if (tells.length > 0) return tellsReader(tells, 'Do not show it to them as it is. Ask the writer to keep that section from them, or to write it without the address. Then show it.', 'person')
  const wrong = notThen(facts, a.shownOn, { field: 'shownOn', of: 'The day they saw it', after: [{ on: report.sentOn, was: 'the report as it now stands was sent' }], instead: 'If they saw an earlier draft, show them this one too, and keep that day.' })
  if (wrong) return wrong
  const marking = telling(report.children, 'professionals only')
  const comment = maybeWorded(facts, a.comment, marking)
  const shown: Happening = {
    type: 'ReportShownToFamily', conference: facts.at.conference!, children: report.children, about: a.person, onWordOf: comment && a.person, marking, words: wordsIn(comment),
    facts: { report: report.id, conference: facts.at.conference!, person: a.person, shownOn: a.shownOn, understood: a.understood, agrees: a.agrees, comment: comment?.id },
  }
  return { events: [shown] }
}
