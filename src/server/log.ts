// What the program says of itself: one JSON line at a time, with ids and never with words about people.
import { randomUUID } from 'node:crypto'
import { pino, type DestinationStream, type Logger } from 'pino'
import { cleanError } from '../store/errors.ts'

/** Call as `log.info({ conference }, 'kept')`: facts are ids, numbers and names that we chose; the sentence is fixed in the code. */
export type Log = Logger

/** An id of ours, a digest, a day or a moment: what says nothing to whoever does not hold the record. A name in one word is none of these. */
const plain = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{64}|\d{4}-\d\d-\d\d(T[\d:.]+Z)?)$/
/** Text under any other name is left out; under these it is one of our own words, and only as long as it looks like one. */
const ours: { readonly [fact: string]: RegExp } = {
  method: /^[A-Z]{3,7}$/, route: /^\/[\w:/.*-]{0,120}$/, address: /^https?:\/\/[\w.:[\]-]{1,120}$/, signal: /^SIG[A-Z]{2,6}$/, why: /^(SIG[A-Z]{2,6}|asked)$/,
  what: /^(requests|jobs|database)$/, kind: /^(uncaughtException|unhandledRejection)$/, was: /^[a-z-]{1,40}$/, is: /^[a-z-]{1,40}$/, setting: /^[A-Z_]{2,40}$/,
}
const deepest = 3

/** A value as it may be logged: text that is not plain is left out, an error loses what was in it. */
function safe(value: unknown, name = '', depth = 0): unknown {
  if (value instanceof Error) return cleanError(value)
  if (typeof value === 'string') return plain.test(value) || ours[name]?.test(value) ? value : '(left out)'
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? undefined : value
  const copied = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype
  if (!copied || depth >= deepest) return '(left out)'
  if (Array.isArray(value)) return value.map((one) => safe(one, name, depth + 1))
  return safeAll(value as Record<string, unknown>, depth + 1)
}

/** The fields of an error that is clean already may hold a sentence: it went through cleanError. */
const safeAll = (facts: Record<string, unknown>, depth = 0): Record<string, unknown> =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, name === 'error' && isClean(value) ? value : safe(value, name, depth)]))

const isClean = (value: unknown): boolean => typeof value === 'object' && value !== null && 'message' in value && 'name' in value && !(value instanceof Error)

/**
 * Lines to standard output, or to what a test gives. Everything logged passes through here, Fastify's own lines too:
 * only facts that are plain get out, and the sentence that repeats an error's message does not.
 */
export function makeLog(to?: DestinationStream): Log {
  return pino({
    base: undefined, messageKey: 'says', timestamp: () => `,"at":"${new Date().toISOString()}"`,
    formatters: { level: (level) => ({ level }), log: (facts) => safeAll(facts) },
    hooks: {
      logMethod(given, method) {
        const [first, says] = given as unknown as [unknown, unknown]
        const error = first instanceof Error ? first : (first as { err?: unknown } | null)?.err
        if (!(error instanceof Error)) return method.apply(this, given)
        const facts = first instanceof Error ? {} : { ...(first as object), err: undefined }
        const own = typeof says === 'string' && says !== error.message ? says : 'something went wrong'
        return method.apply(this, [{ ...facts, error: cleanError(error) }, own] as unknown as typeof given)
      },
    },
  }, to ?? pino.destination({ dest: 1, sync: true }))
}

const id = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{64}|\d{1,9})$/

/** A route with the ids in it, `/conferences/0196…/attendance`: no query, and nothing in an id's place that is not one. */
export function addressOf(route: string | undefined, params: unknown): string {
  if (!route) return '(no such page)'
  const given = (params ?? {}) as Record<string, unknown>
  return route.replace(/:(\w+)|\*/g, (place, name: string | undefined) => {
    const value = String((name ? given[name] : undefined) ?? '')
    return id.test(value) ? value : place
  })
}

/** Every request gets an id, which its error page shows and its line carries. */
export const requestId = (): string => randomUUID()
