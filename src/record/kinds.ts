// The kinds of fact an event may hold: ids, days, moments, choices and counts, and never free text, which is a passage.
import { z } from 'zod'
import { day, dayText, type Day } from '../calendar/day.ts'
import type { Id } from './people.ts'

/** A reference to a thing, by its kind. */
export const id = <K extends string>(kind: K) => z.uuid().meta({ fact: 'id', kind }) as unknown as z.ZodType<Id<K>, string>

/** A civil day: `2026-03-02` when kept, a Day when read. */
export const aDay = z.codec(z.iso.date(), z.custom<Day>((value) => Number.isInteger(value)), { decode: (text) => day(text), encode: (value) => dayText(value) })
  .meta({ fact: 'day' })

/** A moment in time, as an ISO instant in UTC. */
export const aMoment = z.iso.datetime().meta({ fact: 'moment' })

/** A time on a London clock, `14:30`. */
export const aTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/).meta({ fact: 'time' })

/** One of a few words that we chose. */
export const choice = <const T extends readonly string[]>(...words: T) => z.enum(words).meta({ fact: 'choice' })

/** A whole number from `least` to `most`. */
export const count = (least: number, most: number) => z.int().min(least).max(most).meta({ fact: 'count' })

export const yesNo = z.boolean().meta({ fact: 'yes or no' })

/** A short name that a system or a pack gives a thing (a section, a census number): capitals, small letters, digits and hyphens, 40 at most. */
export const code = z.string().regex(/^[A-Za-z0-9-]{1,40}$/).meta({ fact: 'code' })

/** The digest that names a file or a copy: 64 hexadecimal digits. */
export const digest = z.string().regex(/^[0-9a-f]{64}$/).meta({ fact: 'digest' })

export const many = <T extends z.ZodType>(kind: T) => z.array(kind)
export const maybe = <T extends z.ZodType>(kind: T) => kind.optional()
