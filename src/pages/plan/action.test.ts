// An action that lacks what it is, who does it, by when or how anybody will know is asked about there.
import { expect, test } from 'vitest'
import { inTheRoom, who } from '../../../tests/in-the-room.ts'
import { readAnswers } from '../fields.ts'
import { actionPage } from './action.ts'

const whole = { what: 'Get a phone.', who: who('vale'), 'byOn-day': '17', 'byOn-month': '4', 'byOn-year': '2026', measure: 'She has it.', about: 'all' }
const s = inTheRoom()
const asks = actionPage.asks!(s.factsFor(s.by()))

test('a whole action is read', () => expect(readAnswers(asks, whole)).toMatchObject({ answers: { what: 'Get a phone.', who: who('vale'), measure: 'She has it.' } }))

test.each([['what it is', 'what'], ['who does it', 'who'], ['by when', 'byOn-day'], ['how anybody will know', 'measure']])('without %s', (_, field) => {
  const without = Object.fromEntries(Object.entries(whole).filter(([name]) => !name.startsWith(field.replace(/-day$/, ''))))
  expect(readAnswers(asks, without)).toMatchObject({ problems: [{ field }] })
})
