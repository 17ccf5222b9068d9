// Writing a report: every section kept with who may read it, and the report sent, finished or not.
import type { Happening, Outcome } from '../../record/happening.ts'
import type { Report } from '../../record/conference-state.ts'
import { conferenceAt } from '../../record/known.ts'
import { about, telling, type Label, type Marking } from '../../record/marking.ts'
import type { ChildId, ReportId } from '../../record/people.ts'
import type { Facts } from '../facts.ts'
import { heldIn, reportFrom, reportOn } from '../reports/expected.ts'
import { tellsWriter, type KeptSafe } from '../reports/kept-safe.ts'
import { sectionsFor, type Readers, type ReportKind, type Section } from '../reports/sections.ts'
import { keptFromIn, type ButFor } from './entries.ts'
import { replacing } from './one-entry.ts'
import { worded } from './words.ts'

export interface SectionAnswer {
  readonly text?: string
  /** A label, or the family but for one parent. */
  readonly readers?: Readers | ButFor
  /** One child's own matters, those of all the children together, or the household's. */
  readonly about?: ChildId | 'all' | 'household'
  /** Ticked: this section is answered by saying that there is nothing to add. */
  readonly nothing?: readonly 'yes'[]
}
export interface WrittenReport { readonly sections: { readonly [code: string]: SectionAnswer | undefined } }

interface Writing { readonly kind: ReportKind, readonly children: readonly ChildId[], readonly sections: readonly Section[], readonly before?: Report, readonly report: ReportId }

/** What somebody is writing here: the social worker on the child of the address, a partner on the children they are asked about. */
export function writingAt(facts: Facts): Omit<Writing, 'report'> {
  const c = conferenceAt(facts)
  const { child } = facts.at
  if (child) return { kind: 'social worker', children: [child], sections: sectionsFor('social worker'), before: reportOn(c, child) }
  const held = heldIn(facts, c, facts.by, facts.today)
  return { kind: 'partner', children: held, sections: sectionsFor('partner', facts.people.get(facts.by)?.agency), before: reportFrom(c, facts.by) }
}

/**
 * Keep every section and send the report. It may be sent unfinished; what is missing can be seen from then on.
 * Not while a section tells an address to somebody of the family from whom it is kept safe.
 * A report sent again replaces the one before, and is authorised and shown anew.
 */
export function writeReport(facts: Facts, a: WrittenReport, safe?: KeptSafe): Outcome {
  const c = conferenceAt(facts)
  const writing = writingAt(facts)
  if (writing.children.length === 0 || !writing.children.every((child) => c.subjects.includes(child))) return notAsked(facts)
  if (c.held) return { refused: 'The conference has been held, so reports for it are closed.', instead: facts.council.say('Tell the {conference chair} what is missing. It can go into the minutes, or to the {core group}.') }
  const emptied = writing.sections.find((s) => writing.before?.sections.has(s.code) && !said(a, s) && !nothingSaid(a, s))
  if (emptied) return { refused: `There is nothing now under "${emptied.title}". Your report had something there when you sent it. Write at least a line, so that nobody thinks a page is lost.`, field: `sections.${emptied.code}.text` }
  const written = writing.sections.filter((s) => said(a, s))
  if (written.length === 0 && !writing.sections.some((s) => nothingSaid(a, s))) return { refused: 'Nothing is written yet. Write at least one section, then send it. The rest can follow.', field: `sections.${writing.sections[0]!.code}.text` }
  const tells = safe && written.find((s) => safe.learns(s.code, markingFor(s, writing.children, a.sections[s.code]!)).length > 0)
  if (tells) return tellsWriter(tells.code)
  const whole: Writing = { ...writing, report: writing.before?.id ?? facts.newId('report') }
  return { events: [...written.map((s) => keptSection(facts, whole, s, a.sections[s.code]!)), sent(facts, whole, a, written)] }
}

const notAsked = (facts: Facts): Outcome => ({
  refused: 'No report is asked for here: the conference is not about this child.',
  instead: facts.council.say('Write what matters about this child in the report on a brother or sister. If the conference should be about this child too, ask the {safeguarding unit}.'),
})

const said = (a: WrittenReport, s: Section): boolean => Boolean(a.sections[s.code]?.text)
const nothingSaid = (a: WrittenReport, s: Section): boolean => !s.only && !said(a, s) && Boolean(a.sections[s.code]?.nothing?.length)

function keptSection(facts: Facts, { report, before, children }: Writing, section: Section, a: SectionAnswer): Happening {
  const marking = markingFor(section, children, a)
  const text = worded(facts, a.text!, marking)
  const known = before?.sections.get(section.code)?.entry
  const entry = known ?? facts.newId('entry')
  return {
    type: 'ReportSectionKept', conference: facts.at.conference!, children, marking, words: [text], entry, version: known ? facts.shown(known) + 1 : 1,
    facts: { report, conference: facts.at.conference!, from: before?.from ?? facts.by, section: section.code, text: text.id, keptOn: facts.today },
  }
}

/** Who may read a section: one child's own matters only those who hold that child; the household's, whoever holds one of its children. */
export function markingFor(section: Section, children: readonly ChildId[], a: SectionAnswer): Marking {
  const keptFrom = section.only ? [] : keptFromIn(a.readers)
  const label: Label = section.only ?? (keptFrom.length > 0 ? 'family may read' : a.readers as Readers | undefined) ?? 'family may read'
  if (a.about === 'household') return about(children, label, keptFrom)
  const one = children.find((child) => child === a.about)
  return telling(one ? [one] : children, label, keptFrom)
}

/** That a report was sent: the family may know of it where there is something in it for them. */
function sent(facts: Facts, { report, kind, children, sections, before }: Writing, a: WrittenReport, written: readonly Section[]): Happening {
  const forFamily = written.length === 0 || written.some((s) => !s.only && markingFor(s, children, a.sections[s.code]!).label === 'family may read')
  return {
    type: 'ReportSent', conference: facts.at.conference!, children, ...replacing(facts, 'report', report), marking: about(children, forFamily ? 'family may read' : 'professionals only'),
    facts: {
      report, conference: facts.at.conference!, from: before?.from ?? facts.by, kind, children: [...children], sentOn: facts.today,
      nothingToAdd: sections.filter((s) => nothingSaid(a, s)).map((s) => s.code),
    },
  }
}
