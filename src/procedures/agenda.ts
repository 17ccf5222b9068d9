// The order of a conference, as the council has it, and which of its steps are done.
import type { Day } from '../calendar/day.ts'
import type { ConferenceState } from '../record/conference-state.ts'
import type { Council } from './council.ts'
import type { Citation } from './sources.ts'

/** The steps of a conference by their codes, with what each is called on screen, the council's words in their places. */
export const agendaSteps = {
  welcome: 'Welcome, who is here',
  reason: 'Why we are here',
  history: 'What has happened',
  children: 'The children’s words',
  sharing: 'Each person shares',
  danger: '{Danger statement} and {safety goal}',
  scale: '0 to 10',
  plan: 'The plan',
  test: 'The test for harm',
  decisions: 'Views, then decisions',
  dates: 'Dates and who does what',
} as const
export type AgendaStep = keyof typeof agendaSteps
export const isAgendaStep = (code: string): code is AgendaStep => Object.hasOwn(agendaSteps, code)

const beginning = ['welcome', 'reason', 'history', 'children', 'sharing', 'danger', 'scale'] as const
const deciding = ['test', 'decisions'] as const

export interface Agenda {
  readonly order: readonly AgendaStep[]
  /** Who says that the plan comes before the decision, or after it. */
  readonly cites?: Citation
  readonly planFirst: boolean
}

/** The council's order. Where it is silent the plan comes first, so that a decision knows what it decides between. */
export function agendaOf(council: Council, on: Day): Agenda {
  const planFirst = council.value('decision comes', on) !== 'before the plan'
  const order = planFirst ? [...beginning, 'plan', ...deciding, 'dates'] as const : [...beginning, ...deciding, 'plan', 'dates'] as const
  return { order, planFirst, cites: council.valueOf('decision comes', on)?.cites }
}

/** Whether what a step is for stands written down; undefined where only the chair can tell. */
export function stepDone(c: ConferenceState, step: AgendaStep): boolean | undefined {
  switch (step) {
    case 'welcome': return c.attendance.size > 0
    case 'danger': return c.dangers.size > 0 && c.goals.size > 0
    case 'scale': return c.scores.size > 0
    case 'plan': return c.actions.size > 0 && c.contingency.size > 0
    case 'decisions': return c.subjects.every((child) => c.decisions.has(child))
    case 'dates': return c.followUp !== undefined
    default: return undefined
  }
}
