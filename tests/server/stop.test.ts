// Stopping: no request cut, no job half done, exit code 0; and an end all the same when something is stuck.
import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { program } from '../store/programs.ts'

const started = async (stuck = 'no') => {
  const one = program('tests/server/slow.ts', [stuck])
  return { one, at: `http://localhost:${(await one.says('port ')).slice(5)}` }
}

test.each(['SIGTERM', 'SIGINT'] as const)('%s: the request and the job in hand are finished, the door is shut, and the code is 0', async (signal) => {
  const { one, at } = await started()
  expect(await (await fetch(`${at}/quick`)).text()).toBe('quick')
  const answer = fetch(`${at}/slow`).then((response) => response.text())
  await one.says('asked')
  one.child.kill(signal)
  await new Promise((resume) => setTimeout(resume, 150))
  await expect(fetch(`${at}/quick`)).rejects.toThrow()
  expect(await answer).toBe('whole')
  const end = await one.ends
  expect(end.code).toBe(0)
  expect(end.out).toMatch(/job whole[^]*database closed/)
})

test('a connection that has asked for nothing, as a browser keeps one to spare, is not waited for', async () => {
  const { one, at } = await started()
  const spare = connect(Number(new URL(at).port), 'localhost')
  await once(spare, 'connect')
  await fetch(`${at}/quick`).then((answer) => answer.text())
  const began = performance.now()
  one.child.kill('SIGTERM')
  await once(spare, 'close')
  const end = await one.ends
  expect(end.code).toBe(0)
  expect(performance.now() - began).toBeLessThan(5_000)
})

test('the same key press arriving twice is one signal; a later second one ends it at once', async () => {
  const { one } = await started('stuck')
  one.child.kill('SIGINT')
  one.child.kill('SIGINT')
  await new Promise((resume) => setTimeout(resume, 700))
  expect(one.child.exitCode).toBeNull()
  one.child.kill('SIGTERM')
  const end = await one.ends
  expect(end.code).toBe(1)
  expect(end.out).toContain('second signal')
})

test('what is stuck does not keep the program for ever', async () => {
  const { one } = await started('stuck')
  one.child.kill('SIGTERM')
  const end = await one.ends
  expect(end.code).toBe(1)
  expect(end.out).toContain('without waiting any longer')
})
