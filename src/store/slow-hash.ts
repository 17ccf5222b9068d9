// Slow hashes of what people remember, two at a time: more would hold up everybody else's page.
import { hash, verify } from '@node-rs/argon2'

const atOnce = 2
let running = 0
const waiting: (() => void)[] = []

async function inTurn<R>(work: () => Promise<R>): Promise<R> {
  while (running >= atOnce) await new Promise<void>((resolve) => { waiting.push(resolve) })
  running += 1
  try { return await work() } finally {
    running -= 1
    waiting.shift()?.()
  }
}

/** Argon2id of a secret somebody remembers, with a salt of its own (19 MiB, two passes: what the library gives and OWASP asks for). */
export const slowHash = (secret: string): Promise<string> => inTurn(() => hash(secret))

/** Whether a secret is the one that was hashed; the time it takes says nothing about it. */
export const slowlySame = (hashed: string, secret: string): Promise<boolean> => inTurn(() => verify(hashed, secret))
