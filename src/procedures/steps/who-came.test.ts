// Somebody who was not asked and came is put down as here, with who agreed; one who only watches is no voice.
import { describe, expect, test } from 'vitest'
import { conference, inTheRoom, sorrel, who, wren } from '../../../tests/in-the-room.ts'
import { quorum } from '../quorum.ts'
import { recordAttendance } from './room.ts'
import { addWhoCame, type WhoCame } from './who-came.ts'

const came: WhoCame = { name: 'Otter Signpost', agency: 'housing', here: 'in the room', part: 'takes part', agreedBy: who('marlow') }
const outcomeOf = (a: WhoCame, told = inTheRoom()) => told.tries(told.by(), (facts) => addWhoCame(facts, a))

describe('somebody who came', () => {
  test('from an agency stands in the directory, and is here for every child, with who agreed', () => {
    const { events } = outcomeOf(came) as Extract<ReturnType<typeof outcomeOf>, { events: unknown }>
    expect(events.map((e) => [e.type, e.marking.label])).toEqual([['PersonRecorded', 'directory'], ['PersonNamed', 'directory'], ['AttendanceRecorded', 'family may read']])
    expect(events[2]).toMatchObject({ children: [wren, sorrel], facts: { conference, here: 'in the room', takesPart: true, agreedBy: who('marlow') } })
  })

  test('of the family stands in these children’s records, and that they came is for professionals', () => {
    const { events } = outcomeOf({ ...came, agency: 'family' }) as Extract<ReturnType<typeof outcomeOf>, { events: unknown }>
    expect(events.map((e) => e.marking.label)).toEqual(['the child may read', 'the child may read', 'professionals only'])
  })

  test.each<[string, Partial<WhoCame>, string]>([
    ['nobody is named', { name: undefined }, 'person'], ['two are named', { person: who('vale') }, 'name'], ['nobody says who they are', { agency: undefined }, 'agency'],
  ])('is refused where %s', (_, more, field) => expect(outcomeOf({ ...came, ...more })).toMatchObject({ refused: expect.any(String), field }))

  test('and only watches gives no voice; taking part, they do', () => {
    const told = inTheRoom()
    const others = () => { const facts = told.factsFor(told.by()); return quorum(facts.conferences.get(conference)!, facts.people, wren, facts.council, 'on the day').slots.filter((v) => v.counts).length }
    const before = others()
    told.does(told.by(), (facts) => addWhoCame(facts, { ...came, name: undefined, person: who('vale'), part: 'watches' }))
    expect(others()).toBe(before - 1)
    told.does(told.by(), (facts) => addWhoCame(facts, { ...came, name: undefined, person: who('vale') }))
    expect(others()).toBe(before)
  })
})

test('that one of the family was there in a part of their own is kept with how they came, and nobody else can be', () => {
  const told = inTheRoom()
  const here = { [who('fern')]: { how: 'in the room' as const, apart: ['yes'] }, [who('vale')]: { how: 'in the room' as const, apart: ['yes'] } }
  told.does(told.by(), (facts) => recordAttendance(facts, { here }))
  expect([told.state().attendance.get(who('fern'))!.facts.apart, told.state().attendance.get(who('vale'))!.facts.apart]).toEqual([true, undefined])
})
