// Steps on the scale from 0 to 10: somebody's score, and showing everybody's to the room.
import { about, type Marking } from '../../record/marking.ts'
import { conferenceAt } from '../../record/known.ts'
import type { ConferenceState, Entry } from '../../record/conference-state.ts'
import type { FactsOf } from '../../record/events.ts'
import type { Happening, Outcome } from '../../record/happening.ts'
import type { ChildId, EntryId, PersonId, Role } from '../../record/people.ts'
import type { Facts } from '../facts.ts'
import { actsFor, closedRoom, entryAt } from './entries.ts'
import { maybeWorded, wordsIn } from './words.ts'

/** Those who write down what others say; everybody else speaks for themselves. */
export const writesForOthers = (as: Role): boolean => (['conference chair', 'minute-taker', 'unit administrator', 'loader'] as Role[]).includes(as)

export interface Scored { person?: PersonId, score: number, reason?: string, oneHigher?: string }

/** The score somebody gave for a danger statement, or for all together. */
export const scoreOf = (c: ConferenceState, person: PersonId, danger: EntryId | undefined): Entry<FactsOf<'ScoreGiven'>> | undefined =>
  [...c.scores.values()].find((s) => s.facts.person === person && s.facts.danger === danger)

/** Give a score, for one danger statement or for all together; a second one by the same person changes the first. No average is made. */
export function giveScore(facts: Facts, danger: EntryId | undefined, a: Scored): Outcome {
  const c = conferenceAt(facts)
  const room = closedRoom(facts, c)
  if (room) return room
  const person = a.person ?? facts.by
  if (person !== facts.by && !writesForOthers(facts.as)) return { refused: 'You can give your own score. The chair and the minute-taker write down those of others.', field: 'person' }
  const statement = danger === undefined ? undefined : c.dangers.get(danger)
  if (danger !== undefined && !statement) return { refused: 'That statement has been taken away. Score another, or all together.' }
  const mine = actsFor(facts, facts.by)
  const children = statement ? statement.children.filter((child) => mine.includes(child)) : mine
  if (children.length === 0) return { refused: 'This statement is about a child whose record is not yours.', instead: 'Say your score; the minute-taker can write it down.' }
  const marking = statement ? among(facts.markingOf(statement.facts.text), children) : about(children, 'family may read')
  const [reason, oneHigher] = [maybeWorded(facts, a.reason, marking), maybeWorded(facts, a.oneHigher, marking)]
  const kept = entryAt(facts, scoreOf(c, person, danger)?.entry)
  const event: Happening = {
    type: 'ScoreGiven', conference: c.conference, children, about: person, marking, words: wordsIn(reason, oneHigher), ...kept, onWordOf: person === facts.by ? undefined : person,
    facts: { conference: c.conference, entry: kept.entry, danger, person, score: a.score, reason: reason?.id, oneHigher: oneHigher?.id, givenOn: facts.today },
  }
  return { events: [event] }
}

/** A marking as it is for some of its children. */
const among = (marking: Marking, children: readonly ChildId[]): Marking =>
  ({ ...marking, within: marking.within.filter((child) => children.includes(child)), tells: marking.tells.filter((child) => children.includes(child)) })

/** Show everybody's scores to the room: the chair's to say. Scores given later are seen at once. */
export function showScores(facts: Facts, danger: EntryId | undefined): Outcome {
  const c = conferenceAt(facts)
  const room = closedRoom(facts, c)
  if (room) return room
  if (c.scoresShown.has(danger ?? 'all')) return { events: [] }
  return { events: [{ type: 'ScoresShown', conference: c.conference, children: c.subjects, marking: about(c.subjects, 'family may read'), facts: { conference: c.conference, danger, shownOn: facts.today } }] }
}

/** Whether somebody may see the numbers: the chair has shown them, they have scored themselves, or everybody here who could has. */
export function scoresOpen(c: ConferenceState, viewer: PersonId, danger: EntryId | undefined, scorers: readonly PersonId[]): boolean {
  if (c.scoresShown.has(danger ?? 'all') || scoreOf(c, viewer, danger)) return true
  return scorers.length > 0 && scorers.every((person) => scoreOf(c, person, danger))
}
