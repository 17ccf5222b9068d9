// A report holds an address that must be kept safe from somebody who may read it: who would learn it, and what is said then.
import type { Outcome } from '../../record/happening.ts'
import type { Report } from '../../record/conference-state.ts'
import type { Marking } from '../../record/marking.ts'
import type { PersonId } from '../../record/people.ts'
import type { Facts } from '../facts.ts'
import { sectionNamed } from './sections.ts'

/** Found by the server, which alone reads addresses that are kept safe: by a section's code, who of the family would learn one there if it were so marked. */
export interface KeptSafe { readonly learns: (code: string, marking: Marking) => readonly PersonId[] }

/** The sections of a report as it stands in which somebody of the family, or this one of them, would learn such an address. */
export const sectionsThatTell = (facts: Pick<Facts, 'markingOf'>, report: Report, safe: KeptSafe, person?: PersonId): string[] =>
  [...report.sections].filter(([code, { text }]) => { const found = safe.learns(code, facts.markingOf(text)); return person ? found.includes(person) : found.length > 0 }).map(([code]) => code)

/** What a writer is told: where it is, never what it is, and how to keep the section from whoever may not know. */
export const tellsWriter = (code: string): Outcome => ({
  refused: `What stands under "${titleOf(code)}" holds an address that must be kept safe from somebody of the family who may read it.`, field: `sections.${code}.readers`,
  instead: 'Choose there that this parent may not read it, or "Professionals only". Or write it without the address. Then send the report again.',
})

/** The same for whoever reads the report as it was sent. */
export const tellsReader = (codes: readonly string[], instead: string, field?: string): Outcome =>
  ({ refused: `It holds an address that must be kept safe from somebody who may read it, under ${codes.map((code) => `"${titleOf(code)}"`).join(' and ')}.`, field, instead })

const titleOf = (code: string): string => sectionNamed(code)?.title ?? 'one of its sections'
