// What a second census tells that the first did not: nothing twice, and everything new.
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { day, dayText, type Day } from '../../calendar/day.ts'
import { recordOf } from '../../record/known.ts'
import { dayFieldOf, type Event } from '../../record/events.ts'
import { notTold } from './anew.ts'
import { eventsFrom, type LoadedEvent } from './events.ts'
import type { CensusChild, CensusEpisode } from './child.ts'

const idFrom = (...parts: readonly string[]) => { const h = createHash('sha256').update(JSON.stringify(parts)).digest('hex'); return `${h.slice(0, 8)}-${h.slice(8, 12)}-8${h.slice(13, 16)}-a${h.slice(17, 20)}-${h.slice(20, 32)}` }
const yearOf = (year: number) => ({ year, beganOn: day(`${year - 1}-04-01`), endedOn: day(`${year}-03-31`) })
const child = (more: Partial<CensusEpisode> = {}): CensusChild => ({ number: 'QX1', line: 1, bornOn: day('2019-01-01'), sex: 'female', episodes: [{ referredOn: day('2025-05-01'), source: 'school',
  enquiries: [{ beganOn: day('2025-05-12'), conferenceOn: day('2025-06-03'), conferenceNotNeeded: false }, { beganOn: day('2025-12-01'), conferenceNotNeeded: true }],
  plans: [{ beganOn: day('2025-06-03'), initialCategory: 'neglect', latestCategory: 'neglect', previousPlans: 0, reviewsOn: [day('2025-08-26')] }], ...more }] })
const loaded = (of: CensusChild, year: number) => eventsFrom(of, yearOf(year), idFrom)
const kept = (events: readonly LoadedEvent[]) => recordOf(events.map((e, i) => ({ ...e, no: i + 1, on: (e.facts as unknown as { [name: string]: Day })[dayFieldOf(e.type)] }) as unknown as Event))
const told = (events: readonly LoadedEvent[]) => events.map((e) => `${e.type} ${dayText((e.facts as unknown as { [name: string]: Day })[dayFieldOf(e.type)]!)}`)

test('the same file a second time tells nothing', () => {
  const first = loaded(child(), 2026)
  expect(notTold(first, recordOf([]))).toEqual(first)
  expect(notTold(first, kept(first))).toEqual([])
})

test('the next year’s file tells its own loading and what happened since, and no birth, enquiry or conference again', () => {
  const next = child({ plans: [{ beganOn: day('2025-06-03'), endedOn: day('2026-05-12'), initialCategory: 'neglect', latestCategory: 'neglect', previousPlans: 0, reviewsOn: [day('2025-08-26'), day('2026-02-17')] }] })
  expect(told(notTold(loaded(next, 2027), kept(loaded(child(), 2026))))).toEqual(['CensusChildLoaded 2027-03-31', 'ConferenceHeld 2026-02-17', 'PlanEnded 2026-05-12'])
})

test('another child of the same file is told whole', () => {
  const other = { ...child(), number: 'QX2' }
  expect(notTold(loaded(other, 2026), kept(loaded(child(), 2026)))).toHaveLength(loaded(other, 2026).length)
})
