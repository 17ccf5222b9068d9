// By when a core group is held: the first after the conference at which the plan began, then from one to the next.
import { workingDays } from '../../calendar/count.ts'
import { day } from '../../calendar/day.ts'
import { each, rule, sameChild, sameConference } from '../rule.ts'
import { commonPractice } from '../sources.ts'
import { firstEdition } from './editions.ts'

export const firstCoreGroup = rule({
  name: 'first core group',
  says: 'Hold the first {core group} within {length} of the conference at which the plan began.',
  cites: commonPractice.at('Core groups, first'),
  since: firstEdition,
  starts: each('ConferenceHeld', c => c.from === undefined && (c.kind === 'initial' || c.kind === 'transfer-in')),
  due: c => workingDays(10).after(c.heldOn),
  tightened: (c, ours) => ours('first core group').after(c.heldOn),
  metBy: sameChild('CoreGroupHeld'),
  endedBy: [sameChild('PlanEnded'), sameConference('DecisionMade', d => d.outcome === 'no plan')],
  who: 'social worker',
  ifLate: { ask: 'Why is the first core group late?', tell: ['team manager'] },
  examples: [
    { given: { kind: 'initial', heldOn: day('2026-03-23') }, due: day('2026-04-08') },
    { given: { kind: 'initial', heldOn: day('2026-06-01') }, due: day('2026-06-15') },
  ],
})

export const nextCoreGroup = rule({
  name: 'next core group',
  says: 'Hold the next {core group} within {length} of the one before it, for as long as there is a plan.',
  cites: commonPractice.at('Conferences, what is left to each council'),
  since: firstEdition,
  starts: each('CoreGroupHeld'),
  due: (g, ours) => ours('next core group').after(g.heldOn),
  metBy: sameChild('CoreGroupHeld'),
  endedBy: [sameChild('PlanEnded')],
  who: 'social worker',
  examples: [
    { given: { heldOn: day('2026-04-08') }, ours: '6 weeks after', due: day('2026-05-20') },
    { given: { heldOn: day('2026-11-26') }, ours: '4 weeks after', due: day('2026-12-24') },
  ],
})
