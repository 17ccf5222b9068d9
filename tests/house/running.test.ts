// The guide to running the service agrees with the program: its settings, its files, its commands and what its log says.
import { createDecipheriv, randomBytes } from 'node:crypto'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { settingsTable, withSettings } from '../../scripts/docs/settings.ts'
import { commands } from '../../src/server/commands/commands.ts'
import { known } from '../../src/server/settings.ts'
import { wrapNewKey } from '../../src/store/words.ts'
import { files, read, source } from './files.ts'

const guide = read('docs/running.md')
const unit = read('deploy/quorate.service')
const container = read('deploy/Containerfile')
const names = Object.entries(known).flatMap(([name, setting]) => 'secret' in setting ? [name, `${name}_FILE`] : [name])

test('the table of settings is the one the program reads', () => {
  expect(settingsTable().split('\n')).toHaveLength(Object.keys(known).length + 2)
  expect(withSettings(guide)).toBe(guide)
  expect(() => withSettings('no place for it')).toThrow('no place')
})

test('what is set in the guide and in the container is a setting', () => {
  const given = [...guide.matchAll(/^([A-Z][A-Z_]+)=/gm), ...[...container.matchAll(/^ENV (.+)$/gm)].flatMap(([, line]) => [...(line ?? '').matchAll(/([A-Z_]+)=/g)])].map((found) => found[1] ?? '')
  expect(given.length).toBeGreaterThan(6)
  expect(given.filter((name) => !names.includes(name))).toEqual([])
})

test('the files it names are there, in the guide and in what deploys', () => {
  const paths = [...guide.matchAll(/(?:^|[\s`/(])((?:src|deploy|bin|docs|scripts)\/[\w./-]*\w)/gm)].map((found) => found[1] ?? '')
  expect(paths.length).toBeGreaterThan(4)
  expect(paths.filter((path) => !files.some((file) => file === path || file.startsWith(`${path}/`)))).toEqual([])
  for (const text of [unit, container]) expect(files).toContain(/(src\/server\/\w+\.ts)/.exec(text)?.[1])
})

test('the commands it names are there', () => {
  const called = [...guide.matchAll(/(?:`quorate|quorate\.js) ([a-z]+)\b/g)].map((found) => found[1] ?? '')
  expect(called).toContain('administrator')
  expect(called.filter((name) => !commands.some((one) => one.name === name))).toEqual([])
})

test('a line of the log that it explains is one the program writes', () => {
  const rows = guide.split('\n').filter((line) => line.startsWith('| `"'))
  const said = rows.flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/"…?([^"…]+)…?"/g)].map((found) => found[1] ?? ''))
  expect(said.length).toBeGreaterThan(7)
  const program = source.map(read).join('\n')
  expect(said.filter((words) => !program.includes(words))).toEqual([])
})

test('what deploys serves without rights and with nothing that only develops', () => {
  expect(container).toContain('npm ci --omit=dev')
  expect(container).toMatch(/^USER node$/m)
  expect(unit).toMatch(/^User=quorate$/m)
  expect(unit).toMatch(/^LimitCORE=0$/m)
  expect(unit).toMatch(/^ProtectSystem=strict$/m)
})

test('what it gives to read words without us reads them', () => {
  type Opens = (key: Buffer, bytes: Buffer, place: string) => Buffer
  const written = /^const open = [^]*?^}$/m.exec(guide)?.[0] ?? ''
  const open = runInNewContext(`${written}\nopen`, { createDecipheriv, Buffer }) as Opens
  const master = randomBytes(32)
  // A wrapped key is made like any sealed words, and needs no key of the service's to be open.
  const wrapped = wrapNewKey(master, 1)
  expect(open(master, wrapped, 'data_key.wrapped.1')).toHaveLength(32)
  expect(() => open(master, wrapped, 'data_key.wrapped.2')).toThrow()
  const places = [...guide.matchAll(/(passage\.words|file_part\.bytes)\.[$<]/g)].map((found) => `\`${found[1]}.\${`)
  expect(places).toHaveLength(2)
  expect(places.filter((place) => !source.some((path) => read(path).includes(place)))).toEqual([])
})
