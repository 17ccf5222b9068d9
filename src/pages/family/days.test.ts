// What a parent reads of the day: when to come and who sees them first; and afterwards what they are to do, with whom, and what comes next.
import { expect, test } from 'vitest'
import { day } from '../../calendar/day.ts'
import { fixFollowUp } from '../../procedures/steps/close.ts'
import { keepAction } from '../../procedures/steps/plan.ts'
import { conference as asked, child, person, sisters, viewingOf } from '../../../tests/convened.ts'
import { about, telling } from '../../record/marking.ts'
import { idOf } from '../../../tests/facts.ts'
import { conference, inTheRoom, who } from '../../../tests/in-the-room.ts'
import { afterTheDay } from './after-the-day.ts'
import { beforeTheDay } from './before-the-day.ts'
import type { Reader } from '../../access/marking.ts'
import type { Viewing } from '../page.ts'
import type { ChildId, PersonId } from '../../record/people.ts'

const reading = ({ seen, facts }: Viewing, me: PersonId, at: typeof conference) => {
  const whole = facts.conferences.get(at)!
  return [{ conference: whole, seen: seen.conferences.get(at) ?? whole, children: whole.subjects, over: false }, { seen, opened: { facts, children: whole.subjects }, me, worker: undefined, council: facts.council, holidays: facts.holidays, today: facts.today } as never] as const
}
const mother = (me: PersonId, children: readonly ChildId[]): Reader => ({ person: me, holds: children.map((one) => ({ role: 'parent', child: one, barred: false })) })

test.each([['southwark', 'half past 9'], ['rotherham', 'half past 9'], ['best-practice', 'quarter to 10']])('in %s a parent is asked to come at %s, to a conference at 10, and the chair sees them first', (council, come) => {
  const s = sisters(council)
  s.concluded(); s.requested(); s.booked()
  const viewing = viewingOf(s, s.inConference('look', '2026-04-02'), mother(person('fern'), [child('wren'), child('sorrel')]), [])
  expect(beforeTheDay(...reading(viewing, person('fern'), asked))).toMatchObject({ come, chair: 'marlow', when: { time: '10 o’clock', day: 14, month: 'April' } })
})

test('what there is to do comes before the day by its name, and on the day itself before the meeting', () => {
  const s = sisters()
  s.concluded(); s.requested(); s.booked()
  const before = (on: string) => beforeTheDay(...reading(viewingOf(s, s.inConference('look', on), mother(person('fern'), [child('wren'), child('sorrel')]), []), person('fern'), asked)).before
  expect([before('2026-04-13'), before('2026-04-14')]).toEqual(['Before Tuesday', 'Before the meeting'])
})

test('afterwards a parent finds what they themselves agreed to do, by when, and the days that follow', () => {
  const s = inTheRoom()
  const act = { byOn: day('2026-04-20'), measure: 'The group hears.', about: 'all', readers: [] } as const
  s.does(s.by(), (f) => keepAction(f, undefined, { ...act, what: 'Ring the school each morning.', who: who('fern') }))
  s.does(s.by(), (f) => keepAction(f, undefined, { ...act, what: 'Visit every week.', who: who('hazel') }))
  s.does(s.by(), (f) => fixFollowUp(f, { coreGroupOn: day('2026-04-28'), reviewOn: day('2026-07-14') }))
  const viewing = viewingOf(s, s.by(), mother(who('fern'), s.state().subjects), [])
  expect(afterTheDay(...reading(viewing, who('fern'), conference))).toMatchObject({
    agreed: [{ what: 'Ring the school each morning.', by: 'Monday 20 April 2026' }],
    next: [{ on: 'Tuesday 28 April 2026', what: expect.stringContaining('You are part of it') }, { on: 'Tuesday 14 July 2026' }],
  })
})

test('what was decided, and why, stands on a parent’s page only once a copy that holds it reached them; until then it says who tells them, and by when', () => {
  const s = inTheRoom()
  const [wren] = s.state().subjects
  const family = about(s.state().subjects, 'family may read')
  const entry = idOf<never>('decision')
  const why = { id: idOf<never>('why wren'), text: 'Neglect was seen.', marking: family }
  const copy = idOf<never>('copy of fern')
  s.keep(s.by(), [
    { type: 'ConferenceHeld', conference, children: s.state().subjects, marking: family, facts: { conference, kind: 'initial', heldOn: day('2026-04-14'), endedAt: '12:40' } },
    { type: 'DecisionMade', conference, children: [wren!], marking: telling([wren!], 'family may read'), entry, words: [why],
      facts: { conference, child: wren!, decidedOn: day('2026-04-14'), outcome: 'plan begins', test: 'both', harm: 'neglect', reasons: why.id, how: 'all agreed', entry } },
    { type: 'CopyReleased', conference, children: s.state().subjects, about: who('fern'), marking: family, facts: { copy, conference, paper: 'decision letter', reader: who('fern'), digest: 'a'.repeat(64), withheld: 0, releasedOn: day('2026-04-14'), how: 'in person' } }])
  const shown = () => afterTheDay(...reading(viewingOf(s, s.by(), mother(who('fern'), s.state().subjects), []), who('fern'), conference))
  expect(shown()).toMatchObject({ heldOn: 'Tuesday 14 April 2026', decided: [], toBeTold: { who: 'Your social worker', by: expect.stringContaining('2026') } })
  s.keep(s.by(), [{ type: 'CopySent', conference, children: s.state().subjects, about: who('fern'), marking: family, facts: { copy, conference, reader: who('fern'), sentOn: day('2026-04-15') } }])
  expect(shown()).toMatchObject({ toBeTold: null, decided: [{ words: expect.stringContaining('has a'), why: expect.any(String) }] })
})
