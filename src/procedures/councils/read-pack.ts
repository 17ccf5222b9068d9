// Reading a pack: every fault found at once, each naming the value, its source and what is wrong, before anything is loaded.
import type { z } from 'zod'
import { entriesOf, packSchema, type Pack } from './pack.ts'
import { isValue } from './values.ts'
import { placesMissing, sourceOf } from '../sources.ts'

/** A pack that does not load. `faults` are sentences for whoever wrote it. */
export class PackRefused extends Error {
  readonly faults: readonly string[]
  constructor(name: string, faults: readonly string[]) {
    super(`The pack "${name}" cannot be used.\n${faults.map(fault => `- ${fault}`).join('\n')}\nCorrect the file and start again. Nothing was changed.`)
    this.name = 'PackRefused'
    this.faults = faults
  }
}

/** Checks a pack's shape and its citations. Throws PackRefused with every fault. */
export const readPack = (written: unknown, called: string): Pack => {
  const parsed = packSchema.safeParse(written)
  if (!parsed.success) throw new PackRefused(called, parsed.error.issues.flatMap(issue => faultsOf(issue, written)))
  const pack = parsed.data as Pack
  const faults = citationFaults(pack)
  if (faults.length > 0) throw new PackRefused(called, faults)
  return pack
}

const citationFaults = (pack: Pack): string[] =>
  Object.entries(pack.values).flatMap(([name, value]) => entriesOf(value).flatMap(entry => citationFault(pack, name, entry.from)))

/** A citation resolves when its source is listed and, where the places in that source are known, each place cited is one of them. */
const citationFault = (pack: Pack, name: string, [key, section]: readonly [string, string]): string[] => {
  const known = Object.keys(pack.sources)
  const source = Object.hasOwn(pack.sources, key) ? pack.sources[key] : undefined
  if (!source) return [`The value "${name}" says it comes from "${key}", which is not among the sources of this pack (${known.join(', ') || 'none'}).`]
  const places = source.sections ?? sourceOf(source.title, source.edition)?.sections
  const missing = places ? placesMissing(section, places) : []
  return missing.map(place => `The value "${name}" cites "${place}" of "${source.title}", which has no such place. Its places are: ${places?.join(' | ')}.`)
}

const faultsOf = (issue: z.core.$ZodIssue, written: unknown): string[] => {
  if (issue.code === 'invalid_union') {
    const array = Array.isArray(at(written, issue.path))
    const inner = issue.errors[array ? 1 : 0] ?? []
    return inner.flatMap(one => faultsOf({ ...one, path: [...issue.path, ...one.path] } as z.core.$ZodIssue, written))
  }
  const [part, name] = issue.path.map(String)
  if (issue.code === 'unrecognized_keys') return issue.keys.map(key => unknownKey(part, name, key))
  if (part === 'values' && name !== undefined) return [`The value "${name}"${cameFrom(written, name)}: ${saying(issue, written)}`]
  return [`${issue.path.join(', ') || 'The file'}: ${saying(issue, written)}`]
}

const unknownKey = (part: string | undefined, name: string | undefined, key: string): string => {
  if (part === 'values' && name === undefined) return `There is no value called "${key}". The names that may be used are listed in the documents, under packs.`
  if (part === 'values') return `The value "${name}" has a part called "${key}", which means nothing here.`
  if (part === 'words') return `There is no word called "${key}" that a council may rename.`
  return `"${key}" means nothing here${part ? `, under ${part}` : ''}.`
}

const saying = (issue: z.core.$ZodIssue, written: unknown): string => {
  if (issue.path.at(-1) === 'from') return 'no source is given. A value without a source does not load: write "from": ["source", "section"].'
  if (issue.code === 'invalid_value') return `it must be one of: ${issue.values.map(value => `"${String(value)}"`).join(', ')}.`
  const found = at(written, issue.path)
  if (issue.code === 'invalid_type') return found === undefined ? 'it is missing.' : `${JSON.stringify(found)} is not ${kinds[issue.expected] ?? issue.expected}.`
  return issue.message
}

const kinds: Readonly<Record<string, string>> = {
  int: 'a whole number', number: 'a whole number', string: 'text', boolean: 'true or false', array: 'a list', object: 'a group of values', record: 'a group of values',
}

const cameFrom = (written: unknown, name: string): string => {
  const from = isValue(name) ? at(written, ['values', name, 'from']) : undefined
  return Array.isArray(from) ? ` (from ${from.map(String).join(', section ')})` : ''
}

const at = (written: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inside, key) => (inside as Record<PropertyKey, unknown> | undefined)?.[key], written)
