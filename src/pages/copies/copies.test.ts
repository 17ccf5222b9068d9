// Who is told by word in place of a copy: each is said to have been asked, or to have come without.
import { expect, test } from 'vitest'
import { grants } from '../../access/grants.ts'
import { unit, viewingOf } from '../../../tests/convened.ts'
import { conference, inTheRoom, who } from '../../../tests/in-the-room.ts'
import { copiesPage } from './copies.ts'

test('whoever came unasked is not said to have been asked', () => {
  const viewing = viewingOf(inTheRoom(), inTheRoom().by('marlow', 'conference chair', { at: { conference } }), unit, grants['unit administrator'])
  const { elsewhere } = copiesPage.view!.shows(viewing, undefined, { paper: 'minutes', people: [], withoutPart: [who('vale'), who('myrtle')] }) as unknown as { elsewhere: { part: string }[] }
  expect(elsewhere.map((one) => one.part)).toEqual(['police, asked', 'came without being asked'])
})
