// Asking for a conference: which children it is about, why a brother or sister is not one of them, and what kind it is.
import { partsOf, type Day } from '../../calendar/day.ts'
import { planNow } from '../../record/child-state.ts'
import { allOf } from '../../record/events.ts'
import type { Happening, Outcome } from '../../record/happening.ts'
import { about } from '../../record/marking.ts'
import type { ChildId, ConferenceId, EnquiryId, PersonId } from '../../record/people.ts'
import type { ConferenceKind } from '../../record/vocabulary.ts'
import type { Facts } from '../facts.ts'
import { socialWorkerOf } from '../quorum.ts'
import { replacing } from './one-entry.ts'
import { maybeWorded, wordsIn, worded } from './words.ts'

export interface Request {
  readonly subjects: readonly ChildId[]
  /** For each child who is not a subject, why not. */
  readonly why: Readonly<{ [child: string]: { readonly reason?: string } | undefined }>
  /** The emergency way: why the conference cannot wait for the enquiry to end. */
  readonly cannotWait?: string
}

type Known = Pick<Facts, 'at' | 'events' | 'children'>

const enquiryOf = (facts: Known, child: ChildId) => [...facts.children.get(child)?.enquiries.values() ?? []].findLast((e) => e.beganOn !== undefined)

/** The child of the address with those who share its enquiry; where there is no enquiry, with those it is recorded as family of. */
export function askedTogether(facts: Known): ChildId[] {
  const child = facts.at.child!
  const enquiry = enquiryOf(facts, child)
  const others = enquiry
    ? [...facts.children.values()].filter((c) => c.enquiries.has(enquiry.id)).map((c) => c.child)
    : allOf(facts.events, 'FamilyRecorded').filter((e) => e.children.includes(child)).flatMap((e) => e.facts.children)
  return [...new Set([child, ...others])]
}

/** What kind of conference this child needs next: a review while there is a plan, one for a child who has moved here, otherwise an initial one. */
export function kindNeeded(facts: Known): ConferenceKind {
  const child = facts.children.get(facts.at.child!)
  const plan = child && planNow(child)
  const held = [...child?.conferences.values() ?? []].filter((c) => c.heldOn !== undefined)
  if (plan) return held.some((c) => (c.kind === 'first-review' || c.kind === 'review') && c.heldOn! > plan.beganOn) ? 'review' : 'first-review'
  const moved = allOf(facts.events, 'TransferNotified').findLast((e) => e.children.includes(facts.at.child!))
  return moved?.facts.permanent && !held.some((c) => c.kind === 'transfer-in' && c.heldOn! >= moved.on) ? 'transfer-in' : 'initial'
}

/** Whether an enquiry about this child has ended with the need for a conference. */
export const conferenceNeeded = (facts: Known, child: ChildId): boolean => [...facts.children.get(child)?.enquiries.values() ?? []].some((e) => e.outcome === 'conference needed')

/** Whether a child was born into a family where another has a plan, in a council that calls a conference for that. */
export function bornBesidePlan(facts: Known & Pick<Facts, 'council'>, child: ChildId): boolean {
  const born = allOf(facts.events, 'ChildBorn').findLast((e) => e.facts.child === child)
  if (!born || !facts.council.value('conference on birth beside a plan', born.facts.birthOn)) return false
  const family = allOf(facts.events, 'FamilyRecorded').filter((e) => e.children.includes(child)).flatMap((e) => e.facts.children)
  return family.some((one) => { const other = facts.children.get(one); return one !== child && other !== undefined && planNow(other) !== undefined })
}

/** Ask for a conference for children who share an enquiry. The social worker of each is on the list from the start. */
export function requestConference(facts: Facts, a: Request): Outcome {
  const kind = kindNeeded(facts)
  const others = askedTogether(facts).filter((child) => !a.subjects.includes(child))
  const without = others.find((child) => !a.why[child]?.reason)
  if (without) return { refused: 'Say for each child who is not a subject why not. The chair and the professionals will read it.', field: `why.${without}.reason` }
  if (a.subjects.some((child) => hasOne(facts, child, kind))) return { refused: 'A conference is asked for already for a child you chose, and it has not been held yet.', field: 'subjects', instead: 'Open it from the child’s record. Its day can be changed there.' }
  if (kind === 'initial' && !a.cannotWait && !a.subjects.every((child) => conferenceNeeded(facts, child) || bornBesidePlan(facts, child))) {
    return { refused: 'The enquiry has not ended with the need for a conference, for every child you chose.', field: 'cannotWait.enquiry.why', instead: 'Record how the enquiry ended. Or, if it cannot wait, say why here and ask now.' }
  }
  return { events: requested(facts, a, kind, others) }
}

const hasOne = (facts: Known, child: ChildId, kind: ConferenceKind): boolean =>
  [...facts.children.get(child)?.conferences.values() ?? []].some((c) => c.kind === kind && c.number !== undefined && c.heldOn === undefined)

function requested(facts: Facts, a: Request, kind: ConferenceKind, others: readonly ChildId[]): Happening[] {
  const conference = facts.newId('conference')
  const known = about(a.subjects, 'family may read')
  const early = maybeWorded(facts, a.cannotWait, about(a.subjects, 'professionals only'))
  return [
    { type: 'ConferenceRequested', conference, children: a.subjects, marking: known, words: wordsIn(early),
      facts: { conference, kind, requestedOn: facts.today, subjects: [...a.subjects], number: numberFor(facts.today, conference), reason: early?.id } },
    ...others.map((child) => notASubject(facts, conference, a.subjects, child, a.why[child]!.reason!)),
    ...workersOf(facts, a.subjects).map(([person, children]): Happening => ({
      type: 'InvitationProposed', conference, children, about: person, marking: about(children, 'family may read'), ...replacing(facts, 'place on the list', conference, person),
      facts: { conference, person, standing: 'must', contactWith: [...children], proposedOn: facts.today },
    })),
  ]
}

function notASubject(facts: Facts, conference: ConferenceId, subjects: readonly ChildId[], child: ChildId, why: string): Happening {
  const marking = about([...subjects, child], 'professionals only')
  const reason = worded(facts, why, marking)
  return { type: 'NotASubject', conference, children: [...subjects, child], marking, words: [reason], facts: { conference, child, reason: reason.id, decidedOn: facts.today, enquiry: sharedEnquiry(facts, subjects, child) } }
}

/** The enquiry that this child shares with a subject: with the reason why it is not a subject, that enquiry has no further limit for it. */
function sharedEnquiry(facts: Facts, subjects: readonly ChildId[], child: ChildId): EnquiryId | undefined {
  const own = enquiryOf(facts, child)
  return own && subjects.some((one) => facts.children.get(one)?.enquiries.has(own.id)) ? own.id : undefined
}

/** The social workers of these children now, each with those of them that are theirs. */
export const workersOf = (facts: Pick<Facts, 'people'>, children: readonly ChildId[]): [PersonId, ChildId[]][] =>
  [...facts.people.values()].map((p): [PersonId, ChildId[]] => [p.person, children.filter((child) => socialWorkerOf(p, child))]).filter(([, own]) => own.length > 0)

/** Letters that are not taken for another, and no vowel, so that no number spells a word. */
const letters = '23456789BCDFGHJKLMNPQRSTVWXYZ'

/** What people call a conference by: `Q-2604-7K3M`, from the month it was asked for and its id. One in 700,000 is alike. */
export function numberFor(on: Day, conference: ConferenceId): string {
  const { year, month } = partsOf(on)
  let rest = Number.parseInt(conference.replaceAll('-', '').slice(0, 12), 16)
  let code = ''
  while (code.length < 4) { code += letters[rest % letters.length]; rest = Math.floor(rest / letters.length) }
  return `Q-${String(year % 100).padStart(2, '0')}${String(month).padStart(2, '0')}-${code}`
}
