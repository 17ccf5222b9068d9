// Whether those invited come: their own answer, or an answer that the unit writes down on somebody's word.
import { conferenceAt } from '../../record/known.ts'
import type { FactsOf } from '../../record/events.ts'
import type { Outcome } from '../../record/happening.ts'
import { about } from '../../record/marking.ts'
import type { PersonId } from '../../record/people.ts'
import type { Facts } from '../facts.ts'
import type { Refusal } from './entries.ts'
import { replacing } from './one-entry.ts'
import { maybeWorded, wordsIn } from './words.ts'

export interface Answer { readonly answer: FactsOf<'InvitationAnswered'>['answer'], readonly why?: string }

/** What is wrong with an answer: who comes instead, and why somebody does not come, are asked for. Nobody of a family has to say why. */
function incomplete(facts: Facts, a: Answer, family: boolean): Refusal | undefined {
  if (a.answer === 'sending a deputy' && !a.why) return { refused: 'Say who comes instead, so that the chair knows whom to expect.', field: 'why' }
  if (a.answer === 'not coming' && !a.why && !family) return { refused: facts.council.say('Say why, in a few words. It helps the {safeguarding unit} to find another day or another person.'), field: 'why' }
  return undefined
}

/** Keep one person's answer. It may be changed until the conference is held. */
function answered(facts: Facts, person: PersonId, a: Answer, onWordOf?: PersonId): Outcome {
  const c = conferenceAt(facts)
  const one = c.invited.get(person)
  if (!one) return { refused: 'This person is not on the list for this conference.', instead: facts.council.say('Ring the {safeguarding unit}. They can put them on the list.') }
  if (c.held) return { refused: 'This conference has been held, so answers are closed.' }
  const wrong = incomplete(facts, a, facts.people.get(person)?.agency === 'family')
  if (wrong) return wrong
  const marking = about(one.askedAbout, 'arrangements')
  const why = maybeWorded(facts, a.why, marking)
  return { events: [{
    type: 'InvitationAnswered', conference: c.conference, children: one.askedAbout, about: person, onWordOf, marking, words: wordsIn(why), ...replacing(facts, 'answer', c.conference, person),
    facts: { conference: c.conference, person, answer: a.answer, answeredOn: facts.today, why: why?.id },
  }] }
}

/** Say whether you come. */
export const answerInvitation = (facts: Facts, a: Answer): Outcome => answered(facts, facts.by, a)

/** Whose answer somebody may write down: the unit anybody's; a social worker that of the family of a child they work with, who tell them. */
export const mayAnswerFor = (facts: Pick<Facts, 'as' | 'people'>, person: PersonId): boolean => facts.as !== 'social worker' || facts.people.get(person)?.agency === 'family'

/** Write down for somebody whether they come, and on whose word. */
export function answerFor(facts: Facts, a: Answer & { onWordOf?: PersonId }): Outcome {
  const { person } = facts.at
  if (!person) return { refused: 'This page has nobody in its address.' }
  if (!mayAnswerFor(facts, person)) return { refused: 'You write down what the family tells you. A professional answers on their own page.', instead: facts.council.say('Or they ring the {safeguarding unit}, which writes it down for them.') }
  return answered(facts, person, a, a.onWordOf ?? person)
}
