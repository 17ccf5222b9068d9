// The list: who may be on it, what records it gives and takes, who is asked and how, and what they answer.
import { describe, expect, test } from 'vitest'
import { day } from '../../calendar/day.ts'
import { child, conference, person, sisters } from '../../../tests/convened.ts'
import { eventsOf, told } from '../../../tests/facts.ts'
import { answerFor, answerInvitation, type Answer } from './answers.ts'
import { invitePeople, proposePerson, removeInvited, type Proposal } from './invitations.ts'
import type { PersonId } from '../../record/people.ts'

const both = [child('wren'), child('sorrel')]
const asked = () => { const s = sisters(); s.concluded(); s.requested(); return s }
const proposes = (a: Proposal, s = asked()) => s.tries(s.inConference('propose', '2026-04-01', 'hazel'), (f) => proposePerson(f, a))
const must = { standing: 'must' } as const

describe('putting somebody on the list', () => {
  test('gives a professional the children they are asked about, for this conference and no others', () => {
    const outcome = proposes({ ...must, person: person('perry'), askedAbout: [child('wren')], contactWith: [child('wren')] })
    expect(told(outcome)).toEqual(['InvitationProposed', 'InvolvementBegan'])
    expect(eventsOf(outcome)[1]!.facts).toMatchObject({ person: person('perry'), role: 'partner professional', child: child('wren'), conference, because: 'invited' })
    expect(eventsOf(outcome)[0]).toMatchObject({ children: [child('wren')], marking: { label: 'family may read' } })
  })
  test('makes somebody new by name and agency', () => {
    const outcome = proposes({ ...must, name: 'Nia Cradlewell', agency: 'health visiting', contactWith: [child('sorrel')] })
    expect(told(outcome)).toEqual(['PersonRecorded', 'PersonNamed', 'InvitationProposed', 'InvolvementBegan', 'InvolvementBegan'])
    expect(eventsOf(outcome)[1]!.words).toMatchObject([{ text: 'Nia Cradlewell', marking: { label: 'directory' } }])
  })
  test('gives family no record, asks them about their own children, and keeps it from the rest of the family', () => {
    const outcome = proposes({ ...must, person: person('flint'), contactWith: both })
    expect(told(outcome)).toEqual(['InvitationProposed'])
    expect(eventsOf(outcome)[0]).toMatchObject({ children: [child('sorrel')], marking: { label: 'professionals only' }, facts: { contactWith: [] } })
    expect(proposes({ ...must, person: person('flint'), askedAbout: [child('wren')] })).toMatchObject({ field: 'askedAbout' })
  })
  test('gives an advocate a record as an advocate', () => {
    const given = eventsOf(proposes({ ...must, person: person('skye'), askedAbout: [child('wren')] }))
    expect(given.at(-1)!.facts).toMatchObject({ role: 'advocate', because: 'advocate' })
  })
  test.each([
    ['nobody', { ...must }, 'person'],
    ['two people at once', { ...must, person: person('perry'), name: 'Perry' }, 'name'], ['a name without an agency', { ...must, name: 'Nia' }, 'agency'],
    ['contact with a child they are not asked about', { ...must, person: person('perry'), askedAbout: [child('wren')], contactWith: both }, 'askedAbout'],
  ] as [string, Proposal, string][])('with %s is refused', (_, a, field) => { expect(proposes(a)).toMatchObject({ refused: expect.any(String), field }) })

  test('who chairs or takes the minutes needs no invitation', () => {
    const s = asked()
    s.booked()
    for (const one of ['marlow', 'tam'] as const) expect(proposes({ ...must, person: person(one) }, s)).toMatchObject({ field: 'person' })
  })
  test('who is barred is not asked, in words that name nobody', () => {
    const s = asked()
    const involvement = [...s.factsFor({ act: 'x', on: '2026-04-01' }).people.get(person('flint'))!.involvements.keys()][0]!
    s.keep({ act: 'bar', on: '2026-04-01' }, [{ type: 'PersonBarred', children: [child('sorrel')], marking: {}, facts: { involvement, barredOn: day('2026-04-01'), reviewOn: day('2026-05-01') } } as never])
    expect(proposes({ ...must, person: person('flint') }, s)).toMatchObject({ refused: 'This person is not asked to this conference.' })
  })
  test('again, about fewer children, takes back the records of the others and keeps the answer', () => {
    const s = asked()
    s.proposed({ ...must, person: person('perry'), contactWith: both })
    const outcome = proposes({ standing: 'may', person: person('perry'), askedAbout: [child('wren')] }, s)
    expect(told(outcome)).toEqual(['InvitationProposed', 'InvolvementEnded'])
  })
})

describe('taking somebody off the list', () => {
  const removes = (who: PersonId, s: ReturnType<typeof asked>) => s.tries(s.inConference('remove', '2026-04-02', 'hazel', { at: { conference, person: who } }), (f) => removeInvited(f, { reason: 'Left the school.' }))
  test('ends what it let them see, with the reason for professionals', () => {
    const s = asked()
    s.proposed({ ...must, person: person('perry') })
    const outcome = removes(person('perry'), s)
    expect(told(outcome)).toEqual(['InvitationRemoved', 'InvolvementEnded', 'InvolvementEnded'])
    expect(eventsOf(outcome)[0]!.words![0]!.marking.label).toBe('professionals only')
  })
  test('leaves what another conference gives them', () => {
    const s = asked()
    const other = { conference: 'another' as never, children: [child('wren')], about: person('perry'), marking: {} as never }
    s.keep({ act: 'other', on: '2026-03-01' }, [{ type: 'InvolvementBegan', ...other, facts: { involvement: 'i' as never, person: person('perry'), role: 'partner professional', over: 'child', child: child('wren'), conference: other.conference, beganOn: day('2026-03-01'), because: 'invited' } }])
    s.proposed({ ...must, person: person('perry') })
    expect(told(removes(person('perry'), s))).toEqual(['InvitationRemoved', 'InvolvementEnded'])
  })
  test('leaves the social worker the record that is theirs', () => { expect(told(removes(person('hazel'), asked()))).toEqual(['InvitationRemoved']) })
  test('of somebody who is not on it is refused', () => { expect(removes(person('perry'), asked())).toMatchObject({ refused: expect.stringContaining('not on the list') }) })
})

describe('asking them', () => {
  const invites = (s: ReturnType<typeof asked>, people?: PersonId[]) => s.tries(s.inConference('invite', '2026-04-02'), (f) => invitePeople(f, { people }))
  test('waits for a day', () => { expect(invites(asked())).toMatchObject({ refused: expect.stringContaining('No day is booked'), instead: expect.any(String) }) })
  test('sends everybody a notice that says nothing, and leaves family to the social worker', () => {
    const s = asked()
    s.booked()
    s.proposed({ ...must, person: person('perry') })
    s.proposed({ ...must, person: person('fern') })
    const outcome = invites(s)
    expect(eventsOf(outcome).map((e) => [e.about, (e.facts as { how: string }).how])).toEqual([[person('hazel'), 'outbox'], [person('perry'), 'outbox'], [person('fern'), 'in person']])
    expect(outcome).toMatchObject({ notices: [{ to: person('hazel'), says: 'an invitation is waiting' }, { to: person('perry'), says: 'an invitation is waiting' }, { to: person('hazel'), says: 'something is waiting for you' }] })
  })
  test('asks those chosen again, and refuses when nobody is left', () => {
    const s = asked()
    s.booked()
    s.does(s.inConference('first', '2026-04-02'), (f) => invitePeople(f, {}))
    expect(invites(s)).toMatchObject({ refused: expect.stringContaining('Everybody on the list has been asked') })
    expect(told(invites(s, [person('hazel')]))).toContain('Everybody on the list has been asked')
    const again = (why?: 'has not answered') => s.tries(s.inConference('again', '2026-04-03'), (f) => invitePeople(f, { people: [], again: [person('hazel')], why }))
    expect(again()).toMatchObject({ field: 'why', refused: expect.stringContaining('asked already') })
    expect(eventsOf(again('has not answered'))).toMatchObject([{ type: 'InvitationSent', about: person('hazel'), facts: { again: 'has not answered' } }])
  })
  test('nobody gets a second one because somebody else asked them meanwhile, or because they were ticked beside others', () => {
    const s = asked()
    s.booked()
    s.does(s.inConference('first', '2026-04-02'), (f) => invitePeople(f, {}))
    s.proposed({ ...must, person: person('perry') })
    expect(eventsOf(invites(s, [person('hazel'), person('perry')])).map((e) => e.about)).toEqual([person('perry')])
    expect(invites(s, [person('hazel')])).toMatchObject({ field: 'people', refused: expect.stringContaining('not asked a second time') })
  })
})

describe('answering', () => {
  const ready = () => { const s = asked(); s.booked(); s.proposed({ ...must, person: person('perry'), askedAbout: [child('wren')] }); s.does(s.inConference('invite', '2026-04-02'), (f) => invitePeople(f, {})); return s }
  const answers = (a: Answer, by: 'perry' | 'vale' = 'perry', s = ready()) => s.tries(s.inConference('answer', '2026-04-03', by), (f) => answerInvitation(f, a))
  test('is kept in the records they are asked about, for those who arrange', () => {
    expect(eventsOf(answers({ answer: 'on video' }))[0]).toMatchObject({ children: [child('wren')], marking: { label: 'arrangements' }, facts: { answer: 'on video', person: person('perry') } })
  })
  test.each(['sending a deputy', 'not coming'] as const)('"%s" asks for a word more', (answer) => {
    expect(answers({ answer })).toMatchObject({ field: 'why' })
    expect(told(answers({ answer, why: 'Half-term.' }))).toEqual(['InvitationAnswered'])
  })
  test('of somebody who is not on the list is refused, with whom to ring', () => { expect(answers({ answer: 'on video' }, 'vale')).toMatchObject({ instead: expect.stringContaining('Safeguarding Unit') }) })
  test('is written down for somebody on their own word, or on that of another', () => {
    const s = ready()
    const writes = (onWordOf?: PersonId) => s.tries(s.inConference('for', '2026-04-03', 'pru', { at: { conference, person: person('perry') } }), (f) => answerFor(f, { answer: 'in the room', onWordOf }))
    expect(eventsOf(writes())[0]).toMatchObject({ about: person('perry'), onWordOf: person('perry') })
    expect(eventsOf(writes(person('vale')))[0]).toMatchObject({ about: person('perry'), onWordOf: person('vale') })
  })
  test('is written down by the social worker for the family, whom they speak with, and for no professional', () => {
    const s = ready()
    s.proposed({ ...must, person: person('fern') })
    const writes = (whose: 'fern' | 'perry') => s.tries(s.inConference('for', '2026-04-03', 'hazel', { as: 'social worker', at: { conference, person: person(whose) } }), (f) => answerFor(f, { answer: 'in the room' }))
    expect(eventsOf(writes('fern'))).toMatchObject([{ type: 'InvitationAnswered', about: person('fern'), onWordOf: person('fern') }])
    expect(writes('perry')).toMatchObject({ refused: expect.stringContaining('their own page'), instead: expect.any(String) })
  })
  test('is closed once the conference is held', () => {
    const s = ready()
    s.keep(s.inConference('held', '2026-04-14'), [{ type: 'ConferenceHeld', conference, children: both, marking: {}, facts: { conference, kind: 'initial', heldOn: day('2026-04-14') } } as never])
    expect(answers({ answer: 'on video' }, 'perry', s)).toMatchObject({ refused: expect.stringContaining('closed') })
  })
})
