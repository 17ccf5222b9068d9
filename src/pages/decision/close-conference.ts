// End the conference, or adjourn it for a child who has no decision yet.
import { closeConference, undecided } from '../../procedures/steps/close.ts'
import { conferenceAt } from '../../record/known.ts'
import { aDay, longText, type Said, nameOf } from '../fields.ts'
import { page } from '../page.ts'
import { paths } from '../paths.ts'
import type { Facts } from '../../procedures/facts.ts'
import { shownOne } from '../../procedures/steps/one-entry.ts'
import { timesKnown } from '../../procedures/steps/sitting-times.ts'
import { timesAsks } from './times-asks.ts'

/** What is often forgotten, said before the end. It stops nobody. */
const notYet = (facts: Facts): string[] => {
  const c = conferenceAt(facts)
  const plans = [...c.decisions.values()].some((d) => d.facts.outcome === 'plan begins' || d.facts.outcome === 'plan goes on')
  return [
    ...plans && c.contingency.size === 0 ? ['what happens if the plan does not hold'] : [], ...plans && c.followUp?.leadWorker === undefined ? ['who leads'] : [],
    ...plans && c.followUp?.coreGroupOn === undefined && c.kind === 'initial' ? ['the day of the core group'] : [], ...plans && c.followUp?.reviewOn === undefined ? ['the day of the review'] : [],
  ]
}

export const closeConferencePage = page({
  path: paths.closeConference,
  title: 'End the conference',
  may: 'close the conference',
  intro: ({ facts }): Said => {
    const open = undecided(conferenceAt(facts))
    const missing = notYet(facts)
    return [
      ...open.length > 0 ? ['No decision yet for ', ...open.flatMap((child, i): Said[] => [...i > 0 ? [' and '] : [], nameOf(child, 'a child')]), '. Decide first, or adjourn below with a plan that keeps them safe. '] : ['Every child has a decision. '],
      ...missing.length > 0 ? [`Not written down yet: ${missing.join(', ')}.`] : [],
    ]
  },
  asks: (facts: Facts) => ({
    ...timesAsks(),
    ...undecided(conferenceAt(facts)).length > 0 ? {
      why: longText('Why can the conference not decide today?', { optional: true, hangs: true, rows: 3 }),
      safePlan: longText('What keeps the children safe until it goes on, and who does it?', { optional: true, hangs: true, rows: 4 }),
      resumesOn: aDay('On which day does it go on?', { optional: true, hangs: true }),
    } : {},
  }),
  filled: ({ facts }) => timesKnown(facts),
  drafts: true,
  changes: (facts) => shownOne(facts, 'adjournment', facts.at.conference),
  act: closeConference,
  button: 'End the conference',
  next: paths.plan,
  back: paths.room,
})
