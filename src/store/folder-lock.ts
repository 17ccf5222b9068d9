// One process at a time on a data folder: two on the embedded database would silently lose what each other writes.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { join } from 'node:path'

/** Thrown when another process holds the folder. */
export class FolderTakenError extends Error {
  override name = 'FolderTakenError'
  constructor(folder: string, holder: number | null) {
    super(`Another Quorate is using the folder ${folder}${holder ? ` (process ${holder})` : ''}. `
      + 'Two programs on one folder would lose what each other writes. '
      + 'Stop the other one, give this one a folder of its own with DATA_DIR, or set DATABASE_URL: a PostgreSQL server takes several processes.')
  }
}

export interface FolderLock { free(): Promise<void> }
export type LockKind = 'socket' | 'pipe' | 'file'

/** An abstract socket on Linux and a pipe on Windows, which the system frees the moment a process dies; a file elsewhere. */
export const lockKind = (platform = process.platform): LockKind => platform === 'linux' ? 'socket' : platform === 'win32' ? 'pipe' : 'file'

/** The address that stands for a folder: a digest of its real path, so that links and `..` name the same one. */
function addressOf(folder: string, kind: LockKind): string {
  const name = `quorate-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`
  return kind === 'pipe' ? `\\\\.\\pipe\\${name}` : `\0${name}`
}

/** The process that holds an address, if it answers in half a second. */
const holderOf = (address: string): Promise<number | null> => new Promise((tell) => {
  const socket = connect(address)
  let said = ''
  const end = () => { socket.destroy(); tell(Number(said) || null) }
  socket.setTimeout(500, end)
  socket.on('data', (part) => { said += part.toString() })
  socket.on('end', end)
  socket.on('error', end)
})

async function lockByAddress(folder: string, kind: LockKind): Promise<FolderLock> {
  const address = addressOf(folder, kind)
  const server: Server = createServer((socket) => { socket.on('error', () => undefined).end(String(process.pid)) })
  await new Promise<void>((held, refuse) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') return refuse(error)
      void holderOf(address).then((holder) => refuse(new FolderTakenError(folder, holder)))
    })
    server.listen(address, held)
  })
  server.unref()
  return { free: () => new Promise((done) => { server.close(() => done()) }) }
}

const runs = (pid: number): boolean => {
  try { process.kill(pid, 0); return true } catch (error) { return (error as NodeJS.ErrnoException).code === 'EPERM' }
}

/** Makes a file that must not exist; false if it does. */
function made(file: string): boolean {
  try { writeFileSync(file, String(process.pid), { flag: 'wx', mode: 0o600 }); return true } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

const ageOf = (file: string): number => {
  try { return Date.now() - statSync(file).mtimeMs } catch { return 0 }
}
const readHolder = (file: string): number | null => {
  try { return Number(readFileSync(file, 'utf8')) || null } catch { return null }
}

/** Removes a dead holder's file, one process at a time, or it might remove the file of whoever came between. */
function clearAway(file: string): void {
  const turn = `${file}-turn`
  if (!made(turn)) return void (ageOf(turn) > 10_000 && rmSync(turn, { force: true }))
  const holder = readHolder(file)
  if (holder && !runs(holder)) rmSync(file, { force: true })
  rmSync(turn, { force: true })
}

/** A file with the holder's number, for systems without a lock that dies with its process. */
async function lockByFile(folder: string): Promise<FolderLock> {
  const file = join(folder, 'in-use')
  for (let left = 30; ; left -= 1) {
    if (made(file)) return { free: async () => rmSync(file, { force: true }) }
    const holder = readHolder(file)
    if (left === 0 || (holder && runs(holder))) throw new FolderTakenError(folder, holder)
    clearAway(file)
    await new Promise((resume) => setTimeout(resume, 20))
  }
}

/**
 * Takes a folder for this process, making it (for its owner alone) if absent.
 * Processes in different containers do not see each other's sockets: give each a folder of its own.
 */
export async function lockFolder(folder: string, kind: LockKind = lockKind()): Promise<FolderLock> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const real = realpathSync(folder)
  return kind === 'file' ? lockByFile(real) : lockByAddress(real, kind)
}
