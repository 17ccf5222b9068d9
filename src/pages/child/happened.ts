// What happened, in a line: each kind of event as people say it, without anybody's name or words.
import { sentence } from '../fields.ts'
import type { Event } from '../../record/events.ts'

/** One event as a short line of our own words. */
export function happenedLine(event: Event): string {
  switch (event.type) {
    case 'ChildRecorded': return 'Record begun'
    case 'StrategyDiscussionHeld': return `Strategy discussion: ${event.facts.outcome}`
    case 'EnquiryConcluded': return `Enquiry ended: ${event.facts.outcome}`
    case 'ConferenceRequested': return `${sentence(event.facts.kind)} conference asked for`
    case 'ConferenceBooked': return `${sentence(event.facts.kind)} conference booked`
    case 'ConferenceHeld': return `${sentence(event.facts.kind)} conference held`
    case 'DecisionMade': return `Decision: ${event.facts.outcome}`
    case 'PlanBegan': return `Plan began: ${event.facts.harm}`
    default: return sentence(event.type.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase())
  }
}
