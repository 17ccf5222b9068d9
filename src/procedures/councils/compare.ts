// Councils side by side: each value, word and title on which they differ, with where each says so.
import type { Day } from '../../calendar/day.ts'
import { roles } from '../../record/people.ts'
import type { Council } from '../council.ts'
import type { Citation } from '../sources.ts'
import { values, type ValueName } from './values.ts'
import { terms, wordPlaces } from '../words.ts'

export type Said = { readonly is: string; readonly source: Citation | undefined; readonly reading: string | undefined }
export type Difference = { readonly name: string; readonly means: string; readonly councils: Readonly<Record<string, Said | undefined>> }

const one = {
  'years of age': 'year of age', people: 'person', agencies: 'agency', minutes: 'minute', hours: 'hour', 'months in twelve': 'month in twelve',
} as const

/** A value as it is read: "2 working days before", "11 years of age", "yes", "GP; designated nurse". */
export const writtenOut = (name: ValueName, is: string | number | boolean | readonly string[]): string => {
  const kind = values[name]
  if (typeof is === 'boolean') return is ? 'yes' : 'no'
  if (typeof is === 'number') return kind.is === 'number' ? `${is} ${is === 1 ? one[kind.unit] : kind.unit}` : String(is)
  return typeof is === 'object' ? is.join('; ') : is
}

/** Everything a council's pack, and those it lies over, say on a day, by the value's name. */
export const saidBy = (council: Council, on: Day): Readonly<Record<string, Said>> =>
  Object.fromEntries((Object.keys(values) as ValueName[]).flatMap(name => {
    const value = council.valueOf(name, on)
    return value ? [[name, { is: writtenOut(name, value.is), source: value.cites, reading: value.reading }]] : []
  }))

const across = (councils: readonly Council[], said: (council: Council) => Said | undefined) =>
  Object.fromEntries(councils.map(council => [council.key, said(council)]))

/** What councils do not say alike on a day. Silence differs from saying something. */
export const differences = (councils: readonly Council[], on: Day): Difference[] => {
  const plain = (is: string): Said => ({ is, source: undefined, reading: undefined })
  const said = new Map(councils.map(council => [council.key, saidBy(council, on)]))
  const ofValues = (Object.keys(values) as ValueName[]).map(name =>
    ({ name, means: values[name].means, councils: across(councils, council => said.get(council.key)?.[name]) }))
  const ofWords = terms.flatMap(term => wordPlaces.map(place =>
    ({ name: `word: ${term} (${place})`, means: `What the council calls a ${term}`, councils: across(councils, council => plain(council.word(term, place))) })))
  const ofRoles = roles.map(role =>
    ({ name: `title: ${role}`, means: `What the council calls a ${role}`, councils: across(councils, council => plain(council.roleTitle(role))) }))
  return [...ofValues, ...ofWords, ...ofRoles].filter(row => new Set(Object.values(row.councils).map(one => one?.is)).size > 1)
}
