// One person on the list: why they are asked and what they answered, and an answer written down for them.
import { shortDay } from '../../calendar/day.ts'
import { answerFor, mayAnswerFor } from '../../procedures/steps/answers.ts'
import { passagesOf, type Event } from '../../record/events.ts'
import { conferenceAt } from '../../record/known.ts'
import { nameOf, oneOf } from '../fields.ts'
import { page } from '../page.ts'
import { paths, to } from '../paths.ts'
import { headOf } from '../conference/head.ts'
import { personRows } from '../conference/people-rows.ts'
import { answerAsks } from './answer-asks.ts'
import type { Facts } from '../../procedures/facts.ts'
import { shownOne } from '../../procedures/steps/one-entry.ts'
import type { Viewing } from '../page.ts'

export const answerForPage = page({
  path: paths.answerFor,
  title: 'Write down an answer',
  heading: ({ at }) => ['Does ', nameOf(at.person!, 'this person'), ' come?'],
  may: 'answer for somebody',
  intro: 'For somebody who told you on the telephone or in person.',
  asks: (facts: Facts) => ({
    ...answerAsks('What did they say?'),
    onWordOf: oneOf('On whose word?', [...conferenceAt(facts).invited.keys()].map((p) => ({ value: p, words: p === facts.at.person ? ['Their own, ', nameOf(p, 'somebody')] : nameOf(p, 'somebody') })), { optional: true, as: 'select' }),
  }),
  filled: ({ at, facts, seen }) => { const one = conferenceAt(facts).invited.get(at.person!); return { answer: one?.answer, why: seen.words(one?.why), onWordOf: at.person } },
  load: async (_tx, _at, facts) => [...conferenceAt(facts).invited.keys()],
  names: (people) => people,
  changes: (facts) => shownOne(facts, 'answer', facts.at.conference, facts.at.person),
  act: (facts, a) => answerFor(facts, a),
  button: 'Keep the answer',
  next: paths.people,
  back: paths.people,
})

export const invitedPage = page({
  path: paths.invited,
  title: 'Somebody on the list',
  may: 'see invitations',
  view: { template: 'convene/invited.njk', shows: (viewing) => ({ head: headOf(viewing, 'People', viewing.seen.nameOf(viewing.at.person) ?? 'Somebody on the list'), ...about(viewing) }) },
  back: paths.people,
})

function about(viewing: Viewing) {
  const { at, seen, may, facts } = viewing
  const row = personRows(viewing).find((one) => one.person === at.person)
  const c = conferenceAt(facts)
  const happened = seen.events.filter((e) => e.conference === c.conference && (e.type === 'InvitationProposed' || e.type === 'InvitationSent' || e.type === 'InvitationAnswered' || e.type === 'InvitationRemoved') && e.facts.person === at.person)
  // somebody who holds no record would find nothing behind a link
  const canSignIn = [...facts.people.get(at.person!)?.involvements.values() ?? []].some((i) => i.untilOn === undefined)
  const link = (allowed: boolean, path: string, words: string, query = '') => allowed && row ? [{ words, href: `${to(path, at)}${query}` }] : []
  return {
    row: row ?? null,
    lines: happened.map((e) => ({ words: lineOf(e.type), note: noteOf(viewing, e), end: shortDay(e.on, facts.today) })),
    links: [
      ...link(may.has('answer for somebody') && !c.held && mayAnswerFor(asActing(viewing), at.person!), paths.answerFor, 'Write down their answer'), ...link(may.has('send invitations') && !c.held, paths.invite, row?.action === 'Ask' ? 'Ask them to come' : 'Ask them again', `?who=${at.person}`),
      ...link(may.has('propose who comes') && !c.held, paths.propose, 'Change why they are asked', `?who=${at.person}`), ...link(may.has('send invitations') && canSignIn, paths.invitationLetter, 'Print a letter with a code for them'),
      ...link(may.has('propose who comes') && !c.held, paths.removeInvited, 'Take them off the list'),
    ],
  }
}

/** In what capacity somebody would write an answer down: the unit's where they have it, whatever they opened this page as. */
const asActing = ({ facts, may }: Viewing) => ({ people: facts.people, as: may.has('send invitations') ? 'unit administrator' as const : facts.as })

const lineOf = (type: string): string => ({ InvitationProposed: 'Put on the list', InvitationSent: 'Asked to come', InvitationAnswered: 'Answered', InvitationRemoved: 'Taken off the list' })[type] ?? type

/** The words of it, who wrote it down, and on whose word. */
function noteOf({ seen, at }: Viewing, e: Event): string {
  const word = e.onWordOf && e.onWordOf !== at.person ? `on the word of ${seen.nameOf(e.onWordOf) ?? 'somebody'}` : undefined
  const said = passagesOf(e).flatMap((passage) => seen.words(passage) ?? []).join(' ')
  return `${said}${said && !/[.!?]$/.test(said) ? '.' : ''} ${[seen.nameOf(e.by), word].filter(Boolean).join(', ')}`.trim()
}
