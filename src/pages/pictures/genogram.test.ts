// The genogram: every person once, nobody over another, children below parents, and a list that says the same.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seed, times } from '../../../tests/counts.ts'
import { half, placeFamily, type Couple, type Person } from './family-tree.ts'
import { genogram, type Family } from './genogram.ts'
import { textsOf } from './reading.ts'

const family: Family = {
  people: [
    { id: 'm', name: 'Myrtle', drawnAs: 'female', age: 61 }, { id: 'a', name: 'Alder <&>', drawnAs: 'male', died: 'died 2021' },
    { id: 'r', name: 'Reed', drawnAs: 'male', age: 36 }, { id: 'f', name: 'Fern', drawnAs: 'female', age: 31 }, { id: 'x', name: 'Flint', drawnAs: 'male', age: 34 },
    { id: 't', name: 'Tansy', drawnAs: 'female', age: 15 }, { id: 'w', name: 'Wren', drawnAs: 'female', age: 8, subject: true }, { id: 's', name: 'Sorrel', drawnAs: 'not born yet', subject: true },
  ],
  couples: [{ a: 'a', b: 'm', children: ['f'] }, { a: 'r', b: 'f', parted: true, children: ['t'] }, { a: 'f', b: 'x', parted: true, children: ['w', 's'] }],
  bonds: [{ from: 'x', to: 'f', as: 'harm', words: 'has hurt her' }, { from: 'm', to: 's', as: 'close', words: 'every Friday' }],
  homes: [{ people: ['f', 'w', 's'], words: 'one home since March' }],
  network: [{ name: 'Next door', words: 'Wren ran there' }],
}

describe('a family', () => {
  const { svg, table } = genogram(family)

  test('ages and names in the picture are those of the list', () => {
    const ages = textsOf(svg).filter(words => /^\d+$/.test(words)).map(Number).toSorted((a, b) => a - b)
    expect(ages).toEqual(table.rows.flatMap(row => /, (\d+)$/.exec(row[0] ?? '')?.[1] ?? []).map(Number).toSorted((a, b) => a - b))
    for (const name of ['Myrtle', 'Alder &lt;&amp;&gt;', 'Tansy', 'Next door', 'one home since March', 'has hurt her']) expect(textsOf(svg)).toContain(name)
    expect(svg).toContain('<title>Family of Wren and Sorrel: 8 people</title>')
  })
  test('the list says what the lines show', () => {
    const said = Object.fromEntries(table.rows)
    expect(said['Wren, 8']).toBe('The conference is about this child. Child of Fern and Flint. Lives with Fern and Sorrel: one home since March.')
    expect(said['Flint, 34']).toBe('Parted from Fern. Has hurt her (Fern).')
    expect(said['Sorrel']).toContain('Not born yet.')
    expect(said['Alder <&>']).toContain('Died 2021.')
    expect(table.rows[0]?.[0]).toBe('Wren, 8')
  })
  test('couples stand side to side, the oldest child left, half-siblings under their own parents', () => {
    const { places } = placeFamily(family.people, family.couples)
    const x = (id: string) => places.get(id)?.x ?? NaN
    expect(x('r')).toBeLessThan(x('f'))
    expect(x('f')).toBeLessThan(x('x'))
    expect(x('t')).toBeLessThan(x('w'))
    expect(x('w')).toBeLessThan(x('s'))
  })
  test('somebody the viewer may not know of is not drawn and leaves no stub', () => {
    const without = genogram({ ...family, people: family.people.filter(p => p.id !== 'x'), couples: [...family.couples.slice(0, 2), { a: 'f', children: ['w', 's'] }], bonds: family.bonds?.filter(b => b.from !== 'x') })
    expect(JSON.stringify(without)).not.toMatch(/Flint|hurt/)
  })
  test('an empty family has no picture', () => expect(genogram({ people: [], couples: [] }).svg).toBe(''))
})

/** Families grown at random: each new couple takes two people not yet of a couple, and has up to four new children. */
const grown = fc.array(fc.record({ a: fc.nat(), b: fc.option(fc.nat()), children: fc.integer({ min: 0, max: 4 }) }), { minLength: 1, maxLength: 6 }).map(steps => {
  const people: Person[] = [0, 1, 2].map(i => ({ id: String(i), name: `P${i}`, drawnAs: i % 2 ? 'male' : 'female', age: 60 + i }))
  const couples: Couple[] = []
  const born = new Map<string, number>(people.map(p => [p.id, 0]))
  for (const step of steps) {
    const free = people.filter(p => !couples.some(c => c.a === p.id || c.b === p.id))
    const a = free[step.a % Math.max(1, free.length)]
    const same = free.filter(p => p !== a && born.get(p.id) === born.get(a?.id ?? ''))
    if (!a) continue
    const b = step.b === null ? undefined : same[step.b % Math.max(1, same.length)]
    const children = Array.from({ length: step.children }, (_, i) => String(people.length + i))
    for (const id of children) {
      people.push({ id, name: `P${id}`, drawnAs: Number(id) % 2 ? 'male' : 'another way, or not said', age: Number(id) })
      born.set(id, (born.get(a.id) ?? 0) + 1)
    }
    couples.push({ a: a.id, b: b?.id, children })
  }
  return { people, couples }
})

test('in any family nobody stands on another, and every child stands below its parents', () => {
  fc.assert(fc.property(grown, ({ people, couples }) => {
    const { places } = placeFamily(people, couples)
    const all = [...places.values()]
    for (const [i, a] of all.entries()) for (const b of all.slice(i + 1)) if (a.row === b.row) expect(Math.abs(a.x - b.x)).toBeGreaterThanOrEqual(2 * half)
    for (const c of couples) for (const child of c.children) expect(places.get(child)?.row ?? -1).toBeGreaterThan(places.get(c.a)?.row ?? 99)
    expect(genogram({ people, couples }).svg).not.toMatch(/NaN|undefined|Infinity/)
  }), { numRuns: times(10_000), seed })
})
