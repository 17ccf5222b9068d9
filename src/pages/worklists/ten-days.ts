// The next ten working days: what is held in each half, which halves are free, and which limits fall there.
import { partsOf, weekdayName, type Day } from '../../calendar/day.ts'
import { workingDayAfter, isWorkingDay } from '../../calendar/working-days.ts'
import type { ListedConference } from '../../store/lists.ts'
import type { Now, Risk } from './limits.ts'

export interface Held { readonly conference: ListedConference, readonly words: string, readonly href: string, readonly state: 'late' | 'risk' | undefined }
interface Half { readonly words: string, readonly free: boolean, readonly items: readonly { words: string, href: string, state: string | undefined }[] }
export interface TenDay { readonly words: string, readonly today: boolean, readonly halves: readonly Half[], readonly limits: readonly { words: string }[] }

/** The first day of ten, and the last: from today, or from the next working day where today is none. */
export const tenFrom = ({ today, holidays }: Now): readonly Day[] => {
  const first = isWorkingDay(today, holidays) ? today : workingDayAfter(today, 1, holidays)
  return Array.from({ length: 10 }, (_, n) => workingDayAfter(first, n, holidays))
}

/** Ten days. `showFree` where whoever looks keeps the rooms or their own diary; others see only what is held. */
export const tenDays = (now: Now, held: readonly Held[], limits: readonly { risk: Risk, words: string }[], showFree: boolean): TenDay[] => tenFrom(now).map((on) => ({
  words: `${weekdayName(on).slice(0, 3)} ${partsOf(on).dayOfMonth}`, today: on === now.today,
  halves: (['am', 'pm'] as const).map((half) => {
    const items = held.filter((h) => h.conference.onDay === on && ((h.conference.startsAt ?? '09:00') < '12:30') === (half === 'am'))
    return { words: half, free: showFree && items.length === 0, items: capped(items.map(({ words, href, state }) => ({ words, href, state }))) }
  }),
  limits: few(limits.filter(({ risk }) => risk.limit.due === on).map(({ words }) => ({ words: `${words} limit` }))),
}))

const capped = <I extends { words: string, href: string, state: string | undefined }>(items: readonly I[]): I[] =>
  items.length <= 4 ? [...items] : [...items.slice(0, 3), { ...items[3]!, words: `${items.length - 3} more`, state: undefined }]
const few = (items: readonly { words: string }[]): { words: string }[] => items.length <= 3 ? [...items] : [...items.slice(0, 2), { words: `${items.length - 2} more limits` }]
