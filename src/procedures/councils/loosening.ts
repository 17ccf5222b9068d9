// A council may tighten a national limit or add to it. It never loosens one: what would be later than the national day is refused.
import { dueOn } from '../../calendar/count.ts'
import { dayText } from '../../calendar/day.ts'
import type { Holidays } from '../../calendar/holidays.ts'
import type { Event } from '../../record/events.ts'
import { citationText } from '../sources.ts'
import type { Council } from '../council.ts'
import { rules } from '../england/rules.ts'
import type { Rule } from '../rule.ts'
import { supposed } from '../clocks/supposed.ts'
import { limits, type LimitName } from './values.ts'

/** What is wrong with a council's length for one event, in a sentence, or undefined when it is no later than the national day. */
export const loosened = (r: Rule, event: Event, council: Council, holidays: Holidays): string | undefined => {
  const ours = council.ours(event.on)
  const national = r.due(event.facts, ours)
  const own = r.tightened?.(event.facts, ours)
  if (!national || !own) return undefined
  const [limit, allowed] = [dueOn(national, holidays), dueOn(own, holidays)]
  if (allowed <= limit) return undefined
  return `This council would allow the ${r.name} on ${dayText(allowed)}; the national limit is ${dayText(limit)}.`
}

/** Reviews keep the national day in every pack; a council's tighter count is a rule beside it, under a name of its own. */
const besideIt: { readonly [N in LimitName]?: LimitName } = { 'first review': 'first review, own count', 'next review': 'next review, own count' }

const tightened = (name: LimitName, r: Rule, event: Event, council: Council, holidays: Holidays): string | undefined => {
  const ours = council.ours(event.on)
  const [national, own] = [r.due(event.facts, ours), r.tightened?.(event.facts, ours)]
  if (!besideIt[name] || !national || !own || dueOn(own, holidays) >= dueOn(national, holidays)) return undefined
  return `is tighter than the national limit, which stays the day of the ${r.name}. Write it under "${besideIt[name]}", where it is counted beside it.`
}

/** Every loosening in a council's values, and every tighter count under the wrong name, looked for on the worked examples of the rules. Empty when there is none. */
export const loosenings = (council: Council, holidays: Holidays): string[] =>
  (Object.keys(limits) as LimitName[]).flatMap(name => {
    const { noLaterThan } = limits[name]
    const r = rules.find(one => one.id === noLaterThan)
    return r?.examples.flatMap(example => {
      const event = supposed(r.starts.type, example.given)
      const late = loosened(r, event, council, holidays)
      const fault = late ? `loosens a national limit. ${late}` : tightened(name, r, event, council, holidays)
      const value = council.valueOf(name, event.on)
      return fault && value ? [`The value "${name}" (from ${citationText(value.cites)}): "${String(value.is)}" ${fault}`] : []
    }).slice(0, 1) ?? []
  })
