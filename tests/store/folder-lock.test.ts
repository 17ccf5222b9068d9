// The folder lock: one process at a time, however the other one ended.
import { existsSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from '../../src/store/database.ts'
import { FolderTakenError, lockFolder, lockKind, type LockKind } from '../../src/store/folder-lock.ts'
import { program } from './programs.ts'

let folder = ''
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'quorate-lock-')) })
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const hold = (kind: LockKind) => program('tests/store/hold-folder.ts', [folder, kind])

test('each system has a kind of lock', () => {
  expect([lockKind('linux'), lockKind('win32'), lockKind('darwin')]).toEqual(['socket', 'pipe', 'file'])
})

describe.each<LockKind>(process.platform === 'linux' ? ['socket', 'file'] : ['file'])('by %s', (kind) => {
  test('a second process is refused, told the folder, the holder and what to do, and let in after a kill -9', async () => {
    const first = hold(kind)
    await first.says('held')
    const second = hold(kind)
    const refusal = await second.says('refused')
    expect(refusal).toContain(folder)
    expect(refusal).toContain(`process ${first.child.pid}`)
    expect(refusal).toContain('DATA_DIR')
    expect(refusal).toContain('DATABASE_URL')
    await second.ends
    first.child.kill('SIGKILL')
    await first.ends
    const lock = await lockFolder(folder, kind)
    await lock.free()
  })

  test('of six processes after a kill -9, one gets it', async () => {
    const first = hold(kind)
    await first.says('held')
    first.child.kill('SIGKILL')
    await first.ends
    const six = Array.from({ length: 6 }, () => hold(kind))
    const held: string[] = []
    await Promise.all(six.map((one) => Promise.race([one.says('held'), one.says('refused')]).then((said) => { if (said === 'held') held.push(said) })))
    for (const one of six) one.child.kill('SIGKILL')
    await Promise.all(six.map((one) => one.ends))
    expect(held).toEqual(['held'])
  })

  test('this process is refused a second time, by another name of the folder too, and may take it again once freed', async () => {
    const lock = await lockFolder(folder, kind)
    symlinkSync(folder, `${folder}-link`)
    await expect(lockFolder(`${folder}-link`, kind)).rejects.toThrow(FolderTakenError)
    rmSync(`${folder}-link`)
    await lock.free()
    await (await lockFolder(folder, kind)).free()
  })
})

test('an embedded database is refused to a second opener, keeps its folder to its owner, and opens again with what it held', async () => {
  const inner = join(folder, 'data')
  const first = await openDatabase({ folder: inner })
  expect(statSync(inner).mode & 0o777).toBe(0o700)
  await expect(openDatabase({ folder: inner })).rejects.toThrow(FolderTakenError)
  expect(first.migrated.applied[0]).toBe('000-start')
  await first.close()
  const again = await openDatabase({ folder: inner })
  expect(again.migrated.applied).toEqual([])
  await again.close()
  expect(existsSync(join(inner, 'database', 'PG_VERSION'))).toBe(true)
}, 60_000)
