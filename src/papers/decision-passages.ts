// What was decided for each child, in sentences a parent can read: the decision, the test, the kind of harm, the reasons, and who saw it differently.
import type { ConferenceState } from '../record/conference-state.ts'
import type { FactsOf } from '../record/events.ts'
import type { ChildId } from '../record/people.ts'
import { capital, type Given, type Pen } from './given.ts'
import type { Part, Passage } from './passage.ts'

type Decision = FactsOf<'DecisionMade'>

/** One heading and its passages for each child that has a decision. `full` adds what belongs in minutes alone. */
export const decisions = (given: Given, pen: Pen, full: boolean): Passage[] =>
  given.conference.subjects.flatMap((child) => {
    const decided = given.conference.decisions.get(child)
    if (!decided) return []
    const base = pen.of([child])
    const says = (...parts: Part[]) => pen.write(base, { kind: 'paragraph', parts }, decided.entry)
    const { facts } = decided
    return [
      pen.write(base, { kind: 'heading', level: full ? 3 : 2, parts: full ? [pen.child(child)] : ['What was decided for ', pen.child(child)] }),
      says(...outcome(facts, pen.child(child), pen.word('plan'))),
      says(...test(facts, pen.child(child))),
      ...kindOfHarm(facts).map((sentence) => says(sentence)),
      pen.write(base, { kind: 'statement', name: 'Why', tone: 'plain', parts: [{ words: facts.reasons }] }, decided.entry),
      ...(full ? [says(pen.ours(agreed[facts.how]), ' This was decided on ', { day: facts.decidedOn }, '.')] : []),
      ...(full ? [...otherwise(given.conference, pen, child), ...dissent(given, pen, facts)] : []),
    ]
  })

/** For the plan: what was decided, in a sentence or two for each child. */
export function decidedInShort({ conference }: Given, pen: Pen): Passage[] {
  const decided = conference.subjects.flatMap((child) => conference.decisions.get(child) ?? [])
  return decided.length === 0 ? [] : [pen.heading('What was decided'), ...decided.map(({ entry, facts }) =>
    pen.write(pen.of([facts.child]), { kind: 'paragraph', parts: [...outcome(facts, pen.child(facts.child), pen.word('plan')), ...kindOfHarm(facts).map((sentence) => ` ${sentence}`)] }, entry))]
}

const kindOfHarm = ({ harm }: Decision): string[] => harm ? [`The kind of harm is called ${harm}.`] : []

const outcome = ({ outcome: o }: Decision, name: Part, plan: string): Part[] => ({
  'plan begins': [name, ` will have a ${plan}.`],
  'plan goes on': [name, ` still needs a ${plan}. The plan goes on.`],
  'plan ends': [name, ` no longer needs a ${plan}. The plan ends.`],
  'no plan': [name, ` does not need a ${plan}.`],
})[o]

const test = ({ test: t }: Decision, name: Part): Part[] => ({
  'has suffered significant harm': ['The conference found that ', name, ' has suffered significant harm. Significant harm means serious harm.'],
  'is likely to suffer significant harm': ['The conference found that ', name, ' is likely to suffer significant harm. Significant harm means serious harm.'],
  'both': ['The conference found that ', name, ' has suffered significant harm, and is likely to suffer more. Significant harm means serious harm.'],
  'neither': ['The conference did not find that ', name, ' has suffered significant harm, or is likely to. Significant harm means serious harm.'],
})[t]

const agreed =  {
  'all agreed': 'Everybody who gave a view agreed.',
  'most agreed': 'Most people who gave a view agreed, but not everybody did.',
  'chair decided': 'The {conference chair} made this decision.',
} as const satisfies Record<Decision['how'], string>

const otherwise = ({ otherwise: all }: ConferenceState, pen: Pen, child: ChildId): Passage[] => all.filter((o) => o.child === child).map((o) =>
  pen.write(pen.of([child]), { kind: 'statement', name: pen.ours('Why the {conference chair} decided against most views'), tone: 'plain', parts: [{ words: o.reason }] }))

/** Whether a view says other than what was decided. Said as given; never counted. */
const differs = (view: FactsOf<'ViewGiven'>['view'], decided: Decision): boolean =>
  view === (decided.outcome === 'plan begins' || decided.outcome === 'plan goes on' ? 'plan not needed' : 'plan needed')

function dissent({ conference }: Given, pen: Pen, decided: Decision): Passage[] {
  const base = pen.of([decided.child])
  const other = [...conference.views.values()].filter((v) => v.facts.child === decided.child && differs(v.facts.view, decided))
  if (other.length === 0) return []
  return [
    pen.table('Views that differ from this decision', ['Who', 'View', 'Why'], base),
    ...other.map(({ entry, facts }) => pen.write(base, { kind: 'row', cells: [
      [pen.person(facts.person), '\n', pen.is(facts.person)], [capital(facts.view)], facts.reason ? [{ words: facts.reason }] : ['No reason given'],
    ] }, entry)),
  ]
}
