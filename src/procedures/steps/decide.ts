// Steps of the decision, child by child: what each agency thinks, and what is decided, by whom and why.
import { telling } from '../../record/marking.ts'
import { conferenceAt } from '../../record/known.ts'
import { planNow } from '../../record/child-state.ts'
import { allOf, type Event, type FactsOf } from '../../record/events.ts'
import type { ConferenceState, Entry } from '../../record/conference-state.ts'
import type { Happening, Outcome } from '../../record/happening.ts'
import type { ChildId, PersonId } from '../../record/people.ts'
import type { Harm } from '../../record/vocabulary.ts'
import type { Facts } from '../facts.ts'
import { actsFor, closedRoom, entryAt, sittingOn } from './entries.ts'
import { refusedYet } from './before-deciding.ts'
import { expected } from './room.ts'
import { writesForOthers } from './scale.ts'
import { maybeWorded, worded, wordsIn } from './words.ts'

type View = FactsOf<'ViewGiven'>['view']
export interface Views { views: Readonly<{ [personAndChild: string]: { view?: View, reason?: string } }> }

/** A row of the page of views: one person on one child. */
export const viewRow = (person: PersonId, child: ChildId): string => `${person}:${child}`
export const viewOf = (c: ConferenceState, person: PersonId, child: ChildId): Entry<FactsOf<'ViewGiven'>> | undefined =>
  [...c.views.values()].find((v) => v.facts.person === person && v.facts.child === child)

/** Who gives a view on a child: professionals who are here or were asked, and know the child; not those who are written down as away, unless they said one. The family's words are heard and not counted. */
export function viewers(facts: Facts, child: ChildId): PersonId[] {
  const c = conferenceAt(facts)
  const unit = [c.booking?.chair, c.booking?.minuteTaker]
  const away = (person: PersonId) => ['apologies', 'did not come'].includes(c.attendance.get(person)?.facts.here ?? '') && !viewOf(c, person, child)
  return expected(facts, c).filter((person) => {
    const agency = facts.people.get(person)?.agency
    const contact = c.invited.get(person)?.contactWith ?? []
    return agency !== undefined && agency !== 'family' && agency !== 'advocacy' && !unit.includes(person) && !away(person) && (contact.length === 0 || contact.includes(child))
  })
}

/** Write down each view as it was given, with its reason. Only what has changed is kept; nothing is decided by counting. */
export function giveViews(facts: Facts, a: Views): Outcome {
  const c = conferenceAt(facts)
  const room = closedRoom(facts, c)
  if (room) return room
  const mine = actsFor(facts, facts.by)
  const all = writesForOthers(facts.as)
  const rows = mine.flatMap((child) => viewers(facts, child).filter((person) => all || person === facts.by).map((person) => ({ person, child, row: a.views[viewRow(person, child)] ?? {} })))
  const silent = rows.find(({ row, person, child }) => row.reason && !row.view && !viewOf(c, person, child))
  if (silent) return { refused: 'There is a reason without a view. Choose what this person thinks, or take the reason out.', field: `views.${viewRow(silent.person, silent.child)}.view` }
  return { events: rows.flatMap(({ person, child, row }): Happening[] => {
    const before = viewOf(c, person, child)
    const view = row.view ?? before?.facts.view
    if (!view || (view === before?.facts.view && !row.reason)) return []
    const marking = telling([child], 'family may read')
    const reason = maybeWorded(facts, row.reason, marking)
    const kept = entryAt(facts, before?.entry)
    return [{
      type: 'ViewGiven', conference: c.conference, children: [child], about: person, marking, words: wordsIn(reason), ...kept, onWordOf: person === facts.by ? undefined : person,
      facts: { conference: c.conference, entry: kept.entry, person, child, view, reason: reason?.id, givenOn: facts.today },
    }]
  }) }
}

export const offers = ['a child protection plan', 'a child in need plan', 'early help', 'nothing further'] as const
export interface Decision {
  test: FactsOf<'DecisionMade'>['test']
  outcome: (typeof offers)[number]
  harm?: Harm
  reasons: string
  how: FactsOf<'DecisionMade'>['how']
  /** Why the chair decides otherwise than most. */
  basis?: string
  /** Why it cannot wait for what the council asks for first. */
  whyNow?: string
}

/** Decide for one child. What this council asks for first is asked for; a reason why it cannot wait goes on without it. */
export function decide(facts: Facts, child: ChildId, a: Decision): Outcome {
  const c = conferenceAt(facts)
  const refused = closedRoom(facts, c) ?? refusedYet(facts, c, child, a)
  if (refused) return refused
  const marking = telling([child], 'family may read')
  const plan = a.outcome === 'a child protection plan'
  const had = hadPlan(facts, c, child)
  const [reasons, whyNow, basis] = [worded(facts, a.reasons, marking), maybeWorded(facts, a.whyNow, marking), a.how === 'chair decided' ? maybeWorded(facts, a.basis, marking) : undefined]
  const kept = entryAt(facts, c.decisions.get(child)?.entry)
  const decidedOn = sittingOn(c, facts)
  const event: Happening = {
    type: 'DecisionMade', conference: c.conference, children: [child], marking, words: wordsIn(reasons, whyNow), ...kept,
    facts: {
      conference: c.conference, child, decidedOn, entry: kept.entry, test: a.test, how: a.how, reasons: reasons.id, whyNow: whyNow?.id,
      outcome: plan ? had ? 'plan goes on' : 'plan begins' : had ? 'plan ends' : 'no plan', harm: plan ? a.harm : undefined, instead: insteadOf[a.outcome],
    },
  }
  const otherwise: Happening[] = basis ? [{ type: 'ChairDecidedOtherwise', conference: c.conference, children: [child], marking, words: [basis], facts: { conference: c.conference, child, decidedOn, decidedAt: facts.now, reason: basis.id } }] : []
  return { events: [event, ...follows(facts, c, child, { plan, had, harm: a.harm, decidedOn }), ...withdrawn(facts, child, ofConference(facts, c, child, 'ChairDecidedOtherwise')), ...otherwise] }
}

const insteadOf = { 'a child protection plan': undefined, 'a child in need plan': 'child in need plan', 'early help': 'early help', 'nothing further': 'nothing further' } as const

const ofConference = <T extends 'PlanBegan' | 'PlanEnded' | 'ChairDecidedOtherwise'>(facts: Facts, c: ConferenceState, child: ChildId, type: T): Event<T>[] =>
  allOf(facts.events, type).filter((e) => e.conference === c.conference && e.children.includes(child))

/** Whether the child came to this conference with a plan. */
export function hadPlan(facts: Facts, c: ConferenceState, child: ChildId): boolean {
  const begun = ofConference(facts, c, child, 'PlanBegan').map((e) => e.id)
  const state = facts.children.get(child)
  return ofConference(facts, c, child, 'PlanEnded').length > 0 || (state !== undefined && planNow(state) !== undefined && !begun.includes(planNow(state)!.event))
}

/** The plan begins or ends with the decision; where a decision is changed before the end, what followed from the one before is withdrawn. */
function follows(facts: Facts, c: ConferenceState, child: ChildId, to: { plan: boolean, had: boolean, harm: Harm | undefined, decidedOn: Event['on'] }): Happening[] {
  const [begun, ended] = [ofConference(facts, c, child, 'PlanBegan'), ofConference(facts, c, child, 'PlanEnded')]
  const [begins, ends] = [to.plan && !to.had, !to.plan && to.had]
  const marking = telling([child], 'family may read')
  const stands = begun.filter((e) => begins && e.facts.harm === to.harm)
  return [
    ...withdrawn(facts, child, [...begun.filter((e) => !stands.includes(e)), ...ends ? [] : ended]),
    ...begins && stands.length === 0 ? [{ type: 'PlanBegan', conference: c.conference, children: [child], marking, facts: { child, conference: c.conference, beganOn: to.decidedOn, harm: to.harm! } } satisfies Happening] : [],
    ...ends && ended.length === 0 ? [{ type: 'PlanEnded', conference: c.conference, children: [child], marking, facts: { child, endedOn: to.decidedOn } } satisfies Happening] : [],
  ]
}

const withdrawn = (facts: Facts, child: ChildId, events: readonly Event[]): Happening[] => events.map((e) => ({
  type: 'Withdrawn', conference: e.conference, children: [child], marking: telling([child], 'family may read'), facts: { event: e.id, because: 'mistake', withdrawnOn: facts.today },
}))
