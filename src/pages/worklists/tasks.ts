// What each thing that waits is called: as a task of mine, as something of somebody else's, and where it is done.
import { paths, to } from '../paths.ts'
import type { WaitingRow } from '../../record/derived.ts'
import type { Waits } from '../../store/lists.ts'
import type { Day } from '../../calendar/day.ts'

type Kind = WaitingRow['kind']
interface Task {
  /** As mine: "Send 3 invitations". */
  readonly todo: (n: number) => string
  /** As somebody else's: "3 invitations to send". */
  readonly one: string
  readonly more: string
  readonly path: string
  /** The rules that give it its day. */
  readonly rules: readonly string[]
}

const counted = (one: string, more: string) => (n: number) => n === 1 ? one : more.replace('#', String(n))
const firstConference = ['initial-conference', 'transfer-in-conference']

export const tasks: Readonly<Record<Kind, Task>> = {
  'enquiry to conclude': { todo: () => 'Say how the enquiry ended', one: 'enquiry to conclude', more: 'enquiries to conclude', path: paths.concludeEnquiry, rules: firstConference },
  'conference to ask for': { todo: () => 'Ask for a conference', one: 'conference to ask for', more: 'conferences to ask for', path: paths.request, rules: firstConference },
  'conference to book': { todo: () => 'Book a conference', one: 'conference to book', more: 'conferences to book', path: paths.workingBack, rules: [...firstConference, 'first-review', 'next-review'] },
  'invitation to send': { todo: counted('Send an invitation', 'Send # invitations'), one: 'invitation to send', more: 'invitations to send', path: paths.people, rules: [] },
  'answer to come': { todo: counted('Say if you come', 'Answer # invitations'), one: 'answer', more: 'answers', path: paths.people, rules: [] },
  'report to write': { todo: counted('Write a report', 'Write # reports'), one: 'report', more: 'reports', path: paths.papers, rules: ['social-worker-report-to-unit', 'partner-report'] },
  'report to authorise': { todo: counted('Read and authorise a report', 'Read and authorise # reports'), one: 'report to authorise', more: 'reports to authorise', path: paths.papers, rules: ['social-worker-report-to-unit'] },
  'report to show the family': { todo: counted('Show a report to the family', 'Show # reports to the family'), one: 'report to show the family', more: 'reports to show the family', path: paths.papers, rules: ['social-worker-report-to-family'] },
  'conference to open': { todo: () => 'Open the conference', one: 'conference to open', more: 'conferences to open', path: paths.conference, rules: [] },
  'decision to make': { todo: counted('Decide for a child', 'Decide for # children'), one: 'decision', more: 'decisions', path: paths.conference, rules: [] },
  'plan to send': { todo: () => 'Send the plan', one: 'plan to send', more: 'plans to send', path: paths.copies, rules: ['plan-sent'] },
  'minutes to draft': { todo: () => 'Draft the minutes', one: 'set of minutes to draft', more: 'sets of minutes to draft', path: paths.minutes, rules: ['minutes-sent'] },
  'minutes to sign': { todo: () => 'Sign the minutes', one: 'set of minutes to sign', more: 'sets of minutes to sign', path: paths.minutes, rules: ['minutes-sent'] },
  'minutes to send': { todo: () => 'Send the minutes', one: 'set of minutes to send', more: 'sets of minutes to send', path: paths.copies, rules: ['minutes-sent'] },
  'amendment to answer': { todo: counted('Answer what a reader says is wrong in the minutes', 'Answer # things that readers say are wrong in the minutes'), one: 'amendment to answer', more: 'amendments to answer', path: paths.amendments, rules: [] },
  'amended minutes to send': { todo: () => 'Send the amended minutes again', one: 'set of amended minutes to send', more: 'sets of amended minutes to send', path: paths.copies, rules: [] },
  'oversight to give': { todo: () => 'Look at a decision against the majority', one: 'decision to look at', more: 'decisions to look at', path: paths.challenges, rules: ['override-oversight'] },
  'challenge to answer': { todo: counted('Answer a challenge', 'Answer # challenges'), one: 'challenge to answer', more: 'challenges to answer', path: paths.challenges, rules: ['challenge-answer'] },
  'opening to review': { todo: counted('Look at an opening with a reason', 'Look at # openings with a reason'), one: 'opening to look at', more: 'openings to look at', path: paths.reviewOpening, rules: [] },
  'opening to know of': { todo: () => 'Know that a record was opened with a reason', one: 'opening with a reason to know of', more: 'openings with a reason to know of', path: paths.child, rules: [] },
  'copy to deliver': { todo: counted('Deliver a copy', 'Deliver # copies'), one: 'copy to deliver', more: 'copies to deliver', path: paths.outbox, rules: [] },
}

/** "1 report", "3 answers". */
export const many = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`
export const manyOf = (kind: Kind, n: number): string => many(n, tasks[kind].one, tasks[kind].more)

/** Where a thing that waits is done. */
export const placeOf = (w: Pick<Waits, 'kind' | 'child' | 'conference' | 'mine' | 'subject'>): string => to(w.mine && w.kind === 'answer to come' ? paths.answer : tasks[w.kind].path, { child: w.child, conference: w.conference, opening: w.subject })

/** Things of one kind in one record are one line: five invitations are sent in one go. */
export interface Line { readonly kind: Kind, readonly n: number, readonly first: Waits, readonly due: Day | undefined }

export function linesOf(waits: readonly Waits[], by: (w: Waits) => string): Line[] {
  const groups = new Map<string, Waits[]>()
  for (const w of waits) groups.set(by(w), [...groups.get(by(w)) ?? [], w])
  return [...groups.values()].map((group) => ({ kind: group[0]!.kind, n: group.length, first: group[0]!, due: group.map((w) => w.due).filter((d) => d !== undefined).sort((a, b) => a - b)[0] }))
}

/** What I am to do: one line a kind and record, the nearest day first. A conference is opened on its day and not before. */
export const todo = (waits: readonly Waits[], today: Day): Line[] =>
  linesOf(waits.filter((w) => w.mine && (w.kind !== 'conference to open' || (w.due ?? today) <= today)), (w) => `${w.kind} ${w.of}`).sort(nearest)

/** What others are to do: one line a kind. */
export const others = (waits: readonly Waits[], today: Day): Line[] =>
  linesOf(waits.filter((w) => !w.mine && (w.kind !== 'conference to open' || (w.due ?? today) <= today)), (w) => w.kind).sort(nearest)

const nearest = (a: Line, b: Line): number => (a.due ?? Infinity) - (b.due ?? Infinity) || a.first.since - b.first.since
