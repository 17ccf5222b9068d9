// The packages we lean on: each named with its reason, pinned exactly, content with Node 20.20, and none that runs a script when installed but one.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { read, root } from './files.ts'

interface Package { engines?: { node?: string }, dev?: boolean, optional?: boolean, hasInstallScript?: boolean, version?: string }
const ours = JSON.parse(read('package.json')) as { [kind: string]: Record<string, string> }
const locked = Object.entries((JSON.parse(read('package-lock.json')) as { packages: Record<string, Package> }).packages).filter(([path]) => path !== '')
const served = locked.filter(([, one]) => !one.dev)
const kinds = ['dependencies', 'optionalDependencies', 'devDependencies'] as const
const direct = { served: [...Object.keys(ours['dependencies'] ?? {}), ...Object.keys(ours['optionalDependencies'] ?? {})], dev: Object.keys(ours['devDependencies'] ?? {}) }

type Version = readonly [number, number, number]
const floor: Version = [20, 20, 0]
const versionOf = (text: string): Version => {
  const [major = 0, minor = 0, patch = 0] = text.split('.').map((part) => /^\d+$/.test(part) ? Number(part) : 0)
  return [major, minor, patch]
}
const order = (a: Version, b: Version): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]
/** The first version that is too late for a caret, a tilde or a plain beginning such as 20 or 20.x. */
const afterAll = (mark: string, text: string, [major, minor, patch]: Version): Version => {
  const given = text.split('.').filter((part) => /^\d+$/.test(part)).length
  if (mark === '^') return major > 0 || given < 2 ? [major + 1, 0, 0] : minor > 0 ? [0, minor + 1, 0] : [0, 0, patch + 1]
  if (given === 1) return [major + 1, 0, 0]
  return mark === '~' || given === 2 ? [major, minor + 1, 0] : [major, minor, patch + 1]
}

/** Whether one comparison of a range lets a version in. Throws on a form it does not know, rather than guess. */
function allows(comparison: string, version: Version): boolean {
  if (comparison === '*' || comparison === '') return true
  const [, mark = '', text = ''] = /^(>=|<=|>|<|\^|~|=|)v?(\d+(?:\.(?:\d+|x|\*)){0,2})$/.exec(comparison) ?? []
  if (text === '') throw new Error(`The range "${comparison}" is not one this test can read.`)
  const against = versionOf(text)
  const far = order(version, against)
  if (mark === '>=') return far >= 0
  if (mark === '<=') return far <= 0
  if (mark === '>') return far > 0
  if (mark === '<') return far < 0
  return far >= 0 && order(version, afterAll(mark, text, against)) < 0
}

/** Whether a range as packages write it lets a version in: alternatives between bars, comparisons between spaces. */
const satisfies = (range: string, version: Version): boolean =>
  range.split('||').some((way) => way.trim().replace(/(>=|<=|>|<|\^|~|=)\s+/g, '$1').split(/\s+/).every((one) => allows(one, version)))

/** The names in the first column of each table under a heading. */
function named(heading: string): string[] {
  const part = read('docs/dependencies.md').split(/^## /m).find((one) => one.startsWith(heading)) ?? ''
  const cells = part.split('\n').filter((line) => /^\| (?!package|---)/.test(line)).map((line) => line.split('|')[1] ?? '')
  return cells.flatMap((one) => one.split(',').map((name) => name.replace('(optional)', '').trim())).toSorted()
}

test('ranges are read as npm reads them', () => {
  const let20 = (range: string) => satisfies(range, floor)
  expect(['*', '>=20', '>= 20.20', '^20.19.0 || >=22.12.0', '^20', '20.x', '20', '~20.20.0', '>=18 <21', '>=20.20.0', '10 || 20'].filter((range) => !let20(range))).toEqual([])
  expect(['>=22', '>=22.12.0', '^18', '^22.12.0 || >=24', '20.19', '~20.19.0', '>20.20.0', '<20', '>=18 <20', '^20.21.0'].filter(let20)).toEqual([])
  expect(() => let20('latest')).toThrow('latest')
})

test('each has its reason written down, and nothing is written down that is not there', () => {
  expect(named('That run in the service')).toEqual(direct.served.toSorted())
  expect(named('For development and tests')).toEqual(direct.dev.toSorted())
})

test('each is pinned exactly, and the lock file has that version', () => {
  const pins = [...kinds, 'overrides'].flatMap((kind) => Object.entries(ours[kind] ?? {}))
  expect(pins.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
  const at = new Map(locked.map(([path, { version }]) => [path, version]))
  expect(pins.filter(([name, version]) => at.get(`node_modules/${name}`) !== version)).toEqual([])
})

test('each takes Node 20.20, in the lock file and as installed', () => {
  const refuses = (range: string | undefined) => range !== undefined && !satisfies(range, floor)
  expect(locked.filter(([, { engines }]) => refuses(engines?.node)).map(([path, { engines }]) => `${path}: ${engines?.node}`)).toEqual([])
  const installed = served.filter(([path]) => existsSync(join(root, path, 'package.json')))
  expect(installed.length).toBeGreaterThan(50)
  const found = installed.flatMap(([path]) => { const { engines } = JSON.parse(read(`${path}/package.json`)) as Package; return refuses(engines?.node) ? [`${path}: ${engines?.node}`] : [] })
  expect(found).toEqual([])
})

test('nothing but esbuild runs a script when it is installed', () => {
  expect(locked.filter(([, one]) => one.hasInstallScript).map(([path]) => path)).toEqual(['node_modules/esbuild'])
})

test('there are no more than 36 of our choosing and 260 in all that run in the service', () => {
  const here = served.filter(([path]) => existsSync(join(root, path))).length
  console.log(`Packages that run in the service: ${direct.served.length} of our choosing, ${here} installed here, ${served.length} in the lock file for all machines.`)
  expect(direct.served.length).toBeLessThanOrEqual(36)
  expect(here).toBeLessThanOrEqual(260)
  expect(served.length).toBeLessThanOrEqual(260)
})
