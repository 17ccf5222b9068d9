// A manager says when a chair's challenge was received, from when the time for an answer runs, and answers it.
import { partsOf } from '../../calendar/day.ts'
import { answerChallenge, receiveChallenge } from '../../procedures/steps/challenge.ts'
import { aDay, longText } from '../fields.ts'
import { page } from '../page.ts'
import { paths } from '../paths.ts'
import type { Facts } from '../../procedures/facts.ts'

export const challengeReceivedPage = page({
  path: paths.challengeReceived,
  title: 'When the challenge was received',
  may: 'answer a challenge',
  asks: (_facts: Facts) => ({ receivedOn: aDay('Day it was received', { hint: 'The time for an answer runs from it' }) }),
  filled: ({ facts }) => { const { year, month, dayOfMonth } = partsOf(facts.today); return { 'receivedOn-day': String(dayOfMonth), 'receivedOn-month': String(month), 'receivedOn-year': String(year) } },
  act: (facts, a) => receiveChallenge(facts, a),
  button: 'Keep the day',
  next: paths.challenges,
  back: paths.challenges,
})

export const answerChallengePage = page({
  path: paths.answerChallenge,
  title: 'Answer the challenge',
  may: 'answer a challenge',
  asks: (_facts: Facts) => ({ answer: longText('Your answer: what is done, by whom and by when', { missing: 'Write your answer' }) }),
  drafts: true,
  act: (facts, a) => answerChallenge(facts, a),
  button: 'Send the answer',
  next: paths.challenges,
  back: paths.challenges,
})
