// Deciding for each child: views as they were given, the council's order with its way through, and what follows from a decision.
import { describe, expect, test } from 'vitest'
import { booked, inTheRoom, sorrel, who, wren } from '../../../tests/in-the-room.ts'
import { told } from '../../../tests/facts.ts'
import { day } from '../../calendar/day.ts'
import { planNow } from '../../record/child-state.ts'
import type { Happening } from '../../record/happening.ts'
import { about } from '../../record/marking.ts'
import { decide, giveViews, viewRow, viewers, type Decision } from './decide.ts'
import { keepAction, keepDanger } from './plan.ts'
import { goOnWithoutQuorum, recordAttendance } from './room.ts'

const plan: Decision = { test: 'both', outcome: 'a child protection plan', harm: 'emotional abuse', reasons: 'She has seen her mum hurt.', how: 'all agreed' }
const none: Decision = { test: 'neither', outcome: 'a child in need plan', reasons: 'She is safe at home.', how: 'most agreed' }

/** Quorate, with a statement and an action for both. */
function ready(council?: string, kind?: 'review') {
  const story = inTheRoom(council, kind)
  story.does(story.by(), (f) => keepDanger(f, undefined, { text: 'He may come back.', about: 'all', readers: [] }))
  story.does(story.by(), (f) => keepAction(f, undefined, { what: 'Get a phone.', who: who('vale'), byOn: day('2026-04-17'), measure: 'She has it.', about: 'all', readers: [] }))
  return story
}
const planOf = (story: { factsFor: ReturnType<typeof ready>['factsFor'], by: ReturnType<typeof ready>['by'] }, child = wren) => planNow(story.factsFor(story.by()).children.get(child)!)

describe('views', () => {
  test('are those of professionals who know the child; the chair, the minute-taker and the family give none', () => {
    const { factsFor, by } = inTheRoom()
    expect(viewers(factsFor(by()), wren)).toEqual(['hazel', 'vale', 'perry'].map(who))
    expect(viewers(factsFor(by()), sorrel)).toEqual(['hazel', 'vale', 'nia'].map(who))
  })

  test('are not waited for from whoever sent apologies or did not come, unless they said one', () => {
    const story = inTheRoom()
    const mark = (name: string, how: 'apologies' | 'did not come') => story.does(story.by(), (f) => recordAttendance(f, { here: { [who(name)]: { how } } }))
    story.does(story.by(), (f) => giveViews(f, { views: { [viewRow(who('vale'), wren)]: { view: 'plan needed' } } }))
    mark('perry', 'apologies'); mark('vale', 'did not come'); mark('nia', 'did not come')
    expect(viewers(story.factsFor(story.by()), wren)).toEqual(['hazel', 'vale'].map(who))
    expect(viewers(story.factsFor(story.by()), sorrel)).toEqual(['hazel'].map(who))
  })

  test('only what has changed is kept, each told in that child’s record alone', () => {
    const { does, tries, by, state } = inTheRoom()
    const row = viewRow(who('vale'), wren)
    does(by(), (f) => giveViews(f, { views: { [row]: { view: 'plan needed', reason: 'Bail was broken.' } } }))
    const [kept] = [...state().views.values()]
    expect(kept).toMatchObject({ children: [wren], facts: { person: who('vale'), child: wren, view: 'plan needed' } })
    expect(told(tries(by(), (f) => giveViews(f, { views: { [row]: { view: 'plan needed' } } })))).toEqual([])
    expect(tries(by('tam', 'minute-taker', { shown: new Map([[kept!.entry, 1]]) }), (f) => giveViews(f, { views: { [row]: { view: 'plan not needed' } } }))).toMatchObject({ events: [{ entry: kept!.entry, version: 2, onWordOf: who('vale'), facts: { reason: undefined } }] })
  })

  test('a partner gives their own, on the children they know', () => {
    const { tries, by } = inTheRoom()
    const views = { [viewRow(who('perry'), wren)]: { view: 'plan not needed' as const }, [viewRow(who('vale'), wren)]: { view: 'plan needed' as const }, [viewRow(who('perry'), sorrel)]: { view: 'plan needed' as const } }
    expect(tries(by('perry', 'partner professional'), (f) => giveViews(f, { views }))).toMatchObject({ events: [{ about: who('perry'), children: [wren], onWordOf: undefined }] })
  })

  test('a reason without a view is asked about, at that view', () => {
    const { tries, by } = inTheRoom()
    const row = viewRow(who('nia'), sorrel)
    expect(tries(by(), (f) => giveViews(f, { views: { [row]: { reason: 'She whispered.' } } }))).toMatchObject({ refused: expect.any(String), field: `views.${row}.view` })
  })
})

describe('before the decision', () => {
  const withoutPlan = () => { const story = inTheRoom(); story.does(story.by(), (f) => keepDanger(f, undefined, { text: 'He may come back.', about: wren, readers: [] })); return story }

  test('Rotherham develops the plan first: refused with its source and the way through', () => {
    const { tries, by } = withoutPlan()
    expect(tries(by(), (f) => decide(f, wren, plan))).toMatchObject({
      refused: expect.stringContaining('before deciding'), field: 'whyNow', cites: { document: 'Initial Child Protection Conferences, edition 54, 18 January 2024', section: '10, Rotherham Family Approach; 14, Agenda' }, instead: expect.stringContaining('cannot wait'),
    })
  })

  test('with a reason why it cannot wait it is decided, and the reason is kept', () => {
    const { does, by, textOf } = withoutPlan()
    const { events } = does(by(), (f) => decide(f, wren, { ...plan, whyNow: 'Her father is at the door.' }))
    expect(events.map((e) => e.type)).toEqual(['DecisionMade', 'PlanBegan'])
    expect(textOf((events[0]!.facts as { whyNow: string }).whyNow)).toBe('Her father is at the door.')
  })

  test('a council that does not ask for the plan first is not held to it', () => {
    const story = inTheRoom('england')
    story.does(story.by(), (f) => keepDanger(f, undefined, { text: 'He may come back.', about: 'all', readers: [] }))
    expect(told(story.tries(story.by(), (f) => decide(f, wren, plan)))).toEqual(['DecisionMade', 'PlanBegan'])
  })

  test('a plan needs a statement for this child, in the council’s own word', () => {
    const { tries, by } = ready()
    const bare = inTheRoom()
    bare.does(bare.by(), (f) => keepAction(f, undefined, { what: 'Get a phone.', who: who('vale'), byOn: day('2026-04-17'), measure: 'She has it.', about: 'all', readers: [] }))
    expect(bare.tries(bare.by(), (f) => decide(f, wren, plan))).toMatchObject({ refused: expect.stringContaining('risk statement'), field: 'whyNow', cites: { section: '10, Rotherham Family Approach' } })
    expect(told(bare.tries(bare.by(), (f) => decide(f, wren, none)))).toEqual(['DecisionMade'])
    expect(told(tries(by(), (f) => decide(f, wren, plan)))).toEqual(['DecisionMade', 'PlanBegan'])
  })

  test('too few here for this child is a refusal that cites the quorum', () => {
    const story = booked()
    story.open()
    story.here('hazel', 'vale', 'perry')
    expect(story.tries(story.by(), (f) => decide(f, sorrel, plan))).toMatchObject({ refused: expect.stringContaining('Too few'), field: 'whyNow', cites: { section: '6, Quorum' } })
  })
})

describe('each child apart', () => {
  test('an action or a statement for one child says nothing for the other', () => {
    const { does, tries, by } = inTheRoom()
    const forWren = { about: wren, readers: [] }
    does(by(), (f) => keepAction(f, undefined, { what: 'Get a phone.', who: who('vale'), byOn: day('2026-04-17'), measure: 'She has it.', ...forWren }))
    does(by(), (f) => keepDanger(f, undefined, { text: 'He may come back.', ...forWren }))
    expect(told(tries(by(), (f) => decide(f, wren, plan)))).toEqual(['DecisionMade', 'PlanBegan'])
    expect(tries(by(), (f) => decide(f, sorrel, plan))).toMatchObject({ refused: expect.stringContaining('no action for this child') })
    does(by(), (f) => keepAction(f, undefined, { what: 'See her.', who: who('nia'), byOn: day('2026-04-17'), measure: 'She is seen.', about: sorrel, readers: [] }))
    expect(tries(by(), (f) => decide(f, sorrel, plan))).toMatchObject({ refused: expect.stringContaining('risk statement') })
  })

  test('going on without a quorum for one child lets nobody decide on the other', () => {
    const story = booked()
    story.open()
    story.here('hazel', 'fern')
    story.does(story.by(), (f) => goOnWithoutQuorum(f, { why: { [wren]: { reason: 'The school has written.' } } }))
    story.does(story.by(), (f) => keepAction(f, undefined, { what: 'Get a phone.', who: who('vale'), byOn: day('2026-04-17'), measure: 'She has it.', about: 'all', readers: [] }))
    expect(told(story.tries(story.by(), (f) => decide(f, wren, none)))).toEqual(['DecisionMade'])
    expect(story.tries(story.by(), (f) => decide(f, sorrel, none))).toMatchObject({ refused: expect.stringContaining('Too few') })
  })
})

describe('the decision', () => {
  test('begins the plan on the day, for that child alone', () => {
    const story = ready()
    const { events } = story.does(story.by(), (f) => decide(f, wren, plan))
    expect(events).toMatchObject([
      { type: 'DecisionMade', children: [wren], marking: { tells: [wren] }, version: 1, facts: { outcome: 'plan begins', harm: 'emotional abuse', decidedOn: day('2026-04-14') } },
      { type: 'PlanBegan', facts: { child: wren, beganOn: day('2026-04-14'), harm: 'emotional abuse' } },
    ])
    expect(planOf(story)).toBeDefined()
    expect(planOf(story, sorrel)).toBeUndefined()
  })

  test('no plan says what is offered instead, and keeps no kind of harm', () => {
    const { tries, by } = ready()
    expect(tries(by(), (f) => decide(f, wren, { ...none, harm: 'neglect' }))).toMatchObject({ events: [{ facts: { outcome: 'no plan', instead: 'child in need plan', harm: undefined } }] })
  })

  test.each([
    ['a plan without a kind of harm', { harm: undefined }, { field: 'harm', refused: expect.stringContaining('cannot be sent without it'), cites: { section: '14, Agenda' } }],
    ['a plan where the test is not met', { test: 'neither' as const }, { field: 'test', refused: expect.stringContaining('test') }],
    ['the chair deciding otherwise without saying why', { how: 'chair decided' as const }, { field: 'basis', cites: { section: '15, Decisions' } }],
  ])('%s is refused, even in an emergency', (_, change, is) => {
    const { tries, by } = ready()
    expect(tries(by(), (f) => decide(f, wren, { ...plan, ...change, whyNow: 'Now.' }))).toMatchObject(is)
  })

  test('the chair decides otherwise with the basis and the moment, from which the oversight counts', () => {
    const { tries, by } = ready()
    expect(tries(by(), (f) => decide(f, wren, { ...plan, how: 'chair decided', basis: 'The school has not seen what the police have.' }))).toMatchObject({
      events: [{ type: 'DecisionMade', facts: { how: 'chair decided' } }, { type: 'PlanBegan' }, { type: 'ChairDecidedOtherwise', facts: { child: wren, decidedAt: '2026-04-14T10:00:00Z' }, words: [{ text: 'The school has not seen what the police have.' }] }],
    })
  })

  test('changed before the end, what followed from it is withdrawn and nothing stands twice', () => {
    const story = ready()
    story.does(story.by(), (f) => decide(f, wren, { ...plan, how: 'chair decided', basis: 'Because.' }))
    const shown = () => ({ shown: new Map([[story.state().decisions.get(wren)!.entry as string, story.state().decisions.get(wren)!.version]]) })
    expect(told(story.does(story.by('marlow', 'conference chair', shown()), (f) => decide(f, wren, plan)))).toEqual(['DecisionMade', 'Withdrawn'])
    expect(planOf(story)).toMatchObject({ harm: 'emotional abuse' })
    expect(told(story.does(story.by('marlow', 'conference chair', shown()), (f) => decide(f, wren, { ...plan, harm: 'neglect' })))).toEqual(['DecisionMade', 'Withdrawn', 'PlanBegan'])
    expect(planOf(story)).toMatchObject({ harm: 'neglect' })
    expect(told(story.does(story.by('marlow', 'conference chair', shown()), (f) => decide(f, wren, none)))).toEqual(['DecisionMade', 'Withdrawn'])
    expect(planOf(story)).toBeUndefined()
    expect(story.state().otherwise).toEqual([])
  })

  test('at a review a plan goes on or ends, and an ending that is changed is withdrawn', () => {
    const story = ready('rotherham', 'review')
    const began: Happening = { type: 'PlanBegan', children: [wren], marking: about([wren], 'family may read'), facts: { child: wren, beganOn: day('2026-01-10'), harm: 'neglect' } }
    story.keep({ act: 'before', on: '2026-01-10' }, [began])
    expect(story.tries(story.by(), (f) => decide(f, wren, plan))).toMatchObject({ events: [{ facts: { outcome: 'plan goes on' } }] })
    const { events } = story.does(story.by(), (f) => decide(f, wren, none))
    expect(events).toMatchObject([{ facts: { outcome: 'plan ends' } }, { type: 'PlanEnded', facts: { child: wren, endedOn: day('2026-04-14') } }])
    const { entry, version } = story.state().decisions.get(wren)!
    expect(told(story.does(story.by('marlow', 'conference chair', { shown: new Map([[entry as string, version]]) }), (f) => decide(f, wren, plan)))).toEqual(['DecisionMade', 'Withdrawn'])
    expect(planOf(story)).toMatchObject({ harm: 'neglect' })
  })
})
