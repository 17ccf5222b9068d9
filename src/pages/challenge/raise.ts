// The chair raises a challenge about service or practice, and says later whether it is settled or goes higher.
import { challengeSteps } from '../../procedures/lists/after/challenge.ts'
import { itemsFor } from '../../procedures/lists/item.ts'
import { raiseChallenge, settleChallenge } from '../../procedures/steps/challenge.ts'
import { choice, longText, nameOf, oneOf } from '../fields.ts'
import { page } from '../page.ts'
import { paths } from '../paths.ts'
import { groundsOf } from './rows.ts'
import type { Facts } from '../../procedures/facts.ts'
import type { PersonId } from '../../record/people.ts'

/** Those a challenge may go to: managers of teams, and of the unit. */
const managers = (facts: Facts): { value: PersonId, words: ReturnType<typeof nameOf> }[] => [...facts.people.values()]
  .filter((p) => [...p.involvements.values()].some((i) => (i.role === 'team manager' || i.role === 'unit manager') && i.untilOn === undefined)).map(({ person }) => ({ value: person, words: nameOf(person, 'a manager') }))

const begins = ({ council, today }: Facts): string => [council.value('challenge begins', today), council.value('challenge stages', today)].filter((words) => words !== undefined).map((words) => `${words}.`).join(' ')

export const raiseChallengePage = page({
  path: paths.raiseChallenge,
  title: 'Raise a challenge',
  may: 'raise a challenge',
  directory: true,
  intro: ({ facts }) => `A child who is in danger now never waits for this: act first. ${begins(facts)}`.trim(),
  asks: (facts: Facts) => ({
    ground: oneOf('What is it about?', groundsOf(facts), { as: 'radios', missing: 'Choose what it is about' }),
    detail: longText('What is the concern, what has been done, and what is needed to put it right?', { missing: 'Say what the concern is', hint: itemsFor(challengeSteps, facts.council).map(({ says }) => `${says}.`).join(' ') }),
    to: oneOf('Which manager is told?', managers(facts), { optional: true, as: 'select' }),
  }),
  drafts: true,
  act: (facts, a) => raiseChallenge(facts, a),
  button: 'Raise it',
  next: paths.challenges,
  back: paths.challenges,
})

export const settleChallengePage = page({
  path: paths.settleChallenge,
  title: 'What became of the challenge',
  may: 'raise a challenge',
  directory: true,
  asks: (facts: Facts) => ({
    how: choice('How does it stand?', ['settled', 'went higher', 'given up'], { hint: 'Going higher raises it again at the next stage, with a time of its own' }),
    to: oneOf('If it goes higher: which manager is told?', managers(facts), { optional: true, hangs: true, as: 'select' }),
  }),
  act: (facts, a) => settleChallenge(facts, a),
  button: 'Keep it',
  next: paths.challenges,
  back: paths.challenges,
})
