// Reads a Children in Need census from the bytes of a file: what both the command and the page call.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { censusFrom, type CensusRead } from '../returns/census/report.ts'
import { readXml, type XmlLimits } from './xml.ts'

/** The largest council sends some tens of megabytes and some twenty thousand children. */
const limits: XmlLimits = { bytes: 64_000_000, children: { Children: 50_000 }, otherwise: 1000 }

const schemaFile = new URL('../returns/census/cin-2026.xsd', import.meta.url)

/** The report on a census file and its sound children, or why the file is turned away. Keeps nothing and changes nothing. */
export const readCensus = (bytes: Uint8Array): CensusRead => {
  const read = readXml(bytes, readFileSync(schemaFile), limits)
  return 'refused' in read ? read : censusFrom(read.tree, read.complaints)
}

/** An id that the same parts always give: a UUID (version 8) from their SHA-256. Bind the council into it, since two councils may number alike. */
export const idFromParts = (...parts: readonly string[]): string => {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest()
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  const hex = hash.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
}
