// Limits at risk: worked out from today's date each time they are shown, and never stored.
import { shortDay, type Day } from '../../calendar/day.ts'
import type { Holidays } from '../../calendar/holidays.ts'
import { workingDaysBetween } from '../../calendar/working-days.ts'
import { rules } from '../../procedures/england/rules.ts'
import { many, manyOf, tasks } from './tasks.ts'
import type { ListedConference, OpenLimit, Waits } from '../../store/lists.ts'
import { conferenceKinds, type ConferenceKind } from '../../record/vocabulary.ts'
import type { ChildId } from '../../record/people.ts'

/** The limits that a conference or a core group meets. What is sent has its day with the task of sending it. */
export const limitRules: readonly string[] = rules.filter((r) => r.metBy?.type === 'ConferenceHeld' || r.metBy?.type === 'CoreGroupHeld').map((r) => r.id)
/** Which kinds of conference meet a limit; a core group's limit has none. */
const conferenceRules: Readonly<Record<string, readonly ConferenceKind[]>> = Object.fromEntries(rules.filter((r) => r.metBy?.type === 'ConferenceHeld')
  .map((r) => [r.id, conferenceKinds.filter((kind) => r.metBy!.when({ kind } as never))]))

/** Where a council's own limit is tighter than the national one from the same event, the earlier is the one to watch. */
export function nearestOnly(limits: readonly OpenLimit[]): OpenLimit[] {
  const first = new Map<string, OpenLimit>()
  const keyOf = (limit: OpenLimit) => `${limit.because} ${String(conferenceRules[limit.rule] ?? 'core group')}`
  for (const limit of limits) {
    const other = first.get(keyOf(limit))
    if (!other || limit.due < other.due || (limit.due === other.due && limit.rule < other.rule)) first.set(keyOf(limit), limit)
  }
  return limits.filter((limit) => first.get(keyOf(limit)) === limit)
}

/** The nearest limit first, and before all those ahead what is past: the longest past on top. */
export const inOrder = <L extends { readonly due: Day }>(limits: readonly L[]): L[] => limits.toSorted((a, b) => a.due - b.due)

/** Conferences ahead and what waits, by whom and what they concern: thousands of limits are looked at with them. */
export interface Around { readonly ahead: ReadonlyMap<ChildId, readonly ListedConference[]>, readonly inConference: ReadonlyMap<string, readonly Waits[]>, readonly ofChild: ReadonlyMap<ChildId, readonly Waits[]> }
export const around = (ahead: readonly ListedConference[], waiting: readonly Waits[]): Around => ({
  ahead: byEach(ahead, (c) => c.children), inConference: byEach(waiting, (w) => w.conference ? [w.conference as string] : []), ofChild: byEach(waiting, (w) => w.conference ? [] : w.children),
})

function byEach<K, V>(list: readonly V[], keys: (one: V) => readonly K[]): Map<K, V[]> {
  const map = new Map<K, V[]>()
  for (const one of list) for (const key of keys(one)) { const there = map.get(key); if (there) there.push(one); else map.set(key, [one]) }
  return map
}

export interface Risk {
  readonly limit: OpenLimit
  readonly conference: ListedConference | undefined
  readonly state: 'late' | 'risk' | 'on course'
  /** The state in a few words: "2 working days past". */
  readonly words: string
  /** Before and after the day itself, which is a link to its reason. */
  readonly before: string
  readonly after: string
  /** Nobody has asked for the conference that would meet it, and nothing else comes before that. */
  readonly unasked: boolean
  /** What waits there, the next first. */
  readonly waits: readonly Waits[]
}

export interface Now { readonly today: Day, readonly holidays: Holidays }

/** Where one limit stands, with the conference that is to meet it and what waits for it. */
export function riskAround(limit: OpenLimit, { ahead, inConference, ofChild }: Around, now: Now): Risk {
  const kinds = conferenceRules[limit.rule]
  const conference = kinds && limit.children.flatMap((child) => ahead.get(child) ?? []).find((c) => kinds.includes(c.kind))
  const waits = !kinds ? [] : conference ? inConference.get(conference.of) ?? [] : [...new Set(limit.children.flatMap((child) => ofChild.get(child) ?? []))]
  const standing = { limit, conference, waits, unasked: kinds !== undefined && conference === undefined && waits.length === 0 }
  return { ...standing, ...stateOf(standing, now), ...sentence(standing, now) }
}

/** The same for one limit alone. */
export const riskOf = (limit: OpenLimit, ahead: readonly ListedConference[], waiting: readonly Waits[], now: Now): Risk => riskAround(limit, around(ahead, waiting), now)

type Standing = Pick<Risk, 'limit' | 'conference' | 'waits' | 'unasked'>

function stateOf({ limit, conference, waits }: Standing, { today, holidays }: Now): Pick<Risk, 'state' | 'words'> {
  const left = workingDaysBetween(today, limit.due, holidays)
  const past = workingDaysBetween(limit.due, today, holidays)
  if (limit.due < today) return { state: 'late', words: past === 0 ? 'Past its limit' : `${days(past)} past` }
  if (!conferenceRules[limit.rule]) return left <= 3 ? { state: 'risk', words: leftWords(left) } : course
  const booked = conference?.stage === 'asked for' ? undefined : conference?.onDay
  if (booked === undefined) {
    const long = workingDaysBetween(limit.since, limit.due, holidays) > 30
    return left <= (long ? 20 : 7) ? { state: 'risk', words: conference ? 'Not booked' : waits.some((w) => w.kind === 'enquiry to conclude') ? 'Enquiry goes on' : 'Not asked for' } : course
  }
  if (booked > limit.due) return { state: 'risk', words: 'Booked past its limit' }
  if (booked < today && conference!.stage === 'booked') return { state: 'risk', words: 'Not held on its day' }
  const late = waits.filter((w) => w.due !== undefined && w.due < today && w.kind !== 'conference to open')
  if (late[0]) return { state: 'risk', words: `${manyOf(late[0].kind, late.filter((w) => w.kind === late[0]!.kind).length)} late` }
  const answers = waits.filter((w) => w.kind === 'answer to come' || w.kind === 'invitation to send').length
  return answers > 0 && workingDaysBetween(today, booked, holidays) <= 3 ? { state: 'risk', words: many(answers, 'answer missing', 'answers missing') } : course
}

const course = { state: 'on course', words: 'On course' } as const
const days = (n: number) => many(n, 'working day', 'working days')
const leftWords = (left: number) => left === 0 ? 'Due today' : `${days(left)} left`

function sentence({ limit, conference, waits, unasked }: Standing, { today, holidays }: Now): Pick<Risk, 'before' | 'after'> {
  const left = workingDaysBetween(today, limit.due, holidays)
  const booked = conference?.stage === 'asked for' ? undefined : conference?.onDay
  const ahead = limit.due < today ? '' : `, ${left === 0 ? 'today' : `${days(left)} left`}`
  const inside = booked === undefined ? '' : booked <= limit.due ? insideWords(workingDaysBetween(booked, limit.due, holidays)) : `${days(Math.max(1, workingDaysBetween(limit.due, booked, holidays)))} past it`
  const booking = booked === undefined ? '' : booked < today && conference!.stage === 'booked' ? ` Booked for ${shortDay(booked, today)}, and nobody has opened it.` : ` Booked ${shortDay(booked, today)}, ${inside}.`
  return { before: limit.due < today ? 'Limit was' : 'Limit', after: `${ahead}.${booking}${unasked ? ' Nobody has asked for the conference yet.' : waitingWords(waits)}` }
}

const insideWords = (n: number) => n === 0 ? 'on its limit' : `${days(n)} inside it`

/** What is missing, in a sentence: "Waiting for 3 answers and 1 report." */
export function waitingWords(waits: readonly Waits[]): string {
  const kinds = [...new Set(waits.filter((w) => w.kind !== 'conference to open').map((w) => w.kind))]
  if (kinds.length === 0) return ''
  if (kinds.length === 1 && waits.length === 1) return ` Next: ${lower(tasks[kinds[0]!].todo(1))}.`
  const parts = kinds.map((kind) => manyOf(kind, waits.filter((w) => w.kind === kind).length))
  return ` Waiting for ${parts.length === 1 ? parts[0] : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`}.`
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
