// How values come out of the database, the same from either driver: days and moments as text, whole numbers as numbers where that is exact.
import { types as pgTypes, type CustomTypesConfig } from 'pg'

type Parse = (text: string) => unknown

const wholeNumber: Parse = (text) => Number.isSafeInteger(Number(text)) ? Number(text) : text

/** `2026-03-02 10:11:12.5+00`, as a session in UTC prints it, becomes `2026-03-02T10:11:12.5Z`; microseconds are kept. */
const moment: Parse = (text) => {
  if (text.endsWith('+00')) return `${text.slice(0, -3).replace(' ', 'T')}Z`
  return text.endsWith('infinity') ? text : new Date(text).toISOString()
}

const asItIs: Parse = (text) => text
const bytes: Parse = (text) => Buffer.from(text.slice(2), 'hex')

const oid = { bytea: 17, int8: 20, date: 1082, timestamp: 1114, timestamptz: 1184 } as const

/** By type number, for PGlite, which derives the parsers of arrays from these. */
export const parsers: Record<number, Parse> = {
  [oid.bytea]: bytes,
  [oid.int8]: wholeNumber,
  [oid.date]: asItIs,
  [oid.timestamp]: asItIs,
  [oid.timestamptz]: moment,
}

/** PGlite spells bytes one array element at a time; a buffer does it at once. */
export const serializers: Record<number, (value: unknown) => string> = {
  [oid.bytea]: (value) => {
    if (!(value instanceof Uint8Array)) throw new TypeError('A column of bytes takes a Uint8Array.')
    return `\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')}`
  },
}

const arrays: Record<number, Parse> = { 1016: wholeNumber, 1182: asItIs, 1115: asItIs, 1185: moment }
/** The array of text has no name of its own among the driver's types. */
const arrayOfText = 1009 as unknown as Parameters<typeof pgTypes.getTypeParser>[0]

type Entry = string | null | Entry[]
const eachOf = (entry: Entry, parse: Parse): unknown =>
  entry === null ? null : Array.isArray(entry) ? entry.map((inner) => eachOf(inner, parse)) : parse(entry)

/** The same for pg, handed to one pool and leaving the driver's global table alone. */
export const pgValues = {
  getTypeParser(type: number, format?: 'text' | 'binary') {
    if (format === 'binary') return pgTypes.getTypeParser(type, 'binary')
    const each = arrays[type]
    if (each) return (text: string) => eachOf(pgTypes.getTypeParser(arrayOfText)(text) as Entry, each)
    return parsers[type] ?? pgTypes.getTypeParser(type, 'text')
  },
} as CustomTypesConfig

/** Said on each new session, so that both databases print days and moments alike. */
export const sessionSettings = `set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'iso_8601'`
