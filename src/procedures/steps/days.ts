// Days and times that cannot be: refused with both days where they contradict what is known, asked about once where they are only unlikely.
import { addDays, addMonths, longDay, type Day } from '../../calendar/day.ts'
import { londonTime } from '../../calendar/hours.ts'
import { holdsRecord } from '../../record/person-state.ts'
import type { ChildId } from '../../record/people.ts'
import type { Facts } from '../facts.ts'
import type { Refusal } from './entries.ts'

/** A day that is known, and what it is the day of: "the plan began". */
export interface Mark { readonly on: Day, readonly was: string }

export interface Bounds {
  /** The question's name in its form. */
  readonly field: string
  /** What the day is the day of: "The discussion". */
  readonly of: string
  /** What had to come first. */
  readonly after?: readonly (Mark | undefined)[]
  /** What it had to come before. */
  readonly before?: readonly (Mark | undefined)[]
  /** Children it is about: nothing can be about a child long before the birth, and before it only what was about a child not yet born. */
  readonly children?: readonly ChildId[]
  /** What a refusal says can be done instead. */
  readonly instead?: string
}

/** Why a day cannot stand on which something happened: in the future, or before what it follows. */
export const notThen = (facts: Facts, on: Day, b: Bounds): Refusal | undefined =>
  on > facts.today ? { refused: `${b.of} is dated ${longDay(on)}, and today is ${longDay(facts.today)}. Give the day it happened.`, field: `${b.field}-day`, ...insteadOf(b) }
    : outside(on, b) ?? beforeBirth(facts, on, b) ?? unlikely(facts, on < addMonths(facts.today, -12) ? `${b.of} is dated ${longDay(on)}, more than a year ago.` : undefined, `${b.field}-day`)

/** Why a day cannot stand for which something is planned. `months` from now on it is asked about. */
export const notFor = (facts: Facts, on: Day, b: Bounds, months = 12): Refusal | undefined =>
  outside(on, b) ?? unlikely(facts, on > addMonths(facts.today, months) ? `${b.of} is dated ${longDay(on)}, more than ${months === 12 ? 'a year' : `${months} months`} from now.` : undefined, `${b.field}-day`)

/** Why a time cannot stand on a day: it has not come yet. */
export function notYet({ now }: Pick<Facts, 'now'>, on: Day, at: string, field: string, what: string): Refusal | undefined {
  const clock = londonTime(now)
  return on > clock.on || (on === clock.on && at > clock.at) ? { refused: `${what} at ${at}${on === clock.on ? '' : ` on ${longDay(on)}`}, and it is ${clock.at}${on === clock.on ? '' : ` on ${longDay(clock.on)}`} now.`, field, instead: 'Give the time on the clock when it happened.' } : undefined
}

/** A question about what is possible and not likely; whoever sends the same again means it. */
export const unlikely = (facts: Pick<Facts, 'sure'>, says: string | undefined, field: string): Refusal | undefined =>
  says === undefined || facts.sure ? undefined : { refused: says, field, instead: 'If that is right, press the button again. If not, put it right first.', unlikely: true }

const insteadOf = ({ instead }: Bounds) => instead === undefined ? {} : { instead }

function outside(on: Day, b: Bounds): Refusal | undefined {
  const late = (b.after ?? []).filter((mark) => mark !== undefined).sort((x, y) => y.on - x.on)[0]
  const early = (b.before ?? []).filter((mark) => mark !== undefined).sort((x, y) => x.on - y.on)[0]
  const wrong = late && on < late.on ? late : early && on > early.on ? early : undefined
  return wrong && { refused: `${b.of} is dated ${longDay(on)}, and ${wrong.was} on ${longDay(wrong.on)}. Check the day.`, field: `${b.field}-day`, ...insteadOf(b) }
}

/** A pregnancy, with a month to spare. */
const carried = 310

function beforeBirth(facts: Facts, on: Day, b: Bounds): Refusal | undefined {
  const born = (b.children ?? []).flatMap((child) => { const day = bornOrExpected(facts, child); return day && on < day.on ? [day] : [] }).sort((x, y) => y.on - x.on)[0]
  if (!born) return undefined
  const says = `${b.of} is dated ${longDay(on)}, and a child it is about ${born.is}${born.tell ? ` on ${longDay(born.on)}` : ' later'}.`
  if (on < addDays(born.on, -carried)) return { refused: `${says} Check the day and the year.`, field: `${b.field}-day` }
  return born.is === 'was born' ? unlikely(facts, `${says} Was it about a child not yet born?`, `${b.field}-day`) : undefined
}

/** When a child was born, or is expected; `tell`: somebody who does not hold that child's record is not told which day. */
function bornOrExpected(facts: Facts, child: ChildId): { on: Day, is: string, tell: boolean } | undefined {
  const state = facts.children.get(child)
  const on = state?.bornOn ?? state?.expectedOn
  return on === undefined ? undefined : { on, is: state!.bornOn === undefined ? 'is expected' : 'was born', tell: holdsRecord(facts, facts.by, child, facts.today) }
}
