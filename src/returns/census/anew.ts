// What of a loaded child the record does not tell yet: next year's census tells much of last year's again.
import type { Record } from '../../record/known.ts'
import type { LoadedEvent } from './events.ts'

/** The events that are new to these records. A census repeats a child's birth, enquiries, conferences and plans; what is known is not told twice. */
export function notTold(events: readonly LoadedEvent[], known: Pick<Record, 'events' | 'children' | 'conferences'>): LoadedEvent[] {
  const ids = new Set(known.events.map((e) => e.id))
  return events.filter((e) => !ids.has(e.id) && !toldBefore(e, known))
}

function toldBefore(e: LoadedEvent, known: Pick<Record, 'events' | 'children' | 'conferences'>): boolean {
  const child = known.children.get(e.children[0]!)
  if (!child) return false
  switch (e.type) {
    case 'ChildRecorded': return known.events.some((k) => k.type === 'ChildRecorded' && k.facts.child === child.child)
    case 'StrategyDiscussionHeld': return child.enquiries.get(e.facts.enquiry)?.beganOn !== undefined
    // the day is the census's last where the file has none, so another year would end it again
    case 'EnquiryConcluded': return child.enquiries.get(e.facts.enquiry)?.outcome !== undefined
    case 'ConferenceHeld': return child.conferences.get(e.facts.conference)?.heldOn !== undefined
    case 'PlanBegan': return child.plans.some((p) => p.beganOn === e.facts.beganOn)
    case 'PlanEnded': return child.plans.some((p) => p.endedOn === e.facts.endedOn)
    default: return false
  }
}
