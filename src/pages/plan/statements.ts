// What we fear and what safe looks like: danger statements, the goals that answer them, and what happens if the plan does not hold.
import { shownOf, tickedFor } from '../../procedures/steps/entries.ts'
import { keepContingency, keepDanger, keepGoal } from '../../procedures/steps/plan.ts'
import { removeFromPlan } from '../../procedures/steps/map.ts'
import { conferenceAt } from '../../record/known.ts'
import { choice, longText, oneOf, sentence, wordsOf, type Raw } from '../fields.ts'
import { page, type Viewing } from '../page.ts'
import { paths, to } from '../paths.ts'
import { aboutWhom, reasonsToRemove, whoMayRead } from '../room/line.ts'
import { wordFor } from './words-for.ts'
import type { ChildId, EntryId, PassageId } from '../../record/people.ts'
import type { Facts } from '../../procedures/facts.ts'

const changing = (facts: Facts) => shownOf(facts, facts.at.entry ? [facts.at.entry] : [])
const view = { template: 'plan/form.njk', shows: ({ at }: Viewing) => ({ remove: at.entry ? to(paths.removeFromPlan, at) : '' }) }
const common = { may: 'keep the plan', drafts: true, view, changes: changing, next: paths.plan, back: paths.plan, button: 'Keep' } as const

interface Kept { readonly children: readonly ChildId[], readonly facts: { readonly text: PassageId } }
/** What stands in an entry now, as a form is filled with it. */
const filledFrom = ({ seen, facts }: Viewing, kept: Kept | undefined): Raw => kept ? {
  text: seen.words(kept.facts.text) ?? '', about: kept.children.length === 1 && conferenceAt(facts).subjects.length > 1 ? kept.children[0]! : 'all',
  readers: tickedFor(facts.markingOf(kept.facts.text)),
} : { about: 'all' }

const dangerAsks = (facts: Facts) => ({
  text: longText(sentence(wordFor(facts, 'danger statement')), { rows: 5, max: 3000, hint: 'Who is worried, that what will happen to whom, if nothing changes. In words the family would use' }),
  about: oneOf('Which children?', aboutWhom(facts), { as: 'radios' }),
  readers: whoMayRead(facts),
})
export const dangerPage = page({ ...common, path: paths.danger, title: 'What we fear', asks: dangerAsks, filled: () => ({ about: 'all' }), act: (facts, a) => keepDanger(facts, undefined, a) })
export const changeDangerPage = page({
  ...common, path: paths.changeDanger, title: 'Change what we fear', asks: dangerAsks, act: (facts, a) => keepDanger(facts, facts.at.entry, a),
  filled: (viewing) => filledFrom(viewing, viewing.seen.conferences.get(viewing.at.conference!)?.dangers.get(viewing.at.entry!)),
})

const goalAsks = (facts: Facts) => {
  const c = conferenceAt(facts)
  return {
    danger: oneOf('Which statement does it answer?', [...c.dangers.values()].map(({ entry, facts: { text } }) => ({ value: entry, words: wordsOf(text, 'A statement you may not read') })), { as: c.dangers.size === 0 ? 'select' : 'radios', missing: 'Choose the statement it answers' }),
    text: longText(sentence(wordFor(facts, 'safety goal')), { rows: 5, max: 3000, hint: 'What people will see happening when nobody needs to worry about this any more' }),
  }
}
export const goalPage = page({
  ...common, path: paths.goal, title: 'What safe looks like', asks: goalAsks,
  intro: ({ facts }) => conferenceAt(facts).dangers.size === 0 ? `A ${wordFor(facts, 'safety goal')} answers a ${wordFor(facts, 'danger statement')}. Write that down first.` : '',
  act: (facts, a) => keepGoal(facts, undefined, a),
  filled: ({ facts }) => { const c = conferenceAt(facts); const open = [...c.dangers.keys()].filter((danger) => ![...c.goals.values()].some((goal) => goal.facts.danger === danger)); return open.length === 1 ? { danger: open[0]! } : {} },
})
export const changeGoalPage = page({
  ...common, path: paths.changeGoal, title: 'Change what safe looks like', asks: goalAsks, act: (facts, a) => keepGoal(facts, facts.at.entry, a),
  filled: ({ seen, at }) => { const goal = seen.conferences.get(at.conference!)?.goals.get(at.entry!); return goal ? { danger: goal.facts.danger, text: seen.words(goal.facts.text) ?? '' } : {} },
})

const contingencyAsks = (facts: Facts) => ({
  text: longText('What happens if the plan does not hold, or a child cannot be safe at home?', { rows: 4, max: 3000, hint: 'Who does what, at once' }),
  about: oneOf('Which children?', aboutWhom(facts), { as: 'radios' }),
  readers: whoMayRead(facts),
})
export const contingencyPage = page({ ...common, path: paths.contingency, title: 'If the plan does not hold', asks: contingencyAsks, filled: () => ({ about: 'all' }), act: (facts, a) => keepContingency(facts, undefined, a) })
export const changeContingencyPage = page({
  ...common, path: paths.changeContingency, title: 'Change what happens if the plan does not hold', asks: contingencyAsks, act: (facts, a) => keepContingency(facts, facts.at.entry, a),
  filled: (viewing) => filledFrom(viewing, viewing.seen.conferences.get(viewing.at.conference!)?.contingency.get(viewing.at.entry!)),
})

export const removeFromPlanPage = page({
  path: paths.removeFromPlan, title: 'Take out of the plan', may: 'keep the plan', intro: 'It stays in the record. It is shown in the plan no more.',
  asks: () => ({ because: choice('Why?', reasonsToRemove) }),
  changes: changing, act: (facts, a) => removeFromPlan(facts, facts.at.entry as EntryId, a), button: 'Take it out', next: paths.plan, back: paths.plan,
})
