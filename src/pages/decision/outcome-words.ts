// What was decided, as a short line on screen.
import type { FactsOf } from '../../record/events.ts'

const lines = { 'plan begins': 'Child protection plan', 'plan goes on': 'The child protection plan goes on', 'plan ends': 'The child protection plan ends', 'no plan': 'No child protection plan' } as const

/** "Child protection plan", "No child protection plan: early help". */
export const outcomeWords = ({ outcome, instead }: Pick<FactsOf<'DecisionMade'>, 'outcome' | 'instead'>): string =>
  instead && instead !== 'nothing further' ? `${lines[outcome]}: ${instead}` : lines[outcome]
