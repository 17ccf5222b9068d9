// A paper composed from all facts and no words, with the marking of each event in it; what of it each reader may have.
import { grants } from '../../access/grants.ts'
import { reads } from '../../access/labels.ts'
import { mayRead, type Reader } from '../../access/marking.ts'
import { familyIn, presenceOf } from '../../access/presence.ts'
import { ofTheFamily } from '../../record/person-state.ts'
import { decisionLetter } from '../../papers/decision-letter.ts'
import { minutes } from '../../papers/minutes.ts'
import { outlinePlan } from '../../papers/outline-plan.ts'
import { quorum } from '../../procedures/quorum.ts'
import { unitContact } from '../../procedures/unit-contact.ts'
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
  try { return composers[paper](await givenFor(tx, facts)) } catch (error) { return { fault: (error as Error).message } }
}

/** The marking of the event that an entry or a report came by. */
function markingIn(own: readonly Event[], markings: ReadonlyMap<MarkingId, Marking>): NonNullable<Given['eventMarkingOf']> {
  const found = new Map<string, Marking>()
  for (const e of own) {
    const marking = markings.get(e.marking)
    if (!marking || e.type === 'AttendanceRecorded') continue             // who came is told by their presence
    if (e.type === 'ReportSent' || e.type === 'ReportSectionKept') found.set(e.facts.report, marking)
    else if (e.entry) found.set(e.entry, marking)
  }
  return (of) => found.get(of)
}

/** Who may know that somebody was part of it: as closed as every event that says so; of the family, no more than themselves and those who sat there with them. */
function presenceIn(facts: Facts, own: readonly Event[], markings: ReadonlyMap<MarkingId, Marking>): Given['presence'] {
  const c = conferenceAt(facts)
  const found = new Map<PersonId, Marking[]>()
  for (const e of own) {
    if (e.type !== 'InvitationProposed' && e.type !== 'AttendanceRecorded') continue
    const { person } = e.facts
    const marking = ofTheFamily(facts.people.get(person)) ? presenceOf(facts, c, person, e.children) : markings.get(e.marking)
    if (marking) found.set(person, [...found.get(person) ?? [], marking])
  }
  return (person) => found.get(person) ?? []
}

/** What a paper of this conference is composed from. */
export async function givenFor(tx: Tx, facts: Facts): Promise<Given> {
  const c = conferenceAt(facts)
  const own = facts.events.filter((e) => e.conference === c.conference)
  const markings = await markingsOf(tx, own)
  const others = (person: PersonId) => familyIn(facts).filter((other) => other !== person)
  return {
    ...facts, conference: c, contact: unitContact(facts.council, facts.today), quorum: quorumsOf(facts), eventMarkingOf: markingIn(own, markings), presence: presenceIn(facts, own, markings),
    showingOf: (shown) => about(c.reports.get(shown.report)?.children ?? c.subjects, 'family may read', others(shown.person)),
  }
}

const quorumsOf = (facts: Facts): NonNullable<Given['quorum']> => new Map(conferenceAt(facts).subjects.map((child) => {
  const q = quorum(conferenceAt(facts), facts.people, child, facts.council, 'on the day')
  return [child, { met: q.quorate, here: q.slots.slice(1).filter((v) => v.counts).length, needed: q.needs }] as const
}))

/** Whether somebody may read all that a copy holds; by its markings. The database is asked as well before anything is shown. */
export const readsEvery = (reader: Reader | undefined, kept: readonly Passage[]): boolean => reader !== undefined && kept.every((passage) => mayRead(reader, passage.marking))

/** The roles that release copies and may read all of one. */
export const whoMayRelease = (kept: readonly Passage[]): Role[] => (Object.keys(grants) as Role[]).filter((role) =>
  (grants[role] as readonly string[]).includes('release copies') && kept.every((passage) => reads(role, passage.marking.label)))

/** Confidential addresses of these records, that were or are; each with who may read it. */
export const confidential = (facts: Facts) => facts.events.filter((e): e is Event<'AddressRecorded'> => e.type === 'AddressRecorded' && e.facts.confidential).map((e) => e.facts.address)
