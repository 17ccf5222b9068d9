// The words of the house: each thing has one, and none of those it replaces stands in a name, on a screen of staff or in a document.
import { expect, test } from 'vitest'
import { glossary, replaced } from '../../src/record/glossary.ts'
import { bare, files, isTest, read, source } from './files.ts'

const words = [...replaced.keys()]
/** Abbreviations are looked for as they are written, words in any case. */
const looked = (word: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, /^[A-Z0-9 ]+$/.test(word) ? 'u' : 'iu')
const patterns = words.map((word) => [word, looked(word)] as const)
const found = (text: string, but: readonly string[] = []): string[] => patterns.filter(([word, pattern]) => !but.includes(word) && pattern.test(text)).map(([word]) => `"${word}" for "${replaced.get(word)}"`)

test('a word of the glossary stands once, means something in a sentence, and replaces none of the others', () => {
  const terms = glossary.map((w) => w.term)
  expect(new Set(terms).size).toBe(terms.length)
  expect(glossary.filter((w) => !/^[A-Z0-9‘“].*\.$/.test(w.means)).map((w) => w.term)).toEqual([])
  expect(words.filter((word) => (terms as readonly string[]).includes(word))).toEqual([])
})

test('the look finds what it looks for', () => {
  expect(found('Book the meeting for this case')).toEqual(['"meeting" for "conference"', '"case" for "record"'])
  expect(found('An ICPC is due')).toHaveLength(1)
  expect(found('Showcase the userland suitcase')).toEqual([])
})

test('no replaced word in a name', () => {
  const declared = /\b(?:class|interface|type|function|const|let)\s+([A-Za-z_$][\w$]*)/g
  const split = (name: string) => name.replace(/([a-z0-9])([A-Z])/g, '$1 $2')
  const faults = source.filter((path) => !path.startsWith('src/store/engine/') && !isTest(path)).flatMap((path) =>
    [...bare(read(path)).matchAll(declared)].flatMap(([, name]) => name ? found(split(name)).map((fault) => `${path}: ${name}, ${fault}`) : []))
  expect(faults).toEqual([])
})

/** Families are spoken to in everyday words, so their pages may say "meeting". */
const forFamilies = (path: string) => path.startsWith('src/pages/family/') || /layout\/.*family/.test(path)

test('no replaced word on a screen of staff', () => {
  const screens = files.filter((path) => (/^src\/pages\/.*\.(ts|njk)$/.test(path) || /^src\/server\/layout\/.*\.njk$/.test(path)) && !isTest(path) && !forFamilies(path))
  const said = (path: string): string => path.endsWith('.njk')
    ? read(path).replace(/\{#[^]*?#\}/g, ' ').replace(/<[^>]*>/g, ' ')
    : [...read(path).replace(/\/\*[^]*?\*\//g, ' ').replace(/(^|\s)\/\/[^\n]*/g, ' ').replace(/\bcase (?=['A-Z])/g, ' ').matchAll(/'([^'\n]* [^'\n]*)'|`([^`\n]* [^`\n]*)`/g)].map(([, a, b]) => a ?? b).join('\n')
  expect(screens.length).toBeGreaterThan(50)
  expect(screens.flatMap((path) => found(said(path)).map((fault) => `${path}: ${fault}`))).toEqual([])
})

/** Words that documents need for programs, tests and browsers. */
const ofPrograms = ['case', 'client', 'user', 'redacted', 'permission level', 'vote']

test('no replaced word in a document', () => {
  const documents = files.filter((path) => path.endsWith('.md') && !path.startsWith('tests/') && path !== 'docs/generated/glossary.md' && !path.startsWith('docs/generated/rules-'))
  expect(documents.length).toBeGreaterThan(4)
  expect(documents.flatMap((path) => found(read(path).replace(/`[^`\n]*`/g, ' '), ofPrograms).map((fault) => `${path}: ${fault}`))).toEqual([])
})
