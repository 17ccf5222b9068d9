// What a record is called in a list: the family's name where all share one, and beside it the children by first name and age.
import { partsOf, shortDay, type Day } from '../../calendar/day.ts'
import type { ChildId } from '../../record/people.ts'
import type { ListedChild } from '../../store/lists.ts'

export interface Called { readonly title: string, readonly children: string }

/** Whole years on a day; undefined where somebody is not born yet. */
export function ageOn(born: Day | undefined, on: Day): number | undefined {
  if (born === undefined || born > on) return undefined
  const [a, b] = [partsOf(born), partsOf(on)]
  return b.year - a.year - (b.month < a.month || (b.month === a.month && b.dayOfMonth < a.dayOfMonth) ? 1 : 0)
}

/** "Thimblewick" and "Wren, 8, and Sorrel, 4". A child whose name the viewer may not read goes by "a child". */
export function called(children: readonly ChildId[], known: { readonly name: (child: ChildId) => string | undefined, readonly rows: ReadonlyMap<ChildId, ListedChild>, readonly today: Day }): Called {
  const named = children.map((child) => ({ name: known.name(child), row: known.rows.get(child) })).sort((a, b) => (a.row?.bornOn ?? Infinity) - (b.row?.bornOn ?? Infinity))
  const words = named.map(({ name }) => name?.split(/\s+/) ?? [])
  const last = words[0]?.at(-1)
  const numbered = named.some(({ name }) => name?.startsWith('Child '))
  const family = !numbered && last !== undefined && words.every((parts) => parts.length > 1 && parts.at(-1) === last) ? last : undefined
  const title = family ?? (named.flatMap(({ name }) => name ?? []).join(', ') || 'A record')
  // one child under a name or number of its own: it need not be said twice
  if (!family && named.length === 1) return { title, children: withAge('', named[0]!.row, known.today).replace(/^, /, '').replace(/^\d+$/, (age) => `aged ${age}`) }
  return { title, children: listed(named.map(({ name, row }) => withAge(name === undefined ? 'a child' : family ? name.split(/\s+/).slice(0, -1).join(' ') : name, row, known.today))) }
}

const withAge = (name: string, row: ListedChild | undefined, today: Day): string => {
  const age = ageOn(row?.bornOn, today)
  return age !== undefined ? `${name}, ${age}` : row?.expectedOn !== undefined && row.bornOn === undefined ? `${name}, expected ${shortDay(row.expectedOn, today)}` : name
}

const listed = (parts: readonly string[]): string => parts.length <= 1 ? parts[0] ?? '' : `${parts.slice(0, -1).join(', ')}, and ${parts.at(-1)}`
