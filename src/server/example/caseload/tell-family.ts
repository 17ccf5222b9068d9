// The events of an invented family, in the order in which they were kept, and none that has not happened yet.
import { addDays, type Day } from '../../../calendar/day.ts'
import type { Happening, Words } from '../../../record/happening.ts'
import { about, telling, type Label } from '../../../record/marking.ts'
import type { ChildId } from '../../../record/people.ts'
import type { Round } from './course.ts'
import type { Household } from './household.ts'
import { chance, pick, whole } from './random.ts'
import type { Council } from './staff.ts'
import { tellSitting } from './tell-sitting.ts'
import { reasons } from './reasons.ts'

/** An event with the day it is kept on; `managers` are those that a unit manager keeps, everything else is the loader's. */
export interface Told { readonly on: Day, readonly event: Happening, readonly by?: 'unit manager' }

export interface Telling { readonly h: Household, readonly council: Council, readonly on: Day, readonly words: (text: string, label: Label, children: readonly ChildId[]) => Words }

/** All that has happened to this family up to and including a day. */
export function tellFamily(h: Household, rounds: readonly Round[], council: Council, on: Day): Told[] {
  const t: Telling = { h, council, on, words: (text, label, children) => ({ id: h.newId('passage'), text, marking: about(children, label) }) }
  const told = [...begin(t, rounds), ...rounds.flatMap((round, i) => tellRound(t, round, i === rounds.length - 1))]
  // what happened on one day stays in the order it is told
  return told.filter((one) => one.on <= on).map((one, i) => ({ one, i })).sort((a, b) => a.one.on - b.one.on || a.i - b.i).map(({ one }) => one)
}

function begin(t: Telling, rounds: readonly Round[]): Told[] {
  const { h } = t
  const on = rounds[0]?.beganOn ?? h.knownOn
  const all = h.children.map((c) => c.child)
  const overOn = rounds.at(-1)?.overOn
  // a record that nothing has happened to for three months is nobody's work any more
  const untilOn = overOn !== undefined && addDays(overOn, 90) <= t.on ? addDays(overOn, 90) : undefined
  const events: Happening[] = h.children.flatMap((c): Happening[] => {
    const known = about([c.child], 'the child may read')
    const own = about([c.child], 'professionals only')
    const name = t.words(c.name, 'the child may read', [c.child])
    return [
      { type: 'ChildRecorded', children: [c.child], marking: known, facts: { child: c.child, bornOn: c.bornOn, expectedOn: c.expectedOn, recordedOn: on, gender: c.gender } },
      { type: 'ChildNamed', children: [c.child], marking: known, facts: { child: c.child, name: name.id, namedOn: on }, words: [name] },
      { type: 'ChildJoinedTeam', children: [c.child], marking: own, facts: { child: c.child, team: t.council.teams[h.team]!.team, joinedOn: on } },
      { type: 'InvolvementBegan', children: [c.child], about: h.worker.person, marking: own,
        facts: { involvement: h.newId('involvement'), person: h.worker.person, role: 'social worker', over: 'child', child: c.child, beganOn: on, untilOn, because: 'allocated' } },
    ]
  })
  if (all.length > 1) events.push({ type: 'FamilyRecorded', children: all, marking: about(all, 'professionals only'), facts: { children: all, recordedOn: on } })
  return [...events, ...h.kin.flatMap((kin) => relative(t, kin, all, on))].map((event) => ({ on, event }))
}

function relative(t: Telling, kin: Household['kin'][number], all: readonly ChildId[], on: Day): Happening[] {
  const { person } = kin
  const known = { children: all, about: person, marking: about(all, 'the child may read') }
  const name = t.words(kin.name, 'the child may read', all)
  return [
    { ...known, type: 'PersonRecorded', facts: { person, agency: 'family', recordedOn: on } },
    { ...known, type: 'PersonNamed', facts: { person, name: name.id, namedOn: on }, words: [name] },
    ...all.flatMap((child): Happening[] => {
      const own = { children: [child], about: person, marking: about([child], 'professionals only') }
      const related: Happening = { ...own, type: 'RelationRecorded', facts: { person, child, relation: kin.relation, parentalResponsibility: kin.parental, household: kin.home, recordedOn: on } }
      return kin.relation === 'mother' || kin.relation === 'father'
        ? [related, { ...own, type: 'InvolvementBegan', facts: { involvement: t.h.newId('involvement'), person, role: 'parent', over: 'child', child, beganOn: on, because: 'family' } }] : [related]
    }),
    ...kin.contact === 'none' ? [] : [{ type: 'SafeContactRecorded', children: all, about: person, marking: about(all, 'arrangements'), facts: { person, says: kin.contact, recordedOn: on } } satisfies Happening],
  ]
}

function tellRound(t: Telling, round: Round, last: boolean): Told[] {
  const { children, beganOn } = round
  const marking = about(children, 'professionals only')
  const r = t.h.random
  const told: Told[] = []
  if (round.how === 'moved here') {
    told.push({ on: beganOn, event: { type: 'TransferNotified', children, marking, facts: { notifiedOn: beganOn, permanent: true } } })
  } else {
    const enquiry = t.h.newId('enquiry')
    const why = t.words(pick(r, reasons.discussion), 'professionals only', children)
    told.push({ on: beganOn, event: { type: 'StrategyDiscussionHeld', children, marking, words: [why], facts: { enquiry, heldOn: beganOn, heldAt: `${whole(r, 10, 16)}:${chance(r, 0.5) ? '00' : '30'}`, outcome: 'enquiry begins', reason: why.id } } })
    told.push({ on: round.concludedOn, event: { type: 'EnquiryConcluded', children, marking, facts: { enquiry, concludedOn: round.concludedOn, outcome: round.needed ? 'conference needed' : 'no conference needed' } } })
  }
  round.sittings.forEach((sitting, i) => told.push(...tellSitting(t, round, sitting, last && i >= round.sittings.length - 2)))
  return [...told, ...born(t, round), ...afterwards(round)]
}

/** A child expected when the family became known is born in the first round, on the day or near it. */
function born(t: Telling, round: Round): Told[] {
  return t.h.children.filter((c) => c.expectedOn !== undefined && c.expectedOn >= round.beganOn && round.children.includes(c.child)).map((c) => {
    const birthOn = Math.max(addDays(c.expectedOn!, whole(t.h.random, -10, 6)), round.beganOn) as Day
    const onPlan = round.plan !== undefined && round.plan.beganOn <= birthOn && birthOn < round.plan.endedOn
    return { on: birthOn, event: { type: 'ChildBorn', children: [c.child], marking: about([c.child], 'family may read'), facts: { child: c.child, birthOn, onPlan } } }
  })
}

/** Core groups, and the end of a plan that no conference ended. */
function afterwards(round: Round): Told[] {
  const { plan } = round
  if (!plan) return []
  const own = (child: ChildId) => ({ children: [child], marking: about([child], 'family may read') })
  return [
    ...plan.coreGroups.flatMap((heldOn) => round.children.map((child): Told => ({ on: heldOn, event: { ...own(child), type: 'CoreGroupHeld', facts: { heldOn, child } } }))),
    ...round.sittings.at(-1)!.outcome === 'plan ends' ? [] : round.children.map((child): Told => ({ on: plan.endedOn, event: { children: [child], marking: telling([child], 'family may read'), type: 'PlanEnded', facts: { child, endedOn: plan.endedOn } } })),
  ]
}
