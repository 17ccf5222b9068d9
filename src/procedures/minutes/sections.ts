// The minutes part by part: what the minute-taker writes, what is taken from what was kept in the room, and which of it this council requires.
import { conferenceAt } from '../../record/known.ts'
import type { ConferenceState } from '../../record/conference-state.ts'
import type { Label } from '../../record/marking.ts'
import type { ConferenceId, EntryId } from '../../record/people.ts'
import type { Facts } from '../facts.ts'
import { citedFrom, type Refusal } from '../steps/entries.ts'

export interface MinutesSection {
  /** The name it is kept under. */
  readonly code: string
  readonly title: string
  /** What to write, as a question. */
  readonly asks: string
  /** Where it stands in the minutes: around what was said in the room. */
  readonly stands: 'before' | 'after'
  /** What a pack calls it where the council requires it. */
  readonly called?: string
  /** Kept under this label whatever its writer chooses. */
  readonly only?: Label
}

/** What somebody writes, in the order of the minutes. */
export const minutesSections: readonly MinutesSection[] = [
  { code: 'reason', title: 'Why the conference was held', stands: 'before', called: 'essential facts', asks: 'What happened, what the enquiry found and who asked for the conference, with days.' },
  { code: 'background', title: 'What happened before', stands: 'before', asks: 'What was known of the family before this: earlier help, earlier plans.' },
  { code: 'enquiry', title: 'What the enquiry found', stands: 'before', asks: 'What was seen and heard in the enquiry, and by whom.' },
  { code: 'child', title: 'What life is like for the children', stands: 'before', asks: 'Each child’s day, in their own words where there are any.' },
  { code: 'discussion', title: 'What was talked about', stands: 'after', called: 'a summary of what was discussed', asks: 'What was talked about, and what those here and the family said to it. Short and in order.' },
  { code: 'analysis', title: 'What the conference chair makes of it', stands: 'after', asks: 'How the chair weighed what is dangerous against what keeps the children safe.' },
  { code: 'other', title: 'Anything else', stands: 'after', asks: 'What belongs in the minutes and nowhere above.' },
  { code: 'confidential', title: 'For professionals only', stands: 'after', only: 'professionals only', asks: 'What was said in the part without the family. It is never in a family’s copy.' },
]
export const minutesSection = (code: string | undefined): MinutesSection | undefined => minutesSections.find((section) => section.code === code)

interface Captured { readonly code: string, readonly title: string, readonly called?: string, readonly there: (c: ConferenceState) => boolean }

/** What is in the minutes without anybody writing it again. */
const captured: readonly Captured[] = [
  { code: 'attendance', title: 'Who was asked, and who came', there: (c) => c.attendance.size > 0 },
  { code: 'contributions', title: 'What each person said', called: 'what professionals and family said', there: (c) => c.map.size > 0 || c.familyViews.length > 0 },
  { code: 'decisions', title: 'Decisions, with reasons', called: 'every decision with its reasons', there: (c) => c.subjects.every((child) => c.decisions.has(child)) },
  { code: 'plan', title: 'The plan', called: 'the outline plan', there: (c) => c.actions.size > 0 || (c.decisions.size > 0 && [...c.decisions.values()].every((d) => d.facts.outcome === 'no plan' || d.facts.outcome === 'plan ends')) },
]

/** Names of every part, for minutes that must say what they lack. */
export const partTitle = (code: string): string | undefined => (minutesSection(code) ?? captured.find((part) => part.code === code))?.title

export interface Part { readonly code: string, readonly title: string, readonly written: boolean, readonly there: boolean, readonly requiredBy?: Refusal['cites'] }

/** Every part of these minutes: whether it is there, and on whose authority it must be. */
export function partsOfMinutes(facts: Pick<Facts, 'at' | 'conferences' | 'council' | 'today'>): Part[] {
  const c = conferenceAt(facts)
  const on = c.held?.heldOn ?? facts.today
  const must = facts.council.value('minutes must hold', on) ?? []
  const required = (called: string | undefined) => called !== undefined && must.includes(called) ? citedFrom(facts, 'minutes must hold', on) : undefined
  return [
    ...minutesSections.map((s) => ({ code: s.code, title: s.title, written: true, there: c.minutes.has(s.code), requiredBy: required(s.called) })),
    ...captured.map((s) => ({ code: s.code, title: s.title, written: false, there: s.there(c), requiredBy: required(s.called) })),
  ]
}

/** What the council requires and these minutes do not hold yet. */
export const missingFrom = (facts: Parameters<typeof partsOfMinutes>[0]): Part[] => partsOfMinutes(facts).filter((part) => part.requiredBy && !part.there)

/**
 * The entry of a section: the same for everybody who begins it, so that two who begin at once see each other's text.
 * The conference's own id with the section's place in its last two digits.
 */
export const entryOfSection = (conference: ConferenceId, code: string): EntryId =>
  (conference.slice(0, -2) + (minutesSections.findIndex((section) => section.code === code) + 0xa0).toString(16)) as unknown as EntryId
