// The whole program as people start it: serves, says where and for what, ends in order, and starts again on what it left.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { program } from '../store/programs.ts'

let folder = ''
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'quorate-start-')) })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const started = (environment: Record<string, string> = {}) =>
  program('src/server/main.ts', [], { PORT: '0', EXAMPLE: 'no', DATABASE_URL: '', DATA_DIR: join(folder, 'data'), ...environment })

test('serves /health, refuses a second one on its folder, stops with 0, and serves again after a kill -9', async () => {
  const one = started()
  const url = (await one.says('Quorate is at ')).slice('Quorate is at '.length)
  const health = await fetch(`${url}/health`)
  expect([health.status, await health.json()]).toEqual([200, { ok: true }])
  await one.says('The embedded database survives a killed process, but not a power cut')

  const second = await started().ends
  expect(second.code).toBe(1)
  expect(second.errors).toContain(`process ${one.child.pid}`)

  one.child.kill('SIGTERM')
  expect(await one.ends).toMatchObject({ code: 0, errors: '' })

  const killed = started()
  await killed.says('Quorate is at ')
  killed.child.kill('SIGKILL')
  await killed.ends
  const again = started()
  await again.says('Quorate is at ')
  again.child.kill('SIGTERM')
  expect((await again.ends).code).toBe(0)
}, 120_000)

test('wrong settings stop it with 1 and all of them named', async () => {
  const end = await started({ PORT: 'x', EXAMPLE: 'maybe' }).ends
  expect(end.code).toBe(1)
  expect(end.errors).toMatch(/PORT is "x"[^]*EXAMPLE is "maybe"/)
})

test('a server that does not answer stops it with 1 and a sentence, and no password', async () => {
  const key = Buffer.alloc(32, 1).toString('base64')
  const end = await started({ DATABASE_URL: 'postgres://somebody:not-to-be-shown@127.0.0.1:1/quorate', MASTER_KEY: key }).ends
  expect(end.code).toBe(1)
  expect(end.errors).toContain('does not answer')
  expect(end.out + end.errors).not.toContain('not-to-be-shown')
})

test('example people are named at the start only where the service is of this machine alone', async () => {
  const greeting = async (environment: Record<string, string>) => {
    const one = started({ DATA_DIR: join(folder, 'example'), ...environment })
    await one.says('The embedded database survives')
    one.child.kill('SIGTERM')
    return (await one.ends).out
  }
  expect(await greeting({ EXAMPLE: 'yes' })).toMatch(/Sign in as one of these invented people:\n {2}Pru Ledgerly, unit administrator/)
  expect(await greeting({ EXAMPLE: 'no' })).not.toContain('invented people')
  const elsewhere = await greeting({ EXAMPLE: 'yes', PUBLIC_URL: 'https://conferences.example.gov.uk' })
  expect(elsewhere).toContain('Quorate is at https://conferences.example.gov.uk')
  expect(elsewhere).not.toContain('invented people')
}, 240_000)
