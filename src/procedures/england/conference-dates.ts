// By when a conference is held: the initial one after a strategy discussion, and the one for a child who moves in.
import { months, workingDays } from '../../calendar/count.ts'
import { day } from '../../calendar/day.ts'
import { each, first, rule, sameChild, sameConference, sameEnquiry } from '../rule.ts'
import { commonPractice } from '../sources.ts'
import { firstEdition, sinceWorkingTogether } from './editions.ts'

export const initialConference = rule({
  name: 'initial conference',
  says: 'Hold the initial conference within {length} of the {strategy discussion} at which the enquiry began.',
  ...sinceWorkingTogether('Initial child protection conferences, timing'),
  starts: first('StrategyDiscussionHeld', d => d.outcome === 'enquiry begins'),
  due: d => workingDays(15).after(d.heldOn),
  tightened: (d, ours) => ours('initial conference').after(d.heldOn),
  metBy: sameChild('ConferenceHeld', c => c.kind === 'initial'),
  endedBy: [sameEnquiry('EnquiryConcluded', e => e.outcome === 'no conference needed'), sameEnquiry('NotASubject')],
  who: 'social worker',
  ifLate: { ask: 'Why is this conference later than the limit?', tell: ['team manager', 'conference chair'] },
  examples: [
    { given: { heldOn: day('2026-03-02'), outcome: 'enquiry begins' }, due: day('2026-03-23') },
    { given: { heldOn: day('2025-12-19'), outcome: 'enquiry begins' }, due: day('2026-01-14') },
    { given: { heldOn: day('2024-03-20'), outcome: 'enquiry begins' }, due: day('2024-04-12') },
    { given: { heldOn: day('2020-05-06'), outcome: 'enquiry begins' }, due: day('2020-05-29') },
    { given: { heldOn: day('2022-05-31'), outcome: 'enquiry begins' }, due: day('2022-06-23') },
    { given: { heldOn: day('2022-09-15'), outcome: 'enquiry begins' }, due: day('2022-10-07') },
    { given: { heldOn: day('2023-05-04'), outcome: 'enquiry begins' }, due: day('2023-05-26') },
  ],
})

export const transferInConference = rule({
  name: 'transfer-in conference',
  says: 'Hold a conference within {length} of being told that a child on a plan elsewhere has moved here for good.',
  cites: commonPractice.at('Conferences for a child who moves in'),
  since: firstEdition,
  starts: first('TransferNotified', t => t.permanent),
  due: t => workingDays(15).after(t.notifiedOn),
  tightened: (t, ours) => ours('transfer-in conference').after(t.notifiedOn),
  metBy: sameChild('ConferenceHeld', c => c.kind === 'transfer-in'),
  endedBy: [sameChild('TransferNotified', t => !t.permanent)],
  who: 'unit manager',
  ifLate: { ask: 'Why is this conference later than the limit, and who was consulted?', tell: ['unit manager', 'conference chair'] },
  reading: 'We count from the first notice of a permanent move, written or spoken. Notice that the move is only for a time stops the count.',
  examples: [
    { given: { notifiedOn: day('2026-05-01'), permanent: true }, due: day('2026-05-26') },
    { given: { notifiedOn: day('2026-06-08'), permanent: true }, due: day('2026-06-29') },
  ],
})

export const firstReview = rule({
  name: 'first review',
  says: 'Hold the first review within {length} of the conference at which the plan began.',
  ...sinceWorkingTogether('Child protection review conferences, timing'),
  starts: each('ConferenceHeld', c => c.kind === 'initial' || c.kind === 'transfer-in'),
  due: c => months(3, 'or the last day of the month').after(c.heldOn),
  tightened: (c, ours) => ours('first review').after(c.heldOn),
  metBy: sameChild('ConferenceHeld', c => c.kind === 'first-review' || c.kind === 'review'),
  endedBy: [sameChild('PlanEnded'), sameConference('DecisionMade', d => d.outcome === 'no plan')],
  who: 'conference chair',
  ifLate: { ask: 'Why is this review later than 3 months?', tell: ['team manager', 'unit manager'] },
  examples: [
    { given: { kind: 'initial', heldOn: day('2026-03-23') }, due: day('2026-06-23') },
    { given: { kind: 'initial', heldOn: day('2025-11-30') }, due: day('2026-02-28') },
    { given: { kind: 'transfer-in', heldOn: day('2026-08-31') }, due: day('2026-11-30') },
  ],
})

export const nextReview = rule({
  name: 'next review',
  says: 'Hold the next review within {length} of the review before it, for as long as there is a plan.',
  ...sinceWorkingTogether('Child protection review conferences, timing'),
  starts: each('ConferenceHeld', c => c.kind === 'first-review' || c.kind === 'review'),
  due: c => months(6, 'or the last day of the month').after(c.heldOn),
  tightened: (c, ours) => ours('next review').after(c.heldOn),
  metBy: sameChild('ConferenceHeld', c => c.kind === 'review'),
  endedBy: [sameChild('PlanEnded'), sameConference('DecisionMade', d => d.outcome === 'plan ends' || d.outcome === 'no plan')],
  who: 'conference chair',
  ifLate: { ask: 'Why is this review later than 6 months?', tell: ['team manager', 'unit manager'] },
  examples: [
    { given: { kind: 'first-review', heldOn: day('2026-06-23') }, due: day('2026-12-23') },
    { given: { kind: 'review', heldOn: day('2026-08-31') }, due: day('2027-02-28') },
  ],
})
