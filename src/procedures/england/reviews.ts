// By when a council wants a review where it counts in another way than the national limit, which stands beside it: from a birth, or in days.
import { day } from '../../calendar/day.ts'
import { each, rule, sameChild, sameConference } from '../rule.ts'
import { commonPractice } from '../sources.ts'
import { firstEdition } from './editions.ts'

const leftToCouncils = { cites: commonPractice.at('Conferences, what is left to each council'), since: firstEdition } as const
const besideTheLimit = 'The national limit stands beside this. Keep the earlier of the two.'

export const localFirstReview = rule({
  name: 'local first review',
  says: 'Hold the first review within {length} of the conference at which the plan began, as this council counts.',
  ...leftToCouncils,
  starts: each('ConferenceHeld', c => c.kind === 'initial' || c.kind === 'transfer-in'),
  due: (c, ours) => ours('first review, own count').after(c.heldOn),
  metBy: sameChild('ConferenceHeld', c => c.kind === 'first-review' || c.kind === 'review'),
  endedBy: [sameChild('PlanEnded'), sameConference('DecisionMade', d => d.outcome === 'no plan')],
  who: 'conference chair',
  reading: besideTheLimit,
  examples: [
    { given: { kind: 'initial', heldOn: day('2026-03-23') }, ours: '90 calendar days after', due: day('2026-06-21') },
    { given: { kind: 'initial', heldOn: day('2023-12-01') }, ours: '90 calendar days after', due: day('2024-02-29') },
    { given: { kind: 'transfer-in', heldOn: day('2026-02-02') }, ours: '90 calendar days after', due: day('2026-05-03') },
  ],
})

export const localNextReview = rule({
  name: 'local next review',
  says: 'Hold the next review within {length} of the review before it, as this council counts.',
  ...leftToCouncils,
  starts: each('ConferenceHeld', c => c.kind === 'first-review' || c.kind === 'review'),
  due: (c, ours) => ours('next review, own count').after(c.heldOn),
  metBy: sameChild('ConferenceHeld', c => c.kind === 'review'),
  endedBy: [sameChild('PlanEnded'), sameConference('DecisionMade', d => d.outcome === 'plan ends' || d.outcome === 'no plan')],
  who: 'conference chair',
  reading: besideTheLimit,
  examples: [
    { given: { kind: 'review', heldOn: day('2026-06-23') }, ours: '180 calendar days after', due: day('2026-12-20') },
    { given: { kind: 'first-review', heldOn: day('2023-09-04') }, ours: '180 calendar days after', due: day('2024-03-02') },
  ],
})

export const reviewAfterBirth = rule({
  name: 'review after birth',
  says: 'Hold the first review within {length} of the birth of a child on whom a conference was held before it.',
  ...leftToCouncils,
  starts: each('ChildBorn', b => b.onPlan),
  due: (b, ours) => ours('first review after birth').after(b.birthOn),
  metBy: sameChild('ConferenceHeld', c => c.kind === 'first-review' || c.kind === 'review'),
  endedBy: [sameChild('PlanEnded')],
  who: 'conference chair',
  reading: 'The first review’s own limit, from the conference before the birth, runs beside this. Keep the earlier of the two.',
  examples: [
    { given: { birthOn: day('2026-03-23'), onPlan: true }, ours: '1 month after', due: day('2026-04-23') },
    { given: { birthOn: day('2024-01-31'), onPlan: true }, ours: '1 month after', due: day('2024-02-29') },
    { given: { birthOn: day('2026-12-01'), onPlan: true }, ours: '20 working days after', due: day('2026-12-31') },
  ],
})

export const preBirthConference = rule({
  name: 'pre-birth conference',
  says: 'Hold the conference on an unborn child at least {length} before the day the birth is expected.',
  ...leftToCouncils,
  starts: each('ChildRecorded', c => c.expectedOn !== undefined && c.bornOn === undefined),
  due: (c, ours) => (c.expectedOn === undefined ? undefined : ours('pre-birth conference').before(c.expectedOn)),
  metBy: sameChild('ConferenceHeld', c => c.kind === 'initial' || c.kind === 'transfer-in'),
  endedBy: [sameChild('ChildBorn'), sameChild('EnquiryConcluded', e => e.outcome === 'no conference needed')],
  who: 'social worker',
  examples: [
    { given: { expectedOn: day('2026-06-15') }, ours: '6 weeks before', due: day('2026-05-04') },
    { given: { expectedOn: day('2024-05-31') }, ours: '3 months before', due: day('2024-02-29') },
  ],
})
