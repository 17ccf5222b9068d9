// Times as people say them.
import { expect, test } from 'vitest'
import { minutesBefore, spokenTime } from './spoken.ts'

test.each([
  ['10:00', '10 o’clock'], ['09:30', 'half past 9'], ['09:15', 'quarter past 9'], ['09:45', 'quarter to 10'], ['12:00', '12 noon'], ['12:30', 'half past 12 in the afternoon'],
  ['13:45', 'quarter to 2 in the afternoon'], ['14:20', '20 minutes past 2 in the afternoon'], ['17:00', '5 o’clock in the evening'], ['11:50', '10 minutes to 12'], ['11:45', 'quarter to 12'],
])('%s is %s', (time, said) => { expect(spokenTime(time)).toBe(said) })

test('half an hour before', () => {
  expect([minutesBefore('10:00', 30), minutesBefore('09:15', 30), minutesBefore('00:10', 30)]).toEqual(['09:30', '08:45', '00:00'])
})
