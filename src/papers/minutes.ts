// The minutes: who came, what was read and said, the statements and scores, each view, each decision with its reasons, and the plan.
import { amendedNotes } from './amended-passages.ts'
import { capital, closing, penFor, type Given, type Pen } from './given.ts'
import { decisions } from './decision-passages.ts'
import { kindOf } from './decision-letter.ts'
import { discussion, writtenSections } from './discussion-passages.ts'
import { actions, contingency, dangersAndGoals, scoresOf, whatHappensNext } from './plan-passages.ts'
import { quorums, reports, whoCame } from './attendance-passages.ts'
import { agendaOf, partApart } from '../procedures/agenda.ts'
import { partTitle } from '../procedures/minutes/sections.ts'
import { londonTime } from '../calendar/hours.ts'
import type { Day } from '../calendar/day.ts'
import type { Sitting } from '../record/conference-state.ts'
import type { Passage } from './passage.ts'

/** Compose the minutes: passages in order, each with who may read it, and no words. */
export function minutes(given: Given): Passage[] {
  const pen = penFor(given)
  const { conference } = given
  const overall = scoresOf(conference.scores, pen)
  const plan = [...actions(given, pen), ...contingency(given, pen)]
  const on = conference.held?.heldOn ?? conference.booking?.onDay
  const planFirst = on !== undefined && agendaOf(given.council, on).planFirst
  return [
    pen.write(pen.all, { kind: 'title', parts: [`Minutes of the ${kindOf(given)}`] }),
    ...opening(given, pen),
    ...whoCame(given, pen),
    ...quorums(given, pen),
    ...reports(given, pen),
    ...writtenSections(given, pen, 'before'),
    ...discussion(given, pen),
    ...dangersAndGoals(given, pen, `${capital(pen.word('danger statement'))}s and ${pen.word('safety goal')}s`, true),
    ...(overall.length > 0 ? [pen.heading('How safe things are overall'), ...overall] : []),
    ...writtenSections(given, pen, 'after'),
    ...planFirst ? plan : [],
    ...views(given, pen),
    ...(conference.decisions.size > 0 ? [pen.heading('What was decided')] : []),
    ...decisions(given, pen, true),
    ...planFirst ? [] : plan,
    ...whatHappensNext(given, pen),
    ...amendedNotes(given, pen),
    ...distribution(given, pen),
    closing(pen),
  ]
}

function opening(given: Given, pen: Pen): Passage[] {
  const { conference, rooms } = given
  const { booking, held } = conference
  const on = held?.heldOn ?? booking?.onDay
  const room = booking && rooms.get(booking.room)
  const sat = [...conference.sittings].map(([day, sitting]) => [day, timeOf(conference, day, sitting)] as const)
  return [
    ...conference.subjects.map((child) => pen.fact('About', [pen.child(child)], pen.of([child]))),
    ...(sat.length > 1 ? sat.map(([day, times]) => pen.fact('Held on', [{ day }, ...times === '' ? [] : [`, ${times}`]])) : [
      ...(on === undefined ? [] : [pen.fact('Held on', [{ day: on }])]),
      ...(sat[0]?.[1] || booking ? [pen.fact('Time', [sat[0]?.[1] || `${booking!.from} to ${booking!.until}`])] : []),
    ]),
    ...apart(given, pen),
    ...(room ? [pen.fact('Place', [{ words: room }])] : []),
    ...(booking ? [pen.fact(capital(pen.role('conference chair')), [pen.person(booking.chair)])] : []),
    ...(booking?.minuteTaker ? [pen.fact(capital(pen.role('minute-taker')), [pen.person(booking.minuteTaker)])] : []),
  ]
}

/** That there was a part without the family, and when: told to everybody. What was said there stands apart, for those who were in it. */
function apart({ conference }: Given, pen: Pen): Passage[] {
  const part = partApart(conference)
  if (!part) return []
  const from = londonTime(part.beganAt).at
  return [pen.fact('Part without the family', [part.endedAt ? `${from} to ${londonTime(part.endedAt).at}` : `from ${from}`])]
}

/** When a sitting really began and ended: as given when it ended, or as it was opened, and only then as it was booked. */
function timeOf({ opened, booking }: Given['conference'], day: Day, { beganAt, endedAt, afterMidnight }: Sitting): string {
  const then = opened && londonTime(opened.openedAt)
  const booked = booking?.onDay === day ? booking : undefined
  const [from, to] = [beganAt ?? (then?.on === day ? then.at : booked?.from), endedAt ?? booked?.until]
  return to === undefined ? '' : `${from === undefined ? `until ${to}` : `${from} to ${to}`}${afterMidnight ? ' the next day' : ''}`
}

/** What each person who was asked thinks, child by child, as they said it. */
function views({ conference }: Given, pen: Pen): Passage[] {
  const all = [...conference.views.values()]
  if (all.length === 0) return []
  return [pen.heading('What each agency thinks'), ...conference.subjects.flatMap((child) => {
    const own = all.filter((view) => view.facts.child === child)
    const base = pen.of([child])
    return own.length === 0 ? [] : [
      pen.write(base, { kind: 'heading', level: 3, parts: [pen.child(child)] }),
      pen.table(pen.ours('Is a {plan} needed?'), ['Who', 'View', 'Why'], base),
      ...own.map(({ entry, facts }) => pen.write(base, { kind: 'row', cells: [
        [pen.person(facts.person), '\n', pen.is(facts.person)], [capital(facts.view)], facts.reason ? [{ words: facts.reason }] : ['No reason given'],
      ] }, entry)),
    ]
  })]
}

/** Who is asked to have a copy, and who signed. Whether somebody was given one is in the copies, not here. */
function distribution({ conference }: Given, pen: Pen): Passage[] {
  const { minutesSignedOn: on, minutesSignedBy: by, minutesMissing: missing = [] } = conference
  return [
    pen.heading('Who these minutes go to'),
    pen.table('', ['Name', 'Who they are']),
    ...[...conference.invited.keys()].map((person) => pen.write(pen.all, { kind: 'row', cells: [[pen.person(person)], [pen.is(person)]] })),
    pen.heading('Signed'),
    on !== undefined && by
      ? pen.says('Signed by ', pen.person(by), pen.ours(', {conference chair}, on '), { day: on }, '.')
      : pen.says(pen.ours('The {conference chair} has not signed these minutes yet.')),
    ...(missing.length > 0 ? [pen.says(`Not in these minutes when they were signed: ${missing.map((code) => partTitle(code) ?? code).join('; ')}.`)] : []),
  ]
}
