// How long a reader of the minutes has to say what is wrong in them: until when, counted from the release of their own copy.
import type { Day } from '../../calendar/day.ts'
import { deadlines } from '../deadlines.ts'
import type { Facts } from '../facts.ts'
import type { CopyId, EventId } from '../../record/people.ts'

export interface Window { readonly due: Day, readonly because: EventId }

/** The council's last day for amendments to one copy; undefined where the council sets none, or there was no copy. Late ones are taken all the same. */
export function amendmentWindow(facts: Pick<Facts, 'events' | 'council' | 'holidays'>, copy: CopyId | undefined): Window | undefined {
  const released = copy && facts.events.find((e) => e.type === 'CopyReleased' && e.facts.copy === copy)
  const found = released && deadlines(facts.events, facts.council, facts.holidays).find((d) => d.rule === 'minutes-amendments' && d.because === released.id)
  return found && { due: found.due, because: found.because }
}
