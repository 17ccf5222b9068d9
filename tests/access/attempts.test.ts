// Nobody writes in another's name, beyond their role, about a child they do not hold, or a role for themselves: each tried for real, as that person, past every page.
import { beforeAll, describe, expect, test } from 'vitest'
import { dayText } from '../../src/calendar/day.ts'
import { as } from '../../src/store/transaction.ts'
import { whichDatabase } from '../store/database.ts'
import { fresh, refusedByRights, stored } from '../store/stored.ts'
import { thisDay } from '../store/households.ts'
import { rawEvent, tried } from '../store/raw.ts'
import { attempts } from './attempts.ts'
import { prepared } from './prepared.ts'

let home: Awaited<ReturnType<typeof prepared>>
beforeAll(async () => { await stored(); home = await prepared() })

describe(`on the ${whichDatabase}`, () => {
  test.each(attempts.map((a) => [a.allowed ? 'may write' : 'is refused', a.tries, a] as const))('%s: %s', async (_may, _tries, attempt) => {
    const outcome = await tried(attempt.who(home), (on) => attempt.writes(home, on))
    expect(attempt.allowed ? outcome : [refusedByRights, '23514'].includes(outcome) ? 'refused' : outcome).toBe(attempt.allowed ? 'done' : 'refused')
  })

  test('the same id twice is one event, whoever comes second', async () => {
    const id = fresh()
    const event = { type: 'StrategyDiscussionHeld' as const, id, children: [home.child], facts: { enquiry: fresh(), heldOn: dayText(thisDay()), outcome: 'no enquiry' } }
    await as(home.worker, (tx) => rawEvent(tx, event))
    expect(await tried(home.admin, () => [event])).toBe('23505')
  })
})
