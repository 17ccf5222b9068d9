// A program for the tests of the folder lock: takes the folder it is given, says so, and holds it until it is killed.
import { lockFolder, type LockKind } from '../../src/store/folder-lock.ts'

const [folder = '', kind] = process.argv.slice(2)
try {
  await lockFolder(folder, kind as LockKind | undefined)
  console.log('held')
  setInterval(() => undefined, 1_000)
} catch (error) {
  console.log(`refused ${(error as Error).message}`)
}
