// Words in and out: encrypted under a data key that a master key outside the database opens, and bound to the row they stand in.
import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto'

const keys = new Map<number, Buffer>()
let current = 0

/** A new data key, wrapped under the master key, for the table of keys. */
export const wrapNewKey = (master: Buffer, id: number): Buffer => encrypt(master, 0, randomBytes(32), `data_key.wrapped.${id}`)

/** Open the data keys with the master key; the newest one encrypts. Throws where the master key is not the one that wrapped them. */
export function openKeys(master: Buffer, rows: readonly { id: number, wrapped: Uint8Array }[]): void {
  keys.clear()
  for (const { id, wrapped } of rows) {
    try { keys.set(id, decrypt(() => master, Buffer.from(wrapped), `data_key.wrapped.${id}`)) } catch {
      throw new Error('MASTER_KEY does not open the keys of this database. Give the key the database was made with.')
    }
  }
  current = Math.max(...keys.keys())
}

/** Bytes encrypted for one place, such as `passage.words.<id>`; moved to another place they no longer open. */
export const sealed = (bytes: Buffer | string, place: string): Buffer => encrypt(keyOf(current), current, Buffer.from(bytes), place)

/** The bytes of one place. Throws where they were changed or moved. */
export const unsealed = (bytes: Uint8Array, place: string): Buffer => decrypt(keyOf, Buffer.from(bytes), place)

/** A digest that says nothing without its salt. For facts; salt and facts stand beside each other, so it hides nothing. */
export const saltedDigest = (salt: Uint8Array, text: string): Buffer => createHash('sha256').update(salt).update(text).digest()

/**
 * A digest of words, which says nothing without our key: a name could be found from a salted one in a dump by trying names.
 * Always under the first data key, which is therefore kept for as long as the journal is, whichever key encrypts.
 */
export const keyedDigest = (salt: Uint8Array, text: string): Buffer => createHmac('sha256', keyOf(1)).update(salt).update('\0words\0').update(text).digest()

/** A keyed hash of how a name begins: equal for equal beginnings, and nothing to anybody without our key. Always under the first key, like digests. */
export const nameToken = (beginning: string): Buffer => createHmac('sha256', keyOf(1)).update('\0name\0').update(beginning).digest().subarray(0, 16)

const keyOf = (id: number): Buffer => {
  const key = keys.get(id)
  if (!key) throw new Error(`No data key ${id} is open. The words cannot be read without it.`)
  return key
}

// layout: key id (4), nonce (12), tag (16), ciphertext
function encrypt(key: Buffer, id: number, bytes: Buffer, place: string): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(`${place}#${id}`))
  const text = Buffer.concat([cipher.update(bytes), cipher.final()])
  const head = Buffer.alloc(4)
  head.writeUInt32BE(id)
  return Buffer.concat([head, nonce, cipher.getAuthTag(), text])
}

function decrypt(key: (id: number) => Buffer, bytes: Buffer, place: string): Buffer {
  const id = bytes.readUInt32BE(0)
  const cipher = createDecipheriv('aes-256-gcm', key(id), bytes.subarray(4, 16)).setAAD(Buffer.from(`${place}#${id}`)).setAuthTag(bytes.subarray(16, 32))
  return Buffer.concat([cipher.update(bytes.subarray(32)), cipher.final()])
}
