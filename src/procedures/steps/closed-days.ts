// Steps on days on which nobody works here: a bank holiday that is not on the published list, or a day the council is closed; added, and taken away again.
import { weekday, weekdayName, type Day } from '../../calendar/day.ts'
import { closedNow } from '../../record/closed-days.ts'
import type { Outcome } from '../../record/happening.ts'
import { inDirectory } from '../../record/marking.ts'
import type { Facts } from '../facts.ts'
import { worded } from './words.ts'

export interface NewClosedDay { readonly onDay: Day, readonly kind: 'bank holiday' | 'closure day', readonly name: string }

/** A day is written down within a month of it at the latest, and three years ahead at most: further off it is a slip of the year. */
const [back, ahead] = [31, 3 * 366] as const

/** Why a day cannot be added; undefined where it can. */
export function notToAdd({ today, holidays }: Pick<Facts, 'today' | 'holidays'>, onDay: Day): string | undefined {
  if (weekday(onDay) > 5) return `That is a ${weekdayName(onDay)}, which is no working day already. Give the weekday that people have off in its place.`
  const known = holidays.nameOf(onDay)
  if (known !== undefined) return `That day is no working day already: ${known}.`
  if (onDay < today - back) return 'That day was more than a month ago. What was kept or missed by it stands. If the year is wrong, put it right.'
  return onDay > today + ahead ? 'That day is more than three years ahead. Check the year.' : undefined
}

/** Add a day on which nobody works here. Every date whose count passes it moves and says so. */
export function addClosedDay(facts: Facts, a: NewClosedDay): Outcome {
  const refused = notToAdd(facts, a.onDay)
  if (refused) return { refused, field: 'onDay-day' }
  const name = worded(facts, a.name, inDirectory())
  return { events: [{ type: 'NonWorkingDayAdded', children: [], marking: inDirectory(), words: [name], facts: { onDay: a.onDay, kind: a.kind, name: name.id, addedOn: facts.today } }] }
}

/** Take a day away that was added here. The published bank holidays stand. */
export function takeAwayClosedDay(facts: Facts, onDay: Day | undefined): Outcome {
  if (!closedNow(facts.closedDays).some((d) => d.onDay === onDay)) return { refused: 'That day was not added here, or was taken away already. The published bank holidays cannot be taken away.', instead: 'Go back to the list of days.' }
  return { events: [{ type: 'NonWorkingDayTakenAway', children: [], marking: inDirectory(), facts: { onDay: onDay!, takenOn: facts.today } }] }
}
