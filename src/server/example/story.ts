// How the example council comes about: invented people doing what people do, each on its day, through the same steps as anybody.
import { addDays, day, type Day } from '../../calendar/day.ts'
import { isWorkingDay } from '../../calendar/working-days.ts'
import { englandAndWales } from '../../calendar/holidays.ts'
import { momentOf } from '../../calendar/hours.ts'
import { setClock, today } from '../../store/clock.ts'
import { uuidOf } from '../../store/keep.ts'
import { doStep } from '../act.ts'
import type { Action } from '../../access/grants.ts'
import type { Event } from '../../record/events.ts'
import type { Outcome } from '../../record/happening.ts'
import type { At } from '../../record/known.ts'
import type { PersonId } from '../../record/people.ts'
import type { Facts } from '../../procedures/facts.ts'

/** The families' dates are written as they stand around this Thursday. */
export const anchor = day('2026-04-09')
let moved = 0

/** Move every date by whole weeks, so that the anchor falls in the week that ends with `to`. Tests leave it alone. */
export const moveTo = (to: Day): void => { moved = Math.floor((to - anchor) / 7) * 7 }

/** A written date as it stands in this council: moved by whole weeks, and off a holiday it may have landed on. */
export const on = (text: string): Day => {
  let found = addDays(day(text), moved)
  while (moved !== 0 && isWorkingDay(day(text), englandAndWales) && !isWorkingDay(found, englandAndWales)) found = addDays(found, 1)
  return found
}

/** An id that the example council always gives to a name. */
export const exampleId = <K>(name: string): K => uuidOf(`example ${name}`) as K
/** The id that an act of the story gave its n-th thing of a kind. */
export const madeBy = <K>(act: string, kind: string, n = 0): K => uuidOf(`${exampleId<string>(act)}/${kind}/${n}`) as K

export interface Doing { act: string, when: string, at?: string, who: PersonId, may: Action, where?: At, step: (facts: Facts) => Outcome }

/** One thing somebody does, on its day and at its time; the same each time it is told. */
export async function does({ act, when, at = '10:00', who, may, where = {}, step }: Doing): Promise<readonly Event[]> {
  const moment = new Date(momentOf(on(when), at as never))
  setClock(() => moment)
  try { return await doStep(who, may, where, exampleId<string>(act), step) } catch (error) {
    throw new Error(`The example council came to a stop at "${act}": ${(error as Error).message}`, { cause: error })
  } finally { setClock(undefined) }
}

/** Today as the story ends, for what is said about it. */
export const endsOn = (): Day => today()
