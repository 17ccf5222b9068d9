// Record the birth of a child whose record was begun before it: the limits before the birth end, and those from it begin.
import { longDay } from '../../calendar/day.ts'
import { recordBirth } from '../../procedures/steps/record.ts'
import { planNow } from '../../record/child-state.ts'
import { childAt } from '../../record/known.ts'
import { lengthText } from '../../calendar/count.ts'
import { aDay } from '../fields.ts'
import { page } from '../page.ts'
import { paths } from '../paths.ts'
import type { Facts } from '../../procedures/facts.ts'

export const birthPage = page({
  path: paths.birth,
  title: 'The child is born',
  may: 'change a record',
  intro: ({ facts }) => `${expectedWords(facts)} ${thenWords(facts)}`.trim(),
  asks: (_facts: Facts) => ({ bornOn: aDay('Day of birth') }),
  act: (facts, a) => recordBirth(facts, facts.at.child!, a),
  button: 'Record the birth',
  next: paths.child,
  back: paths.child,
})

const expectedWords = (facts: Facts): string => { const { expectedOn } = childAt(facts); return expectedOn === undefined ? '' : `The birth was expected on ${longDay(expectedOn)}.` }

/** What counts from the birth here. */
function thenWords(facts: Facts): string {
  const length = facts.council.limitOf('first review after birth', facts.today)
  const plan = planNow(childAt(facts)) !== undefined
  if (plan) return length ? `This child has a plan, so the first review is held within ${lengthText(length)} of the birth, or by its own limit where that is sooner.` : 'This child has a plan. The limits of its reviews stay as they are.'
  return facts.council.value('conference on birth beside a plan', facts.today) ? 'If another child of the household has a plan, this council calls a conference for this one.' : ''
}
