// Opening a record with a reason: for an hour, told to chair and manager; refused where it is held, open or closed; ended by its opener, looked at by another.
import { describe, expect, test } from 'vitest'
import { about } from '../../record/marking.ts'
import { child, conference, person, sisters } from '../../../tests/convened.ts'
import { idOf, told, type Doing } from '../../../tests/facts.ts'
import { waitingFor } from '../waiting.ts'
import { endOpening, openWithReason, reviewOpening } from './opening.ts'
import type { Happening } from '../../record/happening.ts'
import type { Id } from '../../record/people.ts'

const why = { reasonCode: 'out of hours duty', reason: 'The night team rang' } as const
const doing = (by: string, act = 'open', more: Partial<Doing> = {}): Doing => ({ act, on: '2026-04-02', by: `staff ${by}/person/0`, as: 'social worker', at: { child: child('wren') }, ...more })
const opening = idOf<Id<'opening'>>('open/opening/0')
const booked = () => { const s = sisters(); s.concluded(); s.requested(); s.booked(); return s }
const opened = () => { const s = booked(); s.does(doing('ash'), (f) => openWithReason(f, why)); return s }
const here = (by: string, act: string, more: Partial<Doing> = {}) => doing(by, act, { at: { child: child('wren'), opening }, ...more })

describe('opening', () => {
  test('lasts an hour from now, tells the chair and the manager, and says why to managers alone', () => {
    const s = booked()
    const outcome = s.does(doing('ash'), (f) => openWithReason(f, why))
    expect(outcome.events.map((e) => [e.type, e.children, e.marking.label, e.words?.map((w) => [w.text, w.marking.label])])).toEqual([['RecordOpenedWithReason', [child('wren')], 'professionals only', [[why.reason, 'managers only']]]])
    expect(outcome.events[0]!.facts).toMatchObject({ person: person('ash'), openedAt: '2026-04-02T10:00:00Z', untilAt: '2026-04-02T11:00:00.000Z' })
    expect(outcome.notices).toEqual([person('marlow'), person('orla')].map((to) => ({ to, says: 'a record was opened with a reason' })))
  })

  test('of a conference, all its children; nobody told twice', () => {
    const outcome = booked().tries(doing('ines', 'open', { at: { conference } }), (f) => openWithReason(f, why))
    expect('events' in outcome && [outcome.events[0]!.children, outcome.notices!.length]).toEqual([[child('wren'), child('sorrel')], 2])
  })

  test('is refused where it is held, where it is open already, and where somebody is barred or of the family', () => {
    expect(told(booked().tries(doing('hazel'), (f) => openWithReason(f, why)))).toMatch(/You hold this record already/)
    expect(told(booked().tries(doing('rowan'), (f) => openWithReason(f, why)))).toMatch(/You hold this record already/)
    expect(told(opened().tries(doing('ash', 'again', { time: '10:59' }), (f) => openWithReason(f, why)))).toMatch(/open already/)
    expect(told(opened().tries(doing('ash', 'again', { time: '11:00' }), (f) => openWithReason(f, why)))).toEqual(['RecordOpenedWithReason'])
    const s = booked()
    const part = { type: 'InvolvementBegan', children: [child('wren')], about: person('ash'), marking: about([child('wren')], 'professionals only'),
      facts: { involvement: idOf('part'), person: person('ash'), role: 'partner professional', over: 'child', child: child('wren'), beganOn: 20_000, because: 'example' } } as unknown as Happening
    s.keep(doing('pru', 'part'), [part, { type: 'PersonBarred', children: [child('wren')], marking: part.marking, facts: { involvement: idOf('part'), barredOn: 20_000, reason: idOf('why'), reviewOn: 20_100 } } as unknown as Happening])
    expect(told(s.tries(doing('ash'), (f) => openWithReason(f, why)))).toMatch(/cannot be opened with a reason/)
    const both = s.tries(doing('ash', 'both', { at: { conference } }), (f) => openWithReason(f, why))
    expect('events' in both && both.events[0]!.children).toEqual([child('sorrel')])
    expect(told(booked().tries({ ...doing('x'), by: 'relative fern/person/0' }, (f) => openWithReason(f, why)))).toMatch(/of your own family/)
  })
})

test('it is ended by its opener alone, while it lasts', () => {
  expect(told(opened().tries(here('ash', 'end', { time: '10:20' }), endOpening))).toEqual(['OpeningEnded'])
  expect(told(opened().tries(here('hazel', 'end', { time: '10:20' }), endOpening))).toMatch(/not opened by you/)
  expect(told(opened().tries(here('ash', 'end', { time: '11:20' }), endOpening))).toMatch(/over already/)
})

test('it waits for the manager and stands before the chair until a manager, not its opener, has looked at it once', () => {
  const s = opened()
  const waits = () => { const facts = s.factsFor(doing('orla', 'x')); return waitingFor(facts, { children: [child('wren'), child('sorrel')], conferences: [], people: [] }, []).filter((w) => w.subject === opening).map((w) => [w.kind, w.child, w.role ?? w.person]) }
  expect(waits()).toEqual([['opening to review', child('wren'), 'unit manager'], ['opening to know of', child('wren'), person('marlow')]])
  expect(told(s.tries(here('ash', 'review'), (f) => reviewOpening(f, { right: 'yes', comment: 'I say so' })))).toMatch(/Nobody looks at their own/)
  expect(told(s.tries(here('orla', 'review', { at: { child: child('wren'), opening: idOf('none') } }), (f) => reviewOpening(f, { right: 'yes', comment: 'So' })))).toMatch(/no such opening/)
  s.does(here('orla', 'review'), (f) => reviewOpening(f, { right: 'yes', comment: 'The night team had to know' }))
  expect(waits()).toEqual([])
  expect(told(s.tries(here('orla', 'twice'), (f) => reviewOpening(f, { right: 'no', comment: 'After all' })))).toMatch(/looked at this already/)
})
