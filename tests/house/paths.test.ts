// The addresses: each once, spelled alike, with nothing in them that could be a name.
import { expect, test } from 'vitest'
import { paths } from '../../src/pages/paths.ts'

const all = Object.entries(paths)
/** What an address looks like with any id in it: two that look alike could not be told apart. */
const asShape = (path: string) => path.replace(/:\w+/g, ':id')

test('every page has an address of its own', () => {
  const shapes = all.map(([, path]) => asShape(path))
  expect(shapes.filter((shape, at) => shapes.indexOf(shape) !== at)).toEqual([])
})

test('addresses are small words and ids, without an ending slash', () => {
  expect(all.filter(([, path]) => path !== '/' && !/^(\/(:[a-z]\w*|[a-z0-9]+(-[a-z0-9]+)*))+$/.test(path))).toEqual([])
})

test('an address names no id twice', () => {
  expect(all.filter(([, path]) => { const ids = path.match(/:\w+/g) ?? []; return new Set(ids).size !== ids.length })).toEqual([])
})
