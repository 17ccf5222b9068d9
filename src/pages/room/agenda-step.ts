// Move to a step of the agenda: usually the next one, with one press; any other from this page.
import { agendaOf, agendaSteps } from '../../procedures/agenda.ts'
import { placeOf } from '../../procedures/words.ts'
import { citationText } from '../../procedures/sources.ts'
import { beginAgendaStep } from '../../procedures/steps/room.ts'
import { sittingOn } from '../../procedures/steps/entries.ts'
import { conferenceAt } from '../../record/known.ts'
import { oneOf } from '../fields.ts'
import { page } from '../page.ts'
import { paths } from '../paths.ts'
import type { Facts } from '../../procedures/facts.ts'

export const agendaStepPage = page({
  path: paths.agendaStep,
  title: 'Where are we?',
  may: 'keep the plan',
  intro: 'The order is the council’s. You may take a step out of order.',
  view: {
    template: 'room/agenda-step.njk',
    shows: ({ facts }) => {
      const own = facts.council.valueOf('agenda', sittingOn(conferenceAt(facts), facts))
      return { own: Array.isArray(own?.is) ? own.is as string[] : [], source: own ? citationText(own.cites) : '' }
    },
  },
  asks: (facts: Facts) => ({
    step: oneOf('Step', agendaOf(facts.council, sittingOn(conferenceAt(facts), facts)).order.map((step) => ({ value: step, words: facts.council.say(agendaSteps[step], placeOf(conferenceAt(facts).kind)) })), { as: 'radios' }),
  }),
  // pressed in the room in the middle of a line, the line goes with it
  carries: { path: paths.mapEntry, where: 'text' },
  act: beginAgendaStep,
  button: 'Go to this step',
  next: paths.room,
  back: paths.room,
})
