// Where in the service a rule acts: which pages count from what starts it, show its date, and take down what meets it.
import type { Rule } from '../../procedures/rule.ts'
import { arrivals } from '../../procedures/england/rules.ts'
import { limitRule } from '../../procedures/clock.ts'
import type { EventType } from '../../record/vocabulary.ts'
import { paths } from '../paths.ts'

export interface Place { readonly words: string, readonly note: string, readonly href?: string }

/** The page on which each thing that starts or meets a clock is written down, by its title. */
const writtenAt: Partial<Record<EventType, string>> = {
  StrategyDiscussionHeld: 'Record a strategy discussion', EnquiryConcluded: 'How the enquiry ended', ConferenceBooked: 'Book a day', ConferenceHeld: 'Close the conference', InvitationSent: 'Ask them to come',
  ReportShownToFamily: 'Say who saw a report', ReportAuthorised: 'Authorise a report', CoreGroupHeld: 'Record a core group', PlanSent: 'Copies of the plan, released', MinutesSent: 'Copies of the minutes, released', CopyReleased: 'Release a copy',
  ChairDecidedOtherwise: 'Decide, child by child', ChildRecorded: 'Begin a record', PlanEnded: 'Decide, child by child', DecisionMade: 'Decide, child by child',
}

/** In words, the places where this rule acts, in the order somebody meets them. */
export function actsAt(rule: Rule): Place[] {
  const started = writtenAt[rule.starts.type]
  const met = rule.metBy && writtenAt[rule.metBy.type]
  const isLimit = Object.values(limitRule).includes(rule.id)
  return [
    ...started ? [{ words: started, note: 'Starts the count' }] : [],
    ...isLimit ? [{ words: 'The clock of a conference', note: 'Drawn on every page of the conference that needs it' }, { words: 'Book a day', note: 'A day past it needs a reason, and who was consulted' }, { words: 'My work', note: 'Limits at risk, the nearest first', href: paths.work }] : [],
    ...rule.starts.type === 'ConferenceBooked' ? [{ words: 'Working back from the day', note: arrivals.some((r) => r.id === rule.id) ? 'Who comes when on the day' : 'What must happen first, and what another day would break' }] : [],
    ...met && met !== started ? [{ words: met, note: 'Meets it' }] : [],
    ...arrivals.some((r) => r.id === rule.id) ? [] : [{ words: 'Why this date', note: 'Each day counted, behind every date with a dotted line' }],
    { words: 'quorate due', note: 'The same on the command line' },
  ]
}
