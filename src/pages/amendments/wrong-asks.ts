// The questions for whoever says that something is wrong in signed minutes: where, what it says, and what it should say.
import { amendmentParts } from '../../procedures/minutes/amendment-parts.ts'
import { longText, oneOf } from '../fields.ts'
import { conferenceAt } from '../../record/known.ts'
import type { Facts } from '../../procedures/facts.ts'
import type { ConferenceState } from '../../record/conference-state.ts'
import type { CopyId } from '../../record/people.ts'

const anywhere = 'not-sure'

/** `family` reads of no part that is for professionals; of minutes that were not sent to them nobody learns which parts there are. */
export const wrongAsks = (facts: Facts, family: boolean, theirs = ownAt(facts)) => ({
  part: oneOf('Where is it?', [...theirs ? amendmentParts(facts, family).map(({ code, title }) => ({ value: code, words: title })) : [], { value: anywhere, words: 'Somewhere else, or I am not sure' }], { as: 'radios', missing: 'Choose where it is, or say that you are not sure' }),
  wrong: longText('What is wrong?', { rows: 4, max: 10_000, hint: 'What the minutes say, or what is not in them', missing: 'Write what is wrong' }),
  right: longText('What should it say?', { rows: 4, max: 10_000, missing: 'Write what it should say' }),
})

/** What happens to it, in plain words. */
export const whatNext = 'The chair reads it. If the chair changes the minutes, everybody who has them gets the new ones. If not, you are told why, here. Your words are kept either way.'

/** Whether a copy is somebody's own of signed minutes, so that they may say what is wrong in it. */
export const isOwnMinutes = (c: ConferenceState, copy: CopyId | undefined, person: string): boolean => {
  const found = copy && c.copies.get(copy)
  return found !== undefined && found.paper === 'minutes' && found.reader === person
}
export const ownAt = (facts: Facts): boolean => isOwnMinutes(conferenceAt(facts), facts.at.copy, facts.by)
