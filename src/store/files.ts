// Files as rows of encrypted parts named by their digest, so that one backup holds everything and two processes share it.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { now } from './clock.ts'
import type { Tx } from './transaction.ts'
import { sealed, unsealed } from './words.ts'

const partSize = 256 * 1024
export const fileDigest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const placed = (digest: string, part: number): string => `file_part.bytes.${digest}.${part}`

/** Keep a file; the same bytes twice are one file. Gives its digest, which is its name. */
export async function keepFile(tx: Tx, bytes: Uint8Array): Promise<string> {
  const digest = fileDigest(bytes)
  const parts = Math.max(1, Math.ceil(bytes.length / partSize))
  for (let part = 0; part < parts; part++) {
    const piece = Buffer.from(bytes.subarray(part * partSize, (part + 1) * partSize))
    await tx.rows(sql`insert into file_part (digest, part, of, bytes, made_by, made_at)
      values (${digest}, ${part}, ${parts}, ${sealed(piece, placed(digest, part))}, ${tx.person}::uuid, ${now()}::timestamptz) on conflict do nothing`)
  }
  return digest
}

/** The bytes of a file this person made or has a copy of. Throws where the bytes are not those of the name. */
export async function fileBytes(tx: Tx, digest: string): Promise<Buffer | undefined> {
  const rows = await tx.rows(sql<{ part: number, of: number, bytes: Uint8Array }>`select part, of, bytes from file_part where digest = ${digest} order by part`)
  if (rows.length === 0) return undefined
  const bytes = Buffer.concat(rows.map((row) => unsealed(row.bytes, placed(digest, row.part))))
  if (rows.length !== rows[0]!.of || fileDigest(bytes) !== digest) throw new Error('A stored file is not whole or not what it was. Nothing was sent. Restore it from a backup.')
  return bytes
}
