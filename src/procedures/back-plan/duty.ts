// One duty before a conference: who owes it, the first sensible day and the last allowed one, how it stands, and the rule it stands on.
import type { Day } from '../../calendar/day.ts'
import { workingDaysBetween } from '../../calendar/working-days.ts'
import type { Holidays } from '../../calendar/holidays.ts'
import type { Event } from '../../record/events.ts'
import type { Agency, ChildId, PersonId, Role } from '../../record/people.ts'
import type { Explanation } from '../explanation.ts'

export type DutyKind =
  | 'invitation list' | 'invitations out' | 'needs seen to' | 'exclusion request' | 'observer request'
  | 'report on a child' | 'partner report' | 'reports shown to the family' | 'partner reports shown to the family' | 'partner reports circulated'

export type DutyState = 'done' | 'begun' | 'at risk' | 'cannot be met' | 'not begun'

export interface Duty {
  readonly kind: DutyKind
  readonly child?: ChildId
  /** Whose agency a partner's report is. */
  readonly agency?: Agency
  /** Who owes it next: a person where that is one, otherwise a role. */
  readonly person?: PersonId
  readonly role: Role
  readonly opensOn: Day
  readonly dueOn: Day
  /** Why the last day is that day; undefined where no rule sets one and it is only the last that makes sense. */
  readonly why?: Explanation
  /** The booking the day is counted from; supposed where that day is not booked. */
  readonly because: Event
  readonly as: DutyState
  readonly doneOn?: Day
  /** How many of its parts are done, where it has more than one. */
  readonly parts?: { readonly done: number, readonly of: number }
  /** How far along a report is. */
  readonly stage?: 'not sent' | 'sent back' | 'to authorise'
  /** Something that may be asked for and need not be: a day that has passed is nothing missed. */
  readonly optional?: true
}

/**
 * How a duty stands: `steps` are those still to be taken, each by another person or on another day. It is at risk when there are
 * more of them than working days after today, and cannot be met once its last day has passed, where a rule sets that day.
 */
export function stateOf(a: { steps: number, begun: boolean, dueOn: Day, byRule: boolean, today: Day, holidays: Holidays }): DutyState {
  if (a.steps === 0) return 'done'
  if (a.dueOn < a.today) return a.byRule ? 'cannot be met' : 'at risk'
  if (a.steps > workingDaysBetween(a.today, a.dueOn, a.holidays)) return 'at risk'
  return a.begun ? 'begun' : 'not begun'
}
