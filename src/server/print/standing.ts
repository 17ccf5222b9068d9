// What stands around a copy in every format: whose it is, when it was printed, which page; and how wide a column is.
import type { Printable } from '../../papers/printable.ts'

/** What every page says, ready to print. */
export interface Standing { readonly private: string, readonly copyFor: string, readonly printed: string, readonly page: string, readonly of: string }

const london = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

export const standing = ({ reader, printedAt, version }: Printable): Standing => {
  const part = Object.fromEntries(london.formatToParts(new Date(printedAt)).map(({ type, value }) => [type, value]))
  return {
    private: 'Private. For this reader only.',
    copyFor: `Copy for ${reader}`,
    printed: `Version ${version}, printed on ${part['day']} ${part['month']} ${part['year']} at ${part['hour']}:${part['minute']}`,
    page: 'Page', of: 'of',
  }
}

const tiny: readonly string[] = ['Score']
const narrow: readonly string[] = ['What kind', 'On the day', 'Shown to the family']
const middling: readonly string[] = ['Who', 'Who does it', 'Who said it', 'View', 'By when', 'Sent on', 'Who they are']

/** How much of a table's width a column takes beside the others: columns that hold little need little. */
export const shareOf = (column: string): number => tiny.includes(column) ? 1 : narrow.includes(column) ? 2 : middling.includes(column) ? 3 : column === 'How we will know' ? 4 : 6

/** What the setting of a PDF needs beside the paper. */
export const inkOf = (paper: Printable): { readonly shares: Record<string, number>, readonly rightToLeft: boolean } => ({
  shares: Object.fromEntries(paper.blocks.flatMap((it) => it.kind === 'table' ? it.columns.map((name) => [name, shareOf(name)] as const) : [])),
  rightToLeft: /^(ar|fa|he|ur|ps|ckb)\b/.test(paper.language),
})
