// Go on without a quorum: for each child for whom too few are here, the chair's reason.
import { citationText } from '../../procedures/sources.ts'
import { sittingOn } from '../../procedures/steps/entries.ts'
import { goOnWithoutQuorum, notQuorate } from '../../procedures/steps/room.ts'
import { conferenceAt } from '../../record/known.ts'
import { forEach, longText, nameOf } from '../fields.ts'
import { page } from '../page.ts'
import { paths } from '../paths.ts'
import type { Facts } from '../../procedures/facts.ts'

export const goOnPage = page({
  path: paths.goOn,
  title: 'Go on without a quorum',
  may: 'open the conference',
  intro: ({ facts }) => {
    const c = conferenceAt(facts)
    const needs = facts.council.valueOf('quorum, other agencies', sittingOn(c, facts))
    if (notQuorate(facts).length === 0) return 'Enough people are here for every child, or you have said why it is safe to go on.'
    if (!needs) return 'Say for each child why it is safe to go on. It stands in the minutes.'
    return `This council asks for children's social care and ${needs.is} other agencies in direct contact with each child (${citationText(needs.cites)}). You may go on with your reason, child by child. It stands in the minutes.`
  },
  asks: (facts: Facts) => ({
    why: forEach(notQuorate(facts), () => ({ reason: longText('Why is it safe to go on?', { optional: true, rows: 3 }) }), (child) => nameOf(child, 'A child')),
  }),
  drafts: true,
  act: goOnWithoutQuorum,
  button: 'Go on',
  next: paths.room,
  back: paths.room,
})
