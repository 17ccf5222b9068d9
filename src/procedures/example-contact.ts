// A number nobody has, for the unit of an example council whose pack gives none: its letters and pages look as they will.
import { day, type Day } from '../calendar/day.ts'
import type { ChoiceName } from './councils/values.ts'
import type { Council, Value } from './council.ts'

const invented: { readonly [name in ChoiceName]?: string } = { 'unit telephone': '01632 960 114', 'unit email': 'unit@quorate.example' }
const cites = { document: 'An example council', edition: '', section: 'invented, for nobody to ring', address: undefined, read: day('2026-11-24'), apart: undefined }

/** The same council, reached on an invented number where its pack gives none. */
export function withExampleContact(council: Council): Council {
  if (council.valueOf('unit telephone', day('2026-11-24'))) return council
  const valueOf: Council['valueOf'] = (name, on): Value | undefined => {
    const is = invented[name as ChoiceName]
    return is === undefined ? council.valueOf(name, on) : { name, is, cites, reading: undefined, agreedBy: undefined }
  }
  return { ...council, valueOf, value: ((name: ChoiceName, on: Day) => invented[name] ?? council.value(name, on)) as Council['value'] }
}
