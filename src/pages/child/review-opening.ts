// A manager looks at how a record was opened with a reason: who, when, why, what they looked at; and says whether it was right.
import { shortDay } from '../../calendar/day.ts'
import { londonTime } from '../../calendar/hours.ts'
import { reviewOpening } from '../../procedures/steps/opening.ts'
import { openingsIn } from '../../record/openings.ts'
import { firstNameOf, longText, oneOf, sentence } from '../fields.ts'
import { page, type Viewing } from '../page.ts'
import { paths, to } from '../paths.ts'
import type { Facts } from '../../procedures/facts.ts'
import type { OpeningId } from '../../record/people.ts'

export const reviewOpeningPage = page({
  path: paths.reviewOpening,
  title: 'Look at an opening with a reason',
  heading: ({ at }) => ['Look at how the record of ', firstNameOf(at.child!, 'this child'), ' was opened'],
  may: 'review an opening',
  directory: true,
  asks: (_facts: Facts) => ({
    right: oneOf('Was it right to open it?', [{ value: 'yes', words: 'Yes' }, { value: 'no', words: 'No' }], { as: 'radios in a row', missing: 'Say whether it was right' }),
    comment: longText('Why do you think so?', { rows: 4, missing: 'Say why you think so', hint: 'Where it was not right: what you have done about it' }),
  }),
  act: (facts, a) => reviewOpening(facts, a),
  button: 'Keep it',
  next: paths.work,
  back: paths.work,
  view: { template: 'child/review-opening.njk', shows: (viewing) => shows(viewing) },
})

/** What was opened, by whom, why, and what a manager said of it already. */
function shows({ at, seen, facts }: Viewing) {
  const one = openingsIn(seen.events).get(at['opening'] as OpeningId)
  const time = (moment: string) => londonTime(moment).at
  return {
    opened: one ? [
      { words: `${seen.nameOf(one.person) ?? 'Somebody'}, ${shortDay(one.openedOn, facts.today)}, ${time(one.openedAt)} to ${time(one.untilAt)}`, note: 'Who opened it, and for how long' },
      { words: `${sentence(one.reasonCode)}. ${seen.words(one.reason) ?? 'Their words are not yours to read.'}`, note: 'Why' },
    ] : [], looked: to(paths.whoLooked, at),
    said: one?.reviewed ? { words: `${seen.nameOf(one.reviewed.by) ?? 'A manager'}, ${shortDay(one.reviewed.on, facts.today)}: it was ${one.reviewed.right ? 'right' : 'not right'}.`, why: seen.words(one.reviewed.comment) ?? '' } : null,
  }
}
