// The commands that need the database: what they print and end with, one after the other on one folder, as an operator would.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from '../../src/server/commands/commands.ts'
import { lockFolder } from '../../src/store/folder-lock.ts'
import { sound } from '../returns/files.ts'

const door = fileURLToPath(new URL('../../bin/quorate.js', import.meta.url))
let folder = ''
let census = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'quorate-database-commands-'))
  census = join(folder, 'census.xml')
  writeFileSync(census, sound)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function quorate(...line: string[]) {
  const { PATH = '' } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [door, ...line], { cwd: folder, env: { PATH, DATA_DIR: join(folder, 'data'), EXAMPLE: 'no', PUBLIC_URL: 'https://conferences.example.gov.uk' }, encoding: 'utf8' })
  return { code: status, out: stdout, errors: stderr }
}

describe('wrong use ends with 2 before anything is opened', () => {
  test.each([['import'], ['import', 'census'], ['import', 'dataset', 'x.xml'], ['import', 'census', 'a.xml', 'b.xml'], ['import', 'census', 'x.xml', '--now'], ['administrator'], ['administrator', '--all'], ['rebuild', '--all'], ['verify', '--checkpoint', '12'], ['verify', 'all']])(
    'quorate %s %s', async (...line) => { expect(await run(line)).toBe(2) })
})

test('a file that is not there or no census is refused with 1; --check reports and opens no database', () => {
  expect(quorate('import', 'census', join(folder, 'none.xml'))).toMatchObject({ code: 1, out: '', errors: expect.stringContaining('cannot be read') })
  writeFileSync(join(folder, 'broken.xml'), '<Message>')
  expect(quorate('import', 'census', join(folder, 'broken.xml'))).toMatchObject({ code: 1, out: '' })
  writeFileSync(join(folder, 'cut.xml'), '<Message><Header><Coll\n')
  expect(quorate('import', 'census', join(folder, 'cut.xml'))).toMatchObject({ code: 1, errors: expect.stringMatching(/^Line 1: The file ends/) })
  writeFileSync(join(folder, 'unfit.xml'), sound.replaceAll(/<LAchildID>[^<]*<\/LAchildID>/g, '<LAchildID></LAchildID>'))
  for (const check of [[], ['--check']]) expect(quorate('import', 'census', join(folder, 'unfit.xml'), ...check)).toMatchObject({ code: 1, out: expect.stringContaining('0 can be loaded, 4 left out'), errors: expect.stringContaining('Every child in the file is left out') })
  expect(quorate('import', 'census', census, '--check')).toMatchObject({ code: 0, out: expect.stringContaining('4 children in the file: 4 can be loaded') })
}, 30_000)

test('load, verify, and be told by a checkpoint of a chain made anew; an administrator gets a link', () => {
  expect(quorate('import', 'census', census)).toMatchObject({ code: 0, out: expect.stringMatching(/Loaded 4 children, \d+ events\./) })
  const verified = quorate('verify')
  expect(verified).toMatchObject({ code: 0, errors: '', out: expect.stringContaining('as they were sealed') })
  const forged = /--checkpoint (\S+)/.exec(verified.out)![1]!.replace(/[0-9a-f]{4}$/, (end) => end === '0000' ? '1111' : '0000')
  expect(quorate('verify', '--checkpoint', forged)).toMatchObject({ code: 1, out: '', errors: expect.stringContaining('made anew') })
  expect(quorate('administrator', 'Opal', 'Hearsay')).toMatchObject({ code: 0, out: expect.stringMatching(/^https:\/\/conferences\.example\.gov\.uk\/link\/[\w-]{20,}\n$/), errors: expect.stringContaining('opens once') })
}, 120_000)

test('while the service has the folder they are refused with what to do instead', async () => {
  const lock = await lockFolder(join(folder, 'data'))
  try {
    expect(quorate('import', 'census', census)).toMatchObject({ code: 1, errors: expect.stringMatching(/DATA_DIR[^]*Upload the file in the service/) })
  } finally { await lock.free() }
}, 60_000)
