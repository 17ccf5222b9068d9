// A score is told to nobody but its giver until the conference is over, in a record and in a history.
import { expect, test } from 'vitest'
import { conference, inTheRoom, who } from '../../../tests/in-the-room.ts'
import { giveScore } from '../../procedures/steps/scale.ts'
import { tellable } from './happened.ts'

test('a score stays with whoever gave it while the conference sits', () => {
  const told = inTheRoom()
  told.does(told.by('tam', 'minute-taker'), (facts) => giveScore(facts, undefined, { person: who('vale'), score: 3 }))
  const facts = told.factsFor(told.by())
  const score = facts.events.find((e) => e.type === 'ScoreGiven')!
  const opened = facts.events.find((e) => e.type === 'ConferenceOpened')!
  expect([who('vale'), who('hazel'), who('marlow')].map((viewer) => tellable(score, facts, viewer))).toEqual([true, false, false])
  expect(tellable(opened, facts, who('hazel'))).toBe(true)
  const over = { conferences: new Map([[conference, { ...facts.conferences.get(conference)!, held: {} as never }]]) }
  expect(tellable(score, over, who('hazel'))).toBe(true)
})
