// Reads XML that strangers wrote: parses it into plain values, checks it against a schema, and lets go of the parser's memory.
import { ParseOption, XmlCData, XmlComment, XmlDocument, XmlElement, XmlLibError, XmlText, XmlTreeNode, XsdValidator, type XmlNode } from 'libxml2-wasm'
import { complaintOf, type Complaint } from '../returns/complaint.ts'
import { notWellFormed } from '../returns/not-well-formed.ts'
import type { Refusal, Tree } from '../returns/tree.ts'

export interface XmlLimits {
  readonly bytes: number
  /** How many children one element may have, by its name. The checker names an element by counting its siblings, which is slow in a crowd. */
  readonly children: Readonly<Record<string, number>>
  readonly otherwise: number
}

export type XmlRead = { readonly tree: Tree, readonly complaints: readonly Complaint[] } | { readonly refused: Refusal }

// Lines above 65,535 are counted; nothing outside the file is ever fetched; entities are not put in.
const options = ParseOption.XML_PARSE_BIG_LINES | ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_NO_SYS_CATALOG

const noDoctype = 'The file has a document type (DOCTYPE). A census has none, and it can make a reader fetch or repeat things, so the file was not read.'
const megabytes = (bytes: number) => Math.floor(bytes / 1_000_000)

/** The file as a tree and its departures from the schema, or why it cannot be read. Takes and returns plain values: all of libxml2's memory is freed. */
export const readXml = (bytes: Uint8Array, schema: Uint8Array, limits: XmlLimits): XmlRead => {
  if (bytes.length > limits.bytes) {
    return { refused: { says: `The file has ${megabytes(bytes.length)} megabytes. At most ${megabytes(limits.bytes)} are read. Check that it is the right file.` } }
  }
  const parsed = parse(bytes)
  if ('refused' in parsed) return parsed
  const { document } = parsed
  try {
    if (document.dtd) return { refused: { says: noDoctype } }
    const grown = grow(document.root, limits)
    return 'refused' in grown ? grown : { tree: grown.tree, complaints: complaintsOf(document, schema) }
  } finally {
    document.dispose()
  }
}

const parse = (bytes: Uint8Array): { document: XmlDocument } | { refused: Refusal } => {
  try {
    return { document: XmlDocument.fromBuffer(bytes, { option: options }) }
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error
    if (hasDoctype(bytes)) return { refused: { says: noDoctype } }
    const first = error.details.find((detail) => detail.level === 3) ?? error.details[0]
    return { refused: notWellFormed(first?.message ?? '', first?.line && Math.min(first.line, lastLine(bytes))) }
  }
}

/** The last line that has anything on it: the parser blames the empty one after it where a file breaks off. */
function lastLine(bytes: Uint8Array): number {
  let end = bytes.length
  while (end > 0 && bytes[end - 1]! <= 0x20) end -= 1
  let line = 1
  for (let at = bytes.indexOf(0x0a); at >= 0 && at < end; at = bytes.indexOf(0x0a, at + 1)) line += 1
  return line
}

/** Only for wording a refusal: a file with a document type often fails sooner for another reason, such as an entity that grows. */
const hasDoctype = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 4096)).toString('latin1').replaceAll('\0', '').includes('<!DOCTYPE')

const complaintsOf = (document: XmlDocument, schema: Uint8Array): Complaint[] => {
  const text = XmlDocument.fromBuffer(schema)
  try {
    const validator = XsdValidator.fromDoc(text)
    try {
      validator.validate(document)
      return []
    } catch (error) {
      if (!(error instanceof XmlLibError)) throw error
      return error.details.map(complaintOf)
    } finally {
      validator.dispose()
    }
  } finally {
    text.dispose()
  }
}

class TooMany extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.says)
    this.refusal = refusal
  }
}

/** The library keeps a node's line in sixteen bits. Past that, lines are counted from the white space between the elements. */
const mostLines = 65_535
const breaks = (text: string): number => text.split('\n').length - 1

const grow = (root: XmlElement, limits: XmlLimits): { tree: Tree } | { refused: Refusal } => {
  let line = 1
  const treeOf = (element: XmlElement): Tree => {
    if (element.line < mostLines) line = element.line
    const [startsOn, name, children] = [line, nameOf(element), [] as Tree[]]
    const most = limits.children[name] ?? limits.otherwise
    let text = ''
    for (let node: XmlNode | null = element.firstChild; node; node = nextAfter(node)) {
      if (node instanceof XmlElement) {
        if (children.push(treeOf(node)) > most) throw new TooMany({ line, says: `An element holds more than ${most.toLocaleString('en-GB')} others. No census does, so the file was not read.` })
      } else if (node instanceof XmlText || node instanceof XmlCData) {
        text += node.content
        line += breaks(node.content)
      } else if (node instanceof XmlComment) line += breaks(node.content)
    }
    return { name, text, line: startsOn, children }
  }
  try {
    return { tree: treeOf(root) }
  } catch (error) {
    if (error instanceof TooMany) return { refused: error.refusal }
    throw error
  }
}

/** The library's own `next` is missing from a processing instruction: a walk that trusted it would lose every child after one. */
const nextAfter = (node: XmlNode): XmlNode | null => (node instanceof XmlTreeNode ? node.next : node.get('following-sibling::node()[1]'))

const nameOf = (element: XmlElement): string => (element.namespaceUri ? `{${element.namespaceUri}}${element.name}` : element.name)
