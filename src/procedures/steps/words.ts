// Words a step keeps: each gets an id and a marking, and the event keeps only the id.
import type { Words } from '../../record/happening.ts'
import type { Marking } from '../../record/marking.ts'
import type { Facts } from '../facts.ts'

/** Text as words to keep, under a marking. */
export const worded = (facts: Facts, text: string, marking: Marking): Words => ({ id: facts.newId('passage'), text, marking })

/** Nothing where nothing was said. */
export const maybeWorded = (facts: Facts, text: string | undefined, marking: Marking): Words | undefined =>
  text === undefined ? undefined : worded(facts, text, marking)

/** The words there are. */
export const wordsIn = (...all: (Words | undefined)[]): Words[] => all.filter((w) => w !== undefined)
