// Where each person of a genogram stands: generations as rows, couples side to side, children under their parents in the order given.

export type Person = {
  id: string
  /** First name, or "not known". */
  name: string
  drawnAs: 'male' | 'female' | 'another way, or not said' | 'not born yet'
  age?: number
  /** A child the conference is about. */
  subject?: boolean
  /** "died 2019". */
  died?: string
  notKnown?: boolean
}

/** Two who are or were together, or one parent alone, and their children, oldest first. */
export type Couple = { a: string; b?: string; parted?: boolean; children: string[] }

export type Place = { x: number; y: number; row: number }
export const half = 27
export const rowHeight = 160
const apart = { couple: 168, person: 100 } as const
const margin = { x: 70, y: 54 } as const

/** Rows from the oldest, 0, down: partners share one, children stand below, parents as near above as they can. */
const generations = (people: Person[], couples: Couple[]): Map<string, number> => {
  const row = new Map(people.map(p => [p.id, 0]))
  const of = (id: string) => row.get(id) ?? 0
  for (let pass = 0; pass < people.length + 2; pass++) {
    for (const { a, b, children } of couples) {
      const lowest = Math.max(of(a), b === undefined ? 0 : of(b), children.length ? Math.min(...children.map(of)) - 1 : 0)
      row.set(a, lowest)
      if (b !== undefined) row.set(b, lowest)
      for (const child of children) row.set(child, Math.max(of(child), lowest + 1))
    }
  }
  return row
}

/** People joined by couples, as one unit in a line: whoever has two partners stands between them. */
const unitsOf = (ids: string[], couples: Couple[]): string[][] => {
  const partners = new Map(ids.map(id => [id, couples.flatMap(({ a, b }) => b === undefined ? [] : a === id ? [b] : b === id ? [a] : []).filter(other => ids.includes(other))]))
  const done = new Set<string>()
  const walk = (id: string): string[] => {
    if (done.has(id)) return []
    done.add(id)
    return [id, ...(partners.get(id) ?? []).flatMap(walk)]
  }
  const ends = ids.toSorted((a, b) => (partners.get(a)?.length ?? 0) - (partners.get(b)?.length ?? 0))
  return [...ids.filter(id => ends.includes(id) && (partners.get(id)?.length ?? 0) < 2), ...ids].map(walk).filter(unit => unit.length > 0)
}

type Tree = { rows: string[][][]; couples: Couple[] }

const mean = (values: number[]): number | undefined => values.length ? values.reduce((a, b) => a + b, 0) / values.length : undefined

const parentsOf = (id: string, couples: Couple[]) => couples.filter(c => c.children.includes(id)).flatMap(c => c.b === undefined ? [c.a] : [c.a, c.b])
const childrenOf = (id: string, couples: Couple[]) => couples.filter(c => c.a === id || c.b === id).flatMap(c => c.children)

/** Sweeps down and up, putting each unit near the middle of its parents, then of its children. */
const ordered = ({ rows, couples }: Tree): string[][][] => {
  let sorted = rows
  for (let sweep = 0; sweep < 6; sweep++) {
    const place = new Map(sorted.flatMap(row => row.flat().map((id, i, all) => [id, i / Math.max(1, all.length)] as const)))
    const near = (id: string) => mean((sweep % 2 ? childrenOf : parentsOf)(id, couples).flatMap(other => place.get(other) ?? []))
    sorted = sorted.map(row => {
      const key = row.map((unit, i) => mean(unit.flatMap(id => near(id) ?? [])) ?? place.get(unit[0] ?? '') ?? i)
      return row.map((unit, i) => ({ unit, key: key[i] ?? i })).toSorted((a, b) => a.key - b.key).map(({ unit }) => {
        const [first, last] = [near(unit[0] ?? ''), near(unit.at(-1) ?? '')]
        return first !== undefined && last !== undefined && first > last ? unit.toReversed() : unit
      })
    })
  }
  return sorted
}

const gapAfter = (row: string[][], i: number): number => {
  const flat = row.flatMap((unit, u) => unit.map((_, k) => ({ u, last: k === unit.length - 1 })))
  return flat[i]?.last ? apart.person : apart.couple
}

/** Pulls a row towards where its people wish to stand, keeping order and distance. */
const settle = (row: string[][], wish: (id: string) => number | undefined, x: Map<string, number>): void => {
  let edge = -Infinity
  let i = 0
  for (const unit of row) {
    const shift = mean(unit.flatMap(id => { const w = wish(id); return w === undefined ? [] : [w - (x.get(id) ?? 0)] })) ?? 0
    const first = (x.get(unit[0] ?? '') ?? 0) + shift
    const push = Math.max(0, edge - first)
    for (const id of unit) {
      x.set(id, (x.get(id) ?? 0) + shift + push)
      edge = (x.get(id) ?? 0) + gapAfter(row, i++)
    }
  }
}

/** Each person's place, and the size of the whole. */
export const placeFamily = (people: Person[], couples: Couple[]): { places: Map<string, Place>; width: number; height: number } => {
  const row = generations(people, couples)
  const last = Math.max(0, ...row.values())
  const rows = ordered({ couples, rows: Array.from({ length: last + 1 }, (_, g) => unitsOf(people.filter(p => row.get(p.id) === g).map(p => p.id), couples)) })
  const x = new Map<string, number>()
  for (const line of rows) line.flat().reduce((at, id, i) => { x.set(id, at); return at + gapAfter(line, i) }, 0)
  const middle = (ids: string[]) => mean(ids.flatMap(id => x.get(id) ?? []))
  const family = (id: string) => couples.find(c => c.children.includes(id))
  const underParents = (id: string) => {
    const home = family(id)
    const parents = middle(parentsOf(id, couples))
    const siblings = home && middle(home.children)
    return parents === undefined || siblings === undefined ? undefined : parents + (x.get(id) ?? 0) - siblings
  }
  const overChildren = (id: string) => {
    const shared = couples.filter(c => (c.a === id || c.b === id) && c.children.length > 0)
    return mean(shared.flatMap(c => {
      const [couple, young] = [middle(c.b === undefined ? [c.a] : [c.a, c.b]), middle(c.children)]
      return couple === undefined || young === undefined ? [] : [(x.get(id) ?? 0) + young - couple]
    }))
  }
  for (let pass = 0; pass < 8; pass++) {
    for (const line of rows.toReversed()) settle(line, overChildren, x)
    for (const line of rows) settle(line, underParents, x)
  }
  const left = Math.min(...x.values())
  const places = new Map(people.map(p => [p.id, { x: margin.x + (x.get(p.id) ?? 0) - left, y: margin.y + (row.get(p.id) ?? 0) * rowHeight, row: row.get(p.id) ?? 0 }]))
  return { places, width: Math.max(0, ...[...places.values()].map(p => p.x)) + margin.x, height: margin.y + last * rowHeight + 106 }
}
