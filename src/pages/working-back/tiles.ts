// A day that may be had, as a tile: which day of the clock it is, what is well with it and what it breaks.
import { dayText, longDay, type Day } from '../../calendar/day.ts'
import type { Break, OfferedDay } from '../../procedures/back-plan/days.ts'
import type { DutyKind } from '../../procedures/back-plan/duty.ts'
import type { At } from '../../record/known.ts'
import { paths, to } from '../paths.ts'
import type { Viewing } from '../page.ts'

export interface Tile { readonly value: string, readonly title: string, readonly under: string, readonly checked: boolean, readonly marks: readonly { readonly icon: 'done' | 'no' | 'risk', readonly words: string }[] }

const late: Readonly<Record<DutyKind, string>> = {
  'invitation list': 'The list of people would be late', 'invitations out': 'Invitations would be late', 'needs seen to': '', 'exclusion request': '', 'observer request': '',
  'report on a child': 'The chair would have the report late', 'partner report': 'Partner reports would be late', 'reports shown to the family': 'The family would have the report late',
  'partner reports shown to the family': 'The family would have partner reports late', 'partner reports circulated': 'Partner reports would go round late',
}

/** What a day breaks, in a few words; kinds of duty once each. */
export const breakWords = (breaks: readonly Break[]): string[] => [...new Set(breaks.map((b) => b.what === 'duty' ? late[b.duty.kind] : others[b.what]))].filter((words) => words !== '')
const others = { 'chair taken': 'The chair is taken', 'no chair free': 'No chair is free', 'room taken': 'The room is taken', 'no room free': 'No room is free', 'no day in hand': 'No day in hand' } as const

export function tileOf({ facts }: Viewing, one: OfferedDay, { shown, day, limit }: { shown: Day, day: string, limit: Day | undefined }): Tile {
  const free = [one.roomFree ? 'room' : '', one.chairFree ? 'chair' : ''].filter(Boolean)
  const words = breakWords(one.breaks)
  return {
    value: dayText(one.onDay), title: longDay(one.onDay).replace(/^(\w{3})\w*( .*) \d{4}$/, '$1$2'), checked: one.onDay === shown,
    under: [day, one.booked ? 'as booked' : '', one.onDay === limit ? 'the limit' : '', one.onDay === facts.today ? 'today' : ''].filter(Boolean).join(', '),
    marks: [
      ...words.slice(0, 4).map((said) => ({ icon: said === others['no day in hand'] ? 'risk' as const : 'no' as const, words: said })),
      ...free.length > 0 ? [{ icon: 'done' as const, words: `${free.join(' and ').replace(/^./, (c) => c.toUpperCase())} free` }] : [],
    ],
  }
}

/** The address of working back with a day shown. */
export const dayAddress = (at: At, d: Day): string => `${to(paths.workingBack, at)}?day=${dayText(d)}`
/** The booking with a day filled in. */
export const bookAddress = (at: At, d: Day): string => `${to(paths.book, at)}?day=${dayText(d)}`
