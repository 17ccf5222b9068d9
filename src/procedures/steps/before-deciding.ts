// What a decision needs and what this council asks for before it, each with its source and the way through.
import type { ConferenceState } from '../../record/conference-state.ts'
import type { ChildId } from '../../record/people.ts'
import type { Facts } from '../facts.ts'
import { citedFrom, sittingOn, type Refusal } from './entries.ts'
import { quorum } from '../quorum.ts'
import { placeOf } from '../words.ts'
import type { Decision } from './decide.ts'

/** Something that stands before the decision on a child: done, or not yet. */
export interface Before { readonly what: 'quorate' | 'statement' | 'plan', readonly done: boolean }

/** What stands before the decision on one child, in order; a step the council does not ask for is not here. */
export function beforeDeciding(facts: Facts, c: ConferenceState, child: ChildId): Before[] {
  const on = sittingOn(c, facts)
  const has = (entries: Iterable<{ children: readonly ChildId[] }>) => [...entries].some((e) => e.children.includes(child))
  const count = quorum(c, facts.people, child, facts.council, 'on the day')
  return [
    { what: 'quorate', done: count.quorate || c.wentOn.some((one) => one.child === child) },
    { what: 'statement', done: has(c.dangers.values()) },
    ...facts.council.value('decision comes', on) === 'after the plan' ? [{ what: 'plan', done: has(c.actions.values()) } as const] : [],
  ]
}

/** Why the decision cannot be kept yet, if so. With a reason why it cannot wait, what is missing first no longer stops it. */
export function refusedYet(facts: Facts, c: ConferenceState, child: ChildId, a: Decision): Refusal | undefined {
  return ended(facts, c, child) ?? unsound(facts, c, a) ?? (a.whyNow ? undefined : missing(facts, c, child, a))
}

const ended = (facts: Facts, c: ConferenceState, child: ChildId): Refusal | undefined =>
  c.held && c.decisions.has(child) ? { refused: 'The conference has ended with this decision, and the plan may have been sent.', instead: facts.council.say('Ask the {safeguarding unit} for a new conference. A child who is not safe now comes first: act, and write it down afterwards.') } : undefined

/** What a decision must have to be one. */
function unsound(facts: Facts, c: ConferenceState, a: Decision): Refusal | undefined {
  const on = sittingOn(c, facts)
  const plan = a.outcome === 'a child protection plan'
  if (plan && a.test === 'neither') return { refused: facts.council.say('A {plan} needs the test to be met: significant harm that has happened, or is likely.'), field: 'test', cites: citedFrom(facts, 'decision comes', on), instead: 'Choose how the test is met, or choose other help.' }
  if (plan && !a.harm) return { refused: 'Choose which kind of harm. The plan cannot be sent without it.', field: 'harm', cites: citedFrom(facts, 'category decided by', on) }
  if (a.how !== 'chair decided') return undefined
  if (facts.council.value('chair may decide otherwise', on) === 'never') {
    return { refused: 'In this council the chair does not decide otherwise than most.', field: 'how', cites: citedFrom(facts, 'chair may decide otherwise', on), instead: 'Adjourn with a safe plan, and ask a manager. A child who is not safe now comes first.' }
  }
  return a.basis ? undefined : { refused: 'Write down why you decide otherwise than most. A manager looks at it, and it stands in the minutes.', field: 'basis', cites: citedFrom(facts, 'chair may decide otherwise', on) }
}

const through = { field: 'whyNow', instead: 'Or decide now, with your reason why it cannot wait. It stands in the minutes.' } as const

/** What the council asks for before the decision and is not there. */
function missing(facts: Facts, c: ConferenceState, child: ChildId, a: Decision): Refusal | undefined {
  const on = sittingOn(c, facts)
  const not = beforeDeciding(facts, c, child).filter((one) => !one.done).map((one) => one.what)
  if (not.includes('quorate')) return { refused: 'Too few are here for this child, and nobody has said why it is safe to go on.', cites: citedFrom(facts, 'quorum, other agencies', on), ...through }
  if (not.includes('plan')) return { refused: 'This council develops the plan before deciding, so that everybody knows what the decision is between. There is no action for this child yet.', cites: citedFrom(facts, 'decision comes', on), ...through }
  if (not.includes('statement') && a.outcome === 'a child protection plan') {
    return { refused: facts.council.say('There is no {danger statement} for this child yet. A plan needs to say what it is against.', placeOf(c.kind)), cites: citedFrom(facts, 'framework', on), ...through }
  }
  return undefined
}
