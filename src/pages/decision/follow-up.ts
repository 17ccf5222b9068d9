// The days that follow the conference, inside their limits, and who leads.
import { longDay } from '../../calendar/day.ts'
import { fixFollowUp, limitsAfter, type Limit } from '../../procedures/steps/close.ts'
import { expected } from '../../procedures/steps/room.ts'
import { conferenceAt } from '../../record/known.ts'
import { aDay, longText, oneOf, sentence } from '../fields.ts'
import { page } from '../page.ts'
import { paths } from '../paths.ts'
import { dayBoxes } from '../plan/action.ts'
import { wordFor } from '../plan/words-for.ts'
import { asOptions } from '../room/people-here.ts'
import type { Facts } from '../../procedures/facts.ts'
import { shownOne } from '../../procedures/steps/one-entry.ts'

const by = (limit: Limit | undefined) => limit ? { hint: `On ${longDay(limit.due)} at the latest` } : {}

export const followUpPage = page({
  path: paths.followUp,
  title: 'Dates and who leads',
  may: 'record a decision',
  asks: (facts: Facts) => {
    const limits = limitsAfter(facts)
    const c = conferenceAt(facts)
    const workers = expected(facts, c).filter((person) => facts.people.get(person)?.agency === "children's social care" && person !== c.booking?.chair && person !== c.booking?.minuteTaker)
    return {
      leadWorker: oneOf(`Who is the ${wordFor(facts, 'lead practitioner')}?`, asOptions(workers), { optional: true, as: 'radios' }),
      coreGroupOn: aDay(`${sentence(wordFor(facts, 'core group'))}`, { optional: true, ...by(limits.coreGroup) }),
      reviewOn: aDay(`${sentence(wordFor(facts, 'review conference'))}`, { optional: true, ...by(limits.review) }),
      why: longText('Why must it be later?', { optional: true, hangs: true, rows: 2, hint: 'Only for a day past its limit' }),
    }
  },
  filled: ({ facts }) => {
    const f = conferenceAt(facts).followUp
    return { ...dayBoxes('coreGroupOn', f?.coreGroupOn), ...dayBoxes('reviewOn', f?.reviewOn), leadWorker: f?.leadWorker ?? '' }
  },
  view: { template: 'page.njk', shows: () => ({}) },
  changes: (facts) => shownOne(facts, 'follow-up', facts.at.conference),
  drafts: true,
  act: fixFollowUp,
  button: 'Keep these dates',
  next: paths.plan,
  back: paths.room,
})
