// Challenges and oversight by their steps: each clock starts from what a person does, is met by what a person does, and refusals leave a way on.
import { describe, expect, test } from 'vitest'
import { day, dayText } from '../../calendar/day.ts'
import { child, conference, person, sisters } from '../../../tests/convened.ts'
import { told } from '../../../tests/facts.ts'
import { deadlines } from '../deadlines.ts'
import { answerChallenge, giveOversight, raiseChallenge, receiveChallenge, settleChallenge } from './challenge.ts'
import type { Facts } from '../facts.ts'

const challenge = 'raise/challenge/0'
const begun = (council: string) => { const s = sisters(council); s.concluded(); s.requested(); s.booked(); return s }
type Story = ReturnType<typeof begun>
const raised = (s: Story, on = '2026-04-16') => s.does(s.inConference('raise', on, 'marlow'), (f) => raiseChallenge(f, { ground: 'ground-1', detail: 'No visit in six weeks.', to: person('rowan') }))
const id = (s: Story) => [...s.factsFor(s.inConference('look', '2026-04-30')).conferences.get(conference)!.challenges.keys()].at(-1)!
const at = (s: Story, act: string, on: string, by: 'rowan' | 'marlow') => s.inConference(act, on, by, { at: { conference, challenge: id(s) } })
const clocks = (s: Story, rule: string) => { const f = s.factsFor(s.inConference('look', '2026-04-30')); return deadlines(f.events, f.council, f.holidays).filter((d) => d.rule === rule).map((d) => [dayText(d.due), d.metOn === undefined ? 'runs' : 'met']) }

describe('a challenge', () => {
  test('starts its clock when it is raised, tells the manager, and is read by no partner and no family', () => {
    const s = begun('southwark')
    expect(raised(s)).toMatchObject({ events: [{ type: 'ChallengeRaised', marking: { label: 'arrangements' } }], notices: [{ to: person('rowan') }] })
    expect(challenge).toContain('challenge')
    expect(clocks(s, 'challenge-resolve')).toEqual([['2026-04-21', 'runs']])
  })
  test('the time for an answer runs from the day it was received, and the answer meets it', () => {
    const s = begun('southwark')
    raised(s)
    s.does(at(s, 'got', '2026-04-17', 'rowan'), (f) => receiveChallenge(f, { receivedOn: day('2026-04-17') }))
    expect(clocks(s, 'challenge-answer')).toEqual([['2026-04-22', 'runs']])
    s.does(at(s, 'answer', '2026-04-20', 'rowan'), (f) => answerChallenge(f, { answer: 'Two visits a week from now.' }))
    expect(clocks(s, 'challenge-answer')).toEqual([['2026-04-22', 'met']])
  })
  test('who answers has received it', () => {
    const s = begun('southwark')
    raised(s)
    expect(told(s.does(at(s, 'answer', '2026-04-17', 'rowan'), (f) => answerChallenge(f, { answer: 'Visits begin.' })))).toEqual(['ChallengeReceived', 'ChallengeAnswered'])
  })
  test('going higher meets the time of one stage and starts that of the next', () => {
    const s = begun('southwark')
    raised(s)
    s.does(at(s, 'higher', '2026-04-20', 'marlow'), (f) => settleChallenge(f, { how: 'went higher', to: person('orla') }))
    expect(clocks(s, 'challenge-resolve')).toEqual([['2026-04-21', 'met'], ['2026-04-23', 'runs']])
    expect([...s.factsFor(s.inConference('look', '2026-04-30')).conferences.get(conference)!.challenges.values()].map((c) => c.stage)).toEqual([1, 2])
  })
  test.each([
    ['received before it was raised', '2026-04-15', 'receivedOn-day'], ['received on a day to come', '2026-04-18', 'receivedOn-day'],
  ])('%s is refused', (_, on, field) => {
    const s = begun('southwark')
    raised(s)
    expect(s.tries(at(s, 'got', '2026-04-17', 'rowan'), (f) => receiveChallenge(f, { receivedOn: day(on) }))).toMatchObject({ field })
  })
  test('what is settled, answered or received stands', () => {
    const s = begun('southwark')
    raised(s)
    const steps: readonly ((f: Facts) => ReturnType<typeof answerChallenge>)[] = [(f) => receiveChallenge(f, { receivedOn: day('2026-04-17') }), (f) => answerChallenge(f, { answer: 'Done.' }), (f) => settleChallenge(f, { how: 'settled' })]
    steps.forEach((step, i) => {
      const doing = at(s, `step ${i}`, '2026-04-17', 'rowan')
      s.does(doing, step)
      expect(s.tries({ ...doing, act: `again ${i}` }, step)).toMatchObject({ refused: expect.any(String), instead: expect.any(String) })
    })
  })
})

describe('oversight of a decision against the majority', () => {
  const overridden = (council: string) => {
    const s = begun(council)
    s.keep(s.inConference('other', '2026-04-14', 'marlow'), [{ type: 'ChairDecidedOtherwise', conference, children: [child('wren')], marking: {}, facts: { conference, child: child('wren'), decidedOn: day('2026-04-14'), reason: 'words' } } as never])
    return s
  }
  const looks = (s: Story, a: Parameters<typeof giveOversight>[2], by: 'orla' | 'marlow' = 'orla') => s.tries(s.inConference('oversee', '2026-04-15', by), (f) => giveOversight(f, child('wren'), a))
  test('its clock runs in rotherham until a manager has looked', () => {
    const s = overridden('rotherham')
    expect(clocks(s, 'override-oversight')).toEqual([['2026-04-15', 'runs']])
    s.does(s.inConference('oversee', '2026-04-15', 'orla'), (f) => giveOversight(f, child('wren'), { view: 'agrees', partnershipTold: 'yes' }))
    expect(clocks(s, 'override-oversight')).toEqual([['2026-04-15', 'met']])
  })
  test('is not given by whoever decided, nor without saying what to look at again, nor where there was none', () => {
    const s = overridden('rotherham')
    expect(looks(s, { view: 'agrees', partnershipTold: 'yes' }, 'marlow')).toMatchObject({ refused: expect.stringContaining('Whoever decided') })
    expect(looks(s, { view: 'asks the chair to look again', partnershipTold: 'yes' })).toMatchObject({ field: 'comment', cites: { section: '15, Decisions' } })
    expect(looks(begun('rotherham'), { view: 'agrees' })).toMatchObject({ refused: expect.stringContaining('has not decided against') })
  })
  test('asks whether the partnership was told only where the council tells it', () => {
    expect(looks(overridden('rotherham'), { view: 'agrees' })).toMatchObject({ field: 'partnershipTold' })
    expect(looks(overridden('rotherham'), { view: 'agrees', partnershipTold: 'not yet' })).toMatchObject({ events: [{ facts: { partnershipTold: false } }] })
    expect(looks(overridden('lincolnshire'), { view: 'agrees' })).toMatchObject({ events: [{ facts: { partnershipTold: undefined } }] })
  })
})
