// The rows of deadlines: what was met is kept apart from what fell away, and what may be asked for is over when its day has passed.
import { expect, test } from 'vitest'
import { dayText, type Day } from '../calendar/day.ts'
import { englandAndWales } from '../calendar/holidays.ts'
import { recordOf } from '../record/known.ts'
import { about } from '../record/marking.ts'
import { councilNamed } from './councils.ts'
import { deriveUnder } from './derive.ts'
import { rules } from './england/rules.ts'
import { conference, held, madeUp, who, wren } from '../../tests/procedures/papers-made-up.ts'
import { idOf } from '../../tests/facts.ts'

const text = (d: Day | undefined): string | undefined => d && dayText(d)
const row = (t: ReturnType<typeof madeUp>, rule: string, council = 'rotherham') => {
  const found = deriveUnder(councilNamed(council)!, englandAndWales)(recordOf(t.events), { children: [wren], conferences: [], people: [] }).deadline.filter((d) => d.rule === rule)
  return found.map((d) => ({ due: text(d.due), met: text(d.metOn), by: d.metBy !== undefined, ended: text(d.endedOn) }))
}

test('a report that was never shown is not kept as met when the conference is over', () => {
  const t = madeUp()
  expect(row(t, 'social-worker-report-to-family')).toEqual([{ due: '2026-04-10', met: undefined, by: false, ended: undefined }])
  t.keep({ act: 'held', on: '2026-04-14' }, [held])
  expect(row(t, 'social-worker-report-to-family')).toEqual([{ due: '2026-04-10', met: undefined, by: false, ended: '2026-04-14' }])
})

test('what may be asked of the chair, and of the minutes, is over on the day after its last, and is never late', () => {
  const t = madeUp()
  t.keep({ act: 'held', on: '2026-04-14' }, [held, {
    type: 'CopyReleased', conference, children: [wren], about: who('perry'), marking: about([wren], 'professionals only'),
    facts: { copy: idOf('a copy'), conference, paper: 'minutes', reader: who('perry'), digest: 'a'.repeat(64), withheld: 0, releasedOn: 20_555 as Day, how: 'outbox' },
  }])
  const asked = [...row(t, 'minutes-amendments'), ...['rotherham', 'southwark', 'lincolnshire', 'best-practice'].flatMap((council) => [...row(t, 'exclusion-request', council), ...row(t, 'observer-request', council)])]
  expect(asked.length).toBeGreaterThan(1)
  for (const one of asked) expect(one).toMatchObject({ met: undefined, ended: expect.stringMatching(/^2026-/) })
  for (const one of asked) expect(one.ended! > one.due!).toBe(true)
})

test('every rule says what meets it, or that it ends by itself', () => {
  expect(rules.filter((r) => r.metBy === undefined && !r.endsItself).map((r) => r.id)).toEqual([])
})
