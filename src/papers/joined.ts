// Joining markings: who may read a line that cites several passages is whoever may read each of them, or fewer.
import { labels } from '../access/labels.ts'
import { labelNames, type Label, type Marking } from '../record/marking.ts'

/**
 * One marking that lets nobody read who may not read under every one given; undefined where no label is strict enough.
 * Where it cannot be exact it errs on the strict side.
 */
export const joined = (markings: readonly Marking[]): Marking | undefined =>
  markings.reduce<Marking | undefined>((all, next) => all && both(all, next), markings[0])

const both = (a: Marking, b: Marking): Marking | undefined => {
  const label = strictest(a.label, b.label)
  if (!label) return undefined
  const where = within(a.within, b.within)
  const tells = where.apart ? [...a.tells, ...b.tells, ...a.within, ...b.within] : [...a.tells, ...b.tells]
  return { label, within: sorted(where.within), tells: sorted(tells), keptFrom: sorted([...a.keptFrom, ...b.keptFrom]) }
}

/** A reader who holds a child of the result holds one of each side; where no child is on both sides, they must hold all. */
const within = <T>(a: readonly T[], b: readonly T[]): { within: readonly T[], apart: boolean } => {
  if (a.length === 0 || b.length === 0) return { within: a.length === 0 ? b : a, apart: false }
  const shared = a.filter((child) => b.includes(child))
  return shared.length > 0 ? { within: shared, apart: false } : { within: [...a, ...b], apart: true }
}

/** The label with the most roles among those that every role of may read both. */
const strictest = (a: Label, b: Label): Label | undefined => {
  if (a === b) return a
  const fit = labelNames.filter((l) => labels[l].every((role) => has(a, role) && has(b, role)))
  return fit.sort((x, y) => labels[y].length - labels[x].length)[0]
}

const has = (label: Label, role: string): boolean => (labels[label] as readonly string[]).includes(role)
const sorted = <T extends string>(ids: readonly T[]): T[] => [...new Set(ids)].sort()
