// The ledger of requirements: every one once, in our words, with the place that meets it and the test that shows it, both really there.
import { expect, test } from 'vitest'
import { requirementsTable, withRequirements } from '../../scripts/docs/requirements.ts'
import { files, read } from './files.ts'

const [heading, ...lines] = read('docs/requirements.tsv').trimEnd().split('\n')
const rows = lines.map((line) => {
  const [id = '', wording = '', place = '', shown = '', ...more] = line.split('\t')
  return { id, wording, place, test: shown, more }
})

/** Whether a place is `not yet`, or names files that are there (several between commas), each perhaps with `: the name of a test` in it. */
function fault(place: string): string | null {
  if (place === 'not yet') return null
  for (const one of place.split(/,\s+(?=[\w.-]+\/)/)) {
    const [path = '', ...name] = one.split(': ')
    if (!files.includes(path)) return `there is no ${path}`
    if (name.length > 0 && !read(path).includes(name.join(': '))) return `${path} has no "${name.join(': ')}"`
  }
  return null
}

test('every requirement is there once', () => {
  expect(heading).toBe('id\twording\tplace\ttest')
  expect(rows).toHaveLength(670)
  expect(new Set(rows.map(({ id }) => id)).size).toBe(670)
  expect(rows.filter(({ id }) => !/^S[1-5]-\d{3}$/.test(id))).toEqual([])
})

test('each has one line of plain words, a place and a test', () => {
  expect(rows.filter(({ wording, more }) => !/^[A-Z0-9].{15,140}[^.\s]$/.test(wording) || more.length > 0).map(({ id }) => id)).toEqual([])
})

test('no wording is given twice', () => {
  const wordings = rows.map(({ wording }) => wording)
  expect(wordings.filter((one, at) => wordings.indexOf(one) !== at)).toEqual([])
})

test('each place and each test is not yet, or really there', () => {
  expect(rows.flatMap(({ id, place, test: shown }) => [place, shown].flatMap((one) => { const says = fault(one); return says ? [`${id}: ${says}`] : [] }))).toEqual([])
})

test('what has a test has a place', () => {
  expect(rows.filter(({ place, test: shown }) => place === 'not yet' && shown !== 'not yet').map(({ id }) => id)).toEqual([])
})

test('what waits for a later capability is not done: whoever does it takes the words away', () => {
  expect(rows.filter(({ wording, place, test: shown }) => wording.includes('; waits for ') && place !== 'not yet' && shown !== 'not yet').map(({ id }) => id)).toEqual([])
})

test('the README counts what is done as the ledger has it', () => {
  const [readme, ledger] = [read('README.md'), read('docs/requirements.tsv')]
  expect(withRequirements(readme, ledger)).toBe(readme)
  expect(requirementsTable('id\nS1-001\tOne\tsrc/a.ts\tsrc/a.test.ts\nS1-002\tTwo\tsrc/a.ts\tnot yet\nS5-001\tThree\tnot yet\tnot yet\n').split('\n').slice(2)).toEqual([
    expect.stringMatching(/^\| Southwark.* \| 1 \| 2 \|$/), expect.any(String), expect.any(String), expect.any(String), expect.stringMatching(/\| 0 \| 1 \|$/), '| All five | 1 | 3 |',
  ])
  expect(() => withRequirements('no place for it', ledger)).toThrow('no place')
})
