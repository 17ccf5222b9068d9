// What a browser sent, read: days and times as people type them, and a sentence in plain English for whatever is missing or cannot be.
import { describe, expect, test } from 'vitest'
import { day } from '../calendar/day.ts'
import { aDay, aTime, choice, nameOf, oneOf, readAnswers, several, shortText, yesNo, type Asks, type Raw } from './fields.ts'
import { missingWords, type Given } from './missing.ts'

const answersTo = (asks: Asks, raw: Raw) => { const read = readAnswers(asks, raw); return 'answers' in read ? read.answers : read.problems }
const boxes = (d: string, m: string, y: string): Raw => ({ 'on-day': d, 'on-month': m, 'on-year': y })

describe('a day and a time', () => {
  test.each([['3', '11', '2026'], ['3', 'Nov', '2026'], ['03', 'november', '2026'], ['3/11/2026', '', '']])('%s %s %s is the third of November', (d, m, y) => {
    expect(answersTo({ on: aDay('Day') }, boxes(d, m, y))).toEqual({ on: day('2026-11-03') })
  })
  test.each([
    ['', '', '', 'Enter the day'], ['3', '', '2026', 'The date must include a month'], ['31', 'Nov', '2026', 'Enter a real date, like 14 4 2026'], ['3', 'Nov', '26', 'Write the year with 4 numbers, like 2026'],
  ])('%s %s %s: %s', (d, m, y, says) => { expect(answersTo({ on: aDay('Day') }, boxes(d, m, y))).toEqual([{ field: 'on-day', says }]) })
  test('an optional day may stay empty, and what is sent twice over is no day', () => {
    expect(answersTo({ on: aDay('Day', { optional: true }) }, {})).toEqual({})
    expect(answersTo({ on: aDay('Day') }, { 'on-day': ['3', '4'], 'on-month': '11', 'on-year': '2026' })).toEqual([{ field: 'on-day', says: 'The date must include a day' }])
  })
  test.each([['2.30pm', '14:30'], ['midday', '12:00'], ['14:30', '14:30'], ['9am', '09:00']])('%s is %s', (text, at) => { expect(answersTo({ at: aTime('Time it began') }, { at: text })).toEqual({ at }) })
  test.each([['9', 'Is that 9am or 9pm?'], ['half', 'Enter a time like 2:30pm or 14:30'], ['', 'Enter the time it began']])('%j: %s', (text, says) => { expect(answersTo({ at: aTime('Time it began') }, { at: text })).toEqual([{ field: 'at', says }]) })
})

describe('what nobody answered', () => {
  test('is asked for by its own words, one problem for each question', () => {
    const asks = {
      name: shortText('Name the child is called by'), who: oneOf('Who does it?', []), ofWhom: yesNo(['Is ', nameOf('x' as never), ' here?']), which: several('To which children?', []),
      gender: choice('Gender', ['female']), own: shortText('Anything', { missing: 'Say it in your own words' }),
    }
    expect(answersTo(asks, {})).toMatchObject([
      { says: 'Enter the name the child is called by' }, { says: 'Choose an answer to “Who does it?”' }, { says: 'Choose an answer' }, { says: 'Choose at least one for “To which children?”' }, { says: 'Choose the gender' }, { says: 'Say it in your own words' },
    ])
  })
  test.each<[Given, string, string]>([
    ['typed', 'What was said', 'Say what was said'], ['typed', 'What is to be done?', 'Answer “What is to be done?”'], ['day', 'The right day', 'Enter the right day'], ['day', 'By when?', 'Enter a date for “By when?”'],
    ['typed', 'GP’s name', 'Enter the GP’s name'], ['chosen', 'Your answer', 'Choose your answer'], ['typed', 'A word about it:', 'Enter a word about it'], ['time', 'When did it begin?', 'Enter a time for “When did it begin?”'], ['file', 'Census file', 'Choose the census file'],
  ])('%s, %j: %s', (given, label, says) => { expect(missingWords(given, label)).toBe(says) })
})
