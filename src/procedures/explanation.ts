// Why a date is the date it is, as data: what happened, what the rule says, each day counted or skipped, and who says so.
import { lengthText, type Count } from '../calendar/count.ts'
import { counted, whyNotWorking, type Counted, type Skipped } from '../calendar/counted.ts'
import { parseDay, type Day } from '../calendar/day.ts'
import type { Holidays } from '../calendar/holidays.ts'
import { clocksWentForward, type LocalDateTime } from '../calendar/hours.ts'
import type { Event, EventType } from '../record/events.ts'
import type { Council } from './council.ts'
import { dueBy, type Deadline } from './deadlines.ts'
import { everyRule } from './england/rules.ts'
import { citationOn, inForce, type Rule } from './rule.ts'
import type { Citation } from './sources.ts'
import type { CountedName } from './councils/values.ts'

export type Explanation = {
  readonly happened: { readonly what: string; readonly type: EventType; readonly on: Day; readonly at: string | undefined }
  readonly rule: { readonly id: string; readonly name: string; readonly says: string }
  readonly count: Pick<Count, 'n' | 'unit' | 'way'>
  readonly due: Day
  readonly dueAt: LocalDateTime | undefined
  /** The days that count, in order; undefined for hours and months. */
  readonly counted: readonly Day[] | undefined
  readonly skipped: readonly Skipped[]
  readonly firm: boolean
  /** The working days it was counted by. */
  readonly countedBy: Holidays
  /** Where the figure comes from: the council's document where the council gives it, the national one otherwise. */
  readonly source: Citation
  readonly council: string
  /** The national limit and who says so, where the council's own is tighter. */
  readonly national: { readonly due: Day; readonly says: string; readonly source: Citation } | undefined
  /** Where closure days of the council would have carried it past the national limit, which held: which days, and to when. */
  readonly held: { readonly closed: readonly Day[]; readonly carriedTo: Day } | undefined
  readonly reading: string | undefined
  readonly agreedBy: string | undefined
  /** Hours the clocks went forward (1) or back (-1) while hours were counted; 0 when they did not change. */
  readonly clocksChanged: number
}

/** What each event that starts a clock is called in a sentence. */
const happenings: Partial<Record<EventType, string>> = {
  StrategyDiscussionHeld: 'The strategy discussion at which the enquiry began was held',
  TransferNotified: 'We were told that the child has moved here for good',
  ConferenceBooked: 'The conference is fixed',
  ConferenceHeld: 'The conference was held',
  CoreGroupHeld: 'The core group was held',
  ChairDecidedOtherwise: 'The chair decided against the majority',
  ChallengeRaised: 'The chair raised a challenge',
  ChallengeReceived: 'A manager received the challenge',
  ChildRecorded: 'The record of an unborn child was begun',
  ChildBorn: 'A child with a plan was born',
  CopyReleased: 'A copy of the minutes was released to its reader',
}

export const happenedText = (type: EventType): string => happenings[type] ?? type

/** The rule in the council's words, with the length that was counted. */
export const saysText = (r: Rule, council: Council, count: Pick<Count, 'n' | 'unit'>): string => council.say<string>(r.says.replace('{length}', lengthText(count)))

/** The value a rule asks a council for, found by asking it. */
const askedFor = (r: Rule, event: Event, council: Council): CountedName | undefined => {
  const asked: CountedName[] = []
  const ours = council.ours(event.on)
  const asking = ((name: CountedName) => { asked.push(name); return ours(name) }) as typeof ours
  r.due(event.facts, asking)
  r.tightened?.(event.facts, asking)
  return asked[0]
}

/** One deadline of a record, explained. Undefined when the event gives none under this rule for this council. */
export const explained = (r: Rule, event: Event, council: Council, holidays: Holidays): Explanation | undefined => {
  const by = dueBy(r, event, council, holidays)
  if (!by) return undefined
  const asked = askedFor(r, event, council)
  const value = asked && council.valueOf(asked, event.on)
  const result: Counted = counted(by.count, by.holidays)
  const national = citationOn(r, event.on)
  return {
    happened: { what: happenedText(event.type), type: event.type, on: by.count.from, at: by.count.at },
    rule: { id: r.id, name: r.name, says: saysText(r, council, by.count) },
    count: { n: by.count.n, unit: by.count.unit, way: by.count.way },
    ...result,
    countedBy: by.holidays,
    source: by.carriedTo === undefined ? value?.cites ?? national : national,
    council: council.name,
    held: by.carriedTo === undefined ? undefined : { carriedTo: by.carriedTo, closed: (result.counted ?? []).filter(d => whyNotWorking(d, holidays) !== undefined) },
    national: by.national && { due: by.national.due, says: saysText(r, council, by.national.count), source: national },
    reading: value?.reading ?? r.reading,
    agreedBy: value?.reading === undefined ? r.agreedBy : value.agreedBy,
    clocksChanged: clocksChanged(by.count, result),
  }
}

/** The explanation of a deadline that `deadlines` gave, from the event it is counted from. */
export const explanation = (deadline: Deadline, because: Event, council: Council, holidays: Holidays, all: readonly Rule[] = everyRule): Explanation => {
  const r = all.find(one => one.id === deadline.rule && inForce(one, because.on))
  const found = r && explained(r, because, council, holidays)
  if (!found) throw new Error(`There is no rule "${deadline.rule}" for ${council.name} on that day. Rebuild the deadlines (quorate rebuild), and tell whoever runs the service.`)
  return found
}

const clocksChanged = (count: Count, result: Counted): number => {
  const on = result.dueAt === undefined ? undefined : parseDay(result.dueAt.slice(0, 10))
  if (on === undefined || result.dueAt === undefined || count.at === undefined) return 0
  const at = result.dueAt.slice(11)
  return count.way === 'after' ? clocksWentForward(count.from, count.at, on, at) : clocksWentForward(on, at, count.from, count.at)
}
