// An event that did not happen: supposed, to show or check what a rule would make of it. It is never kept.
import type { Day } from '../../calendar/day.ts'
import { dayFieldOf, type Event, type EventType, type FactsOf } from '../../record/events.ts'

/** An event of a type with as many facts as matter. Its day is the one its facts name, unless another is given. */
export const supposed = <T extends EventType>(type: T, facts: Partial<FactsOf<T>>, on?: Day): Event => {
  const named = (facts as Readonly<Record<string, unknown>>)[dayFieldOf(type)] as Day | undefined
  const any = Object.values(facts).find(fact => typeof fact === 'number') as Day | undefined
  return {
    id: 'supposed', no: 0, on: on ?? named ?? any, keptAt: '', by: 'supposed', as: 'command line', children: [], marking: 'supposed', type, facts,
  } as unknown as Event
}
