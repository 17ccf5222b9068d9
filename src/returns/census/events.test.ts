// Events from children built by hand: order within a day, and which review is the first.
import { expect, test } from 'vitest'
import { day, dayText } from '../../calendar/day.ts'
import { eventsFrom, type LoadedEvent } from './events.ts'
import type { CensusChild, CensusPlan, CensusYear } from './child.ts'

const year: CensusYear = { year: 2026, beganOn: day('2025-04-01'), endedOn: day('2026-03-31') }
/** A stand-in for hashing: a readable UUID from a count of the parts seen. */
const numbering = () => {
  const seen = new Map<string, number>()
  return (...parts: readonly string[]) => {
    const key = JSON.stringify(parts)
    if (!seen.has(key)) seen.set(key, seen.size + 1)
    return `00000000-0000-4000-8000-${String(seen.get(key)).padStart(12, '0')}`
  }
}
const plan = (beganOn: string, endedOn?: string, ...reviewsOn: string[]): CensusPlan => ({
  beganOn: day(beganOn), ...(endedOn ? { endedOn: day(endedOn) } : {}), initialCategory: 'neglect', latestCategory: 'neglect', previousPlans: 1, reviewsOn: reviewsOn.map(day),
})
const child = (...plans: CensusPlan[]): CensusChild =>
  ({ number: 'QX1', line: 1, bornOn: day('2019-01-01'), sex: 'female', episodes: [{ referredOn: day('2024-01-08'), source: 'school', enquiries: [], plans }] })
const told = (of: CensusChild): string[] => eventsFrom(of, year, numbering()).slice(2).map((event: LoadedEvent) =>
  event.type === 'ConferenceHeld' ? `${event.facts.kind} ${dayText(event.facts.heldOn)}` : event.type === 'PlanBegan' ? `began ${dayText(event.facts.beganOn)}` : event.type)

test('on a day when one plan ends and the next begins, the end comes first, in whatever order the file has them', () => {
  const sooner = plan('2024-06-03', '2025-09-01')
  const later = plan('2025-09-01')
  const order = ['initial 2024-06-03', 'began 2024-06-03', 'initial 2025-09-01', 'PlanEnded', 'began 2025-09-01']
  expect(told(child(sooner, later))).toEqual(order)
  expect(told(child(later, sooner))).toEqual(order)
})

test.each([
  ['a plan of this year', plan('2025-06-03', undefined, '2025-08-26', '2026-02-17'), ['first-review 2025-08-26', 'review 2026-02-17']],
  ['an older plan with all its reviews', plan('2024-06-03', undefined, '2024-08-27', '2025-02-11'), ['first-review 2024-08-27', 'review 2025-02-11']],
  ['an older plan with this year only', plan('2024-06-03', undefined, '2025-08-05'), ['review 2025-08-05']],
  ['an older plan whose first review falls in this year', plan('2025-02-03', undefined, '2025-04-28'), ['first-review 2025-04-28']],
])('which review is the first: %s', (_, of, reviews) => {
  expect(told(child(of)).filter((line) => line.includes('review'))).toEqual(reviews)
})
