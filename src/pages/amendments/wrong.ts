// Somebody at work says what is wrong in signed minutes: in their own copy, or, for those who see every copy, also on the word of a reader.
import { askAmendment, ownMinutes } from '../../procedures/steps/amend-minutes.ts'
import { conferenceAt } from '../../record/known.ts'
import { isFamily } from '../../procedures/copies/recipients.ts'
import { nameOf, oneOf } from '../fields.ts'
import { page } from '../page.ts'
import { paths } from '../paths.ts'
import { windowWords } from './window-words.ts'
import { ownAt, whatNext, wrongAsks } from './wrong-asks.ts'
import type { Facts } from '../../procedures/facts.ts'
import type { PersonId } from '../../record/people.ts'

export const copyWrongPage = page({
  path: paths.copyWrong,
  title: 'Something is wrong in the minutes',
  may: 'read own copies',
  intro: ({ facts }) => { const { says, why } = windowWords(facts, facts.at.copy); return `${says} ${why ? `${why} ` : ''}${whatNext}` },
  asks: (facts: Facts) => wrongAsks(facts, isFamily(facts, facts.by)),
  drafts: true,
  act: (facts, a) => ownAt(facts) ? askAmendment(facts, a) : { refused: 'This is not your copy of the minutes.', instead: 'Say it on your own copy, or tell whoever has this one.' },
  button: 'Send it to the chair',
  next: paths.copy,
  back: paths.copy,
})

/** Everybody who has the minutes, and whoever is asked. */
const readers = (facts: Facts): PersonId[] => [...new Set([...conferenceAt(facts).copies.values()].filter((copy) => copy.paper === 'minutes').map((copy) => copy.reader))]
  .filter((person) => person !== facts.by && ownMinutes(conferenceAt(facts), person) !== undefined)

export const minutesWrongPage = page({
  path: paths.minutesWrong,
  title: 'Something is wrong in the minutes',
  may: 'see copies',
  intro: 'For what you see yourself, and for what a reader tells you: many read theirs on paper. The chair reads it and amends the minutes, or says why they stand. It is taken however late it comes.',
  asks: (facts: Facts) => ({
    person: oneOf('Who says so?', [{ value: facts.by, words: 'I do' }, ...readers(facts).map((person) => ({ value: person, words: nameOf(person, 'Somebody'), hint: dueHint(facts, person) }))], { as: 'radios', missing: 'Choose who says so' }),
    ...wrongAsks(facts, false, true),
  }),
  filled: ({ facts }) => ({ person: facts.by }),
  drafts: true,
  act: (facts, a) => askAmendment(facts, a),
  button: 'Send it to the chair',
  next: paths.amendments,
  back: paths.minutes,
})

const dueHint = (facts: Facts, person: PersonId): string => {
  const { says, late, why } = windowWords(facts, ownMinutes(conferenceAt(facts), person))
  return why === '' ? 'No last day' : late ? 'Later than the council’s time' : says.replace(/^Please say it by (.*?)\. .*$/, 'In time until $1')
}
