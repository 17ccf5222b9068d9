// What a section of the minutes begins with: what was kept in the room, and never a word that somebody who gets the section may not read.
import { describe, expect, test } from 'vitest'
import { day } from '../../calendar/day.ts'
import { about, inDirectory, telling, type Marking } from '../../record/marking.ts'
import { idOf } from '../../../tests/facts.ts'
import { conference, inTheRoom, sorrel, who, wren } from '../../../tests/in-the-room.ts'
import { drafted, openToAll } from './drafted.ts'
import type { Happening } from '../../record/happening.ts'
import type { ChildId, Id, PassageId, PersonId } from '../../record/people.ts'
import type { Viewing } from '../page.ts'

const both: readonly ChildId[] = [wren, sorrel]
const family = about(both, 'family may read')

describe('open to everybody of the family', () => {
  const conferenceOf = (...subjects: ChildId[]) => ({ subjects })
  test.each<[string, Marking, readonly ChildId[], boolean]>([
    ['what stands in each record', family, both, true],
    ['what stands in nobody’s', inDirectory(), both, true],
    ['what the child may read', about(both, 'the child may read'), both, true],
    ['one child’s, where there are two', telling([wren], 'family may read'), both, false],
    ['what stands in one record of two', about([wren], 'family may read'), both, false],
    ['both children’s own matters', telling(both, 'family may read'), both, false],
    ['an only child’s own', telling([wren], 'family may read'), [wren], true],
    ['kept from somebody', about(both, 'family may read', [who('flint')]), both, false],
    ['for professionals', about(both, 'professionals only'), both, false],
    ['protected', about(both, 'protected'), both, false],
  ])('%s', (_, marking, subjects, open) => expect(openToAll(marking, conferenceOf(...subjects))).toBe(open))
})

/** The room with lines of every marking, and a viewer who reads all of it. */
function room(before: (told: ReturnType<typeof inTheRoom>) => void = () => undefined) {
  const told = inTheRoom()
  before(told)
  const line = (text: string, marking: Marking, saidBy: string): Happening => ({
    type: 'MapEntryKept', conference, children: both, marking: family, words: [{ id: idOf<PassageId>(text), text, marking }], entry: idOf(`entry ${text}`),
    facts: { conference, entry: idOf(`entry ${text}`), column: 'worry', text: idOf(text), saidBy: who(saidBy), kind: 'fact', keptOn: day('2026-04-14') },
  })
  const named = (name: string, marking: Marking, children: readonly ChildId[]): Happening =>
    ({ type: 'PersonNamed', children, about: who(name), marking, words: [{ id: idOf<PassageId>(`name of ${name}`), text: name.toUpperCase(), marking }], facts: { person: who(name), name: idOf(`name of ${name}`), namedOn: day('2026-04-14') } })
  told.keep(told.by(), [
    named('vale', inDirectory(), []), named('fern', about(both, 'the child may read'), both), named('flint', about([wren], 'the child may read'), [wren]),
    line('Said to all.', family, 'vale'), line('By the mother.', family, 'fern'), line('By a father.', family, 'flint'),
    line('Of Wren.', telling([wren], 'family may read'), 'vale'), line('Not for Flint.', about(both, 'family may read', [who('flint')]), 'vale'), line('Professionals.', about(both, 'professionals only'), 'vale'), line('Protected.', about(both, 'protected'), 'vale'),
  ])
  const facts = told.factsFor(told.by())
  const names = (id: Id | undefined) => told.textOf(idOf(`name of ${['vale', 'fern', 'flint'].find((name) => who(name) === (id as unknown as PersonId))}`))
  return { facts, seen: { ...facts, words: (passage: PassageId | undefined) => passage && told.textOf(passage), nameOf: names } } as unknown as Viewing
}

describe('a first text', () => {
  test('holds what everybody may read, by whom, and counts what it leaves out', () => {
    const { text, left } = drafted(room(), 'discussion')
    expect(text).toBe('What people are worried about:\nVALE: Said to all.\nFERN: By the mother.\nSomebody of the family: By a father.')
    expect(left).toBe(4)
  })

  test('leaves out what tells of one of the family whom another may not know to have been there', () => {
    const apart = room((told) => told.keep(told.by(), [
      { type: 'PersonRecorded', children: [], about: who('flint'), marking: inDirectory(), facts: { person: who('flint'), agency: 'family', recordedOn: day('2026-03-01') } },
    ]))
    expect(drafted(apart, 'discussion')).toEqual({ text: 'What people are worried about:\nVALE: Said to all.', left: 6 })
    expect(drafted(apart, 'confidential').text).toBe('VALE: Professionals.')
  })

  test('for professionals takes what is for them alone', () => {
    expect(drafted(room(), 'confidential').text).toBe('VALE: Professionals.')
  })

  test('says when the conference was asked for and held, and nothing of an enquiry', () => {
    expect(drafted(room(), 'reason').text).toBe('The initial conference was asked for on Wednesday 25 March 2026 and held on Tuesday 14 April 2026.')
  })

  test('is empty where nothing was kept that belongs there', () => {
    for (const code of ['background', 'enquiry', 'child', 'other', 'analysis', 'no such part']) expect(drafted(room(), code)).toEqual({ text: '', left: 0 })
  })
})
