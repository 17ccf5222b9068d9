// Explain a conference that is past its limit: why, how the children are kept safe until it is held, who was consulted and who decided.
import { conferenceAt } from '../../record/known.ts'
import { decisionKept, deciders, explainLate, lateConsults, managers } from '../../procedures/steps/late.ts'
import { choice, longText, nameOf, oneOf, shortText } from '../fields.ts'
import { page } from '../page.ts'
import { paths } from '../paths.ts'
import type { Facts } from '../../procedures/facts.ts'
import type { PersonId } from '../../record/people.ts'

const people = (those: readonly PersonId[]) => those.map((person) => ({ value: person, words: nameOf(person, 'somebody') }))
/** Optional questions that are asked only where the council wants them. */
const askedIf = <A extends object>(wanted: boolean, asks: A): A => (wanted ? asks : {}) as A

/** Who was consulted and who decided, as the council wants it: nobody where nobody may agree, a senior manager beside where it says so. */
export const consultedAsks = (facts: Facts) => {
  const consults = lateConsults(facts, conferenceAt(facts).kind)
  const asked = consults !== 'nobody may agree'
  return {
    ...askedIf(asked, { consulted: oneOf('Who was consulted?', managers(facts).map((person) => ({ value: person, words: [nameOf(person, 'somebody'), `, ${facts.council.roleTitle('unit manager')}`] })), { optional: true, hangs: true, as: 'select' }) }),
    ...askedIf(consults === 'senior manager', { senior: shortText('Which senior manager was consulted too?', { optional: true, hangs: true, max: 120, hint: 'Name and post' }) }),
    ...askedIf(asked && decisionKept(facts), { decidedBy: oneOf('Who decided on the late date?', people(deciders(facts)), { optional: true, hangs: true, as: 'select' }) }),
  }
}

/** Where nobody may agree to a day past the limit: the way by which a breach is recorded and never hidden. */
export const breachAsk = (facts: Facts) => askedIf(lateConsults(facts, conferenceAt(facts).kind) === 'nobody may agree', {
  breach: choice('Nobody may agree to a day past the limit', ['it is a breach that nobody agreed to'], { optional: true, hangs: true, hint: 'For when it happens all the same. It is kept as a breach, with why and how the children are kept safe' }),
})

export const lateDatePage = page({
  path: paths.lateDate,
  title: 'Why this conference is late',
  may: 'explain a late date',
  directory: true,
  intro: ({ facts }) => lateConsults(facts, conferenceAt(facts).kind) === 'nobody may agree'
    ? 'In this council nobody may agree to a day past the limit. This is kept as a breach that nobody agreed to: why it happens, and how the children are kept safe. Professionals can read it.'
    : 'What you write stays with the conference for good. Professionals can read it.',
  asks: (facts: Facts) => ({
    reason: longText('Why is it late?', { missing: 'Say why it is late' }),
    interimSafety: longText('How are the children kept safe until it is held?', { missing: 'Say how the children are kept safe' }),
    ...consultedAsks(facts),
  }),
  drafts: true,
  act: (facts, a) => explainLate(facts, a),
  button: 'Keep the reason',
  next: paths.conference,
  back: paths.conference,
})
