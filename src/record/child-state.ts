// What is true of one child's record now: birth, team, enquiries, plan and conferences, folded from events.
import type { Day } from '../calendar/day.ts'
import type { Event, FactsOf } from './events.ts'
import type { ChildId, ConferenceId, EnquiryId, EventId, PassageId, TeamId } from './people.ts'
import type { ConferenceKind } from './vocabulary.ts'

export interface Enquiry {
  readonly id: EnquiryId
  readonly discussions: { event: EventId, heldOn: Day, outcome: FactsOf<'StrategyDiscussionHeld'>['outcome'] }[]
  /** The day of the discussion at which it began. */
  beganOn?: Day
  outcome?: FactsOf<'EnquiryConcluded'>['outcome']
  concludedOn?: Day
}
export interface Plan {
  readonly beganOn: Day
  readonly harm: FactsOf<'PlanBegan'>['harm']
  readonly event: EventId
  endedOn?: Day
}
export interface ChildState {
  readonly child: ChildId
  bornOn?: Day
  expectedOn?: Day
  gender?: FactsOf<'ChildRecorded'>['gender']
  name?: PassageId
  /** The number a census or another system knows the child by. */
  number?: string
  team?: TeamId
  readonly enquiries: Map<EnquiryId, Enquiry>
  readonly plans: Plan[]
  readonly conferences: Map<ConferenceId, { kind: ConferenceKind, number?: string, onDay?: Day, heldOn?: Day }>
  readonly coreGroups: Day[]
}

/** The plan that stands now, if one does. */
export const planNow = (child: ChildState): Plan | undefined => child.plans.find((p) => p.endedOn === undefined)

/** Fold the events that concern one child into what is true of it. */
export function childState(events: readonly Event[], child: ChildId): ChildState {
  const state: ChildState = { child, enquiries: new Map(), plans: [], conferences: new Map(), coreGroups: [] }
  for (const event of events) if (event.children.includes(child)) apply(state, event)
  return state
}

function apply(state: ChildState, event: Event): void {
  switch (event.type) {
    case 'ChildRecorded':
      Object.assign(state, { bornOn: event.facts.bornOn, expectedOn: event.facts.expectedOn, gender: event.facts.gender, number: event.facts.number })
      break
    case 'ChildBorn': if (event.facts.child === state.child) state.bornOn = event.facts.birthOn; break
    case 'ChildNamed': state.name = event.facts.name; break
    case 'ChildJoinedTeam': state.team = event.facts.team; break
    case 'CensusChildLoaded': state.number = event.facts.number; break
    case 'StrategyDiscussionHeld': discuss(enquiryIn(state, event.facts.enquiry), event); break
    case 'EnquiryConcluded':
      Object.assign(enquiryIn(state, event.facts.enquiry), { outcome: event.facts.outcome, concludedOn: event.facts.concludedOn })
      break
    case 'ConferenceRequested': if (event.facts.subjects.includes(state.child)) conferenceIn(state, event.facts.conference, event.facts.kind).number = event.facts.number; break
    case 'ConferenceBooked': conferenceIn(state, event.facts.conference, event.facts.kind).onDay = event.facts.onDay; break
    case 'ConferenceHeld': conferenceIn(state, event.facts.conference, event.facts.kind).heldOn = event.facts.heldOn; break
    case 'PlanBegan': state.plans.push({ beganOn: event.facts.beganOn, harm: event.facts.harm, event: event.id }); break
    case 'PlanEnded': { const plan = planNow(state); if (plan) plan.endedOn = event.facts.endedOn; break }
    case 'CoreGroupHeld': state.coreGroups.push(event.facts.heldOn); break
  }
}

const enquiryIn = (state: ChildState, id: EnquiryId): Enquiry => {
  const found = state.enquiries.get(id) ?? { id, discussions: [] }
  state.enquiries.set(id, found)
  return found
}

const discuss = (enquiry: Enquiry, { id, facts }: Event<'StrategyDiscussionHeld'>): void => {
  enquiry.discussions.push({ event: id, heldOn: facts.heldOn, outcome: facts.outcome })
  if (facts.outcome === 'enquiry begins') enquiry.beganOn ??= facts.heldOn
}

const conferenceIn = (state: ChildState, id: ConferenceId, kind: ConferenceKind) => {
  const found: { kind: ConferenceKind, number?: string, onDay?: Day, heldOn?: Day } = state.conferences.get(id) ?? { kind }
  state.conferences.set(id, found)
  return found
}
