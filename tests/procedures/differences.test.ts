// The table of differences, row by row against the packs: a council that says something else, or says it from elsewhere, fails here.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { day } from '../../src/calendar/day.ts'
import { differences, writtenOut } from '../../src/procedures/councils/compare.ts'
import { isValue, values } from '../../src/procedures/councils/values.ts'
import type { Council } from '../../src/procedures/council.ts'
import { councilNamed } from '../../src/procedures/councils.ts'
import { terms, wordPlaces, type Term, type WordPlace } from '../../src/procedures/words.ts'
import { roles, type Role } from '../../src/record/people.ts'

const on = day('2026-11-24')
const keys = ['southwark', 'best-practice', 'rotherham', 'lincolnshire'] as const
const councils = keys.map(key => councilNamed(key) as Council)
const table = readFileSync(new URL('./differences.md', import.meta.url), 'utf8').split('\n')
  .filter(line => /^\| \d/.test(line)).map(line => line.split('|').slice(1, -1).map(cell => cell.trim()))

/** What a council says, as a cell of the table has it. */
const says = (council: Council, what: string): string => {
  const word = /^word: (.+) \((\w+)\)$/.exec(what)
  if (word) {
    expect([terms, wordPlaces].map((known, i) => (known as readonly string[]).includes(word[i + 1] ?? ''))).toEqual([true, true])
    return council.word(word[1] as Term, word[2] as WordPlace)
  }
  const role = roles.find((one): one is Role => what === `title: ${one}`)
  if (role) return council.roleTitle(role)
  if (!isValue(what)) throw new Error(`The table names "${what}", which no council can set.`)
  const value = council.valueOf(what, on)
  if (!value) return 'silent'
  return `${writtenOut(what, value.is)}${value.cites.apart ? ' *' : ''}`
}

describe('each council says what the table says', () => {
  test.each(table.map(row => [`${row[0]}, ${row[1]}`, row] as const))('%s', (_, [, what, ...cells]) => {
    expect(councils.map(council => says(council, what ?? ''))).toEqual(cells)
  })
})

/** How a unit is reached is each installation's own, and no procedure's. */
const noProcedures: readonly string[] = ['unit telephone', 'unit email']

test('the table has all fifty topics, every value once, and nothing that is not one', () => {
  expect([...new Set(table.map(([topic]) => Number(topic)))].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1))
  expect(table.map(([, what]) => what).filter(what => isValue(what ?? '')).toSorted()).toEqual(Object.keys(values).filter(name => !noProcedures.includes(name)).toSorted())
})

test('on every topic the councils differ, and the comparison shows it', () => {
  const shown = new Set(differences(councils, on).map(({ name }) => name))
  for (const topic of new Set(table.map(([one]) => one))) {
    const differing = table.filter(([one]) => one === topic).filter(([, , ...cells]) => new Set(cells.map(cell => cell.replace(/ \*$/, ''))).size > 1)
    expect([topic, differing.length > 0]).toEqual([topic, true])
    expect([topic, differing.map(([, what]) => what).filter(what => !shown.has(what ?? ''))]).toEqual([topic, []])
  }
})

test('what does not come from the procedure itself says so wherever it is cited', () => {
  const stars = table.flatMap(([, what, ...cells]) => cells.flatMap((cell, i) => (cell.endsWith('*') ? [`${keys[i]}: ${what}`] : [])))
  const apart = councils.flatMap(council => Object.keys(council.pack.values).filter(isValue)
    .filter(name => council.valueOf(name, on)?.cites.apart !== undefined).map(name => `${council.key}: ${name}`))
  expect(apart.toSorted()).toEqual(stars.toSorted())
  expect(stars.length).toBeGreaterThan(8)
})
