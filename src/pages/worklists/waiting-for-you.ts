// What waits for a partner: one card a conference they are asked to, with their answer, their report and the reports they may read.
import { longDay, shortDay, type Day } from '../../calendar/day.ts'
import { mayRead, type Reader } from '../../access/marking.ts'
import { deadlines } from '../../procedures/deadlines.ts'
import { heldIn, missingFrom, reportFrom } from '../../procedures/reports/expected.ts'
import { openOwn } from '../../store/own.ts'
import { paths, to } from '../paths.ts'
import { agencyWords } from '../reports/agency-words.ts'
import { firstName } from '../reports/together.ts'
import { called } from './called.ts'
import type { Facts } from '../../procedures/facts.ts'
import type { ConferenceState, Report } from '../../record/conference-state.ts'
import type { InHand } from '../../store/journal.ts'
import type { ChildId, PersonId, ReportId } from '../../record/people.ts'
import type { Tx } from '../../store/transaction.ts'
import type { Viewing } from '../page.ts'

/** One conference somebody is asked to, in facts: their own part, and nobody else's answer. */
export interface Asked {
  readonly conference: ConferenceState
  readonly children: readonly ChildId[]
  readonly report?: Report
  readonly missing: number
  readonly due?: { readonly on: Day, readonly href: string }
  readonly toRead: readonly { readonly report: ReportId, readonly from: PersonId, readonly words: string, readonly of: readonly ChildId[] }[]
}

/** The conferences a partner was asked to, the nearest first; one that was held stays two weeks. Opens their records, audited. */
export async function waitingForYou(tx: Tx, facts: Facts): Promise<Asked[]> {
  const own = await openOwn(tx)
  return [...own.facts.conferences.values()]
    .filter((c) => c.invited.get(tx.person)?.sentOn !== undefined && (c.held === undefined || c.held.heldOn > facts.today - 14))
    .map((c) => askedTo(own.facts, facts, c, tx.person)).filter((a) => a.children.length > 0)
    .sort((a, b) => Number(a.conference.held !== undefined) - Number(b.conference.held !== undefined) || (a.conference.booking?.onDay ?? Infinity) - (b.conference.booking?.onDay ?? Infinity))
}

function askedTo(known: InHand, { today, council, holidays }: Facts, c: ConferenceState, person: PersonId): Asked {
  const children = heldIn(known, c, person, today)
  const report = reportFrom(c, person)
  const found = deadlines(known.events, council, holidays)
    .find((d) => d.rule === 'partner-report' && known.events.find((e) => e.id === d.because)?.conference === c.conference)
  const reader: Reader = { person, holds: [...known.involvements.values()].filter((i) => i.person === person && i.child !== undefined).map((i) => ({ role: i.role, child: i.child, barred: i.barred })) }
  const open = (r: Report) => r.sentOn !== undefined && r.from !== person && (r.kind === 'partner' || r.authorisedOn !== undefined) && [...r.sections.values()].some((s) => mayRead(reader, known.markingOf(s.text)))
  return {
    conference: c, children, report, missing: missingFrom(report, 'partner', known.people.get(person)?.agency).length,
    due: found && { on: found.due, href: to(paths.why, { child: children[0], rule: found.rule, event: found.because }) },
    toRead: [...c.reports.values()].filter(open).map((r) => ({ report: r.id, from: r.from, words: r.kind === 'social worker' ? 'Social worker' : agencyWords(known.people.get(r.from)?.agency), of: r.kind === 'social worker' ? r.children : [] })),
  }
}

/** Whose names the cards need beside those of the children. */
export const peopleAsked = (asked: readonly Asked[]): PersonId[] => asked.flatMap((a) => [...a.conference.booking ? [a.conference.booking.chair] : [], ...a.toRead.map((r) => r.from)])

const answers = { 'in the room': 'You come, in the room', 'on video': 'You come, on video', 'sending a deputy': 'A colleague comes for you', 'sending a report': 'You send a report', 'not coming': 'You do not come' } as const

/** The cards as the template is given them. */
export function askedCards(asked: readonly Asked[], { seen, facts, may }: Viewing) {
  return asked.map(({ conference: c, children, report, missing, due, toRead }) => {
    const at = { conference: c.conference }
    const rows = new Map(children.map((child) => [child, { of: child, bornOn: seen.children.get(child)?.bornOn, expectedOn: seen.children.get(child)?.expectedOn }]))
    const name = called(children, { name: (child) => seen.nameOf(child), rows, today: facts.today })
    const answer = c.invited.get(facts.by)?.answer
    const sent = report?.sentOn !== undefined
    return {
      id: c.conference, title: name.title, note: name.children, href: to(paths.conference, at),
      when: c.held ? `Held ${longDay(c.held.heldOn)}` : c.booking ? `${longDay(c.booking.onDay)}, ${c.booking.from} to ${c.booking.until}` : 'No day yet',
      place: [c.booking && seen.nameOf(c.booking.room), c.booking && seen.nameOf(c.booking.chair) && `chair ${seen.nameOf(c.booking.chair)}`].filter(Boolean).join(', '),
      over: c.held !== undefined,
      answer: answer ? { icon: 'done', words: answers[answer] } : { icon: 'waiting', words: 'You have not answered yet' },
      report: sent ? { icon: missing > 0 ? 'half' : 'done', words: missing > 0 ? `Your report is in, ${missing} ${missing === 1 ? 'section' : 'sections'} empty` : 'Your report is in', end: shortDay(report.sentOn!, facts.today) }
        : { icon: due && due.on < facts.today ? 'late' : 'waiting', words: 'Your report', end: due ? `due ${shortDay(due.on, facts.today)}` : undefined, endHref: may.has('see deadlines') ? due?.href : undefined },
      buttons: c.held ? [] : c.opened ? [
        { words: 'It is open. Go to the room', href: to(paths.room, at), first: true }, { words: sent ? 'Change your report' : 'Write a report', href: to(paths.report, at), first: false },
      ] : [
        { words: answer ? 'Change your answer' : 'Say if you come', href: to(paths.answer, at), first: answer === undefined },
        { words: sent ? 'Change your report' : 'Write a report', href: to(paths.report, at), first: answer !== undefined && !sent },
        { words: 'Pass to a colleague', href: `${to(paths.answer, at)}?answer=sending-a-deputy`, first: false },
      ],
      toRead: toRead.map((r) => ({ words: [r.words, ...r.of.map((child) => firstName(seen.nameOf(child) ?? ''))].filter(Boolean).join(', '), href: to(paths.readReport, { ...at, report: r.report }), note: seen.nameOf(r.from) })),
    }
  })
}
