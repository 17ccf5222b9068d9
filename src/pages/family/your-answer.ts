// A parent says whether they come, how, and what would help.
import type { Facts } from '../../procedures/facts.ts'
import { answerAsFamily, type FamilyAnswer } from '../../procedures/steps/family-answer.ts'
import { shownOne } from '../../procedures/steps/one-entry.ts'
import { conferenceAt } from '../../record/known.ts'
import { longText, oneOf, several } from '../fields.ts'
import { page } from '../page.ts'
import { paths } from '../paths.ts'
import { openYours } from './opened.ts'
import { askedIfTold, mayTell, pleaseRing } from './told.ts'
import type { Need } from '../../record/people.ts'

const helps: readonly { value: Need, words: string }[] = [
  { value: 'childcare', words: 'Someone to look after my children' }, { value: 'transport', words: 'A ride there and back' }, { value: 'supporter', words: 'A person at my side' },
  { value: 'interpreter', words: 'Someone who speaks my language' }, { value: 'signer', words: 'Someone who signs' }, { value: 'larger print', words: 'Papers in large print' },
  { value: 'step-free access', words: 'A way in without steps' }, { value: 'another need', words: 'Something else' },
]

export const yourAnswerPage = page({
  path: paths.yourAnswer,
  title: 'Say if you come',
  may: 'answer an invitation',
  for: 'parent',
  asks: (facts: Facts) => askedIfTold(facts, {
    answer: oneOf<FamilyAnswer['answer'], object>('Do you come?', [{ value: 'in the room', words: 'Yes, I come' }, { value: 'on video', words: 'Yes, by video' }, { value: 'not coming', words: 'No' }]),
    why: longText('Do you want to say why?', { optional: true, rows: 2, max: 2000, hint: 'You do not have to.' }),
    needs: several('What would help you?', helps, { optional: true }),
    detail: longText('Tell us more about what helps', { optional: true, rows: 3, max: 2000 }),
  }),
  load: openYours,
  view: { template: 'family/your-form.njk', shows: ({ facts }, opened) => ({ open: mayTell(facts), ring: opened.ring, said: [] }) },
  filled: ({ facts }) => {
    const needs = facts.people.get(facts.by)?.needs.map((n) => n.need) ?? []
    return { answer: conferenceAt(facts).invited.get(facts.by)?.answer, needs }
  },
  changes: (facts) => shownOne(facts, 'answer', facts.at.conference, facts.by),
  act: (facts, a) => mayTell(facts) ? answerAsFamily(facts, a) : pleaseRing,
  button: 'Send my answer',
  next: paths.yourPage,
  back: paths.yourPage,
})
