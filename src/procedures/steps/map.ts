// Steps on the map: keep a line of what is said, change it, take it away.
import { conferenceAt } from '../../record/known.ts'
import { passagesOf, type FactsOf } from '../../record/events.ts'
import type { Outcome } from '../../record/happening.ts'
import type { ChildId, EntryId, PersonId } from '../../record/people.ts'
import type { Facts } from '../facts.ts'
import { childrenFor, closedRoom, markedFor } from './entries.ts'
import { worded } from './words.ts'

export interface Line {
  text: string
  column: FactsOf<'MapEntryKept'>['column']
  kind: FactsOf<'MapEntryKept'>['kind']
  saidBy?: PersonId
  about: ChildId | 'all'
  /** As they are ticked, see `markedFor`. */
  readers: readonly string[]
}

/** Keep a line of what is said, in a column of the map. */
export function keepLine(facts: Facts, a: Line): Outcome {
  return closedRoom(facts, conferenceAt(facts)) ?? lineKept(facts, a, facts.newId('entry'), 1)
}

/** Change a line; whoever changed it in the meantime loses nothing, since both texts are shown. */
export function changeLine(facts: Facts, entry: EntryId, a: Line): Outcome {
  const c = conferenceAt(facts)
  const known = facts.events.some((e) => e.type === 'MapEntryKept' && e.conference === c.conference && e.entry === entry)
  if (!known) return { refused: 'There is no such line on this map.', instead: 'Keep it as a new line.' }
  return closedRoom(facts, c) ?? lineKept(facts, a, entry, facts.shown(entry) + 1)
}

function lineKept(facts: Facts, a: Line, entry: EntryId, version: number): Outcome {
  const { conference } = conferenceAt(facts)
  const children = childrenFor(facts, a.about)
  const marking = markedFor(facts, children, a.readers)
  const text = worded(facts, a.text, marking)
  return { events: [{
    type: 'MapEntryKept', conference, children, marking, words: [text], entry, version, onWordOf: a.saidBy,
    facts: { conference, entry, column: a.column, text: text.id, saidBy: a.saidBy, kind: a.kind, keptOn: facts.today },
  }] }
}

/** Take a line off the map. It stays in the record; it is shown no more. */
export const removeLine = (facts: Facts, entry: EntryId, a: { because: FactsOf<'MapEntryRemoved'>['because'] }): Outcome =>
  removed(facts, entry, a.because, conferenceAt(facts).map.has(entry))

/** Take a statement, goal, action or contingency out of the plan. */
export function removeFromPlan(facts: Facts, entry: EntryId, a: { because: FactsOf<'MapEntryRemoved'>['because'] }): Outcome {
  const c = conferenceAt(facts)
  const answered = [...c.goals.values()].filter((goal) => goal.facts.danger === entry).length
  if (answered > 0) return { refused: 'A goal answers this statement. Take the goal away first, or change the statement.', instead: 'Changing its words keeps both.' }
  return removed(facts, entry, a.because, [c.dangers, c.goals, c.actions, c.contingency].some((kept) => kept.has(entry)))
}

function removed(facts: Facts, entry: EntryId, because: FactsOf<'MapEntryRemoved'>['because'], there: boolean): Outcome {
  const c = conferenceAt(facts)
  const room = closedRoom(facts, c)
  if (room) return room
  const last = facts.events.findLast((e) => e.entry === entry)
  if (!there || !last) return { events: [] }
  const [words] = passagesOf(last)
  return { events: [{ type: 'MapEntryRemoved', conference: c.conference, children: last.children, marking: facts.markingOf(words!), entry, version: facts.shown(entry) + 1, facts: { conference: c.conference, entry, removedOn: facts.today, because } }] }
}
