// The outline plan and the scale: statements and the goals that answer them, actions, what if it does not hold, and scores.
import { describe, expect, test } from 'vitest'
import { inTheRoom, sorrel, who, wren } from '../../../tests/in-the-room.ts'
import { told } from '../../../tests/facts.ts'
import { day } from '../../calendar/day.ts'
import type { EntryId } from '../../record/people.ts'
import { butFor, markedFor, tickedFor } from './entries.ts'
import { keepLine } from './map.ts'
import { keepAction, keepContingency, keepDanger, keepGoal, type Action } from './plan.ts'
import { giveScore, scoresOpen, showScores } from './scale.ts'

const action: Action = { what: 'Get a phone.', who: who('vale'), byOn: day('2026-04-17'), measure: 'She has it.', about: 'all', readers: [] }
const statement = { text: 'He may come back.', about: 'all' as const, readers: [] }
const withDanger = (about: 'all' | typeof wren = 'all', readers: string[] = []) => {
  const story = inTheRoom()
  story.does(story.by(), (f) => keepDanger(f, undefined, { ...statement, about, readers }))
  const [danger] = [...story.state().dangers.keys()]
  return { ...story, danger: danger! }
}

describe('the plan', () => {
  test('a goal is for the children of the danger it answers, and read by the same people', () => {
    const { tries, by, danger } = withDanger(wren, ['closed'])
    expect(tries(by(), (f) => keepGoal(f, undefined, { danger, text: 'He stays away.' }))).toMatchObject({ events: [{ children: [wren], marking: { label: 'professionals only', tells: [wren] }, facts: { danger } }] })
    expect(tries(by(), (f) => keepGoal(f, undefined, { danger: 'gone' as EntryId, text: 'He stays away.' }))).toMatchObject({ refused: expect.any(String), field: 'danger' })
  })

  test('an action names what, who, by when and how anybody will know', () => {
    const { tries, by } = inTheRoom()
    expect(tries(by(), (f) => keepAction(f, undefined, action))).toMatchObject({ events: [{ facts: { who: who('vale'), byOn: day('2026-04-17') }, words: [{ text: 'Get a phone.' }, { text: 'She has it.' }] }] })
    expect(tries(by(), (f) => keepAction(f, undefined, { ...action, byOn: day('2026-04-13') }))).toMatchObject({ refused: expect.stringContaining('this conference was held on Tuesday 14 April 2026'), field: 'byOn-day' })
  })

  test('each can be kept from one of the family, a goal with the danger it answers, and a change is filled in so', () => {
    const not = [butFor(who('flint'))]
    const { tries, by, danger } = withDanger('all', not)
    const kept = { label: 'family may read', keptFrom: [who('flint')] }
    expect(tries(by(), (f) => keepGoal(f, undefined, { danger, text: 'He stays away.' }))).toMatchObject({ events: [{ marking: kept }] })
    expect(tries(by(), (f) => keepAction(f, undefined, { ...action, readers: not }))).toMatchObject({ events: [{ marking: kept, words: [{ marking: kept }, { marking: kept }] }] })
    expect(tries(by(), (f) => keepContingency(f, undefined, { ...statement, readers: not }))).toMatchObject({ events: [{ marking: kept }] })
    expect(tries(by(), (f) => keepLine(f, { text: 'She is afraid.', column: 'worry', kind: 'fact', about: 'all', readers: not }))).toMatchObject({ events: [{ marking: kept }] })
    // whoever ticks both means professionals
    expect(tries(by(), (f) => keepContingency(f, undefined, { ...statement, readers: [...not, 'closed'] }))).toMatchObject({ events: [{ marking: { label: 'professionals only', keptFrom: [] } }] })
    const room = inTheRoom()
    const facts = room.factsFor(room.by())
    for (const readers of [[], ['closed'], not, [...not, butFor(who('fern'))].sort()]) expect(tickedFor(markedFor(facts, [wren, sorrel], readers)).sort()).toEqual(readers)
  })

  test('what was kept is changed under the version its writer saw, and only as what it is', () => {
    const { does, tries, by, state, danger } = withDanger()
    does(by(), (f) => keepContingency(f, undefined, { ...statement, text: 'Ring 999.' }))
    const [contingency] = [...state().contingency.keys()]
    const shown = { shown: new Map([[danger as string, 1], [contingency as string, 1]]) }
    expect(tries(by('tam', 'minute-taker', shown), (f) => keepDanger(f, danger, statement))).toMatchObject({ events: [{ entry: danger, version: 2 }] })
    expect(tries(by('tam', 'minute-taker', shown), (f) => keepContingency(f, contingency, statement))).toMatchObject({ events: [{ entry: contingency, version: 2 }] })
    for (const step of [keepContingency, keepDanger]) expect(tries(by(), (f) => step(f, step === keepDanger ? contingency : danger, statement))).toMatchObject({ refused: expect.stringContaining('no such entry') })
    expect(tries(by(), (f) => keepAction(f, danger, action))).toHaveProperty('refused')
    expect(tries(by(), (f) => keepGoal(f, contingency, { danger, text: 'x' }))).toHaveProperty('refused')
  })
})

describe('scores', () => {
  test('a second one by the same person changes the first; one for a danger stands beside one for all', () => {
    const { does, tries, by, state, danger } = withDanger()
    does(by('vale', 'partner professional'), (f) => giveScore(f, undefined, { score: 2 }))
    const [first] = [...state().scores.values()]
    expect(tries(by('vale', 'partner professional', { shown: new Map([[first!.entry as string, 1]]) }), (f) => giveScore(f, undefined, { score: 3 }))).toMatchObject({ events: [{ entry: first!.entry, version: 2 }] })
    const other = tries(by('vale', 'partner professional'), (f) => giveScore(f, danger, { score: 4, reason: 'Bail was broken.', oneHigher: 'Four weeks with none broken.' }))
    expect(other).toMatchObject({ events: [{ version: 1, facts: { danger, score: 4 }, words: [{ text: 'Bail was broken.' }, { text: 'Four weeks with none broken.' }] }] })
    expect('events' in other && other.events[0]!.entry).not.toBe(first!.entry)
  })

  test('others are written down by the chair or the minute-taker, on their word, and by nobody else', () => {
    const { tries, by } = inTheRoom()
    expect(tries(by('tam', 'minute-taker'), (f) => giveScore(f, undefined, { person: who('fern'), score: 5 }))).toMatchObject({ events: [{ about: who('fern'), onWordOf: who('fern'), facts: { person: who('fern') } }] })
    expect(tries(by('vale', 'partner professional'), (f) => giveScore(f, undefined, { person: who('fern'), score: 5 }))).toMatchObject({ field: 'person', refused: expect.stringContaining('your own') })
  })

  test('somebody who knows one child scores in that record, and not a statement about the other', () => {
    const { tries, by, danger } = withDanger(wren)
    expect(tries(by('perry', 'partner professional'), (f) => giveScore(f, undefined, { score: 6 }))).toMatchObject({ events: [{ children: [wren], marking: { within: [wren] } }] })
    expect(tries(by('perry', 'partner professional'), (f) => giveScore(f, danger, { score: 6 }))).toMatchObject({ events: [{ children: [wren] }] })
    expect(tries(by('nia', 'partner professional'), (f) => giveScore(f, danger, { score: 6 }))).toMatchObject({ refused: expect.any(String), instead: expect.any(String) })
    expect(tries(by('vale', 'partner professional'), (f) => giveScore(f, 'gone' as EntryId, { score: 6 }))).toHaveProperty('refused')
  })

  test('numbers are seen by whoever has scored, by all once everybody here has, or when the chair shows them', () => {
    const { does, tries, by, state } = inTheRoom()
    const here = [who('vale'), who('hazel')]
    const open = (viewer: string) => scoresOpen(state(), who(viewer), undefined, here)
    does(by('vale', 'partner professional'), (f) => giveScore(f, undefined, { score: 2 }))
    expect(['vale', 'hazel', 'marlow'].map(open)).toEqual([true, false, false])
    does(by('hazel', 'social worker'), (f) => giveScore(f, undefined, { score: 3 }))
    expect(open('marlow')).toBe(true)
    const early = inTheRoom()
    early.does(early.by(), (f) => showScores(f, undefined))
    expect(scoresOpen(early.state(), who('marlow'), undefined, here)).toBe(true)
    expect(told(tries(by(), (f) => showScores(f, undefined)))).toEqual(['ScoresShown'])
    expect(told(early.tries(early.by(), (f) => showScores(f, undefined)))).toEqual([])
  })

  test('a score for a danger is marked as the danger is', () => {
    const { tries, by, danger } = withDanger('all', ['closed'])
    expect(tries(by('hazel', 'social worker'), (f) => giveScore(f, danger, { score: 3 }))).toMatchObject({ events: [{ children: [wren, sorrel], marking: { label: 'professionals only' } }] })
  })
})
