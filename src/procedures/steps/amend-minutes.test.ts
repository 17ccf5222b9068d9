// Amending signed minutes: who may ask and until when, that only the chair answers and only once, and what each answer leaves behind.
import { describe, expect, test } from 'vitest'
import { day } from '../../calendar/day.ts'
import { about, telling } from '../../record/marking.ts'
import { sentAgain } from '../../record/conference-amendments.ts'
import { idOf, told } from '../../../tests/facts.ts'
import { conference, inTheRoom, sorrel, who, wren } from '../../../tests/in-the-room.ts'
import { waitingFor } from '../waiting.ts'
import { entryOfSection } from '../minutes/sections.ts'
import { askAmendment, amendMinutes, leaveMinutes, type Ask } from './amend-minutes.ts'
import type { Happening, Outcome } from '../../record/happening.ts'
import type { ChildId, Role } from '../../record/people.ts'

const both: readonly ChildId[] = [wren, sorrel]
const family = about(both, 'family may read')
const ask: Ask = { wrong: 'It says that he was late.', right: 'He was early.', part: 'discussion' }
const part = (name: string, role: Role, child: ChildId): Happening => ({
  type: 'InvolvementBegan', children: [child], about: who(name), marking: about([child], 'professionals only'),
  facts: { involvement: idOf(`${name} on ${child}`), person: who(name), role, over: 'child', child, beganOn: day('2026-04-01'), because: 'family' },
})
const contact = (name: string): Happening => ({ type: 'SafeContactRecorded', children: both, about: who(name), marking: about(both, 'arrangements'), facts: { person: who(name), says: 'open', recordedOn: day('2026-04-02') } })
const section: Happening = {
  type: 'MinutesSectionKept', conference, children: both, marking: family, entry: entryOfSection(conference, 'discussion'), words: [{ id: idOf('as signed'), text: 'As signed.', marking: about(both, 'professionals only') }],
  facts: { conference, entry: entryOfSection(conference, 'discussion'), section: 'discussion', text: idOf('as signed'), keptOn: day('2026-04-14') },
}
const held: Happening = { type: 'ConferenceHeld', conference, children: both, marking: family, facts: { conference, kind: 'initial', heldOn: day('2026-04-14'), endedAt: '12:40' } }
const decided = (child: ChildId): Happening => ({ type: 'DecisionMade', conference, children: [child], marking: telling([child], 'family may read'), entry: idOf(`decision ${child}`),
  facts: { conference, child, decidedOn: day('2026-04-14'), outcome: 'no plan', test: 'neither', reasons: idOf(`why ${child}`), how: 'all agreed', entry: idOf(`decision ${child}`) } })
const signed: Happening = { type: 'MinutesSigned', conference, children: both, marking: family, facts: { conference, signedOn: day('2026-04-14') } }
const copy = (name: string): Happening[] => [
  { type: 'CopyReleased', conference, children: both, about: who(name), marking: about(both, 'arrangements'), facts: { copy: idOf(`copy of ${name}`), conference, paper: 'minutes', reader: who(name), digest: '0'.repeat(64), withheld: 0, releasedOn: day('2026-04-15'), how: 'outbox' } },
  { type: 'CopySent', conference, children: both, about: who(name), marking: about(both, 'arrangements'), facts: { copy: idOf(`copy of ${name}`), conference, reader: who(name), sentOn: day('2026-04-15') } },
]

/** Held and signed, Fern and Perry with their copies. */
function sent(council?: string) {
  const room = inTheRoom(council)
  room.keep(room.by(), [...both.map((child) => part('fern', 'parent', child)), contact('fern'), ...both.map(decided), held, section, signed, ...copy('fern'), ...copy('perry')])
  return room
}
type Room = ReturnType<typeof sent>
const on = (date: string) => ({ on: date })
const asks = (room: Room, name = 'fern', as: Role = 'parent', more: Partial<Ask> = {}, date = '2026-04-20') => room.does(room.by(name, as, on(date)), (f) => askAmendment(f, { ...ask, ...more }))
const asked = (room: Room) => [...room.state().amendments.keys()].at(-1)!
const chair = (room: Room, amendment: string, date = '2026-04-21') => room.by('marlow', 'conference chair', { on: date, at: { conference, amendment } as never })
const waits = (room: Room) => { const f = room.factsFor(room.by()); return waitingFor(f, { children: [], conferences: [conference], people: [] }, []).map((row) => row.kind) }
const refusal = (outcome: Outcome) => 'refused' in outcome ? outcome : undefined
const first = (outcome: Outcome, n = 0) => 'events' in outcome ? outcome.events[n] : undefined

describe('to say that something is wrong', () => {
  test('whoever has the minutes may, in words that the unit and the chair read; the chair hears of it and it waits for them', () => {
    const room = sent()
    const outcome = asks(room)
    expect(first(outcome)).toMatchObject({ type: 'MinutesAmendmentAsked', children: both, marking: { label: 'arrangements' }, facts: { person: who('fern'), part: 'discussion', late: false }, words: [{ text: ask.wrong, marking: { label: 'arrangements' } }, { text: ask.right }] })
    expect(outcome).toMatchObject({ notices: [{ to: who('marlow') }] })
    expect(waits(room)).toContain('amendment to answer')
  })
  test.each([['2026-04-22', false], ['2026-04-23', true]])('on %s it is late: %s; it is taken all the same', (date, late) => {
    expect(first(asks(sent('rotherham'), 'fern', 'parent', {}, date))).toMatchObject({ facts: { late } })
  })
  test('where the council gives no time it is never late', () => {
    expect(first(asks(sent('lincolnshire'), 'fern', 'parent', {}, '2027-04-22'))).toMatchObject({ facts: { late: false } })
  })
  test('who holds one child of two asks in the record of that child alone', () => {
    expect(first(asks(sent(), 'perry', 'partner professional'))).toMatchObject({ children: [wren] })
  })
  test('the unit writes down what a reader says, on their word; a partner writes for nobody else', () => {
    const room = sent()
    expect(first(asks(room, 'pru', 'unit administrator', { person: who('fern') }))).toMatchObject({ onWordOf: who('fern'), facts: { person: who('fern') } })
    expect(refusal(room.tries(room.by('perry', 'partner professional'), (f) => askAmendment(f, { ...ask, person: who('fern') })))).toBeDefined()
  })
  test('is refused to whoever has no copy, and before they are signed', () => {
    const room = sent()
    expect(refusal(room.tries(room.by('nia', 'partner professional'), (f) => askAmendment(f, ask)))).toMatchObject({ refused: expect.stringContaining('not been sent'), instead: expect.any(String) })
    expect(refusal(room.tries(room.by('pru', 'unit administrator'), (f) => askAmendment(f, { ...ask, person: who('nia') })))).toBeDefined()
    const early = inTheRoom()
    expect(refusal(early.tries(early.by('pru', 'unit administrator'), (f) => askAmendment(f, ask)))).toMatchObject({ refused: 'The minutes are not signed yet.' })
  })
})

describe('the chair amends', () => {
  test('a section in a version of its own that the same people may read; the one before stays, and everybody’s copy goes again', () => {
    const room = sent()
    asks(room)
    const outcome = room.does(chair(room, asked(room)), (f) => amendMinutes(f, 'discussion', { text: 'He was early.' }))
    expect(told(outcome)).toEqual(['MinutesSectionKept', 'MinutesAmendmentAnswered'])
    expect(first(outcome)).toMatchObject({ version: 2, words: [{ text: 'He was early.', marking: { label: 'professionals only' } }] })
    expect(room.factsFor(room.by()).events.filter((e) => e.type === 'MinutesSectionKept')).toHaveLength(2)
    expect(sentAgain(room.state()).map((one) => one.reader)).toEqual([who('fern'), who('perry')])
    expect(waits(room)).toContain('amended minutes to send')
    expect(waits(room)).not.toContain('amendment to answer')
  })
  test('what was kept in the room by a note of what is right', () => {
    const room = sent()
    asks(room, 'fern', 'parent', { part: 'attendance' })
    const outcome = room.does(chair(room, asked(room)), (f) => amendMinutes(f, 'note', { text: 'He came at ten.' }))
    expect(told(outcome)).toEqual(['MinutesAmendmentAnswered'])
    expect(first(outcome)).toMatchObject({ facts: { part: 'attendance', note: expect.any(String) }, words: [{ text: 'He came at ten.' }] })
  })
  test('and nobody else of the family may know who asked; of a professional everybody may', () => {
    const room = sent()
    room.keep(room.by(), [{ type: 'PersonRecorded', children: [], about: who('flint'), marking: about([], 'directory'), facts: { person: who('flint'), agency: 'family', recordedOn: day('2026-03-01') } }, part('flint', 'parent', wren)])
    asks(room)
    expect(first(room.does(chair(room, asked(room)), (f) => amendMinutes(f, 'note', { text: 'Right.' })))).toMatchObject({ marking: { label: 'family may read', keptFrom: [who('flint')] } })
    asks(room, 'perry', 'partner professional')
    expect(first(room.does(chair(room, asked(room)), (f) => amendMinutes(f, 'note', { text: 'Right.' })))).toMatchObject({ marking: { label: 'family may read', keptFrom: [] } })
  })
  test('or says why they stand: whoever asked reads it and hears of it, other readers do not, and no copy goes again', () => {
    const room = sent()
    asks(room)
    const outcome = room.does(chair(room, asked(room)), (f) => leaveMinutes(f, { reason: 'Two people remember it so.' }))
    expect(outcome).toMatchObject({ notices: [{ to: who('fern') }], events: [{ marking: { label: 'family may read', keptFrom: expect.arrayContaining([who('perry'), who('nia')]) }, words: [{ text: 'Two people remember it so.' }] }] })
    expect((first(outcome)?.marking.keptFrom ?? [])).not.toContain(who('fern'))
    expect([sentAgain(room.state()), waits(room).includes('amended minutes to send')]).toEqual([[], false])
  })
  test('once, alone, and only what was asked and is there', () => {
    const room = sent()
    asks(room)
    const id = asked(room)
    expect(refusal(room.tries({ ...chair(room, id), by: 'pru' }, (f) => leaveMinutes(f, { reason: 'No.' })))).toMatchObject({ refused: expect.stringContaining('Only whoever chaired') })
    expect(refusal(room.tries(chair(room, 'nothing'), (f) => leaveMinutes(f, { reason: 'No.' })))).toBeDefined()
    expect(refusal(room.tries(chair(room, id), (f) => amendMinutes(f, 'analysis', { text: 'New.' })))).toMatchObject({ refused: expect.stringContaining('no such part') })
    room.does(chair(room, id), (f) => leaveMinutes(f, { reason: 'No.' }))
    expect(refusal(room.tries(chair(room, id), (f) => amendMinutes(f, 'discussion', { text: 'New.' })))).toMatchObject({ refused: 'This was answered already.' })
  })
})
