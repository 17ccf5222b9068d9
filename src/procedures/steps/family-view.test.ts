// What the family says before the day: whose words, about which children, and from whom they are kept.
import { describe, expect, test } from 'vitest'
import { giveView, familyHere } from './family-view.ts'
import { conferenceAt } from '../../record/known.ts'
import { conference, held, madeUp, sorrel, who, wren } from '../../../tests/procedures/papers-made-up.ts'
import { told, type Doing } from '../../../tests/facts.ts'

const parent = (by: string): Doing => ({ act: `${by} says`, on: '2026-04-09', by, as: 'parent', at: { conference } })

describe('a parent’s own side', () => {
  test('is about their own children and kept from everybody else of the family', () => {
    const outcome = madeUp().tries(parent('flint'), (f) => giveView(f, { view: 'I want to see her.' }))
    expect('events' in outcome && outcome.events[0]).toMatchObject({
      type: 'FamilyViewGiven', children: [wren], onWordOf: undefined, facts: { person: who('flint') },
      marking: { label: 'family may read', tells: [wren], keptFrom: [who('fern'), who('cobb')].sort() },
    })
  })

  test('may be read by the rest of the family where they say so; a father still reads nothing of another’s child', () => {
    const outcome = madeUp().tries(parent('fern'), (f) => giveView(f, { view: 'They are fine.', mayRead: 'the rest of the family too' }))
    expect('events' in outcome && outcome.events[0]!.words![0]!.marking).toEqual({ label: 'family may read', within: [wren, sorrel].sort(), tells: [wren, sorrel].sort(), keptFrom: [] })
  })

  test('that it was said is kept from the same people as what was said', () => {
    const outcome = madeUp().tries(parent('fern'), (f) => giveView(f, { view: 'x', mayRead: 'only the people who work with the family' }))
    expect('events' in outcome && outcome.events[0]!.marking).toEqual('events' in outcome && outcome.events[0]!.words![0]!.marking)
  })
})

test('a worker keeps it on their word', () => {
  const outcome = madeUp().tries({ ...parent('hazel'), as: 'social worker' }, (f) => giveView(f, { person: who('cobb'), view: 'He was told late.' }))
  expect('events' in outcome && outcome.events[0]).toMatchObject({ onWordOf: who('cobb'), children: [sorrel] })
})

test('refused: for somebody who is no family here, and once the conference is over', () => {
  expect(told(madeUp().tries({ ...parent('hazel'), as: 'social worker' }, (f) => giveView(f, { person: who('perry'), view: 'x' })))).toMatch(/not recorded as family/)
  expect(told(madeUp().tries({ ...parent('hazel'), as: 'social worker' }, (f) => giveView(f, { view: 'x' })))).toMatch(/not recorded as family/)
  const t = madeUp()
  t.keep({ act: 'held', on: '2026-04-14' }, [held])
  expect(told(t.tries(parent('fern'), (f) => giveView(f, { view: 'x' })))).toMatch(/has been held/)
})

test('who may be chosen is the family', () => {
  const t = madeUp()
  const facts = t.factsFor(parent('hazel'))
  expect(familyHere(facts, conferenceAt(facts)).sort()).toEqual([who('cobb'), who('fern'), who('flint')].sort())
})
