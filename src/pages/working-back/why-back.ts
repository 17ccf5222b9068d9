// Why a date before a conference would be the day it is, if the conference were held on a day that is not booked: explained without any event.
import { longDay, parseDay, type Day } from '../../calendar/day.ts'
import { planFor, whyBefore } from '../../procedures/back-plan/plan.ts'
import { NotAllowed } from '../../store/judge.ts'
import { whyShown } from '../child/why-shown.ts'
import { page, type Viewing } from '../page.ts'
import { paths } from '../paths.ts'
import { dayAddress } from './tiles.ts'
import { conferenceSeen, planningOf } from './working-back.ts'
import type { At } from '../../record/known.ts'

export const whyBackPage = page({
  path: paths.whyBack,
  title: 'Why this date',
  may: 'see deadlines',
  directory: true,
  reads: ['day'],
  view: { template: 'child/why.njk', shows: (viewing) => shows(viewing) },
  back: (at) => dayAddress(at, askedDay(at) ?? 0 as Day),
})

const askedDay = (at: At): Day | undefined => parseDay(at['day'] ?? '')

function shows(viewing: Viewing) {
  const { facts, at } = viewing
  const c = conferenceSeen(viewing)
  const on = askedDay(at) ?? c.booking?.onDay ?? facts.today
  const plan = planFor(planningOf(viewing), c, on, c.booking?.from ?? '10:00')
  const told = whyBefore(at['rule'] ?? '', plan.because, facts)
  // a rule that sets no date before a conference here has none to explain
  if (!told) throw new NotAllowed('see deadlines', at)
  const kept = plan.because.id !== 'supposed'
  return {
    ...whyShown(viewing, { told, because: plan.because }), started: [], correct: '', follows: [],
    supposed: kept ? `The conference is booked for ${longDay(on)}, ${plan.from}.` : `The conference is not booked for ${longDay(on)}. This is what would hold if it were.`,
  }
}
