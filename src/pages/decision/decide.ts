// The decision on one child: what each agency thinks, what the family says, the test, and what the chair and the conference decide.
import { sittingOn, shownOf } from '../../procedures/steps/entries.ts'
import { beforeDeciding } from '../../procedures/steps/before-deciding.ts'
import { decide, offers } from '../../procedures/steps/decide.ts'
import { conferenceAt } from '../../record/known.ts'
import { harms } from '../../record/vocabulary.ts'
import { choice, firstNameOf, longText, oneOf, type Said } from '../fields.ts'
import { page, type Viewing } from '../page.ts'
import { paths } from '../paths.ts'
import { decideShown } from './decide-shown.ts'
import type { ChildId } from '../../record/people.ts'
import type { Facts } from '../../procedures/facts.ts'

const child = (facts: Pick<Facts, 'at'>): ChildId => facts.at.child!
const name = (facts: Pick<Facts, 'at'>): Said => firstNameOf(child(facts), 'The child')

/** Who looks at a decision against the majority, and by when, as this council has it. */
function otherwiseHint(facts: Facts): string {
  const on = sittingOn(conferenceAt(facts), facts)
  const within = facts.council.valueOf('override oversight', on)?.is
  const looked = typeof within === 'string' ? `A manager looks at it within ${within.replace(/ after$/, '')}` : 'A manager looks at it'
  return facts.council.value('partnership told of override', on) ? `${looked}, and the ${facts.council.word('safeguarding partnership')} is told` : looked
}

/** What becomes of a different view, and what is open to whoever still holds it. */
function dissentHint(facts: Facts): string {
  const further = facts.council.value('dissent goes on to', sittingOn(conferenceAt(facts), facts))
  return further ? `A different view goes in the minutes. Whoever still disagrees may use the ${further}` : 'A different view goes in the minutes'
}

const asks = (facts: Facts) => {
  const c = conferenceAt(facts)
  const chooses = facts.council.value('category decided by', sittingOn(c, facts)) === 'conference chair' ? 'You choose, as chair' : 'The conference chooses'
  return {
    test: oneOf('Is the test met?', [
      { value: 'both', words: [name(facts), ' has been harmed, and more harm is likely'] },
      { value: 'is likely to suffer significant harm', words: 'Significant harm is likely', hint: 'Judged from what the enquiry found, or from research' },
      { value: 'has suffered significant harm', words: [name(facts), ' has suffered significant harm'] },
      { value: 'neither', words: 'No, the test is not met' },
    ], { as: 'small radios', missing: 'Choose whether the test is met' }),
    outcome: oneOf(['What is decided for ', name(facts), '?'], offers.map((value) => ({ value, words: facts.council.say(offerWords[value]) })), { as: 'small radios', missing: 'Choose what is decided' }),
    harm: choice(`Which kind of harm? ${chooses}`, harms, { optional: true, hangs: true, as: 'radios in a row' }),
    reasons: longText(['Why, in words the parents of ', name(facts), ' would use'], { rows: 4, max: 4000, missing: 'Write why. It is read out, and stands in the letter' }),
    how: oneOf('How was it decided?', [
      { value: 'all agreed', words: 'Everyone agreed' }, { value: 'most agreed', words: 'Most agreed, not all', hint: dissentHint(facts) }, { value: 'chair decided', words: 'I decide otherwise than most', hint: otherwiseHint(facts) },
    ], { as: 'small radios', missing: 'Choose how it was decided' }),
    basis: longText('If you decide otherwise than most: why?', { optional: true, hangs: true, rows: 3, max: 4000 }),
    ...beforeDeciding(facts, c, child(facts)).some((one) => !one.done) ? { whyNow: longText('Why can it not wait?', { optional: true, hangs: true, rows: 2, max: 2000, hint: 'Only to decide before everything on the right is done. It stands in the minutes' }) } : {},
  }
}

const offerWords = { 'a child protection plan': 'A {plan}', 'a child in need plan': 'A child in need plan, with a parent’s consent', 'early help': 'Early help, with a parent’s consent', 'nothing further': 'Nothing further' } as const

/** What was kept for this child; until then nothing is chosen. The reasons alone may be taken over from a brother or sister. */
function filled({ facts, seen, at }: Viewing) {
  const c = seen.conferences.get(at.conference!) ?? conferenceAt(facts)
  const kept = c.decisions.get(child(facts))
  const other = c.decisions.get(at['reasons'] as ChildId)
  if (!kept) return other ? { reasons: seen.words(other.facts.reasons) ?? '' } : {}
  const { test, harm, how, reasons, instead, outcome, whyNow } = kept.facts
  const basis = c.otherwise.findLast((one) => one.child === child(facts))
  return {
    test, harm: harm ?? '', how, reasons: seen.words(reasons) ?? '', whyNow: seen.words(whyNow) ?? '', basis: seen.words(basis?.reason) ?? '',
    outcome: outcome === 'plan begins' || outcome === 'plan goes on' ? offers[0] : offers.find((one) => one.endsWith(instead ?? 'nothing further')) ?? 'nothing further',
  }
}

export const decidePage = page({
  path: paths.decide,
  title: 'Views, then decisions',
  heading: ({ facts }) => name(facts),
  may: 'record a decision',
  live: ['conference'],
  reads: ['reasons'],
  asks,
  filled,
  view: { template: 'decision/decide.njk', pieces: { 'views-said': 'decision/views-said.njk', 'done-before': 'decision/done-before.njk' }, shows: decideShown },
  changes: (facts) => shownOf(facts, [...conferenceAt(facts).decisions.values()].map((d) => d.entry)),
  drafts: true,
  act: (facts, a) => decide(facts, child(facts), a),
  button: 'Keep the decision',
  next: paths.decide,
  back: paths.room,
})
