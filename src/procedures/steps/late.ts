// A conference past its limit: why, how the children are kept safe, whom the council wants consulted and who decided; and where it lets nobody agree, a breach.
import { shortDay } from '../../calendar/day.ts'
import { conferenceAt } from '../../record/known.ts'
import type { ConferenceState } from '../../record/conference-state.ts'
import type { Happening, Outcome } from '../../record/happening.ts'
import { about } from '../../record/marking.ts'
import type { PersonId, Role } from '../../record/people.ts'
import { clocksOf, sourceOf, type Clock } from '../clock.ts'
import type { Facts } from '../facts.ts'
import { cited, citedFrom, type Refusal } from './entries.ts'
import { maybeWorded, wordsIn, worded } from './words.ts'

export interface Late {
  readonly reason?: string
  readonly interimSafety?: string
  readonly consulted?: PersonId
  /** A senior manager who was consulted beside, who need not be in Quorate: name and post. */
  readonly senior?: string
  readonly decidedBy?: PersonId
  /** Nobody agreed, since nobody may: it happens all the same, and is recorded as a breach of the limit. */
  readonly breach?: boolean
}

/** Whom a council wants consulted about a late conference of a kind. */
export const lateValue = (kind: ConferenceState['kind']) => kind === 'transfer-in' ? 'late transfer-in consults' as const : 'late date consults' as const
export const lateConsults = (facts: Pick<Facts, 'council' | 'today'>, kind: ConferenceState['kind']) => facts.council.value(lateValue(kind), facts.today)
/** Whether the council keeps every decision for a late date, so that it must be said who made it. */
export const decisionKept = (facts: Pick<Facts, 'council' | 'today'>): boolean => facts.council.value('late date kept on file', facts.today) === true

/** Why a late date cannot be kept yet; undefined once it is explained as the council wants. */
export function unexplained(facts: Facts, clock: Clock, late: Late, field = 'reason'): Refusal | undefined {
  const { kind } = conferenceAt(facts)
  const consults = lateConsults(facts, kind)
  const source = sourceOf(facts, clock)
  const cites = citedFrom(facts, lateValue(kind), facts.today) ?? (source && cited(source.cites))
  const limit = shortDay(clock.limit, facts.today)
  if (consults === 'nobody may agree' && !late.breach) return {
    refused: `The last day allowed is ${limit}, and nobody may agree to a later one, for any reason.`, cites, field,
    instead: 'Choose an earlier day. If the limit is broken all the same, protect the children first and do not wait: record below that it is a breach nobody agreed to, why it happens, and how they are kept safe until then.',
  }
  if (!late.reason) return { refused: `The last day allowed is ${limit}.`, cites: source && cited(source.cites), field, instead: 'Choose an earlier day. Or book it late: say below why, how the children are kept safe until then, and who was consulted.' }
  if (!late.interimSafety) return { refused: 'Say how the children are kept safe until the conference.', cites, field: 'interimSafety' }
  return consults === undefined || consults === 'nobody may agree' ? undefined : unconsulted(facts, consults, late, cites)
}

const instead = 'If nobody can be reached, keep the children safe first. Book the last day inside the limit and move it once somebody was consulted.'

/** The unit manager is consulted for any late date, and a senior manager too where the council says so; who decided is recorded. */
function unconsulted(facts: Facts, consults: 'unit manager' | 'senior manager', late: Late, cites: Refusal['cites']): Refusal | undefined {
  if (!late.consulted && managers(facts).length > 0) return { refused: `A late date is set only after the ${facts.council.roleTitle('unit manager')} was consulted. Say who was.`, cites, field: 'consulted', instead }
  if (consults === 'senior manager' && !late.senior) return { refused: 'A late transfer-in conference is set only after a senior manager was consulted too. Give the name and the post.', cites, field: 'senior', instead }
  if (decisionKept(facts) && !late.decidedBy && deciders(facts).length > 0) return { refused: 'The decision for a late date is kept on the child’s record. Say who made it.', cites: citedFrom(facts, 'late date kept on file', facts.today), field: 'decidedBy', instead }
  return undefined
}

const working = (facts: Pick<Facts, 'people'>, ...roles: readonly Role[]): PersonId[] =>
  [...facts.people.values()].filter((p) => [...p.involvements.values()].some((i) => i.over !== 'child' && roles.includes(i.role) && i.untilOn === undefined)).map((p) => p.person)

/** Those who may be consulted about a late date. */
export const managers = (facts: Pick<Facts, 'people'>): PersonId[] => working(facts, 'unit manager')
/** Those who may have decided on one. No source says who does: a manager or a chair. */
export const deciders = (facts: Pick<Facts, 'people'>): PersonId[] => working(facts, 'unit manager', 'team manager', 'conference chair')

export function lateDate(facts: Facts, c: ConferenceState, clock: Clock, late: Late): Happening {
  const marking = about(c.subjects, 'professionals only')
  const reason = worded(facts, late.reason!, marking)
  const [safety, senior] = [maybeWorded(facts, late.interimSafety, marking), maybeWorded(facts, late.senior, marking)]
  const breach = late.breach && lateConsults(facts, c.kind) === 'nobody may agree' ? true : undefined
  return {
    type: 'LateDateExplained', conference: c.conference, children: c.subjects, marking, words: wordsIn(reason, safety, senior),
    facts: { conference: c.conference, rule: clock.rule, reason: reason.id, interimSafety: safety?.id, consulted: breach ? undefined : late.consulted, senior: senior?.id, decidedBy: breach ? undefined : late.decidedBy, breach, explainedOn: facts.today },
  }
}

/** Explain a conference that is past its limit, or say more of one that was explained before. What has happened is recorded, whoever could be consulted. */
export function explainLate(facts: Facts, a: Late & { readonly reason: string, readonly interimSafety: string }): Outcome {
  const c = conferenceAt(facts)
  const [first] = clocksOf(facts, c)
  const by = c.held?.heldOn ?? c.booking?.onDay ?? facts.today
  if (!first || Math.max(by, c.held ? by : facts.today) <= first.limit) return { refused: 'This conference is inside its limit, so there is nothing to explain.', instead: 'To book a day past the limit, go to the booking and give the reason there.' }
  const breach = lateConsults(facts, c.kind) === 'nobody may agree'
  return { events: [lateDate(facts, c, first, { ...a, breach })] }
}
