// By when a chair's challenge is settled where it was raised or goes higher, and by when whoever received it answers.
import { day } from '../../calendar/day.ts'
import { each, rule, sameChallenge } from '../rule.ts'
import { commonPractice } from '../sources.ts'
import { firstEdition } from './editions.ts'

const leftToCouncils = { cites: commonPractice.at('Conferences, what is left to each council'), since: firstEdition } as const

export const challengeResolve = rule({
  name: 'challenge resolve',
  says: 'Settle the chair’s concern face to face within {length} of its being raised, or take it to the next manager.',
  ...leftToCouncils,
  starts: each('ChallengeRaised'),
  due: (c, ours) => ours('challenge settled').after(c.raisedOn),
  metBy: sameChallenge('ChallengeSettled', s => s.how !== 'given up'),
  endedBy: [sameChallenge('ChallengeSettled', s => s.how === 'given up')],
  who: 'conference chair',
  ifLate: { ask: 'Why was the concern neither settled nor taken higher in time?', tell: ['unit manager'] },
  examples: [
    { given: { raisedOn: day('2026-03-20') }, ours: '3 working days after', due: day('2026-03-25') },
    { given: { raisedOn: day('2022-09-15') }, ours: '3 working days after', due: day('2022-09-21') },
    { given: { raisedOn: day('2026-04-01') }, ours: '3 working days after', due: day('2026-04-08') },
  ],
})

export const challengeAnswer = rule({
  name: 'challenge answer',
  says: 'Answer the chair’s challenge as soon as possible, and within {length} of receiving it.',
  ...leftToCouncils,
  starts: each('ChallengeReceived'),
  due: (c, ours) => ours('challenge answered').after(c.receivedOn),
  metBy: sameChallenge('ChallengeAnswered'),
  endedBy: [sameChallenge('ChallengeSettled')],
  who: 'team manager',
  ifLate: { ask: 'Why was the challenge not answered in time?', tell: ['unit manager', 'conference chair'] },
  examples: [
    { given: { receivedOn: day('2026-03-20') }, ours: '3 working days after', due: day('2026-03-25') },
    { given: { receivedOn: day('2023-05-04') }, ours: '3 working days after', due: day('2023-05-10') },
    { given: { receivedOn: day('2025-12-22') }, ours: '10 working days after', due: day('2026-01-08') },
  ],
})
