// The agenda beside the map: the council's order, when each step began, what is done, and where each leads.
import { agendaOf, agendaSteps, stepDone, type AgendaStep } from '../../procedures/agenda.ts'
import { placeOf } from '../../procedures/words.ts'
import { citationText } from '../../procedures/sources.ts'
import { sittingOn } from '../../procedures/steps/entries.ts'
import { conferenceAt } from '../../record/known.ts'
import { londonTime } from '../../calendar/hours.ts'
import { uuidOf } from '../../store/keep.ts'
import { paths, to } from '../paths.ts'
import type { ConferenceState } from '../../record/conference-state.ts'
import type { Action } from '../../access/grants.ts'
import type { Viewing } from '../page.ts'

const leadsTo: { readonly [S in AgendaStep]?: readonly [path: string, may: Action] } = {
  welcome: [paths.attendance, 'record attendance'], danger: [paths.danger, 'keep the plan'], scale: [paths.score, 'record a score'], plan: [paths.plan, 'see the room'],
  decisions: [paths.views, 'record a view'], dates: [paths.followUp, 'record a decision'],
}

export function agendaShown({ facts, at, may }: Viewing, c: ConferenceState) {
  // Where the conference stands is the same for everybody in it, whatever of it each may read.
  const whole = conferenceAt(facts)
  const { order, planFirst, cites } = agendaOf(facts.council, sittingOn(c, facts))
  const began = new Map(c.agenda.map(({ step, at: moment }) => [step, londonTime(moment).at]))
  const now = c.agenda.at(-1)?.step
  const reached = Math.max(-1, ...c.agenda.map(({ step }) => order.indexOf(step as AgendaStep)))
  // what was seen to on the way in is not next again
  // a part without the family is begun only by whoever chooses it
  const next = order.find((step, i) => i > reached && step !== 'apart' && step !== now && !(reached < 0 && stepDone(whole, step)))
  return {
    steps: order.map((step, i) => {
      const done = stepDone(whole, step) ?? (i < reached)
      const [path, needs] = leadsTo[step] ?? []
      return { words: facts.council.say(agendaSteps[step], placeOf(c.kind)), as: step === now ? 'now' : done ? 'past' : 'ahead', time: began.get(step) ?? '', href: path && needs && may.has(needs) ? to(path, at) : '' }
    }),
    // The same press by the same person at the same place on the agenda is one act, so that a piece drawn again is not another form.
    next: next && c.opened && !c.held && may.has('keep the plan') ? { step: next, words: facts.council.say(agendaSteps[next], placeOf(c.kind)), act: uuidOf(`agenda ${at.conference} ${facts.by} ${c.agenda.length}`) } : null,
    order: cites ? `The plan comes ${planFirst ? 'before' : 'after'} the decision, as this council's procedures ask.` : '', source: cites ? citationText(cites) : '',
  }
}
