// The rooms: no arrow upward, no circle, and nothing of the world in a pure room.
import { dirname, join } from 'node:path/posix'
import { expect, test } from 'vitest'
import { bare, files, importsOf, isTest, read, source } from './files.ts'

/** What each room may import. */
const below: Readonly<Record<string, readonly string[]>> = {
  calendar: [],
  record: ['calendar'],
  procedures: ['record', 'calendar'],
  access: ['record'],
  papers: ['procedures', 'access', 'record', 'calendar'],
  returns: ['procedures', 'access', 'record', 'calendar'],
  store: ['access', 'record', 'calendar'],
  pages: ['papers', 'returns', 'store', 'procedures', 'access', 'record', 'calendar'],
  server: ['pages', 'papers', 'returns', 'store', 'procedures', 'access', 'record', 'calendar'],
}
const pure = ['calendar', 'record', 'procedures', 'access', 'papers', 'returns']
const allowedPackages = ['zod', 'temporal-polyfill']

const roomOf = (path: string) => path.split('/')[1] ?? ''
const our = source.filter((path) => !isTest(path))
/** Each file with what it imports, our own files as paths from the root. */
const imports = new Map(our.map((path) => [path, importsOf(read(path)).map((to) => to.startsWith('.') ? join(dirname(path), to) : to)]))

const faults = (look: (path: string, to: string) => boolean): string[] =>
  [...imports].flatMap(([path, list]) => list.filter((to) => look(path, to)).map((to) => `${path} imports ${to}`))

test('the imports are read', () => {
  expect(our.length).toBeGreaterThan(50)
  expect([...imports.values()].flat().length).toBeGreaterThan(our.length)
})

test('there are nine rooms and no others, and nothing of ours beside them', () => {
  expect([...new Set(files.filter((path) => path.startsWith('src/')).map(roomOf))].toSorted()).toEqual(Object.keys(below).toSorted())
  const top = [...new Set(files.filter((path) => path.includes('/')).map((path) => path.split('/')[0] ?? ''))]
  expect(top.filter((folder) => !['.ci', 'bin', 'deploy', 'docs', 'scripts', 'src', 'tests', '.github'].includes(folder))).toEqual([])
})

test('no room imports a room it may not', () => {
  expect(faults((path, to) => to.startsWith('src/') && roomOf(to) !== roomOf(path) && !(below[roomOf(path)] ?? []).includes(roomOf(to)))).toEqual([])
  expect(faults((_path, to) => /^(tests|scripts|bin)\//.test(to))).toEqual([])
})

test('what is imported exists and says its ending', () => {
  expect(faults((_path, to) => to.startsWith('src/') && !files.includes(to))).toEqual([])
})

test('a pure room imports no package but zod and temporal-polyfill, and nothing of Node', () => {
  expect(faults((path, to) => pure.includes(roomOf(path)) && !to.startsWith('src/') && !allowedPackages.includes(to))).toEqual([])
  expect(faults((path, to) => roomOf(path) === 'calendar' && to === 'zod')).toEqual([])
})

test('a pure room knows no clock, no chance, no process and no network', () => {
  const world = /\bnew Date\b|\bDate\.(now|parse|UTC)\b|\bDate\(|\bMath\.random\b|\bcrypto\.|\bprocess\.|\bTemporal\.Now\b|\bfetch\(|\bsetTimeout\b|\bsetInterval\b|\bperformance\.|\bglobalThis\b|\brequire\(|\bconsole\./
  const found = our.filter((path) => pure.includes(roomOf(path))).flatMap((path) => {
    const match = world.exec(bare(read(path)))
    return match ? [`${path} uses ${match[0]}`] : []
  })
  expect(found).toEqual([])
})

test('no circle of imports', () => {
  const done = new Set<string>()
  const circles: string[] = []
  const walk = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) { circles.push([...way.slice(way.indexOf(path)), path].join(' → ')); return }
    if (done.has(path)) return
    for (const to of valuesOf(path)) walk(to, [...way, path])
    done.add(path)
  }
  for (const path of our) walk(path, [])
  expect(circles).toEqual([])
})

/** What a file imports of ours that is there when it runs: a type alone makes no circle. */
function valuesOf(path: string): string[] {
  const text = read(path).replace(/(^|\n)\s*(import|export) type\b[^'"]*['"][^'"]+['"]/g, '')
  const lazily = new Set([...text.matchAll(/\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/g)].map((found) => found[1]))
  return importsOf(text).filter((to) => to.startsWith('.') && !lazily.has(to)).map((to) => join(dirname(path), to)).filter((to) => imports.has(to))
}
