// One process at a time on a data folder: two on the embedded database would silently lose what each other writes.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
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

/** A file with the holder's number; one left by a process that is gone is moved aside, which only one of several can do. */
async function lockByFile(folder: string): Promise<FolderLock> {
  const file = join(folder, 'in-use')
  for (let left = 3; ; left -= 1) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx', mode: 0o600 })
      return { free: async () => rmSync(file, { force: true }) }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const holder = Number(readFileSync(file, 'utf8')) || null
    if (left === 0 || !holder || holder === process.pid || runs(holder)) throw new FolderTakenError(folder, holder)
    const aside = `${file}-${holder}-${process.pid}`
    try { renameSync(file, aside); rmSync(aside, { force: true }) } catch { /* another process took it over first: the next round sees theirs */ }
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
