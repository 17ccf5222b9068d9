// A parent's answer: kept with what would help, and without having to say why they do not come.
import { expect, test } from 'vitest'
import { answerAsFamily, type FamilyAnswer } from './family-answer.ts'
import { conference, held, madeUp, who, wren } from '../../../tests/procedures/papers-made-up.ts'
import { told, type Doing } from '../../../tests/facts.ts'

const flint = (act = 'answer'): Doing => ({ act, on: '2026-04-09', by: 'flint', as: 'parent', at: { conference } })
const says = (more: Partial<FamilyAnswer> = {}): FamilyAnswer => ({ answer: 'in the room', needs: [], ...more })

test('an answer with two needs is three facts; what was said goes with the first', () => {
  const outcome = madeUp().tries(flint(), (f) => answerAsFamily(f, says({ needs: ['transport', 'supporter'], detail: 'My brother drives me.' })))
  expect(told(outcome)).toEqual(['InvitationAnswered', 'NeedRecorded', 'NeedRecorded'])
  expect('events' in outcome && outcome.events.map((e) => [e.children, e.marking.label, e.words?.length])).toEqual([[[wren], 'arrangements', 0], [[wren], 'professionals only', 1], [[wren], 'professionals only', 0]])
})

test('a need that is known is not kept twice, and what is said alone is a need of its own', () => {
  const t = madeUp()
  t.does(flint(), (f) => answerAsFamily(f, says({ needs: ['transport'] })))
  expect(told(t.tries(flint('b'), (f) => answerAsFamily(f, says({ needs: ['transport'] }))))).toEqual(['InvitationAnswered'])
  const outcome = madeUp().tries(flint(), (f) => answerAsFamily(f, says({ detail: 'I cannot read well.' })))
  expect('events' in outcome && outcome.events[1]!.facts).toMatchObject({ person: who('flint'), need: 'another need' })
})

test('nobody of a family has to say why they do not come', () => {
  expect(told(madeUp().tries(flint(), (f) => answerAsFamily(f, says({ answer: 'not coming' }))))).toEqual(['InvitationAnswered'])
})

test('refused: somebody who was not asked, and once it is over', () => {
  expect(told(madeUp().tries({ ...flint(), by: 'stranger' }, (f) => answerAsFamily(f, says())))).toMatch(/not on the list/)
  const t = madeUp()
  t.keep({ act: 'held', on: '2026-04-14' }, [held])
  expect(told(t.tries(flint(), (f) => answerAsFamily(f, says())))).toMatch(/has been held/)
})
