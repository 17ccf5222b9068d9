// How names are taken apart to be found: accents, hyphens and apostrophes, from two letters to eight.
import { expect, test } from 'vitest'
import { beginnings, nameWords } from './find.ts'

test.each([
  ['Wren Thimblewick', ['wren', 'thimblewick']], ['Zoë Ménard-Ó’Fern', ['zoe', 'menard', 'o', 'fern', 'menardofern']], ['  Dr   Bryn ', ['dr', 'bryn']], ['Łucja', ['łucja']], ['O’Fern O’Fern', ['o', 'fern', 'ofern']], ['', []], ['—', []],
])('%s', (name, words) => { expect(nameWords(name)).toEqual(words) })

test('a word is found by how it begins, from two letters on; after eight letters it is the same word', () => {
  expect(beginnings('wren')).toEqual(['wr', 'wre', 'wren'])
  expect(beginnings('o')).toEqual(['o'])
  expect(beginnings('thimblewick').at(-1)).toBe('thimblew')
  expect(beginnings('thimblewick')).toHaveLength(7)
})
