// Which other days there are for a conference inside its limit, and what each would break; past the limit none is offered.
import type { Day } from '../../calendar/day.ts'
import { isWorkingDay, workingDayAfter, workingDaysBetween } from '../../calendar/working-days.ts'
import type { ConferenceState } from '../../record/conference-state.ts'
import type { PersonId, RoomId } from '../../record/people.ts'
import type { Duty } from './duty.ts'
import { planFor, type Planning } from './plan.ts'

/** When a chair or a room is taken by another conference. Which one it is makes no difference here. */
export interface Taken { readonly onDay: Day, readonly from: string, readonly until: string, readonly chair?: PersonId, readonly room?: RoomId }

export interface Choice {
  readonly chairs: readonly PersonId[]
  readonly rooms: readonly RoomId[]
  readonly taken: readonly Taken[]
  readonly from: string
  readonly until: string
}

export type Break =
  | { readonly what: 'duty', readonly duty: Duty }
  | { readonly what: 'chair taken' | 'no chair free' | 'room taken' | 'no room free' | 'no day in hand' }

export interface OfferedDay {
  readonly onDay: Day
  readonly booked: boolean
  /** What cannot be had or met if it is held then. */
  readonly breaks: readonly Break[]
  readonly chairFree: boolean
  readonly roomFree: boolean
}

/** How many working days are offered where no limit is known. */
const without = 15

/** The working days from today on that a conference may be held: to the limit, or where none is known the next fifteen. Never one past the limit. */
export function daysInside({ holidays, today }: Pick<Planning, 'holidays' | 'today'>, limit: Day | undefined): Day[] {
  const last = limit ?? workingDayAfter(today, without, holidays)
  const n = last < today ? 0 : workingDaysBetween(today, last, holidays)
  const days = Array.from({ length: n }, (_, i) => workingDayAfter(today, i + 1, holidays))
  return isWorkingDay(today, holidays) && today <= last ? [today, ...days] : days
}

/** Each of these days with what it breaks. `limit` is that of the child whose limit comes first. */
export const offered = (known: Planning, c: ConferenceState, days: readonly Day[], limit: Day | undefined, choice: Choice): OfferedDay[] =>
  days.map((onDay) => offer(known, c, onDay, limit, choice))

function offer(known: Planning, c: ConferenceState, onDay: Day, limit: Day | undefined, choice: Choice): OfferedDay {
  const booked = c.booking?.onDay === onDay
  const chair = who(c.booking?.chair, choice.chairs, (one) => isFree(choice, onDay, (t) => t.chair === one), 'chair taken', 'no chair free')
  const room = who(c.booking?.room, choice.rooms, (one) => isFree(choice, onDay, (t) => t.room === one), 'room taken', 'no room free')
  const duties = planFor(known, c, onDay, choice.from).duties.filter((d) => d.as === 'cannot be met')
  const others: (Exclude<Break['what'], 'duty'> | undefined)[] = [
    chair, room, onDay === limit ? 'no day in hand' : undefined,
  ]
  return {
    onDay, booked, chairFree: chair === undefined, roomFree: room === undefined,
    breaks: [...duties.map((duty): Break => ({ what: 'duty', duty })), ...others.flatMap((what) => what ? [{ what }] : [])],
  }
}

/** Whether the one who is booked is free, or where nobody is, any; what is wrong where not. */
function who<T>(booked: T | undefined, all: readonly T[], free: (one: T) => boolean, taken: 'chair taken' | 'room taken', none: 'no chair free' | 'no room free') {
  if (all.length > 0 && !all.some(free) && (booked === undefined || !free(booked))) return none
  return booked !== undefined && !free(booked) ? taken : undefined
}

const isFree = ({ taken, from, until }: Choice, onDay: Day, theirs: (t: Taken) => boolean): boolean => !taken.some((t) => t.onDay === onDay && theirs(t) && t.from < until && from < t.until)

/** The day that breaks the least, the later of two that break as much, so that people have time; undefined where none is left. */
export const closest = (days: readonly OfferedDay[]): OfferedDay | undefined =>
  days.reduce<OfferedDay | undefined>((best, one) => best === undefined || weight(one) <= weight(best) ? one : best, undefined)

// without a chair or a room it cannot be held at all; a day in hand is only wished for
const weight = ({ breaks }: OfferedDay): number => breaks.reduce((sum, { what }) => sum + (what === 'duty' ? 10 : what === 'no day in hand' ? 1 : 100), 0)

/** Four days in a row, the one asked for among them where it is offered, otherwise the nearest. */
export function tilesAround<T extends { readonly onDay: Day }>(days: readonly T[], shown: Day): readonly T[] {
  const at = days.findIndex((d) => d.onDay >= shown)
  const start = Math.max(0, Math.min((at < 0 ? days.length : at) - 1, days.length - 4))
  return days.slice(start, start + 4)
}
