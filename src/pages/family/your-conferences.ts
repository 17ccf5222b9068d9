// What one parent may know of the conferences they were asked to: which they are, and how much their page may say to whoever holds the telephone.
import { notEnded } from '../../record/person-state.ts'
import type { InHand } from '../../store/journal.ts'
import type { ConferenceState } from '../../record/conference-state.ts'
import type { Record } from '../../record/known.ts'
import type { PersonState } from '../../record/person-state.ts'
import type { ChildId, PersonId } from '../../record/people.ts'
import type { Day } from '../../calendar/day.ts'
import { workerOf } from '../../procedures/reports/expected.ts'

/** One conference on somebody's page: their own children in it, and what the record holds of them themselves. */
export interface Yours {
  readonly conference: ConferenceState
  /** The same, as far as they may see it: what the page shows of anybody else. */
  readonly seen: ConferenceState
  readonly children: readonly ChildId[]
  readonly over: boolean
}

export type Contact = PersonState['safeContact']

/** How much may be said on this person's page. Until somebody has asked them, nothing. */
export const contactOf = (facts: Pick<Record, 'people'>, person: PersonId): Contact => facts.people.get(person)?.safeContact ?? 'none'

/** The children whose parent somebody is now. */
export const parentOf = (facts: Pick<Record, 'involvements'>, person: PersonId, opened: readonly ChildId[], on: Day): ChildId[] =>
  opened.filter((child) => [...facts.involvements.values()].some((i) => i.person === person && i.child === child && i.role === 'parent' && !i.barred && notEnded(i, on)))

/**
 * The conferences somebody was asked to as a parent, or was given a paper of: those to come by their day, then those held, the latest first.
 * A parent who was not asked, or has been taken off the list, learns of nothing here.
 */
export function yourConferences(facts: InHand, seen: Record, person: PersonId, children: readonly ChildId[]): Yours[] {
  const all = [...facts.conferences.values()].flatMap((c): Yours[] => {
    const own = c.subjects.filter((child) => children.includes(child))
    const part = seen.conferences.get(c.conference)
    return own.length > 0 && part && isTold(c, person) ? [{ conference: c, seen: part, children: own, over: c.held !== undefined }] : []
  })
  return [...all.filter((y) => !y.over).sort((a, b) => dayOf(a) - dayOf(b)), ...all.filter((y) => y.over).sort((a, b) => dayOf(b) - dayOf(a))]
}

const dayOf = (y: Yours): number => y.conference.held?.heldOn ?? y.conference.booking?.onDay ?? Infinity

/** Whether somebody has been told of a conference: asked to it, or sent a paper of it. */
export const isTold = (c: ConferenceState, person: PersonId): boolean =>
  c.invited.get(person)?.sentOn !== undefined || [...c.copies.values()].some((copy) => copy.reader === person && copy.sentOn !== undefined)

/** Those whose names and numbers the page needs beside what is seen: each child's social worker. */
export const workersFor = (facts: InHand, children: readonly ChildId[], on: Day): PersonId[] => [...new Set(children.flatMap((child) => workerOf(facts, child, on) ?? []))]
