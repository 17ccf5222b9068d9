// The minutes: sections kept and marked, sent unfinished if they must be, and signed by the chair alone.
import { butFor } from './entries.ts'
import { describe, expect, test } from 'vitest'
import { day } from '../../calendar/day.ts'
import { about, telling } from '../../record/marking.ts'
import { told } from '../../../tests/facts.ts'
import { booked, conference, inTheRoom, sorrel, who, wren } from '../../../tests/in-the-room.ts'
import type { Happening, Outcome } from '../../record/happening.ts'
import type { ChildId } from '../../record/people.ts'
import { idOf } from '../../../tests/facts.ts'
import { entryOfSection, minutesSections, missingFrom, partsOfMinutes } from '../minutes/sections.ts'
import { councilNames, councilNamed } from '../councils.ts'
import { keepMinutesSection, sendToChair, signMinutes } from './minutes.ts'

const both: readonly ChildId[] = [wren, sorrel]
const tam = ['tam', 'minute-taker'] as const

/** The conference held, both children decided on, a line on the map and an action. */
function held(council?: string) {
  const room = inTheRoom(council)
  const family = about(both, 'family may read')
  const words = (name: string, marking = family) => ({ id: idOf<never>(name), text: name, marking })
  const things: Happening[] = [
    { type: 'MapEntryKept', conference, children: both, marking: family, words: [words('a line')], entry: idOf('line'), facts: { conference, entry: idOf('line'), column: 'worry', text: idOf('a line'), kind: 'fact', keptOn: day('2026-04-14') } },
    { type: 'ActionKept', conference, children: both, marking: family, words: [words('an action'), words('a measure')], entry: idOf('action'),
      facts: { conference, entry: idOf('action'), what: idOf('an action'), who: who('hazel'), byOn: day('2026-04-20'), measure: idOf('a measure'), keptOn: day('2026-04-14') } },
    ...both.map((child): Happening => ({ type: 'DecisionMade', conference, children: [child], marking: telling([child], 'family may read'), words: [words(`why ${child}`)], entry: idOf(`decision ${child}`),
      facts: { conference, child, decidedOn: day('2026-04-14'), outcome: 'plan begins', test: 'both', harm: 'emotional abuse', reasons: idOf(`why ${child}`), how: 'all agreed', entry: idOf(`decision ${child}`) } })),
    { type: 'ConferenceHeld', conference, children: both, marking: family, facts: { conference, kind: 'initial', heldOn: day('2026-04-14'), endedAt: '12:40' } },
  ]
  room.keep(room.by(), things)
  return room
}
const write = (room: ReturnType<typeof held>, code: string) => room.does(room.by(...tam), (facts) => keepMinutesSection(facts, code, { text: `Text of ${code}.` }))
const whole = (council?: string) => { const room = held(council); for (const code of ['reason', 'discussion']) write(room, code); return room }
const refusal = (outcome: Outcome) => 'refused' in outcome ? outcome : undefined

describe('a section', () => {
  test.each([['reason', undefined, 'family may read'], ['reason', 'professionals only', 'professionals only'], ['confidential', 'family may read', 'professionals only']] as const)(
    '%s, for %s, is kept as %s', (code, readers, label) => {
      const room = held()
      const outcome = room.tries(room.by(...tam), (facts) => keepMinutesSection(facts, code, { text: 'What was said.', readers }))
      const [event] = 'events' in outcome ? outcome.events : []
      expect(event).toMatchObject({ type: 'MinutesSectionKept', entry: entryOfSection(conference, code), version: 1, facts: { section: code }, marking: about(both, label), words: [{ text: 'What was said.', marking: about(both, label) }] })
    })

  test('is one entry for everybody: two who begin it at once keep the same version of it', () => {
    const room = held()
    const [one, other] = ['tam', 'pru'].map((name) => room.tries(room.by(name, 'minute-taker'), (facts) => keepMinutesSection(facts, 'reason', { text: name })))
    const kept = (outcome: Outcome | undefined) => outcome && 'events' in outcome ? [outcome.events[0]!.entry, outcome.events[0]!.version] : outcome
    expect(kept(one)).toEqual(kept(other))
    room.does(room.by(...tam), (facts) => keepMinutesSection(facts, 'reason', { text: 'First.' }))
    const entry = entryOfSection(conference, 'reason')
    const second = room.tries(room.by(...tam, { shown: new Map([[entry, 1]]) }), (facts) => keepMinutesSection(facts, 'reason', { text: 'Second.' }))
    expect(kept(second)).toEqual([entry, 2])
  })

  test('every section of a conference has an entry of its own, none of them the conference', () => {
    const entries = minutesSections.map((section) => entryOfSection(conference, section.code))
    expect(new Set([...entries, conference]).size).toBe(minutesSections.length + 1)
  })

  test.each([
    ['a part there is not', () => held(), 'hearsay', 'The minutes have no part of that name.'],
    ['before the conference is opened', () => booked(), 'reason', 'This conference has not been opened, so there is nothing to minute yet.'],
  ])('is refused: %s', (_, room, code, says) => {
    const told = room()
    const refused = refusal(told.tries(told.by(...tam), (facts) => keepMinutesSection(facts, code, { text: 'Text.' })))
    expect([refused?.refused, Boolean(refused?.instead)]).toEqual([says, true])
  })

  test('is refused once the minutes are signed', () => {
    const room = whole()
    room.does(room.by(), (facts) => signMinutes(facts, { safe: 'Yes' }))
    expect(refusal(room.tries(room.by(...tam), (facts) => keepMinutesSection(facts, 'other', { text: 'Text.' })))).toMatchObject({ refused: expect.stringContaining('signed'), instead: expect.stringContaining('amendment') })
  })
})

describe('to the chair', () => {
  test('unfinished minutes may go, and the chair hears that something waits', () => {
    const room = held()
    const outcome = room.tries(room.by(...tam), sendToChair)
    expect(told(outcome)).toEqual(['MinutesSentToChair'])
    expect('notices' in outcome && outcome.notices).toEqual([{ to: who('marlow'), says: 'something is waiting for you', conference }])
  })

  test('not twice, and not while the conference goes on', () => {
    const room = held()
    room.does(room.by(...tam), sendToChair)
    expect(told(room.tries(room.by(...tam), sendToChair))).toMatch(/^They are with the chair since/)
    const open = inTheRoom()
    expect(told(open.tries(open.by(...tam), sendToChair))).toMatch(/not been closed/)
  })
})

describe('signing', () => {
  test('by the chair, with everything the council requires in them', () => {
    const room = whole()
    room.does(room.by(), (facts) => signMinutes(facts, { safe: 'Yes' }))
    expect(room.state()).toMatchObject({ minutesSignedOn: day('2026-04-14'), minutesSignedBy: who('marlow'), minutesMissing: undefined })
  })

  test('by nobody else, whatever they may', () => {
    const room = whole()
    expect(refusal(room.tries(room.by('ines'), (facts) => signMinutes(facts, { safe: 'Yes' })))).toMatchObject({ refused: expect.stringContaining('Only whoever chaired'), cites: { section: expect.any(String) } })
  })

  test('not while what is required is missing, which it names and cites; with a reason it is signed and says so', () => {
    const room = held()
    const refused = refusal(room.tries(room.by(), (facts) => signMinutes(facts, { safe: 'Yes' })))
    expect(refused).toMatchObject({ refused: expect.stringContaining('what was talked about'), field: 'why', cites: { section: expect.stringContaining('16') }, instead: expect.stringContaining('say why') })
    const outcome = room.does(room.by(), (facts) => signMinutes(facts, { safe: 'Yes', why: 'The court asked for them today.' }))
    expect('events' in outcome && outcome.events[0]!.words).toMatchObject([{ text: 'The court asked for them today.', marking: about(both, 'professionals only') }])
    expect(room.state().minutesMissing).toEqual(['reason', 'discussion'])
  })

  test('not while it is not safe to give each person their copy', () => {
    const room = whole()
    expect(refusal(room.tries(room.by(), (facts) => signMinutes(facts, { safe: 'Not yet', why: 'No.' })))).toMatchObject({ field: 'safe', instead: expect.any(String) })
  })

  test('not what somebody changed since the chair opened them', () => {
    const room = whole()
    const shown = new Map([...room.state().minutes.values()].map((part) => [part.entry, part.version]))
    room.does(room.by(...tam), (facts) => keepMinutesSection(facts, 'discussion', { text: 'Something else was talked about.' }))
    expect(refusal(room.tries(room.by('marlow', 'conference chair', { shown }), (facts) => signMinutes(facts, { safe: 'Yes' })))).toMatchObject({ refused: expect.stringContaining('changed the minutes'), anew: true })
  })

  test('not twice, and not before the conference is closed', () => {
    const room = whole()
    room.does(room.by(), (facts) => signMinutes(facts, { safe: 'Yes' }))
    expect(told(room.tries(room.by(), (facts) => signMinutes(facts, { safe: 'Yes' })))).toMatch(/^The minutes were signed/)
    const open = inTheRoom()
    expect(told(open.tries(open.by(), (facts) => signMinutes(facts, { safe: 'Yes' })))).toMatch(/not been closed/)
  })

  test('a council that requires nothing lets them be signed as they are', () => {
    const room = held('england')
    expect(told(room.tries(room.by(), (facts) => signMinutes(facts, { safe: 'Yes' })))).toEqual(['MinutesSigned'])
  })
})

describe('what is in them', () => {
  test('what was kept in the room counts without being written again', () => {
    const room = held()
    const facts = room.factsFor(room.by())
    expect(missingFrom(facts).map((part) => part.code)).toEqual(['reason', 'discussion'])
    expect(partsOfMinutes(facts).filter((part) => part.there).map((part) => part.code)).toEqual(['attendance', 'contributions', 'decisions', 'plan'])
  })

  test('every shipped pack calls parts by names that are known', () => {
    const names = ['essential facts', 'a summary of what was discussed', 'what professionals and family said', 'every decision with its reasons', 'the outline plan']
    for (const name of councilNames) for (const called of councilNamed(name)!.value('minutes must hold', day('2026-04-14')) ?? []) expect(names).toContain(called)
  })
})

test('a part of the minutes can be for the family but for one parent', () => {
  const room = inTheRoom()
  const outcome = room.tries(room.by(), (facts) => keepMinutesSection(facts, 'discussion', { text: 'What was said.', readers: butFor(who('fern')) }))
  expect('events' in outcome && outcome.events[0]!.marking).toMatchObject({ label: 'family may read', keptFrom: [who('fern')] })
})
