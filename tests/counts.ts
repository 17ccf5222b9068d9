// How often a repeating test repeats: one setting, QUORATE_COUNTS, from a hundredth (npm test) to all of it (npm run long).

const shares = { test: 0.01, ci: 0.1, long: 1 } as const
export type Counts = keyof typeof shares

const asked = process.env['QUORATE_COUNTS'] ?? 'test'
if (!(asked in shares)) throw new Error(`QUORATE_COUNTS is "${asked}". Give test, ci or long, for example QUORATE_COUNTS=ci.`)
export const counts = asked as Counts

/** The share of a full figure that this run repeats; never less than `least`. */
export const times = (full: number, least = 1) => Math.max(least, Math.round(full * shares[counts]))

/** The seed of every random test in this run: printed by the runner, replayed with QUORATE_SEED. */
export const seed = Number(process.env['QUORATE_SEED'] ?? 20260302)
