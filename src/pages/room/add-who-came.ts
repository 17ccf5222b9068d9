// Add somebody who came without having been asked: who they are, whether they take part or watch, and who agreed.
import { expected } from '../../procedures/steps/room.ts'
import { addWhoCame, partsTaken } from '../../procedures/steps/who-came.ts'
import { conferenceAt } from '../../record/known.ts'
import { agencies, type PersonId } from '../../record/people.ts'
import { couldBeAsked } from '../convene/propose.ts'
import { choice, nameOf, oneOf, sentence, shortText } from '../fields.ts'
import { page } from '../page.ts'
import { paths } from '../paths.ts'
import { asOptions, isHere } from './people-here.ts'
import type { Facts } from '../../procedures/facts.ts'

/** Those who can agree: whoever is here, the chair first. */
const agreeing = (facts: Facts): PersonId[] => {
  const c = conferenceAt(facts)
  return [...new Set([...c.booking ? [c.booking.chair] : [], ...expected(facts, c).filter((person) => isHere(c, person))])]
}

export const addWhoCamePage = page({
  path: paths.addWhoCame,
  title: 'Add somebody who came',
  may: 'record attendance',
  directory: true,
  intro: 'For a deputy, a supporter or a relative who was not asked. They are put down as here. They see nothing of the record by that.',
  asks: (facts: Facts) => {
    const c = conferenceAt(facts)
    const known = couldBeAsked(facts).filter((person) => !c.invited.has(person) && !isHere(c, person))
    return {
      person: oneOf('Somebody we know', known.map((p) => ({ value: p, words: [nameOf(p, 'somebody'), `, ${facts.people.get(p)?.agency}`] })), { optional: true, as: 'select' }),
      name: shortText('Or somebody new: their name', { optional: true, max: 120 }),
      agency: oneOf('Who are they?', agencies.map((agency) => ({ value: agency, words: agency === 'family' ? 'One of the family' : sentence(agency) })), { optional: true, as: 'select', hint: 'Only for somebody new' }),
      here: choice('How are they here?', ['in the room', 'on video'] as const),
      part: choice('Do they take part?', partsTaken, { hint: 'Somebody who watches gives no view and no score, and does not count towards the quorum' }),
      agreedBy: oneOf('Who agreed that they may be here?', asOptions(agreeing(facts)), { as: 'select', missing: 'Choose who agreed' }),
    }
  },
  filled: ({ facts }) => ({ here: 'in the room', agreedBy: conferenceAt(facts).booking?.chair }),
  act: addWhoCame,
  button: 'Add them',
  next: paths.attendance,
  back: paths.attendance,
})
