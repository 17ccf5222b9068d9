// The papers of a conference at a glance: the rows of the papers board, with what needs somebody before tomorrow is over.
import { workingDaysBetween } from '../../calendar/working-days.ts'
import { conferenceAt } from '../../record/known.ts'
import { paperRows, type PaperRow } from '../reports/paper-rows.ts'
import type { Viewing } from '../page.ts'

/** The rows of the board; one that is not in and is due by the next working day is at risk. Once the conference is held, nothing can be late any more. */
export function papersAtRisk(viewing: Viewing): PaperRow[] {
  const { today, holidays } = viewing.facts
  if (conferenceAt(viewing.facts).held) return paperRows(viewing).map((row) => row.now.state === 'done' ? row : { ...row, now: { state: 'waiting', words: row.stops[0] === 'done' ? 'Not all steps were taken' : 'Did not come' } })
  return paperRows(viewing).map((row) => row.stops[0] === 'here' && row.now.state === 'waiting' && row.due && workingDaysBetween(today, row.due.on, holidays) <= 1 ? { ...row, now: { ...row.now, state: 'risk' } } : row)
}

/** How many reports need somebody now. */
export const papersToDealWith = (viewing: Viewing): number => {
  const c = conferenceAt(viewing.facts)
  return !c.booking || c.opened || !viewing.may.has('see papers') ? 0 : papersAtRisk(viewing).filter(({ now }) => now.state === 'risk' || now.state === 'late').length
}
