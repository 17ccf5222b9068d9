// A manager looks at a decision the chair made against the majority: agrees, or asks the chair to look again; and whether the partnership was told.
import { giveOversight } from '../../procedures/steps/challenge.ts'
import { conferenceAt } from '../../record/known.ts'
import { choice, firstNameOf, longText } from '../fields.ts'
import { page } from '../page.ts'
import { paths } from '../paths.ts'
import type { Facts } from '../../procedures/facts.ts'

export const oversightPage = page({
  path: paths.oversight,
  title: 'Look at a decision against the majority',
  may: 'give oversight',
  intro: ({ facts, seen, at }) => {
    const one = conferenceAt(facts).otherwise.findLast((o) => o.child === at.child)
    return ['The decision for ', firstNameOf(at.child!, 'this child'), ' stands while you look at it. ', one ? `The chair’s ground: ${seen.words(one.reason) ?? 'written down for those who may read it'}` : 'The chair has not decided against the majority for this child.']
  },
  asks: (facts: Facts) => {
    const on = conferenceAt(facts).otherwise.findLast((o) => o.child === facts.at.child)?.decidedOn ?? facts.today
    const partnership = facts.council.value('partnership told of override', on)
    const told = { partnershipTold: choice(`Has the ${facts.council.word('safeguarding partnership')} been told?`, ['yes', 'not yet'], { optional: true, hangs: true, as: 'radios in a row' }) }
    return {
      view: choice('What do you think of it?', ['agrees', 'asks the chair to look again'], { missing: 'Choose what you think of it' }),
      comment: longText('Why?', { optional: true, rows: 3, hint: 'Needed where you ask the chair to look again' }),
      ...(partnership ? told : {} as typeof told),
    }
  },
  act: (facts, a) => giveOversight(facts, facts.at.child!, a),
  button: 'Keep it',
  next: paths.challenges,
  back: paths.challenges,
})
