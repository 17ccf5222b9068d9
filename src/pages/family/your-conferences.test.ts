// Which conferences stand on a parent's page: only those they were told of, and only for their own children.
import { describe, expect, test } from 'vitest'
import { day } from '../../calendar/day.ts'
import { recordOf } from '../../record/known.ts'
import { about } from '../../record/marking.ts'
import { contactOf, isTold, parentOf, workersFor, yourConferences } from './your-conferences.ts'
import { conference, held, madeUp, sorrel, who, wren } from '../../../tests/procedures/papers-made-up.ts'
import type { InHand } from '../../store/journal.ts'

const on = day('2026-04-09')
const of = (t: ReturnType<typeof madeUp>) => recordOf(t.events) as unknown as InHand
const children = (facts: InHand, name: string) => parentOf(facts, who(name), [wren, sorrel], on)
const yours = (facts: InHand, name: string) => yourConferences(facts, facts, who(name), children(facts, name))

describe('whose child it is', () => {
  test('a mother of both sees both, a father of one only his own', () => {
    const facts = of(madeUp())
    expect(yours(facts, 'fern').map((y) => y.children)).toEqual([[wren, sorrel]])
    expect(yours(facts, 'flint').map((y) => y.children)).toEqual([[wren]])
    expect(yours(facts, 'cobb').map((y) => y.children)).toEqual([[sorrel]])
  })

  test('a record that was not opened for them is not theirs here', () => {
    const facts = of(madeUp())
    expect(parentOf(facts, who('fern'), [wren], on)).toEqual([wren])
    expect(parentOf(facts, who('perry'), [wren, sorrel], on)).toEqual([])
  })
})

describe('whether they were told', () => {
  const without = (name: string, types: readonly string[]) => {
    const t = madeUp()
    return recordOf(t.events.filter((e) => !(types.includes(e.type) && e.about === who(name)))) as unknown as InHand
  }
  test('a parent who is on the list and was not asked yet learns of nothing', () => { expect(yours(without('flint', ['InvitationSent']), 'flint')).toEqual([]) })
  test('nor one who is not on the list', () => { expect(yours(without('flint', ['InvitationSent', 'InvitationProposed']), 'flint')).toEqual([]) })
  test('nor one who was taken off it', () => {
    const t = madeUp()
    t.keep({ act: 'off', on: '2026-04-08' }, [{ type: 'InvitationRemoved', facts: { conference, person: who('flint'), removedOn: on, reason: who('x') as never }, conference, children: [wren], about: who('flint'), marking: about([wren], 'professionals only') }])
    expect(yours(of(t), 'flint')).toEqual([])
    expect(yours(of(t), 'fern')).toHaveLength(1)
  })
  test('one who was sent a paper of it has been told', () => {
    const facts = without('flint', ['InvitationSent', 'InvitationProposed'])
    const c = facts.conferences.get(conference)!
    expect(isTold(c, who('flint'))).toBe(false)
    c.copies.set('copy' as never, { reader: who('flint'), sentOn: on } as never)
    expect(isTold(c, who('flint'))).toBe(true)
  })
})

test('until somebody has asked how they may be reached, nothing may be said', () => {
  const t = madeUp()
  expect(contactOf(of(t), who('fern'))).toBe('none')
  expect(contactOf(of(t), who('nobody'))).toBe('none')
  t.keep({ act: 'asked', on: '2026-04-08' }, [{ type: 'SafeContactRecorded', facts: { person: who('fern'), says: 'open', recordedOn: on }, children: [wren], about: who('fern'), marking: about([wren], 'arrangements') }])
  expect(contactOf(of(t), who('fern'))).toBe('open')
})

test('those to come stand before those held', () => {
  const t = madeUp()
  t.keep({ act: 'held', on: '2026-04-14' }, [held])
  expect(yours(of(t), 'fern').map((y) => y.over)).toEqual([true])
})

test('they ring the social worker of their child', () => {
  expect(workersFor(of(madeUp()), [wren, sorrel], on)).toEqual([who('hazel')])
})
