// The events of one conference of an invented caseload: asked for, booked, people invited, held, decided, and what was sent after it.
import { addDays, type Day } from '../../../calendar/day.ts'
import { englandAndWales } from '../../../calendar/holidays.ts'
import { momentOf, type ClockTime } from '../../../calendar/hours.ts'
import { workingDayAfter, workingDayBefore } from '../../../calendar/working-days.ts'
import { numberFor } from '../../../procedures/steps/convene.ts'
import type { FactsOf } from '../../../record/events.ts'
import type { Happening } from '../../../record/happening.ts'
import { about, telling } from '../../../record/marking.ts'
import type { Agency, ConferenceId, PersonId } from '../../../record/people.ts'
import type { Round, Sitting } from './course.ts'
import { figures } from './figures.ts'
import { chance, pick, weighted, whole } from './random.ts'
import { reasons } from './reasons.ts'
import type { Telling, Told } from './tell-family.ts'

interface Guest { readonly person: PersonId, readonly agency: Agency, readonly family: boolean, readonly answer: FactsOf<'InvitationAnswered'>['answer'] | undefined }
interface Context { readonly t: Telling, readonly round: Round, readonly s: Sitting, readonly conference: ConferenceId, readonly latest: boolean }

/** Lists and answers are told of the last so many days; of conferences longer ago, only who was there. */
const listedDays = 400

const soon = (d: Day, n: number): Day => workingDayAfter(d, n, englandAndWales)
const earlier = (d: Day, n: number): Day => workingDayBefore(d, n, englandAndWales)

/** Told as it went. `latest`: whoever chairs it still holds the records. */
export function tellSitting(t: Telling, round: Round, s: Sitting, latest: boolean): Told[] {
  const c: Context = { t, round, s, conference: t.h.newId('conference'), latest }
  const guests = guestsOf(c)
  return [...convened(c), ...s.slot.on > t.on - listedDays ? guests.flatMap((g) => invited(c, g)) : [], ...held(c, guests), ...decided(c), ...sent(c)]
}

/** What all its events have in common. */
const common = ({ conference, round: { children } }: Context) => ({ conference, children, marking: about(children, 'family may read') })

function guestsOf({ t, round }: Context): Guest[] {
  const { h } = t
  const ages = h.children.filter((c) => round.children.includes(c.child)).map((c) => c.bornOn === undefined ? -1 : Math.floor((round.beganOn - c.bornOn) / 365.25))
  const asked = figures.partners.is.filter((p) => ages.some((age) => age >= p.from && age <= p.to) && chance(h.random, p.often))
  const guest = (person: PersonId, agency: Agency, family: boolean): Guest => {
    const often = figures.comes.is[family ? 'family' : agency] ?? figures.comes.is['others']!
    const answer = weighted(h.random, (['in the room', 'on video', 'sending a report', 'not coming', undefined] as const).map((one, i) => [one, often[i]!] as const))
    return { person, agency, family, answer }
  }
  return [...h.kin.filter((k) => k.relation === 'mother' || k.relation === 'father').map((k) => guest(k.person, 'family', true)), ...asked.map(({ agency }) => guest(h.partnerOf(agency).person, agency, false))]
}

function convened(c: Context): Told[] {
  const { t, round, s, conference } = c
  const { on: onDay, from, until, room, chair, minuteTaker } = s.slot
  const untilOn = c.latest || addDays(onDay, 120) > t.on ? undefined : addDays(onDay, 120)
  const hands = round.children.map((child): Told => ({ on: s.bookedOn, event: { type: 'InvolvementBegan', conference, children: [child], about: chair.person, marking: about([child], 'professionals only'),
    facts: { involvement: t.h.newId('involvement'), person: chair.person, role: 'conference chair', over: 'child', child, conference, beganOn: s.bookedOn, untilOn, because: 'chairs' } } }))
  return [
    { on: s.askedOn, event: { ...common(c), type: 'ConferenceRequested', facts: { conference, kind: s.kind, requestedOn: s.askedOn, subjects: [...round.children], number: numberFor(s.askedOn, conference) } } },
    { on: s.bookedOn, event: { ...common(c), type: 'ConferenceBooked', facts: { conference, kind: s.kind, onDay, from, until, room, chair: chair.person, minuteTaker: minuteTaker.person, bookedOn: s.bookedOn } } },
    ...hands, ...onDay > s.limit ? [late(c)] : [],
  ]
}

/** Why it is late: said by a unit manager when it is booked. */
function late({ t, round, s, conference }: Context): Told {
  const r = t.h.random
  const [reason, safe] = [t.words(pick(r, reasons.late), 'professionals only', round.children), t.words(pick(r, reasons.safe), 'professionals only', round.children)]
  const rule = { 'initial': 'initial-conference', 'transfer-in': 'transfer-in-conference', 'first-review': 'first-review', 'review': 'next-review' }[s.kind]
  const manager = pick(r, t.council.managers).person
  return { on: s.bookedOn, by: 'unit manager', event: { type: 'LateDateExplained', conference, children: round.children, marking: about(round.children, 'professionals only'), words: [reason, safe],
    facts: { conference, rule, reason: reason.id, interimSafety: safe.id, consulted: manager, explainedOn: s.bookedOn } } }
}

function invited({ t, round: { children }, s, conference }: Context, g: Guest): Told[] {
  const r = t.h.random
  const { person } = g
  const sentOn = soon(s.bookedOn, whole(r, 0, 1))
  const answeredOn = soon(sentOn, whole(r, 1, 6))
  const list = { conference, children, about: person, marking: about(children, g.family ? 'professionals only' : 'family may read') }
  const why = g.answer === 'not coming' && !g.family ? t.words(pick(r, reasons.absent), 'arrangements', children) : undefined
  // over a long time what an invitation opened is closed again
  const untilOn = addDays(s.slot.on, 120) > t.on ? undefined : addDays(s.slot.on, 120)
  return [
    { on: s.askedOn, event: { ...list, type: 'InvitationProposed', facts: { conference, person, standing: g.family || g.agency === 'police' ? 'must' : 'should', contactWith: g.family || g.agency === 'police' ? [] : [...children], proposedOn: s.askedOn } } },
    ...g.family ? [] : children.map((child): Told => ({ on: s.askedOn, event: { type: 'InvolvementBegan', conference, children: [child], about: person, marking: about([child], 'professionals only'),
      facts: { involvement: t.h.newId('involvement'), person, role: 'partner professional', over: 'child', child, conference, beganOn: s.askedOn, untilOn, because: 'invited' } } })),
    { on: sentOn, event: { ...list, type: 'InvitationSent', facts: { conference, person, sentOn, how: g.family ? 'in person' : 'outbox' } } },
    ...g.answer === undefined || answeredOn >= s.slot.on ? [] : [{ on: answeredOn, event: { type: 'InvitationAnswered', conference, children, about: person, onWordOf: person, marking: about(children, 'arrangements'), words: why ? [why] : [],
      facts: { conference, person, answer: g.answer, answeredOn, why: why?.id } } satisfies Happening }],
  ]
}

function held(c: Context, guests: readonly Guest[]): Told[] {
  const { t, conference, s } = c
  const on = s.slot.on
  const here = (person: PersonId, how: FactsOf<'AttendanceRecorded'>['here'], family: boolean): Told => {
    const entry = t.h.newId('entry')
    return { on, event: { type: 'AttendanceRecorded', conference, children: c.round.children, about: person, entry, marking: about(c.round.children, family ? 'professionals only' : 'family may read'), facts: { conference, person, entry, here: how, recordedOn: on } } }
  }
  const came = (g: Guest) => g.answer === 'in the room' || g.answer === 'on video' ? chance(t.h.random, 0.95) ? g.answer : 'did not come' : g.answer === undefined ? 'did not come' : 'apologies'
  return [
    { on, event: { ...common(c), type: 'ConferenceOpened', facts: { conference, openedOn: on, openedAt: momentOf(on, s.slot.from as ClockTime), checked: [] } } },
    here(s.slot.chair.person, 'in the room', false), here(t.h.worker.person, 'in the room', false), ...guests.map((g) => here(g.person, came(g), g.family)),
  ]
}

const decision = {
  'plan begins': { test: 'is likely to suffer significant harm', instead: undefined }, 'plan goes on': { test: 'is likely to suffer significant harm', instead: undefined },
  'plan ends': { test: 'neither', instead: 'child in need plan' }, 'no plan': { test: 'neither', instead: 'child in need plan' },
} as const satisfies { [K in Sitting['outcome']]: { test: FactsOf<'DecisionMade'>['test'], instead: FactsOf<'DecisionMade'>['instead'] } }

function decided(c: Context): Told[] {
  const { t, round, s, conference } = c
  const on = s.slot.on
  const harm = round.plan?.harm
  const events = round.children.flatMap((child): Happening[] => {
    const own = { conference, children: [child], marking: telling([child], 'family may read') }
    const reason = { id: t.h.newId('passage'), text: pick(t.h.random, reasons[s.outcome]), marking: own.marking }
    const entry = t.h.newId('entry')
    const made: Happening = { ...own, type: 'DecisionMade', entry, words: [reason], facts: {
      conference, child, entry, decidedOn: on, outcome: s.outcome, ...decision[s.outcome], reasons: reason.id, how: chance(t.h.random, 0.93) ? 'all agreed' : 'most agreed',
      harm: s.outcome === 'plan begins' || s.outcome === 'plan goes on' ? harm === 'more than one kind' ? 'neglect' : harm : undefined,
    } }
    if (s.outcome === 'plan begins') return [made, { ...own, type: 'PlanBegan', facts: { child, conference, beganOn: on, harm: harm! } }]
    return s.outcome === 'plan ends' ? [made, { ...own, type: 'PlanEnded', facts: { child, endedOn: on } }] : [made]
  })
  if (s.coreGroupOn !== undefined || s.reviewOn !== undefined) events.push({ ...common(c), type: 'FollowUpFixed', facts: { conference, coreGroupOn: s.coreGroupOn, reviewOn: s.reviewOn, leadWorker: t.h.worker.person, fixedOn: on } })
  events.push({ ...common(c), type: 'ConferenceHeld', facts: { conference, kind: s.kind, heldOn: on, endedAt: s.slot.until } })
  return events.map((event) => ({ on, event }))
}

function sent(c: Context): Told[] {
  const { t, s, conference } = c
  const r = t.h.random
  const planOn = soon(s.slot.on, chance(r, figures.planSentOnTime.is) ? 1 : whole(r, 2, 6))
  const minutesOn = soon(s.slot.on, chance(r, figures.minutesSentOnTime.is) ? whole(r, 10, 19) : whole(r, 21, 40))
  const signedOn = earlier(minutesOn, 1)
  const toChairOn = earlier(signedOn, whole(r, 1, 4))
  return [
    { on: planOn, event: { ...common(c), type: 'PlanSent', facts: { conference, sentOn: planOn } } },
    { on: toChairOn, event: { ...common(c), marking: about(c.round.children, 'professionals only'), type: 'MinutesSentToChair', facts: { conference, sentOn: toChairOn } } },
    { on: signedOn, event: { ...common(c), type: 'MinutesSigned', facts: { conference, signedOn } } },
    { on: minutesOn, event: { ...common(c), type: 'MinutesSent', facts: { conference, sentOn: minutesOn } } },
  ]
}
