// Say whether you come: the partner's own page, done in a minute.
import { shortDay } from '../../calendar/day.ts'
import { answerInvitation } from '../../procedures/steps/answers.ts'
import { conferenceAt } from '../../record/known.ts'
import { answersToInvitation } from '../../record/vocabulary.ts'
import { answerAsks } from './answer-asks.ts'
import { listed } from '../reports/together.ts'
import { page } from '../page.ts'
import { paths } from '../paths.ts'
import type { Facts } from '../../procedures/facts.ts'
import { shownOne } from '../../procedures/steps/one-entry.ts'

export const answerPage = page({
  path: paths.answer,
  title: 'Say if you come',
  may: 'answer an invitation',
  reads: ['answer'],
  intro: ({ facts, seen }) => {
    const { booking, invited, subjects } = conferenceAt(facts)
    // a parent answers on their own page, which knows what is safe on their telephone
    if (facts.people.get(facts.by)?.agency === 'family') return ''
    const names = subjects.flatMap((child) => seen.nameOf(child) ?? [])
    const about = names.length > 0 ? `It is about ${listed(names)}. ` : ''
    if (invited.get(facts.by)?.sentOn === undefined) return about
    return booking ? [`${about}The conference is on ${shortDay(booking.onDay, facts.today)} from ${booking.from} to ${booking.until}, in `,
      seen.nameOf(booking.room) ?? 'a room to be told', '. You can change your answer until then.'] : `${about}No day is booked yet. You can answer now and change it later.`
  },
  asks: (_facts: Facts) => answerAsks('Do you come?'),
  filled: ({ at, facts, seen }) => {
    const one = conferenceAt(facts).invited.get(facts.by)
    const chosen = answersToInvitation.find((answer) => answer.replaceAll(' ', '-') === at['answer'])
    return { answer: chosen ?? one?.answer, why: chosen ? undefined : seen.words(one?.why) }
  },
  changes: (facts) => shownOne(facts, 'answer', facts.at.conference, facts.by),
  act: (facts, a) => answerInvitation(facts, a),
  button: 'Send my answer',
  next: paths.work,
  back: paths.conference,
})
