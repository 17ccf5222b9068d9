// The outline plan: what we are worried about, what we want to see, who does what by when, and what happens if it does not work.
import { decidedInShort } from './decision-passages.ts'
import { closing, penFor, type Given } from './given.ts'
import { actions, contingency, dangersAndGoals, whatHappensNext } from './plan-passages.ts'
import type { Passage } from './passage.ts'

/** Compose the plan: passages in order, each with who may read it, and no words. */
export function outlinePlan(given: Given): Passage[] {
  const pen = penFor(given)
  const { conference } = given
  const on = conference.held?.heldOn ?? conference.booking?.onDay
  return [
    pen.write(pen.all, { kind: 'title', parts: ['The plan'] }),
    ...conference.subjects.map((child) => pen.fact('For', [pen.child(child)], pen.of([child]))),
    ...(on === undefined ? [] : [pen.fact('Agreed on', [{ day: on }])]),
    pen.says(`This is the ${pen.word('outline plan')}. The ${pen.word('core group')} works on it and adds to it.`),
    ...decidedInShort(given, pen),
    ...dangersAndGoals(given, pen, 'What we are worried about, and what we want to see'),
    ...actions(given, pen),
    ...contingency(given, pen),
    ...whatHappensNext(given, pen),
    closing(pen),
  ]
}
