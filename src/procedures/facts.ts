// What a step decides on: all that is known of the records in hand, the council whose procedures hold, and its holidays.
import type { Holidays } from '../calendar/holidays.ts'
import type { Known } from '../record/known.ts'
import type { Council } from './council.ts'

export interface Facts extends Known {
  readonly council: Council
  readonly holidays: Holidays
}
