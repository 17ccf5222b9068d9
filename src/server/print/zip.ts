// A zip written over again with no times in it and some of its files replaced, so that the same content is the same bytes.
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

/** Files by name to put in the place of those that are there. */
export type Replacing = Readonly<Record<string, string>>
interface Member { readonly name: string, readonly content: Buffer }

/** The zip once more: same files in the same order, replaced ones with our content, all at the first moment that zip knows (1 January 1980). */
export function repacked(zip: Uint8Array, replacing: Replacing): Uint8Array {
  const members = read(Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength))
  return write(members.map(({ name, content }) => ({ name, content: name in replacing ? Buffer.from(replacing[name]!) : content })))
}

/** The files in a zip, by its central directory. No zip64: a paper is far smaller. */
export function read(zip: Buffer): Member[] {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0) throw new Error('This is not a zip. The Word file could not be made.')
  const members: Member[] = []
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [packed, size] = [zip.readUInt16LE(at + 10) === 8, zip.readUInt32LE(at + 20)]
    const [nameLength, extra, comment, local] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32), zip.readUInt32LE(at + 42)]
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const raw = zip.subarray(start, start + size)
    if (!name.endsWith('/')) members.push({ name, content: packed ? inflateRawSync(raw) : raw })
    at += 46 + nameLength + extra + comment
  }
  return members
}

function write(members: readonly Member[]): Buffer {
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []]
  let offset = 0
  for (const { name, content } of members) {
    const [label, packed] = [Buffer.from(name), deflateRawSync(content)]
    const common = headerOf(label, content, packed)
    const local = Buffer.concat([u32(0x04034b50), common, label])
    directory.push(Buffer.concat([u32(0x02014b50), u16(20), common, u16(0), u16(0), u16(0), u32(0), u32(offset), label]))
    bodies.push(local, packed)
    offset += local.length + packed.length
  }
  const index = Buffer.concat(directory)
  return Buffer.concat([...bodies, index, u32(0x06054b50), u16(0), u16(0), u16(members.length), u16(members.length), u32(index.length), u32(offset), u16(0)])
}

/** Version, names in UTF-8, deflated, 1980-01-01, checksum, sizes, length of name, no extra field. */
const headerOf = (label: Buffer, content: Buffer, packed: Buffer) =>
  Buffer.concat([u16(20), u16(0x0800), u16(8), u16(0), u16(0x21), u32(crc32(content)), u32(packed.length), u32(content.length), u16(label.length), u16(0)])

const u16 = (n: number) => { const b = Buffer.alloc(2); b.writeUInt16LE(n); return b }
const u32 = (n: number) => { const b = Buffer.alloc(4); b.writeUInt32LE(n >>> 0); return b }
