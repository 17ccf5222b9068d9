// One thing that a procedure asks for, in our words and with its place; and which of them hold for a council.
import type { Council } from '../council.ts'
import { citationText, commonPractice, workingTogether, type Citation } from '../sources.ts'

export type Weight = 'must' | 'should' | 'may'

export interface Item {
  /** The name it is kept under when somebody ticks it or answers it: small letters and hyphens, used once in its list. */
  readonly code: string
  readonly says: string
  readonly weight: Weight
  readonly cites: Citation
}

/** Items from one place of one document, by their codes. */
export const asks = (cites: Citation, weight: Weight, says: Readonly<Record<string, string>>): Item[] =>
  Object.entries(says).map(([code, text]) => ({ code, says: text, weight, cites }))

const national: readonly string[] = [workingTogether.title, commonPractice.title]

/** Those of a list that stand in the council's own documents or in the national ones, in order and in the council's words. */
export const itemsFor = <I extends Pick<Item, 'cites' | 'says'>>(list: readonly I[], council: Council): I[] =>
  list.filter(({ cites }) => national.includes(cites.document) || council.documents.has(cites.document)).map(item => ({ ...item, says: council.say<string>(item.says) }))

/** Items made from a council's own list in its pack, each with a code from its place in it. */
export const itemsSaid = (says: readonly string[] | undefined, cites: Citation | undefined, code: string, weight: Weight = 'must'): Item[] =>
  cites ? (says ?? []).map((text, i) => ({ code: `${code}-${i + 1}`, says: text, weight, cites })) : []

/** "Look at other ways first. Southwark … 7.2, Cancelling" as a line of a page in Markdown. */
export const itemLine = (item: Item): string =>
  `- ${item.weight === 'must' ? '' : `(${item.weight}) `}${item.says}${/[.?]$/.test(item.says) ? '' : '.'} ${citationText(item.cites)}.`
