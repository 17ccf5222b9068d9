// Who was asked and who came, whether that was enough for each child, and which reports were read and by whom in the family.
import { capital, type Given, type Pen } from './given.ts'
import type { Part, Passage } from './passage.ts'
import type { FactsOf } from '../record/events.ts'
import type { Report } from '../record/conference-state.ts'
import type { Marking } from '../record/marking.ts'
import type { PersonId } from '../record/people.ts'

/** Everybody who was asked or came, with how they took part. */
export function whoCame({ conference }: Given, pen: Pen): Passage[] {
  const { invited, attendance, booking } = conference
  // whoever chairs and whoever writes were in it, whether or not anybody wrote them down
  const runs = conference.opened || conference.held ? [...booking ? [booking.chair] : [], ...booking?.minuteTaker ? [booking.minuteTaker] : []] : []
  const everybody = [...new Set<PersonId>([...runs, ...invited.keys(), ...attendance.keys()])]
  if (everybody.length === 0) return []
  return [
    pen.heading('Who was asked, and who came'),
    pen.table('', ['Name', 'Who they are', 'On the day']),
    ...everybody.map((person) => {
      const came = attendance.get(person)
      return pen.write(pen.all, { kind: 'row', cells: [[pen.person(person)], [pen.is(person)], [came ? howTheyCame(came.facts) : runs.includes(person) ? 'There' : 'Not written down']] })
    }),
  ]
}

/** "In the room", "On video, watching". */
const howTheyCame = ({ here, takesPart }: FactsOf<'AttendanceRecorded'>): string => `${capital(here)}${takesPart === false ? ', watching' : ''}`

/** Whether enough agencies were there, child by child. A refusal or a reason names nobody. */
export function quorums({ conference, quorum }: Given, pen: Pen): Passage[] {
  if (!quorum) return []
  return [pen.heading('Whether enough agencies were there'), ...conference.subjects.flatMap((child) => {
    const found = quorum.get(child)
    const base = pen.of([child])
    return [
      ...(found ? [pen.write(base, { kind: 'paragraph', parts: ['For ', pen.child(child), found.met ? ' there were enough.' : ' there were not enough.', ` ${found.here} came beside social care. At least ${found.needed} are needed.`] })] : []),
      ...conference.wentOn.filter((w) => w.child === child).map((w) =>
        pen.write(base, { kind: 'statement', name: 'Why the conference went on', tone: 'plain', parts: [{ words: w.reason }] })),
    ]
  })]
}

/** The reports, and what the family has seen, understood and agreed: three different things. */
export function reports(given: Given, pen: Pen): Passage[] {
  const { conference } = given
  const sent = [...conference.reports.values()].filter((report) => report.sentOn !== undefined)
  if (sent.length === 0) return []
  return [
    pen.heading('Reports'),
    pen.table('', ['From', 'Sent on']),
    ...sent.map((report) => pen.write(pen.of(report.children), { kind: 'row', cells: [
      [pen.person(report.from), '\n', pen.is(report.from)], [{ day: report.sentOn! }],
    ] }, report.id)),
    ...sent.flatMap((report) => report.shown.flatMap((shown) => showing(pen, report, shown, given.showingOf(shown)))),
  ]
}

/** That somebody saw a report is theirs and the professionals'; what was said about it is a passage of its own, since not everybody who knows the one knows the other. */
const showing = (pen: Pen, report: Report, shown: FactsOf<'ReportShownToFamily'>, marking: Marking): Passage[] => {
  const item = (parts: readonly Part[]) => pen.write(pen.of(report.children), { kind: 'item', parts }, report.id, [marking])
  return [
    item([pen.person(shown.person), ' saw the report of ', pen.person(report.from), ' on ', { day: shown.shownOn }, `. Understood it: ${shown.understood}. Agrees with it: ${shown.agrees}.`]),
    ...(shown.comment ? [item([pen.person(shown.person), ' said about it: ', { words: shown.comment }])] : []),
  ]
}
