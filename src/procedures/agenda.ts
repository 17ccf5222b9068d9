// The order of a conference, as the council has it, and which of its steps are done.
import type { Day } from '../calendar/day.ts'
import type { ConferenceState } from '../record/conference-state.ts'
import { agendaCodes } from './councils/values.ts'
import type { Council } from './council.ts'
import type { Citation } from './sources.ts'

/** The steps of a conference by their codes, with what each is called on screen, the council's words in their places. */
export const agendaSteps = {
  welcome: 'Welcome, who is here',
  reason: 'Why we are here',
  history: 'What has happened',
  children: 'The children’s words',
  sharing: 'Each person shares',
  apart: 'The part without the family',
  danger: '{Danger statement} and {safety goal}',
  scale: '0 to 10',
  plan: 'The plan',
  test: 'The test for harm',
  decisions: 'Views, then decisions',
  dates: 'Dates and who does what',
} as const satisfies Record<(typeof agendaCodes)[number], string>
export type AgendaStep = keyof typeof agendaSteps
export const isAgendaStep = (code: string): code is AgendaStep => Object.hasOwn(agendaSteps, code)

export interface Agenda {
  readonly order: readonly AgendaStep[]
  /** Who says that the plan comes before the decision, or after it. */
  readonly cites?: Citation
  readonly planFirst: boolean
}

/**
 * The council's order. Where it is silent the plan comes first, so that a decision knows what it decides between. The part without
 * the family is a step only where the council has one.
 */
export function agendaOf(council: Pick<Council, 'value' | 'valueOf'>, on: Day): Agenda {
  const planFirst = council.value('decision comes', on) !== 'before the plan'
  const usual: readonly AgendaStep[] = planFirst ? agendaCodes : agendaCodes.toSpliced(agendaCodes.indexOf('plan'), 1).toSpliced(agendaCodes.indexOf('decisions'), 0, 'plan')
  const own = (council.value('agenda order', on) ?? []).filter(isAgendaStep)
  const placed = usual.reduce<AgendaStep[]>((order, step, i) => order.includes(step) ? order : order.toSpliced(1 + Math.max(-1, ...usual.slice(0, i).map((earlier) => order.indexOf(earlier))), 0, step), [...own])
  const order = placed.filter((step) => step !== 'apart' || council.value('professionals-only part', on) === true)
  return { order, planFirst, cites: council.valueOf('decision comes', on)?.cites }
}

/** When the part without the family was, as the agenda was taken: from its step to the next one. */
export function partApart(c: Pick<ConferenceState, 'agenda'>): { readonly beganAt: string, readonly endedAt?: string } | undefined {
  const i = c.agenda.findIndex((one) => one.step === 'apart')
  return i < 0 ? undefined : { beganAt: c.agenda[i]!.at, endedAt: c.agenda[i + 1]?.at }
}

/** Whether what a step is for stands written down; undefined where only the chair can tell. */
export function stepDone(c: ConferenceState, step: AgendaStep): boolean | undefined {
  switch (step) {
    case 'apart': return c.agenda.some((one) => one.step === 'apart')
    case 'welcome': return c.attendance.size > 0
    case 'danger': return c.dangers.size > 0 && c.goals.size > 0
    case 'scale': return c.scores.size > 0
    case 'plan': return c.actions.size > 0 && c.contingency.size > 0
    case 'decisions': return c.subjects.every((child) => c.decisions.has(child))
    case 'dates': return c.followUp !== undefined
    default: return undefined
  }
}
