// Copies: who should have which, when they are ready, and that only what was seen is released and only once sent.
import { describe, expect, test } from 'vitest'
import { day } from '../../calendar/day.ts'
import { about, telling } from '../../record/marking.ts'
import { idOf, told } from '../../../tests/facts.ts'
import { booked, conference, inTheRoom, sorrel, who, wren } from '../../../tests/in-the-room.ts'
import type { Happening, Outcome } from '../../record/happening.ts'
import type { ChildId, CopyId, PersonId, Role } from '../../record/people.ts'
import type { PaperKind } from '../../record/vocabulary.ts'
import { recipients, withoutPart } from '../copies/recipients.ts'
import { deliverCopy, handOver, lastNo, releaseCopy, type Composed } from './release.ts'

const both: readonly ChildId[] = [wren, sorrel]
const family = about(both, 'family may read')
const pru = ['pru', 'unit administrator'] as const
const digest = (n: number) => n.toString(16).padStart(64, '0')

const part = (name: string, role: Role, child: ChildId): Happening => ({
  type: 'InvolvementBegan', children: [child], about: who(name), marking: about([child], 'professionals only'),
  facts: { involvement: idOf(`${name} on ${child}`), person: who(name), role, over: 'child', child, beganOn: day('2026-04-01'), because: 'family' },
})
const contact = (says: 'open' | 'plain' | 'none'): Happening => ({ type: 'SafeContactRecorded', children: both, about: who('fern'), marking: about(both, 'arrangements'), facts: { person: who('fern'), says, recordedOn: day('2026-04-02') } })
const decided = (child: ChildId): Happening => ({ type: 'DecisionMade', conference, children: [child], marking: telling([child], 'family may read'), entry: idOf(`decision ${child}`),
  facts: { conference, child, decidedOn: day('2026-04-14'), outcome: 'plan begins', test: 'both', harm: 'neglect', reasons: idOf(`why ${child}`), how: 'all agreed', entry: idOf(`decision ${child}`) } })
const held: Happening = { type: 'ConferenceHeld', conference, children: both, marking: family, facts: { conference, kind: 'initial', heldOn: day('2026-04-14'), endedAt: '12:40' } }
const signed: Happening = { type: 'MinutesSigned', conference, children: both, marking: family, facts: { conference, signedOn: day('2026-04-14') } }
const barred: Happening = { type: 'PersonBarred', children: [wren], about: who('fern'), marking: about([wren], 'professionals only'), facts: { involvement: idOf(`fern on ${wren}`), barredOn: day('2026-04-14'), reason: idOf('why'), reviewOn: day('2026-06-01') } }

/** Held, decided and signed; Fern is the mother and may get messages. */
function after(...more: Happening[]) {
  const room = inTheRoom()
  room.keep(room.by(), [...both.map((child) => part('fern', 'parent', child)), part('vale', 'partner professional', wren), contact('open'), ...both.map(decided), held, signed, ...more])
  return room
}
type Room = ReturnType<typeof after>
let n = 0
/** A copy as it would be made now; `more` says what is otherwise. */
const made = (room: Room, paper: PaperKind, reader: string, more: object = {}): Composed => {
  const name = digest(++n)
  return { kind: 'made', paper, reader: who(reader), digest: name, seen: name, withheld: 2, upTo: lastNo(room.factsFor(room.by()), who(reader)), bytes: new Uint8Array([n]), unsafe: [], ...more } as Composed
}
const release = (room: Room, paper: PaperKind, reader: string, more: object = {}, how: 'outbox' | 'by letter' | 'in person' = 'outbox') =>
  room.tries(room.by(...pru), (facts) => releaseCopy(facts, { how }, made(room, paper, reader, more)))
const refusal = (outcome: Outcome) => 'refused' in outcome ? outcome : undefined
const names = (people: readonly PersonId[]) => ['fern', 'hazel', 'vale', 'perry', 'nia', 'marlow', 'tam', 'myrtle'].filter((name) => people.includes(who(name)))

describe('who should have', () => {
  test('the letter is for the family, plan and minutes for everybody asked, there, or working with a child', () => {
    const room = after()
    const facts = room.factsFor(room.by())
    expect(names(recipients(facts, 'decision letter'))).toEqual(['fern'])
    expect(names(recipients(facts, 'outline plan'))).toEqual(['fern', 'hazel', 'vale', 'perry', 'nia'])
    expect(names(recipients(facts, 'minutes'))).toEqual(['fern', 'hazel', 'vale', 'perry', 'nia'])
  })

  test('who is barred is on no list, not even on that of people without a part', () => {
    const room = after(barred)
    const facts = room.factsFor(room.by())
    expect(names(recipients(facts, 'minutes'))).not.toContain('fern')
    expect(names(withoutPart(facts))).not.toContain('fern')
  })

  test('who was asked and holds no part is told another way', () => {
    const room = after({ type: 'InvitationProposed', conference, children: both, about: who('myrtle'), marking: family, facts: { conference, person: who('myrtle'), standing: 'may', contactWith: [], proposedOn: day('2026-04-02') } })
    const facts = room.factsFor(room.by())
    expect(names(withoutPart(facts))).toEqual(['myrtle'])
    expect(names(recipients(facts, 'minutes'))).not.toContain('myrtle')
  })
})

describe('releasing', () => {
  test('keeps the digest, how much was left out and the bytes, and only those who arrange things know', () => {
    const room = after()
    const outcome = release(room, 'minutes', 'fern')
    expect(told(outcome)).toEqual(['CopyReleased'])
    expect(outcome).toMatchObject({ events: [{ about: who('fern'), marking: about(both, 'arrangements'), facts: { paper: 'minutes', reader: who('fern'), digest: digest(n), withheld: 2, how: 'outbox' } }], files: [new Uint8Array([n])] })
  })

  test.each([
    ['something else than was seen', { seen: digest(999) }, 'The record has changed since you looked'],
    ['without having looked', { seen: undefined }, 'The record has changed since you looked'],
    ['what was made before the last event', { upTo: 3 }, 'The record has changed since you looked'],
    ['a word that must be kept safe', { unsafe: ['under "What was talked about"'] }, 'words that must be kept safe'],
    ['words the sender may not read', { kind: 'waits', roles: ['conference chair'] }, 'words that you may not read'],
    ['a copy on which two checks disagree', { kind: 'stopped', why: 'The two checks disagree.' }, 'two checks disagree'],
  ])('is refused for %s, with a way on', (_, more, says) => {
    const room = after()
    const refused = refusal(release(room, 'minutes', 'fern', more))
    expect(refused?.refused).toContain(says)
    expect(refused?.instead).toBeTruthy()
  })

  test('is not refused because another reader’s copy went out while this one was made; it is where this reader’s own did', () => {
    const room = after()
    const own = made(room, 'outline plan', 'fern')
    for (const name of ['hazel', 'vale', 'perry', 'nia']) sendOut(room, 'outline plan', name)
    expect(room.factsFor(room.by()).conferences.get(conference)?.planSentOn).toBeDefined()
    const press = () => room.tries(room.by(...pru), (facts) => releaseCopy(facts, { how: 'outbox' }, own))
    expect(told(press())).toEqual(['CopyReleased'])
    sendOut(room, 'outline plan', 'fern')
    expect(refusal(press())?.refused).toContain('The record has changed since you looked')
  })

  test('minutes wait for the signature, plan and letter for every decision; each says on whose authority', () => {
    const unsigned = inTheRoom()
    unsigned.keep(unsigned.by(), [part('fern', 'parent', wren), contact('open'), ...both.map(decided), held])
    expect(refusal(release(unsigned, 'minutes', 'fern'))).toMatchObject({ refused: expect.stringContaining('not signed'), cites: { section: expect.stringContaining('16') }, instead: expect.any(String) })
    expect(told(release(unsigned, 'outline plan', 'fern'))).toEqual(['CopyReleased'])
    const undecided = inTheRoom()
    undecided.keep(undecided.by(), [part('fern', 'parent', wren), contact('open'), decided(wren)])
    for (const paper of ['outline plan', 'decision letter'] as const) expect(refusal(release(undecided, paper, 'fern'))).toMatchObject({ refused: expect.stringContaining('no decision for every child'), cites: expect.anything() })
    const early = booked()
    expect(refusal(release(early, 'outline plan', 'hazel'))?.refused).toContain('no decision')
  })

  test('nobody but those who should have it: a barred person, and a professional for the letter, are refused alike', () => {
    const says = (outcome: Outcome) => refusal(outcome)?.refused
    expect(says(release(after(barred), 'minutes', 'fern'))).toBe('No copy of this paper is made for this person.')
    expect(says(release(after(), 'decision letter', 'vale'))).toBe('No copy of this paper is made for this person.')
    expect(says(release(after(), 'minutes', 'somebody else'))).toBe('No copy of this paper is made for this person.')
  })

  test('no message to a parent whom nobody has asked how they may be reached; on paper it goes', () => {
    const room = after(contact('none'))
    expect(refusal(release(room, 'minutes', 'fern'))).toMatchObject({ field: 'how', instead: expect.stringContaining('in person') })
    expect(told(release(room, 'minutes', 'fern', {}, 'in person'))).toEqual(['CopyReleased'])
    expect(told(release(room, 'minutes', 'vale'))).toEqual(['CopyReleased'])
  })

  test('to a parent who gets plain notes only nothing goes to a page that would show nothing; handed over it goes', () => {
    const room = after(contact('plain'))
    expect(refusal(release(room, 'minutes', 'fern'))).toMatchObject({ refused: expect.stringContaining('plain notes only'), field: 'how', instead: expect.stringContaining('in person') })
    expect(told(release(room, 'minutes', 'fern', {}, 'in person'))).toEqual(['CopyReleased'])
  })

  test('not a second one while the first is on its way; once sent, a new version may follow', () => {
    const room = after()
    const copy = sendOut(room, 'minutes', 'fern', false)
    expect(refusal(release(room, 'minutes', 'fern'))?.refused).toContain('on its way')
    room.does(room.by('post', 'post room'), (facts) => deliverCopy(facts, copy))
    expect(told(release(room, 'minutes', 'fern'))).toEqual(['CopyReleased'])
  })
})

/** Release a copy and, unless told otherwise, deliver it. */
function sendOut(room: Room, paper: PaperKind, reader: string, deliver = true, how: 'outbox' | 'in person' = 'outbox'): CopyId {
  const outcome = room.does(room.by(...pru), (facts) => releaseCopy(facts, { how }, made(room, paper, reader)))
  const { copy } = outcome.events[0]!.facts as { copy: CopyId }
  if (deliver) room.does(room.by('post', 'post room'), (facts) => deliverCopy(facts, copy))
  return copy
}

describe('sending', () => {
  test('tells the reader that something waits and nothing more, and a second time does nothing', () => {
    const room = after()
    const copy = sendOut(room, 'minutes', 'fern', false)
    const first = room.does(room.by('post', 'post room'), (facts) => deliverCopy(facts, copy))
    expect(first).toMatchObject({ events: [{ type: 'CopySent', facts: { copy, reader: who('fern') } }], notices: [{ to: who('fern'), says: 'something is waiting to be read', copy }] })
    expect(room.tries(room.by('post', 'post room'), (facts) => deliverCopy(facts, copy))).toEqual({ events: [] })
  })

  test('not to somebody barred since it was released', () => {
    const room = after()
    const copy = sendOut(room, 'minutes', 'fern', false)
    room.keep(room.by(), [barred])
    expect(told(room.tries(room.by('post', 'post room'), (facts) => deliverCopy(facts, copy)))).toBe('This person may not have this copy any more.')
  })

  test('the plan counts as sent with the last professional’s copy, whether or not the family have theirs', () => {
    const room = after()
    for (const name of ['hazel', 'vale', 'perry']) sendOut(room, 'outline plan', name)
    expect(room.state().planSentOn).toBeUndefined()
    const copy = sendOut(room, 'outline plan', 'nia', false)
    expect(told(room.does(room.by('post', 'post room'), (facts) => deliverCopy(facts, copy)))).toEqual(['CopySent', 'PlanSent'])
    expect(room.state().planSentOn).toBe(day('2026-04-14'))
    const later = sendOut(room, 'outline plan', 'fern', false)
    expect(told(room.does(room.by('post', 'post room'), (facts) => deliverCopy(facts, later)))).toEqual(['CopySent'])
  })

  test('the minutes count as sent when everybody has theirs, on paper too', () => {
    const room = after()
    for (const name of ['hazel', 'vale', 'perry', 'nia']) sendOut(room, 'minutes', name)
    expect(room.state().minutesSentOn).toBeUndefined()
    const copy = sendOut(room, 'minutes', 'fern', true, 'in person')
    expect(room.state().copies.get(copy)?.sentOn).toBeUndefined()
    expect(told(room.does(room.by(...pru), (facts) => handOver(facts, copy)))).toEqual(['CopySent', 'MinutesSent'])
    expect(room.tries(room.by(...pru), (facts) => handOver(facts, copy))).toEqual({ events: [] })
  })

  test('what goes by message is not handed over, and nothing is handed to somebody barred since', () => {
    const room = after()
    const message = sendOut(room, 'minutes', 'vale', false)
    expect(told(room.tries(room.by(...pru), (facts) => handOver(facts, message)))).toMatch(/not one to be printed/)
    const paper = sendOut(room, 'minutes', 'fern', false, 'in person')
    room.keep(room.by(), [barred])
    expect(told(room.tries(room.by(...pru), (facts) => handOver(facts, paper)))).toMatch(/Do not hand it over/)
  })
})
