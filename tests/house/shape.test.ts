// The shape of the files: a nameplate on each, none too long, no folder or name that means nothing, no word that has been replaced.
import { basename } from 'node:path/posix'
import { expect, test } from 'vitest'
import { bare, code, files, isTest, read, source, texts } from './files.ts'

/** Tables, whose length is their content. */
const tables = ['src/record/vocabulary.ts', 'src/access/grants.ts', 'src/access/labels.ts', 'src/procedures/sources.ts', 'src/procedures/england/rules.ts', 'src/pages/paths.ts', 'src/pages/all.ts']
const linesOf = (path: string) => read(path).trimEnd().split('\n').length

test('line 1 of every file is its nameplate, one sentence', () => {
  const plate = /^\/\/ \S.{10,220}\.$/
  const wrong = code.filter((path) => {
    const lines = read(path).split('\n')
    const first = lines[0]?.startsWith('#!') ? lines[1] : lines[0]
    return !plate.test(first ?? '')
  })
  expect(wrong).toEqual([])
})

test('every migration begins with what it is for', () => {
  expect(files.filter((path) => path.endsWith('.sql') && path.startsWith('src/') && !/^-- \S.{10,}/.test(read(path)))).toEqual([])
})

test('no file is over 300 lines but the tables named here', () => {
  expect(code.filter((path) => !tables.includes(path) && linesOf(path) > 300).map((path) => `${path}: ${linesOf(path)}`)).toEqual([])
})

test('no page is over 150 lines', () => {
  expect(source.filter((path) => path.startsWith('src/pages/') && !isTest(path) && !tables.includes(path) && linesOf(path) > 150).map((path) => `${path}: ${linesOf(path)}`)).toEqual([])
})

test('no line is so long that nobody reads its end', () => {
  const long = code.flatMap((path) => read(path).split('\n').flatMap((line, at) => line.length > 300 ? [`${path}:${at + 1}: ${line.length}`] : []))
  expect(long).toEqual([])
})

test('no folder called nothing in particular, and none too deep', () => {
  const nothing = ['utils', 'util', 'common', 'shared', 'lib', 'types', 'interfaces', 'constants', 'misc', 'helpers', 'services', 'models']
  expect(files.filter((path) => !path.startsWith('docs/') && path.split('/').slice(0, -1).some((folder) => nothing.includes(folder)))).toEqual([])
  expect(source.filter((path) => path.split('/').length - 2 > 5)).toEqual([])
})

test('no name ends in a word that says nothing', () => {
  const endings = /(Service|Manager|Helper|Helpers|Util|Utils|Handler|Impl|Dto|DTO|Model|Data|Info)$/
  const declared = /\b(?:class|interface|type|function|const|let)\s+([A-Za-z_$][\w$]*)/g
  const found = source.flatMap((path) => [...bare(read(path)).matchAll(declared)].flatMap(([, name]) => name && endings.test(name) ? [`${path}: ${name}`] : []))
  expect(found).toEqual([])
  expect(files.filter((path) => /(service|manager|helpers?|utils?|handler|impl|dto|model|info)\.[a-z]+$/i.test(basename(path)))).toEqual([])
})

test('no barrel, no default export, no class but an error', () => {
  const barrel = source.filter((path) => basename(path) === 'index.ts')
  const byDefault = source.filter((path) => /\bexport default\b/.test(bare(read(path))))
  const classes = source.flatMap((path) => [...bare(read(path)).matchAll(/\bclass\s+(\w+)(?:\s+extends\s+(\w+))?/g)].flatMap(([, name, from]) => from === 'Error' || dialects.includes(name ?? '') ? [] : [`${path}: ${name}`]))
  expect([barrel, byDefault, classes]).toEqual([[], [], []])
})

/** A driver's own class, extended because that is how it is extended. */
const dialects = ['GuardedDialect']

test('no word that practice does not use, in a name', () => {
  const replaced = /(?<![a-z])(client|clients|meeting|meetings|icpc|cpcc|caseId|cases|user|users|userId)(?![a-z])/i
  const declared = /\b(?:class|interface|type|function|const|let)\s+([A-Za-z_$][\w$]*)/g
  const split = (name: string) => name.replace(/([a-z0-9])([A-Z])/g, '$1 $2')
  const found = source.filter((path) => !path.startsWith('src/store/engine/')).flatMap((path) =>
    [...bare(read(path)).matchAll(declared)].flatMap(([, name]) => name && replaced.test(split(name)) ? [`${path}: ${name}`] : []))
  expect(found).toEqual([])
})

test('nothing names a machine\'s folder, or a place outside this checkout', () => {
  // Written apart, so that this file does not hold what it looks for.
  const outside = new RegExp(['/wo' + 'rk/', '\\.\\./sha' + 'red\\b', '/ho' + 'me/\\w+/', '/Us' + 'ers/\\w+/', '/ro' + 'ot/', '[A-Z]:\\\\\\\\Us' + 'ers'].join('|'))
  const found = texts.flatMap((path) => read(path).split('\n').flatMap((line, at) => outside.test(line) ? [`${path}:${at + 1}`] : []))
  expect(found).toEqual([])
})

test('something to do later carries the number of an issue', () => {
  const later = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME'].join('|')})\\b(?!.*#\\d+)`)
  expect(code.flatMap((path) => read(path).split('\n').flatMap((line, at) => later.test(line) ? [`${path}:${at + 1}`] : []))).toEqual([])
})

test('decisions are numbered once each', () => {
  const numbers = files.filter((path) => /^docs\/decisions\/\d{3}-[a-z0-9-]+\.md$/.test(path)).map((path) => basename(path).slice(0, 3))
  expect(numbers).toEqual([...new Set(numbers)])
  expect(files.filter((path) => path.startsWith('docs/decisions/') && !/^\d{3}-[a-z0-9-]+\.md$/.test(basename(path)))).toEqual([])
})
