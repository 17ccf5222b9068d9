// An address that is confidential is found however it is typed, and a town alone is no address.
import { describe, expect, test } from 'vitest'
import { callsByName, givenAway, givesAway, placesGivenAway } from './protected-words.ts'
import type { Block } from './printable.ts'

const address = '4 Foxglove Steps, Nowhere-on-Sea, ZZ9 9ZZ'

describe('an address is given away', () => {
  test.each([
    'They live at 4 Foxglove Steps.', 'near foxglove  steps', 'FOXGLOVE\nSTEPS', 'post it to ZZ99ZZ', 'zz9 9zz', 'Foxglove-Steps, the blue door', 'at 4, Foxglove Steps', 'by Fox’glove Steps',
  ])('by "%s"', (text) => expect(givesAway(text, [address])).toBe(true))

  test.each(['They moved to Nowhere-on-Sea.', 'The foxglove in the garden', 'Three steps forward', 'Four children came', 'ZZ9', ''])('not by "%s"', (text) => expect(givesAway(text, [address])).toBe(false))

  test.each([
    ['Rose Cottage, Nowhere', 'at rose cottage'], ['Flat 2, Thistle Court, Nowhere', 'in Thistle Court'], ['12, Bramble Lane, Nowhere', 'Bramble Lane'], ['Flat 2\n9 Anvil Row\nNowhere', 'anvil row'],
  ])('of %s, by "%s"', (where, text) => expect(givesAway(text, [where])).toBe(true))

  test('by nothing where there is no address, and by nothing too short to be one', () => {
    expect(givesAway('Anything at all', [])).toBe(false)
    expect(givenAway('12, Sea')).toEqual([])
  })
})

test('places are named by the heading above, and the words are not repeated', () => {
  const blocks: Block[] = [
    { kind: 'title', text: 'Minutes' }, { kind: 'heading', level: 2, text: 'What was talked about' }, { kind: 'paragraph', text: 'She is at Foxglove Steps now.' },
    { kind: 'heading', level: 2, text: 'What we are worried about' }, { kind: 'table', caption: '', columns: ['What'], rows: [['Nothing here'], ['He drove to 4 Foxglove Steps']] },
    { kind: 'list', items: ['zz9 9zz'] }, { kind: 'facts', rows: [['Place', 'The hall']] },
  ]
  const places = placesGivenAway(blocks, [address])
  expect(places).toEqual(['under "What was talked about"', 'under "What we are worried about", row 2', 'under "What we are worried about", line 1'])
  expect(places.join()).not.toMatch(/foxglove|zz9/i)
})

test.each([
  ['Fern rang twice.', true], ['He told FERN’S mother.', true], ['Ms Fern Thimblewick came.', true], ['Ferns grow there.', false], ['The Thimblewick family moved.', false], ['Nobody said so.', false],
])('"%s" calls Fern Thimblewick by name: %s', (text, called) => { expect(callsByName(text, ['Fern Thimblewick'])).toBe(called) })

test('a name of one part is looked for whole, and one of two letters is not', () => {
  expect([callsByName('Wren came.', ['Wren']), callsByName('Al came.', ['Al Thimblewick']), callsByName('Al Thimblewick came.', ['Al Thimblewick'])]).toEqual([true, false, true])
})
