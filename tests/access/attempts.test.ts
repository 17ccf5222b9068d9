// Nobody writes in another's name, beyond their role, about a child they do not hold, or a role for themselves: each tried for real, as that person, past every page.
import { beforeAll, describe, expect, test } from 'vitest'
import { whichDatabase } from '../store/database.ts'
import { fresh, refusedByRights, stored } from '../store/stored.ts'
import { tried } from '../store/raw.ts'
import { attempts } from './attempts.ts'
import { prepared } from './prepared.ts'
import type { Id } from '../../src/record/people.ts'

let home: Awaited<ReturnType<typeof prepared>>
beforeAll(async () => { await stored(); home = await prepared() })

describe(`on the ${whichDatabase}`, () => {
  test.each(attempts.map((a) => [a.allowed ? 'may write' : 'is refused', a.tries, a] as const))('%s: %s', async (_may, _tries, attempt) => {
    const outcome = await tried(attempt.who(home), (on) => attempt.writes(home, on))
    expect(attempt.allowed ? outcome : [refusedByRights, '23514'].includes(outcome) ? 'refused' : outcome).toBe(attempt.allowed ? 'done' : 'refused')
  })

  test('an id that an event has already is no other event\'s, whoever comes second', async () => {
    expect(await tried(home.admin, (on) => [{ type: 'StrategyDiscussionHeld', id: home['discussed'] as Id, children: [home.child], facts: { enquiry: fresh(), heldOn: on, outcome: 'no enquiry' } }])).toBe('23505')
  })
})
