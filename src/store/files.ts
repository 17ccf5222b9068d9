// Files as rows of encrypted parts named by their digest, so that one backup holds everything and two processes share it.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { now } from './clock.ts'
import type { Tx } from './transaction.ts'
import { sealed, unsealed } from './words.ts'

const partSize = 256 * 1024
export const fileDigest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const placed = (digest: string, part: number): string => `file_part.bytes.${digest}.${part}`

/** Keep a file; the same bytes twice by one maker are one file. Gives its digest, which is its name. */
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
  const rows = await tx.rows(sql<Part>`select made_by, part, of, bytes from file_part where digest = ${digest} order by made_by, part`)
  if (rows.length === 0) return undefined
  for (const maker of new Set(rows.map((row) => row.made_by))) {
    const bytes = whole(digest, rows.filter((row) => row.made_by === maker))
    if (bytes) return bytes
  }
  throw new Error('A stored file is not whole or not what it was. Nothing was sent. Restore it from a backup.')
}

interface Part { readonly made_by: string, readonly part: number, readonly of: number, readonly bytes: Uint8Array }

/** One maker's parts put together, where they are all there and are what the name says. */
function whole(digest: string, parts: readonly Part[]): Buffer | undefined {
  if (parts.length !== parts[0]!.of) return undefined
  try {
    const bytes = Buffer.concat(parts.map((row) => unsealed(row.bytes, placed(digest, row.part))))
    return fileDigest(bytes) === digest ? bytes : undefined
  } catch { return undefined }
}

/** Take back a file that this person uploaded. A copy is never taken back: the database refuses it. */
export const dropFile = async (tx: Tx, digest: string): Promise<void> => { await tx.rows(sql`delete from file_part where digest = ${digest} and made_by = ${tx.person}::uuid`) }
