// What happens to an invented family: enquiries, conferences, plans, reviews and core groups, on days that follow the figures.
import { addDays, addMonths, type Day } from '../../../calendar/day.ts'
import { englandAndWales } from '../../../calendar/holidays.ts'
import { workingDayAfter, workingDayBefore } from '../../../calendar/working-days.ts'
import type { ChildId } from '../../../record/people.ts'
import type { ConferenceKind, Harm } from '../../../record/vocabulary.ts'
import type { Diary, Slot } from './diary.ts'
import { figures } from './figures.ts'
import type { Household, Sibling } from './household.ts'
import { chance, sometimeAfter, weighted, whole, type Random } from './random.ts'

export interface Sitting {
  readonly kind: ConferenceKind
  readonly slot: Slot
  readonly askedOn: Day
  readonly bookedOn: Day
  /** The last day allowed. */
  readonly limit: Day
  readonly outcome: 'plan begins' | 'plan goes on' | 'plan ends' | 'no plan'
  /** The days fixed for what follows, as planned. */
  readonly coreGroupOn?: Day
  readonly reviewOn?: Day
}
/** One time that a family came to notice, and all that came of it. */
export interface Round {
  readonly beganOn: Day
  readonly children: readonly ChildId[]
  readonly how: 'enquiry' | 'moved here'
  readonly concludedOn: Day
  readonly needed: boolean
  readonly sittings: readonly Sitting[]
  readonly plan?: { readonly beganOn: Day, readonly endedOn: Day, readonly harm: Harm | 'more than one kind', readonly coreGroups: readonly Day[] }
  readonly overOn: Day
}

const after = (d: Day, n: number): Day => workingDayAfter(d, n, englandAndWales)
const before = (d: Day, n: number): Day => workingDayBefore(d, n, englandAndWales)
const working = (d: Day): Day => after(addDays(d, -1), 1)

/** All rounds of a family up to a day, in order. They may reach beyond it: what has not happened by then is left out when it is told. */
export function courseOf(h: Household, on: Day, diary: Diary): Round[] {
  const rounds: Round[] = []
  for (let next: Day | undefined = h.knownOn; next !== undefined && next <= on;) {
    const there = h.children.filter((c) => isChild(c, next!))
    if (there.length === 0) break
    rounds.push(roundFrom(h, next, there, rounds, diary))
    next = backOn(h.random, rounds.at(-1)!)
  }
  return rounds
}

/** Between three months before birth and sixteen, so that no plan runs past childhood. */
const isChild = (c: Sibling, on: Day): boolean => c.bornOn === undefined || on - c.bornOn < 16.9 * 365

function backOn(r: Random, last: Round): Day | undefined {
  const kind = last.plan ? 'plan ended' : last.needed ? 'no plan' : 'no conference'
  return chance(r, figures.comesBack.is[kind]) ? addDays(last.overOn, 60 + sometimeAfter(r, kind === 'plan ended' ? 420 : 330)) : undefined
}

function roundFrom(h: Household, began: Day, there: readonly Sibling[], earlier: readonly Round[], diary: Diary): Round {
  const r = h.random
  const beganOn = working(began)
  const some = there.filter(() => chance(r, 0.9))
  const children = (some.length > 0 ? some : there.slice(0, 1)).map((c) => c.child)
  const how = earlier.length === 0 && chance(r, figures.movedHere.is) ? 'moved here' : 'enquiry'
  const hadPlan = earlier.some((one) => one.plan)
  const needed = how === 'moved here' || chance(r, hadPlan ? figures.conferenceOnReturn.is : figures.conferenceAtFirst.is)
  if (!needed) {
    const concludedOn = after(beganOn, whole(r, 3, 15))
    return { beganOn, children, how, concludedOn, needed, sittings: [], overOn: concludedOn }
  }
  return withConference(r, { beganOn, children, how }, diary)
}

function withConference(r: Random, { beganOn, children, how }: Pick<Round, 'beganOn' | 'children' | 'how'>, diary: Diary): Round {
  const days = spreadOver(r, weighted(r, figures.workingDaysToConference.is))
  const concludedOn = after(beganOn, Math.max(2, Math.min(days - 3, whole(r, 5, 9))))
  const slot = diary.take(after(beganOn, days), after(beganOn, Math.max(4, days > 15 ? 16 : 4)))
  const gives = how === 'moved here' || chance(r, figures.conferenceGivesPlan.is)
  const reviewOn = addMonths(slot.on, 3)
  const first: Sitting = {
    kind: how === 'moved here' ? 'transfer-in' : 'initial', slot, askedOn: concludedOn, bookedOn: after(concludedOn, 1), limit: after(beganOn, 15), outcome: gives ? 'plan begins' : 'no plan',
    ...(gives ? { coreGroupOn: after(slot.on, 10), reviewOn } : {}),
  }
  const common = { beganOn, children, how, concludedOn, needed: true }
  if (!gives) return { ...common, sittings: [first], overOn: slot.on }
  const { reviews, endedOn } = reviewsOf(r, slot, diary)
  const plan = { beganOn: slot.on, endedOn, harm: weighted(r, figures.harm.is), coreGroups: coreGroupsOf(r, slot.on, endedOn) }
  return { ...common, sittings: [first, ...reviews], plan, overOn: endedOn }
}

const spreadOver = (r: Random, [least, most]: readonly [number, number]): number => whole(r, least, most)

/** Reviews until the plan ends, usually at one of them; the last is brought forward to that day. */
function reviewsOf(r: Random, initial: Slot, diary: Diary): { reviews: Sitting[], endedOn: Day } {
  const planned = working(addDays(initial.on, spreadOver(r, weighted(r, figures.planDays.is))))
  const atReview = !chance(r, figures.endsWithoutConference.is)
  const reviews: Sitting[] = []
  for (let last = initial.on, months = 3; ; months = 6) {
    const limit = addMonths(last, months)
    const due = chance(r, figures.reviewOnTime.is) ? before(limit, whole(r, 0, 12)) : after(limit, whole(r, 1, 30))
    const ends = planned <= due + 10
    if (ends && !atReview) return { reviews, endedOn: planned }
    const slot = diary.take(ends ? planned : due, addDays(last, 20), initial.chair)
    reviews.push(reviewAt(r, slot, months === 3 ? 'first-review' : 'review', limit, ends))
    if (ends) return { reviews, endedOn: slot.on }
    last = slot.on
  }
}

function reviewAt(r: Random, slot: Slot, kind: 'first-review' | 'review', limit: Day, ends: boolean): Sitting {
  const askedOn = before(slot.on, whole(r, 22, 30))
  return { kind, slot, askedOn, bookedOn: after(askedOn, 1), limit, outcome: ends ? 'plan ends' : 'plan goes on', ...(ends ? {} : { reviewOn: addMonths(slot.on, 6) }) }
}

/** The first within ten working days as a rule, then about every six weeks. */
function coreGroupsOf(r: Random, began: Day, ended: Day): Day[] {
  const days: Day[] = []
  for (let on = after(began, chance(r, figures.firstCoreGroupOnTime.is) ? whole(r, 5, 10) : whole(r, 11, 25)); on < ended; on = working(addDays(on, whole(r, 28, 44)))) days.push(on)
  return days
}
