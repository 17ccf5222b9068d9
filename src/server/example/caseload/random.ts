// Chance that can be had again: the same seed always gives the same numbers, whatever the machine.

/** A number from 0 up to, and not including, 1. */
export type Random = () => number

/** Numbers that one text always gives, in one order (sfc32 on a four-part hash of the text). */
export function seeded(text: string): Random {
  let [a, b, c, d] = hashed(text)
  const next = (): number => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + t | 0
    return (t >>> 0) / 4_294_967_296
  }
  // the first few still look like the text
  for (let i = 0; i < 12; i++) next()
  return next
}

function hashed(text: string): [number, number, number, number] {
  const h: [number, number, number, number] = [1_779_033_703, 3_144_134_277, 1_013_904_242, 2_773_480_762]
  const by = [597_399_067, 2_869_860_233, 951_274_213, 2_716_044_179] as const
  for (let i = 0; i < text.length; i++) {
    for (const n of [0, 1, 2, 3] as const) h[n] = h[(n + 1) % 4 as 0 | 1 | 2 | 3] ^ Math.imul(h[n] ^ text.charCodeAt(i), by[n])
  }
  return h
}

/** A whole number from `least` to `most`, both included. */
export const whole = (r: Random, least: number, most: number): number => least + Math.floor(r() * (most - least + 1))

/** True so often, 0 to 1. */
export const chance = (r: Random, often: number): boolean => r() < often

export const pick = <T>(r: Random, list: readonly T[]): T => list[Math.floor(r() * list.length)]!

/** One of several, each as often as its weight among all weights. */
export function weighted<T>(r: Random, table: readonly (readonly [T, number])[]): T {
  let left = r() * table.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [one, weight] of table) if ((left -= weight) < 0) return one
  return table.at(-1)![0]
}

/** A length in days that is usually short and now and then long; `mean` is its average. */
export const sometimeAfter = (r: Random, mean: number): number => Math.ceil(-Math.log(1 - r()) * mean)
