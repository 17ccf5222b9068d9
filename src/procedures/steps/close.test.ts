// Ending a conference: the days that follow inside their limits, and an end that leaves no child without a decision or a safe plan.
import { describe, expect, test } from 'vitest'
import { conference, inTheRoom, sorrel, who, wren } from '../../../tests/in-the-room.ts'
import { told } from '../../../tests/facts.ts'
import { day } from '../../calendar/day.ts'
import { closeConference, fixFollowUp, limitsAfter, undecided } from './close.ts'
import { decide, type Decision } from './decide.ts'

const decision: Decision = { test: 'both', outcome: 'a child protection plan', harm: 'neglect', reasons: 'Because.', how: 'all agreed', whyNow: 'Now.' }
const deciding = (...children: (typeof wren)[]) => {
  const story = inTheRoom()
  for (const child of children) story.does(story.by(), (f) => decide(f, child, decision))
  return story
}

describe('what follows', () => {
  test('is counted from the day of the conference', () => {
    const { factsFor, by } = inTheRoom()
    const { coreGroup, review } = limitsAfter(factsFor(by()))
    expect([coreGroup?.due, review?.due]).toEqual([day('2026-04-28'), day('2026-07-14')])
    expect(limitsAfter(inTheRoom('rotherham', 'review').factsFor(by())).coreGroup).toBeUndefined()
  })

  test('is the council’s own count where that is the earlier, with its own source', () => {
    const { factsFor, tries, by } = inTheRoom('southwark')
    expect(limitsAfter(factsFor(by())).review).toMatchObject({ rule: { id: 'local-first-review' }, due: day('2026-07-13') })
    expect(tries(by(), (f) => fixFollowUp(f, { reviewOn: day('2026-07-14') }))).toMatchObject({ field: 'reviewOn-day', cites: { section: 'Future dates' } })
  })

  test('is kept when its days are inside their limits', () => {
    const { tries, by } = inTheRoom()
    expect(tries(by(), (f) => fixFollowUp(f, { coreGroupOn: day('2026-04-28'), reviewOn: day('2026-07-14'), leadWorker: who('hazel') }))).toMatchObject({ events: [{ type: 'FollowUpFixed', facts: { coreGroupOn: day('2026-04-28'), leadWorker: who('hazel') } }] })
  })

  test.each([
    ['coreGroupOn', '2026-04-29', 'Tuesday 28 April 2026', 'Core groups, first'],
    ['reviewOn', '2026-07-15', 'Tuesday 14 July 2026', 'Child protection review conferences, timing'],
  ])('%s past its limit is refused with its source, and kept with a reason', (field, on, last, section) => {
    const { tries, by } = inTheRoom()
    const late = { [field]: day(on) }
    expect(tries(by(), (f) => fixFollowUp(f, late))).toMatchObject({ refused: expect.stringContaining(last), field: `${field}-day`, cites: { section }, instead: expect.stringContaining('say why') })
    expect(told(tries(by(), (f) => fixFollowUp(f, { ...late, why: 'The interpreter is away.' })))).toEqual(['FollowUpFixed', 'LateDateExplained'])
  })

  test('nothing at all, or a day before the conference, is asked about', () => {
    const { tries, by } = inTheRoom()
    expect(tries(by(), (f) => fixFollowUp(f, {}))).toMatchObject({ refused: expect.any(String), field: 'coreGroupOn-day' })
    expect(tries(by(), (f) => fixFollowUp(f, { reviewOn: day('2026-04-13') }))).toMatchObject({ refused: expect.any(String), field: 'reviewOn-day' })
  })
})

describe('the end', () => {
  const late = { time: '11:45' }
  test('holds the conference for every child, at the time it ended; a second time changes nothing and says so', () => {
    const { does, tries, by } = deciding(wren, sorrel)
    expect(does(by('marlow', 'conference chair', late), (f) => closeConference(f, { endedAt: '12:40' })).events).toMatchObject([{ type: 'ConferenceHeld', children: [wren, sorrel], facts: { conference, kind: 'initial', heldOn: day('2026-04-14'), endedAt: '12:40' } }])
    expect(told(tries(by('marlow', 'conference chair', late), (f) => closeConference(f, { endedAt: '12:40' })))).toContain('at 12:40, and that stands')
    expect(tries(by(), (f) => decide(f, wren, decision))).toMatchObject({ refused: expect.stringContaining('ended'), instead: expect.any(String) })
  })

  const whole = { endedAt: '12:40', why: 'A report is missing.', safePlan: 'The girls stay with Gran; Hazel visits daily.', resumesOn: day('2026-04-16') }
  test.each([
    ['nothing said', { endedAt: '12:40' }, 'why'], ['no reason', { ...whole, why: undefined }, 'why'], ['no safe plan', { ...whole, safePlan: undefined }, 'safePlan'],
    ['no day', { ...whole, resumesOn: undefined }, 'resumesOn-day'], ['the same day', { ...whole, resumesOn: day('2026-04-14') }, 'resumesOn-day'],
  ])('a child without a decision, and %s: refused', (_, a, field) => {
    const { tries, by } = deciding(wren)
    expect(tries(by('marlow', 'conference chair', late), (f) => closeConference(f, a))).toMatchObject({ refused: expect.any(String), field })
  })

  test('adjourned for one child it is held for the other, goes on, and ends on the later day', () => {
    const { does, by, state, factsFor } = deciding(wren)
    expect(does(by('marlow', 'conference chair', late), (f) => closeConference(f, whole)).events).toMatchObject([{ type: 'ConferenceHeld', children: [wren] }, { type: 'ConferenceAdjourned', children: [sorrel], facts: { undecided: [sorrel], resumesOn: day('2026-04-16') } }])
    expect(undecided(state())).toEqual([sorrel])
    const later = { on: '2026-04-16', time: '11:45' }
    expect(does(by('marlow', 'conference chair', later), (f) => decide(f, sorrel, decision)).events[0]).toMatchObject({ facts: { decidedOn: day('2026-04-16') } })
    expect(does(by('marlow', 'conference chair', later), (f) => closeConference(f, { endedAt: '11:00' })).events).toMatchObject([{ type: 'ConferenceHeld', children: [sorrel], facts: { heldOn: day('2026-04-16') } }])
    expect(factsFor(by()).children.get(wren)!.conferences.get(conference)!.heldOn).toBe(day('2026-04-14'))
  })
})
