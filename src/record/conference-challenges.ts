// What a chair has challenged and what became of it, stage by stage, and a manager's oversight of a decision against the majority.
import type { Day } from '../calendar/day.ts'
import type { ConferenceState } from './conference-state.ts'
import type { Event, FactsOf } from './events.ts'
import type { EventId, PassageId, PersonId } from './people.ts'

export interface Challenge {
  readonly id: FactsOf<'ChallengeRaised'>['challenge']
  ground?: string
  detail?: PassageId
  /** 1 where it was first raised; one more each time it goes higher. */
  stage: number
  to?: PersonId
  by: PersonId
  raisedOn: Day
  /** The event its clock counts from. */
  raised: EventId
  received?: { on: Day, event: EventId }
  answered?: { on: Day, answer?: PassageId }
  settled?: { on: Day, how: FactsOf<'ChallengeSettled'>['how'] }
}

export function applyChallenges(state: ConferenceState, event: Event): void {
  switch (event.type) {
    case 'ChallengeRaised': {
      const { challenge, ground, detail, raisedOn, stage, to } = event.facts
      state.challenges.set(challenge, { id: challenge, ground, detail, stage: stage ?? 1, to, by: event.by, raisedOn, raised: event.id })
      break
    }
    case 'ChallengeReceived': { const one = state.challenges.get(event.facts.challenge); if (one) one.received = { on: event.facts.receivedOn, event: event.id }; break }
    case 'ChallengeAnswered': { const one = state.challenges.get(event.facts.challenge); if (one) one.answered = { on: event.facts.answeredOn, answer: event.facts.answer }; break }
    case 'ChallengeSettled': { const one = state.challenges.get(event.facts.challenge); if (one) one.settled = { on: event.facts.settledOn, how: event.facts.how }; break }
    case 'OversightGiven': state.oversight.push(event.facts); break
  }
}
