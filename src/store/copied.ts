// The tables that the program declares and the database is loaded with: who may do what, and who may read which label.
import { causes, gives, grants, reaches } from '../access/grants.ts'
import { labels } from '../access/labels.ts'
import type { CopiedTable } from './migrate.ts'

const pairs = (table: string, [key, value]: readonly [string, string], from: { readonly [name: string]: readonly string[] }): CopiedTable =>
  ({ table, rows: Object.entries(from).flatMap(([name, values]) => values.map((one) => ({ [key]: name, [value]: one }))) })

/** Every declared table with its rows, in the order they are loaded. */
export const copied = (): readonly CopiedTable[] => [
  pairs('grant_row', ['role', 'action'], grants),
  pairs('label_role', ['label', 'role'], labels),
  pairs('event_cause', ['type', 'action'], causes),
  pairs('role_giver', ['action', 'role'], gives),
  pairs('role_reach', ['role', 'over'], reaches),
]
