// Who is told of what, by whom and how: each of the notices that the procedures ask for.
import { bestPractice, rotherhamProcedure, southwarkChapter, type Citation } from '../../sources.ts'
import type { Item } from '../item.ts'

export interface Notice extends Item {
  /** What happened. */
  readonly of: string
  readonly by: string
  readonly to: string
}

const tell = (cites: Citation, code: string, of: string, by: string, to: string, says: string): Notice => ({ code, of, by, to, says: `${of}: ${by} tells ${to}, ${says}`, weight: 'must', cites })

const s = southwarkChapter
const b = bestPractice
const r = rotherhamProcedure

export const notices: readonly Notice[] = [
  tell(s.at('3.4, Telling the chair'), 'child-comes', 'A child will come', 'the social worker', 'the chair', 'beforehand, so that they can meet first'),
  tell(s.at('4.4, Ready for the chair'), 'report-ready', 'The report is ready', 'the social worker', 'the chair', 'by an alert or email'),
  tell(s.at('5.7, Legal action'), 'safeguard-now', 'A child must be safeguarded at once', 'the chair', 'the social worker’s manager or a service manager', 'by word of mouth; in writing only to confirm, or when nobody can be reached'),
  tell(s.at('5.7, Legal action'), 'legal-advice', 'Other legal action or advice is recommended', 'the chair', 'the manager', 'directly, then by email, kept on the child’s file'),
  tell(s.at('5.8, Managers who disagree'), 'manager-disagrees', 'A manager disagrees with the chair’s recommendation', 'the manager', 'the chair and the {unit manager}', 'in writing with reasons, kept on the child’s file'),
  tell(s.at('8.1, Escalation'), 'concern-settled', 'A concern was settled face to face', 'the chair', 'the practitioner and a service manager', 'by email'),
  tell(s.at('8.1, Escalation'), 'concern-higher', 'A concern goes higher', 'the chair', 'the manager, with a copy to the {unit manager}', 'by email: the concern, what was done, what is needed; noted on the child’s file'),
  tell(s.at('8.1, Escalation'), 'concerns-reported', 'Concerns went higher', 'the {unit manager}', 'the Director', 'in the periodic report'),

  tell(b.at('8.1, Those who cannot come'), 'cannot-come', 'Somebody invited cannot come', 'that person', 'the {safeguarding unit} and the chair', 'with a report, and a colleague in their place where there is one'),
  tell(b.at('8.3, Excluding'), 'excluded-asker', 'Somebody is excluded or restricted', 'the chair', 'whoever asked for it', 'by any means'),
  tell(b.at('8.3, Excluding'), 'excluded-others', 'Somebody is excluded or restricted', 'the chair', 'all other professionals invited', 'by any means'),
  tell(b.at('8.3, Excluding'), 'excluded-parent', 'Somebody is excluded or restricted', 'the chair', 'the parent, unless not to be told of the conference at all', 'in a signed letter'),
  tell(b.at('8.4, The advocate'), 'advocate-refused', 'An advocate is refused', 'the social worker', 'the chair', 'beforehand; for want of a parent’s consent, also in the report'),
  tell(b.at('8.4, After the conference'), 'advocate-concerned', 'The advocate is concerned about the child', 'the advocate', 'the social worker', 'at once'),
  tell(b.at('8.4, Children who attend'), 'child-decision', 'A child attended', 'the chair', 'the child', 'in a personal letter that confirms what was decided'),
  tell(b.at('8.7, During the conference'), 'absent-told', 'A parent was excluded or restricted', 'the social worker', 'the parent', 'as arranged with the chair'),

  tell(r.at('7, Involving the child'), 'child-attends', 'A child will come', 'the social worker', 'the chair', 'well beforehand'),
  tell(r.at('9, Exclusions'), 'exclusion-concern', 'A criterion for exclusion may be met', 'anybody invited', 'the chair', 'before the conference'),
  tell(r.at('9, Exclusions'), 'whole-exclusion', 'A parent is excluded from the whole conference', 'the chair', 'the parent', 'in writing with the reason'),
  tell(r.at('12.1, Reports from practitioners'), 'no-report', 'Somebody can neither come, send somebody nor report', 'that person', 'the chair', 'beforehand, with what they know'),
  tell(r.at('15, Decisions'), 'core-group', 'A core group is named', 'the {safeguarding unit}', 'everybody invited', 'in writing'),
  tell(r.at('15, Decisions'), 'override-management', 'The chair decided against the majority', 'the chair', 'management', 'at once, for oversight within the time set'),
  tell(r.at('15, Decisions'), 'override-partnership', 'The chair decided against the majority', 'the {safeguarding unit}', 'the {safeguarding partnership}', 'for appraisal'),
  tell(r.at('16, After the conference'), 'family-outcome', 'A conference was held', 'the {lead practitioner}', 'the family', 'as soon as possible, in their language and form: decisions and {outline plan}'),
  tell(r.at('17, Transfers in'), 'moving-in', 'A child with a plan moves in', 'any practitioner', 'children’s social care', 'at once'),
  tell(r.at('18, Transfers out'), 'moving-out', 'A child with a plan moves or may move', 'any professional', 'the {lead practitioner}', 'on learning of it'),
]
