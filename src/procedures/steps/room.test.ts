// In the room: opening, who is here, going on without a quorum, lines of the map, and what two writers see.
import { describe, expect, test } from 'vitest'
import { booked, conference, inTheRoom, sorrel, who, wren } from '../../../tests/in-the-room.ts'
import { told } from '../../../tests/facts.ts'
import { day } from '../../calendar/day.ts'
import { councilNamed } from '../councils.ts'
import { openingChecks } from '../opening.ts'
import type { EntryId } from '../../record/people.ts'
import { changeLine, keepLine, removeFromPlan, removeLine, type Line } from './map.ts'
import { keepDanger, keepGoal } from './plan.ts'
import { beginAgendaStep, goOnWithoutQuorum, notQuorate, openConference, recordAttendance } from './room.ts'

const line: Line = { text: 'She ran next door.', column: 'worry', kind: 'fact', saidBy: who('vale'), about: 'all', readers: [] }

describe('opening', () => {
  test('keeps the day, the moment and what was seen to, and nothing that is not on the list', () => {
    const { does, by } = booked()
    const outcome = does(by(), (facts) => openConference(facts, { checked: ['on-the-record', 'made up'] }))
    expect(outcome.events[0]).toMatchObject({ type: 'ConferenceOpened', children: [wren, sorrel], facts: { openedOn: day('2026-04-14'), openedAt: '2026-04-14T10:00:00Z', checked: ['on-the-record'] } })
  })

  test('a second time changes nothing', () => {
    const { open, tries, by } = booked()
    open()
    expect(told(tries(by(), (facts) => openConference(facts, { checked: [] })))).toEqual([])
  })

  test('on another day than booked it asks which day, and each answer opens it but a day that has not come', () => {
    const { tries, by } = booked()
    const late = { on: '2026-04-15' }
    expect(tries(by('marlow', 'conference chair', late), (f) => openConference(f, { checked: [] }))).toMatchObject({ field: 'when', instead: expect.stringContaining('opens') })
    expect(tries(by('marlow', 'conference chair', late), (f) => openConference(f, { checked: [], when: 'today' }))).toMatchObject({ events: [{ facts: { openedOn: day('2026-04-15') } }] })
    expect(tries(by('marlow', 'conference chair', late), (f) => openConference(f, { checked: [], when: 'the day it was booked for' }))).toMatchObject({ events: [{ facts: { openedOn: day('2026-04-14'), openedAt: '2026-04-14T09:00:00Z' } }] })
    expect(tries(by('marlow', 'conference chair', { on: '2026-04-13' }), (f) => openConference(f, { checked: [], when: 'the day it was booked for' }))).toHaveProperty('refused')
  })
})

describe('who is here', () => {
  test('only what has changed is kept, one entry a person', () => {
    const { does, tries, by, state } = booked()
    does(by(), (f) => recordAttendance(f, { here: { [who('fern')]: { how: 'in the room' }, [who('vale')]: { how: 'on video' }, [who('nia')]: {} } }))
    const entry = state().attendance.get(who('vale'))!.entry
    const again = tries(by('marlow', 'conference chair', { shown: new Map([[entry, 1]]) }), (f) => recordAttendance(f, { here: { [who('fern')]: { how: 'in the room' }, [who('vale')]: { how: 'did not come' } } }))
    expect(again).toMatchObject({ events: [{ entry, version: 2, about: who('vale'), facts: { here: 'did not come' } }] })
    expect('events' in again && again.events).toHaveLength(1)
  })

  test('is in the record of the children somebody was asked about; a relative’s is for professionals', () => {
    const { here, events } = booked()
    here('perry', 'fern')
    const kept = events.filter((e) => e.type === 'AttendanceRecorded')
    expect(kept.map((e) => [e.about, e.children])).toEqual([[who('perry'), [wren]], [who('fern'), [wren, sorrel]]])
    expect(kept.map((e) => (e.marking as unknown as { label: string }).label)).toEqual(['family may read', 'professionals only'])
  })

  test('is not written down before the day', () => {
    const { tries, by } = booked()
    expect(tries(by('tam', 'minute-taker', { on: '2026-04-13' }), (f) => recordAttendance(f, { here: {} }))).toMatchObject({ refused: expect.stringContaining('Tuesday 14 April 2026') })
  })
})

describe('going on without a quorum', () => {
  const without = () => { const told = booked(); told.open(); told.here('hazel', 'vale', 'perry'); return told }

  test('is for the children for whom too few are here', () => {
    const { factsFor, by } = without()
    expect(notQuorate(factsFor(by()))).toEqual([sorrel])
  })

  test('needs a reason, says on whose authority, and what to do otherwise', () => {
    const { tries, by } = without()
    expect(tries(by(), (f) => goOnWithoutQuorum(f, { why: {} }))).toMatchObject({ field: `why.${sorrel}.reason`, cites: { section: '6, Quorum' }, instead: expect.stringContaining('adjourn') })
  })

  test('is kept for that child alone', () => {
    const { does, by, factsFor, textOf } = without()
    const { events: [kept] } = does(by(), (f) => goOnWithoutQuorum(f, { why: { [sorrel]: { reason: 'The school nurse has written.' }, [wren]: { reason: 'not asked' } } }))
    expect(kept).toMatchObject({ type: 'WentOnWithoutQuorum', children: [sorrel], marking: { tells: [sorrel] } })
    expect(textOf((kept!.facts as { reason: string }).reason)).toBe('The school nurse has written.')
    expect(notQuorate(factsFor(by()))).toEqual([])
  })
})

describe('a line of the map', () => {
  test('cannot be kept before the conference is open, nor once its minutes are signed; each says what to do', () => {
    const { tries, by, open, keep } = booked()
    expect(tries(by(), (f) => keepLine(f, line))).toMatchObject({ refused: expect.stringContaining('not open yet'), instead: expect.any(String) })
    open()
    keep(by(), [{ type: 'MinutesSigned', conference, children: [wren], marking: { label: 'family may read', within: [wren], tells: [], keptFrom: [] }, facts: { conference, signedOn: day('2026-05-01') } }])
    expect(tries(by(), (f) => keepLine(f, line))).toMatchObject({ refused: expect.stringContaining('signed'), instead: expect.stringContaining('amendment') })
  })

  test.each([
    ['all children', { about: 'all' as const, readers: [] }, { children: [wren, sorrel], marking: { label: 'family may read', tells: [] } }],
    ['one child', { about: wren, readers: [] }, { children: [wren], marking: { label: 'family may read', tells: [wren] } }],
    ['a closed part', { about: 'all' as const, readers: ['closed'] }, { children: [wren, sorrel], marking: { label: 'professionals only' } }],
  ])('about %s is marked so', (_, a, is) => {
    const { tries, by } = inTheRoom()
    expect(tries(by(), (f) => keepLine(f, { ...line, ...a }))).toMatchObject({ events: [{ ...is, onWordOf: who('vale'), version: 1, words: [{ text: line.text, marking: is.marking }] }] })
  })

  test('a social worker of one child keeps what is about all in that child’s record alone', () => {
    const { tries, by } = inTheRoom()
    expect(tries(by('perry', 'partner professional'), (f) => keepLine(f, line))).toMatchObject({ events: [{ children: [wren], marking: { tells: [wren] } }] })
  })

  test('changing it replaces the version its writer was shown; a line of nowhere is refused', () => {
    const { does, tries, by, state } = inTheRoom()
    does(by(), (f) => keepLine(f, line))
    const [entry] = [...state().map.keys()]
    expect(tries(by('tam', 'minute-taker', { shown: new Map([[entry!, 1]]) }), (f) => changeLine(f, entry!, { ...line, text: 'She ran next door in the dark.' }))).toMatchObject({ events: [{ entry, version: 2 }] })
    expect(tries(by('tam', 'minute-taker', { shown: new Map() }), (f) => changeLine(f, entry!, line))).toMatchObject({ events: [{ version: 1 }] })
    expect(tries(by(), (f) => changeLine(f, 'elsewhere' as EntryId, line))).toHaveProperty('refused')
  })

  test('taken away, it is on the map no more; twice changes nothing', () => {
    const { does, tries, by, state } = inTheRoom()
    does(by(), (f) => keepLine(f, line))
    const [entry] = [...state().map.keys()]
    does(by('tam', 'minute-taker', { shown: new Map([[entry!, 1]]) }), (f) => removeLine(f, entry!, { because: 'said twice' }))
    expect(state().map.size).toBe(0)
    expect(told(tries(by(), (f) => removeLine(f, entry!, { because: 'said twice' })))).toEqual([])
  })

  test('a statement that a goal answers is not taken away from under it', () => {
    const { does, tries, by, state } = inTheRoom()
    does(by(), (f) => keepDanger(f, undefined, { text: 'He may come back.', about: 'all', readers: [] }))
    const [danger] = [...state().dangers.keys()]
    does(by(), (f) => keepGoal(f, undefined, { danger: danger!, text: 'He stays away.' }))
    expect(tries(by(), (f) => removeFromPlan(f, danger!, { because: 'mistake' }))).toMatchObject({ refused: expect.stringContaining('goal'), instead: expect.any(String) })
    const [goal] = [...state().goals.keys()]
    does(by('marlow', 'conference chair', { shown: new Map([[goal!, 1]]) }), (f) => removeFromPlan(f, goal!, { because: 'mistake' }))
    expect(told(tries(by(), (f) => removeFromPlan(f, danger!, { because: 'mistake' })))).toEqual(['MapEntryRemoved'])
  })
})

test('a step of the agenda begins once, and only one the council has', () => {
  const { does, tries, by, state } = inTheRoom()
  does(by(), (f) => beginAgendaStep(f, { step: 'danger' }))
  expect(state().agenda).toEqual([{ step: 'danger', at: '2026-04-14T10:00:00Z' }])
  expect(told(tries(by(), (f) => beginAgendaStep(f, { step: 'danger' })))).toEqual([])
  expect(told(tries(by(), (f) => beginAgendaStep(f, { step: 'lunch' })))).toEqual([])
})

test('what is seen to before the start is what this council asks for, each with its source', () => {
  const codes = (council: string) => openingChecks(councilNamed(council)!, day('2026-04-14')).map((check) => check.code)
  expect(codes('england')).toEqual(['family-met', 'child-met', 'reports-read', 'help-here', 'addresses-safe', 'appeal-told', 'on-the-record'])
  expect(codes('rotherham')).toContain('part-without')
  const met = openingChecks(councilNamed('rotherham')!, day('2026-04-14'))[0]
  expect(met).toMatchObject({ says: expect.stringContaining('30 minutes before'), cites: { section: '10, Rotherham Family Approach' } })
})
