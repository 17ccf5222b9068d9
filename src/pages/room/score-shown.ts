// Where each person stands: the picture and the table from the same rows, and the widest gap as a question. No average is made.
import { expected } from '../../procedures/steps/room.ts'
import { sittingOn } from '../../procedures/steps/entries.ts'
import { conferenceAt } from '../../record/known.ts'
import { sentence } from '../fields.ts'
import { spread, type Score } from '../pictures/spread.ts'
import { firstName } from './band-shown.ts'
import { calledInTheRoom, isHere, whatIs } from './people-here.ts'
import type { ConferenceState, Entry } from '../../record/conference-state.ts'
import type { FactsOf } from '../../record/events.ts'
import type { EntryId, PersonId } from '../../record/people.ts'
import type { Facts } from '../../procedures/facts.ts'
import type { Viewing } from '../page.ts'

/** Whoever is here and can say how safe it is: not the chair and not whoever takes the minutes. */
export function scorers(facts: Facts): PersonId[] {
  const c = conferenceAt(facts)
  return expected(facts, c).filter((person) => isHere(c, person) && c.attendance.get(person)?.facts.takesPart !== false && person !== c.booking?.chair && person !== c.booking?.minuteTaker)
}

/** What 0 and 10 mean, in the council's words where it has any: in full, and short enough to stand under the line. */
export function anchorsOf(facts: Facts) {
  const on = sittingOn(conferenceAt(facts), facts)
  const [low, high] = [facts.council.value('scale, 0 means', on), facts.council.value('scale, 10 means', on)]
  return {
    low: low ?? 'So unsafe that the children could not stay at home tonight', high: high ?? 'Safe enough that no professional needs to be involved',
    shortLow: low ? sentence(low) : 'not safe at home tonight', shortHigh: high ? sentence(high) : 'no professional needed', ours: low !== undefined,
  }
}
type Given = Entry<FactsOf<'ScoreGiven'>>
const scoresFor = (c: ConferenceState, danger: EntryId | undefined): Given[] => [...c.scores.values()].filter((s) => s.facts.danger === danger)

function kindOf({ facts }: Pick<Viewing, 'facts'>, person: PersonId): Score['as'] {
  const state = facts.people.get(person)
  if ([...state?.involvements.values() ?? []].some((i) => i.role === 'child')) return 'child'
  return state?.agency === 'family' ? 'family' : 'professional'
}

export function spreadOf(viewing: Viewing, c: ConferenceState, danger: EntryId | undefined) {
  const scores = scoresFor(c, danger).map(({ facts: s }): Score => ({ who: firstName(viewing.seen.nameOf(s.person)) ?? 'Somebody', score: s.score, as: kindOf(viewing, s.person) }))
  const { shortLow, shortHigh } = anchorsOf(viewing.facts)
  return { picture: scores.length > 0 ? spread({ scores, low: shortLow, high: shortHigh }) : null, gap: gapOf(viewing, c, danger) }
}

/** The two professionals furthest apart, as something to ask about. */
function gapOf(viewing: Viewing, c: ConferenceState, danger: EntryId | undefined): string {
  const given = scoresFor(c, danger).filter((s) => kindOf(viewing, s.facts.person) === 'professional').toSorted((a, b) => a.facts.score - b.facts.score)
  const [low, high] = [given[0], given.at(-1)]
  if (!low || !high || high.facts.score - low.facts.score < 2) return ''
  const who = (s: Given) => sentence(whatIs(viewing.facts, c, s.facts.person))
  return `${who(low)} gave ${low.facts.score}, ${whatIs(viewing.facts, c, high.facts.person)} gave ${high.facts.score}. What has one seen that the other has not?`
}

/** The table: professionals first, the lowest first, then the family. */
export function rowsOfScores(viewing: Viewing, c: ConferenceState, danger: EntryId | undefined) {
  const { seen, facts } = viewing
  const rows = scoresFor(c, danger).toSorted((a, b) => a.facts.score - b.facts.score).map(({ facts: s }) => ({
    family: kindOf(viewing, s.person) !== 'professional',
    cells: [{ words: calledInTheRoom(viewing, s.person) ?? 'Somebody', strong: true, note: sentence(whatIs(facts, c, s.person)) }, { words: String(s.score), strong: true }, seen.words(s.reason) ?? '', seen.words(s.oneHigher) ?? ''],
  }))
  return [{ title: 'Professionals, lowest first', rows: rows.filter((r) => !r.family).map((r) => r.cells) }, { title: 'Family', rows: rows.filter((r) => r.family).map((r) => r.cells) }].filter((group) => group.rows.length > 0)
}
