// Ask people to come: everybody not asked yet is chosen already; somebody who has not answered may be asked again.
import { invitePeople, notAsked } from '../../procedures/steps/invitations.ts'
import { conferenceAt } from '../../record/known.ts'
import { shortDay } from '../../calendar/day.ts'
import { nameOf, several } from '../fields.ts'
import { page } from '../page.ts'
import { paths } from '../paths.ts'
import type { Facts } from '../../procedures/facts.ts'
import type { Invited } from '../../record/conference-state.ts'

const how = (facts: Facts, i: Invited) => facts.people.get(i.person)?.agency === 'family'
  ? 'Told in person by the social worker first. Nothing is sent'
  : i.sentOn === undefined ? 'Gets a notice that an invitation is waiting' : `Asked on ${shortDay(i.sentOn)}. Gets another notice`

export const invitePage = page({
  path: paths.invite,
  title: 'Ask people to come',
  may: 'send invitations',
  reads: ['who'],
  intro: 'A notice says only that an invitation is waiting. It holds no name, no day and nothing about a child.',
  asks: (facts: Facts) => ({
    people: several('Whom do you ask now?', [...conferenceAt(facts).invited.values()].filter((i) => i.answer === undefined)
      .map((i) => ({ value: i.person, words: nameOf(i.person, 'somebody'), hint: how(facts, i) })), { missing: 'Choose at least one person' }),
  }),
  filled: ({ at, facts }) => {
    const c = conferenceAt(facts)
    const unanswered = [...c.invited.values()].filter((i) => i.answer === undefined).map((i) => i.person)
    return { people: at['who'] === 'unanswered' ? unanswered : at['who'] ? [at['who']] : notAsked(c) }
  },
  load: async (_tx, _at, facts) => [...conferenceAt(facts).invited.keys()],
  names: (people) => people,
  act: (facts, a) => invitePeople(facts, a),
  button: 'Ask them',
  next: paths.people,
  back: paths.people,
})
