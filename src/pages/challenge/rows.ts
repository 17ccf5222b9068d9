// Challenges and decisions against the majority as rows: how each stands, its day with the reason for it, and what this viewer may do.
import { shortDay, type Day } from '../../calendar/day.ts'
import { deadlines } from '../../procedures/deadlines.ts'
import { challengeGrounds } from '../../procedures/lists/after/challenge.ts'
import { conferenceAt } from '../../record/known.ts'
import { sentence } from '../fields.ts'
import { paths, to } from '../paths.ts'
import { firstName } from '../reports/together.ts'
import type { Challenge } from '../../record/conference-challenges.ts'
import type { Facts } from '../../procedures/facts.ts'
import type { EventId } from '../../record/people.ts'
import type { Viewing } from '../page.ts'

/** The council's own grounds, and one beside them: none of the lists is closed. */
export const groundsOf = (facts: Pick<Facts, 'council' | 'today'>) => [...challengeGrounds(facts.council, facts.today).map((g) => ({ value: g.code, words: g.says })), { value: 'another', words: 'Another concern about service or practice' }]

/** The day a rule counts from an event, with its reason. */
function dueRow({ facts, at, seen }: Viewing, rule: string, because: EventId | undefined) {
  const event = because && seen.events.find((e) => e.id === because)
  const due = event && deadlines(facts.events, facts.council, facts.holidays).find((d) => d.rule === rule && d.because === event.id)
  const child = event?.children.find((one) => seen.nameOf(one)) ?? at.child
  return due && child ? { words: due.dueAt ? `${shortDay(due.due, facts.today)}, ${due.dueAt.slice(11)}` : shortDay(due.due, facts.today), href: to(paths.why, { child, rule, event: event.id }), late: due.metOn === undefined && due.endedOn === undefined && due.due < facts.today } : undefined
}

const challengesSeen = ({ seen, at }: Viewing): Challenge[] => [...conferenceAt({ at, conferences: seen.conferences }).challenges.values()]

export function challengeRows(viewing: Viewing) {
  const { seen, may, at, facts } = viewing
  return challengesSeen(viewing).map((one) => {
    const where = { ...at, challenge: one.id }
    const due = one.settled ? undefined : one.received && !one.answered ? dueRow(viewing, 'challenge-answer', one.received.event) : dueRow(viewing, 'challenge-resolve', one.raised)
    return {
      about: groundsOf(facts).find((g) => g.value === one.ground)?.words ?? 'A concern', detail: seen.words(one.detail) ?? '',
      note: `Stage ${one.stage}. Raised by ${seen.nameOf(one.by) ?? 'the chair'}, ${shortDay(one.raisedOn, facts.today)}${one.to && seen.nameOf(one.to) ? `, to ${seen.nameOf(one.to)}` : ''}`,
      answer: one.answered ? seen.words(one.answered.answer) ?? 'Answered' : '', now: stands(one, facts.today), state: one.settled ? 'done' : due?.late ? 'late' : 'waiting', due,
      links: one.settled ? [] : [
        ...may.has('answer a challenge') && !one.received ? [{ words: 'Say when it was received', href: to(paths.challengeReceived, where) }] : [],
        ...may.has('answer a challenge') && !one.answered ? [{ words: 'Answer it', href: to(paths.answerChallenge, where) }] : [],
        ...may.has('raise a challenge') ? [{ words: 'Settled, or goes higher', href: to(paths.settleChallenge, where) }] : [],
      ],
    }
  })
}

const stands = (one: Challenge, today: Day): string => one.settled ? `${sentence(one.settled.how)}, ${shortDay(one.settled.on, today)}` : one.answered ? `Answered ${shortDay(one.answered.on, today)}` : one.received ? `Received ${shortDay(one.received.on, today)}` : 'Not received yet'

export function overrideRows(viewing: Viewing) {
  const { seen, may, at, facts } = viewing
  const c = conferenceAt({ at, conferences: seen.conferences })
  return c.otherwise.filter((one) => seen.nameOf(one.child)).map((one) => {
    const given = c.oversight.findLast((o) => o.child === one.child && o.givenOn >= one.decidedOn)
    const event = seen.events.findLast((e) => e.type === 'ChairDecidedOtherwise' && e.conference === c.conference && e.children.includes(one.child))
    const due = dueRow(viewing, 'override-oversight', event?.id)
    return {
      child: firstName(seen.nameOf(one.child)!), decided: shortDay(one.decidedOn, facts.today), due, now: given ? `${sentence(given.view)}, ${shortDay(given.givenOn, facts.today)}` : 'Nobody has looked at it yet', state: given ? 'done' : due?.late ? 'late' : 'waiting',
      told: given?.partnershipTold === undefined ? '' : given.partnershipTold ? 'The partnership was told' : 'The partnership is not told yet', comment: given ? seen.words(given.comment) ?? '' : '',
      give: may.has('give oversight') ? to(paths.oversight, { ...at, child: one.child }) : '',
    }
  })
}

/** Both, as lines of the conference at a glance. */
export function challengeLines(viewing: Viewing): { words: string, note: string, href: string }[] {
  if (!viewing.may.has('see deadlines')) return []
  const href = to(paths.challenges, viewing.at)
  return [
    ...overrideRows(viewing).map((row) => ({ words: `${row.child}: the chair decided against the majority`, note: `${row.now}${row.state !== 'done' && row.due ? `. By ${row.due.words}` : ''}`, href })),
    ...challengeRows(viewing).map((row) => ({ words: row.about, note: `${row.now}${row.state !== 'done' && row.due ? `. By ${row.due.words}` : ''}`, href })),
    ...viewing.may.has('raise a challenge') ? [{ words: 'Raise a challenge', note: 'About service or practice', href: to(paths.raiseChallenge, viewing.at) }] : [],
  ]
}
