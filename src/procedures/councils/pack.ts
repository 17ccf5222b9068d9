// The shape of a council's pack, one JSON file: every value with the place it comes from. The schema and its faults in words.
import { z } from 'zod'
import type { Unit, Way } from '../../calendar/count.ts'
import { parseDay } from '../../calendar/day.ts'
import { roles } from '../../record/people.ts'
import { choices, limits, type ChoiceName, type LimitName } from './values.ts'
import { terms, wordPlaces } from '../words.ts'

const aDate = z.string().refine(text => parseDay(text) !== undefined, 'Write a real date as YYYY-MM-DD.')
const short = z.string().trim().min(1, 'Write something here.').max(400, 'Keep it under 400 characters.')

const limitText = /^(\d{1,4}) (minute|hour|working day|calendar day|week|month)s? (after|before)$/

/** "2 working days before" taken apart, or undefined when it is not written so. */
export const parseLimit = (written: string): { n: number; unit: Unit; way: Way } | undefined => {
  const found = limitText.exec(written)
  return found ? { n: Number(found[1]), unit: `${found[2]}s` as Unit, way: found[3] as Way } : undefined
}

const limitOf = (name: LimitName) => z.string().superRefine((written, context) => {
  const { way } = limits[name]
  const parsed = parseLimit(written)
  const example = `Write a number, a unit and "${way}", for example "2 working days ${way}". Units are minutes, hours, working days, calendar days, weeks and months.`
  if (!parsed) context.addIssue({ code: 'custom', message: `"${written}" is not a length of time. ${example}` })
  else if (parsed.way !== way) context.addIssue({ code: 'custom', message: `"${written}" counts the wrong way round. ${example}` })
}).meta({ pattern: limitText.source.replace('(after|before)', limits[name].way), description: limits[name].means })

const choiceOf = (name: ChoiceName) => {
  const described: (typeof choices)[ChoiceName] = choices[name]
  if (described.is === 'number') return z.int().min(0).max(999).meta({ description: `${described.means} (${described.unit})` })
  if (described.is === 'yes or no') return z.boolean().meta({ description: described.means })
  if (described.is === 'choice') return z.enum(described.words as readonly string[]).meta({ description: described.means })
  if (described.is === 'list') return z.array(described.words ? z.enum(described.words) : short).min(1).meta({ description: described.means })
  return short.meta({ description: described.means })
}

const cited = <T extends z.ZodType>(is: T) => {
  const entry = z.strictObject({
    is,
    from: z.tuple([short, short], 'Say where it comes from: ["source", "section"].'),
    reading: short.optional(),
    agreedBy: short.optional(),
    since: aDate.optional(),
    until: aDate.optional(),
  })
  return z.union([entry, z.array(entry).min(1)]).optional()
}

const limitShapes = Object.fromEntries((Object.keys(limits) as LimitName[]).map(name => [name, cited(limitOf(name))]))
const choiceShapes = Object.fromEntries((Object.keys(choices) as ChoiceName[]).map(name => [name, cited(choiceOf(name))]))

const source = z.strictObject({
  title: short, publisher: short.optional(), edition: short.optional(), address: z.url().optional(), read: aDate,
  apart: short.optional().meta({ description: 'For what is not the procedure itself: how it was come by. Shown beside each value taken from it.' }),
  sections: z.array(short).min(1).optional().meta({ description: 'The places that may be cited. Where they are given, a value that cites another does not load.' }),
})
const word = z.union([short, z.strictObject(Object.fromEntries(wordPlaces.map(place => [place, short.optional()])))])

/** A pack as written in its file. */
export const packSchema = z.strictObject({
  name: short,
  over: short.optional(),
  about: short.optional(),
  sources: z.record(z.string(), source),
  values: z.strictObject({ ...limitShapes, ...choiceShapes }),
  words: z.strictObject(Object.fromEntries(terms.map(term => [term, word.optional()]))).optional(),
  roles: z.strictObject(Object.fromEntries(roles.map(role => [role, short.optional()]))).optional(),
}).meta({ title: 'A council’s pack', description: 'What a council sets for itself, each value with its source.' })

export type Entry = {
  readonly is: string | number | boolean | readonly string[]
  readonly from: readonly [string, string]
  readonly reading?: string
  readonly agreedBy?: string
  readonly since?: string
  readonly until?: string
}
export type PackSource = {
  readonly title: string
  readonly publisher?: string
  readonly edition?: string
  readonly address?: string
  readonly read: string
  readonly apart?: string
  readonly sections?: readonly string[]
}
export type Pack = {
  readonly name: string
  readonly over?: string
  readonly about?: string
  readonly sources: Readonly<Record<string, PackSource>>
  readonly values: Readonly<Record<string, Entry | readonly Entry[] | undefined>>
  readonly words?: Readonly<Record<string, string | Readonly<Record<string, string | undefined>> | undefined>>
  readonly roles?: Readonly<Record<string, string | undefined>>
}

/** The schema for people who write packs. */
export const packJsonSchema = (): unknown => z.toJSONSchema(packSchema, { io: 'input', unrepresentable: 'any' })

export const entriesOf = (value: Entry | readonly Entry[] | undefined): readonly Entry[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly Entry[]) : [value as Entry]
