// Ask people to come: everybody not asked yet is chosen already; somebody who was asked is asked again only where that is chosen, with the reason.
import { invitePeople, notAsked, reasonsToAskAgain } from '../../procedures/steps/invitations.ts'
import { allOf } from '../../record/events.ts'
import { conferenceAt } from '../../record/known.ts'
import { shortDay } from '../../calendar/day.ts'
import { choice, nameOf, several } from '../fields.ts'
import { page } from '../page.ts'
import { paths } from '../paths.ts'
import { answerWords } from './answer-asks.ts'
import type { Facts } from '../../procedures/facts.ts'
import type { Invited } from '../../record/conference-state.ts'

const isFamily = (facts: Facts, i: Invited): boolean => facts.people.get(i.person)?.agency === 'family'
const asked = (facts: Facts): Invited[] => [...conferenceAt(facts).invited.values()].filter((i) => i.sentOn !== undefined)

const ways = { 'outbox': 'by a notice in Quorate', 'in person': 'in person, by the social worker', 'by letter': 'by letter' } as const

/** When and how somebody was asked, how often, and what they said to it. */
function askedSo(facts: Facts, i: Invited): string {
  const { conference } = conferenceAt(facts)
  const sent = allOf(facts.events, 'InvitationSent').filter((e) => e.conference === conference && e.facts.person === i.person)
  const times = sent.length > 1 ? `, ${sent.length} times in all` : ''
  return `Asked on ${shortDay(i.sentOn!, facts.today)} ${ways[sent.at(-1)?.facts.how ?? 'outbox']}${times}. ${i.answer ? `Said: ${answerWords(i.answer)}` : 'Has not answered'}`
}

export const invitePage = page({
  path: paths.invite,
  title: 'Ask people to come',
  may: 'send invitations',
  reads: ['who'],
  intro: ({ facts }) => `A notice says only that an invitation is waiting. It holds no name, no day and nothing about a child.${notAsked(conferenceAt(facts)).length === 0 ? ' Everybody on the list has been asked.' : ''}`,
  asks: (facts: Facts) => {
    const c = conferenceAt(facts)
    const [first, before] = [notAsked(c).map((person) => c.invited.get(person)!), asked(facts)]
    return {
      ...first.length > 0 ? { people: several('Whom do you ask now?', first.map((i) => ({
        value: i.person, words: nameOf(i.person, 'somebody'), hint: isFamily(facts, i) ? 'Told in person by the social worker first. Nothing is sent' : 'Gets a notice that an invitation is waiting',
      })), { optional: true }) } : {},
      ...before.length > 0 ? {
        again: several('Asked already. Ask again?', before.map((i) => ({ value: i.person, words: nameOf(i.person, 'somebody'), hint: askedSo(facts, i) })), { optional: true, hint: 'Nobody is asked a second time unless you choose them here' }),
        why: choice('Why are they asked again?', reasonsToAskAgain, { optional: true, hangs: true, hint: 'Only where you chose somebody who was asked already' }),
      } : {},
    }
  },
  filled: ({ at, facts }) => {
    const c = conferenceAt(facts)
    const { who } = at
    if (!who) return { people: notAsked(c) }
    const again = asked(facts).filter((i) => who === 'unanswered' ? i.answer === undefined : i.person === who)
    return { people: notAsked(c).filter((person) => person === who), again: again.map((i) => i.person), ...again.length > 0 && again.every((i) => i.answer === undefined) ? { why: 'has not answered' } : {} }
  },
  load: async (_tx, _at, facts) => [...conferenceAt(facts).invited.keys()],
  names: (people) => people,
  act: (facts, a) => invitePeople(facts, { people: a.people ?? [], again: a.again, why: a.why }),
  button: 'Ask them',
  next: paths.people,
  back: paths.people,
})
