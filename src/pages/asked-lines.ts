// What a procedure asks, as a line of a page: our words, and the place that says so.
import { citationText } from '../procedures/sources.ts'
import type { Item } from '../procedures/lists/item.ts'

const weights = { must: '', should: 'Should be done. ', may: 'May be done. ' } as const

export const askedLine = ({ says, weight, cites }: Item): { words: string, note: string } => ({ words: says, note: `${weights[weight]}${citationText(cites)}` })
