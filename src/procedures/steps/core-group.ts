// The step of holding a core group: thin for now, the day for each child it was about.
import { planNow } from '../../record/child-state.ts'
import { about } from '../../record/marking.ts'
import type { Day } from '../../calendar/day.ts'
import type { Outcome } from '../../record/happening.ts'
import type { ChildId } from '../../record/people.ts'
import type { Facts } from '../facts.ts'

/** Record that a core group was held for one or more children on a plan; the next one counts from it. */
export function holdCoreGroup(facts: Facts, a: { heldOn: Day, children: readonly ChildId[] }): Outcome {
  if (a.heldOn > facts.today) return { refused: 'The core group is dated in the future. Record it once it has been held.', field: 'heldOn-day' }
  const plans = a.children.map((child) => { const state = facts.children.get(child); return state && planNow(state) })
  if (plans.some((plan) => plan === undefined)) return { refused: 'A core group carries a plan, and one of these children has none. Leave that child out.', field: 'children' }
  if (plans.some((plan) => plan!.beganOn > a.heldOn)) return { refused: 'The core group is dated before the plan began. Check the date.', field: 'heldOn-day' }
  if (a.children.some((child) => facts.children.get(child)?.coreGroups.includes(a.heldOn))) return {
    refused: 'A core group on that day is recorded already for a child you chose. Somebody else may have recorded it.', field: 'heldOn-day', instead: 'If the day is right for another child, choose only that child.',
  }
  return { events: a.children.map((child) => ({ type: 'CoreGroupHeld', facts: { heldOn: a.heldOn, child }, children: [child], marking: about([child], 'family may read') })) }
}
