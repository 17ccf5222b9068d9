// The tables that the program declares and the database is loaded with.
import type { CopiedTable } from './migrate.ts'

/** Every declared table with its rows, in the order they are loaded. */
export const copied = (): readonly CopiedTable[] => []
