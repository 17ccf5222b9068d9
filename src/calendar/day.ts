// A date without a clock: the whole number of days since 1 January 1970, so that counting is arithmetic.

declare const dayMark: unique symbol

/** Days since 1970-01-01, which is day 0. Made only by the functions of this file. */
export type Day = number & { readonly [dayMark]: 'day' }

export type Parts = { readonly year: number; readonly month: number; readonly dayOfMonth: number }

const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const monthNames = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] as const
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

const leap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

export const daysInMonth = (year: number, month: number): number =>
  month === 2 && leap(year) ? 29 : monthLengths[month - 1] ?? 0

/** Days from 1970-01-01, counting years from March so that a leap day is the last of its year (H. Hinnant's method). */
const countDays = (year: number, month: number, dayOfMonth: number): number => {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

const real = (year: number, month: number, dayOfMonth: number): boolean =>
  Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(dayOfMonth) &&
  year >= 1 && year <= 9999 && month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month)

/** The day of a year, month (1 to 12) and day of the month. Throws when there is no such date. */
export const dayOf = (year: number, month: number, dayOfMonth: number): Day => {
  if (!real(year, month, dayOfMonth)) throw new RangeError(`There is no date ${year}-${month}-${dayOfMonth}. Check the day and the month.`)
  return countDays(year, month, dayOfMonth) as Day
}

/** The day written YYYY-MM-DD, or undefined when the text is anything else or no real date. */
export const parseDay = (text: string): Day | undefined => {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!found) return undefined
  const [year, month, dayOfMonth] = [Number(found[1]), Number(found[2]), Number(found[3])]
  return real(year, month, dayOfMonth) ? (countDays(year, month, dayOfMonth) as Day) : undefined
}

/** The day written YYYY-MM-DD. Throws a RangeError that quotes the text when it is not a real date. */
export const day = (text: string): Day => {
  const parsed = parseDay(text)
  if (parsed === undefined) throw new RangeError(`"${text}" is not a date. Write a real one as YYYY-MM-DD, for example 2026-03-02.`)
  return parsed
}

/** Year, month (1 to 12) and day of the month. */
export const partsOf = (d: Day): Parts => {
  const z = d + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  }
}

/** The day as YYYY-MM-DD. */
export const dayText = (d: Day): string => {
  const { year, month, dayOfMonth } = partsOf(d)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`
}

/** So many days later, or earlier when negative. */
export const addDays = (d: Day, days: number): Day => (d + days) as Day

/** 1 for Monday to 7 for Sunday. */
export const weekday = (d: Day): number => ((((d + 3) % 7) + 7) % 7) + 1

export const weekdayName = (d: Day): string => weekdayNames[weekday(d) - 1] ?? ''

/** The same day so many months later, or the last day of that month when it is shorter. */
export const addMonths = (d: Day, months: number): Day => {
  const { year, month, dayOfMonth } = partsOf(d)
  const total = year * 12 + month - 1 + months
  const toYear = Math.floor(total / 12)
  const toMonth = total - toYear * 12 + 1
  return countDays(toYear, toMonth, Math.min(dayOfMonth, daysInMonth(toYear, toMonth))) as Day
}

/** For reading: "Thursday 16 April 2026". */
export const longDay = (d: Day): string => {
  const { year, month, dayOfMonth } = partsOf(d)
  return `${weekdayName(d)} ${dayOfMonth} ${monthNames[month - 1]} ${year}`
}

/** For narrow places: "Thu 16 Apr", and with the year where it is not the year of today. */
export const shortDay = (d: Day, today?: Day): string => {
  const { year, month, dayOfMonth } = partsOf(d)
  return `${weekdayName(d).slice(0, 3)} ${dayOfMonth} ${(monthNames[month - 1] ?? '').slice(0, 3)}${today === undefined || partsOf(today).year === year ? '' : ` ${year}`}`
}
