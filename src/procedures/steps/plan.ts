// Steps of the outline plan: what we fear, what safe looks like, who does what by when, and what happens if it does not hold.
import type { Day } from '../../calendar/day.ts'
import { conferenceAt } from '../../record/known.ts'
import type { Outcome } from '../../record/happening.ts'
import type { ChildId, EntryId, PersonId } from '../../record/people.ts'
import type { Facts } from '../facts.ts'
import { notFor } from './days.ts'
import { childrenFor, closedRoom, entryAt, markedFor, sittingOn, type Refusal } from './entries.ts'
import { worded } from './words.ts'

/** For whom, and who may read it: `readers` as they are ticked, see `markedFor`. */
export interface Statement { text: string, about: ChildId | 'all', readers: readonly string[] }

/** Keep a danger statement (the council may call it otherwise): what we fear will happen to these children if nothing changes. */
export function keepDanger(facts: Facts, existing: EntryId | undefined, a: Statement): Outcome {
  const c = conferenceAt(facts)
  const room = closedRoom(facts, c) ?? strange(facts, existing, 'DangerStatementKept')
  if (room) return room
  const children = childrenFor(facts, a.about)
  const marking = markedFor(facts, children, a.readers)
  const text = worded(facts, a.text, marking)
  const kept = entryAt(facts, existing)
  return { events: [{ type: 'DangerStatementKept', conference: c.conference, children, marking, words: [text], ...kept, facts: { conference: c.conference, entry: kept.entry, text: text.id, keptOn: facts.today } }] }
}

/** Keep a safety goal: what would show that one danger is no longer feared. It is for the same children, and read by the same people. */
export function keepGoal(facts: Facts, existing: EntryId | undefined, a: { danger: EntryId, text: string }): Outcome {
  const c = conferenceAt(facts)
  const room = closedRoom(facts, c) ?? strange(facts, existing, 'SafetyGoalKept')
  if (room) return room
  const danger = c.dangers.get(a.danger)
  if (!danger) return { refused: 'That statement has been taken away. Choose the one this goal answers.', field: 'danger' }
  const marking = facts.markingOf(danger.facts.text)
  const text = worded(facts, a.text, marking)
  const kept = entryAt(facts, existing)
  return { events: [{ type: 'SafetyGoalKept', conference: c.conference, children: danger.children, marking, words: [text], ...kept, facts: { conference: c.conference, entry: kept.entry, danger: a.danger, text: text.id, keptOn: facts.today } }] }
}

export interface Action { what: string, who: PersonId, byOn: Day, measure: string, goal?: EntryId, about: ChildId | 'all', readers: readonly string[] }

/** Keep an action: what, who, by when, and how anybody will know that it is done. */
export function keepAction(facts: Facts, existing: EntryId | undefined, a: Action): Outcome {
  const c = conferenceAt(facts)
  const room = closedRoom(facts, c) ?? strange(facts, existing, 'ActionKept')
  if (room) return room
  const wrong = notFor(facts, a.byOn, { field: 'byOn', of: 'The action', after: [{ on: sittingOn(c, facts), was: 'this conference was held' }] })
  if (wrong) return wrong
  const children = childrenFor(facts, a.about)
  const marking = markedFor(facts, children, a.readers)
  const [what, measure] = [worded(facts, a.what, marking), worded(facts, a.measure, marking)]
  const kept = entryAt(facts, existing)
  return { events: [{
    type: 'ActionKept', conference: c.conference, children, marking, words: [what, measure], ...kept,
    facts: { conference: c.conference, entry: kept.entry, goal: a.goal, what: what.id, who: a.who, byOn: a.byOn, measure: measure.id, keptOn: facts.today },
  }] }
}

/** Keep a contingency: what happens if the plan does not hold, or a child cannot be safe at home. */
export function keepContingency(facts: Facts, existing: EntryId | undefined, a: Statement): Outcome {
  const c = conferenceAt(facts)
  const room = closedRoom(facts, c) ?? strange(facts, existing, 'ContingencyKept')
  if (room) return room
  const children = childrenFor(facts, a.about)
  const marking = markedFor(facts, children, a.readers)
  const text = worded(facts, a.text, marking)
  const kept = entryAt(facts, existing)
  return { events: [{ type: 'ContingencyKept', conference: c.conference, children, marking, words: [text], ...kept, facts: { conference: c.conference, entry: kept.entry, text: text.id, keptOn: facts.today } }] }
}

/** An entry in the address that is none of this conference's, or of another kind. */
function strange(facts: Facts, entry: EntryId | undefined, type: string): Refusal | undefined {
  const known = entry === undefined || facts.events.some((e) => e.type === type && e.conference === facts.at.conference && e.entry === entry)
  return known ? undefined : { refused: 'This conference has no such entry.', instead: 'Keep it as a new one.' }
}
