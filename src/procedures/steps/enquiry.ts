// Steps of an enquiry: strategy discussions and what they decide, and how the enquiry ends.
import type { EventType } from '../../record/events.ts'
import type { Outcome } from '../../record/happening.ts'
import { about } from '../../record/marking.ts'
import type { Day } from '../../calendar/day.ts'
import type { ChildId } from '../../record/people.ts'
import type { Facts } from '../facts.ts'
import { replacing } from './one-entry.ts'
import { maybeWorded, wordsIn } from './words.ts'

export interface Discussion { heldOn: Day, heldAt?: string, outcome: 'enquiry begins' | 'no enquiry', children: readonly ChildId[], reason?: string }

/** Record a strategy discussion about one or more children. A later one in the same enquiry joins it; the clock stays with the one that began it. */
export function recordDiscussion(facts: Facts, a: Discussion): Outcome {
  if (a.heldOn > facts.today) return { refused: 'The discussion is dated in the future. Give the day it was held.', field: 'heldOn-day' }
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
  if (a.concludedOn > facts.today) return { refused: 'The enquiry ends in the future. Give the day it ended.', field: 'concludedOn-day' }
  if (a.concludedOn < open.beganOn!) return { refused: 'The enquiry ends before it began. Check the date.', field: 'concludedOn-day' }
  const children = [...facts.children.values()].filter((c) => c.enquiries.has(open.id)).map((c) => c.child)
  const marking = about(children, 'professionals only')
  const reason = maybeWorded(facts, a.reason, marking)
  return { events: [{ type: 'EnquiryConcluded', children, marking, words: wordsIn(reason), facts: { enquiry: open.id, concludedOn: a.concludedOn, outcome: a.outcome, reason: reason?.id } }] }
}

/** What somebody may have dated wrongly. Days that the program gives itself are not among them. */
export const correctable: readonly EventType[] = ['StrategyDiscussionHeld', 'EnquiryConcluded', 'TransferNotified', 'ConferenceHeld', 'CoreGroupHeld', 'PlanBegan', 'PlanEnded', 'ReportShownToFamily', 'ChildBorn']

/** Correct the day of an event; every date that counts from it moves and says so. */
export function correctDay(facts: Facts, a: { to: Day }): Outcome {
  const event = facts.events.find((e) => e.id === facts.at['event'])
  if (!event || !correctable.includes(event.type)) return { refused: 'That is not something whose day can be corrected here. Go back to the record and choose it there.' }
  if (a.to === event.on) return { refused: 'This is the day it has already. Give the right one, or go back.', field: 'to-day' }
  if (a.to > facts.today) return { refused: 'The right day is in the future. Give the day it happened.', field: 'to-day' }
  return { events: [{ type: 'Corrected', children: event.children, conference: event.conference, marking: about(event.children, 'professionals only'), ...replacing(facts, 'right day', event.id), facts: { event: event.id, to: a.to, correctedOn: facts.today } }] }
}
