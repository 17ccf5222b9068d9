// The plan as passages: dangers with their goals, what will be done, what happens if it does not work, and the dates.
import type { EntryId } from '../record/people.ts'
import type { Entry } from '../record/conference-state.ts'
import { capital, type Given, type Pen } from './given.ts'
import type { Part, Passage } from './passage.ts'
import type { FactsOf } from '../record/events.ts'
import type { Marking } from '../record/marking.ts'

/** Each danger statement with the goals that answer it; `scores` adds who scored it how. */
export function dangersAndGoals({ conference }: Given, pen: Pen, title: string, scores = false): Passage[] {
  const { dangers, goals } = conference
  const told = [...dangers.values()].flatMap((danger) => [
    pen.write(pen.of(danger.children), { kind: 'statement', name: capital(pen.word('danger statement')), tone: 'worried', parts: [{ words: danger.facts.text }] }, danger.entry),
    ...[...goals.values()].filter((goal) => goal.facts.danger === danger.entry).map((goal) => goalOf(pen, danger, goal)),
    ...(scores ? scoresOf(conference.scores, pen, danger) : []),
  ])
  return told.length === 0 ? [] : [pen.heading(title), ...told]
}

type Danger = Entry<FactsOf<'DangerStatementKept'>>

/** A goal answers a danger, so whoever may not read the danger does not read its goal. */
const goalOf = (pen: Pen, danger: Danger, goal: Entry<FactsOf<'SafetyGoalKept'>>): Passage =>
  pen.write(pen.of(goal.children), { kind: 'statement', name: capital(pen.word('safety goal')), tone: 'needs', parts: [{ words: goal.facts.text }] }, goal.entry, [markingOf(pen, danger)])

const markingOf = (pen: Pen, danger: Danger): Marking =>
  pen.write(pen.of(danger.children), { kind: 'paragraph', parts: [{ words: danger.facts.text }] }, danger.entry).marking

/** Scores for one danger, or for safety as a whole. Each as it was given; no average. */
export function scoresOf(scores: ReadonlyMap<EntryId, Entry<FactsOf<'ScoreGiven'>>>, pen: Pen, danger?: Danger): Passage[] {
  const given = [...scores.values()].filter((score) => score.facts.danger === danger?.entry)
  if (given.length === 0) return []
  const above = danger ? [markingOf(pen, danger)] : []
  return [
    pen.write(pen.all, { kind: 'table', caption: 'Scores. 0 is not safe at all. 10 is safe enough to stop.', columns: ['Who', 'Score', 'Why'] }, undefined, above),
    ...given.map(({ entry, facts, children }) => pen.write(pen.of(children), { kind: 'row', cells: [
      [pen.person(facts.person), '\n', pen.is(facts.person)], [String(facts.score)], facts.reason ? [{ words: facts.reason }] : ['No reason given'],
    ] }, entry, above)),
  ]
}

/** What will be done, by whom and by when, the soonest first. */
export function actions({ conference }: Given, pen: Pen): Passage[] {
  const all = [...conference.actions.values()].sort((a, b) => a.facts.byOn - b.facts.byOn)
  if (all.length === 0) return []
  return [
    pen.heading('What will be done'),
    pen.table('', ['What will be done', 'Who does it', 'By when', 'How we will know']),
    ...all.map(({ entry, facts, children }) => pen.write(pen.of(children), { kind: 'row', cells: [
      [{ words: facts.what }], [pen.person(facts.who)], [{ day: facts.byOn }], [{ words: facts.measure }],
    ] }, entry)),
  ]
}

export const contingency = ({ conference }: Given, pen: Pen): Passage[] => conference.contingency.size === 0 ? [] : [
  pen.heading('If the plan does not work, or is not safe'),
  ...[...conference.contingency.values()].map(({ entry, facts, children }) => pen.write(pen.of(children), { kind: 'item', parts: [{ words: facts.text }] }, entry)),
]

/** Who leads, and the days that follow. */
export function whatHappensNext({ conference }: Given, pen: Pen): Passage[] {
  const next = conference.followUp
  if (!next) return []
  const facts: [string, Part[]][] = [
    ...(next.leadWorker ? [[capital(pen.word('lead practitioner')), [pen.person(next.leadWorker)]] as [string, Part[]]] : []),
    ...(next.coreGroupOn !== undefined ? [[`First ${pen.word('core group')}`, [{ day: next.coreGroupOn }]] as [string, Part[]]] : []),
    ...(next.reviewOn !== undefined ? [[capital(pen.word('review conference')), [{ day: next.reviewOn }]] as [string, Part[]]] : []),
  ]
  return facts.length === 0 ? [] : [pen.heading('What happens next'), ...facts.map(([name, parts]) => pen.fact(name, parts))]
}
