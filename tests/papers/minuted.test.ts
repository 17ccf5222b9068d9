// What the minutes and the plan say of how a decision came about and of what follows: an override and its ground, other views, what parents saw, the days ahead.
import { expect, test } from 'vitest'
import { decisionLetter } from '../../src/papers/decision-letter.ts'
import { minutes } from '../../src/papers/minutes.ts'
import { outlinePlan } from '../../src/papers/outline-plan.ts'
import { day } from '../../src/calendar/day.ts'
import type { Given } from '../../src/papers/given.ts'
import { conference, given, readers, sorrel, words, wren } from './made-up.ts'
import { linesOf, paperFor } from './reading.ts'

const read = (reader: keyof typeof readers, passages: Parameters<typeof paperFor>[1]): string => linesOf(paperFor(readers[reader], passages)).join('\n')
/** The words of some passage that everybody of both children may read, to stand for a reason. */
const [reason, ground] = [...words].find(([, text]) => text.startsWith('If bail is broken'))!

/** The chair decided on one child against most views. */
const overridden = (child = wren): Given => {
  const all = given()
  return { ...all, conference: { ...all.conference, otherwise: [{ conference, child, decidedOn: day('2026-04-14'), decidedAt: '2026-04-14T11:40:00Z', reason }] } }
}

test('the ground of a decision against the majority is minuted, for that child, and stands in no letter', () => {
  const said = `> Why the conference chair decided against most views: ${ground}`
  expect(read('fern', minutes(given()))).not.toContain('against most views')
  expect(read('fern', minutes(overridden()))).toContain(said)
  expect(read('bracken', minutes(overridden(wren)))).not.toContain('against most views')
  expect(read('bracken', minutes(overridden(sorrel)))).toContain(said)
  expect(read('fern', decisionLetter(overridden()))).not.toContain('against most views')
})

test('a view that differs from the decision is minuted with who holds it and why', () => {
  const [, differing = ''] = read('fern', minutes(given())).split('[Views that differ from this decision]')
  expect(differing.split('\n')[2]).toBe('Nia Cradlewell, Health visiting | Plan not needed | She would be helped as well without one.')
  expect(differing).not.toContain('She is tired and watchful.')
})

test('the minutes say which parent saw which report, on which day, and apart from that whether they understood and agree', () => {
  expect(read('hazel', minutes(given()))).toContain('- Fern Thimblewick saw the report of Hazel Inkwell on Friday 10 April 2026. Understood it: yes. Agrees with it: partly.')
})

test('the plan says how it is looked at between conferences, and when', () => {
  const plan = read('fern', outlinePlan(given()))
  expect(plan).toContain('The core group works on it')
  expect(plan).toContain('First core group: Monday 27 April 2026')
  expect(plan).toMatch(/[Rr]eview conference: Monday 13 July 2026/)
})

test('each action of the plan is read by a parent with who does it, by when, and how anybody will know', () => {
  expect(read('flint', outlinePlan(given()))).toContain('Start the Turning Lane course and keep to bail. | Flint Cobblejohn | Thursday 30 April 2026 | Hazel checks with the course each week.')
})
