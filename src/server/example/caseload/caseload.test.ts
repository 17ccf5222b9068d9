// An invented caseload of 2,000 children: its shares lie near the national figures, and the same seed gives the same facts.
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, day, type Day } from '../../../calendar/day.ts'
import { englandAndWales } from '../../../calendar/holidays.ts'
import { workingDaysBetween } from '../../../calendar/working-days.ts'
import { allOf, factsToKeep, type Event, type EventType, type FactsOf } from '../../../record/events.ts'
import { diaryOf } from './diary.ts'
import { figures } from './figures.ts'
import { familiesOf } from './fill.ts'
import { councilOf } from './staff.ts'
import type { Told } from './tell-family.ts'

const on = day('2026-11-24')
const made = (seed: string, children = 2000, until: Day = on): (readonly Told[])[] => {
  const council = councilOf(children, seed)
  return [...familiesOf({ children, seed, on: until }, council, diaryOf(council))]
}
const families = made('1')
const told = families.flat()
const events = told.map((one) => one.event) as unknown as Event[]
const of = <T extends EventType>(type: T): { facts: FactsOf<T>, children: readonly string[] }[] => allOf(events, type) as never
const share = (some: number, all: number): number => some / all
const within = (found: number, figure: number, by: number) => { expect(found).toBeGreaterThan(figure - by); expect(found).toBeLessThan(figure + by) }

describe('of 2,000 children', () => {
  test('there are as many as asked for, in families', () => {
    expect(of('ChildRecorded')).toHaveLength(2000)
    within(share(2000, families.length), 2, 0.15)
  })

  test('enquiries reach a conference, and conferences give a plan, as often as nationally', () => {
    const concluded = of('EnquiryConcluded')
    const count = (outcome: string) => concluded.filter((e) => e.facts.outcome === outcome).reduce((n, e) => n + e.children.length, 0)
    within(share(count('conference needed'), count('conference needed') + count('no conference needed')), figures.reachConference.is, 0.06)
    const initial = new Set(of('ConferenceHeld').filter((e) => e.facts.kind === 'initial').map((e) => e.facts.conference))
    const decisions = of('DecisionMade').filter((e) => initial.has(e.facts.conference))
    within(share(decisions.filter((e) => e.facts.outcome === 'plan begins').length, decisions.length), figures.conferenceGivesPlan.is, 0.06)
  })

  test('initial conferences: 81.4% within 15 working days, 9.7% over 20, median 14', () => {
    const days = families.flatMap((family) => {
      const began = family.filter((one) => one.event.type === 'StrategyDiscussionHeld').map((one) => one.on)
      const initials = family.filter((one) => one.event.type === 'ConferenceHeld' && one.event.facts.kind === 'initial').map((one) => one.on)
      return initials.map((held) => workingDaysBetween(began.findLast((d) => d < held)!, held, englandAndWales))
    }).sort((a, b) => a - b)
    within(share(days.filter((n) => n <= 15).length, days.length), figures.withinFifteen.is, 0.06)
    within(share(days.filter((n) => n > 20).length, days.length), figures.overTwenty.is, 0.05)
    expect([13, 14, 15]).toContain(days[Math.floor(days.length / 2)])
  })

  test('kinds of harm, second plans, lengths of plans', () => {
    const begun = of('PlanBegan')
    within(share(begun.filter((e) => e.facts.harm === 'neglect').length, begun.length), 0.505, 0.1)
    within(share(begun.filter((e) => e.facts.harm === 'emotional abuse').length, begun.length), 0.357, 0.1)
    expect(new Set(begun.map((e) => e.facts.harm)).size).toBe(5)
    const first = new Set<string>()
    const again = begun.filter((e) => first.has(e.facts.child) || !first.add(e.facts.child))
    within(share(again.length, begun.length), figures.repeatPlan.is, 0.07)
    const lengths = of('PlanEnded').map((e) => e.facts.endedOn - begun.findLast((b) => b.facts.child === e.facts.child && b.facts.beganOn <= e.facts.endedOn)!.facts.beganOn)
    within(share(lengths.filter((n) => n > 183 && n <= 365).length, lengths.length), 0.435, 0.1)
    within(share(lengths.filter((n) => n > 730).length, lengths.length), 0.044, 0.04)
  })

  test('boys, girls and unborn children of all ages; ten years back and nothing after the day', () => {
    const children = of('ChildRecorded')
    within(share(children.filter((e) => e.facts.gender === 'male').length, children.length), 0.53, 0.05)
    within(share(children.filter((e) => e.facts.expectedOn !== undefined).length, children.length), 0.015, 0.012)
    const ages = children.flatMap((e) => e.facts.bornOn === undefined ? [] : Math.floor((e.facts.recordedOn - e.facts.bornOn) / 365.25))
    expect([Math.min(...ages), Math.max(...ages)]).toEqual([0, 16])
    expect(told.every((one) => one.on <= on)).toBe(true)
    expect(Math.min(...told.map((one) => one.on))).toBeLessThan(addDays(on, -3500))
  })

  test('core groups, transfers and reviews on time; late ones are explained by a manager', () => {
    expect(of('CoreGroupHeld').length).toBeGreaterThan(3000)
    expect(of('TransferNotified').length).toBeGreaterThan(3)
    const late = told.filter((one) => one.event.type === 'LateDateExplained')
    expect(late.length).toBeGreaterThan(50)
    expect(late.every((one) => one.by === 'unit manager')).toBe(true)
    const reviews = of('ConferenceHeld').filter((e) => e.facts.kind.endsWith('review')).length
    const lateReviews = late.filter(({ event }) => event.type === 'LateDateExplained' && event.facts.rule.endsWith('review')).length
    within(share(reviews - lateReviews, reviews), figures.reviewOnTime.is, 0.04)
  })

  test('nobody chairs two conferences at once, and no room holds two', () => {
    const slots = of('ConferenceBooked').flatMap(({ facts: f }) => [`${f.onDay} ${f.from} ${f.chair}`, `${f.onDay} ${f.from} ${f.room}`, `${f.onDay} ${f.from} ${f.minuteTaker}`])
    expect(new Set(slots).size).toBe(slots.length)
  })
})

const asKept = (list: readonly (readonly Told[])[]) => list.flat().map(({ event }) => JSON.stringify([event.type, factsToKeep(event.type, event.facts as never), event.children, event.marking, event.words]))

describe('the same seed', () => {
  const some = asKept(made('seven', 150))
  test('and day give the same ids, days, words and facts', () => { expect(asKept(made('seven', 150))).toEqual(some) })
  test('another seed or day gives others', () => {
    expect(asKept(made('eight', 150))).not.toEqual(some)
    expect(asKept(made('seven', 150, addDays(on, 7)))).not.toEqual(some)
  })
})

describe('markings', () => {
  let labels: ReadonlySet<string>
  beforeAll(() => { labels = new Set(told.flatMap(({ event }) => event.words ?? []).map((w) => w.marking.label)) })
  test('every word stands under one, within the children it is about', () => {
    expect([...labels].sort()).toEqual(['arrangements', 'family may read', 'professionals only', 'the child may read'])
    for (const { event } of told) for (const w of event.words ?? []) expect(event.children).toEqual(expect.arrayContaining([...w.marking.within]))
  })
})
