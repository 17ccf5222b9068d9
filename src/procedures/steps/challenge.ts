// Steps of a challenge: the chair raises it, a manager receives and answers it, it is settled or goes higher; and a manager's oversight of an override.
import type { Day } from '../../calendar/day.ts'
import type { Challenge } from '../../record/conference-challenges.ts'
import { conferenceAt } from '../../record/known.ts'
import type { Outcome } from '../../record/happening.ts'
import { about, type Marking } from '../../record/marking.ts'
import type { ChildId, PersonId } from '../../record/people.ts'
import type { Facts } from '../facts.ts'
import { citedFrom, type Refusal } from './entries.ts'
import { maybeWorded, wordsIn, worded } from './words.ts'

/** The challenge of the address. */
export const challengeAt = (facts: Pick<Facts, 'at' | 'conferences'>): Challenge | undefined => conferenceAt(facts).challenges.get(facts.at['challenge'] ?? '')

// about service and practice, so for the council's own staff: neither partners nor the family read it
const marked = (facts: Facts): Marking => about(conferenceAt(facts).subjects, 'arrangements')
const there = (facts: Facts) => ({ conference: facts.at.conference!, children: conferenceAt(facts).subjects, marking: marked(facts) })

/** Raise a challenge, at the first stage or at the next where it was not settled below. */
export function raiseChallenge(facts: Facts, a: { ground: string, detail: string, to?: PersonId }): Outcome {
  const { conference, ...where } = there(facts)
  const words = worded(facts, a.detail, where.marking)
  return {
    events: [{ type: 'ChallengeRaised', conference, ...where, words: [words], facts: { challenge: facts.newId('challenge'), conference, ground: a.ground, detail: words.id, raisedOn: facts.today, stage: 1, to: a.to } }],
    notices: a.to ? [{ to: a.to, says: 'something is waiting for you', conference }] : [],
  }
}

const gone: Refusal = { refused: 'That challenge is not of this conference, or is settled already.', instead: 'Go back to the challenges of this conference.' }
const open = (facts: Facts): Challenge | undefined => { const one = challengeAt(facts); return one?.settled ? undefined : one }

/** A manager has received it: the time for an answer runs from that day. */
export function receiveChallenge(facts: Facts, a: { receivedOn: Day }): Outcome {
  const one = open(facts)
  if (!one) return gone
  if (one.received) return { refused: 'It is recorded already when this was received.', instead: 'Answer it, or go back.' }
  if (a.receivedOn > facts.today) return { refused: 'That day has not come yet. Give the day it was received.', field: 'receivedOn-day' }
  if (a.receivedOn < one.raisedOn) return { refused: 'It is received before it was raised. Check the date.', field: 'receivedOn-day' }
  const { conference, ...where } = there(facts)
  return { events: [{ type: 'ChallengeReceived', conference, ...where, facts: { challenge: one.id, conference, receivedOn: a.receivedOn } }] }
}

/** Answer it. Who answers has received it: where nobody said when, today. */
export function answerChallenge(facts: Facts, a: { answer: string }): Outcome {
  const one = open(facts)
  if (!one) return gone
  if (one.answered) return { refused: 'This was answered already.', instead: 'The chair settles it, or takes it higher.' }
  const { conference, ...where } = there(facts)
  const words = worded(facts, a.answer, where.marking)
  return {
    events: [
      ...one.received ? [] : [{ type: 'ChallengeReceived' as const, conference, ...where, facts: { challenge: one.id, conference, receivedOn: facts.today } }],
      { type: 'ChallengeAnswered', conference, ...where, words: [words], facts: { challenge: one.id, conference, answeredOn: facts.today, answer: words.id } },
    ],
    notices: [{ to: one.by, says: 'something is waiting for you', conference }],
  }
}

/** Say that it is settled or given up, or take it higher: the same concern, at the next stage, with a time of its own. */
export function settleChallenge(facts: Facts, a: { how: 'settled' | 'went higher' | 'given up', to?: PersonId }): Outcome {
  const one = open(facts)
  if (!one) return gone
  const { conference, ...where } = there(facts)
  const higher = a.how === 'went higher'
  return {
    events: [
      { type: 'ChallengeSettled', conference, ...where, facts: { challenge: one.id, conference, settledOn: facts.today, how: a.how } },
      ...higher ? [{ type: 'ChallengeRaised' as const, conference, ...where, facts: { challenge: facts.newId('challenge'), conference, ground: one.ground, detail: one.detail, raisedOn: facts.today, stage: one.stage + 1, to: a.to } }] : [],
    ],
    notices: higher && a.to ? [{ to: a.to, says: 'something is waiting for you', conference }] : [],
  }
}

/** A manager looks at a decision that the chair made against the majority. The decision stands meanwhile. */
export function giveOversight(facts: Facts, child: ChildId, a: { view: 'agrees' | 'asks the chair to look again', comment?: string, partnershipTold?: 'yes' | 'not yet' }): Outcome {
  const c = conferenceAt(facts)
  const one = c.otherwise.findLast((o) => o.child === child)
  if (!one) return { refused: 'The chair has not decided against the majority for this child.', instead: 'Go back to the conference.' }
  const cites = citedFrom(facts, 'override oversight', one.decidedOn)
  if (c.booking?.chair === facts.by) return { refused: 'Whoever decided does not look at it themselves.', cites, instead: 'Ask another manager. The decision stands meanwhile, and so does the child’s plan.' }
  if (a.view === 'asks the chair to look again' && !a.comment) return { refused: 'Say what the chair should look at again.', field: 'comment', cites }
  const told = facts.council.value('partnership told of override', one.decidedOn)
  if (told && a.partnershipTold === undefined) return {
    refused: `Say whether the ${facts.council.word('safeguarding partnership')} has been told. This council tells it of every such decision.`, field: 'partnershipTold',
    cites: citedFrom(facts, 'partnership told of override', one.decidedOn), instead: '“Not yet” is an answer too: oversight does not wait for it.',
  }
  const marking = about([child], 'professionals only')
  const comment = maybeWorded(facts, a.comment, marking)
  return { events: [{
    type: 'OversightGiven', conference: c.conference, children: [child], marking, words: wordsIn(comment),
    facts: { conference: c.conference, child, givenOn: facts.today, view: a.view, comment: comment?.id, partnershipTold: told ? a.partnershipTold === 'yes' : undefined },
  }] }
}
