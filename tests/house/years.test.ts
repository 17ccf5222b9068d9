// A day on a page says its year where it is not this year: no page writes a short day without saying what today is.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Where the year stands beside the day, or the days of one count stand together. */
const withoutYear = [/^pictures\//, /^child\/child\.ts$/, /^child\/happened\.ts$/, /^rules\//]

test('every short day on a page is given today', () => {
  const root = new URL('../../src/pages/', import.meta.url)
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !withoutYear.some((one) => one.test(file)))
  const bare = files.flatMap((file) => [...readFileSync(new URL(file, root), 'utf8').matchAll(/shortDay\)|shortDay\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/g)].map((found) => found[0]).filter((call) => !/, (?:\w+\.)*today\)$/.test(call)).map((call) => `${file}: ${call}`))
  expect(bare).toEqual([])
})
