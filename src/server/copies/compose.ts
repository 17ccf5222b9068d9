// A paper composed from all facts and no words, with the marking of each event in it; what of it each reader may have.
import { grants } from '../../access/grants.ts'
import { reads } from '../../access/labels.ts'
import { mayRead, type Reader } from '../../access/marking.ts'
import { decisionLetter } from '../../papers/decision-letter.ts'
import { minutes } from '../../papers/minutes.ts'
import { outlinePlan } from '../../papers/outline-plan.ts'
import { quorum } from '../../procedures/quorum.ts'
import { conferenceAt } from '../../record/known.ts'
import { about, type Marking } from '../../record/marking.ts'
import { factsOf } from '../../store/journal.ts'
import { markingsOf } from '../../store/copies.ts'
import { factsFor } from '../facts.ts'
import type { Given } from '../../papers/given.ts'
import type { Passage } from '../../papers/passage.ts'
import type { Facts } from '../../procedures/facts.ts'
import type { Event, MarkingId } from '../../record/events.ts'
import type { At } from '../../record/known.ts'
import type { PersonId, Role } from '../../record/people.ts'
import type { PaperKind } from '../../record/vocabulary.ts'
import type { Tx } from '../../store/transaction.ts'

const composers: Readonly<Record<PaperKind, (given: Given) => Passage[]>> = { 'decision letter': decisionLetter, 'outline plan': outlinePlan, 'minutes': minutes }

/** Every fact of a conference, not locked. Judge first. */
export const factsNow = async (tx: Tx, at: At): Promise<Facts> => factsFor(tx, await factsOf(tx, at, { lock: false }), at, '')

/** A paper as passages, each with who may read it; or why it cannot be composed. */
export async function compose(tx: Tx, facts: Facts, paper: PaperKind): Promise<readonly Passage[] | { readonly fault: string }> {
  const c = conferenceAt(facts)
  const own = facts.events.filter((e) => e.conference === c.conference)
  const eventMarkingOf = markingIn(facts, own, await markingsOf(tx, own))
  const quorums = new Map(c.subjects.map((child) => {
    const q = quorum(c, facts.people, child, facts.council, 'on the day')
    return [child, { met: q.quorate, here: q.slots.slice(1).filter((v) => v.counts).length, needed: q.needs }] as const
  }))
  try { return composers[paper]({ ...facts, conference: c, quorum: quorums, eventMarkingOf }) } catch (error) { return { fault: (error as Error).message } }
}

/**
 * The marking of the event that an entry, an invitation or a report came by. That somebody of the family was asked or came is
 * kept from the others of the family, as it was before the day; they themselves and professionals read it.
 */
function markingIn(facts: Facts, own: readonly Event[], markings: ReadonlyMap<MarkingId, Marking>): NonNullable<Given['eventMarkingOf']> {
  const found = new Map<string, Marking>()
  for (const e of own) {
    const marking = markings.get(e.marking)
    if (!marking) continue
    const closed = e.about && readsAsFamily(facts, e.about) ? about(e.children, 'family may read', family(facts).filter((person) => person !== e.about)) : marking
    if (e.type === 'InvitationProposed') found.set(e.facts.person, closed)
    else if (e.type === 'AttendanceRecorded') found.set(e.facts.entry, closed)
    else if (e.type === 'ReportSent' || e.type === 'ReportSectionKept') found.set(e.facts.report, marking)
    else if (e.entry) found.set(e.entry, marking)
  }
  return (of) => found.get(of)
}

const familyRoles: readonly Role[] = ['parent', 'advocate', 'child']
const readsAsFamily = (facts: Facts, person: PersonId): boolean => facts.people.get(person)?.agency === 'family' || [...facts.people.get(person)?.involvements.values() ?? []].some((i) => familyRoles.includes(i.role))
const family = (facts: Facts): PersonId[] => [...facts.people.keys()].filter((person) => readsAsFamily(facts, person))

/** Whether somebody may read all that a copy holds; by its markings. The database is asked as well before anything is shown. */
export const readsEvery = (reader: Reader | undefined, kept: readonly Passage[]): boolean => reader !== undefined && kept.every((passage) => mayRead(reader, passage.marking))

/** The roles that release copies and may read all of one. */
export const whoMayRelease = (kept: readonly Passage[]): Role[] => (Object.keys(grants) as Role[]).filter((role) =>
  (grants[role] as readonly string[]).includes('release copies') && kept.every((passage) => reads(role, passage.marking.label)))

/** Confidential addresses of these records, that were or are; each with who may read it. */
export const confidential = (facts: Facts) => facts.events.filter((e): e is Event<'AddressRecorded'> => e.type === 'AddressRecorded' && e.facts.confidential).map((e) => e.facts.address)
