// Counting working days by their numbers: forward, back and between two days, each in two look-ups.
import { weekday, type Day } from './day.ts'
import { tableEnd, tableStart, type Holidays } from './holidays.ts'

const tableDays = tableEnd - tableStart + 1

/** The number of the last working day on or before a day. Beyond the table only weekends are left out. */
const numberUpTo = (d: Day, { upTo, nth }: Holidays): number => {
  const at = d - tableStart
  if (at >= 0 && at < tableDays) return upTo[at] as number
  const edge = at < 0 ? tableStart : ((tableEnd + 1) as Day)
  const known = at < 0 ? 0 : nth.length - 1
  const weeks = Math.floor((d - edge) / 7)
  return known + weeks * 5 + Math.min(weekday(d), 5)
}

/** The day of the working day with a number, the other way round. */
const dayNumbered = (number: number, { nth }: Holidays): Day => {
  if (number >= 1 && number < nth.length) return nth[number] as Day
  const edge = number < 1 ? tableStart : tableEnd + 1
  const beyond = number < 1 ? number - 1 : number - nth.length
  const weeks = Math.floor(beyond / 5)
  return (edge + weeks * 7 + (beyond - weeks * 5)) as Day
}

/** The nth working day after a day, which is itself day nought; nought is the day itself, whatever day it is. */
export const workingDayAfter = (d: Day, n: number, holidays: Holidays): Day => (n === 0 ? d : dayNumbered(numberUpTo(d, holidays) + n, holidays))

/** The nth working day before a day, which is itself day nought. */
export const workingDayBefore = (d: Day, n: number, holidays: Holidays): Day =>
  n === 0 ? d : dayNumbered(numberUpTo((d - 1) as Day, holidays) - n + 1, holidays)

export const isWorkingDay = (d: Day, holidays: Holidays): boolean => weekday(d) <= 5 && holidays.nameOf(d) === undefined

/** How many working days it takes from a to b, a being day nought: negative when b comes first. */
export const workingDaysBetween = (a: Day, b: Day, holidays: Holidays): number => {
  if (a <= b) return numberUpTo(b, holidays) - numberUpTo(a, holidays)
  const back = numberUpTo((a - 1) as Day, holidays) - numberUpTo((b - 1) as Day, holidays)
  return back === 0 ? 0 : -back
}
