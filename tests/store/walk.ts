// A random walk through what happens to a household: steps of every kind, in any order, by people who may and people who may not.
import { clockTime } from '../../src/store/clock.ts'
import { addRelative, joinTeam, nameChild } from '../../src/procedures/steps/record.ts'
import { bookConference } from '../../src/procedures/steps/booking.ts'
import { answerInvitation } from '../../src/procedures/steps/answers.ts'
import { closeConference, fixFollowUp } from '../../src/procedures/steps/close.ts'
import { concludeEnquiry, correctDay, recordDiscussion } from '../../src/procedures/steps/enquiry.ts'
import { decide } from '../../src/procedures/steps/decide.ts'
import { endRole, giveRole } from '../../src/procedures/steps/people.ts'
import { holdCoreGroup } from '../../src/procedures/steps/core-group.ts'
import { keepLine } from '../../src/procedures/steps/map.ts'
import { openConference, recordAttendance } from '../../src/procedures/steps/room.ts'
import { requestConference } from '../../src/procedures/steps/convene.ts'
import { about } from '../../src/record/marking.ts'
import { doStep } from '../../src/server/act.ts'
import { NotAllowed } from '../../src/store/judge.ts'
import { bar, give, type Household } from './households.ts'
import { fresh } from './stored.ts'
import type { Action } from '../../src/access/grants.ts'
import type { Facts } from '../../src/procedures/facts.ts'
import type { Outcome } from '../../src/record/happening.ts'
import type { At } from '../../src/record/known.ts'
import type { ChildId, ConferenceId, PersonId } from '../../src/record/people.ts'

/** Chance with a seed, so that a walk can be walked again. */
export function chance(seed: number) {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return { next, below: (n: number) => Math.floor(next() * n), of: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]! }
}
export type Chance = ReturnType<typeof chance>

interface Move { readonly may: Action, readonly by: readonly PersonId[], readonly at: At, readonly step: (facts: Facts, c: Chance) => Outcome }
const earlier = (facts: Facts, c: Chance, most = 40) => facts.today - c.below(most) as typeof facts.today
const anyConference = (facts: Facts, c: Chance, child: ChildId): ConferenceId | undefined => c.of([...facts.children.get(child)?.conferences.keys() ?? [undefined]]) as ConferenceId | undefined

/** Everything that can happen next, about this child of the household. */
function moves(h: Household, child: ChildId, conference: ConferenceId): readonly Move[] {
  const record = { child }, room = { conference }, worker = [h.worker], unit = [h.admin, h.manager], chair = [h.chair]
  return [
    { may: 'record a discussion', by: [h.worker, h.teamManager, h.otherWorker], at: record, step: (facts, c) => recordDiscussion(facts, { heldOn: earlier(facts, c), outcome: c.of(['enquiry begins', 'no enquiry']), children: c.of([[child], [h.child, h.sibling]]), reason: 'Heard of it' }) },
    { may: 'conclude an enquiry', by: worker, at: record, step: (facts, c) => concludeEnquiry(facts, child, { concludedOn: earlier(facts, c), outcome: c.of(['conference needed', 'no conference needed']) }) },
    { may: 'ask for a conference', by: worker, at: record, step: (facts) => requestConference(facts, { subjects: [child], why: { [h.child]: { reason: 'Lives apart' }, [h.sibling]: { reason: 'Lives apart' } }, cannotWait: 'It cannot' }) },
    { may: 'book a conference', by: unit, at: room, step: (facts, c) => bookConference(facts, { onDay: facts.today + c.below(30) as typeof facts.today, from: `${10 + c.below(4)}:00`, until: '16:00', room: fresh(), chair: h.chair, reason: 'Nobody free', interimSafety: 'Seen daily' } as never) },
    { may: 'answer an invitation', by: [h.partner, h.father], at: room, step: (facts, c) => answerInvitation(facts, { answer: c.of(['in the room', 'not coming']), why: 'On leave' }) },
    { may: 'change a record', by: worker, at: record, step: (facts, c) => addRelative(facts, {
      name: 'Burdock Walker', relation: c.of(['mother', 'grandparent', 'father']), parentalResponsibility: true, household: true,
      children: c.of([[child], [h.child, h.sibling]]), address: '1 Nowhere', confidential: true,
    }) },
    { may: 'change a record', by: worker, at: record, step: (facts) => nameChild(facts, child, { name: 'Called otherwise' }) },
    { may: 'change a record', by: [h.admin], at: record, step: (facts) => joinTeam(facts, child, { team: h.team }) },
    { may: 'open the conference', by: chair, at: room, step: (facts) => openConference(facts, { checked: ['family-met', 'reports-read', 'on-the-record'], when: 'today' }) },
    { may: 'record attendance', by: [h.chair, h.minuteTaker], at: room, step: (facts, c) => recordAttendance(facts, { here: { [h.partner]: { how: c.of(['in the room', 'apologies']) }, [h.worker]: { how: 'in the room' } } }) },
    { may: 'keep the map', by: [h.chair, h.worker, h.partner], at: room, step: (facts) => keepLine(facts, { text: 'A line', column: 'worry', kind: 'fact', about: 'all', readers: [] }) },
    { may: 'record a decision', by: chair, at: { ...room, child }, step: (facts, c) => decide(facts, child, { test: 'both', outcome: c.of(['a child protection plan', 'nothing further']), harm: 'neglect', reasons: 'As said', how: 'all agreed' } as never) },
    { may: 'record a decision', by: chair, at: room, step: (facts) => fixFollowUp(facts, { coreGroupOn: facts.today + 5 as typeof facts.today, reviewOn: facts.today + 60 as typeof facts.today, leadWorker: h.worker }) },
    { may: 'close the conference', by: chair, at: room, step: (facts) => closeConference(facts, { beganAt: '00:00', endedAt: clockTime(facts.now), why: 'No quorum', safePlan: 'Seen daily' }) },
    { may: 'hold core group', by: worker, at: record, step: (facts, c) => holdCoreGroup(facts, { heldOn: earlier(facts, c), children: [child] }) },
    { may: 'correct an event', by: [h.worker, h.manager], at: record, step: (facts, c) => {
      const event = c.of(facts.events.filter((e) => e.type === 'StrategyDiscussionHeld' || e.type === 'EnquiryConcluded'))
      return event ? correctDay({ ...facts, at: { ...facts.at, event: event.id } }, { to: earlier(facts, c) }) : { events: [] }
    } },
    { may: 'correct an event', by: [h.worker, h.admin], at: record, step: (facts, c) => {
      const event = c.of(facts.events.filter((e) => e.children.includes(child)))
      return event ? { events: [{
        type: 'Withdrawn', children: event.children, conference: event.conference, about: event.about, marking: about(event.children, 'professionals only'),
        facts: { event: event.id, because: 'mistake', withdrawnOn: facts.today },
      }] } : { events: [] }
    } },
    { may: 'manage people', by: [h.council], at: { person: h.idle }, step: (facts, c) => giveRole(facts, { role: c.of(['unit manager', 'social worker', 'team manager']), team: h.team }) },
    { may: 'manage people', by: [h.council], at: { person: h.idle }, step: (facts) => endRole(facts, { because: 'left' }) },
    { may: 'see a record', by: [h.worker], at: record, step: (facts, c) => { void anyConference(facts, c, child); return { events: [] } } },
  ]
}

/** One thing that happens, or is refused: by rights, by a rule, or by a constraint. Gives whether it happened. */
export async function oneMove(h: Household, c: Chance): Promise<boolean> {
  const child = c.of([h.child, h.sibling])
  try {
    if (c.below(25) === 0) { await bar(h.admin, await give(c.of([h.partner, h.father, h.idle]), 'partner professional', child), child); return true }
    const move = c.of(moves(h, child, h.conference))
    return (await doStep(c.of(move.by), move.may, move.at, fresh(), (facts) => move.step(facts, c))).length > 0
  } catch (error) {
    const { code, message } = error as { code?: string, message?: string }
    if (error instanceof NotAllowed || message?.startsWith('Refused') || ['23P01', '42501'].includes(code ?? '')) return false
    throw error
  }
}
