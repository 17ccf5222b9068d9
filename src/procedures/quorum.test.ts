// Quorum, child by child: who counts before the day and on it, and who does not.
import { describe, expect, test } from 'vitest'
import { day } from '../calendar/day.ts'
import { conferenceState, type ConferenceState } from '../record/conference-state.ts'
import { peopleState } from '../record/person-state.ts'
import type { Event } from '../record/events.ts'
import { councilFrom, councilNamed } from './councils.ts'
import { quorum } from './quorum.ts'

const rotherham = councilNamed('rotherham')!
interface One { agency: string, contact?: string[], answer?: string, sent?: boolean, here?: string }

/** A conference of two children with these people asked; "hazel" is the social worker of both. */
const made = (asked: { [person: string]: One }) => {
  let no = 0
  const event = (type: string, facts: object): Event => ({ id: `e${no}`, no: ++no, type, on: day('2026-04-01'), conference: 'c', children: ['wren', 'sorrel'], facts, entry: (facts as { entry?: string }).entry }) as unknown as Event
  const events = [
    event('ConferenceRequested', { conference: 'c', kind: 'initial', number: 'Q', subjects: ['wren', 'sorrel'], requestedOn: day('2026-03-30') }),
    event('ConferenceBooked', { conference: 'c', kind: 'initial', onDay: day('2026-04-14'), chair: 'marlow', minuteTaker: 'tam', bookedOn: day('2026-04-01') }),
    event('PersonRecorded', { person: 'hazel', agency: "children's social care" }), event('PersonRecorded', { person: 'marlow', agency: "children's social care" }),
    ...['wren', 'sorrel'].map((child) => event('InvolvementBegan', { involvement: `hazel-${child}`, person: 'hazel', role: 'social worker', over: 'child', child })),
    ...Object.entries(asked).flatMap(([person, one]) => [
      event('PersonRecorded', { person, agency: one.agency }), event('InvitationProposed', { person, standing: 'must', contactWith: one.contact ?? ['wren', 'sorrel'] }),
      ...one.sent !== false ? [event('InvitationSent', { person, sentOn: day('2026-04-02') })] : [],
      ...one.answer ? [event('InvitationAnswered', { person, answer: one.answer })] : [],
      ...one.here ? [event('AttendanceRecorded', { person, entry: `here-${person}`, here: one.here })] : [],
    ]),
  ]
  return { conference: conferenceState(events, 'c' as never) as ConferenceState, people: peopleState(events).people, events }
}
const asks = (asked: { [person: string]: One }, child = 'wren', when: 'forecast' | 'on the day' = 'forecast', council = rotherham) => {
  const { conference, people } = made(asked)
  return quorum(conference, people, child as never, council, when)
}
const coming = { answer: 'in the room' }
const school = { perry: { agency: 'school', ...coming } }
const police = { vale: { agency: 'police', ...coming } }

describe('before the day', () => {
  test("children's social care and two others with direct contact are enough", () => {
    expect(asks({ ...school, ...police })).toMatchObject({ quorate: true, needs: 2, missing: 0 })
    expect(asks({ ...school })).toMatchObject({ quorate: false, missing: 1 })
    expect(asks({})).toMatchObject({ quorate: false, missing: 2 })
  })

  test('siblings are apart: only those in contact with this child count', () => {
    const asked = { perry: { agency: 'school', contact: ['wren'], ...coming }, ...police }
    expect(asks(asked, 'wren').quorate).toBe(true)
    expect(asks(asked, 'sorrel')).toMatchObject({ quorate: false, missing: 1 })
    expect(asks(asked, 'sorrel').slots.map((s) => s.agency)).toEqual(["children's social care", 'police'])
  })

  test('two people of one agency are one voice, and the one who comes is it', () => {
    const two = { ...school, teacher: { agency: 'school', ...coming } }
    expect(asks(two)).toMatchObject({ quorate: false, missing: 1 })
    expect(asks({ absent: { agency: 'school', answer: 'not coming' }, ...school, ...police }).quorate).toBe(true)
  })

  test.each([
    ['sending a report', 'report only', false], ['not coming', 'not coming', false], [undefined, 'no answer', false],
    ['on video', 'coming', true], ['sending a deputy', 'deputy coming', true],
  ])('an answer of %s is %s', (answer, state, counts) => {
    expect(asks({ ...school, gp: { agency: 'GP', ...answer ? { answer } : {} } }).slots.find((s) => s.agency === 'GP')).toMatchObject({ state, counts })
  })

  test('family and advocates are heard, and are no agency', () => {
    const asked = { ...school, fern: { agency: 'family', ...coming }, skye: { agency: 'advocacy', ...coming } }
    expect(asks(asked)).toMatchObject({ quorate: false, missing: 1 })
  })

  test("the social worker is expected until they say they cannot come; then children's social care is missing, whoever chairs", () => {
    const away = { ...school, ...police, hazel: { agency: "children's social care", answer: 'not coming' } }
    expect(asks(away)).toMatchObject({ quorate: false, missing: 1 })
    expect(asks({ ...away, marlow: { agency: "children's social care", ...coming } }).quorate).toBe(false)
    expect(asks({ ...away, rowan: { agency: "children's social care", ...coming } }).quorate).toBe(true)
  })

  test('where disciplines are counted, two of health are two, whether or not they know the child', () => {
    const two = { nia: { agency: 'health visiting', contact: [], ...coming }, bryn: { agency: 'GP', contact: [], ...coming } }
    expect(asks(two, 'wren', 'forecast', councilNamed('best-practice')!)).toMatchObject({ quorate: true, needs: 2 })
    expect(asks(two, 'wren', 'forecast', rotherham)).toMatchObject({ quorate: false })
  })
  test('where agencies are counted, all of health is one voice, and police beside it a second', () => {
    const source = { a: { title: 'An invented procedure', read: '2026-11-24' } }
    const own = (counts: string) => councilFrom('invented', { name: 'Invented', over: 'england', sources: source, values: { 'quorum, other agencies': { is: 2, from: ['a', '1'] }, 'quorum counts': { is: counts, from: ['a', '1'] } } })
    const two = { nia: { agency: 'health visiting', ...coming }, bryn: { agency: 'GP', ...coming } }
    expect(asks(two, 'wren', 'forecast', own('agencies'))).toMatchObject({ quorate: false, missing: 1 })
    expect(asks({ ...two, ...police }, 'wren', 'forecast', own('agencies')).quorate).toBe(true)
    expect(asks(two, 'wren', 'forecast', own('disciplines')).quorate).toBe(true)
  })

  test.each(['southwark', 'lincolnshire'])('%s, whose documents name none, asks for the two that councils have in common', (council) => {
    expect(asks({ ...school }, 'wren', 'forecast', councilNamed(council)!)).toMatchObject({ quorate: false, needs: 2, missing: 1 })
    expect(councilNamed(council)!.valueOf('quorum, other agencies', day('2026-04-14'))).toMatchObject({ reading: expect.any(String), cites: { apart: expect.any(String) } })
  })

  test("a council that sets no number asks for children's social care alone", () => {
    expect(asks({}, 'wren', 'forecast', councilNamed('england')!)).toMatchObject({ quorate: true, needs: 0 })
  })
})

describe('on the day', () => {
  const here = { here: 'in the room' }
  test('only those who are here count, whatever they answered', () => {
    const answered = { ...school, ...police, hazel: { agency: "children's social care", ...here } }
    expect(asks(answered, 'wren', 'on the day')).toMatchObject({ quorate: false, missing: 2 })
    expect(asks({ hazel: answered.hazel, perry: { ...school.perry, ...here }, vale: { ...police.vale, here: 'on video' } }, 'wren', 'on the day').quorate).toBe(true)
    expect(asks({ perry: { ...school.perry, ...here }, vale: { ...police.vale, ...here } }, 'wren', 'on the day')).toMatchObject({ quorate: false, missing: 1 })
  })

  test('somebody sent in another’s place speaks for the children that person knows, and for no others', () => {
    const asked = {
      hazel: { agency: "children's social care", ...here }, vale: { ...police.vale, ...here },
      perry: { agency: 'school', contact: ['wren'], answer: 'sending a deputy' }, deputy: { agency: 'school', contact: [], ...here },
    }
    expect(asks(asked, 'wren', 'on the day').quorate).toBe(true)
    expect(asks(asked, 'sorrel', 'on the day').quorate).toBe(false)
    expect(asks({ ...asked, perry: { ...asked.perry, answer: 'not coming' } }, 'wren', 'on the day').quorate).toBe(false)
  })
})
