// What holds a chair who decides against the majority, and what is open to somebody who disagrees.
import { rotherhamProcedure } from '../../sources.ts'
import { asks, type Item } from '../item.ts'

export const overrideControls: readonly Item[] = asks(rotherhamProcedure.at('15, Decisions'), 'must', {
  'exceptional': 'Only where there is no consensus after the chair has tried for one',
  'either-way': 'For a plan where the chair finds the criteria met, or for none where not; what reflects the child’s interests best',
  'basis-minuted': 'The ground is minuted',
  'oversight': 'A manager looks at it at once, within the time the council sets',
  'partnership': 'The safeguarding partnership is told, for appraisal',
  'dissent-minuted': 'Whoever dissents says so, and it is minuted',
  'protocol': 'Whoever still disagrees has the protocol for professional differences',
})

/** What a conference that cannot decide leaves behind. */
export const adjourning: readonly Item[] = [
  ...asks(rotherhamProcedure.at('15, Decisions'), 'must', { 'safe-plan': 'A plan that keeps the child safe until it goes on', 'goes-on': 'The day it goes on' }),
  ...asks(rotherhamProcedure.at('6, Quorum'), 'must', { 'interim': 'Without a quorum: what is done meanwhile to safeguard the child, and by whom' }),
]
