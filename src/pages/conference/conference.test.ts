// The conference's own page: the one next step at each stage, and that a partner learns nothing of a brother or sister they do not hold.
import { describe, expect, test } from 'vitest'
import { grants } from '../../access/grants.ts'
import { day } from '../../calendar/day.ts'
import { answerInvitation } from '../../procedures/steps/answers.ts'
import { invitePeople } from '../../procedures/steps/invitations.ts'
import { child, partner, person, sisters, unit, viewingOf } from '../../../tests/convened.ts'
import { clockRows } from './clock-rows.ts'
import { conferencePage } from './glance.ts'
import { headOf } from './head.ts'
import { nextStep } from './next-step.ts'
import { personRows } from './people-rows.ts'
import { quorumRows } from './quorum-rows.ts'
import { safeLines } from './safe-lines.ts'

type Story = ReturnType<typeof sisters>
const asked = () => { const s = sisters(); s.concluded(); s.requested(); return s }
const looks = (s: Story, on = '2026-04-02') => viewingOf(s, s.inConference('look', on), unit, grants['unit administrator'])
const partnerLooks = (s: Story, name: 'perry' | 'vale', ...children: ('wren' | 'sorrel')[]) => viewingOf(s, s.inConference('look', '2026-04-02', name), partner(name, ...children), grants['partner professional'])
const must = { standing: 'must' } as const
const invite = (s: Story, on = '2026-04-02') => s.does(s.inConference(`invite ${on}`, on), (f) => invitePeople(f, {}))
const answers = (s: Story, name: 'perry' | 'vale') => s.does(s.inConference(`answer ${name}`, '2026-04-02', name), (f) => answerInvitation(f, { answer: 'in the room' }))

describe('the next step', () => {
  test('goes from booking to people, to asking them, to the agency that is missing, to nothing', () => {
    const s = asked()
    expect(nextStep(looks(s))).toMatchObject({ strong: 'No day is booked yet.', words: 'The last day is Thu 16 Apr, eight working days from now.', label: 'Book a day' })
    s.booked()
    expect(nextStep(looks(s))).toMatchObject({ strong: 'Nobody is on the list but the social worker.', label: 'Add a person' })
    s.proposed({ ...must, person: person('perry'), contactWith: [child('wren')] })
    s.proposed({ ...must, person: person('vale'), contactWith: [child('wren'), child('sorrel')] })
    expect(nextStep(looks(s))).toMatchObject({ strong: '3 people have not been asked yet.', label: 'Ask them' })
    invite(s)
    answers(s, 'perry')
    expect(nextStep(looks(s))).toMatchObject({ strong: 'Wren and Sorrel are two agencies short.', words: 'vale, police, knows Wren and Sorrel and has not answered since Thu 2 Apr.', label: 'Ask vale' })
    answers(s, 'vale')
    expect(nextStep(looks(s))).toMatchObject({ strong: 'Sorrel is one agency short.', words: expect.stringContaining('Nobody on the list could fill the place'), label: 'Add a person' })
  })

  test('on the day itself is still to ask whoever was not, for whoever asks', () => {
    const s = asked()
    s.booked({ onDay: day('2026-04-02') })
    s.proposed({ ...must, person: person('perry'), contactWith: [child('wren')] })
    expect(nextStep(looks(s))).toMatchObject({ label: 'Ask them' })
  })

  test('of somebody who is asked is their own answer', () => {
    const s = asked()
    s.booked()
    s.proposed({ ...must, person: person('perry'), askedAbout: [child('wren')] })
    invite(s)
    expect(nextStep(partnerLooks(s, 'perry', 'wren'))).toMatchObject({ strong: 'You are asked to come.', label: 'Say if you come' })
    answers(s, 'perry')
    expect(nextStep(partnerLooks(s, 'perry', 'wren'))).toMatchObject({ strong: 'Your report is not in yet.' })
  })

  test('has no button for somebody who may not press it', () => {
    const s = asked()
    expect(nextStep(viewingOf(s, s.inConference('look', '2026-04-02'), unit, grants['team manager']))).toMatchObject({ strong: 'No day is booked yet.' })
    expect(nextStep(viewingOf(s, s.inConference('look', '2026-04-02'), unit, grants['team manager'])).href).toBeUndefined()
  })
})

test('a partner who holds one child is shown nothing of the other, and no section they may not open', () => {
  const s = asked()
  s.booked()
  s.proposed({ ...must, person: person('perry'), askedAbout: [child('wren')], contactWith: [child('wren')] })
  invite(s)
  const viewing = partnerLooks(s, 'perry', 'wren')
  const shown = JSON.stringify(conferencePage.view!.shows(viewing, undefined, undefined))
  expect(shown).toContain('Wren')
  for (const secret of ['Sorrel', child('sorrel'), 'A child', 'Fern', 'Flint']) expect(shown).not.toContain(secret)
  expect(headOf(viewing, 'At a glance').sections.map((one) => one.text)).toEqual(['At a glance', 'In the room', 'Decisions and plan'])
})

test('two clocks are two strips, the earliest first and marked as the one that counts', () => {
  const s = asked()
  const own = { label: 'professionals only', within: [child('sorrel')], tells: [], keptFrom: [] } as const
  s.keep({ act: 'earlier', on: '2026-03-23' }, [{ type: 'StrategyDiscussionHeld', children: [child('sorrel')], marking: own, facts: { enquiry: 'another', heldOn: day('2026-03-23'), outcome: 'enquiry begins' } } as never])
  expect(clockRows(looks(s)).map((row) => [row.children, row.counts, row.sentence])).toEqual([['Sorrel', true, 'Day 8 of 15, not booked. The limit is Wed 15 Apr.'], ['Wren', false, 'Day 7 of 15, not booked. The limit is Thu 16 Apr.']])
})

test('a clock of a child somebody does not hold is not drawn for them, though they may know of its start', () => {
  const s = asked()
  const known = { label: 'professionals only', within: [child('wren'), child('sorrel')], tells: [], keptFrom: [] } as const
  s.keep({ act: 'earlier', on: '2026-03-23' }, [{ type: 'StrategyDiscussionHeld', children: [child('sorrel')], marking: known, facts: { enquiry: 'another', heldOn: day('2026-03-23'), outcome: 'enquiry begins' } } as never])
  expect(clockRows(partnerLooks(s, 'vale', 'wren')).map((row) => row.sentence)).toEqual(['Day 7 of 15, not booked. The limit is Thu 16 Apr.'])
})

test('the list is in groups, with the social worker expected and whoever is needed marked', () => {
  const s = asked()
  s.booked()
  s.proposed({ ...must, person: person('fern') })
  s.proposed({ standing: 'should', person: person('perry'), contactWith: [child('wren')] })
  invite(s)
  expect(personRows(looks(s)).map((row) => [row.group, row.name, row.answer, row.action])).toEqual([
    ['Family', 'Fern', 'No answer yet', 'Chase'], ['Must come', 'hazel', 'Expected', 'Open'], ['Should come', 'perry', 'No answer, needed', 'Chase'],
  ])
  expect(quorumRows(looks(s)).map((row) => [row.name, row.words, row.slots.map((slot) => slot.words)])).toEqual([
    ['Wren, 8', 'Two short', ["Children's social care", 'Two more agencies needed', 'School']], ['Sorrel, 4', 'Two short', ["Children's social care", 'Two more agencies needed']],
  ])
})

test('a chair who may not read an address still learns that there is one', () => {
  const s = asked()
  const where = { label: 'protected', within: [child('wren')], tells: [], keptFrom: [] } as const
  s.keep({ act: 'address', on: '2026-03-30' }, [{ type: 'AddressRecorded', children: [child('wren')], about: person('fern'), marking: where, facts: { person: person('fern'), address: 'passage', confidential: true, recordedOn: day('2026-03-30') } } as never])
  const chair = { person: person('marlow'), holds: (['wren', 'sorrel'] as const).map((one) => ({ role: 'conference chair' as const, child: child(one), barred: false })) }
  const lines = (reader: typeof chair | typeof unit) => safeLines(viewingOf(s, s.inConference('look', '2026-04-02'), reader, [])).map((line) => line.words)
  expect(lines(unit)).toEqual(['Where Fern lives is kept from Flint.'])
  expect(lines(chair)).toEqual(['An address in this family is kept safe. Say no address in the room.'])
  // nobody's own address is kept from themselves
  s.keep({ act: 'his', on: '2026-03-30' }, [{ type: 'AddressRecorded', children: [child('sorrel')], about: person('flint'), marking: { ...where, within: [child('sorrel')] }, facts: { person: person('flint'), address: 'another', confidential: true, recordedOn: day('2026-03-30') } } as never])
  expect(lines(unit)).toEqual(['Where Fern lives is kept from Flint.', 'Where Flint lives is kept from Fern.'])
})
