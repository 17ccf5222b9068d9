// What waits for whom while a conference is asked for and booked: the next thing and no other, with its day.
import { expect, test } from 'vitest'
import { day, dayText } from '../calendar/day.ts'
import { englandAndWales } from '../calendar/holidays.ts'
import { child, person, sisters } from '../../tests/convened.ts'
import { councilNamed } from './councils.ts'
import { deadlines } from './deadlines.ts'
import { answerInvitation } from './steps/answers.ts'
import { invitePeople } from './steps/invitations.ts'
import { requestConference } from './steps/convene.ts'
import { waitingFor } from './waiting.ts'

const rotherham = councilNamed('rotherham')!
const waits = (s: ReturnType<typeof sisters>) => {
  const facts = s.factsFor({ act: 'x', on: '2026-04-02' })
  const rows = waitingFor(facts, { children: [child('wren'), child('sorrel')], conferences: [...facts.conferences.keys()], people: [] }, deadlines(facts.events, rotherham, englandAndWales))
  return rows.filter((row) => !row.kind.startsWith('report')).map((row) => `${row.kind}, ${row.role ?? (row.person === person('perry') ? 'perry' : row.person === person('marlow') ? 'marlow' : 'somebody')}, ${row.due === undefined ? 'no day' : dayText(row.due)}`)
}

test('the enquiry, then the request, then the booking, each once for what it is about', () => {
  const s = sisters()
  expect(waits(s)).toEqual(['enquiry to conclude, social worker, 2026-04-16', 'enquiry to conclude, social worker, 2026-04-16'])
  s.concluded()
  expect(waits(s)).toEqual(['conference to ask for, social worker, 2026-04-16', 'conference to ask for, social worker, 2026-04-16'])
  s.requested()
  expect(waits(s)).toEqual(['conference to book, unit administrator, 2026-04-16'])
})

test('nothing more waits for a child who is not a subject', () => {
  const s = sisters()
  s.concluded()
  s.does({ act: 'request', on: '2026-03-31', at: s.at }, (f) => requestConference(f, { subjects: [child('wren')], why: { [child('sorrel')]: { reason: 'Lives elsewhere.' } } }))
  expect(waits(s)).toEqual(['conference to book, unit administrator, 2026-04-16'])
})

test('the day to book by is that of the child whose clock is the earliest', () => {
  const s = sisters()
  s.concluded()
  s.requested()
  s.keep({ act: 'earlier', on: '2026-03-23' }, [{ type: 'StrategyDiscussionHeld', children: [child('sorrel')], marking: {}, facts: { enquiry: 'another', heldOn: day('2026-03-23'), outcome: 'enquiry begins' } } as never])
  expect(waits(s).filter((row) => row.startsWith('conference to book'))).toEqual(['conference to book, unit administrator, 2026-04-15'])
})

test('once booked, invitations and then answers wait, but none of the social worker', () => {
  const s = sisters()
  s.concluded()
  s.requested()
  s.booked()
  s.proposed({ standing: 'must', person: person('perry'), askedAbout: [child('wren')] })
  expect(waits(s)).toEqual(['invitation to send, unit administrator, 2026-04-14', 'invitation to send, unit administrator, 2026-04-14', 'conference to open, marlow, 2026-04-14'])
  s.does(s.inConference('invite', '2026-04-02'), (f) => invitePeople(f, {}))
  expect(waits(s)).toEqual(['answer to come, perry, 2026-04-14', 'conference to open, marlow, 2026-04-14'])
  s.does(s.inConference('answer', '2026-04-02', 'perry'), (f) => answerInvitation(f, { answer: 'on video' }))
  expect(waits(s)).toEqual(['conference to open, marlow, 2026-04-14'])
  s.booked({ onDay: day('2026-04-15') }, '2026-04-02', 'another day')
  expect(waits(s).filter((row) => row.startsWith('invitation'))).toHaveLength(2)
})
