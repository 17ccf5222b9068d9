// Explain a conference that is past its limit: why, how the children are kept safe until it is held, and who was consulted.
import { explainLate, managers } from '../../procedures/steps/booking.ts'
import { longText, nameOf, oneOf } from '../fields.ts'
import { page } from '../page.ts'
import { paths } from '../paths.ts'
import type { Facts } from '../../procedures/facts.ts'

/** Whom somebody may have consulted, as a question; nothing to choose from where the unit has no manager in Quorate. */
export const consultedAsk = (facts: Facts) =>
  oneOf('Who was consulted?', managers(facts).map((person) => ({ value: person, words: [nameOf(person, 'somebody'), `, ${facts.council.roleTitle('unit manager')}`] })), { optional: true, hangs: true, as: 'select' })

export const lateDatePage = page({
  path: paths.lateDate,
  title: 'Why this conference is late',
  may: 'explain a late date',
  directory: true,
  intro: 'What you write stays with the conference for good. Professionals can read it.',
  asks: (facts: Facts) => ({
    reason: longText('Why is it late?', { missing: 'Say why it is late' }),
    interimSafety: longText('How are the children kept safe until it is held?', { missing: 'Say how the children are kept safe' }),
    consulted: consultedAsk(facts),
  }),
  drafts: true,
  act: (facts, a) => explainLate(facts, a),
  button: 'Keep the reason',
  next: paths.conference,
  back: paths.conference,
})
