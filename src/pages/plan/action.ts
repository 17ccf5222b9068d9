// An action of the plan: what, who, by when, and how anybody will know that it is done.
import { longDay, partsOf, type Day } from '../../calendar/day.ts'
import { shownOf, tickedFor } from '../../procedures/steps/entries.ts'
import { keepAction } from '../../procedures/steps/plan.ts'
import { expected } from '../../procedures/steps/room.ts'
import { conferenceAt } from '../../record/known.ts'
import { aDay, longText, oneOf, wordsOf, type Raw } from '../fields.ts'
import { page, type Viewing } from '../page.ts'
import { paths, to } from '../paths.ts'
import { aboutWhom, whoMayRead } from '../room/line.ts'
import { asOptions } from '../room/people-here.ts'
import type { PersonId } from '../../record/people.ts'
import type { Facts } from '../../procedures/facts.ts'

/** Whoever was asked, and the family whether asked or not. */
const doers = (facts: Facts): PersonId[] => {
  const c = conferenceAt(facts)
  const kin = [...facts.people.values()].filter((p) => c.subjects.some((child) => p.relations.has(child))).map((p) => p.person)
  return [...new Set([...expected(facts, c), ...kin])]
}

/** A day as the three boxes of a form are filled. */
export const dayBoxes = (name: string, on: Day | undefined): Raw => {
  if (on === undefined) return {}
  const { year, month, dayOfMonth } = partsOf(on)
  return { [`${name}-day`]: String(dayOfMonth), [`${name}-month`]: String(month), [`${name}-year`]: String(year) }
}

const asks = (facts: Facts) => {
  const c = conferenceAt(facts)
  const core = c.followUp?.coreGroupOn
  return {
    what: longText('What is to be done?', { rows: 3, max: 2000, hint: 'One thing. Say it so that whoever does it knows what to do on Monday' }),
    who: oneOf('Who does it?', asOptions(doers(facts)), { as: 'select' }),
    byOn: aDay('By when?', core === undefined ? {} : { hint: `The core group meets on ${longDay(core)}` }),
    measure: longText('How will anybody know that it is done, and has helped?', { rows: 2, max: 2000 }),
    goal: oneOf('Which goal is it for?', [...c.goals.values()].map(({ entry, facts: { text } }) => ({ value: entry, words: wordsOf(text, 'A goal you may not read') })), { as: 'radios', optional: true }),
    about: oneOf('For which children?', aboutWhom(facts), { as: 'radios' }),
    readers: whoMayRead(facts),
  }
}
const view = { template: 'plan/form.njk', shows: ({ at }: Viewing) => ({ remove: at.entry ? to(paths.removeFromPlan, at) : '' }) }
const common = { may: 'keep the plan', drafts: true, asks, view, next: paths.plan, back: paths.plan, button: 'Keep the action' } as const

export const actionPage = page({
  ...common, path: paths.action, title: 'An action',
  filled: ({ facts }) => { const { goals } = conferenceAt(facts); return { about: 'all', ...goals.size === 1 ? { goal: [...goals.keys()][0]! } : {} } },
  act: (facts, a) => keepAction(facts, undefined, a),
})

export const changeActionPage = page({
  ...common, path: paths.changeAction, title: 'Change an action',
  filled: ({ seen, at, facts }) => {
    const action = seen.conferences.get(at.conference!)?.actions.get(at.entry!)
    return action ? {
      what: seen.words(action.facts.what) ?? '', measure: seen.words(action.facts.measure) ?? '', who: action.facts.who, ...dayBoxes('byOn', action.facts.byOn), goal: action.facts.goal ?? '',
      about: action.children.length === 1 && conferenceAt(facts).subjects.length > 1 ? action.children[0]! : 'all', readers: tickedFor(facts.markingOf(action.facts.what)),
    } : {}
  },
  changes: (facts) => shownOf(facts, facts.at.entry ? [facts.at.entry] : []),
  act: (facts, a) => keepAction(facts, facts.at.entry, a),
})
