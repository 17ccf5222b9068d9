// What staff are told of how a parent says their side: never by a page that shows them nothing.
import { expect, test } from 'vitest'
import { day } from '../../calendar/day.ts'
import { about } from '../../record/marking.ts'
import { idOf } from '../../../tests/facts.ts'
import { conference, inTheRoom, sorrel, who, wren } from '../../../tests/in-the-room.ts'
import { howTheySay } from './papers.ts'
import type { Happening } from '../../record/happening.ts'

const parent = (name: string): Happening => ({ type: 'InvolvementBegan', children: [wren], about: who(name), marking: about([wren], 'professionals only'),
  facts: { involvement: idOf(`${name} on wren`), person: who(name), role: 'parent', over: 'child', child: wren, beganOn: day('2026-04-01'), because: 'family' } })
const contact = (name: string, says: 'open' | 'plain' | 'none'): Happening =>
  ({ type: 'SafeContactRecorded', children: [wren, sorrel], about: who(name), marking: about([wren, sorrel], 'arrangements'), facts: { person: who(name), says, recordedOn: day('2026-04-02') } })
function facts(...said: Happening[]) {
  const room = inTheRoom()
  room.keep(room.by(), [parent('fern'), parent('flint'), ...said])
  return room.factsFor(room.by())
}
const says = (...said: Happening[]) => howTheySay({ at: { conference }, facts: facts(...said) })

test('their own page is spoken of only where it would show a parent anything', () => {
  expect(says(contact('fern', 'open'), contact('flint', 'open'))).toContain('on their own page')
  expect(says(contact('fern', 'open'), contact('flint', 'plain'))).toContain('Not every parent')
  expect(says(contact('fern', 'plain'), contact('flint', 'none'))).toBe('Parents tell the social worker their side.')
})
