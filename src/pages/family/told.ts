// Whether a parent's smaller pages may say and ask anything: they were told of this conference, and it is safe on their telephone.
import { conferenceAt } from '../../record/known.ts'
import { contactOf, isTold } from './your-conferences.ts'
import type { Facts } from '../../procedures/facts.ts'
import type { Outcome } from '../../record/happening.ts'

/** May this parent's page speak of the conference of the address? */
export const mayTell = (facts: Facts): boolean => contactOf(facts, facts.by) === 'open' && isTold(conferenceAt(facts), facts.by)

/** Questions for somebody who may be told; none for anybody else. */
export const askedIfTold = <A extends object>(facts: Facts, asks: A): A => mayTell(facts) ? asks : {} as A

/** What somebody else is told who sends the form all the same. */
export const pleaseRing: Outcome = { refused: 'This cannot be sent from here. Please ring.' }
