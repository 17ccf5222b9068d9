// Write down what somebody of the family says before the conference, on their word.
import type { Facts } from '../../procedures/facts.ts'
import { familyHere, giveView, whoMayRead } from '../../procedures/steps/family-view.ts'
import { conferenceAt } from '../../record/known.ts'
import { choice, longText, nameOf, oneOf } from '../fields.ts'
import { page } from '../page.ts'
import { paths } from '../paths.ts'

export const familyViewPage = page({
  path: paths.familyView,
  title: 'What somebody of the family says',
  may: 'show a report to the family',
  intro: 'Use their own words. It is read at the conference as theirs.',
  asks: (facts: Facts) => ({
    person: oneOf('Whose words are these?', familyHere(facts, conferenceAt(facts)).map((person) => ({ value: person, words: nameOf(person, 'Somebody of the family') }))),
    view: longText('What do they say?', { max: 20_000, rows: 8 }),
    mayRead: choice('Who may read it?', whoMayRead, { hint: 'Ask them. Until they say otherwise, the rest of the family may not.' }),
  }),
  filled: () => ({ mayRead: whoMayRead[0] }),
  drafts: true,
  act: giveView,
  button: 'Keep their words',
  next: paths.papers,
  back: paths.papers,
})
