// A parent says what is wrong in their copy of the minutes.
import { askAmendment } from '../../procedures/steps/amend-minutes.ts'
import { openYours } from '../family/opened.ts'
import { askedIfTold, mayTell, pleaseRing } from '../family/told.ts'
import { page } from '../page.ts'
import { paths } from '../paths.ts'
import { saidBy } from './said.ts'
import { windowWords } from './window-words.ts'
import { ownAt, whatNext, wrongAsks } from './wrong-asks.ts'
import type { Facts } from '../../procedures/facts.ts'

const may = (facts: Facts): boolean => mayTell(facts) && ownAt(facts)

export const yourWrongPage = page({
  path: paths.yourWrong,
  title: 'Something is wrong in it',
  may: 'see own page',
  for: 'parent',
  intro: ({ facts }) => `${windowWords(facts, facts.at.copy).says} ${whatNext} You can talk instead: just ring.`,
  asks: (facts: Facts) => askedIfTold(facts, wrongAsks(facts, true)),
  load: openYours,
  view: {
    template: 'family/your-form.njk',
    shows: (viewing, opened) => ({ open: mayTell(viewing.facts), ring: opened.ring, said: saidBy(viewing) }),
  },
  drafts: true,
  act: (facts, a) => may(facts) ? askAmendment(facts, a) : pleaseRing,
  button: 'Send it',
  next: paths.yourCopy,
  back: paths.yourPage,
})
