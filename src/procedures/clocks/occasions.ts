// The kinds of event a deadline can be asked for by hand, each supposed as the record would keep it.
import type { Day } from '../../calendar/day.ts'
import { momentOf, type ClockTime } from '../../calendar/hours.ts'
import type { Event } from '../../record/events.ts'
import type { ConferenceKind } from '../../record/vocabulary.ts'
import type { Council } from '../council.ts'
import { everyRule } from '../england/rules.ts'
import { explained, type Explanation } from '../explanation.ts'
import type { Holidays } from '../../calendar/holidays.ts'
import { inForce, sinceOf, type Rule } from '../rule.ts'
import { supposed } from './supposed.ts'

export type Supposed = { readonly on: Day; readonly at: ClockTime | undefined; readonly type: ConferenceKind }

export type Occasion = {
  readonly name: string
  readonly means: string
  /** Kinds of conference it may be asked for, the usual one first; none where the kind makes no difference. */
  readonly types: readonly ConferenceKind[]
  readonly event: (s: Supposed) => Event
}

export const occasions: readonly Occasion[] = [
  {
    name: 'strategy-discussion', means: 'the strategy discussion at which the enquiry began', types: [],
    event: ({ on, at }) => supposed('StrategyDiscussionHeld', { heldOn: on, heldAt: at, outcome: 'enquiry begins' }),
  },
  {
    name: 'transfer-in-notified', means: 'notice that a child on a plan elsewhere has moved here for good', types: [],
    event: ({ on }) => supposed('TransferNotified', { notifiedOn: on, permanent: true }),
  },
  {
    name: 'conference-fixed', means: 'a date set for a conference: what must be ready before it', types: ['initial', 'first-review', 'review', 'transfer-in'],
    event: ({ on, at, type }) => supposed('ConferenceBooked', { kind: type, onDay: on, from: at }, on),
  },
  {
    name: 'initial-conference', means: 'an initial conference that was held', types: ['initial', 'transfer-in'],
    event: ({ on, at, type }) => supposed('ConferenceHeld', { kind: type, heldOn: on, endedAt: at }),
  },
  {
    name: 'review-conference', means: 'a review that was held', types: ['review', 'first-review'],
    event: ({ on, at, type }) => supposed('ConferenceHeld', { kind: type, heldOn: on, endedAt: at }),
  },
  { name: 'core-group', means: 'a core group that was held', types: [], event: ({ on }) => supposed('CoreGroupHeld', { heldOn: on }) },
  {
    name: 'override', means: 'the chair deciding against the majority', types: [],
    event: ({ on, at }) => supposed('ChairDecidedOtherwise', { decidedOn: on, decidedAt: at === undefined ? undefined : momentOf(on, at) }),
  },
  {
    name: 'minutes-received', means: 'the day a reader received the minutes', types: [],
    event: ({ on }) => supposed('CopyReleased', { paper: 'minutes', releasedOn: on }),
  },
  {
    name: 'challenge-raised', means: 'a chair raising a challenge', types: [],
    event: ({ on }) => supposed('ChallengeRaised', { raisedOn: on }),
  },
  {
    name: 'challenge-received', means: 'a manager receiving a challenge', types: [],
    event: ({ on }) => supposed('ChallengeReceived', { receivedOn: on }),
  },
  {
    name: 'birth', means: 'the birth of a child on whom a conference was held before it', types: [],
    event: ({ on }) => supposed('ChildBorn', { birthOn: on, onPlan: true }),
  },
  {
    name: 'birth-expected', means: 'the day a birth is expected: the conference before it', types: [],
    event: ({ on }) => supposed('ChildRecorded', { expectedOn: on }, on),
  },
]

/** Everything that follows for a council from one supposed event, explained, the earliest first. */
export const whatFollows = (event: Event, council: Council, holidays: Holidays, all: readonly Rule[] = everyRule): Explanation[] =>
  all
    .filter(r => r.starts.type === event.type && r.starts.when(event.facts) && inForce(r, event.on))
    .map(r => explained(r, event, council, holidays))
    .filter(found => found !== undefined)
    .sort((a, b) => a.due - b.due)

/** The kinds of event that start a rule. */
export const occasionsOf = (r: Rule, on: Day): string[] =>
  occasions.filter(({ event, types }) => (types.length === 0 ? ['initial' as const] : types).some(type => {
    const e = event({ on, at: undefined, type })
    return e.type === r.starts.type && r.starts.when(e.facts)
  })).map(o => o.name)

/** The rules a council has on a day: those that count from something for it, and not those on which its pack is silent. */
export const rulesOf = (council: Council, on: Day, all: readonly Rule[] = everyRule): Rule[] =>
  all.filter(r => on >= sinceOf(r) && inForce(r, on) && occasions.some(({ event, types }) =>
    (types.length === 0 ? ['initial' as const] : types).some(type => {
      const e = event({ on, at: undefined, type })
      return e.type === r.starts.type && r.starts.when(e.facts) && r.due(e.facts, council.ours(on)) !== undefined
    })))
