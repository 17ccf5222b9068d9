// The step of holding a core group: thin for now, the day for each child it was about.
import { planNow } from '../../record/child-state.ts'
import { about } from '../../record/marking.ts'
import type { Day } from '../../calendar/day.ts'
import type { Outcome } from '../../record/happening.ts'
import type { ChildId } from '../../record/people.ts'
import type { Facts } from '../facts.ts'
import { notThen } from './days.ts'

/** Record that a core group was held for one or more children on a plan; the next one counts from it. */
export function holdCoreGroup(facts: Facts, a: { heldOn: Day, children: readonly ChildId[] }): Outcome {
  const plans = a.children.map((child) => { const state = facts.children.get(child); return state && planNow(state) })
  if (plans.some((plan) => plan === undefined)) return { refused: 'A core group carries a plan, and one of these children has none. Leave that child out.', field: 'children' }
  const wrong = notThen(facts, a.heldOn, { field: 'heldOn', of: 'The core group', after: plans.map((plan) => ({ on: plan!.beganOn, was: 'the plan began' })), instead: 'Record it once it has been held.' })
  if (wrong) return wrong
  if (a.children.some((child) => facts.children.get(child)?.coreGroups.includes(a.heldOn))) return {
    refused: 'A core group on that day is recorded already for a child you chose. Somebody else may have recorded it.', field: 'heldOn-day', instead: 'If the day is right for another child, choose only that child.',
  }
  return { events: a.children.map((child) => ({ type: 'CoreGroupHeld', facts: { heldOn: a.heldOn, child }, children: [child], marking: about([child], 'family may read') })) }
}
