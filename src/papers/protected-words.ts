// Words that must be kept safe, looked for in text: an address that is confidential, whole or by its street or postcode, wherever somebody typed it.
import type { Block } from './printable.ts'

const plain = (text: string): string => ` ${text.toLowerCase().normalize('NFKD').replace(/[\u0300-\u036f'’]/g, '').replace(/[^a-z0-9]+/g, ' ').trim()} `
const postcode = /\b[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}\b/gi
const numbered = /^\s*(flat|unit|room|apartment)?\s*\d+\s?[a-z]?\b[\s,]*/i
const tooShort = 5

/** What of an address gives it away: its first line, each line with a number, with and without that number, and its postcode. Not its town. */
export function givenAway(address: string): string[] {
  const codes = address.match(postcode) ?? []
  const lines = address.replace(postcode, '').split(/[,\n]/).map((line) => line.trim()).filter((line) => line !== '')
  const telling = lines.filter((line, i) => i === 0 || numbered.test(line)).flatMap((line) => [line, line.replace(numbered, '')])
  // a line that is only "4" or "Flat 2" leads on to the next, which is the street
  const street = lines.flatMap((line, i) => numbered.test(line) && line.replace(numbered, '') === '' && lines[i + 1] ? [lines[i + 1]!] : [])
  const all = [...telling, ...street].map(plain).filter((text) => text.trim().length >= tooShort)
  return [...new Set([...all, ...codes.map((code) => plain(code).replaceAll(' ', ''))])]
}

/** Whether a text gives one of these addresses away. */
export function givesAway(text: string, addresses: readonly string[]): boolean {
  const [spaced, joined] = [plain(text), plain(text).replaceAll(' ', '')]
  return addresses.flatMap(givenAway).some((words) => words.startsWith(' ') ? spaced.includes(words) : joined.includes(words))
}

const titles = /^(dr|mr|mrs|ms|miss|mx|prof)\.?\s+/i
/** What somebody is called: all of their name, and its first part. One part in two letters says too little. */
const calledOf = (name: string): string[] => {
  const bare = name.trim().replace(titles, '')
  return [bare, bare.split(/\s+/)[0]!].map(plain).filter((words) => words.trim().length > 2)
}

/** Whether a text calls somebody by one of these names, as whole words: "Fern’s", and not "ferns". A family name alone is everybody's of that family. */
export function callsByName(text: string, names: readonly string[]): boolean {
  const said = plain(text.replace(/['’]s\b/gi, ' '))
  return names.flatMap(calledOf).some((words) => said.includes(words))
}

/** Where in a paper an address is given away: by the heading above it, without repeating it. */
export const placesGivenAway = (blocks: readonly Block[], addresses: readonly string[]): string[] => placesWhere(blocks, (text) => givesAway(text, addresses))
/** Where in a paper somebody is called by name. */
export const placesNamed = (blocks: readonly Block[], names: readonly string[]): string[] => placesWhere(blocks, (text) => callsByName(text, names))

function placesWhere(blocks: readonly Block[], holds: (text: string) => boolean): string[] {
  const found: string[] = []
  let heading = 'the beginning'
  for (const block of blocks) {
    if (block.kind === 'heading') heading = `"${block.text}"`
    for (const [i, text] of textsOf(block).entries()) if (holds(text)) found.push(whereIn(block, i, heading))
  }
  return [...new Set(found)]
}

const textsOf = (block: Block): string[] => {
  switch (block.kind) {
    case 'list': return [...block.items]
    case 'facts': return block.rows.map((row) => row.join(' '))
    case 'table': return block.rows.map((row) => row.join(' '))
    default: return [block.text]
  }
}

const whereIn = (block: Block, i: number, heading: string): string =>
  block.kind === 'heading' || block.kind === 'title' ? 'in a heading' : block.kind === 'table' ? `under ${heading}, row ${i + 1}` : block.kind === 'list' || block.kind === 'facts' ? `under ${heading}, line ${i + 1}` : `under ${heading}`
