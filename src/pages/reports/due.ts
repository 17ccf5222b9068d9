// When a report is due, as whoever looks may see it, with the place where the date explains itself.
import { shortDay } from '../../calendar/day.ts'
import { deadlines } from '../../procedures/deadlines.ts'
import { paths, to } from '../paths.ts'
import type { Viewing } from '../page.ts'
import type { Day } from '../../calendar/day.ts'
import type { ChildId } from '../../record/people.ts'

export interface Due { readonly on: Day, readonly words: string, readonly href: string | undefined }

/** The nearest day that these rules give for one of these children in the conference of the address, with its reason for those who may open it; undefined where the council sets none. */
export function dueOf({ seen, facts, at, may }: Viewing, rules: readonly string[], children: readonly ChildId[]): Due | undefined {
  // one booking gives one day for all its children, and keeps it once it is met for some of them
  const found = deadlines(seen.events, facts.council, facts.holidays).find((d) => rules.includes(d.rule) && seen.events.find((e) => e.id === d.because)?.conference === at.conference)
  const [child] = children
  return found && child ? { on: found.due, words: shortDay(found.due, facts.today), href: may.has('see deadlines') ? to(paths.why, { child, rule: found.rule, event: found.because }) : undefined } : undefined
}
