// What was decided, as a short line on screen.
import type { FactsOf } from '../../record/events.ts'

import type { Council } from '../../procedures/council.ts'

const lines = { 'plan begins': '{Plan}', 'plan goes on': 'The {plan} goes on', 'plan ends': 'The {plan} ends', 'no plan': 'No {plan}' } as const

/** "Child protection plan", "No child protection plan: early help", in the council's words. */
export const outcomeWords = (council: Council, { outcome, instead }: Pick<FactsOf<'DecisionMade'>, 'outcome' | 'instead'>): string =>
  instead && instead !== 'nothing further' ? `${council.say(lines[outcome])}: ${instead}` : council.say(lines[outcome])
