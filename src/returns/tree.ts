// A parsed XML file as plain values: elements with their text and the line each starts on, and nothing of the parser.

/** One element. A name in a namespace is written `{address}name`; attributes, comments and instructions are left behind. */
export interface Tree {
  readonly name: string
  /** The element's own text, children's not included, white space as it stands. */
  readonly text: string
  readonly line: number
  readonly children: readonly Tree[]
}

/** Why a whole file is turned away, with the line where there is one. */
export interface Refusal {
  readonly line?: number
  readonly says: string
}

export const firstOf = (tree: Tree, name: string): Tree | undefined => tree.children.find((child) => child.name === name)

export const allOf = (tree: Tree, name: string): readonly Tree[] => tree.children.filter((child) => child.name === name)
