// Steps of an enquiry: strategy discussions and what they decide, and how the enquiry ends.
import { allOf, type Event, type EventType } from '../../record/events.ts'
import type { Outcome } from '../../record/happening.ts'
import { about } from '../../record/marking.ts'
import type { Day } from '../../calendar/day.ts'
import type { ChildId } from '../../record/people.ts'
import type { Facts } from '../facts.ts'
import { notThen, notYet, type Mark } from './days.ts'
import type { Refusal } from './entries.ts'
import { replacing } from './one-entry.ts'
import { maybeWorded, wordsIn } from './words.ts'

export interface Discussion { heldOn: Day, heldAt?: string, outcome: 'enquiry begins' | 'no enquiry', children: readonly ChildId[], reason?: string }

/** Record a strategy discussion about one or more children. A later one in the same enquiry joins it; the clock stays with the one that began it. */
export function recordDiscussion(facts: Facts, a: Discussion): Outcome {
  const wrong = notThen(facts, a.heldOn, { field: 'heldOn', of: 'The discussion', children: a.children }) ?? (a.heldAt === undefined ? undefined : notYet(facts, a.heldOn, a.heldAt, 'heldAt', 'The discussion would begin'))
  if (wrong) return wrong
  const open = a.children.flatMap((child) => [...facts.children.get(child)?.enquiries.values() ?? []]).find((e) => e.beganOn !== undefined && e.outcome === undefined)
  const marking = about(a.children, 'professionals only')
  const reason = maybeWorded(facts, a.reason, marking)
  return { events: [{
    type: 'StrategyDiscussionHeld', children: a.children, marking, words: wordsIn(reason),
    facts: { enquiry: open?.id ?? facts.newId('enquiry'), heldOn: a.heldOn, heldAt: a.heldAt, outcome: a.outcome, reason: reason?.id },
  }] }
}

/** Record how an enquiry ended: whether a conference is needed. */
export function concludeEnquiry(facts: Facts, child: ChildId, a: { concludedOn: Day, outcome: 'conference needed' | 'no conference needed', reason?: string }): Outcome {
  const open = [...facts.children.get(child)?.enquiries.values() ?? []].find((e) => e.beganOn !== undefined && e.outcome === undefined)
  if (!open) return { refused: 'No enquiry is open for this child. Record the strategy discussion at which it began first.' }
  const wrong = notThen(facts, a.concludedOn, { field: 'concludedOn', of: 'The end of the enquiry', after: [{ on: open.beganOn!, was: 'the enquiry began' }] })
  if (wrong) return wrong
  const children = [...facts.children.values()].filter((c) => c.enquiries.has(open.id)).map((c) => c.child)
  const marking = about(children, 'professionals only')
  const reason = maybeWorded(facts, a.reason, marking)
  return { events: [{ type: 'EnquiryConcluded', children, marking, words: wordsIn(reason), facts: { enquiry: open.id, concludedOn: a.concludedOn, outcome: a.outcome, reason: reason?.id } }] }
}

/** What somebody may have dated wrongly. Days that the program gives itself are not among them. */
export const correctable: readonly EventType[] = ['StrategyDiscussionHeld', 'EnquiryConcluded', 'TransferNotified', 'ConferenceHeld', 'CoreGroupHeld', 'PlanBegan', 'PlanEnded', 'ReportShownToFamily', 'ChildBorn']

/** What has to come before and after an event of this kind, by what is known; `unlikely` where a day is possible and not likely. */
export function notRightDay(facts: Facts, event: Event, to: Day): Refusal | undefined {
  const marks = marksOf(facts, event)
  return notThen({ ...facts, sure: false }, to, { field: 'to', of: 'The right day', children: event.children, ...marks })
}

function marksOf(facts: Facts, event: Event): { after?: (Mark | undefined)[], before?: (Mark | undefined)[] } {
  const own = event.children.flatMap((child) => facts.children.get(child) ?? [])
  switch (event.type) {
    case 'StrategyDiscussionHeld': return { before: own.map((child) => child.enquiries.get(event.facts.enquiry)?.concludedOn).map((on) => on === undefined ? undefined : { on, was: 'its enquiry ended' }) }
    case 'EnquiryConcluded': return { after: own.map((child) => child.enquiries.get(event.facts.enquiry)?.beganOn).map((on) => on === undefined ? undefined : { on, was: 'the enquiry began' }) }
    case 'PlanBegan': return { before: own.map((child) => child.plans.find((plan) => plan.event === event.id)?.endedOn).map((on) => on === undefined ? undefined : { on, was: 'the plan ended' }) }
    case 'PlanEnded': return { after: own.map((child) => child.plans.find((plan) => plan.endedOn === event.on)?.beganOn).map((on) => on === undefined ? undefined : { on, was: 'the plan began' }) }
    case 'CoreGroupHeld': return { after: own.map((child) => child.plans.findLast((plan) => plan.beganOn <= event.on)?.beganOn).map((on) => on === undefined ? undefined : { on, was: 'the plan began' }) }
    case 'ReportShownToFamily': return { after: [sentOn(facts, event)] }
    default: return {}
  }
}

/** When the report that was shown had been sent. */
function sentOn(facts: Facts, { no, facts: { report } }: Event<'ReportShownToFamily'>): Mark | undefined {
  const sent = allOf(facts.events, 'ReportSent').filter((e) => e.facts.report === report && e.no < no).at(-1)
  return sent && { on: sent.on, was: 'the report was sent' }
}

/** Correct the day of an event; every date that counts from it moves and says so. */
export function correctDay(facts: Facts, a: { to: Day }): Outcome {
  const event = facts.events.find((e) => e.id === facts.at['event'])
  if (!event || !correctable.includes(event.type)) return { refused: 'That is not something whose day can be corrected here. Go back to the record and choose it there.' }
  if (a.to === event.on) return { refused: 'This is the day it has already. Give the right one, or go back.', field: 'to-day' }
  const wrong = notRightDay(facts, event, a.to)
  if (wrong && !wrong.unlikely) return wrong
  return { events: [{ type: 'Corrected', children: event.children, conference: event.conference, marking: about(event.children, 'professionals only'), ...replacing(facts, 'right day', event.id), facts: { event: event.id, to: a.to, correctedOn: facts.today } }] }
}
