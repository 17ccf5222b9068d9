// Steps that end a conference: the days that follow it, and its end or its adjournment.
import { longDay, type Day } from '../../calendar/day.ts'
import { about } from '../../record/marking.ts'
import { conferenceAt } from '../../record/known.ts'
import type { ConferenceState } from '../../record/conference-state.ts'
import type { Happening, Outcome } from '../../record/happening.ts'
import type { ChildId, PersonId } from '../../record/people.ts'
import { dueBy, type DueBy } from '../deadlines.ts'
import { supposed } from '../clocks/supposed.ts'
import { firstReview, nextReview } from '../england/conference-dates.ts'
import { firstCoreGroup } from '../england/core-groups.ts'
import { localFirstReview, localNextReview } from '../england/reviews.ts'
import { citationOn, type Rule } from '../rule.ts'
import type { Facts } from '../facts.ts'
import type { LimitName } from '../councils/values.ts'
import { notFor } from './days.ts'
import { cited, citedFrom, closedRoom, sittingOn, type Refusal } from './entries.ts'
import { replacing } from './one-entry.ts'
import { timesKept, wrongTimes, type Times } from './sitting-times.ts'
import { worded } from './words.ts'

/** The last day on which what follows may be held, and the rule that says so. */
export interface Limit { readonly rule: Rule, readonly due: Day, readonly by: DueBy }

const began = (c: ConferenceState): boolean => c.kind === 'initial' || c.kind === 'transfer-in'

/** By when the first core group and the next review are held, counted from the day of this conference. */
export function limitsAfter(facts: Facts): { coreGroup?: Limit, review?: Limit } {
  const c = conferenceAt(facts)
  const held = supposed('ConferenceHeld', { kind: c.kind, heldOn: sittingOn(c, facts) })
  const earliest = (...all: Rule[]): Limit | undefined => all
    .flatMap((rule) => { const by = dueBy(rule, held, facts.council, facts.holidays); return by ? [{ rule, due: by.due, by }] : [] })
    .sort((a, b) => a.due - b.due)[0]
  return { coreGroup: began(c) ? earliest(firstCoreGroup) : undefined, review: began(c) ? earliest(firstReview, localFirstReview) : earliest(nextReview, localNextReview) }
}

export interface FollowUp { coreGroupOn?: Day, reviewOn?: Day, leadWorker?: PersonId, why?: string }

/** Fix the days that follow, and who leads. Past a limit a day needs its reason; then it is kept, and the lateness stays to be seen. */
export function fixFollowUp(facts: Facts, a: FollowUp): Outcome {
  const c = conferenceAt(facts)
  const room = closedRoom(facts, c)
  if (room) return room
  if (a.coreGroupOn === undefined && a.reviewOn === undefined && !a.leadWorker) return { refused: 'Give at least one of these: a day for the core group, a day for the review, or who leads.', field: 'coreGroupOn-day' }
  const held = { on: sittingOn(c, facts), was: 'the conference was held' }
  const wrong = (['coreGroupOn', 'reviewOn'] as const).map((field) => a[field] === undefined ? undefined : notFor(facts, a[field], { field, of: field === 'reviewOn' ? 'The review' : 'The core group', after: [held] })).find((one) => one !== undefined)
  if (wrong) return wrong
  const limits = limitsAfter(facts)
  const late = ([['coreGroupOn', limits.coreGroup], ['reviewOn', limits.review]] as const)
    .flatMap(([name, limit]) => limit && a[name] !== undefined && a[name] > limit.due ? [{ name, limit }] : [])
  const [first] = late
  if (first && !a.why) return pastLimit(facts, first.name, first.limit)
  const marking = about(c.subjects, 'family may read')
  const fixed: Happening = {
    type: 'FollowUpFixed', conference: c.conference, children: c.subjects, marking, ...replacing(facts, 'follow-up', c.conference),
    facts: { conference: c.conference, coreGroupOn: a.coreGroupOn, reviewOn: a.reviewOn, leadWorker: a.leadWorker, fixedOn: facts.today },
  }
  return { events: [fixed, ...first ? explained(facts, c, late.map((one) => one.limit), a.why!) : []] }
}

/** One reason for whatever is late. */
function explained(facts: Facts, c: ConferenceState, late: readonly Limit[], why: string): Happening[] {
  const marking = about(c.subjects, 'family may read')
  const reason = worded(facts, why, marking)
  return late.map(({ rule }, i) => ({
    type: 'LateDateExplained', conference: c.conference, children: c.subjects, marking, words: i === 0 ? [reason] : [],
    facts: { conference: c.conference, rule: rule.id, reason: reason.id, explainedOn: facts.today },
  }))
}

/** The council's own figure is the council's to cite; a national one stands in its own document. */
const ownFigure: { readonly [rule: string]: LimitName } = { 'first-core-group': 'first core group', 'local-first-review': 'first review, own count', 'local-next-review': 'next review, own count' }

function pastLimit(facts: Facts, field: 'coreGroupOn' | 'reviewOn', { rule, due, by }: Limit): Refusal {
  const on = sittingOn(conferenceAt(facts), facts)
  const what = field === 'coreGroupOn' ? 'core group' : 'review'
  const own = ownFigure[rule.id]
  const cites = (by.national || rule.id.startsWith('local') ? own && citedFrom(facts, own, on) : undefined) ?? cited(citationOn(rule, on))
  return { refused: `The last day for the ${what} is ${longDay(due)}.`, field: `${field}-day`, cites, instead: 'Choose an earlier day. If it must be later, say why, and it is kept with your reason.' }
}

export interface Closing extends Times { why?: string, safePlan?: string, resumesOn?: Day }

/** Children with no decision yet. */
export const undecided = (c: ConferenceState): ChildId[] => c.subjects.filter((child) => !c.decisions.has(child))

/** End the conference. Where a child has no decision it is adjourned for that child: with a reason, a plan that keeps the child safe, and the day it goes on. */
export function closeConference(facts: Facts, a: Closing): Outcome {
  const c = conferenceAt(facts)
  const open = undecided(c)
  const room = closedRoom(facts, c)
  if (room) return room
  const on = sittingOn(c, facts)
  const ending = c.subjects.filter((child) => c.decisions.has(child) && facts.children.get(child)?.conferences.get(c.conference)?.heldOn === undefined)
  if (ending.length === 0 && open.length === 0 && c.held) return {
    refused: `This conference has been ended${c.held.endedAt ? `, at ${c.held.endedAt}` : ''}, and that stands.`,
    instead: 'Somebody else may have pressed before you. If the time or the day is wrong, correct it in the record of a child.',
  }
  const wrong = wrongTimes(facts, on, { ...a, ...timesKept(c, on, a) }) ?? (open.length > 0 ? adjourning(facts, c, a) : undefined)
  if (wrong) return wrong
  const marking = about(ending, 'family may read')
  const held: Happening[] = ending.length === 0 ? [] : [{
    type: 'ConferenceHeld', conference: c.conference, children: ending, marking, facts: { conference: c.conference, kind: c.kind, heldOn: on, ...timesKept(c, on, a) },
  }]
  return { events: [...held, ...open.length > 0 ? adjourned(facts, c, open, a) : []] }
}

function adjourning(facts: Facts, c: ConferenceState, a: Closing): Refusal | undefined {
  const say = 'If the conference cannot decide today, adjourn it below.'
  if (!a.why && !a.safePlan && a.resumesOn === undefined) return { refused: 'A child has no decision yet.', field: 'why', instead: say }
  if (!a.why) return { refused: 'Say why the conference cannot decide today.', field: 'why' }
  if (!a.safePlan) return { refused: 'Say what keeps the children safe until the conference goes on, and who does it.', field: 'safePlan' }
  if (a.resumesOn === undefined) return { refused: 'Give the day on which the conference goes on.', field: 'resumesOn-day' }
  const on = sittingOn(c, facts)
  if (a.resumesOn <= on) return { refused: `The conference cannot go on on ${longDay(a.resumesOn)}: this part of it was held on ${longDay(on)}. Give a later day.`, field: 'resumesOn-day' }
  return notFor(facts, a.resumesOn, { field: 'resumesOn', of: 'The day on which it goes on' }, 3)
}

function adjourned(facts: Facts, c: ConferenceState, open: readonly ChildId[], a: Closing): Happening[] {
  const marking = about(open, 'family may read')
  const [reason, safePlan] = [worded(facts, a.why!, marking), worded(facts, a.safePlan!, marking)]
  return [{
    type: 'ConferenceAdjourned', conference: c.conference, children: open, marking, words: [reason, safePlan], ...replacing(facts, 'adjournment', c.conference),
    facts: { conference: c.conference, adjournedOn: sittingOn(c, facts), undecided: [...open], reason: reason.id, safePlan: safePlan.id, resumesOn: a.resumesOn!, ...timesKept(c, sittingOn(c, facts), a) },
  }]
}
