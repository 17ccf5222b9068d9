// The command line: exit codes, help everywhere, and refusals that say what to do instead.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commands } from '../../src/server/commands/commands.ts'
import { lockFolder } from '../../src/store/folder-lock.ts'

const door = fileURLToPath(new URL('../../bin/quorate.js', import.meta.url))
let folder = ''
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'quorate-commands-')) })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function quorate(line: string[], environment: Record<string, string> = {}, cwd = folder) {
  const { PATH = '' } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [door, ...line], { cwd, env: { PATH, DATA_DIR: join(folder, 'data'), ...environment }, encoding: 'utf8' })
  return { code: status, out: stdout, errors: stderr }
}

test('the door can be walked through', () => {
  expect(statSync(door).mode & 0o111).not.toBe(0)
})

test('whoever reads only the first lines of a long answer is not shown an error', () => {
  const { status, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${door}" councils --json | head -1`], { cwd: folder, env: { PATH: process.env['PATH'] ?? '' }, encoding: 'utf8' })
  expect([status, stderr]).toEqual([0, ''])
})

test('help lists every command, on stdout with 0; no command or an unknown one is wrong use, on stderr with 2', () => {
  const help = quorate(['--help'])
  expect(help.code).toBe(0)
  for (const { name } of commands) expect(help.out).toContain(`  ${name} `)
  expect(quorate([])).toMatchObject({ code: 2, out: '' })
  expect(quorate(['nonesuch'])).toMatchObject({ code: 2, errors: expect.stringContaining('no command "nonesuch"') })
})

test('every command answers --help with its usage and 0', async () => {
  const said = commands.map(({ name }) => ({ name, ...quorate([name, '--help']) }))
  for (const { name, code, out } of said) expect({ name, code, usage: out.includes(`quorate ${name}`) }).toEqual({ name, code: 0, usage: true })
}, 60_000)

test.each(['export', 'backup', 'restore'])('%s says that it is not built yet, with 1', (name) => {
  expect(quorate([name, 'x'])).toMatchObject({ code: 1, out: '', errors: expect.stringContaining('not built yet') })
})

test('due and councils open no database and answer within a second, warm', () => {
  for (const line of [['due', '--list'], ['councils']]) {
    quorate(line)
    const began = performance.now()
    expect(quorate(line).code).toBe(0)
    expect(performance.now() - began).toBeLessThan(3_000)
  }
})

test('wrong settings are refused by name', () => {
  expect(quorate(['migrate'], { PORT: 'x', DATABASE_URL: 'nonsense' })).toMatchObject({ code: 1, errors: expect.stringMatching(/2 settings are wrong[^]*PORT[^]*DATABASE_URL/) })
  expect(quorate(['migrate', '--now'])).toMatchObject({ code: 2 })
})

test('with the folder in use it is refused with what to do; with the folder free it works', async () => {
  const lock = await lockFolder(join(folder, 'data'))
  // Refused by the kernel, not by an answer: this process waits for the command and cannot say its number.
  const refused = quorate(['migrate'])
  expect(refused.code).toBe(1)
  expect(refused.errors).toMatch(/DATA_DIR[^]*running service has done this already/)
  await lock.free()
  expect(quorate(['migrate'])).toMatchObject({ code: 0, out: expect.stringContaining('000-start') })
  expect(quorate(['migrate'])).toMatchObject({ code: 0, out: expect.stringContaining('up to date') })
}, 60_000)
