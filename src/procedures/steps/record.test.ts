// Steps of a child's record: who begins it and for whom, the team and worker, the family, enquiries and how they end, corrections and what they move.
import { describe, expect, test } from 'vitest'
import { day, dayText } from '../../calendar/day.ts'
import { child, person, sisters } from '../../../tests/convened.ts'
import { eventsOf, idOf, story, told } from '../../../tests/facts.ts'
import { deadlines } from '../deadlines.ts'
import { movesOf } from '../moves.ts'
import { holdCoreGroup } from './core-group.ts'
import { concludeEnquiry, correctDay, recordDiscussion } from './enquiry.ts'
import { addChild, addRelative, allocateWorker, joinTeam, nameChild, recordBirth, recordNeed, type NewChild } from './record.ts'
import type { Role, TeamId } from '../../record/people.ts'

const on = '2026-04-01'
const added = (a: Partial<NewChild>, as: Role = 'unit administrator') => story().tries({ act: 'add', on, as, by: 'somebody' }, (f) => addChild(f, { name: 'Wren', gender: 'female', ...a }))

describe('beginning a record', () => {
  test.each([
    ['without any date', {}, 'born-day'], ['with both dates', { born: day('2018-02-11'), expected: day('2026-05-30') }, 'expected-day'], ['born in the future', { born: day('2026-04-02') }, 'born-day'],
  ] as const)('%s is refused', (_, a, field) => { expect(added(a)).toMatchObject({ refused: expect.any(String), field }) })
  test('a social worker who begins it is the child’s social worker; an administrator is not', () => {
    expect(told(added({ born: day('2018-02-11') }, 'social worker'))).toEqual(['ChildRecorded', 'ChildNamed', 'InvolvementBegan'])
    expect(told(added({ born: day('2018-02-11') }))).toEqual(['ChildRecorded', 'ChildNamed'])
  })
  test('it may go to a team at once, and stand with brothers and sisters', () => {
    expect(told(added({ expected: day('2026-05-30'), team: idOf<TeamId>('north'), siblings: [child('wren')] }))).toEqual(['ChildRecorded', 'ChildNamed', 'ChildJoinedTeam', 'FamilyRecorded'])
  })
  test('a name is the child’s own to read, and is in a passage and not in the event', () => {
    const [named] = eventsOf(sisters().tries({ act: 'name', on, at: { child: child('wren') } }, (f) => nameChild(f, child('wren'), { name: 'Wren' })))
    expect(named).toMatchObject({ type: 'ChildNamed', marking: { label: 'the child may read' }, words: [{ text: 'Wren' }] })
    expect(JSON.stringify(named!.facts)).not.toContain('Wren')
  })
})

describe('team and social worker', () => {
  const s = sisters()
  const at = { child: child('wren') }
  test('a record goes to another team, and not to the one it is with', () => {
    expect(told(s.tries({ act: 'a', on, at }, (f) => joinTeam(f, child('wren'), { team: idOf('team south') })))).toEqual(['ChildJoinedTeam'])
    expect(s.tries({ act: 'a', on, at }, (f) => joinTeam(f, child('wren'), { team: idOf('team north') }))).toMatchObject({ field: 'team' })
  })
  test('a new social worker takes over from the one before', () => {
    const outcome = s.tries({ act: 'a', on, at }, (f) => allocateWorker(f, child('wren'), { person: person('ash') }))
    expect(told(outcome)).toEqual(['InvolvementEnded', 'InvolvementBegan'])
    expect(eventsOf(outcome)[1]).toMatchObject({ facts: { person: person('ash'), role: 'social worker', child: child('wren'), because: 'allocated' } })
    expect(s.tries({ act: 'a', on, at }, (f) => allocateWorker(f, child('wren'), { person: person('hazel') }))).toMatchObject({ field: 'person' })
    expect(s.tries({ act: 'a', on, at, by: 'staff hazel/person/0' }, (f) => allocateWorker(f, child('wren'), { person: person('ash') }))).toMatchObject({ refused: expect.stringContaining('Ask the Safeguarding Unit') })
  })
})

describe('the family', () => {
  const s = sisters()
  const relative = (more: object) => s.tries({ act: 'r', on, at: { child: child('wren') } }, (f) => addRelative(f, { name: 'Myrtle', relation: 'grandparent', parentalResponsibility: false, household: true, children: [child('wren'), child('sorrel')], ...more }))
  test('a mother or father is a parent of each child; a grandmother is not', () => {
    expect(told(relative({}))).not.toContain('InvolvementBegan')
    expect((told(relative({ relation: 'mother' })) as string[]).filter((type) => type === 'InvolvementBegan')).toHaveLength(2)
  })
  test('a confidential address is protected; another is for those who arrange things', () => {
    const markings = (confidential: boolean) => eventsOf(relative({ address: '4 Foxglove Steps', confidential })).find((e) => e.type === 'AddressRecorded')!.marking.label
    expect([markings(true), markings(false)]).toEqual(['protected', 'arrangements'])
  })
  test('how somebody may be written to is kept where it was said', () => {
    expect(told(relative({ contact: 'plain' }))).toContain('SafeContactRecorded')
    expect(told(relative({}))).not.toContain('SafeContactRecorded')
  })
  test('a need stands with every child of the person; somebody outside the family has none here', () => {
    const need = (who: 'flint' | 'perry') => s.tries({ act: 'n', on, at: { child: child('sorrel'), person: person(who) } }, (f) => recordNeed(f, { need: 'interpreter', detail: 'Polish' }))
    expect(eventsOf(need('flint'))).toMatchObject([{ type: 'NeedRecorded', children: [child('sorrel')], words: [{ text: 'Polish' }], marking: { label: 'professionals only' } }])
    expect(need('perry')).toMatchObject({ refused: expect.stringContaining('not in the family') })
  })
})

describe('an enquiry', () => {
  const s = sisters()
  const at = { child: child('wren') }
  const ends = (concludedOn: string, story = s) => story.tries({ act: 'c', on, at }, (f) => concludeEnquiry(f, child('wren'), { concludedOn: day(concludedOn), outcome: 'no conference needed' }))
  test('a second discussion joins the enquiry that goes on', () => {
    const outcome = s.tries({ act: 'd', on, at }, (f) => recordDiscussion(f, { heldOn: day('2026-03-30'), outcome: 'enquiry begins', children: [child('wren')] }))
    expect(eventsOf(outcome)[0]!.facts).toMatchObject({ enquiry: (s.events.find((e) => e.type === 'StrategyDiscussionHeld')!.facts as { enquiry: string }).enquiry })
    expect(s.tries({ act: 'd', on, at }, (f) => recordDiscussion(f, { heldOn: day('2026-04-02'), outcome: 'no enquiry', children: [child('wren')] }))).toMatchObject({ field: 'heldOn-day' })
  })
  test('ends for every child it was about, on a day from its first to today', () => {
    expect(eventsOf(ends('2026-03-31'))[0]!.children).toHaveLength(2)
    expect([ends('2026-04-02'), ends('2026-03-23')]).toMatchObject([{ field: 'concludedOn-day' }, { field: 'concludedOn-day' }])
    const over = sisters()
    over.concluded()
    expect(ends('2026-03-31', over)).toMatchObject({ refused: expect.stringContaining('No enquiry is open') })
  })
})

describe('a correction', () => {
  const s = sisters()
  const event = s.events.find((e) => e.type === 'StrategyDiscussionHeld')!.id
  const to = (text: string, which: string = event) => s.tries({ act: 'x', on, at: { child: child('wren'), event: which } }, (f) => correctDay(f, { to: day(text) }))
  test('keeps the right day beside the wrong one, of something whose day a person gave', () => {
    expect(eventsOf(to('2026-03-23'))).toMatchObject([{ type: 'Corrected', children: [child('wren'), child('sorrel')], facts: { event, to: day('2026-03-23') } }].map((e) => ({ ...e, children: expect.arrayContaining(e.children) })))
    expect([to('2026-03-24'), to('2026-04-02')]).toMatchObject([{ field: 'to-day' }, { field: 'to-day' }])
    expect(to('2026-03-23', s.events.find((e) => e.type === 'ChildNamed')!.id)).toMatchObject({ refused: expect.any(String) })
  })
  test('lists the dates it moves before anything is kept, the same that then hold', () => {
    const moves = () => movesOf(s.factsFor({ act: 'm', on, at: s.at }), event, day('2026-03-23')).map((m) => [m.rule, m.from && dayText(m.from), m.to && dayText(m.to)])
    expect(moves()).toEqual([['initial-conference', '2026-04-16', '2026-04-15']])
    s.does({ act: 'x', on, at: { child: child('wren'), event } }, (f) => correctDay(f, { to: day('2026-03-23') }))
    expect(moves()).toEqual([])
    expect(movesOf(s.factsFor({ act: 'm', on, at: s.at }), event, day('2026-03-24')).map((m) => dayText(m.to!))).toEqual(['2026-04-16'])
  })
})

describe('a core group', () => {
  const s = sisters()
  s.keep({ act: 'plan', on: '2026-03-20' }, [{ type: 'PlanBegan', children: [child('wren')], marking: {} as never, facts: { child: child('wren'), beganOn: day('2026-03-20'), harm: 'neglect' } }])
  const held = (heldOn: string, children = [child('wren')]) => s.tries({ act: 'g', on, at: s.at }, (f) => holdCoreGroup(f, { heldOn: day(heldOn), children }))
  test('is kept for each child on a plan', () => { expect(eventsOf(held('2026-03-31'))).toMatchObject([{ type: 'CoreGroupHeld', children: [child('wren')], marking: { label: 'family may read' } }]) })
  test.each([['in the future', '2026-04-02', undefined, 'heldOn-day'], ['before the plan', '2026-03-19', undefined, 'heldOn-day'], ['for a child without one', '2026-03-31', [child('sorrel')], 'children']] as const)(
    '%s is refused', (_, heldOn, children, field) => { expect(held(heldOn, children as never)).toMatchObject({ field }) })
})

describe('a birth', () => {
  const unborn = (council?: string, onPlan = false) => {
    const s = story(council)
    s.does({ act: 'unborn', on: '2026-03-01' }, (f) => addChild(f, { name: 'Bud', expected: day('2026-05-30'), gender: 'not known' }))
    const bud = idOf<never>('unborn/child/0')
    if (onPlan) s.keep({ act: 'plan', on: '2026-03-20' }, [{ type: 'PlanBegan', children: [bud], marking: {}, facts: { child: bud, beganOn: day('2026-03-20'), harm: 'neglect' } } as never])
    const bears = (bornOn: string, today = '2026-06-02') => s.tries({ act: 'born', on: today, at: { child: bud } }, (f) => recordBirth(f, bud, { bornOn: day(bornOn) }))
    return { s, bud, bears }
  }
  test('is of a child whose record began before it, once, and on a day that can be', () => {
    const { s, bud, bears } = unborn()
    expect(bears('2026-06-03')).toMatchObject({ field: 'bornOn-day', refused: expect.stringContaining('dated Wednesday 3 June 2026, and today is Tuesday 2 June 2026') })
    expect(bears('2025-12-01')).toMatchObject({ field: 'bornOn-day' })
    s.does({ act: 'born', on: '2026-06-02', at: { child: bud } }, (f) => recordBirth(f, bud, { bornOn: day('2026-06-01') }))
    expect(s.factsFor({ act: 'look', on: '2026-06-02' }).children.get(bud)).toMatchObject({ bornOn: day('2026-06-01') })
    expect(bears('2026-06-01')).toMatchObject({ refused: expect.stringContaining('already') })
    const old = sisters()
    expect(old.tries({ act: 'born', on: '2026-06-02', at: old.at }, (f) => recordBirth(f, child('wren'), { bornOn: day('2026-06-01') }))).toMatchObject({ refused: expect.any(String) })
  })
  test('starts the first review from it only for a child with a plan, and only where the council counts so', () => {
    const due = (council: string, onPlan: boolean) => {
      const { s, bud } = unborn(council, onPlan)
      s.does({ act: 'born', on: '2026-06-02', at: { child: bud } }, (f) => recordBirth(f, bud, { bornOn: day('2026-05-31') }))
      const f = s.factsFor({ act: 'look', on: '2026-06-02' })
      return deadlines(f.events, f.council, f.holidays).filter((d) => d.rule === 'review-after-birth').map((d) => dayText(d.due))
    }
    expect([due('rotherham', true), due('rotherham', false), due('southwark', true)]).toEqual([['2026-06-30'], [], []])
  })
})
