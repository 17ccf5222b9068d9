// How the council's unit is reached, as its pack gives it: on letters, on papers and on every page of a family.
import type { Day } from '../calendar/day.ts'
import type { Council } from './council.ts'

export interface UnitContact {
  /** The council's own word for its unit. */
  readonly name: string
  readonly telephone?: string
  readonly email?: string
}

/** The unit's name, and its number and e-mail where the pack gives them. */
export const unitContact = (council: Pick<Council, 'word' | 'value'>, on: Day): UnitContact =>
  ({ name: council.word('safeguarding unit'), telephone: council.value('unit telephone', on), email: council.value('unit email', on) })

/** What its sender reads where a paper has no number on it. */
export const noNumber = 'This council’s pack gives no telephone number for the unit: write it by hand, or add it to the pack.'
/** What a telephone dials. */
export const dialled = (number: string): string => `tel:${number.replace(/[^\d+]/g, '')}`
