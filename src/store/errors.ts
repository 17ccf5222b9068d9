// Errors of the database with every value taken out, so that nothing about a person reaches a log.

/** What may be said of a failed statement: which kind of failure, and where, never what was in it. */
export interface CleanError {
  name: string
  message: string
  code?: string
  severity?: string
  schema?: string
  table?: string
  column?: string
  constraint?: string
  dataType?: string
  routine?: string
  at?: string[]
}

const kept = ['code', 'severity', 'schema', 'table', 'column', 'constraint', 'dataType', 'routine'] as const

/** PostgreSQL's own codes have five characters; the messages that come with them quote values (`invalid input syntax for type uuid: "…"`). */
const isStatementError = (error: object): boolean => /^[0-9A-Z]{5}$/.test(String((error as { code?: unknown }).code ?? ''))

/** The calls on the way, without the message that a stack begins with. */
const callsOf = (error: Error): string[] =>
  (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 12).map((line) => line.trim())

/** Whatever a message quotes may be a value: a parser quotes what it could not read. */
const withoutQuotes = (message: string) => message.replace(/"[^"]*"|“[^”]*”|`[^`]*`|(?<![\p{L}\d])'[^']*'/gu, '"…"')

/**
 * An error as it may be logged. A statement's error keeps its code, constraint, table, column and routine and loses its message,
 * detail, hint, parameters and query; any other error keeps its message without what that quotes.
 */
export function cleanError(error: unknown): CleanError {
  if (!(error instanceof Error)) return { name: 'unknown', message: 'Something other than an error was thrown.' }
  if (!isStatementError(error)) return { name: error.name, message: withoutQuotes(error.message), at: callsOf(error) }
  const given = error as unknown as Record<string, unknown>
  const clean: CleanError = { name: 'database error', message: `The database refused a statement (${String(given['code'])}).`, at: callsOf(error) }
  for (const name of kept) if (typeof given[name] === 'string') clean[name] = given[name]
  return clean
}
