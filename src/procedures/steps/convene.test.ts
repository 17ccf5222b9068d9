// Asking for a conference: who is a subject, why somebody is not, and the way through before an enquiry has ended.
import { describe, expect, test } from 'vitest'
import { day } from '../../calendar/day.ts'
import { child, conference, person, sisters } from '../../../tests/convened.ts'
import { eventsOf, idOf, told } from '../../../tests/facts.ts'
import { deadlines } from '../deadlines.ts'
import { concludeEnquiry, recordDiscussion } from './enquiry.ts'
import { addChild } from './record.ts'
import { askedTogether, kindNeeded, numberFor, requestConference } from './convene.ts'

const both = [child('wren'), child('sorrel')]
const asking = (s: ReturnType<typeof sisters>) => ({ act: 'ask', on: '2026-03-31', at: s.at })

describe('asking for a conference', () => {
  test('is about the children chosen, with the social worker on the list from the start', () => {
    const s = sisters()
    s.concluded()
    const outcome = s.does({ ...asking(s), act: 'request' }, (f) => requestConference(f, { subjects: both, why: {} }))
    expect(told(outcome)).toEqual(['ConferenceRequested', 'InvitationProposed'])
    const c = s.factsFor(asking(s)).conferences.get(conference)!
    expect(c).toMatchObject({ kind: 'initial', subjects: both })
    expect([...c.invited.keys()]).toEqual([person('hazel')])
    expect(c.invited.get(person('hazel'))).toMatchObject({ standing: 'must', contactWith: both })
  })

  test('asks why a child of the same enquiry is no subject, and keeps the reason for professionals', () => {
    const s = sisters()
    s.concluded()
    expect(s.tries(asking(s), (f) => requestConference(f, { subjects: [child('wren')], why: {} }))).toMatchObject({ field: `why.${child('sorrel')}.reason` })
    const outcome = s.does({ ...asking(s), act: 'request' }, (f) => requestConference(f, { subjects: [child('wren')], why: { [child('sorrel')]: { reason: 'She lives with her grandmother.' } } }))
    expect(told(outcome)).toContain('NotASubject')
    const reason = s.factsFor(asking(s)).conferences.get(conference)!.notSubjects.get(child('sorrel'))!
    expect(s.textOf(reason)).toBe('She lives with her grandmother.')
    expect(s.words.get(reason)!.marking.label).toBe('professionals only')
  })

  test('who is no subject, with the reason, has no limit of that enquiry any more; the sister who is one has', () => {
    const s = sisters()
    s.concluded()
    const limit = () => { const f = s.factsFor({ ...asking(s), act: 'look' }); return deadlines(f.events, f.council, f.holidays).filter((d) => d.rule === 'initial-conference').map((d) => [d.children, d.endedOn]) }
    expect(limit()).toEqual([[both, undefined]])
    s.does({ ...asking(s), act: 'request' }, (f) => requestConference(f, { subjects: [child('wren')], why: { [child('sorrel')]: { reason: 'She lives with her grandmother.' } } }))
    expect(limit()).toEqual([[[child('wren')], undefined]])
  })
  test('a limit of another enquiry runs on for a child who is no subject here', () => {
    const s = sisters()
    s.concluded()
    s.keep({ act: 'other', on: '2026-03-25' }, [{ type: 'StrategyDiscussionHeld', children: [child('sorrel')], marking: {}, facts: { enquiry: 'another', heldOn: day('2026-03-25'), outcome: 'enquiry begins' } } as never])
    s.does({ ...asking(s), act: 'request' }, (f) => requestConference(f, { subjects: [child('wren')], why: { [child('sorrel')]: { reason: 'She lives with her grandmother.' } } }))
    const f = s.factsFor({ ...asking(s), act: 'look' })
    const running = deadlines(f.events, f.council, f.holidays).filter((d) => d.rule === 'initial-conference' && d.children.includes(child('sorrel')))
    expect(running.map((d) => d.endedOn)).toContain(undefined)
  })
  test('a birth into a household where another child has a plan calls for one in rotherham, with no enquiry to wait for, and not where the council is silent', () => {
    const asks = (council: string) => {
      const s = sisters(council)
      const born = (facts: object, type: string, of: 'wren' | 'sorrel') => ({ type, children: [child(of)], marking: {}, facts }) as never
      s.keep({ act: 'plan', on: '2026-03-25' }, [born({ child: child('sorrel'), beganOn: day('2026-03-25'), harm: 'neglect' }, 'PlanBegan', 'sorrel'), born({ child: child('wren'), birthOn: day('2026-03-28'), onPlan: false }, 'ChildBorn', 'wren')])
      return s.tries(asking(s), (f) => requestConference(f, { subjects: [child('wren')], why: { [child('sorrel')]: { reason: 'She has a plan.' } } }))
    }
    expect(told(asks('rotherham'))).toContain('ConferenceRequested')
    expect(asks('southwark')).toMatchObject({ field: 'cannotWait.enquiry.why' })
  })

  test('waits for an enquiry that says so, or for the reason why it cannot wait', () => {
    const s = sisters()
    const refused = s.tries(asking(s), (f) => requestConference(f, { subjects: both, why: {} }))
    expect(refused).toMatchObject({ field: 'cannotWait.enquiry.why', instead: expect.stringContaining('cannot wait') })
    const outcome = s.tries(asking(s), (f) => requestConference(f, { subjects: both, why: {}, cannotWait: 'Their father is released on Friday.' }))
    expect(told(outcome)).toContain('ConferenceRequested')
    expect(eventsOf(outcome)[0]!.words).toMatchObject([{ text: 'Their father is released on Friday.', marking: { label: 'professionals only' } }])
  })

  test('is asked for about a child who is not born yet', () => {
    const s = sisters()
    s.does({ act: 'unborn', on: '2026-03-23', by: 'staff hazel/person/0', as: 'social worker' }, (f) => addChild(f, { name: 'Baby', expected: day('2026-06-01'), gender: 'not known' }))
    const baby = idOf<ReturnType<typeof child>>('unborn/child/0')
    s.does({ act: 'about the baby', on: '2026-03-25' }, (f) => recordDiscussion(f, { heldOn: day('2026-03-25'), outcome: 'enquiry begins', children: [baby] }))
    s.does({ act: 'needed', on: '2026-03-30', at: { child: baby } }, (f) => concludeEnquiry(f, baby, { concludedOn: day('2026-03-30'), outcome: 'conference needed' }))
    const outcome = s.tries({ act: 'ask', on: '2026-03-31', at: { child: baby } }, (f) => requestConference(f, { subjects: [baby], why: {} }))
    expect(eventsOf(outcome)[0]).toMatchObject({ type: 'ConferenceRequested', facts: { kind: 'initial', subjects: [baby] } })
  })

  test('is not asked for twice while it has not been held', () => {
    const s = sisters()
    s.concluded()
    s.requested()
    expect(s.tries({ ...asking(s), act: 'again' }, (f) => requestConference(f, { subjects: both, why: {} }))).toMatchObject({ field: 'subjects' })
  })
})

test('children are asked about together who share an enquiry, or else the family', () => {
  const s = sisters()
  expect(askedTogether(s.factsFor({ act: 'x', on: '2026-03-31', at: s.at }))).toEqual(both)
})

test('a child on a plan needs a review, the first or a later one; others an initial conference', () => {
  const s = sisters()
  const facts = () => s.factsFor({ act: 'x', on: '2026-09-01', at: s.at })
  const keep = (type: string, facts: object) => s.keep({ act: `${type}${s.events.length}`, on: '2026-09-01' }, [{ type, facts, conference, children: [child('wren')], marking: {} } as never])
  expect(kindNeeded(facts())).toBe('initial')
  keep('PlanBegan', { child: child('wren'), beganOn: day('2026-04-14'), harm: 'neglect' })
  expect(kindNeeded(facts())).toBe('first-review')
  keep('ConferenceHeld', { conference, kind: 'first-review', heldOn: day('2026-07-01') })
  expect(kindNeeded(facts())).toBe('review')
})

test('a child who has moved here needs a conference for that, unless the move is only for a time', () => {
  const s = sisters()
  const notified = (permanent: boolean) => s.keep({ act: `n${permanent}`, on: '2026-04-01' }, [{ type: 'TransferNotified', facts: { notifiedOn: day('2026-04-01'), permanent }, children: [child('wren')], marking: {} } as never])
  notified(true)
  expect(kindNeeded(s.factsFor({ act: 'x', on: '2026-04-02', at: s.at }))).toBe('transfer-in')
  notified(false)
  expect(kindNeeded(s.factsFor({ act: 'x', on: '2026-04-02', at: s.at }))).toBe('initial')
})

test('a number says the month and is the same for the same conference', () => {
  expect(numberFor(day('2026-04-02'), conference)).toMatch(/^Q-2604-[2-9B-Z]{4}$/)
  expect(numberFor(day('2026-04-02'), conference)).toBe(numberFor(day('2026-04-30'), conference))
  expect(new Set(Array.from({ length: 300 }, (_, i) => numberFor(day('2026-04-02'), idOf(`c${i}`)))).size).toBeGreaterThan(298)
})
