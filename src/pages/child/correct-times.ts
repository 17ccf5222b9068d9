// Put the times of a conference right: what was given when it was ended, and what is right.
import { longDay } from '../../calendar/day.ts'
import { shownOne } from '../../procedures/steps/one-entry.ts'
import { correctTimes, sittingAt } from '../../procedures/steps/sitting-times.ts'
import type { Facts } from '../../procedures/facts.ts'
import type { EventId } from '../../record/people.ts'
import { timesAsks } from '../decision/times-asks.ts'
import { page } from '../page.ts'
import { paths } from '../paths.ts'

export const correctTimesPage = page({
  path: paths.correctTimes,
  title: 'Put the times right',
  may: 'correct an event',
  intro: ({ facts }) => {
    const event = sittingAt(facts)
    if (!event) return 'This is not a conference whose times can be put right here. Go back to the record and choose it there.'
    const { beganAt, endedAt } = event.facts
    const stands = endedAt === undefined ? 'No times are kept' : beganAt === undefined ? `It stands as ended at ${endedAt}` : `It stands as ${beganAt} to ${endedAt}`
    return `The conference of ${longDay(event.on)}. ${stands}. Both stay in the record, and papers made from now on carry the right times. Signed minutes that went out are put right by an amendment.`
  },
  asks: (_facts: Facts) => timesAsks(),
  filled: ({ facts }) => {
    const event = sittingAt(facts)
    return event ? { beganAt: event.facts.beganAt ?? '', endedAt: event.facts.endedAt ?? '', after: event.facts.afterMidnight ? ['midnight'] : [] } : {}
  },
  changes: (facts) => shownOne(facts, 'right day', facts.at['event'] as EventId),
  act: correctTimes,
  button: 'Keep the right times',
  next: paths.child,
  back: paths.child,
})
