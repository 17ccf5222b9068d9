// How the unit is reached: what a pack gives with its source, and nothing where it gives nothing.
import { expect, test } from 'vitest'
import { day } from '../calendar/day.ts'
import { councilFrom, councilNamed, councilNames } from './councils.ts'
import { withExampleContact } from './example-contact.ts'
import { dialled, unitContact } from './unit-contact.ts'

const on = day('2026-04-14')
const from = ['a', '1']
const pack = (values: object) => councilFrom('invented', { name: 'Invented', over: 'england', sources: { a: { title: 'An invented page', read: '2026-11-24' } }, words: { 'safeguarding unit': 'Quality Unit' }, values })

test('a pack gives the number and the e-mail, each with its source, under the council’s own name for the unit', () => {
  const council = pack({ 'unit telephone': { is: '01632 960 777', from }, 'unit email': { is: 'unit@invented.example', from } })
  expect(unitContact(council, on)).toEqual({ name: 'Quality Unit', telephone: '01632 960 777', email: 'unit@invented.example' })
  expect(council.valueOf('unit telephone', on)?.cites).toMatchObject({ document: 'An invented page', section: '1' })
  expect(() => pack({ 'unit telephone': { is: '01632 960 777' } })).toThrow(/no source is given/)
})
test('nobody’s number is made up: no document that we hold gives a unit’s own', () => {
  for (const name of councilNames) expect(unitContact(councilNamed(name)!, on), name).toMatchObject({ telephone: undefined, email: undefined })
})
test('an example council has an invented one, and its own where its pack gives one', () => {
  expect(unitContact(withExampleContact(councilNamed('rotherham')!), on)).toMatchObject({ telephone: '01632 960 114', email: 'unit@quorate.example' })
  const own = withExampleContact(pack({ 'unit telephone': { is: '01632 960 777', from } }))
  expect(unitContact(own, on)).toMatchObject({ telephone: '01632 960 777', email: undefined })
  expect(withExampleContact(councilNamed('rotherham')!).value('quorum, other agencies', on)).toBe(councilNamed('rotherham')!.value('quorum, other agencies', on))
})
test('a number is dialled without its spaces', () => expect(dialled('+44 1632 960 114')).toBe('tel:+441632960114'))
