// An agency as a line begins with it.
import type { Agency } from '../../record/people.ts'

/** "School", "GP", "Children's social care"; "Another agency" where none is known. */
export const agencyWords = (agency: Agency | undefined): string => agency === undefined || agency === 'other' ? 'Another agency' : agency.charAt(0).toUpperCase() + agency.slice(1)
