// What is sent after a conference and by when: the plan, the minutes, amendments to them, and oversight of an override.
import { addDays, day } from '../../calendar/day.ts'
import { londonTime } from '../../calendar/hours.ts'
import type { FactsOf } from '../../record/events.ts'
import { each, rule, sameConference } from '../rule.ts'
import { commonPractice } from '../sources.ts'
import { firstEdition } from './editions.ts'

/** A conference held here, whose plan and minutes we send; not one that a census tells of. */
const heldHere = (c: FactsOf<'ConferenceHeld'>) => c.from === undefined
const leftToCouncils = { cites: commonPractice.at('Conferences, what is left to each council'), since: firstEdition } as const

export const planSent = rule({
  name: 'plan sent',
  says: 'Send the {outline plan} to every professional who was invited, within {length} of the conference.',
  ...leftToCouncils,
  starts: each('ConferenceHeld', heldHere),
  due: (c, ours) => ours('plan sent').after(c.afterMidnight ? addDays(c.heldOn, 1) : c.heldOn, c.endedAt),
  metBy: sameConference('PlanSent'),
  who: 'unit administrator',
  ifLate: { ask: 'Why was the plan sent late?', tell: ['unit manager', 'conference chair'] },
  examples: [
    { given: { heldOn: day('2026-03-20') }, ours: '1 working day after', due: day('2026-03-23') },
    { given: { heldOn: day('2026-03-28'), endedAt: '14:30' }, ours: '24 hours after', due: day('2026-03-29'), dueAt: '2026-03-29T15:30' },
    { given: { heldOn: day('2026-03-20'), endedAt: '00:30', afterMidnight: true }, ours: '24 hours after', due: day('2026-03-22'), dueAt: '2026-03-22T00:30' },
  ],
})

export const minutesSent = rule({
  name: 'minutes sent',
  says: 'Send the minutes, signed by the chair, within {length} of the conference to all who were there or were invited.',
  ...leftToCouncils,
  starts: each('ConferenceHeld', heldHere),
  due: (c, ours) => ours('minutes sent').after(c.heldOn),
  metBy: sameConference('MinutesSent'),
  who: 'unit administrator',
  ifLate: { ask: 'Why were the minutes sent late?', tell: ['unit manager', 'conference chair'] },
  examples: [
    { given: { heldOn: day('2026-03-23') }, ours: '20 working days after', due: day('2026-04-22') },
    { given: { heldOn: day('2025-12-10') }, ours: '20 working days after', due: day('2026-01-12') },
  ],
})

export const minutesAmendments = rule({
  name: 'minutes amendments',
  says: 'Send any amendment to the minutes within {length} of receiving them.',
  ...leftToCouncils,
  starts: each('CopyReleased', c => c.paper === 'minutes'),
  due: (c, ours) => ours('minutes amendments').after(c.releasedOn),
  endsItself: true,
  who: 'partner professional',
  reading: 'Each reader has a window of their own. We count it from the day their copy was released to them.',
  examples: [
    { given: { paper: 'minutes', releasedOn: day('2026-04-22') }, ours: '1 week after', due: day('2026-04-29') },
    { given: { paper: 'minutes', releasedOn: day('2026-12-24') }, ours: '1 week after', due: day('2026-12-31') },
  ],
})

export const overrideOversight = rule({
  name: 'override oversight',
  says: 'A manager looks at the decision within {length} of the chair deciding against the majority.',
  ...leftToCouncils,
  starts: each('ChairDecidedOtherwise'),
  due: (c, ours) => {
    const told = c.decidedAt === undefined ? undefined : londonTime(c.decidedAt)
    return ours('override oversight').after(told?.on ?? c.decidedOn, told?.at)
  },
  metBy: sameConference('OversightGiven'),
  who: 'unit manager',
  ifLate: { ask: 'Why was the decision not looked at in time?', tell: ['unit manager'] },
  examples: [
    { given: { decidedOn: day('2026-03-20') }, ours: '24 hours after', due: day('2026-03-21') },
    { given: { decidedOn: day('2026-10-24'), decidedAt: '2026-10-24T13:30:00Z' }, ours: '24 hours after', due: day('2026-10-25'), dueAt: '2026-10-25T13:30' },
  ],
})
