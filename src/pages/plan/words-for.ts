// The council's words for the things of a plan, as they are used in this kind of conference.
import { conferenceAt } from '../../record/known.ts'
import type { Facts } from '../../procedures/facts.ts'
import { placeOf, type Term } from '../../procedures/words.ts'

export const wordFor = (facts: Facts, term: Term): string => facts.council.word(term, placeOf(conferenceAt(facts).kind))
