// Starts small programs of ours as processes of their own, for what only two processes can show.
import { spawn, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

export interface Program {
  child: ChildProcess
  /** Resolves when a line of its output begins so; rejects if it ends first. */
  says(beginning: string): Promise<string>
  ends: Promise<{ code: number | null, signal: string | null, out: string, errors: string }>
}

/** Runs a file of this checkout with Node and tsx. */
export function program(file: string, args: string[] = [], env: Record<string, string> = {}): Program {
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let out = ''
  let errors = ''
  child.stdout?.on('data', (part) => { out += String(part) })
  child.stderr?.on('data', (part) => { errors += String(part) })
  const ends: Program['ends'] = new Promise((done) => { child.on('close', (code, signal) => done({ code, signal, out, errors })) })
  const says = (beginning: string): Promise<string> => new Promise((found, refuse) => {
    const look = () => {
      const line = out.split('\n').find((one) => one.startsWith(beginning))
      if (line !== undefined) found(line)
    }
    child.stdout?.on('data', look)
    look()
    void ends.then((end) => refuse(new Error(`${file} ended (${end.code ?? end.signal}) before it said "${beginning}":\n${end.out}\n${end.errors}`)))
  })
  return { child, says, ends }
}
