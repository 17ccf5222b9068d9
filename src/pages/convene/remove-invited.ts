// Take somebody off the list, with the reason, after saying what ends with it.
import { removeInvited } from '../../procedures/steps/invitations.ts'
import { conferenceAt } from '../../record/known.ts'
import { longText, nameOf } from '../fields.ts'
import { page } from '../page.ts'
import { paths } from '../paths.ts'
import type { Facts } from '../../procedures/facts.ts'
import { shownOne } from '../../procedures/steps/one-entry.ts'

export const removeInvitedPage = page({
  path: paths.removeInvited,
  title: 'Take somebody off the list',
  heading: ({ at }) => ['Take ', nameOf(at.person!, 'this person'), ' off the list?'],
  may: 'propose who comes',
  intro: ({ at, facts }) => {
    const one = conferenceAt(facts).invited.get(at.person!)
    if (facts.people.get(at.person!)?.agency === 'family') return 'They are no longer asked to come. Nobody is told by Quorate: if they were asked before, the social worker tells them.'
    return `What they may see because of this invitation ends at once. ${one?.sentOn === undefined ? 'They have not been asked yet, so nobody is told.' : 'They were asked already, so ring them. Quorate does not tell them why.'}`
  },
  asks: (_facts: Facts) => ({ reason: longText('Why?', { rows: 3, hint: 'Professionals can read this', missing: 'Say why, in a few words' }) }),
  load: async (_tx, at) => at.person ? [at.person] : [],
  names: (people) => people,
  changes: (facts) => shownOne(facts, 'place on the list', facts.at.conference, facts.at.person),
  act: (facts, a) => removeInvited(facts, a),
  button: 'Take off the list',
  next: paths.people,
  back: paths.people,
})
