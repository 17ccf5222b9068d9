// Booking: inside the limit or late with its reason, on a working day, and chaired by somebody independent of the work.
import { describe, expect, test } from 'vitest'
import { day } from '../../calendar/day.ts'
import { booking, child, conference, person, sisters } from '../../../tests/convened.ts'
import { eventsOf, told } from '../../../tests/facts.ts'
import { councilNamed } from '../councils.ts'
import { bookConference, type Booking } from './booking.ts'
import { explainLate } from './late.ts'

const asked = () => { const s = sisters(); s.concluded(); s.requested(); return s }
const books = (more: Partial<Booking>, on = '2026-04-01', s = asked()) => s.tries(s.inConference('book', on), (f) => bookConference(f, { ...booking, ...more }))

describe('a day inside the limit', () => {
  test('is kept, and gives the chair and the minute-taker the records of each child for this conference', () => {
    const outcome = books({})
    expect(told(outcome)).toEqual(['ConferenceBooked', ...Array(4).fill('InvolvementBegan')])
    const given = eventsOf(outcome).slice(1).map((e) => e.facts)
    for (const one of ['wren', 'sorrel'] as const) {
      expect(given).toContainEqual(expect.objectContaining({ person: person('marlow'), role: 'conference chair', child: child(one), conference, because: 'chairs' }))
      expect(given).toContainEqual(expect.objectContaining({ person: person('tam'), role: 'minute-taker', child: child(one), because: 'takes minutes' }))
    }
    expect(outcome).toMatchObject({ notices: [{ to: person('marlow') }, { to: person('tam') }] })
  })

  test('is in a room of the list, or in another place that is then on it', () => {
    expect(told(books({ room: undefined, otherPlace: 'The old library' })).slice(0, 2)).toEqual(['RoomRecorded', 'ConferenceBooked'])
    expect(books({ room: undefined })).toMatchObject({ field: 'room' })
    expect(books({ otherPlace: 'The old library' })).toMatchObject({ field: 'room' })
  })
  test('may be the very last one', () => { expect(told(books({ onDay: day('2026-04-16') }))).toContain('ConferenceBooked') })
})

test.each([
  ['in the past', { onDay: day('2026-03-31') }, 'onDay-day'],
  ['on a Saturday', { onDay: day('2026-04-11') }, 'onDay-day'],
  ['on a bank holiday', { onDay: day('2026-04-06') }, 'onDay-day'],
  ['that ends when it begins', { until: '10:00' }, 'until'],
] as const)('a day %s is refused', (_, more, field) => { expect(books(more)).toMatchObject({ field, refused: expect.any(String) }) })

describe('a day past the limit', () => {
  const late = { onDay: day('2026-04-17') }
  const told17 = { reason: 'The only room is flooded.', interimSafety: 'The girls stay with Myrtle.', consulted: person('orla'), decidedBy: person('orla') }

  test('is refused with the rule it stands in and the way through', () => {
    expect(books(late)).toMatchObject({ refused: 'The last day allowed is Thu 16 Apr.', field: 'onDay-day', cites: { document: expect.stringContaining('Initial Child Protection Conferences'), section: '4, Timing' }, instead: expect.stringContaining('book it late') })
  })
  test('needs to say how the children are safe until then, and who was consulted', () => {
    expect(books({ ...late, reason: told17.reason })).toMatchObject({ field: 'interimSafety' })
    expect(books({ ...late, ...told17, consulted: undefined })).toMatchObject({ field: 'consulted', refused: expect.stringContaining('Manager of the Safeguarding Unit') })
  })
  test('is kept with its reason once all is said', () => {
    const outcome = books({ ...late, ...told17 })
    expect(told(outcome)).toContain('LateDateExplained')
    expect(eventsOf(outcome).at(-1)).toMatchObject({ facts: { rule: 'initial-conference', consulted: person('orla'), decidedBy: person('orla') }, marking: { label: 'professionals only' } })
  })
  test('says who decided, where the council keeps every such decision on the record', () => {
    expect(books({ ...late, ...told17, decidedBy: undefined })).toMatchObject({ field: 'decidedBy', cites: { section: '4, Timing' } })
  })
  test('keeps no reason where the day is inside the limit after all', () => { expect(told(books({ ...told17 }))).not.toContain('LateDateExplained') })
  test('counts from the earliest clock of the children', () => {
    const s = asked()
    s.keep({ act: 'earlier', on: '2026-03-23' }, [{ type: 'StrategyDiscussionHeld', children: [child('sorrel')], marking: {}, facts: { enquiry: 'another', heldOn: day('2026-03-23'), outcome: 'enquiry begins' } } as never])
    expect(books({ onDay: day('2026-04-16') }, '2026-04-01', s)).toMatchObject({ refused: 'The last day allowed is Wed 15 Apr.' })
  })
})

describe('a day past the limit, council by council', () => {
  const late = { onDay: day('2026-04-17'), reason: 'The only room is flooded.', interimSafety: 'The girls stay with Myrtle.' }
  const under = (council: string, more: Partial<Booking>) => { const s = sisters(council); s.concluded(); s.requested(); return books({ ...late, ...more }, '2026-04-01', s) }
  test('southwark lets nobody agree: refused, whoever was consulted, with its own citation', () => {
    for (const more of [{}, { consulted: person('orla'), decidedBy: person('orla') }]) {
      expect(under('southwark', more)).toMatchObject({ refused: expect.stringContaining('nobody may agree'), field: 'onDay-day', cites: { document: expect.stringContaining('1.2.8'), section: '7.2, Cancelling' }, instead: expect.stringContaining('breach nobody agreed to') })
    }
  })
  test('and yet no stop delays protection: what happens all the same is kept as a breach that nobody agreed to, with why and how the children are safe', () => {
    expect(under('southwark', { breach: true, reason: undefined })).toMatchObject({ refused: expect.any(String) })
    expect(under('southwark', { breach: true, interimSafety: undefined })).toMatchObject({ field: 'interimSafety' })
    expect(eventsOf(under('southwark', { breach: true, consulted: person('orla'), decidedBy: person('orla') })).at(-1)).toMatchObject({ type: 'LateDateExplained', facts: { breach: true, consulted: undefined, decidedBy: undefined } })
  })
  test.each(['best-practice', 'lincolnshire', 'england'])('%s names nobody: why and how the children are safe is enough', (council) => {
    expect(under(council, { interimSafety: undefined })).toMatchObject({ field: 'interimSafety' })
    expect(eventsOf(under(council, {})).at(-1)).toMatchObject({ type: 'LateDateExplained', facts: { breach: undefined } })
  })
  test('rotherham: for a child who moves in, a senior manager too', () => {
    const s = sisters()
    s.keep({ act: 'moves in', on: '2026-03-24' }, [{ type: 'TransferNotified', children: [child('wren')], marking: {}, facts: { notifiedOn: day('2026-03-24'), permanent: true } } as never,
      { type: 'ConferenceRequested', conference, children: [child('wren')], marking: {}, facts: { conference, kind: 'transfer-in', requestedOn: day('2026-03-31'), subjects: [child('wren')], number: 'CPC-1' } } as never])
    const own = { consulted: person('orla'), decidedBy: person('orla') }
    expect(books({ ...late, ...own }, '2026-04-01', s)).toMatchObject({ field: 'senior', cites: { section: '17, Transfers in' } })
    expect(eventsOf(books({ ...late, ...own, senior: 'Sage Overlook, Head of Safeguarding' }, '2026-04-01', s)).at(-1)).toMatchObject({ type: 'LateDateExplained', facts: { rule: 'transfer-in-conference', senior: expect.any(String) } })
  })
  test('what has come to pass under southwark is a breach, and is explained as one', () => {
    const s = sisters('southwark')
    s.concluded(); s.requested(); s.booked()
    expect(councilNamed('southwark')!.value('late date consults', day('2026-04-17'))).toBe('nobody may agree')
    expect(eventsOf(s.tries(s.inConference('late', '2026-04-17'), (f) => explainLate(f, { reason: 'Snow.', interimSafety: 'With Myrtle.' }))).at(-1)).toMatchObject({ facts: { breach: true } })
  })
})

describe('the chair', () => {
  test('is not the social worker of the children, nor the manager of that team', () => {
    for (const chair of [person('hazel'), person('rowan')]) expect(books({ chair })).toMatchObject({ field: 'chair', cites: { document: expect.stringContaining('Working Together') }, instead: expect.any(String) })
    expect(told(books({ chair: person('ash') }))).toContain('ConferenceBooked')
  })

  test('who is changed gives the records back, and the new one gets them', () => {
    const s = asked()
    s.booked()
    const outcome = s.does(s.inConference('rebook', '2026-04-02'), (f) => bookConference(f, { ...booking, chair: person('ines') }))
    const involved = outcome.events.filter((e) => e.type.startsWith('Involvement')).map((e) => [e.type, e.about])
    expect(involved).toEqual([...Array(2).fill(['InvolvementEnded', person('marlow')]), ...Array(2).fill(['InvolvementBegan', person('ines')])])
  })
})

test('another day asks everybody anew; another room does not', () => {
  const s = asked()
  s.booked()
  const sent = (on: string) => s.keep(s.inConference(`sent ${on}`, on), [{ type: 'InvitationSent', conference, children: [child('wren')], marking: {}, facts: { conference, person: person('hazel'), sentOn: day(on), how: 'outbox' } } as never])
  const one = () => s.factsFor(s.inConference('look', '2026-04-03')).conferences.get(conference)!.invited.get(person('hazel'))!
  sent('2026-04-02')
  s.booked({ until: '13:00' }, '2026-04-02', 'longer')
  expect(one().sentOn).toBe(day('2026-04-02'))
  s.booked({ onDay: day('2026-04-15') }, '2026-04-02', 'another day')
  expect(one().sentOn).toBeUndefined()
})

test('a conference that is open or held keeps its day', () => {
  const s = asked()
  s.booked()
  s.keep(s.inConference('open', '2026-04-14'), [{ type: 'ConferenceOpened', conference, children: [child('wren')], marking: {}, facts: { conference, openedOn: day('2026-04-14'), openedAt: '2026-04-14T09:00:00Z' } } as never])
  expect(books({}, '2026-04-14', s)).toMatchObject({ refused: expect.stringContaining('open now') })
  s.keep(s.inConference('held', '2026-04-14'), [{ type: 'ConferenceHeld', conference, children: [child('wren')], marking: {}, facts: { conference, kind: 'initial', heldOn: day('2026-04-14') } } as never])
  expect(books({}, '2026-04-14', s)).toMatchObject({ refused: expect.stringContaining('has been held') })
})

test('a late date is explained once it is late, and not before', () => {
  const s = asked()
  s.booked()
  const explains = (on: string) => s.tries(s.inConference('late', on), (f) => explainLate(f, { reason: 'Snow.', interimSafety: 'With Myrtle.' }))
  expect(explains('2026-04-16')).toMatchObject({ refused: expect.stringContaining('inside its limit') })
  expect(told(explains('2026-04-17'))).toEqual(['LateDateExplained'])
})
