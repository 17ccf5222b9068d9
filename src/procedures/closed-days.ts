// Working days as they are counted here: the published bank holidays with the days an administrator has added, and which dates each of them moved.
import type { Day } from '../calendar/day.ts'
import { withExtra, type Holidays } from '../calendar/holidays.ts'
import type { Change, ClosedDay } from '../record/closed-days.ts'
import type { Event } from '../record/events.ts'
import type { Record } from '../record/known.ts'
import type { ConferenceId } from '../record/people.ts'
import type { Council } from './council.ts'
import { deadlines, dueBy } from './deadlines.ts'
import { rules } from './england/rules.ts'
import { inForce, type Rule } from './rule.ts'

// numbering a century of working days takes half a millisecond, and there are few different lists
const made = new WeakMap<Holidays, Map<string, Holidays>>()
const from = new WeakMap<Holidays, Holidays>()
const most = 50

/** The published list with these days. The same days give the same list, made once. */
export function withClosed(published: Holidays, days: readonly Pick<ClosedDay, 'onDay' | 'kind'>[]): Holidays {
  if (days.length === 0) return published
  const key = days.map((d) => `${d.onDay}${d.kind}`).sort().join()
  const known = made.get(published) ?? new Map<string, Holidays>()
  made.set(published, known)
  const found = known.get(key)
  if (found) return found
  const all = withExtra(published, days.map((d) => ({ on: d.onDay, name: d.kind === 'bank holiday' ? 'Bank holiday' : 'Closure day' })))
  const bank = days.filter((d) => d.kind === 'bank holiday')
  const list = bank.length < days.length ? { ...all, bankHolidaysAlone: withClosed(published, bank) } : all
  if (known.size >= most) known.clear()
  known.set(key, list)
  from.set(list, published)
  return list
}

/** The published list that a list was made from. */
export const publishedIn = (holidays: Holidays): Holidays => from.get(holidays) ?? holidays

type Counting = { readonly holidays: Holidays, readonly closedDays: Record['closedDays'] }

/** A day added or taken away that moved a date, and from when to when. */
export interface MovedBy { readonly from: Day, readonly to: Day, readonly day: ClosedDay, readonly change: Change, readonly taken: boolean }

/** How days that were added or taken away since an event was kept have moved the date counted from it, in the order they did. */
export function movedBy(r: Rule, event: Event, council: Council, { holidays, closedDays }: Counting): MovedBy[] {
  const published = publishedIn(holidays)
  const changes = closedDays.flatMap((day) => [{ day, change: day.added, taken: false }, ...day.takenAway ? [{ day, change: day.takenAway, taken: true }] : []]).toSorted((a, b) => a.change.no - b.change.no)
  const standing = new Set<ClosedDay>()
  const due = (): Day | undefined => dueBy(r, event, council, withClosed(published, [...standing]))?.due
  return changes.flatMap(({ day, change, taken }): MovedBy[] => {
    const before = event.id === 'supposed' || change.no < event.no ? undefined : due()
    if (taken) standing.delete(day)
    else standing.add(day)
    if (before === undefined) return []
    const to = due()
    return to === undefined || to === before ? [] : [{ from: before, to, day, change, taken }]
  })
}

/** Every date of a conference that days added or taken away have moved: its clocks, and what counts from its booking and its being held. */
export function movesIn(events: readonly Event[], conference: ConferenceId, council: Council, counting: Counting): (MovedBy & { readonly rule: Rule })[] {
  if (counting.closedDays.length === 0) return []
  const byId = new Map(events.map((e) => [e.id, e]))
  const children = new Set(events.filter((e) => e.conference === conference).flatMap((e) => e.children))
  const due = deadlines(events, council, counting.holidays).filter((d) => {
    const because = byId.get(d.because)
    const met = d.metBy && byId.get(d.metBy)?.conference
    return because?.conference === conference || (met ? met === conference : d.metOn === undefined && d.endedOn === undefined && because?.conference === undefined && d.children.some((child) => children.has(child)))
  })
  return due.flatMap((d) => {
    const because = byId.get(d.because)!
    const rule = rules.find((r) => r.id === d.rule && inForce(r, because.on))
    return rule ? movedBy(rule, because, council, counting).map((m) => ({ ...m, rule })) : []
  })
}
