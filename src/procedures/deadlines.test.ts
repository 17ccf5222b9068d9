// Deadlines of a record: which events start a clock, what meets or ends it, and what corrections do.
import { describe, expect, test } from 'vitest'
import { day, dayText } from '../calendar/day.ts'
import { englandAndWales, withExtra } from '../calendar/holidays.ts'
import { dayFieldOf, type Event, type EventType, type FactsOf } from '../record/events.ts'
import { councilNamed } from './councils.ts'
import { deadlines, type Deadline } from './deadlines.ts'
import { initialConference } from './england/conference-dates.ts'
import { explanation } from './explanation.ts'
import { rulesPage } from './rules-page.ts'
import { workingDays } from '../calendar/count.ts'

const rotherham = councilNamed('rotherham')!
const england = councilNamed('england')!

/** A record under construction: events in order, kept under one or more children. */
const record = () => {
  const events: Event[] = []
  const happened = <T extends EventType>(type: T, facts: Partial<FactsOf<T>>, children = ['anna'], on?: string): string => {
    const id = `event-${events.length + 1}`
    const dayOf = (facts as Record<string, unknown>)[dayFieldOf(type)]
    events.push({ id, no: events.length + 1, on: on ? day(on) : dayOf, children, type, facts } as unknown as Event)
    return id
  }
  const due = (rule: string, council = rotherham): Deadline[] => deadlines(events, council, englandAndWales).filter(d => d.rule === rule)
  return { events, happened, due }
}
const told = (list: readonly Deadline[]) => list.map(d => [dayText(d.due), d.metOn === undefined ? d.endedOn === undefined ? 'runs' : 'ended' : 'met'])

const discussion = (enquiry: string, heldOn: string, outcome: 'enquiry begins' | 'no enquiry' = 'enquiry begins') =>
  ({ enquiry, heldOn: day(heldOn), outcome }) as Partial<FactsOf<'StrategyDiscussionHeld'>>
const held = (conference: string, kind: FactsOf<'ConferenceHeld'>['kind'], heldOn: string) =>
  ({ conference, kind, heldOn: day(heldOn) }) as Partial<FactsOf<'ConferenceHeld'>>
const fixed = (conference: string, onDay: string, bookedOn: string, kind: FactsOf<'ConferenceHeld'>['kind'] = 'initial') =>
  ({ conference, kind, onDay: day(onDay), bookedOn: day(bookedOn) }) as Partial<FactsOf<'ConferenceBooked'>>

test('a conference that only a census tells of starts the next review, and nothing that is sent or held after a conference of ours', () => {
  const follows = (from: 'census' | undefined, kind: FactsOf<'ConferenceHeld'>['kind']) => {
    const r = record()
    r.happened('ConferenceHeld', { ...held('c1', kind, '2026-03-23'), from })
    return [...new Set(deadlines(r.events, rotherham, englandAndWales).map(d => d.rule))].toSorted()
  }
  expect(follows('census', 'initial').every(rule => rule.includes('review'))).toBe(true)
  expect(follows('census', 'initial')).toContain('first-review')
  expect(follows('census', 'review')).toContain('next-review')
  expect(follows(undefined, 'initial')).toEqual(expect.arrayContaining(['first-core-group', 'minutes-sent', 'plan-sent', 'first-review']))
})

describe('the initial conference', () => {
  test('counts from the strategy discussion at which the enquiry began, not an earlier nor a later one', () => {
    const r = record()
    r.happened('StrategyDiscussionHeld', discussion('e1', '2026-02-23', 'no enquiry'))
    const began = r.happened('StrategyDiscussionHeld', discussion('e1', '2026-03-02'))
    r.happened('StrategyDiscussionHeld', discussion('e1', '2026-03-09'))
    expect(told(r.due('initial-conference'))).toEqual([['2026-03-23', 'runs']])
    expect(r.due('initial-conference')[0]).toMatchObject({ because: began, id: `initial-conference:${began}`, firm: true, children: ['anna'] })
  })

  test('is met by the conference, and a new enquiry starts a clock of its own', () => {
    const r = record()
    r.happened('StrategyDiscussionHeld', discussion('e1', '2026-03-02'))
    const met = r.happened('ConferenceHeld', held('c1', 'initial', '2026-03-20'))
    r.happened('StrategyDiscussionHeld', discussion('e2', '2026-09-01'))
    expect(told(r.due('initial-conference'))).toEqual([['2026-03-23', 'met'], ['2026-09-22', 'runs']])
    expect(r.due('initial-conference')[0]).toMatchObject({ metBy: met, metOn: day('2026-03-20') })
  })

  test('falls away when the enquiry ends without one', () => {
    const r = record()
    r.happened('StrategyDiscussionHeld', discussion('e1', '2026-03-02'))
    r.happened('EnquiryConcluded', { enquiry: 'e2' as never, concludedOn: day('2026-03-05'), outcome: 'no conference needed' })
    expect(told(r.due('initial-conference'))).toEqual([['2026-03-23', 'runs']])
    r.happened('EnquiryConcluded', { enquiry: 'e1' as never, concludedOn: day('2026-03-10'), outcome: 'no conference needed' })
    expect(told(r.due('initial-conference'))).toEqual([['2026-03-23', 'ended']])
  })

  test('still runs for the sister whose conference was not held', () => {
    const r = record()
    r.happened('StrategyDiscussionHeld', discussion('e1', '2026-03-02'), ['anna', 'beth'])
    r.happened('ConferenceHeld', held('c1', 'initial', '2026-03-16'), ['anna'])
    expect(r.due('initial-conference')[0]).toMatchObject({ children: ['beth'] })
    r.happened('ConferenceHeld', held('c2', 'initial', '2026-03-18'), ['beth'])
    expect(r.due('initial-conference')[0]).toMatchObject({ children: ['anna', 'beth'], metOn: day('2026-03-18') })
  })

  test('an earlier conference does not meet it', () => {
    const r = record()
    r.happened('ConferenceHeld', held('c0', 'initial', '2025-03-20'))
    r.happened('StrategyDiscussionHeld', discussion('e1', '2026-03-02'))
    expect(told(r.due('initial-conference'))).toEqual([['2026-03-23', 'runs']])
  })

  test('moves when the day is corrected, and goes when the event is withdrawn', () => {
    const r = record()
    const began = r.happened('StrategyDiscussionHeld', discussion('e1', '2026-03-02'))
    r.happened('Corrected', { event: began as never, to: day('2026-03-03'), correctedOn: day('2026-03-04') })
    expect(told(r.due('initial-conference'))).toEqual([['2026-03-24', 'runs']])
    r.happened('Withdrawn', { event: began as never, because: 'wrong child', withdrawnOn: day('2026-03-05') })
    expect(r.due('initial-conference')).toEqual([])
  })
})

describe('a child who moves in', () => {
  const notice = (on: string, permanent: boolean) => ({ notifiedOn: day(on), permanent })
  test('counts from the first notice of a permanent move', () => {
    const r = record()
    r.happened('TransferNotified', notice('2026-06-01', true))
    r.happened('TransferNotified', notice('2026-06-08', true))
    expect(told(r.due('transfer-in-conference'))).toEqual([['2026-06-22', 'runs']])
  })
  test('stops when the move is only for a time, and starts afresh after that', () => {
    const r = record()
    r.happened('TransferNotified', notice('2026-06-01', true))
    r.happened('TransferNotified', notice('2026-06-03', false))
    r.happened('TransferNotified', notice('2026-06-08', true))
    expect(told(r.due('transfer-in-conference'))).toEqual([['2026-06-22', 'ended'], ['2026-06-29', 'runs']])
  })
  test('a notice repeated on the day of the conference starts nothing', () => {
    const r = record()
    r.happened('TransferNotified', notice('2026-06-01', true))
    r.happened('ConferenceHeld', held('c1', 'transfer-in', '2026-06-18'))
    r.happened('TransferNotified', notice('2026-06-18', true))
    expect(told(r.due('transfer-in-conference'))).toEqual([['2026-06-22', 'met']])
  })
  test('a second move years later has a clock of its own', () => {
    const r = record()
    r.happened('TransferNotified', notice('2024-06-03', true))
    r.happened('ConferenceHeld', held('c1', 'transfer-in', '2024-06-20'))
    r.happened('TransferNotified', notice('2026-06-01', true))
    expect(told(r.due('transfer-in-conference'))).toEqual([['2024-06-24', 'met'], ['2026-06-22', 'runs']])
  })
})

describe('before a conference', () => {
  test('counts back from the date fixed last', () => {
    const r = record()
    r.happened('ConferenceBooked', fixed('c1', '2026-03-20', '2026-03-03'))
    r.happened('ConferenceBooked', fixed('c1', '2026-03-23', '2026-03-04'))
    expect(told(r.due('social-worker-report-to-family'))).toEqual([['2026-03-19', 'runs']])
  })
  test('is met by the report even where that came before the date was moved', () => {
    const r = record()
    r.happened('ConferenceBooked', fixed('c1', '2026-03-20', '2026-03-03'))
    r.happened('ReportAuthorised', { conference: 'c1' as never, authorisedOn: day('2026-03-16') })
    r.happened('ConferenceBooked', fixed('c1', '2026-03-23', '2026-03-17'))
    r.happened('ConferenceHeld', held('c1', 'initial', '2026-03-23'))
    expect(told(r.due('social-worker-report-to-unit'))).toEqual([['2026-03-19', 'met']])
    expect(told(r.due('social-worker-report-to-family'))).toEqual([['2026-03-19', 'ended']])
  })
  test('another conference’s report does not meet it', () => {
    const r = record()
    r.happened('ConferenceBooked', fixed('c1', '2026-03-20', '2026-03-03'))
    r.happened('ReportShownToFamily', { conference: 'c2' as never, shownOn: day('2026-03-16') })
    expect(told(r.due('social-worker-report-to-family'))).toEqual([['2026-03-18', 'runs']])
  })
  test('a council that is silent has no such deadline', () => {
    const r = record()
    r.happened('ConferenceBooked', fixed('c1', '2026-06-23', '2026-05-01', 'review'))
    expect(r.due('social-worker-report-to-family')).toEqual([])
    r.happened('ConferenceBooked', fixed('c2', '2026-03-20', '2026-03-03'))
    expect(r.due('social-worker-report-to-family', england)).toEqual([])
    expect(r.due('invitation-list')).toEqual([])
  })
})

describe('after a conference', () => {
  test('the plan and the minutes are met by being sent', () => {
    const r = record()
    r.happened('ConferenceHeld', held('c1', 'initial', '2026-03-20'))
    r.happened('PlanSent', { conference: 'c1' as never, sentOn: day('2026-03-23') })
    expect(told(r.due('plan-sent'))).toEqual([['2026-03-23', 'met']])
    expect(told(r.due('minutes-sent'))).toEqual([['2026-04-21', 'runs']])
  })
  test('there is a first review only for the child for whom a plan began', () => {
    const r = record()
    r.happened('ConferenceHeld', held('c1', 'initial', '2026-03-23'), ['anna', 'beth'])
    r.happened('DecisionMade', { conference: 'c1' as never, child: 'beth' as never, decidedOn: day('2026-03-23'), outcome: 'no plan' }, ['beth'])
    expect(r.due('first-review')[0]).toMatchObject({ due: day('2026-06-23'), children: ['anna'] })
    expect(r.due('first-core-group')[0]).toMatchObject({ due: day('2026-04-08'), children: ['anna'] })
    r.happened('PlanEnded', { child: 'anna' as never, endedOn: day('2026-05-01') }, ['anna'])
    expect(told(r.due('first-review'))).toEqual([['2026-06-23', 'ended']])
  })
  test('each review starts the next, and is met by it', () => {
    const r = record()
    r.happened('ConferenceHeld', held('c1', 'initial', '2026-03-23'))
    r.happened('ConferenceHeld', held('c2', 'first-review', '2026-06-18'))
    r.happened('ConferenceHeld', held('c3', 'review', '2026-12-10'))
    expect(told(r.due('first-review'))).toEqual([['2026-06-23', 'met']])
    expect(told(r.due('next-review'))).toEqual([['2026-12-18', 'met'], ['2027-06-10', 'runs']])
  })
  test('a decision made at the conference but kept before it was closed ends the review too', () => {
    const r = record()
    r.happened('DecisionMade', { conference: 'c1' as never, child: 'anna' as never, decidedOn: day('2026-03-23'), outcome: 'no plan' })
    r.happened('ConferenceHeld', held('c1', 'initial', '2026-03-23'))
    expect(told(r.due('first-review'))).toEqual([['2026-06-23', 'ended']])
  })
  test('an override is looked at within 24 hours that pass', () => {
    const r = record()
    r.happened('ChairDecidedOtherwise', { conference: 'c1' as never, child: 'anna' as never, decidedOn: day('2026-03-28'), decidedAt: '2026-03-28T14:30:00Z' })
    expect(r.due('override-oversight')[0]).toMatchObject({ due: day('2026-03-29'), dueAt: '2026-03-29T15:30' })
  })
})

describe('whatever the record', () => {
  const sample = () => {
    const r = record()
    r.happened('StrategyDiscussionHeld', discussion('e1', '2026-03-02'))
    r.happened('ConferenceBooked', fixed('c1', '2026-03-23', '2026-03-04'))
    r.happened('ConferenceHeld', held('c1', 'initial', '2026-03-23'))
    return r
  }
  test('the order in which events are handed in makes no difference, and asking twice changes nothing', () => {
    const { events } = sample()
    const once = deadlines(events, rotherham, englandAndWales)
    expect(deadlines([...events].reverse(), rotherham, englandAndWales)).toEqual(once)
    expect(deadlines(events, rotherham, englandAndWales)).toEqual(once)
    expect(once.map(d => d.due)).toEqual(once.map(d => d.due).sort((a, b) => a - b))
  })
  test('every deadline is explained, and the explanation gives the same day', () => {
    const { events } = sample()
    for (const d of deadlines(events, rotherham, englandAndWales)) {
      const because = events.find(e => e.id === d.because)!
      const e = explanation(d, because, rotherham, englandAndWales)
      expect([e.due, e.dueAt, e.firm]).toEqual([d.due, d.dueAt, d.firm])
      expect(e.rule.says).not.toContain('{')
    }
  })
  test('a holiday added later moves what it falls in', () => {
    const { events } = sample()
    const more = withExtra(englandAndWales, [{ on: day('2026-03-10'), name: 'A day of mourning' }])
    const [moved] = deadlines(events, rotherham, more).filter(d => d.rule === 'initial-conference')
    expect(moved?.due).toBe(day('2026-03-24'))
  })
  test('a new edition holds for what happens under it and moves nothing already running', () => {
    const old = { ...initialConference, until: day('2026-03-31') }
    const now = { ...initialConference, since: day('2026-04-01'), earlier: undefined, due: (d: { heldOn?: unknown }) => workingDays(10).after(d.heldOn as never) } as typeof initialConference
    const r = record()
    r.happened('StrategyDiscussionHeld', discussion('e1', '2026-03-30'))
    r.happened('StrategyDiscussionHeld', discussion('e2', '2026-04-01'))
    const all = deadlines(r.events, england, englandAndWales, [old, now])
    expect(all.map(d => dayText(d.due))).toEqual(['2026-04-17', '2026-04-22'])
    const e = explanation(all[0]!, r.events[1]!, england, englandAndWales, [old, now])
    expect(e.rule.says).toContain('10 working days')
  })
})

test('the page of rules shows each rule, its source and worked examples, and what is left open', () => {
  const page = rulesPage(rotherham)
  expect(page).toContain('## Initial conference')
  expect(page).toContain('| Monday 2 March 2026 | Monday 23 March 2026 | weekends |')
  expect(page).toContain('Initial Child Protection Conferences (54, 18 January 2024), 16, After the conference')
  expect(page).toMatch(/## Left open[\s\S]*- invitation list/)
  expect(rulesPage(england)).not.toContain('## Minutes sent')
})
