// Record that a core group was held; the next one counts from its day.
import { planNow } from '../../record/child-state.ts'
import type { Facts } from '../../procedures/facts.ts'
import { holdCoreGroup } from '../../procedures/steps/core-group.ts'
import { aDay, nameOf, several } from '../fields.ts'
import { page } from '../page.ts'
import { paths } from '../paths.ts'

const onPlan = (facts: Facts) => [...facts.children.values()].filter((child) => planNow(child)).map((child) => child.child)

// without a plan there is no core group; the step says so
const choices = (facts: Facts) => onPlan(facts).length > 0 ? onPlan(facts) : [...facts.children.keys()]

export const coreGroupPage = page({
  path: paths.coreGroup,
  title: 'A core group was held',
  may: 'hold core group',
  asks: (facts: Facts) => ({
    heldOn: aDay('Day it was held'),
    children: several('For which children?', choices(facts).map((child) => ({ value: child, words: nameOf(child, 'A child of this family') })), { hint: 'Children on a plan', missing: 'Choose at least one child' }),
  }),
  filled: ({ facts }) => ({ children: onPlan(facts) }),
  act: holdCoreGroup,
  button: 'Keep the core group',
  next: paths.child,
  back: paths.child,
})
