// Which days are bank holidays in England and Wales, how far the published list reaches, and working days numbered for quick counting.
import { day, weekday, type Day } from './day.ts'
import published from './holidays.json' with { type: 'json' }

export type Holiday = { readonly on: Day; readonly name: string }

/** Bank holidays, with every working day numbered in order, so that counting is two look-ups however long the count. */
export type Holidays = {
  readonly list: readonly Holiday[]
  readonly firstKnown: Day
  readonly lastKnown: Day
  /** By day since `tableStart`: how many working days there are from `tableStart` up to and including it. */
  readonly upTo: Int32Array
  /** By number of a working day (1 is the first since `tableStart`): its day. */
  readonly nth: Int32Array
  /** Where days a council is closed are on the list: the same without them, as a national limit counts. */
  readonly bankHolidaysAlone?: Holidays
  readonly nameOf: (d: Day) => string | undefined
}

/** Where the list came from, for explanations and documents. */
export const holidaySource = {
  title: published.title,
  publisher: published.publisher,
  address: published.address,
  read: published.read,
} as const

/** A Monday and a Sunday: outside them only weekends are left out, for nobody has published a holiday there. */
export const tableStart = day('1949-12-26')
export const tableEnd = day('2099-12-27')

const numberWorkingDays = (named: ReadonlyMap<number, string>) => {
  const length = tableEnd - tableStart + 1
  const upTo = new Int32Array(length)
  const nth = new Int32Array(length + 1)
  let worked = 0
  for (let at = 0; at < length; at++) {
    const d = (tableStart + at) as Day
    if (weekday(d) <= 5 && !named.has(d)) nth[++worked] = d
    upTo[at] = worked
  }
  return { upTo, nth: nth.slice(0, worked + 1) }
}

/** Bank holidays from a list. `lastKnown` is the last day to which the list is complete; by default its last holiday. */
export const holidaysFrom = (list: readonly Holiday[], known: { from?: Day; to?: Day } = {}): Holidays => {
  const sorted = [...list].sort((a, b) => a.on - b.on)
  const named = new Map<number, string>(sorted.map(h => [h.on, h.name]))
  return {
    list: sorted,
    firstKnown: known.from ?? sorted[0]?.on ?? tableStart,
    lastKnown: known.to ?? sorted.at(-1)?.on ?? tableStart,
    nameOf: d => named.get(d),
    ...numberWorkingDays(named),
  }
}

/** The published list of England and Wales. */
export const englandAndWales: Holidays = holidaysFrom(published.holidays.map(h => ({ on: day(h.on), name: h.name })))

/** The list a national limit is counted by: bank holidays, and no day on which only this council is closed. */
export const bankHolidaysAlone = (holidays: Holidays): Holidays => holidays.bankHolidaysAlone ?? holidays

/** The same list with days an administrator has added since. They do not make the list known any further. */
export const withExtra = (holidays: Holidays, extra: readonly Holiday[]): Holidays =>
  extra.length === 0 ? holidays : holidaysFrom([...holidays.list, ...extra], { from: holidays.firstKnown, to: holidays.lastKnown })
