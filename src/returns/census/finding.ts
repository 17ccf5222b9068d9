// A finding: one thing wrong with a census, on which line, for which child, and whether it keeps the child out.

export interface Finding {
  readonly line: number
  /** The child's number as the file gives it, cut to what may be shown; none for what concerns the file. */
  readonly child?: string
  /** The element it is about. */
  readonly element: string
  readonly says: string
  /** The Department's own code for it, where we know one. A Q marks a query: it may stand if it is explained. */
  readonly code?: string
  /** The child is not loaded because of it. */
  readonly leavesOut: boolean
}

/** A finding before it is known whose it is. */
export type Fault = Omit<Finding, 'child'>

export const wrong = (line: number, element: string, says: string, code?: string): Fault => ({ line, element, says, leavesOut: true, ...(code ? { code } : {}) })

export const doubtful = (line: number, element: string, says: string, code?: string): Fault => ({ line, element, says, leavesOut: false, ...(code ? { code } : {}) })

/** A number that may be shown: what a census number can be made of, and no longer than it is worth reading. */
export const shownNumber = (text: string | undefined): string | undefined => {
  const kept = (text ?? '').replace(/[^\w./-]/g, '?')
  if (kept === '') return undefined
  return kept.length > 24 ? `${kept.slice(0, 24)}…` : kept
}
