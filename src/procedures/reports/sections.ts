// The sections of a report: which ones a writer is asked for, what each is about, and whose procedure asks for it.
import type { Day } from '../../calendar/day.ts'
import type { Label } from '../../record/marking.ts'
import type { Agency } from '../../record/people.ts'
import type { Council } from '../council.ts'
import type { ValueName } from '../councils/values.ts'
import { citationText } from '../sources.ts'
import { generalSections, gpSections, policeSections } from './partner.ts'
import { socialWorkerSections } from './social-worker.ts'

export interface Section {
  /** The name it is kept under: small letters and hyphens. */
  readonly code: string
  readonly title: string
  /** What to write, as a question. `{child}` is where the child's name goes. */
  readonly asks: string
  /** The council's value whose source asks for it, or the source itself. */
  readonly from: ValueName | { readonly document: string, readonly section: string }
  /** Kept under this label whatever the writer chooses; such a section is never missing. */
  readonly only?: Label
}

export type ReportKind = 'social worker' | 'partner'

/** What somebody is asked to write: the social worker's sections, or their agency's. */
export const sectionsFor = (kind: ReportKind, agency?: Agency): readonly Section[] => {
  if (kind === 'social worker') return socialWorkerSections
  return agency === 'GP' ? gpSections : agency === 'police' ? policeSections : generalSections
}

/** Every section there is, by its code: codes are never used twice. */
export const sectionNamed = (code: string): Section | undefined =>
  [...socialWorkerSections, ...generalSections, ...gpSections, ...policeSections].find((section) => section.code === code)

/** Who asks for a section, as a sentence would say it; empty where this council is silent. */
export const askedBy = (section: Section, council: Council, on: Day): string => {
  if (typeof section.from === 'object') return `${section.from.document}, ${section.from.section}`
  const value = council.valueOf(section.from, on)
  return value ? citationText(value.cites) : ''
}

/** Who may read a section, as its writer chooses. The least restricted first, which is what stands when nothing is said. */
export const readers = ['family may read', 'professionals only', 'third party'] as const satisfies readonly Label[]
export type Readers = (typeof readers)[number]
