// What the pages of a conference ask people to think of: an advocate and an invitation at the council's age, whoever is not on the list, and a crowd.
import { describe, expect, test } from 'vitest'
import { grants } from '../../access/grants.ts'
import { day } from '../../calendar/day.ts'
import { about } from '../../record/marking.ts'
import { answerInvitation } from '../../procedures/steps/answers.ts'
import { invitePeople } from '../../procedures/steps/invitations.ts'
import { addChild, addRelative } from '../../procedures/steps/record.ts'
import { child, person, sisters, unit, viewingOf } from '../../../tests/convened.ts'
import { childrenPart } from './children-part.ts'
import { notThoughtOf } from './not-thought-of.ts'
import { peoplePage } from './people.ts'
import { safetyPage } from './safety.ts'

type Story = ReturnType<typeof sisters>
const asked = (council?: string) => { const s = sisters(council); s.concluded(); s.requested(); s.booked(); return s }
const looks = (s: Story) => viewingOf(s, s.inConference('look', '2026-04-02'), unit, grants['unit administrator'])
const advocate = (s: Story) => s.proposed({ standing: 'should', person: person('skye'), askedAbout: [child('wren')] })
// Wren is 8 on the day, Sorrel 4
const lines = (s: Story) => Object.fromEntries(childrenPart(looks(s)).map((part) => [part.name, part.lines.join(' ')]))

describe('for a child', () => {
  test('an advocate is offered from the council’s age, until one is on the list', () => {
    const s = asked('southwark')
    expect(lines(s)).toMatchObject({ Wren: expect.stringContaining('An advocate is offered from age 5. None is on the list yet.'), Sorrel: expect.stringContaining('No advocate is on the list.') })
    advocate(s)
    expect(lines(s)['Wren']).toContain('skye speaks for Wren.')
    expect(lines(s)['Sorrel']).not.toContain('skye')
  })

  test('how old a child is, is said of today while no day is booked', () => {
    const s = sisters()
    s.concluded(); s.requested()
    expect([lines(s)['Wren'], lines(asked())['Wren']]).toEqual([expect.stringContaining('8 years old today.'), expect.stringContaining('8 years old on the day.')])
  })

  test('coming is thought of from the council’s age', () => {
    const older = (council: string) => {
      const s = asked(council)
      const born = { child: child('wren'), bornOn: day('2014-06-01'), recordedOn: day('2026-03-23'), gender: 'female' } as const
      s.keep({ act: 'older', on: '2026-03-23' }, [{ type: 'ChildRecorded', children: [child('wren')], marking: about([child('wren')], 'the child may read'), facts: born }])
      return lines(s)['Wren']
    }
    // 11 years old on the day
    expect(older('rotherham')).toContain('Usually asked to come from age 11. Ask Wren how to take part.')
    expect(older('southwark')).not.toContain('Usually asked to come')
  })
})

describe('what this council has chosen for a child’s part', () => {
  const part = (council: string) => childrenPart(looks(asked(council)))[0]!
  const said = (council: string) => part(council).lines.join(' ')
  test('is who decides whether a child comes, and that refusing a child who wishes to is for the chair', () => {
    expect(said('best-practice')).toContain('The Conference Chair decides whether Wren comes.')
    expect(said('southwark')).toContain('The social worker and the Child Protection Chair decide together whether Wren comes.')
    expect(said('southwark')).toContain('Refusing against their wish is for the Child Protection Chair.')
    expect(said('rotherham')).toContain('The social worker decides, and tells the Conference Chair, whether Wren comes.')
  })
  test('is a right to come, in Rotherham alone', () => {
    expect(said('rotherham')).toContain('Wren has a right to come.')
    for (const council of ['southwark', 'best-practice', 'lincolnshire']) expect(said(council)).not.toContain('a right to come')
  })
  test('is whose agreement an advocate needs, which children are offered one, who provides them and who hears of a refusal', () => {
    expect(said('southwark')).toContain('It is for those it may help. Ask first: the parents and Wren must agree to it. Advocates come from Barnardo’s.')
    expect(said('best-practice')).toContain('An advocate is offered to any eligible child. None is on the list yet. Ask first: Wren must agree to it. If an advocate is refused, tell the Conference Chair.')
    expect(said('rotherham')).toContain('Every child of that age is offered one.')
    expect(said('rotherham')).not.toContain('Ask first')
    expect(said('lincolnshire')).toContain('An advocate may come with them.')
  })
  test('is reasons for and against, where the council asks for both', () => {
    expect(said('best-practice')).toContain('Write down the reasons for and against.')
    expect(said('rotherham')).not.toContain('reasons for and against')
  })
  test('is what is asked first, with its place: three, five, three, and none', () => {
    expect(['southwark', 'best-practice', 'rotherham', 'lincolnshire'].map((council) => part(council).asked.length)).toEqual([3, 5, 3, 0])
    expect(part('southwark').asked[0]).toEqual({ words: 'Would it help the child?', note: 'Child Protection Conferences including Standards for Conferences (1.2.8, September 2018), 3.2, Inviting children' })
  })
  test('is that a plan may begin at birth, for a child who is not born, in Southwark alone', () => {
    const unborn = (council: string) => {
      const s = sisters(council)
      s.does({ act: 'child wren', on: '2026-03-23', by: 'staff hazel/person/0', as: 'social worker' }, (f) => addChild(f, { name: 'Wren', expected: day('2026-06-01'), gender: 'not known' }))
      s.concluded(); s.requested(); s.booked()
      return childrenPart(looks(s)).map((one) => one.lines.join(' ')).join(' ')
    }
    expect(unborn('southwark')).toContain('A plan may begin at birth: take special care if this conference is moved. Child Protection Conferences including Standards for Conferences (1.2.8, September 2018), 7.2, Cancelling.')
    expect(unborn('rotherham')).not.toContain('A plan may begin at birth')
  })
})

test('on Safety, the grounds for keeping somebody out stand with their place: nine in the guidance, three in Rotherham', () => {
  const shown = (council: string) => safetyPage.view!.shows(looks(asked(council)), undefined, undefined) as unknown as Record<'grounds' | 'weighed', { words: string, note: string }[]>
  expect(['southwark', 'best-practice', 'rotherham', 'lincolnshire'].map((council) => shown(council).grounds.length)).toEqual([0, 9, 3, 0])
  expect(new Set(shown('best-practice').grounds.map((one) => one.note))).toEqual(new Set(['Best Practice Guidance for Child Protection Conferences (chapter 8, undated), 8.3, Excluding']))
  expect(shown('rotherham').weighed.map((one) => one.words)).toContain('That somebody may be prosecuted is no reason by itself')
})

describe('who has not been thought of', () => {
  const names = (s: Story) => notThoughtOf(looks(s)).family.map((one) => one.words)
  test('is everybody of the family who is not on the list: a father without parental responsibility, a partner, a carer', () => {
    const s = asked()
    for (const [name, relation] of [['Burr', 'father'], ['Teasel', 'partner of a parent'], ['Rush', 'carer']] as const) {
      s.does({ act: `relative ${name}`, on: '2026-03-23' }, (f) => addRelative(f, { name, relation, parentalResponsibility: false, household: false, children: [child('wren')] }))
    }
    expect(names(s)).toEqual(expect.arrayContaining(['Fern', 'Flint', 'Burr', 'Teasel', 'Rush']))
    s.proposed({ standing: 'must', person: person('fern') })
    expect(names(s)).not.toContain('Fern')
  })

  test('is each agency that usually knows a child of that age, until somebody of it is on the list', () => {
    const s = asked()
    expect(notThoughtOf(looks(s)).agencies).toBe('Nobody is on the list from police, GP, health visiting and school.')
    s.proposed({ standing: 'must', person: person('perry') })
    expect(notThoughtOf(looks(s)).agencies).not.toContain('school')
  })

  test('is midwifery where a child is not born yet', () => {
    const s = sisters()
    s.does({ act: 'child wren', on: '2026-03-23', by: 'staff hazel/person/0', as: 'social worker' }, (f) => addChild(f, { name: 'Wren', expected: day('2026-06-01'), gender: 'not known' }))
    s.concluded(); s.requested(); s.booked()
    expect(notThoughtOf(looks(s)).agencies).toContain('midwifery')
  })
})

test('from six professionals on, the page of people says that each makes it harder to speak', () => {
  const s = asked()
  const crowd = () => (peoplePage.view!.shows(looks(s), undefined, undefined) as { crowd: string }).crowd
  expect(crowd()).toBe('')
  for (const name of ['perry', 'vale', 'ash'] as const) s.proposed({ standing: 'may', person: person(name), contactWith: [child('wren')] })
  s.does(s.inConference('invite', '2026-04-02'), (f) => invitePeople(f, {}))
  for (const name of ['perry', 'vale', 'ash'] as const) s.does(s.inConference(`answer ${name}`, '2026-04-02', name), (f) => answerInvitation(f, { answer: 'in the room' }))
  expect(crowd()).toContain('6 professionals')
})
